"""Claims → support: which propositions several articles make in the same way, near-copies counted once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clubgraph.derive.periods import may_meet, when
from clubgraph.derive.records import Support
from clubgraph.model import Article, Attribution, Claim, Time
from clubgraph.read.vocabulary import vocabulary


def supports(
    claims: Iterable[Claim], articles: Mapping[str, Article], originals: Mapping[str, str]
) -> Iterator[Support]:
    """What at least two articles say alike, copies among them; hearsay supports nothing."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribution is not Attribution.HEARSAY:
            groups[claim.statement, claim.modality, claim.polarity, claim.ended].append(claim)
    for group in groups.values():
        for alike in occurrences(group):
            if len({claim.article for claim in alike}) > 1:
                yield _support(alike, articles, originals)


def occurrences(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims apart by the times that they give: a title of 2023 does not support one of 2025. A claim without a
    time goes with the only ones there are; where there are several it stands alone."""
    timed = sorted(((time, claim) for claim in claims if (time := when(claim))), key=lambda pair: _order(*pair))
    found: list[list[Claim]] = []
    spans: list[Time] = []
    for time, claim in timed:
        place = next((place for place, span in enumerate(spans) if may_meet(span, time)), None)
        if place is None:
            found.append([claim])
            spans.append(time)
        else:
            found[place].append(claim)
    open_ = [claim for claim in claims if when(claim) is None]
    if not open_:
        return found
    return [[*found[0], *open_]] if len(found) == 1 else [*found, open_]


def _order(time: Time, claim: Claim) -> tuple[str, str, str]:
    return time.first or "", time.last or "", claim.id


def _support(claims: Sequence[Claim], articles: Mapping[str, Article], originals: Mapping[str, str]) -> Support:
    told = sorted({claim.article for claim in claims})
    folded = {name: originals.get(name, name) for name in told}
    finest = max((_fineness(claim) for claim in claims), default=())
    dated = [claim for claim in claims if any(finest) and _fineness(claim) == finest]
    undated = [claim for claim in claims if any(finest) and _fineness(claim) != finest]
    first, moment = claims[0], when(claims[0])
    return Support(
        statement=first.statement.id,
        modality=first.modality,
        polarity=first.polarity,
        ended=first.ended,
        relation=_form(first),
        moment="/".join((moment.first or "", moment.last or "")) if moment else "",
        claims=_ids(claims),
        articles=len(set(folded.values())),
        folded=tuple(name for name in told if folded[name] != name and folded[name] in told),
        outlets=tuple(sorted({outlet for name in told if (outlet := articles[name].outlet)})),
        languages=tuple(sorted({articles[name].language for name in told})),
        dated=_ids(dated),
        undated=_ids(undated),
        dated_articles=len({folded[claim.article] for claim in dated}),
    )


def _form(claim: Claim) -> str:
    relation = vocabulary().relations.get(claim.statement.predicate)
    return (relation.past if relation and claim.ended else None) or claim.statement.predicate


def _fineness(claim: Claim) -> tuple[int, int]:
    """How many bounds a claim gives, and how exactly."""
    time = when(claim)
    bounds = [bound for bound in (time.first, time.last) if bound] if time else []
    return len(bounds), max(map(len, bounds), default=0)


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted(claim.id for claim in claims))
