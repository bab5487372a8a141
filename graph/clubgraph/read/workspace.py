"""A workspace's folder → everything it holds, or everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError, Faults, TrustError
from clubgraph.model import Article, Claim
from clubgraph.read.articles import articles
from clubgraph.read.claims import claims
from clubgraph.read.decisions import Decision, decisions
from clubgraph.read.entities import entities
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.links import linked, links
from clubgraph.read.registry import Registry, registry
from clubgraph.read.vocabulary import Vocabulary, vocabulary

NAMES = "seeds/entities.csv"


@dataclass(frozen=True)
class Workspace:
    """What a person wrote, read and checked, with the tool's own things in the registry."""

    path: Path
    articles: tuple[Article, ...]
    registry: Registry
    claims: tuple[Claim, ...]
    vocabulary: Vocabulary
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True)
class Part:
    """One kind of file: how many records were read well, and what is wrong."""

    name: str
    count: int
    faults: tuple[ClubgraphError, ...]


@dataclass(frozen=True)
class Survey:
    """All that could be read of a workspace, and a verdict on each part."""

    workspace: Workspace
    parts: tuple[Part, ...]

    @property
    def faults(self) -> tuple[ClubgraphError, ...]:
        """The faults of all parts."""
        return tuple(fault for part in self.parts for fault in part.faults)


def read(workspace: Path) -> Workspace:
    """Everything a workspace holds. Raises Faults with everything that is wrong."""
    found = survey(workspace)
    if found.faults:
        raise Faults(found.faults)
    return found.workspace


def survey(workspace: Path) -> Survey:
    """Everything that could be read, with all faults: a fault in one file hides none in another."""
    of_articles: list[ClubgraphError] = []
    of_names: list[ClubgraphError] = []
    of_links: list[ClubgraphError] = []
    of_claims: list[ClubgraphError] = []
    of_decisions: list[ClubgraphError] = []
    texts = articles(workspace, into=of_articles)
    names = _registry(workspace / NAMES, of_names)
    elsewhere = links(workspace, names, into=of_links)
    things = linked(names, elsewhere)
    said = claims(workspace, texts, things, vocabulary(), into=of_claims)
    decided = decisions(workspace, into=of_decisions)
    untrue = tuple(fault for fault in of_claims if isinstance(fault, TrustError))
    other = tuple(fault for fault in of_claims if not isinstance(fault, TrustError))
    parts = (
        Part("articles", len(texts), tuple(of_articles)),
        Part("names", len(things.own), tuple(of_names)),
        Part("links", len(elsewhere), tuple(of_links)),
        Part("claims", len(said), other),
        Part("quotes", len(said), untrue),
        Part("decisions", len(decided), tuple(of_decisions)),
    )
    return Survey(Workspace(workspace, texts, things, said, vocabulary(), decided), parts)


def _registry(names: Path, faults: list[ClubgraphError]) -> Registry:
    """The gazetteer and the workspace's own names, which it need not have."""
    own = entities(names, file=NAMES, into=faults) if names.exists() else ()
    things = registry(gazetteer(), own, into=faults)
    for fault in (*things.loose_ends(), *things.shared_names()):
        if fault.place in things.own:
            faults.append(ClubgraphError(fault.problem, place=f"{NAMES}, {fault.place}", hint=fault.hint))
    return things
