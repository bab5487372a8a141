"""Units → units with groups named whose head stands only once: “MLS or Liga MX clubs” are MLS clubs too."""

from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Names
from clubgraph.model import Kind

_LONGEST = 2  # words before the coordinator: "North American and Mexican clubs"


def with_elided_heads(sentence: list[Unit], names: Names) -> list[Unit]:
    """The sentence with each word that shares the head of the group behind it made the group of that name."""
    found: list[Unit] = []
    for unit in sentence:
        group = any(candidate.entity.kind is Kind.CLUB_GROUP for candidate in unit.candidates)
        if group and len(found) > 1 and found[-1].has("coord"):
            head = unit.key.rpartition(" ")[2]
            for length in range(_LONGEST, 0, -1):
                before = found[-1 - length : -1]
                candidates = names.by_key.get(" ".join([*(each.key for each in before), head]), ())
                if any(candidate.entity.kind is Kind.CLUB_GROUP for candidate in candidates):
                    first = merged(before)
                    first.candidates = tuple(c for c in candidates if c.entity.kind is Kind.CLUB_GROUP)
                    found[-1 - length : -1] = [first]
                    break
        found.append(unit)
    return found
