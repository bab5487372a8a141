"""Claims → deals: player, club and window, with the stages that articles tell of and the one that stands now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from clubgraph.derive.records import Deal, Rung
from clubgraph.derive.windows import Window, window
from clubgraph.model import Article, Attribution, Claim, Modality, Polarity, Value
from clubgraph.read.vocabulary import vocabulary

RELATION = "transfersTo"
# Only a fact can be agreed or done: a plan or talks of it are talks, whatever else is said of it a rumour.
_LESS = {Modality.PLAN: "Talks", Modality.UNDER_NEGOTIATION: "Talks"}
_RUMOUR = "Rumoured"


def deals(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Deal]:
    """Every deal that claims speak of, talked of or done, stalled or collapsed."""
    between: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.statement.predicate == RELATION and isinstance(claim.statement.object, str):
            between[claim.statement.subject, claim.statement.object].append(claim)
    for (player, club), told in between.items():
        for name, group in _by_window(sorted(told, key=lambda claim: _order(claim, articles)), articles):
            yield _deal(player, club, name, group, articles)


def _by_window(claims: list[Claim], articles: Mapping[str, Article]) -> Iterator[tuple[str, list[Claim]]]:
    """The claims apart by window. One that names none goes with the only window there is, else with its like."""
    windows: list[Window] = []
    groups: list[list[Claim]] = []
    nowhere: list[Claim] = []
    for claim in claims:
        found = window(claim, articles[claim.article])
        if not found.known:
            nowhere.append(claim)
            continue
        place = next((place for place, known in enumerate(windows) if known.meets(found)), None)
        if place is None:
            windows.append(found)
            groups.append([claim])
        else:
            windows[place] = windows[place].with_(found)
            groups[place].append(claim)
    if nowhere and len(groups) == 1:
        groups[0] = [*nowhere, *groups[0]]
    elif nowhere:
        yield "", nowhere
    merged: dict[str, list[Claim]] = defaultdict(list)  # two windows that came to be known by one name are one
    for known, group in zip(windows, groups, strict=True):
        merged[known.name] += group
    yield from merged.items()


def _deal(player: str, club: str, name: str, claims: list[Claim], articles: Mapping[str, Article]) -> Deal:
    ordered = sorted(claims, key=lambda claim: _order(claim, articles))
    rungs = {claim.id: Rung(claim.id, stage(claim), day(claim, articles[claim.article])) for claim in ordered}
    said = [claim for claim in ordered if claim.polarity is Polarity.POSITIVE] or ordered
    current = [claim for claim in said if rungs[claim.id].stage] or said
    origins = {origin for claim in ordered if isinstance(origin := claim.qualifier("fromClub"), str)}
    return Deal(player, club, name, tuple(sorted(origins)), tuple(rungs.values()), rungs[current[-1].id])


def stage(claim: Claim) -> str | None:
    """How far the claim says that the deal has come, and never further than it may be believed."""
    said = claim.qualifier("stage")
    if not isinstance(said, Value) or claim.polarity is Polarity.NEGATIVE:
        return None
    asserted = claim.modality is Modality.FACT and claim.attribution is not Attribution.HEARSAY
    if said.value not in vocabulary().relations[RELATION].stages or asserted:
        return str(said.value)
    return _RUMOUR if claim.attribution is Attribution.HEARSAY else _LESS.get(claim.modality, _RUMOUR)


def day(claim: Claim, article: Article) -> str | None:
    """When the stage was reached, as far as the claim says, else when it was told; None where neither is known."""
    told = claim.time or claim.said
    return (told.first or told.last if told else None) or article.published


def _order(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, int, str, int, str]:
    """From the oldest to the newest. What has no day comes first: it never decides where a day is known."""
    stages = vocabulary().schemes["Stage"]
    reached = stage(claim)
    rank = stages.index(reached) if reached else -1
    return day(claim, articles[claim.article]) or "", rank, claim.article, claim.selector.start, claim.id
