"""A noun and a pattern → candidates: its owner, what hangs on it and the subject of its verb fill the slots."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.either_side import is_first_person, leaves_out, pronoun_for
from clubgraph.extract.matching.filling import filled
from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import PERSON
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_word
from clubgraph.extract.units.unit import PERSONAL
from clubgraph.lexicon import Language, Pattern, Rule

_APART = PERSONAL | {"talks", "departure", "bid", "win", "defeat", "draw", "venue"}


def by_noun(
    phrase: NounPhrase,
    rule: Rule,
    pattern: Pattern,
    resolver: Resolver,
    verbs: Sequence[VerbGroup],
    language: Language,
) -> Iterator[Candidate]:
    verb = next((v for v in verbs if phrase in v.objects or phrase in v.subjects), None)
    if verb is None:
        verb = next((v for v in verbs if any(phrase is other for _, other in v.preps)), None)
    if verb is None and phrase.prep:
        verb = next((v for v in verbs if v.start > phrase.end and v.subjects and v.finite), None)
    agents = _agent(phrase, verb, language) or _unspoken(verb, pattern, language)
    places: dict[str, list[NounPhrase]] = {"owner": [phrase], "second": [], "agent": agents}
    preps = _own(phrase.preps, resolver.genitive) if language.grammar.construct else phrase.preps
    preps = _unheld(preps, pattern, resolver.genitive) if language.grammar.accents else preps
    if verb is not None and phrase in verb.subjects and verb.lemma in language.classes.get("be", ()):
        preps = [*preps, *verb.preps]  # "their next match is against Ajax"
    yield from filled(rule, pattern, Frame(places, preps), resolver, verb, phrase, (phrase.start, phrase.end))


def _own(preps: list[tuple[str, NounPhrase]], genitive: frozenset[str]) -> list[tuple[str, NounPhrase]]:
    """What hangs on a noun, without an "of" behind something else that hangs there: "the side from the hands of X"."""
    first = next((index for index, (prep, _) in enumerate(preps) if prep not in genitive), len(preps))
    return [pair for index, pair in enumerate(preps) if index < first or pair[0] not in genitive]


def _unheld(
    preps: list[tuple[str, NounPhrase]], pattern: Pattern, genitive: frozenset[str]
) -> list[tuple[str, NounPhrase]]:
    """What hangs on a noun, without what is of a person or of talks behind another preposition, for which the pattern
    does not ask: "la oferta por la estrella del Ajax", "su retirada tras una llamada de Gil"."""
    apart = [p for prep, p in preps if prep not in genitive and p.head.pos == "noun" and p.head.classes & _APART]
    apart = [p for p in apart if not any(slot.heads and is_word(p.head, slot.heads) for slot in pattern.slots)]
    held = [p.preps[0][1] for p in apart if p.preps and p.preps[0][0] in genitive]
    return [pair for pair in preps if not any(pair[1] is other for other in held)]


def _unspoken(verb: VerbGroup | None, pattern: Pattern, language: Language) -> list[NounPhrase]:
    """The person whom the ending of a verb alone stands for: "tras tres años en el Betis, fichó por el Getafe"."""
    persons = any(slot.place == "agent" and slot.kinds == PERSON for slot in pattern.slots)
    if verb is None or not (persons and language.grammar.accents and verb.finite and leaves_out(verb)):
        return []
    return [] if is_first_person(verb, language) else [pronoun_for(verb, pattern, first=False)]


def _agent(phrase: NounPhrase, verb: VerbGroup | None, language: Language) -> list[NounPhrase]:
    """Who does something with what a noun means: the subject of its verb, or the one that is led to it."""
    if verb is None or phrase in verb.subjects:
        return []
    if phrase in verb.objects[1:2] and not verb.passive:
        return verb.objects[:1]  # "gave Molde a win over Brann"
    led = verb.lemma in language.classes.get("leading", ()) and phrase not in verb.objects
    led = led and not any(c.entity.kind == "Competition" for p in verb.objects[:1] for c in p.head.candidates)
    if led and verb.objects and not verb.passive:
        return verb.objects[:1]
    return verb.subjects
