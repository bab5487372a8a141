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


def is_native_word(unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> bool:
    """Whether an unknown word behind an article says where somebody is from: "el guipuzcoano firmó", not "el destino
    de …"."""
    article = before is not None and (before.pos == "det" or "swallowed" in before.classes)
    if not article or before is None or before.classes & {"plural", "indefinite", "many"} or len(unit.text) < 7:
        return False
    alone = after is None or not after.senses or any(after.has(pos) for pos in ("verb", "aux", "mark", "adv", "pron"))
    endings = tuple(language.classes.get("people_ending", ()))
    return alone and unit.text.islower() and unit.text.endswith(endings)


def _ending(unit: Unit, language: Language) -> str:
    spelt = unit.text.casefold() if language.grammar.accents else unit.key
    fitting = [
        e for e in language.endings if len(unit.key) > len(e) + 2 and (unit.key.endswith(e) or spelt.endswith(e))
    ]
    return max(fitting, key=len, default="")
