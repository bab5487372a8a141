"""A CSV file with fixed columns → its rows with their line numbers."""

import csv
import io
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.read.texts import text_of


def rows(path: Path, *, file: str, columns: tuple[str, ...], of: str) -> list[tuple[int, list[str]]]:
    """The rows below the header that hold anything. `file` is what messages call it, `of` what it holds.

    Raises ClubgraphError where it is no CSV or has other columns.
    """
    # a spreadsheet's byte order mark is no part of a name
    reader = csv.reader(io.StringIO(text_of(path, place=file).removeprefix("\ufeff"), newline=""), strict=True)
    try:
        if tuple(next(reader, ())) != columns:
            hint = f"The first line is {','.join(columns)}"
            raise ClubgraphError(f"has other columns than those of {of}.", place=f"{file}:1", hint=hint)
        return [(reader.line_num, cells) for cells in reader if any(cells)]
    except csv.Error as error:
        raise ClubgraphError(f"is not CSV: {error}.", place=f"{file}:{reader.line_num}") from error


def stripped(cells: list[str], columns: tuple[str, ...], place: str) -> tuple[str, ...]:
    """The cells without spaces around them. Raises ClubgraphError where there are more or fewer than columns."""
    if len(cells) != len(columns):
        hint = "Put a cell that holds a comma in double quotes."
        raise ClubgraphError(f"{len(cells)} cells, but the header has {len(columns)}.", place=place, hint=hint)
    return tuple(cell.strip() for cell in cells)
