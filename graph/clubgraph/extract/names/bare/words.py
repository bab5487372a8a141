"""A unit of a text without capitals → what it may be: a plain word, a given name, a short name, the end of a phrase."""

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import APOSTROPHES, GERSHAYIM

_SHORT = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})


def nth(sentence: list[Unit], position: int) -> Unit | None:
    return sentence[position] if position < len(sentence) else None


def is_plain(unit: Unit | None) -> bool:
    """A word that no lexicon and no register knows; no abbreviation and no word in Latin letters."""
    return (
        unit is not None
        and not (unit.pos or unit.senses or unit.candidates)
        and len(unit.key) > 1
        and unit.text[0].isalpha()
        and not unit.text.isascii()
        and not any(mark in unit.text for mark in GERSHAYIM)
    )


def is_foreign(word: str) -> bool:
    """Whether a mark inside a word shows a sound that only foreign names have."""
    return any(mark in word[:-1] for mark in APOSTROPHES)


def goes_on(unit: Unit, language: Language) -> bool:
    return is_plain(unit) or unit.key in language.given or unit.key in language.particles


def is_given(unit: Unit, language: Language) -> bool:
    """A given name that is nothing else."""
    return unit.key in language.given and not unit.senses and not unit.candidates and not unit.pos


def is_short_name(unit: Unit) -> bool:
    return (
        bool(unit.candidates)
        and " " not in unit.key
        and not is_demonym(unit)
        and all(c.entity.kind in _SHORT for c in unit.candidates)
    )


def is_demonym(unit: Unit) -> bool:
    return bool(unit.candidates) and all(candidate.demonym for candidate in unit.candidates)


def is_town(unit: Unit | None) -> bool:
    return unit is not None and any("town" in sense.classes for sense in unit.senses)


def is_verb(unit: Unit) -> bool:
    return unit.has("verb") or unit.has("prep") or unit.has("det") or unit.has("coord")


def ends_phrase(unit: Unit | None) -> bool:
    return unit is None or (len(unit.text) == 1 and not unit.text.isalnum())


def ends_or_verb(unit: Unit | None) -> bool:
    return ends_phrase(unit) or (
        unit is not None and (unit.has("verb") or unit.has("prep") or unit.has("rel") or unit.has("coord"))
    )
