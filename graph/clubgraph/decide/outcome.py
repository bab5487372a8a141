"""Cases that all decisions have gone through → the claims that stand."""

from collections.abc import Mapping
from dataclasses import replace

from clubgraph.decide.cases import Case
from clubgraph.decide.joins import Joins, repointed
from clubgraph.model import Claim, Tier
from clubgraph.read.decisions import What
from clubgraph.read.vocabulary import Vocabulary


def standing_claims(cases: list[Case], joined: Joins, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """The claims of the cases that were not rejected, with doubles led to the things they are."""
    held = [case for case in cases if case.verdict is not What.REJECT]
    held = [case for case in held if case.base.tier is not Tier.C or case.verdict is What.ACCEPT]
    return _bound(_repointed(held, joined, vocabulary))


def _repointed(held: list[Case], joined: Joins, vocabulary: Vocabulary) -> list[Claim]:
    """The claims with doubles led to the things they are, and with propositions that changed followed."""
    moved: dict[str, str] = {}
    while True:
        into = {**joined.into, **moved}
        claims = [_final(case, into, vocabulary) for case in held]
        made = {claim.statement.id for claim in claims}
        now = {
            case.base.statement.id: claim.statement.id
            for case, claim in zip(held, claims, strict=True)
            if case.base.statement.id not in made
        }
        if now == moved:
            return claims
        moved = now


def _final(case: Case, into: Mapping[str, str], vocabulary: Vocabulary) -> Claim:
    claim = case.claim
    if into and any(term in into for term in claim.terms):
        claim = repointed(claim, lambda term: into.get(term, term), vocabulary)
    if case.notes:
        claim = replace(claim, note="; ".join(filter(None, (claim.note, *case.notes))))
    return replace(claim, tier=Tier.A) if case.verdict is What.ACCEPT else claim


def _bound(claims: list[Claim]) -> tuple[Claim, ...]:
    """The claims without those that speak of a proposition that nobody makes any more; a topic is only left out."""
    while True:
        made = {claim.statement.id for claim in claims}

        def loose(term: object, made: frozenset[str] = frozenset(made)) -> bool:
            return isinstance(term, str) and term.startswith("statement/") and term not in made

        kept = [c for c in claims if not loose(c.statement.subject) and not loose(c.statement.object)]
        if len(kept) == len(claims):
            return tuple(
                replace(claim, qualifiers=tuple(pair for pair in claim.qualifiers if not loose(pair[1])))
                if any(loose(value) for _, value in claim.qualifiers)
                else claim
                for claim in kept
            )
        claims = kept
