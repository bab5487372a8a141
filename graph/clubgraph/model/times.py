"""Spans of valid time, as far as they are known."""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """A span of valid time: ISO dates or parts of them (`1998`, `2026-01`), both bounds inclusive, one precision.

    `text` is how the article puts it, kept also where nothing could be resolved.
    """

    first: str | None = None
    last: str | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and len(self.first) != len(self.last):
            coarser = min(len(self.first), len(self.last))
            object.__setattr__(self, "first", self.first[:coarser])
            object.__setattr__(self, "last", self.last[:coarser])

    @property
    def precision(self) -> str | None:
        """Year, Month or Day; None where no bound is known."""
        known = self.first or self.last
        return {4: "Year", 7: "Month", 10: "Day"}[len(known)] if known else None

    @property
    def begin(self) -> date | None:
        """The first day of the span."""
        return first_day(self.first) if self.first else None

    @property
    def end(self) -> date | None:
        """The last day of the span."""
        return last_day(self.last) if self.last else None


def first_day(partial: str) -> date:
    """The first day of a year, month or day in ISO form."""
    year, month, day = (*(int(part) for part in partial.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(partial: str) -> date:
    """The last day of a year, month or day in ISO form."""
    parts = [int(part) for part in partial.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])
