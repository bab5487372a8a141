"""Claims as read → cases, on their way through the decisions, found by any identifier that they have or had."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from clubgraph.decide.correct import corrected
from clubgraph.decide.joins import Joins, repointed
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article, Claim
from clubgraph.read.decisions import Decision, What
from clubgraph.read.registry import Registry
from clubgraph.read.vocabulary import Vocabulary


@dataclass(slots=True)
class Case:
    """A claim on its way through the decisions."""

    base: Claim
    claim: Claim
    verdict: What | None = None
    notes: list[str] = field(default_factory=list)


class Cases:
    """All claims, found by any identifier that they have or had."""

    def __init__(self, claims: Iterable[Claim], joined: Joins, vocabulary: Vocabulary) -> None:
        self.joined, self.vocabulary = joined, vocabulary
        self.all = [Case(claim, claim) for claim in claims]
        self.base: dict[str, str] = {}
        self.by_base: dict[str, list[Case]] = defaultdict(list)
        self.by_article: dict[str, list[Case]] = defaultdict(list)
        for case in self.all:
            identifier = case.base.id
            self.base[identifier] = identifier
            self.by_base[identifier].append(case)
            self.by_article[case.base.article].append(case)
        if joined.into:
            for case in self.all:
                self.known_as(case)

    def known_as(self, case: Case) -> None:
        """Remember the identifiers that a case has now, before and after joins."""
        now = repointed(case.claim, self.joined.thing, self.vocabulary)
        for identifier in (case.claim.id, now.id):
            self.base.setdefault(identifier, case.base.id)

    def meant(self, key: str) -> list[Case]:
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
    alike = (left.statement, left.polarity) == (right.statement, right.polarity)
    return alike and left.selector.overlaps(right.selector)


def apply(
    decision: Decision, cases: Cases, articles: Mapping[str, Article], registry: Registry, vocabulary: Vocabulary
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
