"""A claims file, the corpus that it was made from and the one of now → the file of now, writing only what changed."""

from collections import defaultdict
from collections.abc import Mapping, Sized
from dataclasses import replace

from clubgraph.export.differing import by_id, differing
from clubgraph.export.jsonl import jsonl
from clubgraph.model import Claim, Corpus


def relined(old: str, before: Corpus, after: Corpus) -> str:
    """The claims of `after`, given the file of `before`; the same bytes as `jsonl(after)`.

    The lines of an article stay when its claims and everything that these speak of are as they were.
    """
    things = differing(by_id(before.entities), by_id(after.entities))
    earlier, later = _by_article(before), _by_article(after)
    changed = differing(earlier, later)
    changed |= {article for article, claims in later.items() if any(things & set(claim.terms) for claim, _ in claims)}
    held = _held(old, earlier)
    written = {article: held[article] for article in later.keys() - changed}
    for article in later.keys() & changed:
        written[article] = jsonl(replace(after, claims=tuple(claim for claim, _ in later[article])))
    return "".join(written[article] for article in sorted(written))


def _by_article(corpus: Corpus) -> dict[str, list[tuple[Claim, str | None]]]:
    """The claims of each article, with their notes, by which they are not told apart."""
    found: dict[str, list[tuple[Claim, str | None]]] = defaultdict(list)
    for claim in corpus.claims:
        found[claim.article].append((claim, claim.note))
    return dict(found)


def _held(old: str, claims: Mapping[str, Sized]) -> dict[str, str]:
    """What the file says of each article: a line a claim, in the order of articles."""
    lines = [f"{line}\n" for line in old.split("\n")[:-1]]
    found, start = {}, 0
    for article in sorted(claims):
        end = start + len(claims[article])
        found[article], start = "".join(lines[start:end]), end
    return found
