"""A claim → the direct triples that it backs: none unless it states as a fact that something is so."""

from collections.abc import Iterator

from clubgraph.model import Attribution, Claim, Modality, Polarity, Term, Tier, Value, first_day
from clubgraph.read.vocabulary import Relation, vocabulary

# Subject, relation, object.
Direct = tuple[str, str, Term | None]


def direct(claim: Claim, published: str | None) -> Iterator[Direct]:
    """The direct triples of a claim in an article of the date `published` (ISO, or a part of it), if there are any."""
    relation = vocabulary().relations.get(claim.statement.predicate)
    if relation is None or not _asserted(claim) or not _far_enough(relation, claim):
        return
    form = _form(relation, claim, published)
    if form is None:
        return
    yield claim.statement.subject, form, claim.statement.object
    for key, value in claim.qualifiers:
        qualifier = vocabulary().qualifiers.get(key)
        if qualifier and qualifier.direct and relation.name in qualifier.direct_with and isinstance(value, str):
            yield claim.statement.subject, qualifier.direct, value


def _asserted(claim: Claim) -> bool:
    """A report is not a fact, and a candidate is not yet one."""
    return (
        claim.modality is Modality.FACT
        and claim.polarity is Polarity.POSITIVE
        and claim.attribution is not Attribution.HEARSAY
        and (claim.curated or claim.tier is Tier.A)
    )


def _far_enough(relation: Relation, claim: Claim) -> bool:
    stage = claim.qualifier("stage")
    return not relation.stages or (isinstance(stage, Value) and stage.value in relation.stages)


def _form(relation: Relation, claim: Claim, published: str | None) -> str | None:
    """The relation as it is now, or its past form; None where an undated article leaves open which."""
    if relation.past is None:
        return relation.name
    if claim.ended:
        return relation.past
    end = claim.time.end if claim.time else None
    if end is None:
        return relation.name
    if published is None:
        return None
    return relation.past if end < first_day(published) else relation.name
