"""A verb → the phrases of the verb above it that tell more of what it tells: with whom, for whom, against whom."""

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.lexicon import Language


def has_side(verb: VerbGroup) -> bool:
    """Whether a participle says itself with whom it was done: "he left Barcelona, winning two cups at Ajax"."""
    hung = [p for _, p in verb.preps if p.prep_unit is not None and p.prep_unit.classes & {"with", "behalf", "at_age"}]
    by_name = any(is_side(phrase) and phrase.head.pos == "name" for phrase in hung)
    called = (p for p in hung if p.prep_unit is not None and "with" in p.prep_unit.classes)
    return by_name or any(phrase.units[0].pos == "det" for phrase in called)  # "with the Swabians"


def above_participle(verb: VerbGroup, language: Language) -> list[tuple[str, NounPhrase]]:
    """What the verb above a participle has, as "~with": "he played for Barcelona, winning four titles"."""
    above = verb.above
    if above is None:
        return []
    found = [("~" + prep, phrase) for prep, phrase in above.preps if len(phrase.listed) < 2 or not is_side(phrase)]
    if any(above.lemma in language.classes.get(name, ()) for name in ("joining", "winning", "winning_title")):
        found += [("~", phrase) for phrase in above.objects]
    return found


def beaten_for(verb: VerbGroup, language: Language) -> list[tuple[str, NounPhrase]]:
    """Whom somebody beats to do something, as "~" and a preposition of defeats: "they beat Ajax to win the cup"."""
    above = verb.governor
    beats = above is not None and above.lemma in language.classes.get("beating", ())
    found = above.objects if above is not None and beats else []
    return [("~" + prep, phrase) for prep in language.classes.get("beaten_by", ()) for phrase in found]
