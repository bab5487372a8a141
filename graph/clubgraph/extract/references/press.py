"""A word for a paper with a side as its owner → the outlet that the side runs: "the club's website"."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import definite
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_BODIES = SIDES | {"GoverningBody", "Competition"}


def own_outlet(resolver: Resolver, phrase: NounPhrase) -> list[Filler]:
    """The outlet of the club or body whose a website or channel is; none where nobody knows whose it is."""
    owners = resolver.owner(phrase, _BODIES) if "news" in phrase.head.classes else []
    club = "house" in phrase.head.classes and phrase.owner is None and definite(phrase)
    if not owners and club and resolver.discourse.about is not None:  # "the club website"
        owners = [Filler(resolver.discourse.about, phrase.start, phrase.end, "nominal", phrase)]
    if not owners or owners[0].thing.kind is None:
        return []
    about = resolver.discourse.about
    owner = about if owners[0].how == "nominal" and about is not None else owners[0].thing
    label = f"{owner.label} {phrase.head.text}"
    outlet = resolver.discourse.press.setdefault(label, Thing(label, Kind.OUTLET))
    start = phrase.owner.start if phrase.owner is not None else phrase.start
    return [Filler(outlet, start, phrase.end, "nominal", phrase)]
