"""A word that may be several parts of speech → one, where describing words stand behind their noun."""

from clubgraph.extract.tags.before import describing_before
from clubgraph.extract.tags.forms import FINITE_FORMS
from clubgraph.extract.tags.verbs import NOMINAL_BEFORE
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def describing_behind(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> str:
    """The part of speech of a word where describing words follow their noun and "que" is relative or not."""
    earlier = before.pos if before else ""
    if {"rel", "sub"} <= senses:
        return (
            "rel"
            if earlier in ("noun", "name", "demonym", "adj", "age", "year", "prep") or _is_comma(before)
            else "sub"
        )
    if "pron" in senses and "det" in senses:
        finite = after is not None and (after.has("aux") or after.read("verb", *FINITE_FORMS) is not None)
        finite = finite and earlier != "prep"  # "volver a la carga"
        return "pron" if finite and after is not None and not after.has("noun") and not after.has("adj") else "det"
    if senses == {"aux", "verb"}:
        self = before is not None and before.classes & {"self", "first"}
        gone = after is not None and any("toward" in sense.classes for sense in after.senses)
        return "verb" if self or gone else "aux"  # "se fue", "fue al Mundial", "fue jugador"
    if senses == {"aux", "noun"}:
        return "noun" if earlier in ("det", "adj", "poss", "num", "prep") else "aux"  # "la era", "era delantero"
    if "verb" in senses and len(senses) > 1:
        return _verb_after(senses, unit, before, after, language)
    if senses == {"adj", "prep"}:
        return "prep" if after is not None and after.candidates else "adj"  # "Rey, ex Ajax", "el ex jugador"
    if {"adj", "noun"} <= senses:
        before_noun = after is not None and after.has("noun") and not after.has("adj")
        described = earlier in ("noun", "name") or before_noun
        return "adj" if described else "noun"
    if {"adv", "adj"} <= senses:
        return "adj" if earlier in ("det", "noun", "adj", "poss") else "adv"
    return describing_before(senses, unit, before, after, language)


def _may_follow(after: Unit) -> bool:
    """Whether a word behind a name and a verb shows the verb: "Rey ficha por el Ajax", "el Ajax espera fichar"."""
    if any("competitor" in sense.classes for sense in after.senses):
        return True  # "el Ajax marcha tercero"
    return after.has("prep") or (after.read("verb", "inf") is not None and not after.has("noun"))


def _told_of(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Whether a present tense that is a noun too stands behind a word for people, or behind a comma as no deed that
    could be told of somebody there ("Rey, baja por lesión")."""
    told = unit.read("verb", "pres") is not None and after is not None and before is not None
    if not told or after is None or before is None:
        return False
    if before.pos == "demonym":
        return _may_follow(after) or after.has("det")
    noun = unit.read("noun")
    return before.text == "," and noun is not None and noun.classes <= {"paper"} and _may_follow(after)


def _is_comma(unit: Unit | None) -> bool:
    return unit is not None and unit.text in (",", ")", "”", "»", '"')


def _verb_after(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> str:
    """A verb, or the noun or adjective that looks like it."""
    other = next(pos for pos in ("noun", "adj", "prep", "sub", "adv", "cue", "det", *sorted(senses)) if pos in senses)
    earlier = before.pos if before else ""
    if before is not None and (earlier == "aux" or "clitic" in before.classes or earlier in ("neg", "rel", "to")):
        stands = "be" in before.classes and unit.read("verb", "part", "ger", "inf", "base") is None
        if stands and other == "noun":
            return other  # "fue figura del Betis"
        if "cue" in senses and not (after is not None and after.has("prep")):
            return "verb"
        return other if other == "cue" else "verb"
    if unit.read("verb", "part") and unit.read("verb", "past", "pres") is None:
        agent = after is not None and after.key in language.classes["behind_participle"]
        when = before is not None and "time" in before.classes  # "durante el año pasado al Ajax"
        return "verb" if agent and not when and earlier in ("noun", "name", "mark", "demonym") else other
    finite = unit.read("verb", "pres", "past") is not None and after is not None and _may_follow(after)
    if earlier == "name" and finite and other == "noun":
        return "verb"  # "Deco ficha por el Chelsea"
    if other == "noun" and _told_of(unit, before, after):
        return "verb"  # "el argentino firma hasta 2027", "Rey, de 23 años, firma por dos años"
    if earlier in NOMINAL_BEFORE or earlier in ("noun", "adj"):
        return other
    if other in ("prep", "sub", "det"):
        return other
    begins = after is not None and (after.capital or any(after.has(pos) for pos in ("det", "num", "poss")))
    return "verb" if begins and earlier in ("name", "pron", "adv", "mark", "") else other
