"""A place in a sentence → the noun phrases that begin there: one, or an owner and what it owns."""

from collections.abc import Sequence

from clubgraph.extract.phrases.construct import belongs, construct_phrase, is_competition, may_be_person
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Grammar
from clubgraph.model import Kind

NOMINAL = frozenset({"det", "poss", "adj", "num", "noun", "name", "demonym", "age", "money", "season", "year", "score"})


def noun_phrases(sentence: Sequence[Unit], position: int, found: list[Phrase], grammar: Grammar) -> int:
    """Add the noun phrases that begin here (one, or an owner and what it owns); return the units used."""
    begin, owner, end = position, None, position
    while end < len(sentence):
        unit = sentence[end]
        if unit.pos == "owner" and end > begin:
            owner = noun_phrase(list(sentence[begin:end]), len(found), owner, grammar)
            begin = end = end + 1
            continue
        if end > begin and not _joins(sentence, begin, end, grammar):
            break
        if unit.pos not in NOMINAL and not _inner(sentence, begin, end, grammar):
            if end > begin or not is_compound(sentence, end):
                break
        end += 1
    while end > begin and sentence[end - 1].pos in ("mark", "adv"):
        end -= 1
    if end > begin:
        found.append(noun_phrase(list(sentence[begin:end]), len(found), owner, grammar))
    elif owner is not None:
        owner.index = len(found)
        found.append(owner)
    return end - position


def _joins(sentence: Sequence[Unit], begin: int, end: int, grammar: Grammar) -> bool:
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
    if before.pos == "name" and begin == end - 1 and _is_given(sentence, end):
        return False  # "Ajax named Marc Duval head coach"
    if grammar.accents and before.pos == "age" and unit.pos == "name":
        return False  # "el delantero de 26 años Marco Rey"
    if grammar.accents and before.pos == "noun" and "time" in before.classes and unit.pos == "name":
        return False  # "en esa misma fecha Rey dirigió al Ajax"
    if grammar.accents and before.pos in ("year", "season") and unit.pos == "name":
        return False  # "en 2012 el Ajax vendía a Rey"
    if unit.pos == "name" and before.pos == "name":
        return is_competition(before) and not is_competition(unit) and not _of_title(sentence, begin, end)
    if grammar.accents and unit.pos == "score" and before.pos == "noun" and before.classes & {"win", "defeat", "draw"}:
        return True  # "una derrota 5-1"
    if unit.pos in ("year", "num", "money", "score", "season") and before.pos in ("name", "noun"):
        dated = unit.pos == "year" and before.pos == "name" and not before.candidates and begin == end - 1
        dated = dated or (grammar.accents and "time" in before.classes)
        return unit.pos in ("year", "season") and (is_competition(before) or dated)
    if grammar.complement == "before" and unit.pos in ("adj", "age") and before.pos in ("name", "noun"):
        if "ordinal" in unit.classes and is_competition(before):
            return True  # "the FA Cup fourth-round tie"
        won = "won" in unit.classes and is_competition(before)  # "the First Division title-winning side"
        return before.pos == "name" and ("former" in unit.classes or won or _before_role(sentence, end))
    return True


def _is_given(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a role is given to the person by name before it: behind a verb, with no name of its own behind it."""
    person, role, after = sentence[at - 1], sentence[at], sentence[at + 1] if at + 1 < len(sentence) else None
    governed = at > 1 and sentence[at - 2].pos == "verb"
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


def _inner(sentence: Sequence[Unit], begin: int, end: int, grammar: Grammar) -> bool:
    """A hyphen, or an adverb or participle before what it describes, inside a phrase."""
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
    if unit.text in "-‐‑–" and unit.glued and following.glued:
        return following.pos in NOMINAL or following.pos in ("verb", "other")
    if (
        unit.pos in ("adv", "verb", "other", "cue")
        and end > begin
        and sentence[end - 1].pos in ("det", "adj", "mark", "owner", "poss", "adv", "name", "num", "demonym")
    ):
        if unit.pos == "verb" and unit.read("verb", "part", "ger") is None:
            return False
        glued = sentence[end - 1].pos == "mark" and unit.glued
        if unit.pos == "verb" and is_competition(sentence[end - 1]) and unit.read("verb", "ger") is not None:
            return bool(following.classes & PERSONAL) and following.pos == "noun"  # "World Cup winning captain X"
        after_det = sentence[end - 1].pos in ("det", "poss", "adj", "adv") and begin < end
        trade = sentence[end - 1].pos == "demonym" and grammar.complement == "before" and unit.read("verb", "ger")
        after_det = after_det or (bool(trade) and following.pos == "noun")  # "South African mining magnate X"
        return (glued or after_det) and following.pos in ("noun", "adj", "name", "demonym", "verb", "age", "money")
    return False


def _before_role(sentence: Sequence[Unit], at: int) -> bool:
    """Whether an adjective behind a known name stands before the role of a person: "Albania international striker"."""
    role = sentence[at + 1] if at + 1 < len(sentence) else None
    named = sentence[at - 1].candidates and sentence[at].pos == "adj"
    return bool(named) and role is not None and role.pos == "noun" and bool(role.classes & PERSONAL)


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


def noun_phrase(units: list[Unit], index: int, owner: NounPhrase | None, grammar: Grammar) -> NounPhrase:
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
    if head.pos == "name" and len(units) > 1 and is_competition(units[-2]) and _is_land(head):
        head = units[-2]  # "the 2014 FIFA World Cup Brazil"
    if head.pos in ("adj", "demonym", "year", "num", "season", "age") and grammar.complement == "after":
        head = next((u for u in reversed(units) if u.pos in ("name", "noun")), head)
    if head.pos in ("season", "year") or (head.pos == "score" and grammar.accents):
        head = next((u for u in reversed(units) if u.pos in ("name", "noun")), head)
    at = units.index(head)
    if grammar.accents and at and head.pos == units[at - 1].pos == "noun" and (units[at - 1].senses or not head.senses):
        head = units[at - 1]  # "un grupo inversor": a noun behind a noun describes it
    return NounPhrase(units, head, index, owner)


def _is_land(unit: Unit) -> bool:
    """Whether a name is that of a country."""
    return any(candidate.entity.kind == "NationalTeam" for candidate in unit.candidates)
