"""Claims → disagreements: a yes against a no, two states that cannot both hold, one state with two spans of time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from clubgraph.derive.periods import may_meet, surest, when
from clubgraph.derive.records import Disagreement, DisagreementKind
from clubgraph.derive.rivals import Sides, rivals
from clubgraph.derive.sweep import Span, meeting
from clubgraph.model import Article, Attribution, Claim, Entity, Modality, Polarity, Statement, Term, Time

_Things = Mapping[str, Entity]
_Articles = dict[str, Article]
_Key = tuple[DisagreementKind, str, str]


def disagreements(claims: Iterable[Claim], articles: _Articles, things: _Things) -> Iterator[Disagreement]:
    """Every pair of propositions that claims set against each other; hearsay contradicts nobody.

    What many say alike is compared once: with a thousand who say so and a thousand who deny it, not a million times.
    """
    said = _said(claims)
    facts = _facts_of(said)
    found = chain(_contradictions(said, things), _other_dates(facts, articles), rivals(facts, articles, things))
    yield from _gathered(found)


def about_objects(claims: Iterable[Claim], articles: _Articles, things: _Things) -> Iterator[Disagreement]:
    """Only those of which an object has one subject at a time, for who has claims of an object together."""
    yield from _gathered(rivals(_facts_of(_said(claims)), articles, things, of="object"))


def _said(claims: Iterable[Claim]) -> list[Claim]:
    return sorted((c for c in claims if c.attribution is not Attribution.HEARSAY), key=lambda claim: claim.id)


def _facts_of(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.modality is Modality.FACT and claim.polarity is Polarity.POSITIVE]


def _gathered(found: Iterable[Sides]) -> Iterator[Disagreement]:
    """One disagreement for two propositions, with all claims of both."""
    sides: dict[_Key, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for kind, ones, others in found:
        pair = sides[kind, ones[0].statement.id, others[0].statement.id]
        pair[0].update(claim.id for claim in ones)
        pair[1].update(claim.id for claim in others)
    for (kind, one, other), (first, second) in sides.items():
        yield Disagreement(kind, one, other, tuple(sorted(first)), tuple(sorted(second)))


def _contradictions(claims: list[Claim], things: _Things) -> Iterator[Sides]:
    """Positive and negative claims of one proposition, or of a group's and of a part of the group's.

    To wish for what is not so is no contradiction; what is over does not contradict what is, nor one time another.
    """
    stances: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        bounds = (time.first, time.last) if (time := when(claim)) else None
        stances[claim.statement, claim.modality, claim.polarity, claim.ended, bounds].append(claim)
    positive: dict[tuple[str, str, Term | None], list[list[Claim]]] = defaultdict(list)
    for group in stances.values():
        if group[0].polarity is Polarity.POSITIVE:
            for subject in _with_wholes(group[0].statement.subject, things):
                positive[_of(group[0].statement, subject)].append(group)
    for no in stances.values():
        if no[0].polarity is Polarity.POSITIVE:
            continue
        said = no[0].statement
        own, *above = _with_wholes(said.subject, things)
        met = [*positive[_of(said, own)]]
        met += [yes for each in above for yes in positive[_of(said, each)] if yes[0].statement.subject == each]
        yield from ((DisagreementKind.CONTRADICTION, yes, no) for yes in met if _against(yes[0], no[0]))


def _of(statement: Statement, subject: str) -> tuple[str, str, Term | None]:
    return subject, statement.predicate, statement.object


def _with_wholes(thing: str, things: _Things) -> list[str]:
    """A group with the groups that it is part of, from the smallest; any other thing alone."""
    found = [thing]
    while (entity := things.get(found[-1])) and entity.kind.endswith("Group") and entity.of and entity.of not in found:
        found.append(entity.of)
    return found


def _against(yes: Claim, no: Claim) -> bool:
    if yes.ended != no.ended or not (no.modality is Modality.DENIED or _facts(yes, no)):
        return False
    one, other = when(yes), when(no)
    return one is None or other is None or may_meet(one, other)


def _facts(yes: Claim, no: Claim) -> bool:
    """Whether both are more than a thought: that something may not come about does not contradict that it has."""
    return yes.modality is Modality.FACT and no.modality is Modality.FACT


def _other_dates(facts: list[Claim], articles: _Articles) -> Iterator[Sides]:
    """Spans of one state that surely meet and yet differ where both are known; two spells are no disagreement."""
    groups: dict[str, list[tuple[Span, tuple[str, str], Claim]]] = defaultdict(list)
    for claim in facts:
        span = surest(claim, articles[claim.article])
        if span and claim.time and (claim.time.first or claim.time.last):
            bounds = claim.time.first or "", claim.time.last or ""
            groups[claim.statement.id].append((span, bounds, claim))
    for group in groups.values():
        for bounds, ones, other, others in meeting(group):
            if _bounds_differ(ones[0], others[0]):
                yield DisagreementKind.OTHER_DATES, *((ones, others) if bounds < other else (others, ones))


def _bounds_differ(one: Claim, other: Claim) -> bool:
    a_span, b_span = one.time or Time(), other.time or Time()
    pairs = ((a_span.first, b_span.first), (a_span.last, b_span.last))
    return any(a and b and a[: len(b)] != b[: len(a)] for a, b in pairs)
