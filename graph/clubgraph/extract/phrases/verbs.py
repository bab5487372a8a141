"""A place in a sentence → the verb group that begins there, with its tense, voice, mood and negation."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_QUOTES = frozenset('“”"«')


def verb_group(sentence: Sequence[Unit], position: int, found: list[Phrase]) -> int:
    """Add the verb group that begins here; return the units used, or 0 where none does."""
    group = VerbGroup([], "", len(found))
    auxiliaries: list[Unit] = []
    end = position
    while end < len(sentence):
        unit = sentence[end]
        if unit.pos == "verb":
            _close_group(group, unit, auxiliaries)
            end += 1
            if end < len(sentence) and sentence[end].pos == "cue":  # "they remain keen on signing him"
                group.cue = sentence[end].classes
                end += 1
            break
        if unit.pos == "cue" and (auxiliaries or _is_absolute(sentence, position)):
            group.cue = unit.classes
            if not auxiliaries:
                group.lemma, group.form = "be", "pres"
            end += 1
            break
        if unit.pos == "to" and auxiliaries and "be" in auxiliaries[-1].classes:
            group.modal = group.modal or "future"
            end += 1
            continue
        if _opens_quotation(sentence, end, auxiliaries):  # "he was “delighted” with it"
            end += 1
            continue
        if unit.pos in ("aux", "modal", "to"):
            auxiliaries.append(unit)
        elif unit.pos not in ("neg", "adv") and "clitic" not in unit.classes:
            break
        _mark(group, unit)
        end += 1
    if not auxiliaries and not group.lemma:
        return 0
    if not group.lemma:
        while end > position and sentence[end - 1].pos in ("adv", "to", "pron") and not group.cue:
            end -= 1
        if end == position:
            return 0
        last = next((u for u in reversed(auxiliaries) if u.pos == "aux"), None)
        if last is None:
            return 0
        group.lemma = "be" if "be" in _names(last) else "have" if "have" in _names(last) else "do"
        group.form = group.form or _auxiliary_form(auxiliaries)
    group.units = list(sentence[position:end])
    found.append(group)
    return end - position


def _opens_quotation(sentence: Sequence[Unit], position: int, auxiliaries: Sequence[Unit]) -> bool:
    """Whether only a quotation mark parts a form of "be" from its participle."""
    if not auxiliaries or "be" not in auxiliaries[-1].classes or sentence[position].text not in _QUOTES:
        return False
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    return following is not None and following.pos == "verb" and following.read("verb", "part") is not None


def _is_absolute(sentence: Sequence[Unit], position: int) -> bool:
    """Whether what begins here is said of a phrase behind "with": "with Fulham set to sign him"."""
    if position < 2 or sentence[position - 1].pos != "name":
        return False
    start = position - 2 if position < 3 or sentence[position - 2].pos != "det" else position - 3
    return sentence[start].pos == "prep" and "with" in sentence[start].classes


def _mark(group: VerbGroup, unit: Unit) -> None:
    """Note what an auxiliary, a negation or an adverb says of the group."""
    if unit.pos == "neg" or "neg" in unit.classes:
        group.negative = True
    if unit.pos == "to":
        group.infinitive = True
    if unit.pos == "modal":
        group.modal = next(iter(sorted(unit.classes - {"neg"})), "future")
    if unit.pos == "adv":
        group.adverbs.append(unit)
    if unit.pos == "pron":
        group.clitics.append(unit)
        group.reflexive = group.reflexive or bool(unit.classes & {"self", "first"})
    if unit.pos == "aux":
        group.infinitive = group.infinitive or "inf" in unit.classes
        if unit.classes & {"future", "cond"}:
            group.modal = "future" if "future" in unit.classes else "would"


def _close_group(group: VerbGroup, unit: Unit, auxiliaries: Sequence[Unit]) -> None:
    sense = unit.sense or unit.senses[0]
    group.lemma, group.form = sense.lemma, sense.form
    group.reflexive = group.reflexive or "self" in sense.classes
    group.infinitive = group.infinitive or (sense.form == "inf" and not auxiliaries)
    names = {name for auxiliary in auxiliaries for name in auxiliary.classes}
    if auxiliaries:
        last = auxiliaries[-1]
        part = unit.read("verb", "part")
        if "be" in last.classes and part and sense.form != "ger":
            group.passive, group.form = True, _auxiliary_form(auxiliaries)
        elif "have" in last.classes and part:
            group.perfect, group.form = True, "ger" if "ger" in last.classes else "past"
        elif "be" in last.classes and sense.form == "ger":
            group.form = "prog"
        elif group.infinitive or group.modal:
            group.form = "base"
        if "have" in names:
            group.perfect = True
    _due(group, auxiliaries)


def _due(group: VerbGroup, auxiliaries: Sequence[Unit]) -> None:
    """ "Is to leave" is a finite verb that speaks of the future, "haber salido" is none."""
    if auxiliaries and "inf" in auxiliaries[0].classes:
        return
    if group.infinitive and auxiliaries and auxiliaries[0].pos == "aux" and "be" in auxiliaries[0].classes:
        group.infinitive, group.modal, group.form = False, group.modal or "future", "base"
    elif group.infinitive and auxiliaries and "have" in auxiliaries[0].classes and auxiliaries[0].pos == "aux":
        past = "past" in auxiliaries[0].classes  # who had to leave, left; who has to leave, should
        group.infinitive, group.form = False, "past" if past else "base"
        group.modal = group.modal or ("" if past else "should")


def _auxiliary_form(auxiliaries: Sequence[Unit]) -> str:
    if "ger" in auxiliaries[0].classes:
        return "ger"
    return "past" if any("past" in unit.classes for unit in auxiliaries) else "pres"


def _names(unit: Unit) -> frozenset[str]:
    return unit.classes
