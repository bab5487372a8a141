"""What was read and decided → the questions that wait for a person: candidates, doubles, contradictions, misses."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from clubgraph.decide.joins import apart
from clubgraph.decide.log import standing
from clubgraph.decide.proposals import Proposal, proposals
from clubgraph.decide.replay import Replayed
from clubgraph.decide.sentences import sentence_id
from clubgraph.derive.derived import conflicts
from clubgraph.derive.records import DisagreementKind
from clubgraph.model import Claim, Corpus, Sentence, Tier
from clubgraph.read.decisions import Decision


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that a loose pattern read: does the article say it?"""

    claim: Claim
    key: str


@dataclass(frozen=True, slots=True)
class Double:
    """Two people whose names sound alike: are they one?"""

    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims that cannot all be right, of which a person has not looked at every one: which are read right?"""

    kind: DisagreementKind
    claims: tuple[Claim, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """A sentence with words that promise a claim, and no claim: is there nothing to take?"""

    sentence: Sentence
    key: str


Question = Candidate | Double | Contradiction | Miss


def questions(
    corpus: Corpus, replayed: Replayed, log: Iterable[Decision], sure: Collection[str]
) -> tuple[Question, ...]:
    """Every open question, candidates first; what was decided is not asked again. `sure` are things of the register."""
    return (
        *_candidates(corpus, replayed),
        *map(Double, proposals(corpus.entities, corpus.claims, apart(standing(log)), sure)),
        *_contradictions(corpus, replayed),
        *_misses(corpus),
    )


def _candidates(corpus: Corpus, replayed: Replayed) -> Iterator[Candidate]:
    for claim in corpus.claims:
        if claim.tier is Tier.B and not claim.curated:
            yield Candidate(claim, replayed.base.get(claim.id, claim.id))


def _contradictions(corpus: Corpus, replayed: Replayed) -> Iterator[Contradiction]:
    said = {claim.id: claim for claim in corpus.claims}
    for conflict in conflicts(corpus):
        claims = tuple(said[each] for each in dict.fromkeys((*conflict.one_claims, *conflict.other_claims)))
        keys = tuple(replayed.base.get(claim.id, claim.id) for claim in claims)
        if not all(claim.curated or key in replayed.judged for claim, key in zip(claims, keys, strict=True)):
            yield Contradiction(conflict.kind, claims, keys)


def _misses(corpus: Corpus) -> Iterator[Miss]:
    articles = {article.id: article for article in corpus.articles}
    for sentence in sorted(corpus.sentences, key=lambda each: (-len(each.cues), each.article, each.start)):
        if sentence.status == "amber":
            yield Miss(sentence, sentence_id(sentence, articles[sentence.article]))
