"""Claims → differences that are no contradiction: how surely one thing is said, and on which occasion."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

from clubgraph.derive.records import Aspect, Difference
from clubgraph.derive.support import occurrences
from clubgraph.model import Claim

_ASPECTS: dict[Aspect, Callable[[Claim], str | None]] = {
    Aspect.CERTAINTY: attrgetter("certainty"),
    # told to one paper and said before all at a press conference: two channels
    Aspect.OCCASION: lambda claim: claim.occasion or claim.via,
}


def differences(claims: Iterable[Claim]) -> Iterator[Difference]:
    """Where articles that say one thing with one stance differ in an aspect that both of them give."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.statement, claim.modality, claim.polarity, claim.ended].append(claim)
    found: dict[tuple[Aspect, str, str], list[str]] = defaultdict(list)
    for group in groups.values():
        for alike in occurrences(group):
            for aspect, value in _ASPECTS.items():
                given = [claim for claim in alike if value(claim)]
                if len({claim.article for claim in given}) > 1 and len({value(claim) for claim in given}) > 1:
                    found[aspect, alike[0].statement.id, alike[0].modality] += [claim.id for claim in given]
    for (aspect, statement, modality), ids in found.items():
        yield Difference(aspect, statement, modality, tuple(sorted(ids)))
