"""A built graph, whole or in part → what every format is written from: triples, claims as records, the corpus."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.derive.derived import derived
from clubgraph.derive.records import Copy
from clubgraph.errors import ClubgraphError
from clubgraph.export.held import held, parsed
from clubgraph.export.held import lines as lines_of
from clubgraph.export.jsonl import lines
from clubgraph.export.part import Part, narrowed
from clubgraph.keep.manifest import untouched
from clubgraph.model import Article, Corpus
from clubgraph.store.read import corpus
from clubgraph.store.source import Source as Held
from clubgraph.store.write import triples
from clubgraph.terms import CG, ID, identifier

GRAPH, CLAIMS = "graph.ttl", "claims.jsonl"
_ARTICLES = f"{ID}article/"


@dataclass(frozen=True)
class Source:
    """What `clubgraph build` left in `folder`, or `held`, a graph that is no file there, with the `shards` that it was
    made of, if it was and they are there. The whole graph is streamed, and never held at once, where a format needs no
    more than one thing after the other; a part of it is cut from the corpus. `first` are triples that come before all
    others, the description of the dataset; `given` are triples in place of all of it."""

    folder: Path
    part: Part | None = None
    first: tuple[ox.Triple, ...] = field(default=(), repr=False)
    given: tuple[ox.Triple, ...] | None = field(default=None, repr=False)
    held: Held | None = field(default=None, repr=False)
    shards: tuple[Path, ...] = field(default=(), repr=False)

    def triples(self) -> Iterator[ox.Triple]:
        """Every triple, those of one subject together, in the order of the graph file."""
        yield from self.first
        yield from self._all()

    def built(self) -> Iterator[ox.Triple]:
        """All that was built, of which a part may be wanted."""
        if self.held is not None:
            yield from parsed(self.ntriples()) if self.shards else held(self.held)
            return
        path = self._file(GRAPH)
        try:
            for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
                yield quad.triple
        except SyntaxError as error:
            hint = "Make it anew with: clubgraph build"
            raise ClubgraphError(f"is not Turtle: {error.msg}.", place=str(path), hint=hint) from error

    def summary(self) -> tuple[int, tuple[Article, ...]]:
        """How many triples there are beside the first, and the articles that they tell of, in one pass."""
        count, articles = 0, list[Article]()
        for subject, group in groupby(self._all(), key=attrgetter("subject")):
            about = list(group)
            count += len(about)
            if subject.value.startswith(_ARTICLES):
                articles += corpus(about).articles
        return count, tuple(articles)

    def records(self) -> Iterator[dict[str, Any]]:
        """Every claim in the exchange format."""
        yield from map(json.loads, self.lines())

    def lines(self) -> Iterator[str]:
        """The same as lines of JSON."""
        if self.part is not None or self.held is not None:
            yield from lines(self.corpus)
            return
        with self._file(CLAIMS).open(encoding="utf-8", newline="\n") as file:
            yield from file

    @property
    def whole(self) -> bool:
        """Whether it is all that was built."""
        return self.part is None and self.given is None

    def ntriples(self) -> Iterator[bytes]:
        """The whole graph of shards as N-Triples, a piece at a time."""
        return lines_of(self.shards)

    @property
    def file(self) -> Path | None:
        """The graph file, where the whole of it is meant and it is as the build left it."""
        as_built = self.whole and self.held is None and untouched(self._file(GRAPH).parent, GRAPH)
        return self._file(GRAPH) if as_built else None

    @cached_property
    def corpus(self) -> Corpus:
        """Articles without their texts, things and claims."""
        whole = corpus(self.built())
        return whole if self.part is None else narrowed(whole, self.part)

    @cached_property
    def _copies(self) -> tuple[Copy, ...]:
        """The near-copies that the built graph tells of: the texts to find them in are not in it."""
        found: dict[str, dict[str, str]] = {}
        for triple in self.built():
            if triple.predicate.value in (CG.nearCopyOf, CG.copyOverlap):
                assert isinstance(triple.subject, ox.NamedNode)
                assert isinstance(triple.object, ox.NamedNode | ox.Literal)
                found.setdefault(triple.subject.value, {})[triple.predicate.value] = triple.object.value
        return tuple(
            Copy(_article(name), _article(said[CG.nearCopyOf]), int(said[CG.copyOverlap]))
            for name, said in sorted(found.items())
        )

    def _all(self) -> Iterable[ox.Triple]:
        if self.given is not None:
            return self.given
        if self.part is None:
            return self.built()
        kept = {article.id for article in self.corpus.articles}
        copies = [copy for copy in self._copies if {copy.article, copy.original} <= kept]
        return triples(self.corpus, derived(self.corpus, copies=copies))

    def _file(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise ClubgraphError("no graph was built here yet.", place=str(path), hint="Run: clubgraph build")
        return path


def _article(iri: str) -> str:
    return str(identifier(iri)).removeprefix("article/")
