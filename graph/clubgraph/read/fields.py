"""One claim's table → its plain values: words, numbers, choices and times, each wrong one noted with its line."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.model import Time
from clubgraph.read.dates import iso_date
from clubgraph.read.tables import Table

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Fields:
    """The values of a table. What is wrong goes to `faults` and reads as if it were not there."""

    table: Table
    faults: list[ClubgraphError]

    def words(self, key: str) -> str | None:
        """Words, at least one."""
        value = self.table.values.get(key)
        if value is None:
            return None
        if isinstance(value, str) and value.strip():
            return value
        self.note(f"{key}: {value!r} is not words.", key, hint=f'Write {key} = "…".')
        return None

    def number(self, key: str) -> int | None:
        """A whole number from one."""
        value = self.table.values.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        self.note(f"{key}: {value!r} is not a whole number from one.", key)
        return None

    def flag(self, key: str) -> bool:
        """True or false; false when it is not there."""
        value = self.table.values.get(key, False)
        if not isinstance(value, bool):
            self.note(f"{key}: {value!r} is neither true nor false.", key, hint=f"Write {key} = true.")
        return value is True

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """One of a closed list."""
        value = self.table.values.get(key)
        if value is None:
            return None
        known = [str(choice.value) for choice in choices]
        if value in known:
            return choices(value)
        self.note(f'{key}: there is no {key} "{value}".', key, hint=one_of(str(value), known))
        return None

    def time(self, first: str, last: str, text: str) -> Time | None:
        """A span of time from three keys, or None when none of them is there."""
        begin, end, words = self._date(first), self._date(last), self.words(text)
        if begin is None and end is None and words is None:
            return None
        time = Time(begin, end, words)
        if time.begin and time.end and time.begin > time.end:
            self.note(f"{first}: {begin} is later than {last}, {end}.", first)
            return None
        return time

    def note(self, problem: str, key: str | None = None, *, hint: str = "") -> None:
        """Note a fault of this table."""
        self.faults.append(self.table.fault(problem, key, hint=hint))

    def _date(self, key: str) -> str | None:
        try:
            return iso_date(self.table.values[key]) if key in self.table.values else None
        except ClubgraphError as error:
            self.note(f"{key}: {error.problem}", key, hint=error.hint)
            return None


def one_of(word: str, known: Iterable[str]) -> str:
    """The nearest known word, or all of them when none is near."""
    known = list(known)
    return did_you_mean(word, known) or f"Known: {', '.join(known)}."
