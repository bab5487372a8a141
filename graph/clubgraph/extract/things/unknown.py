"""A name that no register knows → what the words around it show: a place, a club, a company, or no name at all."""

from collections.abc import Sequence

from clubgraph.extract.names.kinds import is_article, kind_of
from clubgraph.extract.things.things import Things
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind

_QUOTES = frozenset("'\"‘’“”«»")


def shown_kind(language: Language, sentence: Sequence[Unit], position: int) -> tuple[Kind | None, bool]:
    """The kind that an unknown name shows by its words or by those around it, and whether that is sure."""
    before = _said_before(language, sentence, position)
    return _club_of_people(language, sentence, position) or kind_of(sentence[position], before, language)


def is_place(language: Language, sentence: Sequence[Unit], position: int) -> bool:
    """Whether a name that no register knows is that of a place: "based in Borås", "the city of Borås"."""
    if position < 2 or sentence[position].shown is not None:
        return False
    word, prep = sentence[position - 2 : position]
    if prep.key in language.grammar.genitive:
        return word.pos == "noun" and "place" in word.classes
    seating = language.classes.get("seating", frozenset())
    return "inside" in prep.classes and any(sense.lemma in seating for sense in word.senses)


def is_nickname(language: Language, sentence: Sequence[Unit], position: int, things: Things) -> bool:
    """Whether a name that no register knows is what the supporters call their side: "the Robins"."""
    unit, before = sentence[position], sentence[position - 1] if position else None
    after = sentence[position + 1] if position + 1 < len(sentence) else None
    if before is not None and before.pos == "adj" and position > 1:
        before = sentence[position - 2]  # "the west Londoners"
    if language.grammar.accents and (_is_quoted(sentence, position) or _is_aged(sentence, position)):
        return not things.carriers(unit.key, tuple(Kind))
    definite = before is not None and before.pos == "det" and "indefinite" not in before.classes
    if language.grammar.complement != "before" or not definite:
        return False
    free = not unit.text.isupper() and unit.shown is None and unit.key.split(" ")[-1] not in language.heads
    people = unit.key.endswith(("s", "men")) or _does_as_sides(unit, after, language)
    many = free and people and not any(word in language.given for word in unit.key.split(" "))
    alone = after is None or not (after.pos in ("name", "noun", "owner") and after.text[0].isalpha())
    return many and alone and not things.carriers(unit.key, tuple(Kind))


def _does_as_sides(unit: Unit, after: Unit | None, language: Language) -> bool:
    """Whether a verb behind an unknown name tells what only sides do: "The Rave Green beat Ajax"."""
    deeds = language.classes.get("side_deed", frozenset())
    lemmas = {sense.lemma for sense in after.senses if sense.pos == "verb"} if after is not None else set()
    return not lemmas.isdisjoint(deeds) and "." not in unit.text


def _is_quoted(sentence: Sequence[Unit], position: int) -> bool:
    """Whether an article and quotation marks show what somebody is called: "el 'Tigre', de 38 años"."""
    around = [*sentence[max(position - 2, 0) : position], *sentence[position + 1 : position + 3]]
    if position < 2 or len(around) < 4:
        return False
    article, opening, closing, after = around
    quoted = opening.text in _QUOTES and closing.text in _QUOTES and closing.glued
    definite = article.pos == "det" and not article.classes & {"plural", "indefinite"}
    return quoted and definite and after.pos not in ("name", "prep", "noun")


def _is_aged(sentence: Sequence[Unit], position: int) -> bool:
    """Whether an article before and an age behind show what somebody is called: "el Ogro, de 41 años"."""
    around = [*sentence[max(position - 1, 0) : position], *sentence[position + 1 : position + 4]]
    if len(around) < 4 or position < 1 or " " in sentence[position].key:
        return False
    article, comma, of, age = around
    definite = article.pos == "det" and not article.classes & {"plural", "indefinite"}
    return definite and comma.text == "," and "genitive" in of.classes and age.pos == "age"


def is_native(language: Language, sentence: Sequence[Unit], position: int, things: Things) -> bool:
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


def _club_of_people(language: Language, sentence: Sequence[Unit], position: int) -> tuple[Kind | None, bool] | None:
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
