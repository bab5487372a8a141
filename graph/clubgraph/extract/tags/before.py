"""A word that may be several parts of speech → one, where describing words stand before their noun."""

from clubgraph.extract.tags.verbs import verb_or_other
from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def describing_before(senses: set[str], unit: Unit, before: Unit | None, after: Unit | None, language: Language) -> str:
    """The part of speech of a word that may be several."""
    earlier = before.pos if before else ""
    if {"rel", "sub"} <= senses or {"det", "sub"} <= senses:
        if "det" in senses and after is not None and after.key in language.classes.get("time_unit", ()):
            return "det"  # "he won that year's prize"
        return _that(senses, before, after)
    if {"adv", "neg"} <= senses:  # "they nearly signed him", but "a nearly new ground"
        did = after is not None and (after.read("verb", "past") or after.read("verb", "part"))
        return "neg" if did and earlier in ("name", "noun", "pron", "aux", "rel", "coord") else "adv"
    if {"adv", "sub"} <= senses:
        return _once(earlier, after)
    if {"adv", "adj"} <= senses and earlier == "mark" and after is not None and after.read("verb", "part"):
        return "adj" if after.has("noun") or after.has("adj") else "adv"  # "the cup, last won by Ajax"
    if {"adv", "adj"} <= senses and earlier in ("name", "rel", "pron") and after is not None:
        if after.read("verb", "past") and not (after.has("noun") or after.has("adj")):
            return "adv"  # "who last worked at Ajax"
    if (
        "cue" in senses
        and (earlier in ("aux", "adv") or _seems(before, language))
        and after is not None
        and (after.has("to") or after.has("prep"))
    ):
        return "verb" if "verb" in senses and _names_role(after) else "cue"
    if {"adj", "aux"} <= senses:  # "the would-be owner", but "it would be his"
        return "adj" if "-" in unit.text else "aux"
    if "to" in senses:
        return "to" if after is not None and _base_verb(after) else "prep"
    if "verb" in senses and senses & {"noun", "adj", "prep", "adv", "cue", "det"}:
        return verb_or_other(senses, unit, before, after, language)
    if {"poss", "pron"} <= senses:
        return "poss" if after is not None and (after.has("noun") or after.has("adj") or after.capital) else "pron"
    if "adj" in senses and "noun" in senses:
        noun = unit.read("noun")
        if noun is not None and "phase" in noun.classes and before is not None and _is_competition(before):
            return "noun"  # "their FA Cup final defeat"
        if earlier in ("name", "demonym") and after is not None and after.capital and _personal(unit):
            return "noun"
        return "adj" if after is not None and (after.has("noun") or after.candidates or after.capital) else "noun"
    if "prep" in senses and "adv" in senses:
        return "prep" if after is not None and after.pos != "mark" and not after.has("coord") else "adv"
    if senses == {"noun", "prep"}:  # "cruised past Ajax", but "the past two years"
        return "noun" if earlier in ("det", "poss", "owner", "adj") else "prep"
    if "num" in senses and earlier not in ("mark",):
        return "num"
    if senses == {"adj", "adv"}:
        whose = before is not None and earlier == "rel" and "owner" in before.classes
        return _adjective_or_adverb(unit, "owner" if whose else earlier, after)
    for pos in ("noun", "adj", "prep", "coord", "sub", "adv"):
        if pos in senses:
            return pos
    return next(iter(sorted(senses)))


def _is_competition(unit: Unit) -> bool:
    return any(candidate.entity.kind is Kind.COMPETITION for candidate in unit.candidates)


def _seems(unit: Unit | None, language: Language) -> bool:
    """Whether a verb says how somebody is: "they remain keen on signing him"."""
    if unit is None or unit.pos != "verb" or unit.sense is None:
        return False
    return unit.sense.lemma in language.classes.get("seeming", ())


def _that(senses: set[str], before: Unit | None, after: Unit | None) -> str:
    if "rel" in senses and before is not None and before.pos in ("noun", "name"):
        return "rel"
    if "sub" in senses and before is not None and before.pos in ("verb", "pron", "mark", "adv", "noun", "adj", "cue"):
        return "sub"
    return "det" if "det" in senses else "sub"


def _names_role(after: Unit) -> bool:
    """ "He was confirmed as coach", not "confirmed for Friday"."""
    return any("as" in sense.classes for sense in after.senses)


def _once(earlier: str, after: Unit | None) -> str:
    """ "He once worked there", "X, once a goalkeeper", but "once the deal is done"."""
    if after is None or earlier == "aux" or after.read("verb", "past") or after.read("verb", "part"):
        return "adv"
    role = any("indefinite" in s.classes or (s.pos == "noun" and s.classes & ROLES) for s in after.senses)
    return "adv" if earlier == "mark" and role else "sub"


def _adjective_or_adverb(unit: Unit, earlier: str, after: Unit | None) -> str:
    """ "His later years", "the on-loan striker", but "was later sacked", "joined on loan"."""
    if "loan" in {name for sense in unit.senses for name in sense.classes}:
        return "adj" if "-" in unit.text else "adv"
    if any("only" in sense.classes for sense in unit.senses):  # "his only trophy", but "he only plays there"
        return "adj" if earlier in ("poss", "owner", "adj", "num") else "adv"
    joined = after is not None and after.glued and after.text in "-‐‑–" and earlier != "name"
    if joined or earlier in ("det", "poss", "owner", "adj", "num"):
        return "adj"  # "then-Premier League side Ajax"
    nominal = after is not None and (after.has("noun") or after.has("adj") or bool(after.candidates) or after.capital)
    return "adj" if nominal else "adv"


def _personal(unit: Unit) -> bool:
    """Whether the noun that the word may be speaks of a person: "Brazil international Renato"."""
    noun = unit.read("noun")
    return noun is not None and "player" in noun.classes


def _base_verb(unit: Unit) -> bool:
    return any(sense.pos in ("verb", "aux") and sense.form in ("base", "") for sense in unit.senses) or (
        unit.has("adv") and not unit.has("adj") and not unit.has("det")
    )
