"""What was read in all articles → the triples that follow from them together, group by group."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from clubgraph.build.things import joined
from clubgraph.corpus.copies import near_copies
from clubgraph.corpus.scratch import Scratch
from clubgraph.derive.deals import deals
from clubgraph.derive.differences import differences
from clubgraph.derive.disagreements import about_objects, disagreements
from clubgraph.derive.records import Copy, Derived, Disagreement
from clubgraph.derive.support import supports
from clubgraph.model import Claim, Tier
from clubgraph.store.write import counted, following, things


def triples(scratch: Scratch) -> Iterator[ox.Triple]:
    """All that no article says by itself: names of persons that several tell of, counts, and what is derived."""
    for told in scratch.discovered():
        yield from things(found for found in [joined(told)] if found)
    originals: dict[str, str] = {}
    for copy in copies(scratch):
        originals[copy.article] = copy.original
        yield from following(_only(copies=[copy]))
    for claims in scratch.claims_by("statement", counting=False):
        articles = scratch.articles_of(claims)
        yield from counted(claims[0].statement, claims, articles, originals)
        counting = [claim for claim in claims if claim.curated or claim.tier is Tier.A]
        if len(counting) > 1:
            found = _only(supports=supports(counting, articles, originals), differences=differences(counting))
            yield from following(found)
    for claims in scratch.claims_by("subject", counting=True):
        articles = scratch.articles_of(claims)
        yield from following(_only(deals=deals(claims, articles)))
        if len(claims) > 1:
            yield from following(_only(disagreements=disagreements(claims, articles, scratch.things)))
    for claims in scratch.claims_by("object", counting=True):
        if len(claims) > 1:
            yield from following(_only(disagreements=_across_subjects(claims, scratch)))


def copies(scratch: Scratch) -> Iterator[Copy]:
    """The near-copies, and the articles whose very text stood in another before."""
    found: dict[str, str] = {}
    for copy in near_copies(scratch.database, scratch.articles()):
        found[copy.article] = copy.original
        yield copy
    same = "SELECT id, same_as FROM article WHERE same_as IS NOT NULL ORDER BY id"
    for name, other in scratch.database.execute(same):
        yield Copy(name, found.get(other, other), 100)


def _across_subjects(claims: list[Claim], scratch: Scratch) -> Iterator[Disagreement]:
    """Those between claims of one object: those of one subject are found with its other claims."""
    subjects = {claim.statement.id: scratch.root(claim.statement.subject) for claim in claims}
    for found in about_objects(claims, scratch.articles_of(claims), scratch.things):
        if subjects[found.one] != subjects[found.other]:
            yield found


def _only(**found: Iterable[object]) -> Derived:
    """Some of what follows, and nothing else."""
    parts: dict[str, tuple[object, ...]] = dict.fromkeys(
        ("copies", "supports", "disagreements", "differences", "deals"), ()
    )
    return Derived(**(parts | {name: tuple(each) for name, each in found.items()}))  # type: ignore[arg-type]
