"""Claims → which of them hold on a day, and which were known on a day; where nobody says, nothing is guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from clubgraph.derive.endings import endings
from clubgraph.derive.periods import when
from clubgraph.model import Article, Claim, Corpus, Modality, first_day, last_day
from clubgraph.read.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Seen:
    """A corpus as it is seen on a day. `undated` are articles left out because nobody says when they appeared, and
    `open` counts the claims left out because nobody says when they hold."""

    corpus: Corpus
    undated: tuple[str, ...]
    open: int


def known_on(corpus: Corpus, day: date) -> Seen:
    """What articles up to this day say. An article whose date leaves open on which side it lies is left out."""
    early = {article.id for article in corpus.articles if article.published and last_day(article.published) <= day}
    undated = [article.id for article in corpus.articles if not article.published or _straddles(article.published, day)]
    claims = tuple(claim for claim in corpus.claims if claim.article in early)
    return Seen(replace(corpus, claims=claims), tuple(sorted(undated)), 0)


def as_of(corpus: Corpus, day: date) -> Seen:
    """What holds on this day, or had happened by it; what held then and is over now is no longer called over."""
    articles = {article.id: article for article in corpus.articles}
    ends = endings(corpus.claims, articles)
    verdicts = {claim.id: _holds(claim, articles[claim.article], ends, day) for claim in corpus.claims}
    claims = tuple(replace(claim, ended=False) for claim in corpus.claims if verdicts[claim.id])
    missing = [claim for claim in corpus.claims if verdicts[claim.id] is None]
    undated = {claim.article for claim in missing if not articles[claim.article].published}
    return Seen(replace(corpus, claims=claims), tuple(sorted(undated)), len(missing))


def _holds(claim: Claim, article: Article, ends: Mapping[str, date], day: date) -> bool | None:
    """Whether it holds on the day; None where nobody says."""
    told = first_day(article.published) if article.published else None
    relation = vocabulary().relations.get(claim.statement.predicate)
    if claim.modality is not Modality.FACT:
        said = claim.said.begin if claim.said else None
        begun = said or told
        return None if begun is None else begun <= day
    if relation is None or relation.past is None:
        return _happened(claim, told, day)
    return _lasts(claim, told, ends.get(claim.id), day)


def _happened(claim: Claim, told: date | None, day: date) -> bool | None:
    """Whether what happened had happened by the day; a fact had by the time it was told."""
    span = when(claim)
    if span and span.begin and day < span.begin:
        return False
    if span and (span.end or span.begin) and (span.end or last_day(span.first or "")) <= day:
        return True
    return True if told is not None and told <= day else None


def _lasts(claim: Claim, told: date | None, end: date | None, day: date) -> bool | None:
    """Whether a state lasts on the day. One of no times lasts from the day on which it was told, and nobody says what
    was before; one that is over at an unknown time was over when that was told."""
    begun, last = (claim.time.begin, claim.time.end) if claim.time else (None, None)
    if (begun and day < begun) or (last and day > last) or (end and day >= end):
        return False
    if last:
        return True if begun else None
    if claim.ended:
        return False if told and told <= day else None
    begun = begun or told
    return True if begun and begun <= day else None


def _straddles(published: str, day: date) -> bool:
    return first_day(published) <= day < last_day(published)
