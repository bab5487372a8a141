"""Claims as read, and the decisions → the claims that stand; a decision that finds nothing is reported, never lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clubgraph.decide.cases import Cases, apply
from clubgraph.decide.joins import Joins, joins
from clubgraph.decide.log import standing
from clubgraph.decide.outcome import standing_claims
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article, Claim
from clubgraph.read.decisions import FILE, Decision, What
from clubgraph.read.registry import Registry
from clubgraph.read.vocabulary import Vocabulary

_OF_CLAIMS = frozenset({What.ACCEPT, What.REJECT, What.CORRECT})


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision that changes nothing now, and why."""

    decision: Decision
    why: str

    def __str__(self) -> str:
        return f"{FILE}, decision {self.decision.number} ({self.decision.what} {self.decision.key}): {self.why}"


@dataclass(frozen=True, slots=True)
class Replayed:
    """The claims that stand, the joins of things, the orphans; `base` leads from an identifier that a claim has or
    had on its way to the one it was read with, which is what decisions are kept under; `judged` are the claims (by
    their base) that somebody accepted or rejected."""

    claims: tuple[Claim, ...]
    joins: Joins
    orphans: tuple[Orphan, ...]
    base: Mapping[str, str]
    judged: Mapping[str, What]


def replay(
    claims: Iterable[Claim],
    log: Iterable[Decision],
    articles: Mapping[str, Article],
    registry: Registry,
    vocabulary: Vocabulary,
    *,
    things: frozenset[str] = frozenset(),
    sentences: frozenset[str] = frozenset(),
) -> Replayed:
    """What stands after every decision in its order: a decision goes before a curated claim, that before a read one.

    `registry` knows the things that decisions may name, `things` further identifiers, `sentences` those of sentences.
    """
    active = standing(log)
    unlike = [each for each in active if each.what is What.SAME_AS and _unlike(each, registry)]
    joined = joins(each for each in active if each not in unlike)
    orphans = [Orphan(each, "the two were also said to be different.") for each in joined.refused]
    orphans += [Orphan(each, _unlike(each, registry)) for each in unlike]
    cases = Cases(claims, joined, vocabulary)
    for decision in active:
        if decision.what in _OF_CLAIMS and not decision.key.startswith("sentence/"):
            try:
                apply(decision, cases, articles, registry, vocabulary)
            except ClubgraphError as error:
                orphans.append(Orphan(decision, f"{error.problem} {error.hint}".strip()))
        elif missing := _missing(decision, registry, things, sentences):
            orphans.append(Orphan(decision, f"there is no {missing} any more."))
    return Replayed(
        claims=standing_claims(cases.all, joined, vocabulary),
        joins=joined,
        orphans=tuple(sorted(orphans, key=lambda orphan: orphan.decision.number)),
        base=cases.base,
        judged={case.base.id: case.verdict for case in cases.all if case.verdict},
    )


def _missing(decision: Decision, registry: Registry, things: frozenset[str], sentences: frozenset[str]) -> str:
    """The thing or sentence that a decision names and that is not there."""
    if decision.key.startswith("sentence/"):
        return "" if decision.key in sentences else decision.key
    named = (decision.key, decision.value)
    return next((each for each in named if each not in things and each not in registry.by_id), "")


def _unlike(decision: Decision, registry: Registry) -> str:
    """Why two things cannot be one, or nothing where they can."""
    kinds = [registry.by_id[each].kind for each in (decision.key, decision.value) if each in registry.by_id]
    return f"a {kinds[0]} and a {kinds[1]} are not one thing." if len(set(kinds)) == 2 else ""
