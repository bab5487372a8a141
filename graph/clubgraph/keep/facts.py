"""A corpus → its facts: for each claim what it says in words, where, and how strongly; what builds are compared by."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from clubgraph.derive.derived import conflicts
from clubgraph.derive.records import Derived, Disagreement, DisagreementKind
from clubgraph.model import Attribution, Claim, Corpus, Modality, Polarity, Statement, Term, Tier, Value
from clubgraph.read.vocabulary import vocabulary

# How strongly a claim supports what it says, the weakest first.
STRENGTHS = ("candidate", "said", "reported", "fact")
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One claim: its statement in words, one of STRENGTHS, how it is said where that is no fact, and the statements
    that cannot be right beside it."""

    statement: str
    claim: str
    article: str
    words: str
    strength: str
    said_as: str
    negative: bool
    rivals: tuple[str, ...] = ()

    def line(self) -> str:
        """The fact as a line of a history file."""
        said = [self.statement, self.claim, self.article, self.words, self.strength, self.said_as, self.negative]
        return _written([*said, self.rivals])

    @staticmethod
    def of(line: str) -> "Fact":
        """The fact of a line. Raises ValueError or TypeError where it is none."""
        said = json.loads(line)
        return Fact(*said[:7], *map(tuple, said[7:]))


def facts(corpus: Corpus, follows: Derived | None = None) -> tuple[Fact, ...]:
    """The facts of a corpus by statement and claim. `follows` saves the computing of its conflicts."""
    in_words = teller(corpus)
    against = _against(follows.disagreements if follows else conflicts(corpus))
    return tuple(
        sorted(
            Fact(
                claim.statement.id,
                claim.id,
                claim.article,
                in_words(claim.statement, claim.ended),
                _strength(claim),
                _said_as(claim),
                claim.polarity is Polarity.NEGATIVE,
                tuple(sorted(against.get(claim.id, ()))),
            )
            for claim in corpus.claims
        )
    )


def _against(conflicting: Iterable[Disagreement]) -> dict[str, set[str]]:
    """For each claim the statements that cannot be right beside it; its own where claims give it other dates."""
    found: dict[str, set[str]] = defaultdict(set)
    for conflict in conflicting:
        if conflict.one == conflict.other and conflict.kind is DisagreementKind.CONTRADICTION:
            continue  # a yes and a no of one statement: the sign of each claim says that
        for claim in conflict.one_claims:
            found[claim].add(conflict.other)
        for claim in conflict.other_claims:
            found[claim].add(conflict.one)
    return found


def teller(corpus: Corpus) -> Callable[[Statement, bool], str]:
    """A function from a statement to its words: “Jorge Mas owns Inter Miami”; with True of what is over: “owned”."""
    labels = {entity.id: entity.label() for entity in corpus.entities}
    made = {claim.statement.id: claim.statement for claim in corpus.claims}
    relations = vocabulary().relations
    done: dict[tuple[Statement, bool], str] = {}

    def end(term: Term | None, depth: int) -> str:
        if isinstance(term, Value):
            return str(term.value)
        if term in made and depth < 3:
            return f"“{words(made[term], False, depth + 1)}”"
        return labels.get(term or "", term or "")

    def words(said: Statement, over: bool, depth: int = 0) -> str:
        relation = relations.get(said.predicate)
        past = vocabulary().words.get(relation.past) if over and relation and relation.past else None
        verb = (past or relation).label() if relation else said.predicate
        return f"{end(said.subject, depth)} {verb} {end(said.object, depth)}".strip()

    def known(said: Statement, over: bool) -> str:
        if (said, over) not in done:
            done[said, over] = words(said, over)
        return done[said, over]

    return known


def _strength(claim: Claim) -> str:
    if claim.tier is not Tier.A and not claim.curated:
        return "candidate"
    if claim.modality is not Modality.FACT:
        return "said"
    return "reported" if claim.attribution is Attribution.HEARSAY else "fact"


def _said_as(claim: Claim) -> str:
    """How it is said, for people, where it is said otherwise than as a fact."""
    return "" if claim.modality is Modality.FACT else (vocabulary().words[claim.modality].label()).lower()
