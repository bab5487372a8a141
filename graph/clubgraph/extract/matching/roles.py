"""Roles → candidates: titles, appositions, “is”, “as” and naming verbs say that somebody is something of another."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.holders import Holders
from clubgraph.extract.matching.index import Index, Role
from clubgraph.extract.matching.values import carried, had, with_value
from clubgraph.extract.matching.wholes import wholes_of
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.cups import cup_meant
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.homes import at_home, implied
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.unspoken import arrived, lately, led_by_owner, standing
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind, Value

_NONE: frozenset[str] = frozenset()


def roles(
    phrase: NounPhrase, patterns: Index, resolver: Resolver, verbs: Sequence[VerbGroup], language: Language
) -> Iterator[Candidate]:
    """The readings of a noun phrase as a role ("Chelsea manager X") and of its attributes ("29-year-old X")."""
    holders = Holders(phrase, resolver, verbs, language)
    nouns = phrase.nouns
    if language.grammar.construct and len(nouns) > 1 and nouns[0].classes & PERSONAL:
        nouns = nouns[:1]  # "the representative of the owners", "the coach of the goalkeepers"
    for noun in nouns:
        for role in patterns.roles_of(noun.sense) if noun.sense is not None else ():
            yield from _role(phrase, noun, role, holders, resolver)
    for unit in phrase.compounds:
        for role in patterns.roles.get(f"-{unit.sense.lemma}", ()) if unit.sense is not None else ():
            yield from _role(phrase, unit, role, holders, resolver)
    if phrase.prep_unit is not None and phrase.head.pos in ("name", "noun"):
        for role in patterns.roles.get(phrase.prep_unit.key, ()):
            yield from _by_prep(phrase, role, resolver, verbs)
    if _several(phrase, language) and not resolver.phrase(phrase, SIDES):
        return
    has = had(phrase, nouns, patterns)
    for need, wanted, asking in patterns.values if has else ():
        value = carried(phrase, wanted, resolver) if need in has else None
        if value is None:
            continue
        for rule, pattern in asking:
            yield from with_value(phrase, rule, pattern, holders, value)


def _several(phrase: NounPhrase, language: Language) -> bool:
    """ "The Germans" are no one person."""
    if phrase.head.pos != "demonym":
        return False
    return phrase.head.key.endswith(tuple(language.classes.get("plural_ending", ())))


def _role(phrase: NounPhrase, noun: Unit, role: Role, holders: Holders, resolver: Resolver) -> Iterator[Candidate]:
    rule, pattern, holding, whole, meant = role
    if "player" in rule.tells and phrase.marked("next"):
        return  # "the club's next goalkeeper" is none yet
    found, verb = holders.find(holding.kinds)
    if not found:
        return
    wholes = wholes_of(phrase, noun, whole, resolver, verb) if whole else []
    if whole and whole.implied and "Competition" in whole.kinds:
        wholes = (
            cup_meant(resolver, phrase) if not wholes and found[0].how == "name" and _bare(phrase, noun, _NONE) else []
        )
    elif whole and whole.implied:
        only = resolver.genitive if holders.language.grammar.accents else frozenset()
        bare = not wholes and found[0].how == "name" and _bare(phrase, noun, only)
        offices = {"owner", "president", "office", *(["coach", "player"] if holders.language.grammar.accents else [])}
        official = bare and rule.tells & offices and found[0].thing not in resolver.discourse.office
        wholes = at_home(resolver, found[0].thing, phrase, whole.kinds) if official else []
        wholes = wholes or (implied(resolver, found[0].thing, phrase, whole.kinds) if bare else [])
        if not bare and not wholes and "office" in rule.tells:
            wholes = led_by_owner(resolver, phrase, whole.kinds)  # "his assistants are X and Y"
    if whole and not wholes:
        return
    if holders.language.grammar.accents and verb is None and found[0].how == "nominal" and (wholes or phrase.prep):
        return
    grammar = holders.language.grammar
    if "Competition" in (whole.kinds if whole else ()) and found[0].how != "name" and wholes[0].how == "nominal":
        return  # "the French champions" of whom no name stands beside
    if grammar.construct and found[0].how == "nominal" and wholes and all(other.how != "name" for other in wholes):
        return
    for filler in found:
        for other in wholes or (None,):
            if other is not None and other.thing is filler.thing:
                continue
            arguments: dict[str, Filler | Value] = {holding.argument: filler}
            if other is not None and whole is not None:
                arguments[whole.argument] = other
            if meant is not None:
                if other is not None and whole is not None and whole.argument == "fromClub":
                    clubs = arrived(resolver, filler.thing, [other.thing], phrase, meant.kinds)
                else:
                    clubs = _of_fellow(resolver, filler, other if verb is None else None, phrase, meant.kinds)
                if not clubs:
                    continue
                arguments[meant.argument] = clubs[0]
            fillers = [f for f in arguments.values() if isinstance(f, Filler)]
            yield Candidate(
                rule=rule,
                arguments=arguments,
                start=min(phrase.start, *(f.start for f in fillers)),
                end=max(phrase.end, *(f.end for f in fillers)),
                trigger=pattern.source,
                verb=verb,
                phrase=phrase,
                ended=phrase.marked("former") or _over(verb, holders),
            )


def _of_fellow(
    resolver: Resolver, filler: Filler, other: Filler | None, phrase: NounPhrase, kinds: frozenset[str]
) -> list[Filler]:
    """The club that two persons have to do with: that of the one whose successor somebody is, else his own."""
    office = resolver.discourse.office
    plain = not (resolver.discourse.drops or resolver.discourse.loyal)
    fellow = other.thing if plain and other is not None and other.thing.kind is Kind.PERSON else None
    if fellow is not None and fellow not in office and filler.thing in office:
        return []  # "Robson's successor X", who now is the coach of another club
    return standing(resolver, fellow if fellow is not None and fellow in office else filler.thing, phrase, kinds)


def _bare(phrase: NounPhrase, noun: Unit, genitive: frozenset[str]) -> bool:
    """Whether a role stands without its whole: "manager X", "X, the head coach", not "the French coach", "a coach"."""
    told = [prep for prep, p in phrase.preps if p.head.pos not in ("year", "season") and not _is_field(p)]
    if not genitive:
        hanging = [(prep, p) for prep, p in phrase.preps if prep in told and "cap" not in p.head.classes]
        told = [prep for prep, p in hanging if not _accompanies(p)]  # "coach for four matches, with X as his assistant"
    hung = [prep for prep in told if (prep in genitive if genitive else " " not in prep)]
    if phrase.owner is not None or (hung and (phrase.head is noun or (genitive and phrase.head.pos == "name"))):
        return False
    others = [unit for unit in phrase.units if unit is not phrase.head]
    first = phrase.units[0]
    title = noun.sense is not None and noun.sense.classes & {"owner", "president", "office"} and not genitive
    if title and first.pos == "demonym" and first is not phrase.head:
        others.remove(first)  # "Turkish owner X", but "the Turkish owner X"
    trade = any(unit.pos == "noun" and not unit.classes and unit.end <= noun.start for unit in others)
    if title and noun.classes & {"owner"} and trade:  # "supermarket owner X"
        return False
    if any(unit.pos in ("demonym", "poss", "name") for unit in others) or phrase.head.pos == "demonym":
        return False
    if (first.pos == "det" and "indefinite" in first.classes) or (
        phrase.marked("former") and not phrase.marked("previous")
    ):
        return False
    return noun.sense is None or noun.sense.form != "pl" or phrase.head.pos == "name"


def _accompanies(phrase: NounPhrase) -> bool:
    """Whether a person, or what he is, stands behind "with" or "as"."""
    classes = phrase.prep_unit.classes if phrase.prep_unit is not None else frozenset[str]()
    return "as" in classes or ("with" in classes and not phrase.head.candidates and phrase.head.pos == "name")


def _is_field(phrase: NounPhrase) -> bool:
    """Whether a bare noun says what an office is about: "director de comunicación"; no "chairman since 2002" either."""
    return phrase.head.pos == "noun" and len(phrase.units) == 1 and not phrase.head.classes and not phrase.preps


def _over(verb: VerbGroup | None, holders: Holders) -> bool:
    """ "He was the coach of", "after five years as": a past copula says that it is over."""
    return (verb is not None and verb.lemma in holders.language.classes.get("resigning", ())) or (
        verb is not None
        and verb is holders.copula
        and verb.form == "past"
        and not verb.perfect
        and (verb.lemma in holders.language.classes.get("be", frozenset()))
    )


def _by_prep(phrase: NounPhrase, role: Role, resolver: Resolver, verbs: Sequence[VerbGroup]) -> Iterator[Candidate]:
    """ "Leeds won it under Bielsa": the side that the preposition hangs on, that of the verb, or the one meant."""
    rule, pattern, holding, whole, _ = role
    assert whole is not None
    found = resolver.phrase(phrase, holding.kinds)
    if not found or found[0].how != "name" or resolver.discourse.plays(found[0].thing):
        return
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
