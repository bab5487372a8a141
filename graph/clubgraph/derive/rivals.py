"""Facts → pairs that football does not allow together, by the rules of knowledge/conflicts.toml."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, product

from clubgraph.derive.periods import may_meet, surely_meet, when
from clubgraph.derive.records import DisagreementKind
from clubgraph.model import Article, Claim, Entity, Kind, Term, Value
from clubgraph.read.conflicts import OneAtATime, RuledOut, conflicts

Pair = tuple[DisagreementKind, Claim, Claim]
_Things = Mapping[str, Entity]
_Articles = dict[str, Article]


def rivals(facts: list[Claim], articles: _Articles, things: _Things) -> Iterator[Pair]:
    """Each pair of facts that cannot both hold."""
    by_relation: dict[str, list[Claim]] = defaultdict(list)
    for claim in facts:
        by_relation[claim.statement.predicate].append(claim)
    for rule in conflicts().one:
        for one, other in _one_at_a_time(rule, by_relation[rule.relation], articles, things):
            yield DisagreementKind.ONE_AT_A_TIME, one, other
    for out in conflicts().out:
        for one, other in _ruled_out(out, by_relation, articles):
            yield DisagreementKind.RULED_OUT, one, other


def _one_at_a_time(
    rule: OneAtATime, claims: list[Claim], articles: _Articles, things: _Things
) -> Iterator[tuple[Claim, Claim]]:
    held: dict[Term | None, dict[Term | None, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if _fits(claim, rule, things):
            ends = [_club(end, things) for end in (claim.statement.subject, claim.statement.object)]
            of, end = ends if rule.of == "subject" else reversed(ends)
            held[of][end].append(claim)
    for by_end in held.values():
        for one, other in _between(list(by_end.values())):
            if all(one.qualifier(key) == other.qualifier(key) for key in rule.same):
                if _same_moment(one, other) if rule.moment else surely_meet(one, other, articles):
                    yield one, other


def _between(groups: list[list[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims of different groups, the claim of the smaller proposition first."""
    for first, second in combinations(groups, 2):
        for pair in product(first, second):
            one, other = sorted(pair, key=lambda claim: claim.statement.id)
            yield one, other


def _ruled_out(
    rule: RuledOut, by_relation: Mapping[str, list[Claim]], articles: _Articles
) -> Iterator[tuple[Claim, Claim]]:
    others: dict[tuple[str, Term | None], list[Claim]] = defaultdict(list)
    for claim in by_relation.get(rule.other, ()):
        others[claim.statement.subject, claim.statement.object].append(claim)
    for one in by_relation.get(rule.relation, ()):
        if all(one.qualifier(key) == Value(value) for key, value in rule.qualifiers.items()):
            for other in others[one.statement.subject, one.statement.object]:
                if surely_meet(one, other, articles) if rule.state else _same_moment(one, other):
                    yield one, other


def _fits(claim: Claim, rule: OneAtATime, things: _Things) -> bool:
    subject, object = (
        things[end].kind if isinstance(end, str) and end in things else None
        for end in (claim.statement.subject, claim.statement.object)
    )
    literal = not isinstance(claim.statement.object, str)
    allowed = subject in rule.subjects and (literal or object in rule.objects)
    return allowed and not any(claim.qualifier(key) == Value(value) for key, value in rule.unless.items())


def _same_moment(one: Claim, other: Claim) -> bool:
    """Both give a time, to the season or year at least, and the times may be one."""
    first, second = when(one), when(other)
    return first is not None and second is not None and may_meet(first, second)


def _club(term: Term | None, things: _Things) -> Term | None:
    """A side inside a club stands for the club: to play for both is no conflict."""
    entity = things.get(term) if isinstance(term, str) else None
    return entity.of if entity and entity.kind is Kind.TEAM and entity.of else term
