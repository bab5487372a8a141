"""What was read in all articles ↔ a database on disk, out of which claims come in groups, however many there are."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from clubgraph.corpus import parts
from clubgraph.corpus.copies import MADE, original_of
from clubgraph.derive.records import Copy
from clubgraph.keep.records import Record, entity_of, entity_record
from clubgraph.model import Article, Claim, Entity, Kind, Tier
from clubgraph.read.conflicts import conflicts

FILE = "known.db"
_HERE = Path(__file__).parent
_CACHED = 50_000  # things and articles that are looked up often
_ORDER = 'article, start, "end", id'
_COPIES = """SELECT article, original, overlap FROM copy {near} UNION ALL
    SELECT id, coalesce(original, same_as), 100 FROM article LEFT JOIN copy ON copy.article = same_as
    WHERE same_as IS NOT NULL {same} ORDER BY 1"""


class Known:
    """What was read in all articles, in a file that is there. `things` are those that need not be discovered."""

    def __init__(self, path: Path, things: Mapping[str, Entity]) -> None:
        self.database = sqlite3.connect(path, isolation_level=None)
        # another connection reads what was there before, until all that is new is written at once
        self.database.executescript("PRAGMA cache_spill = OFF; PRAGMA cache_size = -65536;")
        self.things = _Things(self.database, things)
        self.originals = _Originals(self.database)
        self.article = lru_cache(_CACHED)(self._looked_up)
        # relations of which an object has one subject at a time
        self._by_object = {rule.relation for rule in conflicts().one if rule.of == "object"}

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
        object = None
        if said.predicate in self._by_object and isinstance(said.object, str):
            object = root(said.object, here, self.things.known)
        counts = claim.curated or claim.tier is Tier.A
        return said.id, subject, object, counts, claim.article, at.start, at.end, claim.id, _json(record)

    def texts(self) -> Iterator[tuple[str, bytes]]:
        """The articles whose texts stood in none before, and their runs of words, in the order of their identifiers."""
        return self.database.execute("SELECT article, runs FROM words ORDER BY article")

    def claims_by(self, column: str, *, counting: bool, key: str | None = None) -> Iterator[tuple[str, list[Claim]]]:
        """The claims in groups that have this column alike, each group in the order of articles, or those of one key;
        with `counting`, those that support and contradict."""
        chosen = f"{column} {'IS NOT NULL' if key is None else '= ?'}" + (" AND counts" if counting else "")
        query = f"SELECT {column}, article, record FROM claim WHERE {chosen} ORDER BY {column}, {_ORDER}"
        found = self.database.execute(query, [] if key is None else [key])
        for each, rows in groupby(found, key=lambda row: row[0]):
            yield each, [parts.claim(json.loads(record), self.article(name)) for _, name, record in rows]

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
        near, same = ("", "") if key is None else ("WHERE article = ?", "AND id = ?")
        rows = self.database.execute(_COPIES.format(near=near, same=same), [] if key is None else [key, key])
        return (Copy(*row) for row in rows)

    def _looked_up(self, name: str) -> Article:
        found = self.database.execute("SELECT language, outlet, published FROM article WHERE id = ?", [name])
        language, outlet, published = found.fetchone()
        return Article(name, "", language, outlet=outlet, published=published)


class _Things(Mapping[str, Entity]):
    """Every thing by its identifier, discovered ones as the first article tells of them."""

    def __init__(self, database: sqlite3.Connection, known: Mapping[str, Entity]) -> None:
        self.known, self._database = known, database
        self._look_up = lru_cache(_CACHED)(self._looked_up)

    def __getitem__(self, name: str) -> Entity:
        found = self.known.get(name) or self._look_up(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self.known
        yield from (name for (name,) in self._database.execute("SELECT DISTINCT id FROM thing"))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _looked_up(self, name: str) -> Entity | None:
        query = "SELECT record FROM thing WHERE id = ? ORDER BY article LIMIT 1"
        found = self._database.execute(query, [name]).fetchone()
        return entity_of(json.loads(found[0])) if found else None


class _Originals(Mapping[str, str]):
    """The original of each article that is a copy, looked up when it is asked for."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._look_up = lru_cache(_CACHED)(self._looked_up)

    def __getitem__(self, name: str) -> str:
        found = self._look_up(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return (copy.article for copy in self._all())

    def __len__(self) -> int:
        return sum(1 for _ in self._all())

    def _all(self) -> Iterator[Copy]:
        return (Copy(*row) for row in self._database.execute(_COPIES.format(near="", same="")))

    def _looked_up(self, name: str) -> str | None:
        found = self._database.execute("SELECT same_as FROM article WHERE id = ?", [name]).fetchone()
        first = found[0] if found else None
        return original_of(self._database, first or name) or first


def root(name: str, *known: Mapping[str, Entity]) -> str:
    """What a thing is compared as: a side as its club, a group as the largest that it is in."""
    passed = {name}
    while thing := next((found for things in known if (found := things.get(name))), None):
        whole = thing.of if thing.kind is Kind.TEAM or thing.kind.endswith("Group") else None
        if whole is None or whole in passed:
            return name
        name = whole
        passed.add(name)
    return name


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
