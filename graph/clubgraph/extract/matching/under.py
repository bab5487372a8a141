"""A phrase behind "under" → the coach that it names, and the side that somebody played for or won with under him."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.index import Role
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.references.homes import implied
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.unspoken import lately


def by_prep(phrase: NounPhrase, role: Role, resolver: Resolver, verbs: Sequence[VerbGroup]) -> Iterator[Candidate]:
    """ "Leeds won it under Bielsa": the side that the preposition hangs on, that of the verb, or the one meant."""
    rule, pattern, holding, whole, _ = role
    assert whole is not None
    found = resolver.phrase(phrase, holding.kinds)
    if not found or found[0].how != "name" or resolver.discourse.plays(found[0].thing):
        return
    if any("player" in noun.classes for noun in phrase.nouns) and not any("coach" in n.classes for n in phrase.nouns):
        return  # "under the leadership of captain X"
    verb = next((v for v in reversed(verbs) if any(p is phrase for _, p in v.preps)), None)
    wholes: list[Filler] = []
    if verb is not None:
        beside = [p for prep, p in verb.preps if prep in whole.preps and p.start < phrase.start]
        own = [p for prep, p in phrase.preps[:1] if prep in whole.preps]
        before = [v for v in reversed(verbs) if v.start < verb.start and v.subjects == verb.subjects and v.finite]
        at = [p for v in before[:1] for prep, p in v.preps if prep in whole.preps]  # "was at Hull and won under X"
        for near in (*own, *reversed(beside), *verb.subjects, *verb.objects, *at):
            named = [f for f in resolver.phrase(near, whole.kinds) if f.thing.kind is not None]
            debut = near.complements if near.head.classes & {"cap", "senior"} else ()  # "made his Ajax debut under X"
            named = named or [f for unit in debut for f in resolver.unit(unit, whole.kinds)]
            wholes = wholes or [f for f in named if f.thing is not found[0].thing]
    wholes = wholes or (lately(resolver, verb.subjects, phrase, whole.kinds) if verb is not None else [])
    ahead = next((v for v in verbs if v.start > phrase.end and v.subjects), None) if verb is None else None
    for near in ahead.subjects if ahead is not None and ahead.subjects[0].end < phrase.start else ():
        wholes = wholes or [f for f in resolver.phrase(near, whole.kinds) if f.thing.kind is not None]
    if resolver.discourse.drops and not wholes and _for_a_nation(phrase, verbs):
        return
    wholes = wholes or implied(resolver, found[0].thing, phrase, whole.kinds)
    for other in wholes[:1]:
        yield Candidate(
            rule=rule,
            arguments={holding.argument: found[0], whole.argument: other},
            start=min(phrase.start, found[0].start, other.start),
            end=max(phrase.end, found[0].end, other.end),
            trigger=pattern.source,
            verb=None,
            phrase=phrase,
            ended=verb is not None and verb.form == "past" and not verb.perfect,
        )


def _for_a_nation(phrase: NounPhrase, verbs: Sequence[VerbGroup]) -> bool:
    """Whether a national side that no name tells is spoken of before: "está con la selección, a las órdenes de X"."""
    beside = (p for verb in verbs for p in (*verb.subjects, *verb.objects, *(other for _, other in verb.preps)))
    return any("national" in p.head.classes and p.start < phrase.start for p in beside)
