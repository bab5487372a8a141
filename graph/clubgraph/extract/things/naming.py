"""The sentences of an article → its things, and those that each name may denote by the place of its first letter."""

from collections.abc import Sequence

from clubgraph.extract.names.facing import faces_side, surnames_of
from clubgraph.extract.names.sides import shows_side
from clubgraph.extract.things.met import Met
from clubgraph.extract.things.surnames import surnames
from clubgraph.extract.things.things import Thing, Things
from clubgraph.extract.things.unknown import is_native, is_nickname, is_place, shown_kind
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind
from clubgraph.text import key

_LEAST_CALLED = 4  # letters that a shortened name has
_QUOTES = frozenset("'‘’“”\"«»")
_NICKNAME = Sense("noun", "nickname", "sing", frozenset({"team"}))
_CALLED = Sense("noun", "nickname", "own", frozenset({"person"}))
_NATIVE = Sense("noun", "native", "sing", frozenset({"person"}))


def things_of(language: Language, found: Sequence[Sequence[Unit]]) -> tuple[Things, dict[int, tuple[Thing, ...]]]:
    """The things of the article, and those that each name may denote by the place of its first letter."""
    things = Things(language)
    by_unit: dict[int, tuple[Thing, ...]] = {}
    full: list[tuple[Sequence[Unit], int]] = []
    short: list[tuple[Sequence[Unit], int]] = []
    people = surnames_of(found) if language.grammar.accents else frozenset[str]()
    for sentence in found:
        for position, unit in enumerate(sentence):
            if unit.candidates and unit.pos in ("name", "demonym"):
                meant = (things.of_candidate(c) for c in unit.candidates)
                by_unit[unit.start] = tuple(sorted(meant, key=lambda thing: thing.kind is not Kind.CLUB))
                town = any(c.entity.kind is Kind.PLACE for c in unit.candidates)
                ground = town and _is_of_ground(language, sentence, position)
                things.told |= {things.of_candidate(c) for c in unit.candidates if not ((c.weak or ground) and town)}
            elif unit.pos == "name":
                if is_place(language, sentence, position):
                    unit.shown = Kind.PLACE
                elif shows_side(language, sentence, position) or (
                    language.grammar.accents and faces_side(language, sentence, position, people)
                ):
                    unit.shown = Kind.CLUB
                (full if _is_full(language, unit) else short).append((sentence, position))
            for thing in by_unit.get(unit.start, ()):
                things.call(thing, unit.key)
    if language.grammar.accents:
        _choose_colours(found, by_unit)
    for sentence, position in sorted(full, key=lambda place: -place[0][place[1]].key.count(" ")):
        unit = sentence[position]
        if not unit.key.endswith("s") and is_nickname(language, sentence, position, things):
            unit.pos, unit.sense = "noun", _NICKNAME
            continue
        by_unit[unit.start] = (_full_name(language, unit, shown_kind(language, sentence, position), things),)
        things.call(by_unit[unit.start][0], unit.key)
    if not language.grammar.accents:
        short += surnames(found, things, by_unit)
        _name_towns(found, things, by_unit)
    met = Met(by_unit)
    for sentence, position in sorted(short, key=lambda place: place[0][place[1]].start):
        if is_nickname(language, sentence, position, things):
            called = _CALLED if language.grammar.accents else _NICKNAME
            sentence[position].pos, sentence[position].sense = "noun", called
            continue
        if is_native(language, sentence, position, things):
            sentence[position].pos, sentence[position].sense = "noun", _NATIVE
            continue
        known = _short_name(language, sentence, position, things, met)
        if known is not None:
            unit = sentence[position]
            by_unit[unit.start] = (known,)
            things.call(known, unit.key)
    things.homes()
    return things, dict(sorted(by_unit.items()))


def _is_of_ground(language: Language, sentence: Sequence[Unit], position: int) -> bool:
    """Whether a town is where a ground is, or a match: "en el Anoeta de San Sebastián", "en Múnich"."""
    of, ground = [*reversed(sentence[max(position - 2, 0) : position]), None, None][:2]
    if of is None or not language.grammar.accents:
        return False
    inside = any("in_town" in sense.classes for sense in language.words.get(of.key, ()))
    known = ground.candidates if ground is not None and of.key in language.grammar.genitive else ()
    return inside or any(candidate.entity.kind is Kind.VENUE for candidate in known)


def _choose_colours(found: Sequence[Sequence[Unit]], by_unit: dict[int, tuple[Thing, ...]]) -> None:
    """Let a word for the people of several clubs ("rojiblanco") mean those that the article names too, in place."""
    units = [unit for sentence in found for unit in sentence if unit.candidates]
    named = {candidate.entity.id for unit in units if unit.pos == "name" for candidate in unit.candidates}
    for unit in units:
        clubs = [thing for thing in by_unit.get(unit.start, ()) if thing.kind is Kind.CLUB]
        if unit.pos == "demonym" and len(clubs) > 1:
            kept = [thing for thing in clubs if thing.entity is not None and thing.entity.id in named]
            by_unit[unit.start] = (*kept, *(thing for thing in by_unit[unit.start] if thing not in clubs))


def _full_name(language: Language, unit: Unit, shown: tuple[Kind | None, bool], things: Things) -> Thing:
    """The person of whose longer name this is the end ("Pepe Ruiz" of "José 'Pepe' Ruiz"), or first and last word,
    or a new thing."""
    first, _, last = unit.key.partition(" ")
    longer = things.carriers(unit.key, (Kind.PERSON,)) or [
        thing
        for thing in things.carriers(last, (Kind.PERSON,))
        if any(name.startswith(first + " ") and name.endswith(" " + last) for name in thing.forms)
    ]
    if first in language.classes.get("honorific", ()):  # "Sir Alf" beside "Sir Alf Ramsey"
        longer = longer or [t for t in things.all if any(name.startswith(unit.key + " ") for name in t.forms)]
    kind, sure = shown
    if len(longer) == 1 and kind in (Kind.PERSON, None):
        return longer[0]
    return things.named(unit.text, unit.key, kind, sure=sure)


def _is_full(language: Language, unit: Unit) -> bool:
    """Whether a name is more than a surname: "Louis van Gaal", not "Van Gaal" or "Gibbs-White"."""
    first, space, _ = unit.text.partition(" ")
    return bool(space) and key(first) not in language.particles


def _short_name(language: Language, sentence: Sequence[Unit], position: int, things: Things, met: Met) -> Thing | None:
    """A name of one word: the surname of the only person who has it, or the only one met so far, a part of a club's
    name, or a new name."""
    unit = sentence[position]
    if (sibling := _shares_surname(language, sentence, position)) is not None:
        return things.named(sibling, " ".join(map(key, sibling.split())), Kind.PERSON, sure=True)
    persons = things.carriers(unit.key, (Kind.PERSON,))
    if not persons and language.grammar.accents:
        persons = [thing for thing in things.by_inner.get(unit.key, ()) if thing.kind is Kind.PERSON]
    if len(persons) == 1:
        return persons[0]
    if persons:
        return met.of(persons, unit)
    if len(called := _begun_by(language, sentence, position, things)) == 1:
        return called[0]
    others = things.carriers(
        unit.key, (Kind.CLUB, Kind.COMPETITION, Kind.ORGANIZATION, Kind.VENUE, Kind.GOVERNING_BODY)
    )
    if len(others) == 1:
        return others[0]
    if unit.capital and unit.key in language.classes.get("club_alone", ()):
        return things.named(unit.text, unit.key, Kind.CLUB, sure=True)  # "el Deportivo", of several clubs called so
    if unit.key in language.heads or unit.key in language.months:
        return None
    kind, sure = shown_kind(language, sentence, position)
    return things.named(unit.text, unit.key, kind, sure=sure)


def _shares_surname(language: Language, sentence: Sequence[Unit], position: int) -> str | None:
    """The full name of somebody whose surname only stands behind his brother's name: "Jesús y Carlos López"."""
    unit = sentence[position]
    joint, other = [*sentence[position + 1 : position + 3], None, None][:2]
    if not language.grammar.accents or joint is None or other is None or not joint.has("coord") or other.candidates:
        return None
    given, _, surname = other.text.partition(" ")
    both = unit.key in language.given and key(given) in language.given and bool(surname)
    alone = position == 0 or not sentence[position - 1].capital
    return f"{unit.text} {surname}" if both and alone and other.pos == "name" else None


def _begun_by(language: Language, sentence: Sequence[Unit], position: int, things: Things) -> list[Thing]:
    """The persons one of whose names begins with a word in quotation marks: "'Kolo'" of Timothée Kolodziejczak."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    quoted = before is not None and before.text in _QUOTES and len(unit.key) >= _LEAST_CALLED
    persons = (
        [thing for thing in things.all if thing.kind is Kind.PERSON] if quoted and language.grammar.accents else []
    )
    return [t for t in persons if any(word.startswith(unit.key) for name in t.forms for word in name.split())]


def _name_towns(found: Sequence[Sequence[Unit]], things: Things, by_unit: dict[int, tuple[Thing, ...]]) -> None:
    """Let a town alone mean the one club of the article that bears its name too, in place."""
    for sentence in found:
        for unit in sentence:
            if unit.candidates and all(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates):
                clubs = things.carriers(unit.key, (Kind.CLUB,))
                if len(clubs) == 1:
                    by_unit[unit.start] = (clubs[0], *by_unit.get(unit.start, ()))
