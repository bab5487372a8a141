"""The sentences of an article → its things, and those that each name may denote by the place of its first letter."""

from collections.abc import Sequence

from clubgraph.extract.names.kinds import is_article, kind_of
from clubgraph.extract.names.sides import shows_side
from clubgraph.extract.things.surnames import surnames
from clubgraph.extract.things.things import Thing, Things
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind
from clubgraph.text import key

_NICKNAME = Sense("noun", "nickname", "sing", frozenset({"team"}))
_NATIVE = Sense("noun", "native", "sing", frozenset({"person"}))


def things_of(language: Language, found: Sequence[Sequence[Unit]]) -> tuple[Things, dict[int, tuple[Thing, ...]]]:
    """The things of the article, and those that each name may denote by the place of its first letter."""
    things = Things(language)
    by_unit: dict[int, tuple[Thing, ...]] = {}
    full: list[tuple[Sequence[Unit], int]] = []
    short: list[tuple[Sequence[Unit], int]] = []
    for sentence in found:
        for position, unit in enumerate(sentence):
            if unit.candidates and unit.pos in ("name", "demonym"):
                meant = (things.of_candidate(c) for c in unit.candidates)
                by_unit[unit.start] = tuple(sorted(meant, key=lambda thing: thing.kind is not Kind.CLUB))
                town = any(c.entity.kind is Kind.PLACE for c in unit.candidates)
                things.told |= {things.of_candidate(c) for c in unit.candidates if not (c.weak and town)}
            elif unit.pos == "name":
                if _is_where(language, sentence, position):
                    unit.shown = Kind.PLACE
                elif shows_side(language, sentence, position):
                    unit.shown = Kind.CLUB
                (full if _is_full(language, unit) else short).append((sentence, position))
            for thing in by_unit.get(unit.start, ()):
                things.call(thing, unit.key)
    if language.grammar.accents:
        _choose_colours(found, by_unit)
    for sentence, position in sorted(full, key=lambda place: -place[0][place[1]].key.count(" ")):
        unit = sentence[position]
        before = _said_before(language, sentence, position)
        shown = _of_people(language, sentence, position) or kind_of(unit, before, language)
        by_unit[unit.start] = (_full_name(language, unit, shown, things),)
        things.call(by_unit[unit.start][0], unit.key)
    if not language.grammar.accents:
        short += surnames(found, things, by_unit)
        _name_towns(found, things, by_unit)
    for sentence, position in short:
        if _is_nickname(language, sentence, position, things):
            sentence[position].pos, sentence[position].sense = "noun", _NICKNAME
            continue
        if _is_native(language, sentence, position, things):
            sentence[position].pos, sentence[position].sense = "noun", _NATIVE
            continue
        known = _short_name(language, sentence, position, things)
        if known is not None:
            unit = sentence[position]
            by_unit[unit.start] = (known,)
            things.call(known, unit.key)
    things.homes()
    return things, dict(sorted(by_unit.items()))


def _is_where(language: Language, sentence: Sequence[Unit], position: int) -> bool:
    """Whether a name that no register knows is that of a place: "based in Borås", "the city of Borås"."""
    if position < 2 or sentence[position].shown is not None:
        return False
    word, prep = sentence[position - 2 : position]
    if prep.key in language.grammar.genitive:
        return word.pos == "noun" and "place" in word.classes
    seating = language.classes.get("seating", frozenset())
    return "inside" in prep.classes and any(sense.lemma in seating for sense in word.senses)


def _choose_colours(found: Sequence[Sequence[Unit]], by_unit: dict[int, tuple[Thing, ...]]) -> None:
    """Let a word for the people of several clubs ("rojiblanco") mean those that the article names too, in place."""
    units = [unit for sentence in found for unit in sentence if unit.candidates]
    named = {candidate.entity.id for unit in units if unit.pos == "name" for candidate in unit.candidates}
    for unit in units:
        clubs = [thing for thing in by_unit.get(unit.start, ()) if thing.kind is Kind.CLUB]
        if unit.pos == "demonym" and len(clubs) > 1:
            kept = [thing for thing in clubs if thing.entity is not None and thing.entity.id in named]
            by_unit[unit.start] = (*kept, *(thing for thing in by_unit[unit.start] if thing not in clubs))


def _of_people(language: Language, sentence: Sequence[Unit], position: int) -> tuple[Kind | None, bool] | None:
    """A club, where an unknown name stands between an article and a people: "el Bytovia polaco"."""
    unit, before = sentence[position], sentence[position - 1].sense if position else None
    after = sentence[position + 1] if position + 1 < len(sentence) else None
    told = language.grammar.accents and before is not None and is_article(before) and unit.shown is None
    given = unit.key.partition(" ")[0] in language.given
    return (Kind.CLUB, False) if told and not given and after is not None and after.pos == "demonym" else None


def _said_before(language: Language, sentence: Sequence[Unit], position: int) -> Sense | None:
    """The sense of the word before a name, or of a company's noun whose people stands between: "el grupo mexicano
    Atlantis", "un grupo mexicano, Atlantis"."""
    before = sentence[position - 1] if position else None
    if not language.grammar.accents or before is None or not (before.pos == "demonym" or before.text == ","):
        return before.sense if before is not None else None
    nearest = sentence[max(position - 3, 0) : position - 1]
    senses = [sense for unit in nearest if unit.pos == "noun" for sense in unit.senses]
    return next((sense for sense in senses if "company" in sense.classes), before.sense)


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


def _short_name(language: Language, sentence: Sequence[Unit], position: int, things: Things) -> Thing | None:
    """A name of one word: the surname of the only person who has it, a part of a club's name, or a new name."""
    unit = sentence[position]
    persons = things.carriers(unit.key, (Kind.PERSON,))
    if not persons and language.grammar.accents:
        persons = [thing for thing in things.by_inner.get(unit.key, ()) if thing.kind is Kind.PERSON]
    if len(persons) == 1:
        return persons[0]
    if persons:
        return None
    others = things.carriers(
        unit.key, (Kind.CLUB, Kind.COMPETITION, Kind.ORGANIZATION, Kind.VENUE, Kind.GOVERNING_BODY)
    )
    if len(others) == 1:
        return others[0]
    if unit.key in language.heads or unit.key in language.months:
        return None
    before = _said_before(language, sentence, position)
    kind, sure = _of_people(language, sentence, position) or kind_of(unit, before, language)
    return things.named(unit.text, unit.key, kind, sure=sure)


def _is_nickname(language: Language, sentence: Sequence[Unit], position: int, things: Things) -> bool:
    """Whether a name that no register knows is what the supporters call their side: "the Robins"."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    after = sentence[position + 1] if position + 1 < len(sentence) else None
    if before is not None and before.pos == "adj" and position > 1:
        before = sentence[position - 2]  # "the west Londoners"
    definite = before is not None and before.pos == "det" and "indefinite" not in before.classes
    if language.grammar.complement != "before" or not definite:
        return False
    many = unit.key.endswith("s") and not unit.text.isupper() and unit.shown is None and unit.key not in language.heads
    alone = after is None or not (after.pos in ("name", "noun", "owner") and after.text[0].isalpha())
    return many and alone and not things.carriers(unit.key, tuple(Kind))


def _is_native(language: Language, sentence: Sequence[Unit], position: int, things: Things) -> bool:
    """Whether an unknown name says where somebody is from: "the 25-year-old Tasmanian"."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    after = sentence[position + 1] if position + 1 < len(sentence) else None
    if language.grammar.complement != "before" or before is None:
        return False
    told = before.pos in ("det", "age", "adj") and unit.key not in language.given
    if not told or "indefinite" in before.classes or (after is not None and after.pos in ("name", "noun")):
        return False
    endings = tuple(sorted(language.classes.get("people_ending", ())))
    return unit.key.endswith(endings) and unit.shown is None and not things.carriers(unit.key, tuple(Kind))


def _name_towns(found: Sequence[Sequence[Unit]], things: Things, by_unit: dict[int, tuple[Thing, ...]]) -> None:
    """Let a town alone mean the one club of the article that bears its name too, in place."""
    for sentence in found:
        for unit in sentence:
            if unit.candidates and all(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates):
                clubs = things.carriers(unit.key, (Kind.CLUB,))
                if len(clubs) == 1:
                    by_unit[unit.start] = (clubs[0], *by_unit.get(unit.start, ()))
