"""A CSV of names → entities: one format for the gazetteer and for a workspace's own names."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from clubgraph.errors import ClubgraphError, Faults, did_you_mean
from clubgraph.ids import slug
from clubgraph.model import FOLDER, Entity, Kind, Name
from clubgraph.read.faults import gathering, noting
from clubgraph.read.texts import text_of

LANGUAGES = ("en", "es", "he")
COLUMNS = ("id", "kind", *LANGUAGES, "weak", "of", "season", "country", "never", "note")

_FOLDERS = frozenset(FOLDER.values())
_KINDS = {kind.value: kind for kind in Kind}
_ID = re.compile(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")

Fault = Callable[..., ClubgraphError]


def entities(path: Path, *, file: str | None = None, into: list[ClubgraphError] | None = None) -> tuple[Entity, ...]:
    """The entities of a CSV file in its order; `file` is what messages call it.

    Raises Faults with everything that is wrong, or leaves the faults in `into` and returns the entities that are right.
    """
    with gathering(into) as faults:
        found: dict[str, tuple[Entity, int]] = {}
        with noting(faults):
            for line, row in _rows(path, file or str(path), faults):
                fault = _fault_at(f"{file or path}:{line}")
                entity = _entity(row, fault, faults)
                if entity and entity.id in found:
                    earlier = found[entity.id][1]
                    hint = "Put all its names in one row."
                    faults.append(fault(f"{entity.id} stands already in line {earlier}.", hint=hint))
                elif entity:
                    found[entity.id] = entity, line
    return tuple(entity for entity, _ in found.values())


def _rows(path: Path, file: str, faults: list[ClubgraphError]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with their line numbers, by column. Raises ClubgraphError when the header cannot be used."""
    text = text_of(path, place=file).removeprefix("\ufeff")  # a spreadsheet's byte order mark is no part of a name
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [cell.strip() for cell in next(reader, ())]
        _check_header(header, file)
        for cells in reader:
            if len(cells) > len(header):
                problem = f"{len(cells)} cells, but the header has {len(header)}."
                hint = "Put a cell that holds a comma in double quotes."
                faults.append(ClubgraphError(problem, place=f"{file}:{reader.line_num}", hint=hint))
            elif any(cells):
                yield reader.line_num, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise ClubgraphError(f"is not CSV: {error}.", place=f"{file}:{reader.line_num}") from error


def _check_header(header: list[str], file: str) -> None:
    """Raises Faults when a column is unknown, stands twice or is missing."""
    fault, faults = _fault_at(f"{file}:1"), []
    for column in dict.fromkeys(header):
        if column not in COLUMNS:
            hint = did_you_mean(column, COLUMNS) or f"The columns are {','.join(COLUMNS)}"
            faults.append(fault(f'unknown column "{column}".', hint=hint))
        elif header.count(column) > 1:
            faults.append(fault(f'the column "{column}" stands twice.'))
    missing = [column for column in ("id", "kind") if column not in header]
    faults += [fault(f'the column "{column}" is missing.', hint=f"Columns: {','.join(COLUMNS)}") for column in missing]
    if faults:
        raise Faults(faults)


def _entity(row: dict[str, str], fault: Fault, faults: list[ClubgraphError]) -> Entity | None:
    """The entity of a row, or None when its identifier, kind or names are wrong. Every fault of the row is noted."""
    identifier, written = row["id"].strip(), row.get("kind", "").strip()
    kind = _KINDS.get(written)
    if kind is None:
        hint = did_you_mean(written, _KINDS) or f"Kinds: {', '.join(_KINDS)}."
        faults.append(fault(f'unknown kind "{written}".', hint=hint))
    right = _check_id(identifier, kind, fault, faults)
    names = tuple(Name(text, language) for language in LANGUAGES for text in _names(row, language))
    if not names:
        faults.append(fault(f"{identifier or 'the row'} has no name.", hint=f"Fill one of {', '.join(LANGUAGES)}."))
    of, country = row.get("of", "").strip() or None, row.get("country", "").strip() or None
    if of and not _is_id(of):
        faults.append(fault(f'of: "{of}" is not an identifier.', hint="Write one such as club/inter-miami."))
    if country and not (_is_id(country) and country.startswith("place/")):
        hint = f"Write place/{slug(country.rpartition('/')[2])}."
        faults.append(fault(f'country: "{country}" is not the identifier of a place.', hint=hint))
    if kind is None or not right or not names:
        return None
    season = row.get("season", "").strip() or None
    return Entity(identifier, kind, names, of, season, country, _names(row, "never"), _names(row, "weak"))


def _check_id(identifier: str, kind: Kind | None, fault: Fault, faults: list[ClubgraphError]) -> bool:
    """Whether the identifier is a slug in the folder of its kind; notes the fault when it is not."""
    folder, _, name = identifier.rpartition("/")
    wanted = FOLDER[kind] if kind else folder if folder in _FOLDERS else None
    if not identifier:
        faults.append(fault("the id is empty.", hint=f"Write {wanted or 'club'}/ and a name in small letters."))
    elif not _ID.fullmatch(identifier):
        hint = f'Write "{wanted or "club"}/{slug(name)}".'
        faults.append(fault(f'"{identifier}" is not an identifier.', hint=hint))
    elif kind and folder != wanted:
        faults.append(fault(f'{identifier}: a {kind} stands in "{wanted}/".', hint=f'Write "{wanted}/{name}".'))
    else:
        return True
    return False


def _is_id(text: str) -> bool:
    return bool(_ID.fullmatch(text)) and text.partition("/")[0] in _FOLDERS


def _names(row: dict[str, str], column: str) -> tuple[str, ...]:
    """The names of a cell in their order, each once."""
    cell = row.get(column)
    return tuple(dict.fromkeys(name for part in cell.split("|") if (name := part.strip()))) if cell else ()


def _fault_at(place: str) -> Fault:
    return lambda problem, hint="": ClubgraphError(problem, place=place, hint=hint)
