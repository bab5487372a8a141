"""The sentences of an article → the moves that its lists under a label tell: "In: A (Ajax, loan)", "Released: B, C"."""

from collections.abc import Iterator, Mapping, Sequence

from clubgraph.extract.readings.lines import moves_of_line
from clubgraph.extract.readings.moves import ByUnit, Listing, entries, named_by
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_OF_BRACKETS = frozenset({"playsFor.of", "playsFor.es_de"})
_LABELS = ("arrived", "departed", "renewed")
_COLONS = frozenset(":-–—")
_LABEL = 3  # words that a label may have


def with_lists(
    readings: Sequence[Reading], found: Sequence[Sentence], by_unit: ByUnit, language: Language
) -> list[Reading]:
    """The readings of an article with what its lists of arrivals and departures tell."""
    labels = {word: name for name in _LABELS for word in language.classes.get(f"{name}_label", ())}
    if not labels:
        return list(readings)
    at = Listing()
    told = [
        moved for number, sentence in enumerate(found) for moved in _moves_in(sentence, number, at, by_unit, labels)
    ]
    return [*(reading for reading in readings if not _is_new_club(reading, at)), *told]


def _is_new_club(reading: Reading, at: Listing) -> bool:
    """Whether brackets name the club that somebody went to, and not one that he is known to play for."""
    club = reading.candidate.arguments.get("o")
    if reading.candidate.rule.id not in _OF_BRACKETS or not isinstance(club, Filler):
        return False
    return (reading.sentence, club.thing) in at.gone


def _moves_in(
    sentence: Sentence, number: int, at: Listing, by_unit: ByUnit, labels: Mapping[str, str]
) -> Iterator[Reading]:
    """The moves that a sentence lists; a name of a club alone, or a label alone, holds for the lines below."""
    units = sentence.units
    first = named_by(units[0], by_unit, Kind.CLUB) if units else None
    if sentence.heading and first is not None and len(units) == 1:
        at.club, at.label = first, ""
        return
    begin, label = 0, ""
    for position, unit in enumerate(units):
        if unit.text in _COLONS and (said := _label(units, begin, position, labels)):
            at.club = named_by(units[begin], by_unit, Kind.CLUB) or at.club
            label, begin, at.label = said, position + 1, ""
        elif unit.text == ":" and position == 1 and first is not None:
            at.club, label, begin = first, at.label, 2  # "Ajax: A (Gent), B (Porto)" below "Signings", "Ajax: Out - A"
        elif unit.text == ";" and label:
            yield from entries(units[begin:position], number, at, by_unit, label)
            begin = position + 1
    alone = labels.get(_words(units)) if sentence.heading else None
    if alone is not None:
        at.label = alone
    elif label:
        yield from entries(units[begin:], number, at, by_unit, label)
    elif moved := list(moves_of_line(sentence, number, by_unit)):
        yield from moved
    elif sentence.heading and at.label and len(units) > 1:
        yield from entries(units, number, at, by_unit, at.label)
    elif not sentence.heading:
        at.label, at.club = "", None


def _label(units: Sequence[Unit], begin: int, colon: int, labels: Mapping[str, str]) -> str:
    """What the words before a colon say of the names behind it, be it with the club before them."""
    for length in range(1, _LABEL + 1):
        if begin <= colon - length <= begin + 1 and (found := labels.get(_words(units[colon - length : colon]))):
            return found
    return ""


def _words(units: Sequence[Unit]) -> str:
    return " ".join(unit.key for unit in units if unit.text != ":")
