"""“The European champions”, “world champions” → the cup of clubs or of nations that is meant."""

from itertools import pairwise

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import SIDES
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.things.things import Thing
from clubgraph.extract.things.titles import OF_CLUBS, OF_NATIONS
from clubgraph.model import Kind


def continental(resolver: Resolver, phrase: NounPhrase, land: str | None) -> Thing | None:
    """The cup whose champions a phrase speaks of by a continent, or by a word for the world before them."""
    inner = [unit for other in (phrase, *phrase.inside) for unit in other.units]
    joined = [one.key + other.key for one, other in pairwise(inner) if other.glued]  # in Hebrew "the" is no word
    lands = [land] if land is not None else [*(unit.key for unit in phrase.units), *joined]
    kind = _whose(resolver, phrase)
    if kind is None:
        return None
    word = OF_NATIONS if kind is Kind.NATIONAL_TEAM else OF_CLUBS
    return next((cup for one in lands if (cup := resolver.discourse.title(word, one)) is not None), None)


def _whose(resolver: Resolver, phrase: NounPhrase) -> Kind | None:
    """Of which kind the champions are: the side beside the phrase, with which they were, or that does it."""
    verbs = resolver.discourse.governed.get(id(phrase), ())
    hung = [other for _, other in phrase.preps]
    beside = [phrase, *phrase.apposed, *hung, *(p for verb in verbs for p in (*verb.subjects, *verb.objects))]
    for other in beside:
        for filler in resolver.phrase(other, SIDES) if other.head.pos in ("name", "pron") else ():
            return filler.thing.kind
    return None
