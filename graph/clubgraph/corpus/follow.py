"""What was read in all articles → the triples that follow from them together, group by group.

A group is what follows from the claims that have something alike, so that an article more or less changes few groups.
Its key is the section that it stands in and what its claims have alike.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

import pyoxigraph as ox

from clubgraph.build.things import joined
from clubgraph.corpus.known import Known
from clubgraph.corpus.things import root
from clubgraph.derive.deals import deals
from clubgraph.derive.differences import differences
from clubgraph.derive.disagreements import about_objects, disagreements
from clubgraph.derive.records import Derived, Disagreement
from clubgraph.derive.support import supports
from clubgraph.model import Claim, Tier
from clubgraph.store.write import counted, following, things


class Section(IntEnum):
    """What the claims of a group have alike, in the order of groups."""

    THING = 0
    COPY = 1
    STATEMENT = 2
    SUBJECT = 3
    OBJECT = 4


Key = tuple[Section, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Triples, and the disagreements that they tell of."""

    key: Key
    triples: list[ox.Triple]
    disagreements: tuple[Disagreement, ...] = ()


def groups(known: Known) -> Iterator[Group]:
    """All that no article says by itself: names of persons that several tell of, counts, and what is derived.
    Near-copies are those that have been noted."""
    for make in _MAKERS.values():
        yield from make(known, None)


def group(known: Known, key: Key) -> Group:
    """The group of one key; an empty one where nothing follows."""
    section, name = key
    return next(_MAKERS[section](known, name), Group(key, []))


def _things(known: Known, key: str | None) -> Iterator[Group]:
    for name, told in known.discovered(key):
        yield Group((Section.THING, name), list(things(found for found in [joined(told)] if found)))


def _copies(known: Known, key: str | None) -> Iterator[Group]:
    for copy in known.copies(key):
        yield Group((Section.COPY, copy.article), list(following(_only(copies=[copy]))))


def _of_statements(known: Known, key: str | None) -> Iterator[Group]:
    for name, claims in known.claims_by("statement", counting=False, key=key):
        articles = known.articles_of(claims)
        triples = list(counted(claims[0].statement, claims, articles, known.originals))
        counting = [claim for claim in claims if claim.curated or claim.tier is Tier.A]
        if len(counting) > 1:
            supported = supports(counting, articles, known.originals)
            triples += following(_only(supports=supported, differences=differences(counting)))
        yield Group((Section.STATEMENT, name), triples)


def _of_subjects(known: Known, key: str | None) -> Iterator[Group]:
    for name, claims in known.claims_by("subject", counting=True, key=key):
        articles = known.articles_of(claims)
        found = _only(deals=deals(claims, articles))
        against = tuple(disagreements(claims, articles, known.things)) if len(claims) > 1 else ()
        triples = [*following(found), *following(_only(disagreements=against))]
        yield Group((Section.SUBJECT, name), triples, against)


def _of_objects(known: Known, key: str | None) -> Iterator[Group]:
    for name, claims in known.claims_by("object", counting=True, key=key):
        against = tuple(_across_subjects(claims, known)) if len(claims) > 1 else ()
        yield Group((Section.OBJECT, name), list(following(_only(disagreements=against))), against)


_MAKERS: dict[Section, Callable[[Known, str | None], Iterator[Group]]] = {
    Section.THING: _things,
    Section.COPY: _copies,
    Section.STATEMENT: _of_statements,
    Section.SUBJECT: _of_subjects,
    Section.OBJECT: _of_objects,
}


def _across_subjects(claims: list[Claim], known: Known) -> Iterator[Disagreement]:
    """Those between claims of one object: those of one subject are found with its other claims."""
    subjects = {claim.statement.id: root(claim.statement.subject, known.things) for claim in claims}
    for found in about_objects(claims, known.articles_of(claims), known.things):
        if subjects[found.one] != subjects[found.other]:
            yield found


def _only(**found: Iterable[object]) -> Derived:
    """Some of what follows, and nothing else."""
    parts: dict[str, tuple[object, ...]] = dict.fromkeys(
        ("copies", "supports", "disagreements", "differences", "deals"), ()
    )
    return Derived(**(parts | {name: tuple(each) for name, each in found.items()}))  # type: ignore[arg-type]
