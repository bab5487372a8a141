"""What was read in all articles ↔ a database on disk, out of which claims come in groups, however many there are."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from clubgraph.corpus import parts
from clubgraph.corpus.compared import with_object, with_subject
from clubgraph.corpus.copies import MADE
from clubgraph.corpus.originals import Originals, copies
from clubgraph.corpus.things import Things, root
from clubgraph.derive.records import Copy
from clubgraph.keep.records import Record, entity_of, entity_record
from clubgraph.model import Article, Claim, Entity, Tier

FILE = "known.db"
_HERE = Path(__file__).parent
_CACHED = 50_000  # articles that are looked up often
_ORDER = 'article, start, "end", id'


class Known:
    """What was read in all articles, in a file that is there. `things` are those that need not be discovered."""

    def __init__(self, path: Path, things: Mapping[str, Entity]) -> None:
        self.database = sqlite3.connect(path, isolation_level=None)
        # another connection reads what was there before, until all that is new is written at once
        self.database.executescript("PRAGMA cache_spill = OFF; PRAGMA cache_size = -65536;")
        self.things = Things(self.database, things)
        self.originals = Originals(self.database)
        self.article = lru_cache(_CACHED)(self._looked_up)

    @classmethod
    def new(cls, path: Path, things: Mapping[str, Entity]) -> "Known":
        """An empty one. A crash leaves a file that the next run deletes, so nothing is done to keep it whole."""
        path.unlink(missing_ok=True)
        made = cls(path, things)
        made.database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_spill = ON;"
            + (_HERE / "known.sql").read_text(encoding="utf-8")
            + MADE
        )
        made.database.execute("BEGIN")
        return made

    def done(self, numbers: Path, added: Iterable[tuple[str, bool]], meta: Mapping[str, str]) -> None:
        """Make it ready for single articles: `numbers` is the file with the place of each in the corpus, `added` those
        that the source did not give, and whether it has another of their identifier."""
        execute = self.database.execute
        self.database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())
        execute("COMMIT")
        execute("ATTACH ? AS passed", [str(numbers)])
        execute("UPDATE article SET position = (SELECT number FROM passed.seen WHERE seen.id = article.id)")
        mark = "UPDATE article SET added = 1, position = 0, given = ? WHERE id = ?"
        self.database.executemany(mark, ((given, name) for name, given in added))
        execute("DETACH passed")
        self.database.executescript((_HERE / "known_by.sql").read_text(encoding="utf-8"))

    def close(self) -> None:
        """Let go of the file. What was not written to the end is as it was."""
        self.database.close()

    def meta(self, name: str) -> str | None:
        """What is noted under this name."""
        found = self.database.execute("SELECT value FROM meta WHERE name = ?", [name]).fetchone()
        return str(found[0]) if found else None

    def add(self, path: Path) -> None:
        """Take in the parts of one shard."""
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                self.take(parts.part(line), path.stem)

    def take(self, part: parts.Part, task: str, *, added: bool = False, given: bool = True, position: int = 0) -> None:
        """Take in what was read in an article."""
        article = part.article
        row = (article.id, article.language, article.outlet, article.published, article.sha256, part.same_as, task)
        execute, many = self.database.execute, self.database.executemany
        execute(f"INSERT INTO article VALUES ({', '.join('?' * 10)})", (*row, added, given, position))
        if part.same_as is None:
            execute("INSERT INTO words VALUES (?, ?)", (article.id, part.runs))
        things = [(thing.id, article.id, _json(entity_record(thing))) for thing in part.things]
        many("INSERT OR IGNORE INTO thing VALUES (?, ?, ?)", things)
        here = {thing.id: thing for thing in part.things}
        claims = [self._row(parts.claim(record, article), record, here) for record in part.claims]
        many(f"INSERT INTO claim VALUES ({', '.join('?' * 9)})", claims)

    def forget(self, name: str) -> None:
        """Take an article out, with all that was read in it."""
        self.database.execute("DELETE FROM article WHERE id = ?", [name])
        for table in ("words", "thing", "claim"):
            self.database.execute(f"DELETE FROM {table} WHERE article = ?", [name])

    def _row(self, claim: Claim, record: Record, here: Mapping[str, Entity]) -> tuple[str | int | None, ...]:
        said, at = claim.statement, claim.selector
        subject = root(said.subject, here, self.things.known)
        object = root(said.object, here, self.things.known) if isinstance(said.object, str) else None
        compared = with_subject(said, subject, object), with_object(said, object)
        counts = claim.curated or claim.tier is Tier.A
        return said.id, *compared, counts, claim.article, at.start, at.end, claim.id, _json(record)

    def texts(self) -> Iterator[tuple[str, bytes]]:
        """The articles whose texts stood in none before, and their runs of words, in the order of their identifiers."""
        return self.database.execute("SELECT article, runs FROM words ORDER BY article")

    def claims_by(self, column: str, *, counting: bool, key: str | None = None) -> Iterator[tuple[str, list[Claim]]]:
        """The claims in groups that have this column alike, each group in the order of articles, or those of one key;
        with `counting`, those that support and contradict."""
        chosen = f"{column} {'IS NOT NULL' if key is None else '= ?'}" + (" AND counts" if counting else "")
        query = f"SELECT {column}, article, record FROM claim WHERE {chosen} ORDER BY {column}, {_ORDER}"
        found = self.database.execute(query, [] if key is None else [key])
        made = _claim if key is None else _same_claim
        for each, rows in groupby(found, key=lambda row: row[0]):
            yield each, [made(record, self.article(name)) for _, name, record in rows]

    def articles_of(self, claims: Iterable[Claim]) -> dict[str, Article]:
        """The articles that claims stand in."""
        return {claim.article: self.article(claim.article) for claim in claims}

    def discovered(self, key: str | None = None) -> Iterator[tuple[str, list[Entity]]]:
        """Each thing that articles discovered, as each of them tells of it."""
        chosen = "" if key is None else "WHERE id = ?"
        rows = self.database.execute(
            f"SELECT id, record FROM thing {chosen} ORDER BY id, article", [] if key is None else [key]
        )
        for each, told in groupby(rows, key=lambda row: row[0]):
            yield each, [entity_of(json.loads(record)) for _, record in told]

    def copies(self, key: str | None = None) -> Iterator[Copy]:
        """The near-copies, and the articles whose very text stood in another before."""
        return copies(self.database, key)

    def _looked_up(self, name: str) -> Article:
        found = self.database.execute("SELECT language, outlet, published FROM article WHERE id = ?", [name])
        language, outlet, published = found.fetchone()
        return Article(name, "", language, outlet=outlet, published=published)


def _claim(record: str, article: Article) -> Claim:
    return parts.claim(json.loads(record), article)


# One change asks for the claims of a thing by their subjects, by what they say, as they were and as they are.
_same_claim = lru_cache(_CACHED)(_claim)


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
