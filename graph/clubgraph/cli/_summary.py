"""A corpus in a few lines: what was read, found and how it was said."""

from collections import Counter
from collections.abc import Iterator

from clubgraph.model import Corpus, Tier


def summary(corpus: Corpus) -> Iterator[str]:
    """The lines that a build ends with."""
    languages = Counter(article.language for article in corpus.articles)
    spoken = " ".join(f"{language} {count}" for language, count in sorted(languages.items()))
    yield f"read      {len(corpus.articles)} articles ({spoken})  {len(corpus.sentences)} sentences"
    by_hand = sum(claim.curated for claim in corpus.claims)
    by_rule = sum(any(method.startswith("rule:") for method in claim.methods) for claim in corpus.claims)
    both = by_hand + by_rule - len(corpus.claims)
    yield f"claims    {len(corpus.claims)}  by hand {by_hand}  by rules {by_rule}  by both {both}"
    modalities = Counter(claim.modality.value for claim in corpus.claims)
    yield "said as   " + "  ".join(f"{name} {count}" for name, count in modalities.most_common())
    candidates = sum(claim.tier is Tier.B for claim in corpus.claims)
    statements = {claim.statement.id for claim in corpus.claims}
    yield f"things    {len(corpus.entities)}  statements {len(statements)}  candidates to review {candidates}"
    statuses = Counter(sentence.status for sentence in corpus.sentences)
    yield "sentences " + "  ".join(f"{name} {statuses[name]}" for name in ("used", "plain", "amber"))
