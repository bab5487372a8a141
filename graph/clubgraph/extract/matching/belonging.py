"""A side with what it won in its name, and the verb of those who belonged to it → what they won: "he was a member of
England's World Cup-winning team"."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.holders import Holders
from clubgraph.extract.matching.index import Index, Role
from clubgraph.extract.matching.wholes import wholes_of
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import PERSON
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def by_belonging(
    phrase: NounPhrase, unit: Unit, role: Role, verbs: Sequence[VerbGroup], resolver: Resolver, language: Language
) -> Iterator[Candidate]:
    """The readings of a compound such as "World Cup-winning" before a word for a side, of the persons in it."""
    rule, pattern, holding, whole, _ = role
    if whole is None or "team" not in phrase.head.classes or not holding.kinds & PERSON:
        return
    won = wholes_of(phrase, unit, whole, resolver, None)[:1]
    for verb in verbs if won else ():
        belongs = verb.lemma in language.classes.get("belonging", ()) and not verb.negative and not verb.modal
        if not belongs or not any(p is phrase for p in (*verb.objects, *(p for _, p in verb.preps))):
            continue
        for filler in (f for subject in verb.subjects for f in resolver.phrase(subject, PERSON)):
            start, end = min(filler.start, verb.start), max(phrase.end, verb.end)
            arguments = {holding.argument: filler, whole.argument: won[0]}
            yield Candidate(rule, dict(arguments), start, end, pattern.source, verb, phrase)


def by_membership(phrase: NounPhrase, patterns: Index, holders: Holders, resolver: Resolver) -> Iterator[Candidate]:
    """The same of a person by his place in the side: "X, the captain of Brazil's World Cup-winning team"."""
    sides = (p for prep, p in phrase.preps if prep in resolver.of and "team" in p.head.classes)
    for side in sides if phrase.noun("player") is not None else ():
        units = [unit for unit in side.compounds if unit.sense is not None]
        for unit, role in ((u, r) for u in units if u.sense for r in patterns.roles.get(f"-{u.sense.lemma}", ())):
            rule, pattern, holding, whole, _ = role
            if whole is None or not holding.kinds & PERSON:
                continue
            won = wholes_of(side, unit, whole, resolver, None)[:1]
            for filler in holders.find(PERSON)[0] if won else ():
                arguments = {holding.argument: filler, whole.argument: won[0]}
                start, end = min(filler.start, phrase.start), max(side.end, filler.end)
                yield Candidate(rule, dict(arguments), start, end, pattern.source)
