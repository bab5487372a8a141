"""Units → units with one part of speech each, chosen from their neighbours."""

from collections.abc import Sequence

from clubgraph.extract.units import Unit
from clubgraph.lexicon import Language, Sense

_NOMINAL_BEFORE = frozenset({"money", "det", "poss", "adj", "num", "owner", "prep", "age", "demonym"})
_VERBAL_BEFORE = frozenset({"to", "modal"})
_OBJECT_BEGINS = frozenset({"det", "poss", "adj", "num", "name", "age", "demonym"})
_FINITE = ("past", "pres", "fut", "base", "cond", "subj")
_OPENERS = frozenset({"", "mark", "adv", "coord", "sub", "name", "year", "season"})
_PERSONS = frozenset({"position", "player", "coach", "owner", "president", "office"})
PUNCTUATION = frozenset(",;:()[]“”\"'’‘«»„–—-/|…!?.&•*")


def tag(sentence: Sequence[Unit], language: Language) -> None:
    """Choose `pos` and `sense` of every unit of a sentence, in place."""
    for index, unit in enumerate(sentence):
        if unit.pos == "num" and _is_age(sentence, index):
            unit.pos = "age"
        if not unit.pos:
            before = sentence[index - 1] if index else None
            after = sentence[index + 1] if index + 1 < len(sentence) else None
            _choose(unit, before, after, language, index)


def _is_age(sentence: Sequence[Unit], index: int) -> bool:
    """ "Pochettino, 52, replaces …", "Smith (33)": a number set off behind a person's name."""
    unit = sentence[index]
    if index < 2 or index + 1 >= len(sentence) or not unit.value.isdecimal() or not 14 < int(unit.value) < 100:
        return False
    name, mark, after = sentence[index - 2], sentence[index - 1], sentence[index + 1]
    if "aged" in mark.classes or ("be" in mark.classes and after.text in ",.;"):
        return True
    person = name.pos == "name" and all(c.entity.kind.value == "Person" for c in name.candidates)
    return person and (mark.text, after.text) in ((",", ","), (",", "."), ("(", ")"), (",", ";"))


def _choose(unit: Unit, before: Unit | None, after: Unit | None, language: Language, index: int) -> None:
    if unit.candidates:
        demonym = all(candidate.demonym for candidate in unit.candidates)
        unit.pos = "demonym" if demonym else "name"
        if demonym and unit.senses and not unit.capital:
            unit.sense, unit.pos = unit.senses[0], unit.senses[0].pos
        return
    if unit.key == "'s":
        unit.pos = _possessive(before)
        return
    if unit.text[0] in PUNCTUATION and len(unit.text) == 1:
        unit.pos = "mark"
        return
    if not unit.senses:
        unit.pos = "name" if unit.capital and index else _guess(unit, language)
        if unit.pos == "verb":
            unit.senses = tuple(Sense("verb", unit.key, form) for form in _guessed_forms(unit, language))
            _take(unit, "verb", before)
        elif unit.pos == "noun":
            unit.sense = Sense("noun", unit.key, "sing")
        return
    senses = {sense.pos for sense in unit.senses}
    if unit.capital and unit.key in language.months and before is not None and before.pos in ("prep", "num"):
        unit.pos = "name"
        return
    if senses >= {"det", "rel", "sub"} and before is not None and before.pos in ("noun", "name"):
        verbal = after is not None and (_only_verb(after) or after.has("neg"))
        unit.pos = "rel" if verbal else "sub"  # "the side that won it", "said on Friday that he would"
        unit.sense = unit.read(unit.pos)
        return
    if "det" in senses and not senses & {"pron", "sub"} and after is not None and _only_verb(after):
        unit.pos = "adv"  # "Cruz Azul and Chivas all reached the final": the word floats behind its phrase
        return
    if len(senses) == 1:
        _take(unit, next(iter(senses)), before)
        return
    between = _prefixing if language.grammar.construct else _accented if language.grammar.accents else _between
    _take(unit, between(senses, unit, before, after), before)


def _guess(unit: Unit, language: Language) -> str:
    """The part of speech that the ending of an unknown word shows; a noun where it shows none."""
    if not unit.text[0].isalpha():
        return "mark"
    if language.grammar.construct and len(unit.text) > 3:
        prefix = language.grammar.prefixes.get(unit.text[0], "coord")
        return "adj" if prefix == "det" else "noun" if prefix == "coord" else "adv"
    ending = _ending(unit, language)
    return language.endings[ending].split(" ")[0] if ending else "noun"


def _guessed_forms(unit: Unit, language: Language) -> list[str]:
    return language.endings[_ending(unit, language)].split(" ")[1:]


def _ending(unit: Unit, language: Language) -> str:
    spelt = unit.text.casefold() if language.grammar.accents else unit.key
    fitting = [
        e for e in language.endings if len(unit.key) > len(e) + 2 and (unit.key.endswith(e) or spelt.endswith(e))
    ]
    return max(fitting, key=len, default="")


def _only_verb(unit: Unit) -> bool:
    """Whether the unit can be nothing but a finite verb or an auxiliary."""
    poses = {sense.pos for sense in unit.senses}
    finite = poses & {"aux", "modal"} or unit.read("verb", "past", "pres", "base")
    return poses <= {"verb", "aux", "modal"} and bool(finite)


def _possessive(before: Unit | None) -> str:
    """`'s` of belonging, or of "is" and "has" after a pronoun."""
    if before is not None and before.pos == "pron":
        return "aux"
    return "owner"


def _between(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None) -> str:
    """The part of speech of a word that may be several."""
    earlier = before.pos if before else ""
    if {"rel", "sub"} <= senses or {"det", "sub"} <= senses:
        return _that(senses, before, after)
    if "cue" in senses and earlier == "aux" and after is not None and (after.has("to") or after.has("prep")):
        return "cue"
    if "to" in senses:
        return "to" if after is not None and _base_verb(after) else "prep"
    if "verb" in senses and senses & {"noun", "adj", "prep", "adv", "cue", "det"}:
        return _verb_or(senses, unit, before, after)
    if {"poss", "pron"} <= senses:
        return "poss" if after is not None and (after.has("noun") or after.has("adj") or after.capital) else "pron"
    if "adj" in senses and "noun" in senses:
        if earlier in ("name", "demonym") and after is not None and after.capital and _personal(unit):
            return "noun"
        return "adj" if after is not None and (after.has("noun") or after.candidates or after.capital) else "noun"
    if "prep" in senses and "adv" in senses:
        return "prep" if after is not None and after.pos != "mark" and not after.has("coord") else "adv"
    if "num" in senses and earlier not in ("mark",):
        return "num"
    if senses == {"adj", "adv"}:
        return _adjective_or_adverb(unit, earlier, after)
    for pos in ("noun", "adj", "prep", "coord", "sub", "adv"):
        if pos in senses:
            return pos
    return next(iter(sorted(senses)))


def _adjective_or_adverb(unit: Unit, earlier: str, after: Unit | None) -> str:
    """ "His later years", "the on-loan striker", but "was later sacked", "joined on loan"."""
    if "loan" in {name for sense in unit.senses for name in sense.classes}:
        return "adj" if "-" in unit.text else "adv"
    if earlier in ("det", "poss", "owner", "adj", "num"):
        return "adj"
    nominal = after is not None and (after.has("noun") or after.has("adj") or bool(after.candidates) or after.capital)
    return "adj" if nominal else "adv"


def _personal(unit: Unit) -> bool:
    """Whether the noun that the word may be speaks of a person: "Brazil international Renato"."""
    noun = unit.read("noun")
    return noun is not None and "player" in noun.classes


def _prefixing(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None) -> str:
    """The part of speech in a language that writes articles and prepositions together with the next word."""
    earlier = before.pos if before else ""
    if "rel" in senses and "det" not in senses:
        return "rel"
    if {"det", "rel"} <= senses:
        participle = after is not None and after.has("verb") and not (after.has("noun") or after.has("adj"))
        return "rel" if participle else "det"
    if {"pron", "aux"} <= senses:
        nominal = earlier in ("noun", "name", "adj", "demonym", "age")
        begins = (
            after is not None
            and not after.has("verb")
            and bool(after.candidates or after.has("det") or after.has("noun"))
        )
        return "aux" if nominal and begins else "pron"
    if {"pron", "adv"} <= senses:
        return "adv" if earlier in ("noun", "adj", "det") else "pron"
    if "verb" in senses:
        other = next((pos for pos in ("noun", "adj", "prep", "adv", "cue") if pos in senses), "")
        if earlier == "name" and after is not None and after.has("noun") and not after.candidates:
            return "verb"
        if not other or earlier in ("rel", "neg", "modal", "pron"):
            return "verb"
        if earlier in ("det", "prep", "poss", "num"):
            return other
        noun = unit.read("noun")
        if noun is not None and noun.classes & _PERSONS and after is not None and after.candidates:
            return "noun"
        if unit.read("verb", "past", "fut", "inf") and not unit.read("verb", "pres"):
            return "verb" if other != "noun" or earlier in _OPENERS else other
        marked = after is not None and after.pos == "" and any("object" in sense.classes for sense in after.senses)
        return "verb" if marked and earlier in ("noun", "name", "adj", "adv", "demonym") else other
    if "num" in senses and after is not None and after.has("noun"):
        return "num"
    followed = after is not None and after.read("verb", "past", "fut") is not None
    if {"noun", "adv"} <= senses and earlier in ("", "mark") and followed:
        return "adv"
    for pos in ("modal", "noun", "adj", "prep", "coord", "sub", "adv"):
        if pos in senses:
            return pos
    return next(iter(sorted(senses)))


def _accented(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None) -> str:
    """The part of speech of a word where describing words follow their noun and "que" is relative or not."""
    earlier = before.pos if before else ""
    if {"rel", "sub"} <= senses:
        return (
            "rel"
            if earlier in ("noun", "name", "demonym", "adj", "age", "year", "prep") or _is_comma(before)
            else "sub"
        )
    if "pron" in senses and "det" in senses:
        finite = after is not None and (after.has("aux") or after.read("verb", *_FINITE) is not None)
        return "pron" if finite and after is not None and not after.has("noun") and not after.has("adj") else "det"
    if "verb" in senses and len(senses) > 1:
        return _verb_after(senses, unit, before, after)
    if {"adj", "noun"} <= senses:
        before_noun = after is not None and after.has("noun") and not after.has("adj")
        described = earlier in ("noun", "name") or before_noun
        return "adj" if described else "noun"
    if {"adv", "adj"} <= senses:
        return "adj" if earlier in ("det", "noun", "adj", "poss") else "adv"
    return _between(senses, unit, before, after)


def _is_comma(unit: Unit | None) -> bool:
    return unit is not None and unit.text in (",", ")", "”", "»", '"')


def _verb_after(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None) -> str:
    """A verb, or the noun or adjective that looks like it."""
    other = next(pos for pos in ("noun", "adj", "prep", "sub", "adv", "cue", "det", *sorted(senses)) if pos in senses)
    earlier = before.pos if before else ""
    if before is not None and (earlier == "aux" or "clitic" in before.classes or earlier in ("neg", "rel", "to")):
        if "cue" in senses and not (after is not None and after.has("prep")):
            return "verb"
        return other if other == "cue" else "verb"
    if unit.read("verb", "part") and unit.read("verb", "past", "pres") is None:
        agent = after is not None and after.key in ("por", "en", "al", "como")
        return "verb" if agent and earlier in ("noun", "name", "mark", "demonym") else other
    if earlier in _NOMINAL_BEFORE or earlier in ("noun", "adj"):
        return other
    if other in ("prep", "sub", "det"):
        return other
    begins = after is not None and (after.capital or any(after.has(pos) for pos in ("det", "num", "poss")))
    return "verb" if begins and earlier in ("name", "pron", "adv", "mark", "") else other


def _that(senses: set[str], before: Unit | None, after: Unit | None) -> str:
    if "rel" in senses and before is not None and before.pos in ("noun", "name"):
        return "rel"
    if "sub" in senses and before is not None and before.pos in ("verb", "pron", "mark", "adv", "noun", "adj", "cue"):
        return "sub"
    return "det" if "det" in senses else "sub"


def _base_verb(unit: Unit) -> bool:
    return any(sense.pos in ("verb", "aux") and sense.form in ("base", "") for sense in unit.senses) or unit.has("adv")


def _verb_or(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None) -> str:
    """A verb, or the noun, adjective or preposition that looks like it."""
    other = next(pos for pos in ("noun", "adj", "prep", "adv", "cue", "det") if pos in senses)
    earlier = before.pos if before else ""
    if "cue" in senses and (earlier == "aux" or (earlier == "adv" and after is not None and after.has("prep"))):
        return "cue" if after is not None and (after.has("to") or after.has("prep")) else "verb"
    if earlier in _VERBAL_BEFORE or (before is not None and "do" in before.classes):
        return "verb"
    if earlier == "neg" and unit.read("verb", "base") and after is not None and after.pos not in ("verb", "aux"):
        return "verb"
    if earlier == "aux" and any(sense.form in ("part", "ger") for sense in unit.senses if sense.pos == "verb"):
        return "verb"
    gerund = unit.read("verb", "ger")
    if gerund:
        if before is not None and earlier == "prep" and "time" in before.classes:
            return other if after is None or after.key == "of" or after.pos == "mark" else "verb"
        if after is not None and after.has("prep") and after.key != "from":
            return other if earlier in _NOMINAL_BEFORE or after.key == "of" else "verb"
        return other if earlier in ("det", "poss", "adj", "owner", "num") else "verb"
    if earlier in _NOMINAL_BEFORE:
        participle = other == "noun" and unit.read("verb", "part") and not unit.read("noun")
        return "verb" if participle else other
    if before is not None and before.pos == "name" and other == "noun" and after is not None:
        noun = unit.read("noun")
        if (
            noun is not None
            and noun.classes & {"coach", "player", "position", "owner", "team", "winner"}
            and after.capital
        ):
            side = bool(after.candidates) and "team" not in noun.classes
            if not side and unit.read("verb", "base"):
                return "noun"
        if noun is not None and noun.classes & {"thing", "move"} and unit.read("verb", "pres") and after.has("prep"):
            return "verb"
    if before is not None and before.pos in ("noun", "name", "pron", "adv", "rel", "coord", "sub"):
        begins = after is not None and (
            bool(after.candidates)
            or after.pos in _OBJECT_BEGINS
            or any(after.has(pos) for pos in _OBJECT_BEGINS)
            or after.capital
        )
        finite = unit.read("verb", "past")
        if finite:
            return "verb"
        if begins or (after is not None and after.has("to")) or before.pos in ("pron", "rel"):
            return "verb"
    return other


def _take(unit: Unit, pos: str, before: Unit | None) -> None:
    """Fix the part of speech and the sense; a form that may be past or participle follows its auxiliary."""
    unit.pos = pos
    if pos == "verb":
        unit.sense = _form(unit, before)
    else:
        unit.sense = unit.read(pos)


def _form(unit: Unit, before: Unit | None) -> Sense | None:
    auxiliary = before is not None and before.pos == "aux"
    if auxiliary or (
        before is not None
        and before.pos in ("neg", "adv")
        and unit.read("verb", "part")
        and not unit.read("verb", "past")
    ):
        return unit.read("verb", "part") or unit.read("verb", "ger") or unit.read("verb")
    if before is not None and before.pos in ("to", "modal"):
        return unit.read("verb", "base", "inf") or unit.read("verb")
    return unit.read("verb", *_FINITE) if _finite(unit) else unit.read("verb")


def _finite(unit: Unit) -> bool:
    return unit.read("verb", "past", "pres", "fut", "cond", "subj") is not None or unit.read("verb", "base") is not None
