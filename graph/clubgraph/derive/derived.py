"""Corpus → Derived: everything that follows from the claims together."""

from collections.abc import Iterable

from clubgraph.derive.copies import near_copies
from clubgraph.derive.deals import deals
from clubgraph.derive.differences import differences
from clubgraph.derive.disagreements import disagreements
from clubgraph.derive.records import Copy, Derived, Disagreement
from clubgraph.derive.support import supports
from clubgraph.model import Claim, Corpus, Tier


def derived(corpus: Corpus, *, copies: Iterable[Copy] | None = None) -> Derived:
    """What follows from the corpus. `copies` are the near-copies where the texts to find them are not at hand."""
    found = near_copies(corpus.articles) if copies is None else tuple(copies)
    originals = {copy.article: copy.original for copy in found}
    articles = {article.id: article for article in corpus.articles}
    claims = [claim for claim in corpus.claims if _counts(claim)]
    return Derived(
        copies=found,
        supports=tuple(sorted(supports(claims, articles, originals), key=lambda each: each.id)),
        disagreements=conflicts(corpus),
        differences=tuple(sorted(differences(claims), key=lambda each: each.id)),
        deals=tuple(sorted(deals(claims, articles), key=lambda each: each.id)),
    )


def conflicts(corpus: Corpus) -> tuple[Disagreement, ...]:
    """The pairs of propositions that claims of the corpus set against each other, by identifier."""
    articles = {article.id: article for article in corpus.articles}
    things = {entity.id: entity for entity in corpus.entities}
    claims = [claim for claim in corpus.claims if _counts(claim)]
    return tuple(sorted(disagreements(claims, articles, things), key=lambda each: each.id))


def _counts(claim: Claim) -> bool:
    """A candidate supports and contradicts nothing until a person has accepted it."""
    return claim.curated or claim.tier is Tier.A
