"""Claims as read, and the decisions → the claims that stand; a decision that finds nothing is reported, never lost."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from clubgraph.decide.correct import corrected
from clubgraph.decide.joins import Joins, joins, repointed
from clubgraph.decide.log import standing
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article, Claim, Tier
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


@dataclass(slots=True)
class _Case:
    """A claim on its way through the decisions."""

    base: Claim
    claim: Claim
    verdict: What | None = None
    notes: list[str] = field(default_factory=list)


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
    cases = _Cases(claims, joined, vocabulary)
    for decision in active:
        if decision.what in _OF_CLAIMS and not decision.key.startswith("sentence/"):
            try:
                _apply(decision, cases, articles, registry, vocabulary)
            except ClubgraphError as error:
                orphans.append(Orphan(decision, f"{error.problem} {error.hint}".strip()))
        elif missing := _missing(decision, registry, things, sentences):
            orphans.append(Orphan(decision, f"there is no {missing} any more."))
    held = [case for case in cases.all if case.verdict is not What.REJECT]
    held = [case for case in held if case.base.tier is not Tier.C or case.verdict is What.ACCEPT]
    return Replayed(
        claims=_settled(_repointed(held, joined, vocabulary)),
        joins=joined,
        orphans=tuple(sorted(orphans, key=lambda orphan: orphan.decision.number)),
        base=cases.base,
        judged={case.base.id: case.verdict for case in cases.all if case.verdict},
    )


class _Cases:
    """All claims, found by any identifier that they have or had."""

    def __init__(self, claims: Iterable[Claim], joined: Joins, vocabulary: Vocabulary) -> None:
        self.joined, self.vocabulary = joined, vocabulary
        self.all = [_Case(claim, claim) for claim in claims]
        self.base: dict[str, str] = {}
        self.by_base: dict[str, list[_Case]] = defaultdict(list)
        self.by_article: dict[str, list[_Case]] = defaultdict(list)
        for case in self.all:
            identifier = case.base.id
            self.base[identifier] = identifier
            self.by_base[identifier].append(case)
            self.by_article[case.base.article].append(case)
        if joined.into:
            for case in self.all:
                self.known_as(case)

    def known_as(self, case: _Case) -> None:
        """Remember the identifiers that a case has now, before and after joins."""
        now = repointed(case.claim, self.joined.thing, self.vocabulary)
        for identifier in (case.claim.id, now.id):
            self.base.setdefault(identifier, case.base.id)

    def meant(self, key: str) -> list[_Case]:
        """The claim of this identifier, and readings of the same words that are shown as one with it."""
        named = self.by_base.get(self.base.get(key, ""), [])
        if not named:
            raise ClubgraphError("no article says this any more.")
        first = named[0].base
        return named + [
            case
            for case in self.by_article[first.article]
            if case.base.id != first.id and not case.base.curated and _same_words(case.base, first)
        ]


def _same_words(left: Claim, right: Claim) -> bool:
    return (
        (left.statement, left.polarity) == (right.statement, right.polarity)
        and left.selector.start < right.selector.end
        and right.selector.start < left.selector.end
    )


def _apply(
    decision: Decision, cases: _Cases, articles: Mapping[str, Article], registry: Registry, vocabulary: Vocabulary
) -> None:
    """Apply a decision on a claim. Raises ClubgraphError when it cannot be."""
    for case in cases.meant(decision.key):
        if decision.what is What.CORRECT:
            article = articles.get(case.claim.article)
            case.claim = corrected(case.claim, decision.value, article, registry, vocabulary)
            cases.known_as(case)
            case.notes.append(f"{decision.value.partition('=')[0]} corrected by {decision.who}")
        else:
            case.verdict = decision.what
            case.notes = [note for note in case.notes if not note.startswith("accepted")]
            case.notes += [f"accepted by {decision.who}"] if decision.what is What.ACCEPT else []


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


def _repointed(held: list[_Case], joined: Joins, vocabulary: Vocabulary) -> list[Claim]:
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


def _final(case: _Case, into: Mapping[str, str], vocabulary: Vocabulary) -> Claim:
    claim = case.claim
    if into and any(term in into for term in claim.terms):
        claim = repointed(claim, lambda term: into.get(term, term), vocabulary)
    if case.notes:
        claim = replace(claim, note="; ".join(filter(None, (claim.note, *case.notes))))
    return replace(claim, tier=Tier.A) if case.verdict is What.ACCEPT else claim


def _settled(claims: list[Claim]) -> tuple[Claim, ...]:
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
