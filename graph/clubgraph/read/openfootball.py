"""openfootball's `*.clubs.txt` → clubs: `Name, founded, City`, then lines `| other name | other name [language]`.

A heading of one `=` names the country; `ii)` begins a reserve side, which is left out; `#` begins a comment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.read.texts import text_of

_COUNTRY = re.compile(r"=\s+([^=]+)")
_LANGUAGE = re.compile(r"\s*\[\w+\]$")
_RESERVE = re.compile(r"[ivx]+\)|b\)|\(\d\)")
_SHORTEST = 3  # letters; "AIK" is a name, "FC" is none


@dataclass(slots=True)
class RegisterClub:
    """A club of the register: its names, the first of which is its own, its country's names, and where it stands."""

    names: list[str]
    countries: tuple[str, ...]
    place: str


def register(folder: Path) -> list[RegisterClub]:
    """Every club of every file below a folder. Raises ClubgraphError for a folder or file without any."""
    files = sorted(folder.rglob("*.clubs.txt"))
    if not files:
        hint = "Give the folder of openfootball's clubs."
        raise ClubgraphError("holds no *.clubs.txt.", place=str(folder), hint=hint)
    return [club for path in files for club in _clubs(path)]


def _clubs(path: Path) -> Iterator[RegisterClub]:
    countries: tuple[str, ...] = ()
    club, reserve = None, False
    for number, line in enumerate(text_of(path, place=str(path)).splitlines(), 1):
        bare = line.partition("#")[0].strip()
        heading = _COUNTRY.match(bare)
        if heading and not countries:
            countries = tuple(name.strip(" )") for name in re.split("[•(/]", heading[1]))
        if not bare or bare.startswith("="):
            continue
        if bare.startswith("|"):
            if club is not None and not reserve:
                club.names += [name for name in map(_name, bare.split("|")) if _usable(name)]
            continue
        if club is not None:
            yield club
            club = None
        reserve = bool(_RESERVE.match(bare))
        if not reserve:
            if not countries:
                raise ClubgraphError("no country stands above the first club.", place=f"{path}:{number}")
            club = RegisterClub([_name(bare.split(",")[0])], countries, f"{path.name}:{number}")
    if club is not None:
        yield club


def _name(cell: str) -> str:
    return _LANGUAGE.sub("", " ".join(cell.split()))


def _usable(name: str) -> bool:
    return sum(char.isalpha() for char in name) >= _SHORTEST and "." not in name
