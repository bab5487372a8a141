"""A finite verb of a language that drops its subjects → whom its form says: "we", "he" or "she"."""

from clubgraph.extract.phrases.phrase import VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Grammar, Language


def is_ours(verb: VerbGroup, language: Language) -> bool:
    """Whether a verb says "we" and has at most the subject of a clause before: 'Conte said: "We won the title"'."""
    last = verb.units[-1]
    told = last.pos == "verb" and last.sense is not None and last.sense.form in ("past", "fut")
    others = [doer for doer in verb.subjects if doer.head.pos in ("name", "noun") and not doer.listed]
    other = all(doer in others and doer.end < verb.start for doer in verb.subjects)
    return told and other and not verb.own and not verb.infinitive and _says_we(last, language.grammar)


def _says_we(unit: Unit, grammar: Grammar) -> bool:
    """Whether a finite verb says "we" by its form, and not "they" of a verb that ends in the same letter."""
    assert unit.sense is not None
    if unit.sense.form == "fut":
        return bool(grammar.we_future) and unit.text.startswith(grammar.we_future)
    stem = unit.text.removesuffix(grammar.we_past)
    return stem != unit.text and stem != unit.sense.lemma[:-1]


def gender_of(unit: Unit, grammar: Grammar) -> str:
    """Whom a finite verb without a subject means by its form: `he`, `she` (as a rule a club), or nobody alone."""
    assert unit.sense is not None
    if unit.sense.form == "past":
        she = grammar.she_past and unit.text.endswith(grammar.she_past)
        return "he" if unit.key == unit.sense.lemma else "she" if she else ""
    if unit.text.endswith(grammar.many):
        return ""
    if unit.text.startswith(grammar.he_future):
        return "he"
    return "she" if unit.text.startswith(grammar.she_future) else ""
