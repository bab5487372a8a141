"""Facts → pairs that football does not allow together, by the rules of knowledge/conflicts.toml."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from clubgraph.derive.periods import surest, widest
from clubgraph.derive.records import DisagreementKind
from clubgraph.derive.sweep import Span, meeting
from clubgraph.model import Article, Claim, Entity, Kind, Term, Value
from clubgraph.read.conflicts import OneAtATime, RuledOut, conflicts

# Claims of one proposition and claims of another, of which each contradicts each.
Sides = tuple[DisagreementKind, list[Claim], list[Claim]]
_Things = Mapping[str, Entity]
_Articles = dict[str, Article]


def rivals(facts: list[Claim], articles: _Articles, things: _Things, *, of: str | None = None) -> Iterator[Sides]:
    """Facts that cannot both hold; with `of`, only by rules of what one subject, or one object, has one of."""
    by_relation: dict[str, list[Claim]] = defaultdict(list)
    for claim in facts:
        by_relation[claim.statement.predicate].append(claim)
    for rule in (rule for rule in conflicts().one if of in (None, rule.of)):
        for ones, others in _one_at_a_time(rule, by_relation[rule.relation], articles, things):
            yield DisagreementKind.ONE_AT_A_TIME, ones, others
    for out in conflicts().out if of is None else ():
        for ones, others in _ruled_out(out, by_relation, articles):
            yield DisagreementKind.RULED_OUT, ones, others


def _one_at_a_time(
    rule: OneAtATime, claims: list[Claim], articles: _Articles, things: _Things
) -> Iterator[tuple[list[Claim], list[Claim]]]:
    held: dict[tuple[Term | None, ...], list[tuple[Span, tuple[Term | None, str], Claim]]] = defaultdict(list)
    for claim in claims:
        span = _span(claim, articles, lasts=not rule.moment)
        if span and _fits(claim, rule, things):
            ends = [_club(end, things) for end in (claim.statement.subject, claim.statement.object)]
            of, end = ends if rule.of == "subject" else reversed(ends)
            held[of, *(claim.qualifier(key) for key in rule.same)].append((span, (end, claim.statement.id), claim))
    for group in held.values():
        if len({end for _, (end, _), _ in group}) > 1:
            for (end, one), ones, (rival, other), others in meeting(group):
                if end != rival:
                    yield (ones, others) if one < other else (others, ones)


def _ruled_out(
    rule: RuledOut, by_relation: Mapping[str, list[Claim]], articles: _Articles
) -> Iterator[tuple[list[Claim], list[Claim]]]:
    groups: dict[tuple[str, Term | None], list[tuple[Span, str, Claim]]] = defaultdict(list)
    for claim in (*by_relation.get(rule.relation, ()), *by_relation.get(rule.other, ())):
        span = _span(claim, articles, lasts=rule.state)
        if span and (claim.statement.predicate == rule.other or _has(claim, rule.qualifiers)):
            groups[claim.statement.subject, claim.statement.object].append((span, claim.statement.predicate, claim))
    for group in groups.values():
        for relation, ones, _, others in meeting(group):
            yield (others, ones) if relation == rule.other else (ones, others)


def _span(claim: Claim, articles: _Articles, *, lasts: bool) -> Span | None:
    """What lasts is compared where it surely held, what happens by the season or day that is given."""
    return surest(claim, articles[claim.article]) if lasts else widest(claim)


def _has(claim: Claim, qualifiers: Mapping[str, str]) -> bool:
    return all(claim.qualifier(key) == Value(value) for key, value in qualifiers.items())


def _fits(claim: Claim, rule: OneAtATime, things: _Things) -> bool:
    subject, object = (
        things[end].kind if isinstance(end, str) and end in things else None
        for end in (claim.statement.subject, claim.statement.object)
    )
    literal = not isinstance(claim.statement.object, str)
    allowed = subject in rule.subjects and (literal or object in rule.objects)
    return allowed and not any(claim.qualifier(key) == Value(value) for key, value in rule.unless.items())


def _club(term: Term | None, things: _Things) -> Term | None:
    """A side inside a club stands for the club: to play for both is no conflict."""
    entity = things.get(term) if isinstance(term, str) else None
    return entity.of if entity and entity.kind is Kind.TEAM and entity.of else term
