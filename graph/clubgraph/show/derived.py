"""What follows from the claims → what the page's scripts read of it; claims are named by their place in the page."""

from collections.abc import Iterable, Mapping
from typing import Any

from clubgraph.derive.records import Deal, Derived, Disagreement, Support
from clubgraph.model import Claim

Json = dict[str, Any]


def follows(found: Derived, claims: Iterable[Claim]) -> Json:
    """`copies`, `supports`, `disagreements`, `differences` and `deals`, each without what is empty; `claims` are those
    of the page in its order."""
    numbers = {claim.id: number for number, claim in enumerate(claims)}
    return {
        "copies": {copy.article: [copy.original, copy.overlap] for copy in found.copies},
        "supports": [_support(each, numbers) for each in found.supports],
        "disagreements": [_disagreement(each, numbers) for each in found.disagreements],
        "differences": [
            {"on": str(each.aspect), "claims": _numbers(each.claims, numbers)} for each in found.differences
        ],
        "deals": [_deal(each, numbers) for each in found.deals],
    }


def _support(support: Support, numbers: Mapping[str, int]) -> Json:
    """What the claims themselves do not show: how many articles count, and which claims give the dates."""
    return _filled(
        {
            "articles": support.articles,
            "claims": _numbers(support.claims, numbers),
            "dated": _numbers(support.dated, numbers),
            "datedArticles": support.dated_articles or None,
        }
    )


def _disagreement(disagreement: Disagreement, numbers: Mapping[str, int]) -> Json:
    sides = (disagreement.one_claims, disagreement.other_claims)
    return {"kind": str(disagreement.kind), "sides": [_numbers(side, numbers) for side in sides]}


def _deal(deal: Deal, numbers: Mapping[str, int]) -> Json:
    return _filled(
        {
            "player": deal.player,
            "club": deal.club,
            "from": list(deal.origin),
            "window": deal.window or None,
            "stage": deal.current.stage,
            "current": numbers[deal.current.claim],
            "rungs": [
                _filled({"claim": numbers[rung.claim], "stage": rung.stage, "day": rung.date}) for rung in deal.rungs
            ],
        }
    )


def _numbers(claims: Iterable[str], numbers: Mapping[str, int]) -> list[int]:
    """In the order of reading."""
    return sorted(numbers[claim] for claim in claims)


def _filled(record: Json) -> Json:
    """Only what is said: the page reads a missing key as no."""
    return {key: value for key, value in record.items() if value is not None and value is not False and value != []}
