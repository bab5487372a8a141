"""The claims of a corpus → the same with those of one passage and proposition made one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from clubgraph.model import Claim, Polarity


def merged(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims of one passage and proposition as one, with all their methods; a curated one gives the words.

    A curated and an extracted claim are of one passage where their quotes overlap.
    """
    kept: dict[tuple[str, str, Polarity], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (not claim.curated, claim.selector.span, claim.id)):
        alike = kept[claim.article, claim.statement.id, claim.polarity]
        here = claim.selector
        met = next((n for n, other in enumerate(alike) if not claim.curated and here.overlaps(other.selector)), None)
        if met is None:
            alike.append(claim)
        else:
            methods = tuple(sorted({*alike[met].methods, *claim.methods}))
            alike[met] = replace(alike[met], methods=methods)
    found = (claim for alike in kept.values() for claim in alike)
    return tuple(sorted(found, key=lambda claim: (claim.article, claim.selector.span, claim.id)))
