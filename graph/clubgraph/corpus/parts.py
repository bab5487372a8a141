"""What was read in an article ↔ a line of JSON, from which what follows from all articles is found."""

import base64
import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from clubgraph.corpus.copies import runs
from clubgraph.corpus.seen import Taken
from clubgraph.keep.records import Record, claim_of, claim_record, entity_of, entity_record
from clubgraph.model import Article, Claim, Entity


@dataclass(frozen=True, slots=True)
class Part:
    """An article, without its text unless that stood in another before, whose identifier is `same_as`; its runs of
    words as numbers, the things that no gazetteer has, and its claims as records with their words."""

    article: Article
    same_as: str | None
    runs: bytes
    things: tuple[Entity, ...]
    claims: list[Record]

    @property
    def said(self) -> list[Claim]:
        """Its claims."""
        return [claim(record, self.article) for record in self.claims]


def line(taken: Taken, things: Iterable[Entity], claims: Iterable[Claim]) -> str:
    """The line of an article, the things that were discovered in it and its claims. A text that is not read is kept:
    when the article in which it stood before is retracted, it is."""
    article, same_as = taken.article, taken.same_as
    about = [article.id, article.language, article.title, article.outlet, article.published, article.published_basis]
    held = [
        [*about, article.url, article.sha256, same_as, None if same_as is None else article.text],
        base64.b64encode(array("q", _runs(taken)).tobytes()).decode(),
        [entity_record(entity) for entity in things],
        [[claim_record(claim), claim.selector.quote] for claim in claims],
    ]
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n"


def part(line: str) -> Part:
    """The part of a line."""
    (*about, url, sha256, same_as, text), runs, things, claims = json.loads(line)
    name, language, title, outlet, published, basis = about
    article = Article(name, text or "", language, title, outlet, published, basis, url, known_sha256=sha256)
    return Part(article, same_as, base64.b64decode(runs), tuple(map(entity_of, things)), claims)


def claim(record: list[Any], article: Article) -> Claim:
    """A claim of a part."""
    said, quote = record
    return claim_of(said, article, quote)


def _runs(taken: Taken) -> list[int]:
    """The runs of words of a text; of one that stood elsewhere they are known already."""
    return sorted(set(runs(taken.article.text))) if taken.same_as is None else []
