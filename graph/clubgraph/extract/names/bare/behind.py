"""What stands behind unknown words → whether it shows them to be a person’s name: a title, a deed, a club."""

from clubgraph.extract.names.bare.words import (
    ends_or_verb,
    ends_phrase,
    is_demonym,
    is_given,
    is_plain,
    nth,
)
from clubgraph.extract.units.unit import PERSONAL, ROLES, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def title_behind(sentence: list[Unit], end: int) -> bool:
    """Whether a comma and a title, an age, or a club in brackets, follow."""
    unit, following, third = nth(sentence, end), nth(sentence, end + 1), nth(sentence, end + 2)
    if unit is None:
        return False
    if unit.pos == "age":
        return True
    if unit.text == "(":
        return following is not None and any(c.entity.kind is Kind.CLUB for c in following.candidates)
    if unit.text != ",":
        return False
    for title in (following, third if following is not None and following.has("det") else None):
        if title is not None and any(s.pos == "noun" and s.form != "pl" and s.classes & PERSONAL for s in title.senses):
            return True
    return False


def role_of_club(sentence: list[Unit], comma: int) -> bool:
    """Whether a comma, a role of one person and the club that it is at follow: "X, its-player of Ajax"."""
    unit = nth(sentence, comma)
    if unit is None or unit.text != ",":
        return False
    position = comma + 1 + (comma + 1 < len(sentence) and sentence[comma + 1].has("det"))
    role = nth(sentence, position)
    if role is None or not any(s.pos == "noun" and s.form != "pl" and s.classes & ROLES for s in role.senses):
        return False
    for following in sentence[position + 1 : position + 5]:
        if any(c.entity.kind in (Kind.CLUB, Kind.NATIONAL_TEAM) and not c.demonym for c in following.candidates):
            return True
        genitive = any("genitive" in sense.classes for sense in following.senses)
        if not (genitive or following.has("det") or following.has("adj") or is_demonym(following)):
            return False
    return False


def does(sentence: list[Unit], at: int, length: int, language: Language) -> bool:
    """Whether two unknown words open a clause, and a verb of what only persons do ("signed", "was sacked") follows."""
    before, verb = sentence[at - 1] if at else None, nth(sentence, at + length)
    opens = before is None or ends_phrase(before) or before.has("coord") or before.has("sub")
    if (
        not opens
        or verb is None
        or is_given(sentence[at + 1], language)
        or language.grammar.prefixes.get(sentence[at].text[0]) == "det"
    ):
        return False
    deeds = language.classes.get("deeds", frozenset()) | language.classes.get("speech", frozenset())
    return any(s.pos == "verb" and s.form in ("past", "fut") and s.lemma in deeds for s in verb.senses)


def did(sentence: list[Unit], end: int, language: Language) -> bool:
    """Whether a relative clause about what only persons do follows: "the successor of X Y who played for …"."""
    unit, verb = nth(sentence, end), nth(sentence, end + 1)
    if unit is None or verb is None or not (unit.has("rel") and verb.glued):
        return False
    deeds = language.classes.get("deeds", frozenset())
    return any(s.pos == "verb" and s.form == "past" and s.lemma == verb.key in deeds for s in verb.senses)


def surely_did(sentence: list[Unit], at: int, language: Language) -> bool:
    """Whether a past or future verb of what only persons do in this game follows, or a comma and "who" did it."""
    return _did(sentence, at, language, language.classes.get("sure_deeds", frozenset()))


def did_something(sentence: list[Unit], at: int, language: Language) -> bool:
    """The same of what persons do, and say, among others."""
    classes = language.classes
    return _did(sentence, at, language, classes.get("deeds", frozenset()) | classes.get("speech", frozenset()))


def _did(sentence: list[Unit], at: int, language: Language, deeds: frozenset[str]) -> bool:
    unit = nth(sentence, at)
    if unit is not None and unit.text == ",":
        return did(sentence, at + 1, language)
    if unit is not None and unit.has("neg"):
        unit = nth(sentence, at + 1)
    return unit is not None and any(
        s.pos == "verb" and s.form in ("past", "fut") and s.lemma in deeds for s in unit.senses
    )


def ends_name(unit: Unit | None) -> bool:
    """Whether a name ends before a unit: at a sign, a verb or a preposition, not at the article of the next noun."""
    return (ends_or_verb(unit) or (unit is not None and unit.has("aux"))) and not (unit is not None and unit.has("det"))


def and_another(sentence: list[Unit], at: int, language: Language) -> bool:
    """Whether two unknown words with "and" before them go on with a list."""
    unit = nth(sentence, at)
    joined = unit is not None and language.grammar.prefixes.get(unit.text[0]) == "coord"
    return joined and is_plain(unit) and is_plain(nth(sentence, at + 1))
