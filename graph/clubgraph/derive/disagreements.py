"""Claims → disagreements: a yes against a no, two states that cannot both hold, one state with two spans of time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from clubgraph.derive.periods import may_meet, surest, when
from clubgraph.derive.records import Disagreement, DisagreementKind
from clubgraph.derive.rivals import rivals
from clubgraph.derive.sweep import meeting
from clubgraph.model import Article, Attribution, Claim, Entity, Modality, Polarity, Statement, Term, Time

_Things = Mapping[str, Entity]
_Articles = dict[str, Article]
_Key = tuple[DisagreementKind, str, str]


def disagreements(claims: Iterable[Claim], articles: _Articles, things: _Things) -> Iterator[Disagreement]:
    """Every pair of propositions that claims set against each other; hearsay contradicts nobody."""
    said = sorted((c for c in claims if c.attribution is not Attribution.HEARSAY), key=lambda claim: claim.id)
    sides: dict[_Key, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for kind, one, other in _pairs(said, articles, things):
        pair = sides[kind, one.statement.id, other.statement.id]
        pair[0].add(one.id)
        pair[1].add(other.id)
    for (kind, first, second), (ones, others) in sides.items():
        yield Disagreement(kind, first, second, tuple(sorted(ones)), tuple(sorted(others)))


def _pairs(
    claims: list[Claim], articles: _Articles, things: _Things
) -> Iterator[tuple[DisagreementKind, Claim, Claim]]:
    for yes, no in _contradictions(claims, things):
        yield DisagreementKind.CONTRADICTION, yes, no
    facts = [c for c in claims if c.modality is Modality.FACT and c.polarity is Polarity.POSITIVE]
    for one, other in _other_dates(facts, articles):
        yield DisagreementKind.OTHER_DATES, one, other
    for kind, one, other in rivals(facts, articles, things):
        yield kind, one, other


def _contradictions(claims: list[Claim], things: _Things) -> Iterator[tuple[Claim, Claim]]:
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
        yield from ((yes, no) for yes in met if _against(yes, no))


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
