"""Rules over the phrases of a sentence → candidates: who stands in which role of which rule."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.filling import is_guarded
from clubgraph.extract.matching.index import Index
from clubgraph.extract.matching.nouns import by_noun
from clubgraph.extract.matching.roles import roles
from clubgraph.extract.matching.verbs import by_verb
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language, Pattern, Rule


def candidates(
    phrases: Sequence[Phrase], patterns: Index, resolver: Resolver, language: Language
) -> Iterator[Candidate]:
    """Every reading of every rule in a sentence."""
    verbs = [phrase for phrase in phrases if isinstance(phrase, VerbGroup)]
    for phrase in phrases:
        if isinstance(phrase, NounPhrase):
            holder: NounPhrase | None = phrase
            while holder is not None:  # and whose it is: "defender Noah Allen's contract"
                for reading in roles(holder, patterns.roles, patterns.values, resolver, verbs, language):
                    if not is_guarded(reading.rule, reading.arguments):
                        yield reading
                holder = holder.owner
    for verb in verbs:
        reflexive = patterns.verbs.get(f"{verb.lemma}se", ()) if verb.reflexive else ()
        coloured = patterns.verbs.get(verb.units[-1].key, ()) if verb.cue else ()
        for rule, pattern in (*patterns.verbs.get(verb.lemma, ()), *reflexive, *coloured):
            yield from by_verb(verb, rule, pattern, resolver, language)
    for phrase in phrases:
        if isinstance(phrase, NounPhrase):
            if phrase.head.pos == "noun" and phrase.head.sense:
                for rule, pattern in _of_noun_head(patterns.nouns, phrase.head):
                    yield from by_noun(phrase, rule, pattern, resolver, verbs, language)


def _of_noun_head(table: dict[str, list[tuple[Rule, Pattern]]], unit: Unit) -> Iterator[tuple[Rule, Pattern]]:
    assert unit.sense is not None
    yield from table.get(unit.sense.lemma, ())
    for name in unit.sense.classes:
        yield from table.get(f"${name}", ())
