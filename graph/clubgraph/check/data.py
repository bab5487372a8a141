"""The tool's own data files → what is wrong in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from clubgraph.derive.windows import halves
from clubgraph.errors import ClubgraphError
from clubgraph.read.conflicts import conflicts
from clubgraph.read.faults import noting
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import codes, language
from clubgraph.read.registry import registry
from clubgraph.read.rules import rules
from clubgraph.read.shapes import shapes
from clubgraph.read.vocabulary import vocabulary

_READERS: tuple[Callable[[], object], ...] = (vocabulary, rules, shapes, conflicts, halves)


@dataclass(frozen=True, slots=True)
class Data:
    """How many kinds of data were read, and the faults of all."""

    count: int
    faults: tuple[ClubgraphError, ...]


def data() -> Data:
    """Read everything that travels with the tool: gazetteer, languages, ontology, rules, shapes."""
    faults: list[ClubgraphError] = []
    for read in _READERS:
        with noting(faults):
            read()
    for code in codes():
        with noting(faults):
            language(code)
    with noting(faults):
        faults += _of_gazetteer()
    return Data(len(_READERS) + len(codes()) + 1, tuple(faults))


def _of_gazetteer() -> Iterable[ClubgraphError]:
    found: list[ClubgraphError] = []
    things = registry(gazetteer(), (), into=found)
    return [*found, *things.loose_ends(), *things.shared_names()]
