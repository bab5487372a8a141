"""Claims → when a state that was told without an end came to one, as far as other claims say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from clubgraph.model import Article, Attribution, Claim, Modality, Polarity, Tier, Value, first_day, last_day
from clubgraph.read.conflicts import conflicts

_Ends = dict[object, list[date]]
_PLAYS, _LEAVES, _MOVES, _RETIRES = "playsFor", "leaves", "transfersTo", "retires"


def endings(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, date]:
    """The first day on which a claim's state no longer held, for claims that name none: it is said to be over, the
    person left, moved or retired, or another took the one place there is."""
    facts = [claim for claim in claims if _asserted(claim)]
    over, left, moved = _departures(facts, articles)
    taken = _successions(facts, articles)
    found: dict[str, date] = {}
    for claim in facts:
        said = claim.statement
        begun = _day(claim, articles)
        if claim.ended or (claim.time and claim.time.last) or begun is None:
            continue
        days = over[said.id] + left[said.subject, said.object]
        if said.predicate == _PLAYS:
            days = days + [day for club, day in moved[said.subject] if club != said.object]
        days = days + taken[claim.id]
        later = [day for day in days if day > begun]
        if later:
            found[claim.id] = min(later)
    return found


def _departures(
    facts: list[Claim], articles: Mapping[str, Article]
) -> tuple[_Ends, _Ends, dict[str, list[tuple[object, date]]]]:
    """When statements were said to be over, who left what, and who moved where (or nowhere, at the end of a career)."""
    over: _Ends = defaultdict(list)
    left: _Ends = defaultdict(list)
    moved: dict[str, list[tuple[object, date]]] = defaultdict(list)
    for claim in facts:
        said, day = claim.statement, _last(claim, articles)
        if day is None:
            continue
        if claim.ended:
            over[said.id].append(day)
        elif said.predicate == _LEAVES:
            left[said.subject, said.object].append(day)
        elif said.predicate == _RETIRES:
            moved[said.subject].append((None, day))
        elif said.predicate == _MOVES and claim.qualifier("stage") == Value("Completed") and not _on_loan(claim):
            moved[said.subject].append((said.object, day))
    return over, left, moved


def _successions(facts: list[Claim], articles: Mapping[str, Article]) -> dict[str, list[date]]:
    """When another came to the place of a claim's subject or object, where only one can be at a time."""
    found: dict[str, list[date]] = defaultdict(list)
    for rule in conflicts().one:
        if rule.moment:
            continue
        places: dict[object, list[tuple[object, Claim, date]]] = defaultdict(list)
        for claim in facts:
            if claim.statement.predicate == rule.relation and not claim.ended and not _on_loan(claim):
                ends: list[object] = [claim.statement.subject, claim.statement.object]
                of, end = ends if rule.of == "subject" else reversed(ends)
                begun = claim.time.first if claim.time and claim.time.first else None
                day = last_day(begun) if begun else _day(claim, articles)
                if day and _comparable(claim, rule.objects):
                    places[of, *(claim.qualifier(key) for key in rule.same)].append((end, claim, day))
        for group in places.values():
            for end, claim, _ in group:
                found[claim.id] += [day for other, _, day in group if other != end]
    return found


def _comparable(claim: Claim, kinds: frozenset[str]) -> bool:
    """A national team is no club: identifiers of clubs say which they are."""
    object = claim.statement.object
    return "NationalTeam" in kinds or not isinstance(object, str) or object.startswith("club/")


def _asserted(claim: Claim) -> bool:
    sure = claim.modality is Modality.FACT and claim.polarity is Polarity.POSITIVE
    return sure and claim.attribution is not Attribution.HEARSAY and (claim.curated or claim.tier is Tier.A)


def _on_loan(claim: Claim) -> bool:
    return claim.qualifier("type") == Value("Loan")


def _day(claim: Claim, articles: Mapping[str, Article]) -> date | None:
    """The first day that a claim speaks of, else the day on which it was told."""
    begun = (claim.time.first if claim.time else None) or articles[claim.article].published
    return first_day(begun) if begun else None


def _last(claim: Claim, articles: Mapping[str, Article]) -> date | None:
    """The day by which what it tells of had come about: the last day of a coarse time."""
    span = claim.time
    known = (span.last or span.first if span else None) or articles[claim.article].published
    return last_day(known) if known else None
