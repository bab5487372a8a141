"""A number in a sentence → whether it is the age of the person before it."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Language


def is_age(sentence: Sequence[Unit], index: int, language: Language) -> bool:
    """Whether a number is set off behind a person: "Pochettino, 52, replaces …", "Smith (33)", "Smith, now 33,"; or
    tells how old somebody is: "Aged just 17, Smith …", "At 41, Smith …", "Smith turned 30 in May"."""
    unit = sentence[index]
    if not index or index + 1 >= len(sentence) or not unit.value.isdecimal() or not 14 < int(unit.value) < 100:
        return False
    behind = index
    while behind > 1 and sentence[behind - 1].pos == "adv":
        behind -= 1
    mark, after = sentence[behind - 1], sentence[index + 1]
    if "aged" in mark.classes:
        return True
    if "owns_age" in mark.classes and after.text in (",", ".", ";"):  # "a sus 39, el croata …"
        return True
    if language.grammar.construct and "at_age" in mark.classes:  # "he retired at-age 34"; not "at-age 17 he moved"
        done = language.classes.get("ageing", frozenset())
        return any(unit.sense is not None and unit.sense.lemma in done for unit in sentence[:index])
    if _opens(sentence, behind - 1) or _is_turned(sentence, index, language):
        return True
    if index < 2 or behind < 2:
        return False
    before = sentence[behind - 2].sense if "at_age" in mark.classes and sentence[behind - 2].pos == "verb" else None
    if before is not None and before.lemma in language.classes.get("ageing", frozenset()):
        return after.pos == "mark" or after.text in ",.;" or after.has("prep")  # "retired at 34"
    if "be" in mark.classes and "past" not in mark.classes:  # "he is 33", "he is 33 now", "he is 33 and …"
        return after.text in ",.;" or after.has("adv") or after.has("coord")
    name = sentence[behind - 2]
    person = name.pos in ("name", "demonym") or bool(name.classes & ROLES)  # "Carlisle, 24,", "the striker, 21,"
    if language.grammar.construct and person and (mark.text, after.text) == (",", ")") and index > 3:
        return sentence[index - 3].text == "("  # "Carlisle (striker, 24)"
    if behind < index:
        return person and mark.text == "," and (after.text in ",.;" or after.has("coord"))
    sided = mark.text == "(" and (
        len(name.candidates) > 0 or _is_minute(sentence, index, language)
    )  # "Leeds (20)" are points
    return (
        person and not sided and (mark.text, after.text) in ((",", ","), (",", "."), ("(", ")"), (",", ";"), ("(", ","))
    )


def _opens(sentence: Sequence[Unit], index: int) -> bool:
    """Whether "at" and a number open a sentence, and a comma ends them: "At 41, Smith is …"."""
    opened = not index or sentence[index - 1].pos == "mark"
    closed = index + 2 < len(sentence) and sentence[index + 2].text == ","
    return opened and closed and "at_age" in sentence[index].classes


def _is_turned(sentence: Sequence[Unit], index: int, language: Language) -> bool:
    """Whether somebody came to an age, now and not "when he turned 18"."""
    verb, after = sentence[index - 1], sentence[index + 1]
    turned = verb.sense is not None and verb.sense.lemma in language.classes.get("of_age", frozenset())
    once = any(unit.has("sub") for unit in sentence[max(0, index - 3) : index - 1])
    bare = after.has("adj") or not after.has("noun")  # "turned 30 last month", not "30 games into"
    return turned and verb.sense is not None and verb.sense.form == "past" and not once and bare


def _is_minute(sentence: Sequence[Unit], index: int, language: Language) -> bool:
    """Whether a number behind a scorer is when he scored: "goals from Saka (12) and Havertz (78)"; in Hebrew the verb
    may come later: "Saka (12) and Havertz (78) scored"."""
    if language.grammar.construct:
        scoring = language.classes.get("scoring", frozenset())
        return any("goal" in sense.classes or sense.lemma in scoring for unit in sentence for sense in unit.senses)
    scored = any("goal" in sense.classes for unit in sentence[: index - 2] for sense in unit.senses)
    return scored and sentence[index - 3].pos != "noun"
