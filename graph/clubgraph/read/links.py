"""seeds/links.csv → what people judged of things here and elsewhere, and the register of things with those links."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.read.dates import iso_date
from clubgraph.read.faults import gathering, noting
from clubgraph.read.registry import Registry
from clubgraph.read.rows import rows, stripped
from clubgraph.terms import WIKIDATA

FILE = "seeds/links.csv"
COLUMNS = ("thing", "iri", "source", "date", "judgement")

_SIGN = r"(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})"
_IRI = re.compile(rf"https?://[\w.-]+(?::[0-9]+)?(?:/{_SIGN}*)?(?:#{_SIGN}*)?")
_WIKIDATA = re.compile(r"https?://(?:www\.|m\.)*wikidata\.org/(?:wiki|entity)/(Q[1-9]\d*)")


class Judgement(StrEnum):
    """Whether the two are one thing; only a positive link is published."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Link:
    """One line: a thing here, one elsewhere, and who says that they are one, or are not."""

    thing: str
    iri: str
    source: str
    date: str
    judgement: Judgement


def links(workspace: Path, things: Registry, *, into: list[ClubgraphError] | None = None) -> tuple[Link, ...]:
    """The links of a workspace; none where there is no such file.

    Raises Faults with everything that is wrong, or leaves the faults in `into` and returns the lines that are right.
    """
    found: dict[tuple[str, str], tuple[Link, int]] = {}
    owners: dict[str, tuple[Link, int]] = {}
    with gathering(into) as faults:
        if not (workspace / FILE).exists():
            return ()
        with noting(faults):
            for line, cells in rows(workspace / FILE, file=FILE, columns=COLUMNS, of="links"):
                with noting(faults):
                    place = f"{FILE}:{line}"
                    link = _link(cells, place, things)
                    _check_alone(link, place, found.get((link.thing, link.iri)), owners.get(link.iri))
                    found[link.thing, link.iri] = link, line
                    if link.judgement is Judgement.POSITIVE:
                        owners[link.iri] = link, line
    return tuple(link for link, _ in found.values())


def linked(things: Registry, known: Iterable[Link]) -> Registry:
    """The register whose things know what they are elsewhere."""
    same: dict[str, list[str]] = {}
    for link in known:
        if link.judgement is Judgement.POSITIVE:
            same.setdefault(link.thing, []).append(link.iri)
    if not same:
        return things
    entities = (
        replace(each, same_as=tuple(sorted(same[each.id]))) if each.id in same else each for each in things.entities
    )
    return Registry(tuple(entities), things.own)


def _link(cells: list[str], place: str, things: Registry) -> Link:
    """The link of a row. Raises ClubgraphError with the first thing that is wrong."""
    thing, iri, source, date, judgement = stripped(cells, COLUMNS, place)
    if thing not in things.by_id:
        hint = things.suggest(thing) or "A thing of your own is a line of seeds/entities.csv."
        raise ClubgraphError(f'thing: there is no "{thing}".', place=place, hint=hint)
    _check_iri(iri, place)
    if not source:
        raise ClubgraphError("source: nothing is named.", place=place, hint="Write where you saw the two linked.")
    try:
        iso_date(date)
    except ClubgraphError as error:
        raise ClubgraphError(f"date: {error.problem}", place=place, hint=error.hint) from error
    if judgement not in set(Judgement):
        hint = did_you_mean(judgement, list(Judgement)) or f"Known: {', '.join(Judgement)}."
        raise ClubgraphError(f'judgement: there is no "{judgement}".', place=place, hint=hint)
    return Link(thing, iri, source, date, Judgement(judgement))


def _check_iri(iri: str, place: str) -> None:
    if not _IRI.fullmatch(iri):
        hint = f"Write one such as {WIKIDATA}Q615"
        raise ClubgraphError(f'iri: "{iri}" is not an http or https address.', place=place, hint=hint)
    item = _WIKIDATA.match(iri)
    if item and iri != WIKIDATA + item[1]:
        problem = f"iri: {iri} is not how Wikidata names the thing itself."
        raise ClubgraphError(problem, place=place, hint=f"Write {WIKIDATA}{item[1]}")


def _check_alone(link: Link, place: str, same: tuple[Link, int] | None, owner: tuple[Link, int] | None) -> None:
    """Raises ClubgraphError where the two stand together already, or another thing is this one elsewhere."""
    if same:
        hint = "Keep one line, with the judgement that holds."
        raise ClubgraphError(f"{link.thing} and {link.iri} stand already in line {same[1]}.", place=place, hint=hint)
    if owner and link.judgement is Judgement.POSITIVE:
        problem = f"{link.iri} is {owner[0].thing} by line {owner[1]}, and cannot be {link.thing} too."
        hint = f"If they are one, say so: clubgraph same-as {owner[0].thing} {link.thing}"
        raise ClubgraphError(problem, place=place, hint=hint)
