"""What no pattern reads and other readings or the layout tell → the rules that such readings are of."""

from collections.abc import Mapping

from clubgraph.extract.references.filler import PERSON, SIDES
from clubgraph.lexicon import Pattern, Rule, Slot
from clubgraph.model import Tier

_SLOTS = (Slot("holder", argument="s", kinds=PERSON), Slot("value", argument="o", kinds=SIDES))


def implied(identifier: str, source: str, settings: Mapping[str, str] | None = None) -> Rule:
    """A rule `RELATION.NAME` of a person and a side; `source` stands where the pattern does."""
    patterns = {"": (Pattern("role", frozenset(), _SLOTS, source),)}
    return Rule(identifier, identifier.partition(".")[0], Tier.B, patterns, settings or {})
