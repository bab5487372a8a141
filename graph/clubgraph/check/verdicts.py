"""A workspace → one verdict a kind: its files, the tool's data, quotes, decisions, shapes and questions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from clubgraph import places
from clubgraph.ask.answer import asked
from clubgraph.ask.graph import ontology
from clubgraph.ask.library import AUDIT, Question, library
from clubgraph.ask.shapes import Finding, findings
from clubgraph.ask.words import Words
from clubgraph.build.assemble import Assembled, assemble
from clubgraph.check.data import data
from clubgraph.errors import ClubgraphError
from clubgraph.read.faults import noting
from clubgraph.read.shapes import shapes
from clubgraph.read.workspace import Part, Survey, survey
from clubgraph.store.write import triples


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one kind: how many were looked at, what must be mended and what to look at. `count` is None where nothing
    could be looked at, because something above is to be mended first."""

    kind: str
    count: int | None
    faults: tuple[ClubgraphError, ...] = ()
    warnings: tuple[ClubgraphError, ...] = ()


def verdicts(workspace: Path, *, progress: Callable[[str], None] = lambda step: None) -> Iterator[Verdict]:
    """The verdicts in the order in which a person mends what is wrong."""
    progress("files")
    found = survey(workspace)
    tool = data()
    made = None if found.faults or tool.faults else _assembled(found, workspace, progress)
    for part in found.parts:
        yield _of_part(part, made)
    yield Verdict("data", tool.count, tool.faults)
    if made is None:
        yield from (Verdict("shapes", None), Verdict("questions", None))
        return
    progress("shapes")
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(made.corpus))
    yield _shapes(findings(store))
    progress("questions")
    yield _questions(workspace, store)


def _assembled(found: Survey, workspace: Path, progress: Callable[[str], None]) -> Assembled:
    cache = places.output(workspace, here=Path.cwd())
    return assemble(found.workspace, cache_of=cache, progress=progress)


def _of_part(part: Part, made: Assembled | None) -> Verdict:
    """A decision that finds nothing any more is kept, and said."""
    orphans = made.orphans if made and part.name == "decisions" else ()
    return Verdict(part.name, part.count, part.faults, tuple(ClubgraphError(str(orphan)) for orphan in orphans))


def _shapes(found: Iterable[Finding]) -> Verdict:
    told = [(each.warning, ClubgraphError(each.message, place=_place(each), hint=f"({each.rule})")) for each in found]
    faults, warnings = (tuple(fault for warning, fault in told if warning is wanted) for wanted in (False, True))
    return Verdict("shapes", len(shapes()), faults, warnings)


def _place(finding: Finding) -> str:
    return f"{finding.focus}, {finding.place}" if finding.place else finding.focus


def _questions(workspace: Path, store: ox.Store) -> Verdict:
    """Every question can be asked, and the audit finds nothing."""
    faults: list[ClubgraphError] = []
    questions: dict[str, Question] = {}
    with noting(faults):
        questions = library((workspace / "queries", places.demo() / "queries"))
    for question in questions.values():
        with noting(faults):
            rows = asked(question, {}, store).rows
            if question.group == AUDIT and rows:
                words = Words(store)
                first = " · ".join(words.of(cell) for cell in rows[0].cells if cell)
                hint = f"To see all: clubgraph ask {question.name}"
                raise ClubgraphError(f"{question.title} {len(rows)}, first {first}.", place=question.name, hint=hint)
    return Verdict("questions", len(questions), tuple(faults))
