"""A word that no lexicon knows → the part of speech and the verb forms that its ending shows."""

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def guessed_pos(unit: Unit, language: Language) -> str:
    """The part of speech that the ending of an unknown word shows; a noun where it shows none."""
    if not unit.text[0].isalpha():
        return "mark"
    if language.grammar.construct and len(unit.text) > 3:
        prefix = language.grammar.prefixes.get(unit.text[0], "coord")
        return "adj" if prefix == "det" else "noun" if prefix == "coord" else "adv"
    ending = _ending(unit, language)
    return language.endings[ending].split(" ")[0] if ending else "noun"


def guessed_forms(unit: Unit, language: Language) -> list[str]:
    return language.endings[_ending(unit, language)].split(" ")[1:]


def _ending(unit: Unit, language: Language) -> str:
    spelt = unit.text.casefold() if language.grammar.accents else unit.key
    fitting = [
        e for e in language.endings if len(unit.key) > len(e) + 2 and (unit.key.endswith(e) or spelt.endswith(e))
    ]
    return max(fitting, key=len, default="")
