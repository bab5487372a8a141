"""Roles → candidates: titles, appositions, “is”, “as” and naming verbs say that somebody is something of another."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.matching.bare import is_bare
from clubgraph.extract.matching.belonging import by_belonging, by_membership
from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.has import had
from clubgraph.extract.matching.holders import Holders
from clubgraph.extract.matching.index import Index, Role
from clubgraph.extract.matching.led_people import by_people
from clubgraph.extract.matching.no_role import are_coaches, is_as, is_official, same_words
from clubgraph.extract.matching.under import by_prep
from clubgraph.extract.matching.values import all_carried, with_value
from clubgraph.extract.matching.wholes import wholes_of
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.brief import is_elsewhere, is_sole, of_a_club
from clubgraph.extract.references.cups import cup_meant
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.homes import at_home, implied, is_courted, of_fellows, quit_by
from clubgraph.extract.references.led import of_aide
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.unspoken import arrived, standing
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
            yield from by_belonging(phrase, unit, role, verbs, resolver, language)
    if phrase.personal and phrase.preps:
        yield from by_membership(phrase, patterns, holders, resolver)
    if phrase.head.pos == "det" and phrase.preps:
        for role in patterns.roles.get(f"{phrase.head.key} {phrase.preps[0][0]}", ()):
            yield from by_people(phrase, role, resolver)
    if phrase.prep_unit is not None and phrase.head.pos in ("name", "noun"):
        for role in patterns.roles.get(phrase.prep_unit.key, patterns.roles.get(phrase.prep, [])):
            yield from by_prep(phrase, role, resolver, verbs)
    if _several(phrase, language) and not resolver.phrase(phrase, SIDES):
        return
    has = had(phrase, nouns, patterns)
    for need, wanted, asking in patterns.values if has else ():
        for value in all_carried(phrase, wanted, resolver) if need in has else ():
            for rule, pattern in asking:
                yield from with_value(phrase, rule, pattern, holders, value)


def _several(phrase: NounPhrase, language: Language) -> bool:
    """ "The Germans" are no one person."""
    one = "indefinite" in phrase.units[0].classes or any(unit.pos == "age" for unit in phrase.units)
    if phrase.head.pos != "demonym" or one:
        return False  # "a 57-year-old Swiss"
    return phrase.head.key.endswith(tuple(language.classes.get("plural_ending", ())))


def _role(phrase: NounPhrase, noun: Unit, role: Role, holders: Holders, resolver: Resolver) -> Iterator[Candidate]:
    rule, pattern, holding, whole, meant = role
    if "player" in rule.tells and phrase.marked("next"):
        return  # "the club's next goalkeeper" is none yet
    found, verb = holders.find(holding.kinds)
    if not found:
        return
    if whole and whole.implied and noun.sense is not None:
        if noun.sense.lemma in holders.language.classes.get("outsider", ()):
            return  # "según el periodista Rey"
    wholes = wholes_of(phrase, noun, whole, resolver, verb) if whole else []
    if whole and whole.implied and "Competition" in whole.kinds:
        wholes = (
            cup_meant(resolver, phrase)
            if not wholes and found[0].how == "name" and is_bare(phrase, noun, _NONE)
            else []
        )
    elif whole and whole.implied and resolver.discourse.drops and "coach" in rule.tells and is_as(phrase):
        return  # "ganó tres Ligas con Zidane como entrenador": of the side that won them
    elif whole and whole.implied and holders.language.grammar.construct and are_coaches(noun):
        return  # "the coaches X and Y", of whatever sides
    elif whole and whole.implied:
        own = phrase.head.pos == "name" and of_a_club(resolver)  # "the striker X (Ajax)"
        only = resolver.genitive if holders.language.grammar.accents or own else frozenset()
        of = resolver.of if holders.language.grammar.complement == "before" else frozenset[str]()
        named = (found[0].how == "name" or is_sole(resolver, found)) and not is_elsewhere(resolver, phrase)
        bare = not wholes and named and is_bare(phrase, noun, only, of) and not is_courted(resolver, phrase)
        offices = {"owner", "president", "office", *(["coach", "player"] if holders.language.grammar.accents else [])}
        official = bare and rule.tells & offices and found[0].thing not in resolver.discourse.office
        official = official and not (resolver.discourse.squad is not None and phrase.shared)  # "Coach: X" below a club
        wholes = quit_by(resolver, phrase, whole.kinds) if bare else []
        wholes = wholes or (of_fellows(resolver, phrase, whole.kinds) if bare and phrase.listed else [])
        wholes = wholes or (at_home(resolver, found[0].thing, phrase, whole.kinds) if official else [])
        wholes = wholes or (implied(resolver, found[0].thing, phrase, whole.kinds) if bare else [])
        if not bare and not wholes and "office" in rule.tells:
            wholes = of_aide(resolver, phrase, whole.kinds)  # "his assistants are X and Y"
    if whole and whole.implied and "reporting" in noun.classes:
        return  # a journalist is of no club
    if whole and whole.implied and "venue" in noun.classes and noun in phrase.units:
        return  # "the ground X" is somebody's; "Ground: X" below the name of a club is its own
    if whole and not wholes:
        return
    somebody = found[0].how == "nominal" and found[0].thing.kind is not Kind.CLUB  # "el equipo azul de Mánchester"
    if holders.language.grammar.accents and verb is None and somebody and (wholes or phrase.prep):
        own = not phrase.preps or phrase.preps[0][0] in resolver.genitive  # not "dijo el zaguero en la web del Ajax"
        doing = any(one.subject_of is not None for one in (phrase, *phrase.apposed))
        if phrase.prep or not own or not doing or found[0].thing is not resolver.discourse.hero:
            return
    grammar = holders.language.grammar
    official = found[0].how == "nominal" and is_official(found[0], resolver) and not phrase.marked("former")
    if grammar.accents and "player" in rule.tells and official:
        return  # "el titular aurinegro", the president
    if "Competition" in (whole.kinds if whole else ()) and found[0].how != "name" and wholes[0].how == "nominal":
        return  # "the French champions" of whom no name stands beside
    vague = grammar.construct and found[0].how == "nominal" and not is_sole(resolver, found)
    if vague and wholes and (phrase.marked("former") or all(other.how != "name" for other in wholes)):
        return
    for filler in found:
        for other in wholes or (None,):
            if other is not None and (other.thing is filler.thing or same_words(other, filler)):
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


def _over(verb: VerbGroup | None, holders: Holders) -> bool:
    """ "He was the coach of", "after five years as": a past copula says that it is over."""
    return (verb is not None and verb.lemma in holders.language.classes.get("resigning", ())) or (
        verb is not None
        and verb is holders.telling.copula
        and verb.form == "past"
        and not verb.perfect
        and (verb.lemma in holders.language.classes.get("be", frozenset()))
    )
