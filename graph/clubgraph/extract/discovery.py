"""Units that no register knows → names: capital runs, titles and given names show persons and other things."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.units import Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind

_PLACEABLE = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})
_GLUE = "-‐‑.'’"
_LONGEST = 7


def runs(sentence: list[Unit], language: Language, lower: frozenset[str]) -> list[Unit]:
    """The sentence with each run of capital words made one unit of part of speech `name`.

    `lower` holds the words that the article also writes small: such a word at the start of a sentence is no name.
    """
    if not language.grammar.capitals:
        return sentence
    sentence = _awards(sentence, language)
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        length = _run(sentence, position, language, lower)
        found.append(merged(sentence[position : position + length]) if length else sentence[position])
        position += max(length, 1)
    return found


def _awards(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with each award made one name: "PFA Player of the Year award", "Dutch Footballer of the Year"."""
    found: list[Unit] = []
    for unit in sentence:
        sense = next((sense for sense in unit.senses if "award" in sense.classes), None)
        if sense is not None and not unit.candidates:
            before = len(found)
            while before and found[before - 1].capital and found[before - 1].text[0].isalpha():
                before -= 1
            if before == 0 and found:
                before = len(found)
            run = [*found[before:], unit]
            del found[before:]
            unit = merged(run)
            unit.sense = sense
        elif found and _is_award(found[-1]) and language.heads.get(unit.key) == Kind.AWARD:
            name = found.pop()
            unit = merged([name, unit])
            unit.sense, unit.candidates = name.sense, name.candidates
        elif found and unit.capital and _is_outlet(found[-1]) and _of_outlet(unit, language):
            unit = merged([found.pop(), unit])
            unit.shown = Kind.OUTLET
        found.append(unit)
    return found


def _is_outlet(unit: Unit) -> bool:
    return unit.shown is Kind.OUTLET or (
        bool(unit.candidates) and all(c.entity.kind is Kind.OUTLET for c in unit.candidates)
    )


def _of_outlet(unit: Unit, language: Language) -> bool:
    """Whether a word goes on with the name of an outlet: "BBC Radio Lancashire", "BBC Scotland"."""
    place = bool(unit.candidates) and any(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates)
    return place or language.heads.get(unit.key) == Kind.OUTLET


def _is_award(unit: Unit) -> bool:
    if unit.candidates:
        return all(c.entity.kind is Kind.AWARD for c in unit.candidates)
    return unit.pos == "name" and "award" in unit.classes


def _run(sentence: list[Unit], position: int, language: Language, lower: frozenset[str]) -> int:
    """The number of units of the run of name words that begins here."""
    if not _begins(sentence, position, language, lower):
        return 0
    end = position + 1
    while end < len(sentence) and end - position < _LONGEST:
        unit = sentence[end]
        following = sentence[end + 1] if end + 1 < len(sentence) else None
        further = sentence[end + 2] if end + 2 < len(sentence) else None
        twice = following is not None and following.key in language.particles and not following.capital
        named = any(u is not None and _name_word(u, language) for u in (following, further if twice else None))
        if _continues(unit, sentence[position:end], language) or (unit.key in language.particles and named):
            end += 1
        elif unit.key in language.particles and _glued_name(sentence, end + 1):
            end += 3
        elif (
            unit.text in _GLUE
            and unit.glued
            and end + 1 < len(sentence)
            and sentence[end + 1].glued
            and sentence[end + 1].capital
        ):
            end += 2
        elif unit.text == "." and unit.glued and len(sentence[end - 1].text) < 3 and end + 1 < len(sentence):
            end += 1
        else:
            break
    while end > position + 1 and not (_name_word(sentence[end - 1], language) or sentence[end - 1].candidates):
        if end == position + 2 and not language.grammar.accents and _is_surname(sentence[end - 1], sentence[position]):
            break
        end -= 1
    if end - position == 1 and sentence[position].candidates:
        return 0
    return end - position


def _begins(sentence: list[Unit], position: int, language: Language, lower: frozenset[str]) -> bool:
    unit = sentence[position]
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    if unit.pos or not unit.text[0].isalpha():
        return False
    if not unit.capital:
        return (
            unit.key in language.particles and len(unit.key) > 1 and not unit.senses and _follows(following, language)
        )
    if unit.candidates:
        short = " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
        return short and unit.key in language.given and following is not None and _name_word(following, language)
    if unit.key in language.months:
        return unit.key in language.given and following is not None and _name_word(following, language)
    if unit.key in language.given:
        return True
    if unit.senses:
        return False
    opening = position == 0 or sentence[position - 1].text in "“\"'«"
    return not (opening and unit.key in lower)


def _glued_name(sentence: list[Unit], position: int) -> bool:
    """Whether a hyphen and a capital word are written together with the particle before: "al-Thani"."""
    if position + 1 >= len(sentence) or sentence[position].text not in _GLUE or not sentence[position].glued:
        return False
    return sentence[position + 1].glued and sentence[position + 1].capital


def _is_surname(unit: Unit, given: Unit) -> bool:
    """Whether a word with a meaning of its own is the surname behind a given name: "Alan Price"."""
    if given.candidates or given.senses or not unit.capital or unit.text.isupper():
        return False
    return all(sense.pos in ("noun", "adj", "verb") and not sense.classes & _PERSONAL for sense in unit.senses)


def _follows(unit: Unit | None, language: Language) -> bool:
    return unit is not None and _name_word(unit, language) and not unit.candidates


def _continues(unit: Unit, run: list[Unit], language: Language) -> bool:
    """Whether the unit goes on with the run: a name word, or a short known name behind a given name."""
    heading = unit.capital and unit.key in language.heads
    unknown = heading and not any(word.candidates or word.key in language.given for word in run)
    if unknown and language.heads[unit.key] == Kind.CLUB and not unit.glued:
        return True  # "Farsley Celtic"
    if unit.candidates:
        short = " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
        return short and run[-1].key in language.given and not unit.glued
    if heading:
        return True
    if unit.capital and unit.senses and run[-1].key in language.given and not run[-1].candidates:
        if language.grammar.accents:
            return all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
        if len(run) == 1 and _is_surname(unit, run[0]):
            return True
    return _name_word(unit, language)


def _name_word(unit: Unit, language: Language) -> bool:
    if unit.pos or not unit.text[0].isalpha() or not unit.capital:
        return False
    if unit.candidates:
        return " " not in unit.key and all(c.entity.kind in _PLACEABLE for c in unit.candidates)
    return not unit.senses or unit.key in language.given or unit.key in language.heads


def merged(run: list[Unit]) -> Unit:
    """Several units as one name."""
    first, last = run[0], run[-1]
    text = "".join(("" if unit.glued or unit is first else " ") + unit.text for unit in run)
    keys = [unit.key for unit in run if unit.text not in _GLUE]
    parts = tuple(part for unit in run for part in unit.parts)
    return Unit(first.start, last.end, text, " ".join(keys), True, first.glued, pos="name", parts=parts)


def kind_of(unit: Unit, before: Sense | None, language: Language) -> tuple[Kind | None, bool]:
    """The kind that an unknown name shows by its words or by the noun before it, and whether that is sure."""
    if unit.shown is not None:
        return unit.shown, True
    words = unit.key.split(" ")
    if before is not None and len(words) == 2 and words[0] in language.given and before.classes & _PERSONAL:
        return Kind.PERSON, True  # "striker David Villa"
    if "award" in unit.classes:
        return Kind.AWARD, True
    for word in (words[-1], words[0], *words[1:-1]):
        if word in language.heads and len(words) > 1:
            return Kind(language.heads[word]), True
    if before is not None:
        kind = _shown(before)
        if kind:
            return kind, True
    if len(unit.text) > 1 and unit.text.isupper() and len(words) == 1:
        return Kind.ORGANIZATION, False
    if words[0] in language.given:
        return Kind.PERSON, len(words) > 1
    if 2 <= len(words) <= 5:
        return Kind.PERSON, True
    return None, False


_PERSONAL = frozenset({"position", "player", "coach", "owner", "president", "office", "mate", "agent", "referee"})
_SHOWN = {"venue": Kind.VENUE, "competition": Kind.COMPETITION, "team": Kind.CLUB, "news": Kind.OUTLET}


def _shown(sense: Sense) -> Kind | None:
    """The kind of a thing whose name follows this noun: "goalkeeper X", "the club X"."""
    if sense.classes & _PERSONAL:
        return Kind.PERSON
    return next((kind for name, kind in _SHOWN.items() if name in sense.classes and name != "competition"), None)


def free_surnames(sentences: Sequence[Sequence[Unit]], language: Language) -> None:
    """Take the senses from words that the article also writes as somebody's surname ("Rubén Baraja"), in place."""
    open_classes = {"noun", "adj", "verb"}
    surnames = {
        unit.key
        for sentence in sentences
        for before, unit in pairwise(sentence)
        if before.key in language.given
        and before.capital
        and unit.capital
        and not unit.candidates
        and {sense.pos for sense in unit.senses} <= open_classes
    }
    for sentence in sentences:
        for unit in sentence:
            if unit.senses and unit.capital and unit.key in surnames:
                unit.senses = ()


def lower_words(sentences: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """The words that the article writes small somewhere."""
    return frozenset(unit.key for sentence in sentences for unit in sentence if unit.text[0].islower())
