"""The units of a sentence → the times it speaks of: spans, dates, seasons, relative times."""

from collections.abc import Sequence
from dataclasses import dataclass

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Time


@dataclass(frozen=True, slots=True)
class Found:
    """A time and where it stands, by the places of its first and last unit."""

    time: Time
    first: int
    last: int


def times(sentence: Sequence[Unit], language: Language, published: str | None) -> list[Found]:
    """Every time of a sentence, left to right. Relative ones ("last year") only where the article's date is known."""
    found: list[Found] = []
    position = 0
    while position < len(sentence):
        time = _span(sentence, position, language) or _relative(sentence, position, language, published)
        time = time or _single(sentence, position, language)
        if time is not None:
            found.append(time)
            position = time.last
        position += 1
    return found


def border(unit: Unit) -> bool:
    return unit.pos in ("verb", "coord", "sub", "rel", "aux") or unit.text in ",;:()—"


def _span(sentence: Sequence[Unit], position: int, language: Language) -> Found | None:
    """ "between 1998 and 2016", "from 1998 to 2016", "since 2016", "until 2027"."""
    word = sentence[position].key
    date = _date(sentence, position + 1, language)
    if date is None:
        return None
    value, last = date
    for opening, closing in (("time_between", "time_and"), ("time_from", "time_to")):
        if word in language.classes.get(opening, ()):
            joint = sentence[last + 1].key if last + 1 < len(sentence) else ""
            other = _date(sentence, last + 2, language) if joint in language.classes.get(closing, ()) else None
            if other is not None:
                return Found(Time(value, other[0], _text(sentence, position, other[1])), position, other[1])
    if word in language.classes.get("time_since", ()):
        return Found(Time(value, None, _text(sentence, position, last)), position, last)
    if word in language.classes.get("time_until", ()):
        return Found(Time(None, value, _text(sentence, position, last)), position, last)
    return None


def _single(sentence: Sequence[Unit], position: int, language: Language) -> Found | None:
    date = _date(sentence, position, language)
    if date is None or "-" in sentence[position].value:
        return None
    return Found(Time(date[0], None, _text(sentence, position, date[1])), position, date[1])


def _date(sentence: Sequence[Unit], position: int, language: Language) -> tuple[str, int] | None:
    """A year, a month of a year, or a day, and the place of its last unit."""
    units = sentence[position : position + 5]
    if not units:
        return None
    for offset, unit in enumerate(units[:4]):
        if unit.pos == "year" and offset == 0:
            return unit.value, position
        month = language.months.get(unit.key)
        if month is not None and offset in (0, 1):
            return _month(units, offset, month, position)
        if offset == 1:
            break
    return None


def _month(units: Sequence[Unit], offset: int, month: int, position: int) -> tuple[str, int] | None:
    """ "January 2026", "18 January 2026", "January 18, 2026"."""
    before = units[0] if offset else None
    rest = [unit for unit in units[offset + 1 :] if unit.text != ","]
    day = before.value if before is not None and before.pos == "num" and before.value.isdecimal() else ""
    if before is not None and not day:
        return None
    if not day and len(rest) > 1 and rest[0].pos == "num" and rest[0].value.isdecimal() and rest[1].pos == "year":
        day, rest = rest[0].value, rest[1:]
    if not rest or rest[0].pos != "year":
        return None
    last = next(number for number, unit in enumerate(units) if unit is rest[0])
    value = f"{rest[0].value}-{month:02d}"
    if day and 1 <= int(day) <= 31:
        value = f"{value}-{int(day):02d}"
    return value, position + last


def _relative(sentence: Sequence[Unit], position: int, language: Language, published: str | None) -> Found | None:
    """ "last year", "next season": by the year of the article, and unresolved where that is not known."""
    shift = next(
        (n for n, name in ((-1, "last"), (0, "this"), (1, "next")) if _is(sentence, position, name, language)), None
    )
    if shift is None or not _is(sentence, position + 1, "year", language):
        return None
    text = _text(sentence, position, position + 1)
    year = str(int(published[:4]) + shift) if published else None
    return Found(Time(year, None, text), position, position + 1)


def _is(sentence: Sequence[Unit], position: int, name: str, language: Language) -> bool:
    return position < len(sentence) and sentence[position].key in language.classes.get(f"time_{name}", ())


def _text(sentence: Sequence[Unit], first: int, last: int) -> str:
    return "".join(
        ("" if unit.glued or number == 0 else " ") + unit.text for number, unit in enumerate(sentence[first : last + 1])
    )


def dateline(sentences: Sequence[Sequence[Unit]], language: Language) -> str | None:
    """The date that stands alone in the first line of an article: "Friday, July 6, 2018"."""
    for units in sentences:
        for position in range(min(3, len(units))):
            date = _date(units, position, language)
            if date is not None and date[1] == len(units) - 1 and len(date[0]) == 10:
                return date[0]
        return None
    return None
