"""Claims → disagreements: a yes against a no, two states that cannot both hold, one state with two spans of time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from clubgraph.derive.periods import may_meet, surest, when
from clubgraph.derive.records import Disagreement, DisagreementKind
from clubgraph.derive.rivals import rivals
from clubgraph.derive.sweep import meeting
from clubgraph.model import Article, Attribution, Claim, Entity, Modality, Polarity, Statement, Term, Time

_Things = Mapping[str, Entity]
_Articles = dict[str, Article]
_Key = tuple[DisagreementKind, str, str]
_Pair = tuple[DisagreementKind, Claim, Claim]


def disagreements(claims: Iterable[Claim], articles: _Articles, things: _Things) -> Iterator[Disagreement]:
    """Every pair of propositions that claims set against each other; hearsay contradicts nobody.

    What many say alike is compared once: with a thousand who say so and a thousand who deny it, not a million times.
    """
    said = sorted((c for c in claims if c.attribution is not Attribution.HEARSAY), key=lambda claim: claim.id)
    stances = _alike(said, _stance)
    facts = [claim for claim in said if claim.modality is Modality.FACT and claim.polarity is Polarity.POSITIVE]
    told = _alike(facts, lambda claim: (_stance(claim), articles[claim.article].published))
    yield from _sides(stances, _contradictions(list(map(_first, stances.values())), things))
    yield from _sides(told, _incompatible(list(map(_first, told.values())), articles, things))


def _alike(claims: Iterable[Claim], looks: Callable[[Claim], object]) -> dict[object, list[Claim]]:
    """The claims in groups of those that disagree with the same others, and so never among themselves."""
    found: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[looks(claim)].append(claim)
    return found


def _stance(claim: Claim) -> object:
    """All by which a claim may contradict others, but for the day on which it was told."""
    span = (claim.time.first, claim.time.last) if claim.time else None
    return claim.statement, claim.modality, claim.polarity, claim.ended, claim.qualifiers, span


def _first(group: list[Claim]) -> Claim:
    return group[0]


def _sides(groups: dict[object, list[Claim]], pairs: Iterable[_Pair]) -> Iterator[Disagreement]:
    """Disagreements of all claims of the groups whose first claims disagree."""
    sides: dict[_Key, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for kind, one, other in pairs:
        pair = sides[kind, one.statement.id, other.statement.id]
        pair[0].add(one.id)
        pair[1].add(other.id)
    ids = {group[0].id: [claim.id for claim in group] for group in groups.values()}
    for (kind, first, second), pair in sides.items():
        ones, others = (tuple(sorted(chain.from_iterable(ids[name] for name in side))) for side in pair)
        yield Disagreement(kind, first, second, ones, others)


def _incompatible(facts: list[Claim], articles: _Articles, things: _Things) -> Iterator[_Pair]:
    for one, other in _other_dates(facts, articles):
        yield DisagreementKind.OTHER_DATES, one, other
    yield from rivals(facts, articles, things)


def _contradictions(claims: list[Claim], things: _Things) -> Iterator[_Pair]:
    """A positive and a negative claim of one proposition, or of a group's and of a part of the group's.

    To wish for what is not so is no contradiction; what is over does not contradict what is, nor one time another.
    """
    positive: dict[tuple[str, str, Term | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.polarity is Polarity.POSITIVE:
            for subject in _with_wholes(claim.statement.subject, things):
                positive[_of(claim.statement, subject)].append(claim)
    for no in claims:
        if no.polarity is Polarity.POSITIVE:
            continue
        own, *above = _with_wholes(no.statement.subject, things)
        met = [*positive[_of(no.statement, own)]]
        met += [yes for group in above for yes in positive[_of(no.statement, group)] if yes.statement.subject == group]
        yield from ((DisagreementKind.CONTRADICTION, yes, no) for yes in met if _against(yes, no))


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


def _other_dates(facts: list[Claim], articles: _Articles) -> Iterator[tuple[Claim, Claim]]:
    """Two spans of one state that surely meet and yet differ where both are known; two spells are no disagreement."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in facts:
        if claim.time and (claim.time.first or claim.time.last):
            groups[claim.statement.id].append(claim)
    for group in groups.values():
        spans = ((span, claim) for claim in group if (span := surest(claim, articles[claim.article])))
        for pair in meeting(spans):
            if _bounds_differ(*pair):
                one, other = sorted(pair, key=lambda claim: claim.id)
                yield one, other


def _bounds_differ(one: Claim, other: Claim) -> bool:
    a_span, b_span = one.time or Time(), other.time or Time()
    pairs = ((a_span.first, b_span.first), (a_span.last, b_span.last))
    return any(a and b and a[: len(b)] != b[: len(a)] for a, b in pairs)
