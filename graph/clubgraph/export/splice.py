"""A graph file, the corpus that it was made from and the one of now → the file of now, writing only what changed."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from clubgraph.derive.copies import is_alike, near_copies
from clubgraph.derive.derived import derived
from clubgraph.derive.records import Copy, Derived
from clubgraph.export.differing import by_id, differing
from clubgraph.export.turtle import respelt
from clubgraph.model import Article, Claim, Corpus
from clubgraph.store.derived import records
from clubgraph.store.layout import author
from clubgraph.store.write import unsorted
from clubgraph.terms import CG, DERIVED, ID, iri, local

_COPIES = f" cg:{local(CG.nearCopyOf)} "  # what a file without it says: that no article is a near-copy
# What follows from claims is small and depends on many of them: these nodes are all written anew.
_DERIVED = tuple(f"{ID}{folder}/" for folder in DERIVED)


def spliced(old: str, before: Corpus, after: Corpus, follows: Derived | None = None) -> str:
    """The graph of `after`, given the file of `before`; the same bytes as `turtle(triples(after))`. `follows` saves the
    computing of what follows from the claims of `after`."""
    follows = follows or derived(after)
    copies = near_copies(before.articles) if _COPIES in old else ()
    moved = set(copies) ^ set(follows.copies)
    touched = set(_touched(before, after, {copy.article for copy in moved}))
    touched |= {identifier for identifier, _ in records(follows)}
    part = replace(
        after,
        articles=_needed(after, touched),
        entities=tuple(entity for entity in after.entities if entity.id in touched),
        claims=tuple(claim for claim in after.claims if _about(claim) & touched),
    )
    subjects = {iri(identifier) for identifier in touched}
    new = [triple for triple in unsorted(part, follows) if getattr(triple.subject, "value", "") in subjects]
    return respelt(old, [*subjects, *_derived_in(old)], new)


def copies_now(old: str, before: Corpus, after: Corpus) -> tuple[Copy, ...] | None:
    """The near-copies of `after` where they are plain from the file of `before`: none, if there were none and articles
    have only come that are like no other. None where all texts must be compared."""
    known = by_id(before.articles)
    come = [article for article in after.articles if known.get(article.id) != article]
    stayed = len(after.articles) - len(come) == len(before.articles)
    if _COPIES in old or not stayed or len(come) > 1:
        return None
    return None if any(is_alike(article, before.articles) for article in come) else ()


def _touched(before: Corpus, after: Corpus, copies: set[str]) -> Iterator[str]:
    """The subjects of triples that may differ."""
    articles = copies | differing(by_id(before.articles), by_id(after.articles))
    for identifier in articles:
        yield from (f"article/{identifier}", author(identifier))
    yield from differing(by_id(before.entities), by_id(after.entities))
    earlier, later = _by_claim(before), _by_claim(after)
    for identifier in differing(earlier, later):
        for claim, _ in (*earlier.get(identifier, ()), *later.get(identifier, ())):
            yield from _about(claim)
    for claim in (*before.claims, *after.claims):
        if claim.article in articles:
            yield from _about(claim)


def _about(claim: Claim) -> set[str]:
    return {claim.id, claim.statement.id, claim.statement.subject}


def _needed(after: Corpus, touched: set[str]) -> tuple[Article, ...]:
    """The articles that are written anew, and those of claims that are looked at."""
    of_claims = {claim.article for claim in after.claims if _about(claim) & touched}
    return tuple(a for a in after.articles if a.id in of_claims or f"article/{a.id}" in touched)


def _by_claim(corpus: Corpus) -> dict[str, list[tuple[Claim, str | None]]]:
    found: dict[str, list[tuple[Claim, str | None]]] = defaultdict(list)
    for claim in corpus.claims:
        found[claim.id].append((claim, claim.note))
    return found


def _derived_in(old: str) -> Iterator[str]:
    """The derived nodes of the old file."""
    for part in old.split("\n\n")[1:]:
        name = part.partition(" ")[0]
        prefix, colon, local = name.partition(":")
        if f"{ID}{prefix}/" in _DERIVED and colon:
            yield f"{ID}{prefix}/{local}"
        elif name.startswith("<") and name[1:].startswith(_DERIVED):
            yield name[1:-1]
