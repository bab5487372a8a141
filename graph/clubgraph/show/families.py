"""A claim → how readers see that it was said: one of five families, each with a line of its own."""

from enum import StrEnum

from clubgraph.model import Attribution, Claim, Modality, Polarity, Value, first_day
from clubgraph.read.vocabulary import vocabulary


class Family(StrEnum):
    """How it was said, in the order of the legend."""

    FACT = "fact"
    PLAN = "plan"
    REPORT = "report"
    STALLED = "stalled"
    DENIED = "denied"


_STANCE = {
    Modality.FACT: Family.FACT,
    Modality.PLAN: Family.PLAN,
    Modality.WISH: Family.PLAN,
    Modality.UNDER_NEGOTIATION: Family.STALLED,
    Modality.OPINION: Family.REPORT,
    Modality.DENIED: Family.DENIED,
}
_STAGE = {
    "Rumoured": Family.REPORT,
    "Talks": Family.STALLED,
    "Stalled": Family.STALLED,
    "Collapsed": Family.DENIED,
}


def family(claim: Claim, published: str | None = None) -> Family:
    """The family of a claim in an article of the date `published`.

    A denial stays a denial however it reached us, and hearsay is never a fact or a plan.
    """
    if claim.polarity is Polarity.NEGATIVE or claim.modality is Modality.DENIED:
        return Family.DENIED
    if claim.attribution is Attribution.HEARSAY:
        return Family.REPORT
    stage = claim.qualifier("stage")
    stance = _STAGE.get(str(stage.value) if isinstance(stage, Value) else "", _STANCE[claim.modality])
    return Family.DENIED if stance is Family.FACT and over(claim, published) else stance


def over(claim: Claim, published: str | None) -> bool:
    """Whether what is claimed is a state that has ended: it says so, or its time ends before the article's date."""
    relation = vocabulary().relations.get(claim.statement.predicate)
    end = claim.time.end if claim.time else None
    lapsed = bool(relation and relation.past and end and published and end < first_day(published))
    return claim.ended or lapsed
