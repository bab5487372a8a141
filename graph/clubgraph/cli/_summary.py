"""A corpus in a few lines: what was read, found and how it was said, and what a person may do next."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from clubgraph.ask.library import quoted
from clubgraph.model import Corpus, Tier
from clubgraph.places import output


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


def next_step(corpus: Corpus, workspace: Path, page: Path, here: Path) -> str:
    """What to do after a build: put articles in, see why nothing was read, or look at what is spoken of most. A
    graph in another folder than the workspace's own is not found by commands, and has its page alone."""
    folder, shown = (path.relative_to(here) if path.is_relative_to(here) else path for path in (workspace, page))
    at = "" if folder == Path() else f" --workspace {folder}"
    if not corpus.articles:
        return f"put articles (.txt, UTF-8) into {folder / 'seeds' / 'articles'}, then: clubgraph build{at}"
    spoken = Counter(term for claim in corpus.claims for term in (claim.statement.subject, claim.statement.object))
    most = max(corpus.entities, key=lambda thing: (spoken[thing.id], thing.id), default=None)
    if most is None or not spoken[most.id]:
        return f"no sentence made a claim; see each: clubgraph coverage {corpus.articles[0].id}{at}"
    if page.parent.resolve() != output(workspace, here=here).resolve():
        return f"open {shown}"
    return f"open {shown}, or: clubgraph ask{at}, or: clubgraph explain {quoted(most.label())}{at}"
