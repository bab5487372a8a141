"""Units → units with one part of speech each, chosen from their neighbours."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.tags.adverbs import is_adverb, only_verb
from clubgraph.extract.tags.ages import is_age
from clubgraph.extract.tags.before import describing_before
from clubgraph.extract.tags.behind import describing_behind
from clubgraph.extract.tags.forms import take_sense
from clubgraph.extract.tags.guess import guessed_forms, guessed_pos, is_native_word
from clubgraph.extract.tags.who_does import goes_on_doing, is_who_does
from clubgraph.extract.tags.written_together import written_together
from clubgraph.extract.units.known import is_local
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Sense

_PUNCTUATION = frozenset(",;:()[]“”\"'’‘«»„–—-/|…!?.&•*")
_MOST_GOALS = 31


def tag(sentence: Sequence[Unit], language: Language) -> None:
    """Choose `pos` and `sense` of every unit of a sentence, in place."""
    for index, unit in enumerate(sentence):
        if unit.pos == "num" and is_age(sentence, index, language):
            unit.pos = "age"
        elif unit.pos == "score" and (language.grammar.construct or language.grammar.accents):
            _tell_result(unit, language)
        if not unit.pos:
            before = sentence[index - 1] if index else None
            after = sentence[index + 1] if index + 1 < len(sentence) else None
            _choose(unit, before, after, language, index)
            if language.grammar.construct and is_who_does(sentence, index):
                unit.pos, unit.sense = "rel", unit.read("rel")
            elif language.grammar.construct and goes_on_doing(sentence, index):
                take_sense(unit, "verb", before)
            if "bout" in unit.classes:
                _tell_draw(sentence[max(index - 2, 0) : index], unit, language)
            if unit.pos == "verb" and language.grammar.complement == "before" and _is_priced(sentence, index):
                take_sense(unit, "noun", before)
            if language.grammar.complement == "before" and _is_absolute(sentence, index):
                unit.pos, unit.sense = "cue", unit.read("cue")


def _is_priced(sentence: Sequence[Unit], index: int) -> bool:
    """Whether a gerund with a noun's sense is one, as a sum with an article or owner stands before it: "a £2m signing",
    but "spent £2m signing him"."""
    before = [unit.pos for unit in sentence[max(index - 2, 0) : index]]
    return before[1:] == ["money"] and before[0] in ("det", "poss", "owner") and _names_deed(sentence[index])


def _names_deed(unit: Unit) -> bool:
    """Whether a verb form is a gerund and a noun."""
    return unit.has("noun") and unit.read("verb", "ger") is not None


def _is_absolute(sentence: Sequence[Unit], index: int) -> bool:
    """Whether a word colours a clause without a verb: "with Fulham set to sign him", "with Ajax also keen on him"."""
    unit, after = sentence[index], sentence[index + 1] if index + 1 < len(sentence) else None
    if not unit.has("cue") or after is None or not (after.has("to") or after.has("prep")):
        return False
    while index > 1 and sentence[index - 1].pos == "adv":
        index -= 1
    named = index > 1 and sentence[index - 1].pos == "name"
    start = index - 2 if index < 3 or sentence[index - 2].pos != "det" else index - 3
    return named and sentence[start].pos == "prep" and "with" in sentence[start].classes


def _tell_result(unit: Unit, language: Language) -> None:
    """Let a score be a noun too, that of a draw or of a win, as the lexicon has it; no match of football ends 52-40."""
    one, _, other = unit.value.partition("-")
    if max(int(one), int(other)) > _MOST_GOALS:
        return
    unit.senses = language.words.get("1:1" if int(one) == int(other) else "1:0", ())
    unit.sense = unit.read("noun")


def _tell_draw(before: Sequence[Unit], bout: Unit, language: Language) -> None:
    """Let a match be a draw where the score before it is one: "a 4-4 thriller"."""
    goals = next((unit.value.split("-") for unit in before if unit.pos == "score"), [])
    if len(goals) == 2 and goals[0] == goals[1]:
        bout.senses = language.words.get("1:1", bout.senses)
        bout.sense = bout.read("noun")


def _choose(unit: Unit, before: Unit | None, after: Unit | None, language: Language, index: int) -> None:
    if unit.candidates:
        article = language.grammar.construct and before is not None and before.pos == "det"
        if article:  # "the Uruguayan", written like the land
            land = any(c.entity.kind == "NationalTeam" for c in unit.candidates) and " " not in unit.key
            people = tuple(replace(c, demonym=True) for c in unit.candidates if c.entity.kind == "Place")
            unit.candidates = people if land and people else unit.candidates
        demonym = all(candidate.demonym for candidate in unit.candidates)
        unit.pos = "demonym" if demonym else "name"
        local = all(is_local(c) for c in unit.candidates) and all(sense.pos == "adj" for sense in unit.senses)
        if demonym and unit.senses and not unit.capital and not local and not article:
            unit.sense, unit.pos = unit.senses[0], unit.senses[0].pos
        return
    if unit.key == "'s":
        unit.pos = _possessive(before)
        return
    if unit.text[0] in _PUNCTUATION and len(unit.text) == 1:
        unit.pos = "mark"
        return
    if not unit.senses:
        unit.pos = "name" if unit.capital and index else guessed_pos(unit, language)
        if len(unit.text) == 1 and unit.capital and after is not None and after.glued and after.text[0].isdigit():
            unit.pos = "adj"  # "the club's U21 captain"
            return
        if unit.pos == "verb":
            unit.senses = tuple(Sense("verb", unit.key, form) for form in guessed_forms(unit, language))
            if _describes_owned(unit, before, after, language) or _is_hyphened(unit, before, after):
                unit.pos = "adj"
                return
            take_sense(unit, "verb", before)
        elif unit.pos == "noun":
            native = language.grammar.accents and is_native_word(unit, before, after, language)
            unit.sense = Sense("noun", unit.key, "sing", frozenset({"person"} if native else ()))
        return
    senses = {sense.pos for sense in unit.senses}
    if unit.capital and unit.key in language.months and before is not None and before.pos in ("prep", "num", "adj"):
        unit.pos = "name"
        return
    if senses >= {"det", "rel", "sub"} and before is not None and before.pos in ("noun", "name"):
        verbal = after is not None and (only_verb(after) or after.has("neg"))
        unit.pos = "rel" if verbal else "sub"  # "the side that won it", "said on Friday that he would"
        unit.sense = unit.read(unit.pos)
        return
    if is_adverb(unit, before, after, language):
        unit.pos = "adv"
        return
    if senses == {"verb"} and language.grammar.accents and _stands_as_noun(unit, before):
        unit.pos, unit.sense = "noun", Sense("noun", unit.key, "sing")
        return
    if senses == {"verb"} and _describes_owned(unit, before, after, language):
        unit.pos = "adj"
        return
    if len(senses) == 1:
        take_sense(unit, next(iter(senses)), before)
        return
    grammar = language.grammar
    chosen = written_together if grammar.construct else describing_behind if grammar.accents else describing_before
    take_sense(unit, chosen(senses, unit, before, after, language), before)


def _describes_owned(unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> bool:
    """Whether a participle stands between an owner and what is owned: "FIFA's revamped Club World Cup"."""
    if before is None or before.pos != "owner" or after is None or language.grammar.complement != "before":
        return False
    return unit.read("verb", "part") is not None and bool(after.candidates or after.has("noun") or after.has("adj"))


def _is_hyphened(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Whether a guessed verb is the first part of a word behind an article: "the fishing-village club"."""
    joined = after is not None and after.glued and after.text in "-‐‑"
    return joined and before is not None and before.pos in ("det", "poss", "adj")


def _stands_as_noun(unit: Unit, before: Unit | None) -> bool:
    """Whether a finite verb form stands where only a noun can: "su viaje", "el juego"."""
    if before is None or before.pos not in ("det", "poss"):
        return False
    return unit.read("verb", "part", "ger", "inf", "base") is None


def _possessive(before: Unit | None) -> str:
    """`'s` of belonging, or of "is" and "has" after a pronoun."""
    if before is not None and before.pos == "pron":
        return "aux"
    return "owner"
