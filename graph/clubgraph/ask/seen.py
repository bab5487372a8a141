"""A built graph and two days → the graph as it was true on the one and known on the other."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.derive.derived import derived
from clubgraph.derive.records import Copy
from clubgraph.derive.validity import Seen, as_of, known_on
from clubgraph.errors import ClubgraphError
from clubgraph.store.read import corpus
from clubgraph.store.source import Source
from clubgraph.store.write import triples
from clubgraph.terms import CG, XSD, identifier

AS_OF, KNOWN_ON = "asOf", "knownOn"  # the variables of a question that asks for the days itself
_CUTS = {KNOWN_ON: known_on, AS_OF: as_of}  # what was known first: what had ended by then was known by then


@dataclass(frozen=True, slots=True)
class View:
    """The graph to ask, the days that the question takes as parameters, and what a reader must be told."""

    store: Source
    bound: Mapping[str, ox.Literal]
    notes: tuple[str, ...]


def view(store: Source, days: Mapping[str, str | None], declared: Collection[str]) -> View:
    """The graph on these days (ISO, by variable). A day whose variable is `declared` is bound and cuts nothing off.

    Raises ClubgraphError for what is no day.
    """
    given = {name: _day(text) for name, text in days.items() if text is not None}
    bound = {
        name: ox.Literal(day.isoformat(), datatype=ox.NamedNode(XSD.date))
        for name, day in given.items()
        if name in declared
    }
    cuts = {name: day for name, day in given.items() if name not in declared}
    if not cuts:
        return View(store, bound, ())
    cut, notes = _cut(store, cuts)
    return View(cut, bound, notes)


def _cut(store: Source, cuts: Mapping[str, date]) -> tuple[ox.Store, tuple[str, ...]]:
    """A new graph of the claims that stand on these days, with everything that follows from them alone."""
    found = corpus(quad.triple for quad in store)
    notes: list[str] = []
    for name, cut in _CUTS.items():
        if name in cuts:
            seen = cut(found, cuts[name])
            found = seen.corpus
            notes += _told(seen)
    follows = derived(found, copies=_copies(store))
    held = ontology()
    day = cuts[AS_OF].isoformat() if AS_OF in cuts else None
    held.extend(ox.Quad(*triple) for triple in triples(found, follows, as_of=day))
    return held, tuple(dict.fromkeys(notes))


def _told(seen: Seen) -> list[str]:
    notes = []
    if seen.undated:
        names = ", ".join(seen.undated[:5]) + (", …" if len(seen.undated) > 5 else "")
        notes.append(f"No date, and none guessed: what these articles say is left out where the day counts: {names}.")
    if seen.open:
        one = seen.open == 1
        claims, they = (
            ("1 claim does", "it was true then, and is")
            if one
            else (f"{seen.open} claims do", "they were true then, and are")
        )
        notes.append(f"{claims} not say whether {they} left out.")
    return notes


def _copies(store: Source) -> list[Copy]:
    """The near-copies as the build found them: the graph has no texts to find them again."""
    found = []
    for quad in store.quads_for_pattern(None, ox.NamedNode(CG.nearCopyOf), None):
        overlap = next(iter(store.quads_for_pattern(quad.subject, ox.NamedNode(CG.copyOverlap), None))).object
        ends = [_article(node) for node in (quad.subject, quad.object)]
        found.append(Copy(ends[0], ends[1], int(overlap.value) if isinstance(overlap, ox.Literal) else 0))
    return sorted(found, key=lambda copy: copy.article)


def _article(node: object) -> str:
    name = identifier(node.value) if isinstance(node, ox.NamedNode) else None
    return (name or "").removeprefix("article/")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ClubgraphError(f'"{text}" is no date.', hint="Write it as year-month-day: 2026-01-18.") from error
