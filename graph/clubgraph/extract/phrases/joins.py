"""A unit behind a noun phrase → whether it goes on with that phrase."""

from collections.abc import Sequence

from clubgraph.extract.phrases.construct import belongs, is_competition, is_land, may_be_person
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Grammar
from clubgraph.model import Kind


def joins(sentence: Sequence[Unit], begin: int, end: int, grammar: Grammar) -> bool:
    """Whether the unit at `end` belongs to the phrase begun at `begin`."""
    unit, before = sentence[end], sentence[end - 1]
    if grammar.construct:
        return belongs(sentence, begin, end)
    if unit.pos in ("det", "poss"):
        return before.pos in ("det",) and begin == end - 1
    if before.pos in ("year", "season", "noun") and _says_when(sentence, begin, end, grammar):
        return False  # "in 1998 PSG signed him", "on Monday PSG signed him"
    if before.pos == "name" and unit.pos == "noun" and "span" in unit.classes:
        return False  # "sacked manager X hours after the match"
    if unit.shown is Kind.PERSON and before.pos == "noun" and before.classes & {"team", "club"} and unit.pos == "name":
        return False  # "with the Ibrox club Waddell won four titles"
    if grammar.complement == "before" and unit.pos == "name" and "fixture" in before.classes and before.pos == "noun":
        if before.sense is not None and before.sense.form == "pl":
            return False  # "in Saturday's fixtures Ajax beat Gent"
    if unit.pos == "name" and before.pos == "num" and begin == end - 1 and begin and not grammar.accents:
        if "at_age" in sentence[begin - 1].classes:
            return False  # "at 17 Rey won the title"
    if before.pos == "name" and begin == end - 1 and _is_given(sentence, end):
        return False  # "Ajax named Marc Duval head coach"
    if grammar.accents and before.pos == "age" and unit.pos == "name":
        return False  # "el delantero de 26 años Marco Rey"
    if grammar.accents and before.pos == "noun" and "time" in before.classes and unit.pos == "name":
        return False  # "en esa misma fecha Rey dirigió al Ajax"
    if grammar.accents and before.pos in ("year", "season") and unit.pos == "name":
        return False  # "en 2012 el Ajax vendía a Rey"
    if unit.pos == "name" and before.pos == "name":
        if grammar.accents and not is_land(unit):
            return False  # "estarán fuera del Mundial Thiago Silva y Rey"
        return is_competition(before) and not is_competition(unit) and not _of_title(sentence, begin, end)
    if grammar.accents and unit.pos == "score" and before.pos == "noun" and before.classes & {"win", "defeat", "draw"}:
        return True  # "una derrota 5-1"
    if grammar.accents and unit.pos == "num" and before.pos == "noun" and "numbered" in before.classes:
        return True  # "la jornada 22 del Campeonato"
    if unit.pos in ("year", "num", "money", "score", "season") and before.pos in ("name", "noun"):
        dated = unit.pos == "year" and before.pos == "name" and not before.candidates and begin == end - 1
        dated = dated or (grammar.accents and "time" in before.classes)
        cup = is_competition(before) or before.shown is Kind.COMPETITION
        return unit.pos in ("year", "season") and (cup or dated)
    if grammar.complement == "before" and unit.pos in ("adj", "age") and before.pos in ("name", "noun"):
        if "ordinal" in unit.classes and is_competition(before):
            return True  # "the FA Cup fourth-round tie"
        won = "won" in unit.classes and is_competition(before)  # "the First Division title-winning side"
        return before.pos == "name" and ("former" in unit.classes or won or _before_role(sentence, end))
    return True


def _is_given(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a role is given to the person by name before it: behind a verb, with no name of its own behind it."""
    person, role, after = sentence[at - 1], sentence[at], sentence[at + 1] if at + 1 < len(sentence) else None
    marked = at > 2 and "toward" in sentence[at - 2].classes  # "El Ajax nombró a Marc Duval director deportivo"
    governed = at > 1 and sentence[at - 3 if marked else at - 2].pos == "verb"
    named = " " in person.key and may_be_person(person) and not person.candidates
    return (
        governed
        and named
        and role.pos == "noun"
        and bool(role.classes & PERSONAL)
        and getattr(after, "pos", "") != "name"
    )


def _says_when(sentence: Sequence[Unit], begin: int, end: int, grammar: Grammar) -> bool:
    """Whether a date behind a preposition stands alone, and is not that of a competition: "in 2010 World Cup games"."""
    if grammar.accents or not begin or sentence[begin - 1].pos != "prep":
        return False
    if not all(_is_date(unit, grammar) for unit in sentence[begin:end]):
        return False
    unit = sentence[end]
    dated = unit.pos == "noun" and bool(unit.classes & {"phase", "competition", "title", "campaign", "fixture"})
    return not (dated or is_competition(unit))


def _is_date(unit: Unit, grammar: Grammar) -> bool:
    """Whether a unit is a year, a season, a weekday or a month by name."""
    return unit.pos in ("year", "season") or "weekday" in unit.classes or (unit.pos == "name" and not unit.candidates)


def _of_title(sentence: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a name behind a competition is his whose office in it stands before: "president of Liga MX X"."""
    if begin != end - 1 or begin < 2 or not may_be_person(sentence[end]):
        return False
    role, preposition = sentence[begin - 2], sentence[begin - 1]
    return role.pos == "noun" and bool(role.classes & PERSONAL) and "genitive" in preposition.classes


def _before_role(sentence: Sequence[Unit], at: int) -> bool:
    """Whether an adjective behind a known name stands before the role of a person: "Albania international striker"."""
    role = sentence[at + 1] if at + 1 < len(sentence) else None
    named = sentence[at - 1].candidates and sentence[at].pos == "adj"
    return bool(named) and role is not None and role.pos == "noun" and bool(role.classes & PERSONAL)
