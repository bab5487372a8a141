"""Rules over the phrases of a sentence → candidates: who stands in which role of which rule."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.guards import is_guarded
from clubgraph.extract.matching.index import Group, Index
from clubgraph.extract.matching.lent import beaten_for
from clubgraph.extract.matching.nouns import by_noun
from clubgraph.extract.matching.present import words_about
from clubgraph.extract.matching.roles import roles
from clubgraph.extract.matching.slots import is_full
from clubgraph.extract.matching.verbs import Frames, by_verb
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Grammar, Language

_ANYWHERE = frozenset({"subject", "object", "second"})


def candidates(
    phrases: Sequence[Phrase], patterns: Index, resolver: Resolver, language: Language
) -> Iterator[Candidate]:
    """Every reading of every rule in a sentence."""
    verbs = [phrase for phrase in phrases if isinstance(phrase, VerbGroup)]
    nouns = [phrase for phrase in phrases if isinstance(phrase, NounPhrase)]
    for phrase in nouns:
        for holder in _with_owners(phrase):
            for reading in roles(holder, patterns, resolver, verbs, language):
                if not is_guarded(reading.rule, reading.arguments):
                    yield reading
    for verb in verbs:
        yield from _of_verb(verb, patterns, resolver, language)
    for phrase in nouns:
        told = phrase.head.pos in ("noun", "score") and phrase.head.sense is not None
        groups = _of_noun_head(patterns.nouns, phrase.head) if told else ()
        if groups:
            preps = {prep for prep, _ in phrase.preps}
            preps.update(prep for verb in verbs if phrase in verb.subjects for prep, _ in verb.preps)
            for group in groups:
                for entry in group.fitting(preps, _ANYWHERE):
                    yield from by_noun(phrase, entry.rule, entry.pattern, resolver, verbs, language)


def _with_owners(phrase: NounPhrase) -> list[NounPhrase]:
    """A phrase and whose it is, as they stand: "Ajax coach Michel Rey's assistant, Jan Bos"."""
    found = [phrase]
    while (owner := found[-1].owner) is not None:
        found.append(owner)
    return sorted(found, key=lambda holder: holder.start)


def _of_verb(verb: VerbGroup, patterns: Index, resolver: Resolver, language: Language) -> Iterator[Candidate]:
    reflexive = patterns.verbs.get(f"{verb.lemma}se") if verb.reflexive else None
    coloured = patterns.verbs.get(verb.units[-1].key) if verb.cue else None
    groups = [group for group in (patterns.verbs.get(verb.lemma), reflexive, coloured) if group is not None]
    if not groups:
        return
    preps, places = _preps(verb, language), _places(verb, language.grammar)
    frames, words = Frames(verb, resolver, language), words_about(verb)
    for group in groups:
        for entry in group.fitting(preps, places):
            if any(heads.isdisjoint(words) for heads in entry.heads):
                continue
            if is_full(entry.wanted, frames.of(entry), resolver):
                yield from by_verb(entry, frames)


def _preps(verb: VerbGroup, language: Language) -> set[str]:
    """All prepositions behind which a pattern of this verb may find what it wants."""
    found = {prep for prep, _ in verb.preps}
    found.update(prep for phrase in (*verb.subjects, *verb.objects) if _is_owned(phrase) for prep, _ in phrase.preps)
    if verb.infinitive:
        found.update(prep for prep, _ in beaten_for(verb, language))
    if verb.form == "ger" and verb.above is not None:
        found.add("~")
        found.update("~" + prep for prep, _ in verb.above.preps)
    if language.grammar.accents or (verb.passive and language.grammar.complement == "before"):
        found.update(prep for phrase in verb.subjects for prep, _ in phrase.preps)
    return found


def _is_owned(phrase: NounPhrase) -> bool:
    return phrase.owner is not None or phrase.units[0].pos == "poss"


def _places(verb: VerbGroup, grammar: Grammar) -> frozenset[str]:
    """The places in which something stands; all where the order of words does not tell."""
    if grammar.accents or grammar.verb_first:
        return _ANYWHERE
    if verb.passive:
        agent = any(prep in grammar.by for prep, _ in verb.preps)
        there = {"subject": agent, "object": bool(verb.subjects), "second": bool(verb.objects)}
    else:
        there = {"subject": bool(verb.subjects), "object": bool(verb.objects), "second": len(verb.objects) > 1}
    return frozenset(place for place, full in there.items() if full)


def _of_noun_head(table: dict[str, Group], unit: Unit) -> list[Group]:
    assert unit.sense is not None
    names = (unit.sense.lemma, *(f"${name}" for name in unit.sense.classes))
    return [table[name] for name in names if name in table]
