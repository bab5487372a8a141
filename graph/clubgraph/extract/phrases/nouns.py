"""A place in a sentence → the noun phrases that begin there: one, or an owner and what it owns."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.phrases.construct import construct_phrase, is_competition, is_land, may_be_person
from clubgraph.extract.phrases.joins import joins
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Grammar

_FIGURES = frozenset({"num", "age", "money", "season", "year", "score", "clock"})
NOMINAL = frozenset({"det", "poss", "adj", "noun", "name", "demonym"}) | _FIGURES


def noun_phrases(sentence: Sequence[Unit], position: int, found: list[Phrase], grammar: Grammar) -> int:
    """Add the noun phrases that begin here (one, or an owner and what it owns); return the units used."""
    begin, owner, end = position, None, position
    while end < len(sentence):
        unit = sentence[end]
        if unit.pos == "owner" and end > begin:
            owner = _noun_phrase(list(sentence[begin:end]), len(found), owner, grammar)
            begin = end = end + 1
            continue
        if end > begin and not joins(sentence, begin, end, grammar):
            break
        if unit.pos not in NOMINAL and not _inner(sentence, begin, end, grammar):
            owned = owner is not None and _describes(sentence, end)
            if end > begin or not (owned or is_compound(sentence, end)):
                break
        end += 1
    while end > begin and sentence[end - 1].pos in ("mark", "adv"):
        end -= 1
    if end > begin:
        found.append(_noun_phrase(list(sentence[begin:end]), len(found), owner, grammar))
    elif owner is not None:
        owner.index = len(found)
        found.append(owner)
    return end - position


def _inner(sentence: Sequence[Unit], begin: int, end: int, grammar: Grammar) -> bool:
    """Whether a hyphen, a coordinator, or an adverb or participle before what it describes is inside a phrase."""
    unit = sentence[end]
    following = sentence[end + 1] if end + 1 < len(sentence) else None
    if following is None:
        return False
    if unit.pos == "coord" and end > begin and sentence[end - 1].pos in ("year", "season"):  # "2006 and 2010 Euros"
        cup = sentence[end + 2] if end + 2 < len(sentence) else None
        return following.pos == sentence[end - 1].pos and cup is not None and is_competition(cup)
    if unit.pos == "coord" and end > begin and grammar.complement == "before" and following.pos == "adj":
        noun = sentence[end + 2] if end + 2 < len(sentence) else None  # "the 87th and 88th minutes"
        return sentence[end - 1].pos == "adj" and noun is not None and noun.pos == "noun"
    if unit.pos == "coord" and end > begin and grammar.accents:
        return _two_roles(sentence, end)
    if unit.pos == "coord" and end > begin and grammar.construct:
        return _described_twice(sentence, begin, end)
    if unit.text in "-‐‑–" and unit.glued and following.glued:
        return following.pos in NOMINAL or following.pos in ("verb", "other")
    if (
        unit.pos in ("adv", "verb", "other", "cue")
        and end > begin
        and sentence[end - 1].pos in ("det", "adj", "mark", "owner", "poss", "adv", "name", "num", "demonym")
    ):
        if unit.pos == "verb" and unit.read("verb", "part", "ger") is None:
            return False
        if unit.pos == "verb" and "alone" in sentence[end - 1].classes:
            return False  # "those keeping tabs on him"
        glued = sentence[end - 1].pos == "mark" and unit.glued
        if unit.pos == "verb" and is_competition(sentence[end - 1]) and unit.read("verb", "ger") is not None:
            return bool(following.classes & PERSONAL) and following.pos == "noun"  # "World Cup winning captain X"
        after_det = sentence[end - 1].pos in ("det", "poss", "adj", "adv")
        trade = sentence[end - 1].pos == "demonym" and grammar.complement == "before" and unit.read("verb", "ger")
        after_det = after_det or (bool(trade) and following.pos == "noun")  # "South African mining magnate X"
        return (glued or after_det) and following.pos in ("noun", "adj", "name", "demonym", "verb", "age", "money")
    return False


def _described_twice(sentence: Sequence[Unit], begin: int, at: int) -> bool:
    """Whether a coordinator joins two adjectives of one noun, in Hebrew each with its article: "the veteran and the
    experienced keeper of Ajax"."""
    article = sentence[at - 2].pos == "det" if at - 2 >= begin else False
    second = at + 2 if article and sentence[at + 1].pos == "det" else at + 1
    if sentence[at - 1].pos != "adj" or article != (second == at + 2) or second >= len(sentence):
        return False
    return sentence[second].pos == "adj" and any(unit.pos == "noun" for unit in sentence[begin:at])


def _describes(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a word behind an owner describes what is owned: "Europe's most coveted striker"."""
    unit, following, noun = [*sentence[at : at + 3], None, None][:3]
    if unit is None or following is None:
        return False
    if unit.pos == "adv":
        participle = following.pos == "verb" and following.read("verb", "part") is not None and noun is not None
        return following.pos == "adj" or (participle and noun is not None and noun.pos in ("noun", "adj"))
    return unit.pos == "verb" and unit.read("verb", "part") is not None and following.pos == "noun"


def is_compound(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen joins an adverb to the participle that describes a noun: "highly-rated winger Leo Hart"."""
    adverb, mark, participle, noun = [*sentence[at : at + 4], None, None, None][:4]
    if adverb is None or mark is None or participle is None or noun is None or adverb.pos != "adv":
        return False
    joined = mark.glued and participle.glued and mark.text in "-‐‑–" and participle.pos == "verb"
    return joined and participle.read("verb", "part") is not None and noun.pos in NOMINAL - {"det", "poss"}


def _two_roles(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a coordinator joins two roles of one person whose name follows: "the striker and captain Marta Gil"."""
    roles, name = (sentence[at - 1], sentence[at + 1]), sentence[at + 2] if at + 2 < len(sentence) else None
    single = all(u.pos == "noun" and u.classes & PERSONAL and u.sense and u.sense.form == "sing" for u in roles)
    return single and name is not None and name.pos == "name" and may_be_person(name)


def _noun_phrase(units: list[Unit], index: int, owner: NounPhrase | None, grammar: Grammar) -> NounPhrase:
    """The phrase of these units; its head is the last of them that is no description of another."""
    if grammar.construct:
        return construct_phrase(units, index)
    head = units[-1]
    nouns = [unit for unit in units if unit.pos == "noun"]
    if head.pos == "name" and nouns and grammar.complement == "after" and not may_be_person(head):
        last = nouns[-1]
        if last.classes & PERSONAL:
            head = last
    if (
        grammar.complement == "before"
        and "competition" in head.classes
        and len(units) > 1
        and is_competition(units[-2])
    ):
        head = units[-2]  # "the World Cup tournament"
    if head.pos == "name" and len(units) > 1 and is_competition(units[-2]) and is_land(head):
        head = units[-2]  # "the 2014 FIFA World Cup Brazil"
    if head.pos in ("adj", "demonym", "year", "num", "season", "age") and grammar.complement == "after":
        head = next((u for u in reversed(units) if u.pos in ("name", "noun")), head)
    if head.pos in ("season", "year") or (head.pos == "score" and grammar.accents):
        head = next((u for u in reversed(units) if u.pos in ("name", "noun")), head)
    at = units.index(head)
    if grammar.accents and at and head.pos == units[at - 1].pos == "noun" and (units[at - 1].senses or not head.senses):
        often = at > 1 and "time" in units[at - 1].classes and "winner" in head.classes  # "cinco veces campeón"
        head = head if often else units[at - 1]  # "un grupo inversor": a noun behind a noun describes it
    if grammar.accents and at and units[at - 1].pos == "name" and head.classes & {"winner", "runnerup"}:
        head = units[at - 1]  # "la selección argentina campeona del mundo"
    _renew(head, units)
    return NounPhrase(units, head, index, owner)


def _renew(head: Unit, units: Sequence[Unit]) -> None:
    """Read a deal that is told to be a new one as an extension: "a fresh three-year contract"."""
    if head.sense is not None and "deal" in head.sense.classes and any("renewing" in unit.classes for unit in units):
        head.sense = replace(head.sense, classes=frozenset({"extension"}))
