"""A verb beside an unknown word → whether its doer, or whom it is done to, is a person or a side."""

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind


def doer(verb: Unit | None, language: Language, *, surely: bool) -> Kind | None:
    """What somebody is who opens a clause, by the verb behind it: a side is a "she"; a person did what persons do,
    or, where a word is `surely` a name, anything."""
    if verb is None:
        return None
    classes = language.classes
    told = [sense for sense in verb.senses if sense.pos == "verb" and sense.form in ("past", "fut")]
    if any(_is_she(verb, sense, language) and sense.lemma in classes.get("side_deeds", ()) for sense in told):
        return Kind.CLUB
    deeds = classes.get("deeds", frozenset()) | classes.get("speech", frozenset())
    told += [sense for sense in verb.senses if sense.pos == "verb" and sense.form == "pres" and sense.lemma in deeds]
    alone = any(not _is_many(verb, language) and not _is_she(verb, sense, language) for sense in told)
    if alone and (surely or any(sense.lemma in deeds for sense in told)):
        return Kind.PERSON
    return None


def is_beaten(before: list[Unit], language: Language) -> bool:
    """Whether a verb that sides do to sides, and a preposition, stand before: "beat X", "lost to X"."""
    if len(before) < 2 or not before[-1].has("prep"):
        return False
    beaten = language.classes.get("side_object", frozenset())
    return any(sense.pos == "verb" and sense.lemma in beaten for sense in before[-2].senses)


def did_before(before: list[Unit], language: Language) -> bool:
    """Whether a verb stands directly before that says what persons did, or who is not there: "scored X"."""
    deeds = language.classes.get("deeds", frozenset()) | language.classes.get("absence", frozenset())
    return any(
        sense.pos == "verb" and sense.form in ("past", "fut") and sense.lemma in deeds for sense in before[-1].senses
    )


def _is_she(verb: Unit, sense: Sense, language: Language) -> bool:
    grammar = language.grammar
    if sense.form == "fut":
        return verb.text.startswith(grammar.she_future)
    return verb.key != sense.lemma and verb.text.endswith((grammar.she_past, *grammar.she_noun))


def _is_many(verb: Unit, language: Language) -> bool:
    return verb.text.endswith((*language.grammar.many, *language.grammar.first))
