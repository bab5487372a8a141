"""Clubs of a public register → rows for a workspace's names: what is new, and what is known already."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from clubgraph.ids import fold, slug
from clubgraph.model import Kind
from clubgraph.read.entities import COLUMNS
from clubgraph.read.openfootball import RegisterClub
from clubgraph.read.registry import Registry


@dataclass(slots=True)
class Import:
    """The rows to add, and the clubs that were left out, with the reason."""

    rows: list[dict[str, str]]
    known: int
    skipped: list[str]


def rows(clubs: Iterable[RegisterClub], registry: Registry) -> Import:
    """A row for each club that the registry does not know by its name in its country.

    A name that another club has already is kept as weak, so that nothing changes its meaning silently.
    """
    made = Import([], 0, [])
    used = set(registry.by_id)
    taken = {fold(name.text) for entity in registry.entities if entity.kind is Kind.CLUB for name in entity.names}
    for club in clubs:
        country = next((found for name in club.countries if (found := _country(name, registry))), None)
        if country is None:
            made.skipped.append(f"{club.place}: {club.names[0]}: no country “{club.countries[0]}” is known.")
        elif _known(club, country, registry) or fold(_apart(club)) in taken:
            made.known += 1
        else:
            row = _row(club, country, used, taken)
            used.add(row["id"])
            taken |= {fold(name) for name in row["en"].split("|")}
            made.rows.append(row)
    return made


def csv_lines(new: Iterable[dict[str, str]]) -> str:
    """The rows as lines of a names file, without its header."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writerows(new)
    return text.getvalue()


def _country(name: str, registry: Registry) -> str | None:
    found = [entity for entity in registry.by_name.get(fold(name), ()) if entity.kind is Kind.PLACE]
    return found[0].id if len(found) == 1 else None


def _known(club: RegisterClub, country: str, registry: Registry) -> bool:
    return any(
        entity.kind is Kind.CLUB and entity.country in (country, None)
        for name in club.names
        for entity in registry.by_name.get(fold(name), ())
    )


def _apart(club: RegisterClub) -> str:
    """A name for a club all of whose names others have."""
    return f"{club.names[0]} ({club.countries[0]})"


def _row(club: RegisterClub, country: str, used: set[str], taken: set[str]) -> dict[str, str]:
    names = list(dict.fromkeys(name.replace("|", " ") for name in club.names))
    strong = [name for name in names if fold(name) not in taken]
    weak = [name for name in names if fold(name) in taken]
    own = strong or [_apart(club)]
    identifier = f"club/{slug(names[0])}"
    if identifier in used:
        identifier = f"{identifier}-{slug(club.countries[0])}"
    number = 2
    while identifier in used:
        identifier, number = f"club/{slug(names[0])}-{slug(club.countries[0])}-{number}", number + 1
    return {
        "id": identifier,
        "kind": Kind.CLUB.value,
        "en": "|".join(own),
        "weak": "|".join(weak),
        "country": country,
    }
