"""A folder → a workspace to build, ask and take apart from Python."""

from collections.abc import Callable
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clubgraph import places
from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.model import Article, Claim, Corpus, Entity

if TYPE_CHECKING:
    import rdflib

    from clubgraph.api.network import Network
    from clubgraph.api.rows import Rows
    from clubgraph.build.write import Built


class Workspace:
    """The articles, claims and names of one folder, and what was built of them.

    What was read is kept until the next `build()`.
    """

    def __init__(self, folder: str | PathLike[str] = ".") -> None:
        """Raises ClubgraphError where the folder is no workspace."""
        self.path = places.workspace(Path(folder), here=Path.cwd())
        self.output = places.output(self.path, here=Path.cwd())

    def __repr__(self) -> str:
        return f"clubgraph.open({str(self.path)!r})"

    def build(self, *, progress: Callable[[str], None] = lambda step: None) -> "Built":
        """Build the graph, the claims and the explorer; the same as `clubgraph build`.

        Raises Faults with everything that is wrong in the workspace.
        """
        from clubgraph.build.write import build

        made = build(self.path, self.output, progress=progress)
        for name in ("graph", "corpus"):
            self.__dict__.pop(name, None)
        return made

    @cached_property
    def graph(self) -> "rdflib.Graph":
        """The built graph, on Oxigraph, with its prefixes bound. Raises ClubgraphError where nothing was built."""
        from clubgraph.store.graph import open_graph

        return open_graph(self.output / "graph.ttl")

    @cached_property
    def corpus(self) -> Corpus:
        """Articles, things and claims of the built graph; the articles without their texts."""
        from clubgraph.export.source import Source

        return Source(self.output).corpus

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles with their texts, never altered."""
        from clubgraph.read.articles import articles

        return articles(self.path)

    @property
    def things(self) -> tuple[Entity, ...]:
        """Everything that the claims speak of."""
        return self.corpus.entities

    def claims(
        self,
        about: str | None = None,
        *,
        relation: str | None = None,
        article: str | None = None,
        modality: str | None = None,
    ) -> tuple[Claim, ...]:
        """The claims that speak of a thing, by any of its names, or of any; of one relation, article or modality.

        Raises ClubgraphError for a thing that is not in the graph.
        """
        from clubgraph.export.part import Part, narrowed

        found = self.corpus
        if about is not None:
            found = narrowed(found, Part(about=self._thing(about)))
        wanted = {"relation": relation, "article": article, "modality": modality}
        return tuple(claim for claim in found.claims if _fits(claim, wanted))

    def ask(self, question: str, /, **parameters: str) -> "Rows":
        """The answer to a question of the library: `ws.ask("transfers", club="Inter Miami")`.

        Raises ClubgraphError for an unknown question, parameter or name, with the nearest.
        """
        from clubgraph.api.answers import rows
        from clubgraph.ask.answer import asked, bindings
        from clubgraph.ask.graph import opened
        from clubgraph.ask.library import choose, library

        chosen = choose(library((self.path / "queries", places.demo() / "queries")), question)
        names = [parameter.name for parameter in chosen.parameters]
        for name in parameters:
            if name not in names:
                hint = did_you_mean(name, names) or f"It has: {', '.join(names) or 'none'}."
                raise ClubgraphError(f'{chosen.name} has no parameter "{name}".', hint=hint)
        graph = opened(self.path)
        bound = {
            name: bindings(_with_only(chosen, name), [word], graph.store, graph.columns)[name]
            for name, word in parameters.items()
        }
        return rows(asked(chosen, bound, graph.store), graph.store)

    def network(self) -> "Network":
        """The network of the claims, as a networkx MultiDiGraph."""
        from clubgraph.api.network import Network
        from clubgraph.export.network import network

        found = Network(network(self.corpus))
        found.page = self.output / "explorer.html"
        return found

    def _thing(self, word: str) -> str:
        from clubgraph.ask.graph import load
        from clubgraph.ask.things import Things
        from clubgraph.terms import identifier

        return str(identifier(Things(load(self.path)).find(word).value))


def _fits(claim: Claim, wanted: dict[str, str | None]) -> bool:
    has = {"relation": claim.statement.predicate, "article": claim.article, "modality": claim.modality}
    return all(value is None or has[name] == value for name, value in wanted.items())


def _with_only(question: Any, name: str) -> Any:
    """The question as if it took one parameter only, so that parameters go by name."""
    from dataclasses import replace

    return replace(question, parameters=tuple(each for each in question.parameters if each.name == name))
