"""A built graph and two days → the graph as it was true on the one and known on the other."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError
from clubgraph.store.source import Source
from clubgraph.terms import XSD

AS_OF, KNOWN_ON = "asOf", "knownOn"  # the variables of a question that asks for the days itself


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
    from clubgraph.ask.cutting import without

    cut, notes = without(store, cuts)
    return View(cut, bound, notes)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ClubgraphError(f'"{text}" is no date.', hint="Write it as year-month-day: 2026-01-18.") from error
