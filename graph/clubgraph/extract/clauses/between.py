"""A place behind a member of a list → how many phrases may stand there before the list goes on."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import category_of, separator
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit

_BRACKET = 8  # phrases that a bracket inside a list may hold


def bracket_length(found: Sequence[Phrase], position: int) -> int:
    """The length of what stands in brackets behind a member of a list: "Marta Gil (23'); Ana Ruiz (m. 60) and …"."""
    if position >= len(found) or getattr(found[position], "text", "") != "(":
        return 0
    ahead = range(position + 1, min(len(found), position + _BRACKET))
    return next((i + 1 - position for i in ahead if getattr(found[i], "text", "") == ")"), 0)


def in_years(found: Sequence[Phrase], position: int) -> bool:
    """Whether nothing but a year or a season stands in the brackets that open here."""
    inside = found[position + 1] if bracket_length(found, position) == 3 else None
    return isinstance(inside, NounPhrase) and inside.head.pos in ("year", "season")


def count_length(found: Sequence[Phrase], position: int) -> int:
    """1 where a member of a list is counted behind it: "the FA Cup twice, the League Cup three times and …"."""
    count = found[position] if position < len(found) else None
    adverb = isinstance(count, Unit) and count.pos == "adv"
    times = isinstance(count, NounPhrase) and "cap" in count.head.classes and count.units[0].pos == "num"
    return int((adverb or times) and separator(found, position + 1)[0] > 0)


def date_length(found: Sequence[Phrase], position: int) -> int:
    """2 where a member of a list has its year or land behind it ("the Champions League in 2008, the FA Cup")."""
    prep, when = found[position : position + 2] if position + 2 < len(found) else (None, None)
    if not (isinstance(when, NounPhrase) and isinstance(prep, Unit) and prep.pos == "prep"):
        return 0
    dated = all(unit.pos in ("year", "season") for unit in when.units)
    named = [unit for unit in when.units if unit.pos != "det"]
    land = len(named) == 1 and {c.entity.kind for c in when.head.candidates} >= {"Place", "NationalTeam"}
    dated = dated or (land and bool(prep.classes & {"genitive", "inside", "from"}))
    league = len(named) == 1 and when.head.pos == "noun" and "competition" in when.head.classes
    dated = dated or (league and "genitive" in prep.classes)  # "dos títulos de liga, tres Copas"
    length = 2
    while dated and _is_next_year(found, position + length):
        length += 2  # "the league in 1976 and 1977 as well as the cup"
    return length if dated and separator(found, position + length, also=True)[0] else 0


def _is_next_year(found: Sequence[Phrase], position: int) -> bool:
    """Whether a mark or coordinator and a year that nothing else is said of stand here."""
    mark, when = [*found[position : position + 2], None, None][:2]
    parts = getattr(mark, "text", "") == "," or getattr(mark, "pos", "") == "coord"
    return parts and isinstance(when, NounPhrase) and all(unit.pos in ("year", "season") for unit in when.units)


def description_length(found: Sequence[Phrase], position: int, member: NounPhrase) -> int:
    """2 where a member of a list is described between commas: "Xerez, Hull, his only English club, and Bursaspor",
    "Ivo Rey, a winger, and Luis Prado"."""
    comma, phrase, after = [*found[position : position + 3], None, None, None][:3]
    if not isinstance(phrase, NounPhrase) or getattr(comma, "text", "") != "," or getattr(after, "text", "") != ",":
        return 0
    led = phrase.head.pos == "noun" and phrase.units[0].pos in ("det", "poss")
    if category_of(member) == "person":
        return 2 if led and phrase.personal and not phrase.listed else 0
    team = led and "team" in phrase.head.classes
    told = team or bool(phrase.head.classes & {"winner", "runnerup", "competitor"})
    return 2 if told and category_of(member) == "side" else 0


def insertion_length(found: Sequence[Phrase], position: int) -> int:
    """How many phrases stand between commas before the last member of a list: "and, in India, Bengaluru FC", "and,
    lately, Gent"."""
    end = position
    while end + 1 < len(found):
        prep, phrase = found[end], found[end + 1]
        adverb = isinstance(prep, Unit) and prep.pos == "adv"
        if not adverb and not (isinstance(prep, Unit) and prep.pos == "prep" and isinstance(phrase, NounPhrase)):
            break
        end += 1 if adverb else 2
    closed = end > position and end < len(found) and getattr(found[end], "text", "") == ","
    return end + 1 - position if closed and getattr(found[position - 1], "text", "") == "," else 0


def repeated_prep(found: Sequence[Phrase], index: int, position: int) -> int:
    """1 where the preposition before a list is said again before its last member and written together with it."""
    first = found[index - 1] if index else None
    again = found[position] if position < len(found) else None
    if not (isinstance(first, Unit) and isinstance(again, Unit) and first.pos == again.pos == "prep"):
        return 0
    following = found[position + 1] if position + 1 < len(found) else None
    before = found[index]
    if not isinstance(following, NounPhrase) or not isinstance(before, NounPhrase):
        return 0
    if following.units[0].glued:
        return int(first.key == again.key)
    return int(_bare(first) == _bare(again) and category_of(before) == category_of(following) in ("side", "person"))


def _bare(prep: Unit) -> str:
    """A preposition without the article that it is written together with: "del" as "de"."""
    bare = prep.sense.lemma if prep.sense is not None and prep.sense.lemma else prep.key
    return bare[:-1] if "swallowed" in prep.classes else bare  # "del Ajax y de Gent"
