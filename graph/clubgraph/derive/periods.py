"""A claim → the span of time that it speaks of: as it is said, at its widest, and as far as it is sure."""

import re
from datetime import date

from clubgraph.derive.sweep import Span
from clubgraph.model import Article, Claim, Time, Value, first_day, last_day

_SEASON = re.compile(r"([12][0-9]{3})(?:[-/–]([0-9]{2}|[12][0-9]{3}))?")


def when(claim: Claim) -> Time | None:
    """The span that the claim gives, by its time or else its season; None where it gives neither."""
    if claim.time and (claim.time.first or claim.time.last):
        return claim.time
    season = claim.qualifier("season")
    return years(str(season.value)) if isinstance(season, Value) else None


def years(season: str) -> Time | None:
    """`2025` and `2024-25` as spans of years; None for anything else."""
    match = _SEASON.fullmatch(season.strip())
    if match is None:
        return None
    first, last = match[1], match[2] or match[1]
    return Time(first, last if len(last) == 4 else first[:2] + last)


def may_meet(one: Time, other: Time) -> bool:
    """Whether the spans have a day in common, a missing bound being open."""
    return _begins(one) <= _ends(other) and _begins(other) <= _ends(one)


def widest(claim: Claim) -> Span | None:
    """The first and the last day on which what the claim tells of may have been; None where it gives no time."""
    time = when(claim)
    return (_begins(time), _ends(time)) if time else None


def surest(claim: Claim, article: Article) -> Span | None:
    """The latest day on which the claim's state may have begun and the earliest on which it may have ended; None where
    nobody says. Two spells that touch in one year may follow each other: their surest spans do not meet."""
    time = claim.time
    if time is None or not (time.first or time.last):
        day = article.published
        return (first_day(day), last_day(day)) if day and len(day) == 10 and not claim.ended else None
    if time.first is None:
        return None
    begun = last_day(time.first)
    if time.last:
        return begun, first_day(time.last)
    known = first_day(article.published) if article.published and not claim.ended else begun
    return begun, max(begun, known)


def _begins(time: Time) -> date:
    return time.begin or date.min


def _ends(time: Time) -> date:
    return time.end or date.max
