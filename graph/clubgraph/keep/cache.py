"""An article and the state of the rules → what was read in it before, if it was; plain JSON, safe to delete."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from clubgraph import __version__
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.files import draft_of
from clubgraph.keep.records import (
    claim_of,
    claim_record,
    entity_of,
    entity_record,
    sentence_of,
    sentence_record,
)
from clubgraph.model import Article, Entity
from clubgraph.places import KNOWLEDGE, PACKAGE

FOLDER = "cache"
_CODE = ("extract/**/*.py", "read/*.py", "keep/records.py", "text.py", "lexicon.py", "model/*.py", "ids.py")
_WORDS = (
    "gazetteer/*",
    "languages/**/*",
    "rules/*",
    "ontology.ttl",
    "seats.csv",
    "national.txt",
    "homelands.txt",
    "guests.txt",
)


class Cache:
    """What was read in each article, in one small file each; a file that cannot be used counts as not there."""

    def __init__(self, output: Path, own: Iterable[Entity]) -> None:
        self.folder = output / FOLDER
        self.known = digest_of_tool() + _digest(repr(list(own)))
        self.used: set[str] = set()

    def get(self, article: Article) -> Extraction | None:
        """What was read in this text by these rules, or None."""
        name = self._name(article)
        self.used.add(name)
        try:
            held = json.loads((self.folder / name).read_bytes())
            return Extraction(
                tuple(map(entity_of, held["things"])),
                tuple(claim_of(record, article) for record in held["claims"]),
                tuple(sentence_of(record, article) for record in held["sentences"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, article: Article, read: Extraction, known: Iterable[str]) -> None:
        """Keep what was read; things that are `known` by themselves are not kept. Not being able to is no fault."""
        known_ = frozenset(known)
        held = {
            "things": [entity_record(entity) for entity in read.entities if entity.id not in known_],
            "claims": [claim_record(claim) for claim in read.claims],
            "sentences": [sentence_record(sentence) for sentence in read.sentences],
        }
        text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        with suppress(OSError):
            self._begin()
            path = self.folder / self._name(article)
            draft = draft_of(path)
            draft.write_text(text, encoding="utf-8", newline="\n")
            draft.replace(path)

    def sweep(self) -> None:
        """Delete what none of the articles that were asked for needs any more."""
        with suppress(OSError):
            for path in self.folder.glob("*.json"):
                if path.name not in self.used:
                    path.unlink(missing_ok=True)

    def _begin(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8", newline="\n")

    def _name(self, article: Article) -> str:
        said = (article.id, article.language, article.published or "", article.sha256, self.known)
        return f"{_digest(chr(31).join(said))}.json"


@cache
def digest_of_tool() -> str:
    """A hash of everything that a reading depends on beside the article: version, code, rules, words, gazetteer."""
    total = hashlib.sha256(__version__.encode())
    for path in depended_on():
        total.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def depended_on() -> list[Path]:
    """The code and the words that decide what is read in an article."""
    paths = [path for pattern in _CODE for path in PACKAGE.glob(pattern)]
    paths += [path for pattern in _WORDS for path in KNOWLEDGE.glob(pattern) if path.is_file()]
    return sorted(paths)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
