"""What a person writes for a date → the ISO form, whole or in part."""

import re
from datetime import date, datetime

from clubgraph.errors import ClubgraphError
from clubgraph.model import first_day

_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def iso_date(value: object) -> str:
    """`1998`, `2026-01` or `2026-01-18`, from words, a number or a TOML date. Raises ClubgraphError for anything else.

    >>> iso_date(1998)
    '1998'
    """
    if isinstance(value, datetime):
        value = value.date()
    written = value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, bool) or not _PARTIAL.fullmatch(written):
        raise ClubgraphError(f'"{written}" is not a date.', hint="Write 2026-01-18, 2026-01 or 2026.")
    try:
        first_day(written)
    except ValueError as error:
        raise ClubgraphError(f'"{written}" is not a date: no calendar has that day.') from error
    return written
