"""Units of a language of construct nouns → one noun phrase with what belongs to its head inside it."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.model import Kind

_STANDING = frozenset({"winner", "leader", "runnerup"})
_KNOWN = frozenset({Kind.ORGANIZATION, Kind.CLUB})  # what a discovered name that belongs to a title is
_TITLED = {
    "team": frozenset({"Club", "NationalTeam"}),
    "news": frozenset({"Outlet"}),
    "venue": frozenset({"Venue"}),
    "body": frozenset({"GoverningBody"}),
    "competition": frozenset({"Competition"}),
    "place": frozenset({"Place"}),
}


def construct_phrase(units: list[Unit], index: int) -> NounPhrase:
    """A phrase whose first noun is its head, unless that is the title of the name that closes it; what belongs to the
    head is kept as a phrase inside it."""
    nouns = [unit for unit in units if unit.pos == "noun"]
    names = [unit for unit in units if unit.pos == "name"]
    scores = (unit for unit in units if unit.pos == "score")
    people = (unit for unit in units if unit.pos == "demonym")
    head = nouns[0] if nouns else names[0] if names else next(scores, next(people, units[-1]))
    if nouns and names:
        last = names[-1]
        person = may_be_person(last) and bool(nouns[0].classes & PERSONAL)
        alone = len(nouns) == 1 and all(is_competition(name) or "Place" in kinds_of(name) for name in names[:-1])
        side = alone and any(kinds_of(last) & _TITLED.get(name, set()) for name in nouns[0].classes)
        standing = bool(nouns[0].classes & _STANDING) and (
            units[0].pos == "det" or len(names) > 1 or " " in nouns[0].key
        )
        standing = (alone and standing) or (bool(nouns[0].classes & _STANDING) and len(nouns) == 2 and len(names) == 1)
        side = side or (standing and bool(kinds_of(last) & _TITLED["team"]))
        if (person or side) and last.start > nouns[-1].start:
            head = last
        if units[0] is names[0] and nouns[0].classes & _STANDING:
            head = names[0]  # "Ajax the champions"
    phrase = NounPhrase(units, head, index)
    phrase.inside = [construct_phrase(part, index) for part in _complement(units, nouns, head)]
    return phrase


def _complement(units: list[Unit], nouns: list[Unit], head: Unit) -> list[list[Unit]]:
    """What belongs to the first noun: from the next noun or name (with its article) to the name that is the head."""
    if not nouns:
        return []
    first = units.index(nouns[0])
    begin = next(
        (i for i in range(first + 1, len(units)) if units[i].pos in ("noun", "name") and units[i] is not head), None
    )
    if begin is None:
        return []
    if units[begin - 1].pos == "det":
        begin -= 1
    end = next((i for i in range(begin, len(units)) if units[i] is head), len(units))
    return [units[begin:end]]


def belongs(sentence: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the unit at `end` goes on with a phrase of construct nouns: what belongs to a noun follows it directly,
    what describes it repeats its article, and a person's name closes a title."""
    unit, before = sentence[end], sentence[end - 1]
    following = sentence[end + 1] if end + 1 < len(sentence) else None
    titled = any(u.pos == "noun" and u.classes & (PERSONAL | {"team"}) for u in sentence[begin:end])
    if before.pos == "mark" and before.glued and unit.glued:
        return True  # "Jewish-Canadian"
    if unit.pos == "det":
        if following is None or (begin == end - 1 and before.pos == "det"):
            return False
        if begin == end - 1 and before.pos == "adj" and "former" in before.classes:
            return following.pos == "noun" and bool(following.classes & PERSONAL)  # "formerly the manager of"
        if following.pos in ("adj", "demonym"):
            return before.pos in ("noun", "adj", "demonym", "name", "age", "score", "coord")
        if following.pos == "noun" and following.classes & _STANDING and kinds_of(before) & _TITLED["team"]:
            return begin == end - 1
        if following.pos in ("noun", "name", "num", "season"):
            own = before.sense is not None and before.sense.form == "own"  # "at its end the coach …"
            return before.pos == "noun" and not own and not _has_article(sentence, begin, end - 1)
        return False
    if before.pos == "det":
        return True
    if unit.pos == "name":
        if before.pos == "name":
            side = bool(kinds_of(unit) & _TITLED["team"])
            if side and kinds_of(before) >= {"Place"} and sentence[end - 2].classes & _STANDING and not is_land(unit):
                return sentence[end - 2].pos == "noun"  # "the champions of Europe Ajax"
            if side and is_land(before) and not is_land(unit):
                return sentence[end - 2].pos == "noun" and bool(sentence[end - 2].classes & _STANDING)
            if side and is_competition(before) and sentence[begin].classes & _STANDING:
                return True  # "the leaders of the Premier League Ajax"
            known = bool(before.candidates) or before.shown in _KNOWN
            return titled and known and (may_be_person(unit) or (side and is_competition(before)))
        if before.pos == "noun":
            role = any(u.pos == "noun" and u.classes & PERSONAL for u in sentence[begin:end])
            sides = {"team"} if role or unit.shown is not Kind.PERSON else set()
            places = {"place"} if "Place" in kinds_of(unit) else set()  # "the city Haifa"
            closes = PERSONAL | _STANDING | sides | places
            if sentence[begin].classes & _STANDING and kinds_of(unit) & _TITLED["team"]:
                return True  # "the champions of the world Spain"
            return not _has_article(sentence, begin, end - 1) or bool(before.classes & closes)
        people = begin < end - 1 and sentence[begin].pos == "det" and sentence[begin + 1].pos == "demonym"
        nation = people and all(u.pos in ("det", "adj") for u in sentence[begin + 2 : end])
        return before.pos == "num" or titled or nation
    if unit.pos == "noun":
        if before.pos == "noun" and unit.classes & PERSONAL and (stands_alone(before) or _introduced(sentence, end)):
            return False
        return before.pos in ("num", "adj") or (before.pos == "noun" and not _has_article(sentence, begin, end - 1))
    if unit.pos == "adj":
        return before.pos != "name" or "former" in unit.classes
    if unit.pos in ("year", "season", "num", "score", "money", "clock"):
        if unit.pos == "score":
            return before.pos == "noun" and bool(before.classes & {"win", "defeat", "draw", "match"})
        return before.pos in ("noun", "name") and unit.pos in ("year", "season")
    if unit.pos == "demonym":
        return before.pos in ("noun", "adj")
    return True


def _introduced(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a role at a side, and behind a comma whose it is, stand behind a plain noun: "statements of the player of
    Ajax, X, …"; he is told of as if the noun stood before a preposition."""
    before, role, side, comma, name = [sentence[at - 1], *sentence[at : at + 4], None, None, None][:5]
    if before is None or role is None or side is None or comma is None or name is None:
        return False
    named = side.pos == "name" and bool(kinds_of(side) & _TITLED["team"]) and comma.text == ","
    plain = before.classes <= {"thing"} and role.sense is not None and role.sense.form == "sing"
    return plain and named and name.pos == "name" and may_be_person(name)


def _has_article(sentence: Sequence[Unit], begin: int, at: int) -> bool:
    return at > begin and sentence[at - 1].pos == "det" and "many" not in sentence[at - 1].classes


def stands_alone(unit: Unit) -> bool:
    """Whether a noun has the form in which nothing belongs to it: "at a meeting the coach …"."""
    return unit.key.endswith("ה") and unit.sense is not None and unit.sense.form != "own"


def is_competition(unit: Unit) -> bool:
    return any(c.entity.kind in ("Competition", "Award") for c in unit.candidates)


def is_land(unit: Unit) -> bool:
    """Whether a name is that of a country."""
    return any(candidate.entity.kind == "NationalTeam" for candidate in unit.candidates)


def kinds_of(unit: Unit) -> set[str]:
    return {candidate.entity.kind for candidate in unit.candidates}


def may_be_person(unit: Unit) -> bool:
    free = not unit.candidates and unit.shown not in _KNOWN
    return free or any(c.entity.kind == "Person" for c in unit.candidates)
