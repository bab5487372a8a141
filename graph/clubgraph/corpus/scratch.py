"""The parts of all shards → a database on disk, out of which claims come in groups, however many there are."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from clubgraph.corpus import parts
from clubgraph.keep.records import Record, entity_of, entity_record
from clubgraph.model import Article, Claim, Entity, Kind, Tier
from clubgraph.read.conflicts import conflicts

_HERE = Path(__file__).parent
_CACHED = 50_000  # things and articles that are looked up often
_ORDER = 'article, start, "end", id'


class Scratch:
    """What was read in all articles. `known` are the things that need not be discovered."""

    def __init__(self, path: Path, known: Mapping[str, Entity]) -> None:
        path.unlink(missing_ok=True)
        self._path = path
        self.database = sqlite3.connect(path)
        self.database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
            + (_HERE / "scratch.sql").read_text(encoding="utf-8")
        )
        self.things = _Things(self.database, known)
        self._article = lru_cache(_CACHED)(self._looked_up)
        # relations of which an object has one subject at a time
        self._by_object = {rule.relation for rule in conflicts().one if rule.of == "object"}

    def close(self) -> None:
        """Delete it."""
        self.database.close()
        self._path.unlink(missing_ok=True)

    def add(self, path: Path) -> None:
        """Take in the parts of one shard."""
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                self._add(parts.part(line))

    def _add(self, part: parts.Part) -> None:
        article = part.article
        row = (article.id, article.language, article.outlet, article.published, part.same_as, part.runs)
        self.database.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)", row)
        self.database.executemany(
            "INSERT OR IGNORE INTO thing VALUES (?, ?, ?)",
            [(thing.id, article.id, _json(entity_record(thing))) for thing in part.things],
        )
        here = {thing.id: thing for thing in part.things}
        self.database.executemany(
            f"INSERT INTO claim VALUES ({', '.join('?' * 9)})",
            [self._row(parts.claim(record, article), record, here) for record in part.claims],
        )

    def _row(self, claim: Claim, record: Record, here: Mapping[str, Entity]) -> tuple[str | int | None, ...]:
        said, at = claim.statement, claim.selector
        subject = _root(said.subject, here, self.things.known)
        object = None
        if said.predicate in self._by_object and isinstance(said.object, str):
            object = _root(said.object, here, self.things.known)
        counts = claim.curated or claim.tier is Tier.A
        return said.id, subject, object, counts, claim.article, at.start, at.end, claim.id, _json(record)

    def articles(self) -> Iterator[tuple[str, bytes]]:
        """The articles whose texts stood in none before, and their runs of words, in the order of their identifiers."""
        return self.database.execute("SELECT id, runs FROM article WHERE same_as IS NULL ORDER BY id")

    def claims_by(self, column: str, *, counting: bool) -> Iterator[list[Claim]]:
        """The claims in groups that have this column alike, each group in the order of articles; with `counting`, those
        that support and contradict."""
        chosen = f"{column} IS NOT NULL" + (" AND counts" if counting else "")
        query = f"SELECT {column}, article, record FROM claim WHERE {chosen} ORDER BY {column}, {_ORDER}"
        for _, rows in groupby(self.database.execute(query), key=lambda row: row[0]):
            yield [parts.claim(json.loads(record), self.article(name)) for _, name, record in rows]

    def article(self, name: str) -> Article:
        """An article, without its text."""
        return self._article(name)

    def articles_of(self, claims: Iterable[Claim]) -> dict[str, Article]:
        """The articles that claims stand in."""
        return {claim.article: self.article(claim.article) for claim in claims}

    def root(self, name: str) -> str:
        """What a thing is compared as: a side as its club, a group as the largest that it is in."""
        return _root(name, self.things)

    def discovered(self) -> Iterator[list[Entity]]:
        """Each thing that articles discovered, as each of them tells of it."""
        rows = self.database.execute("SELECT id, record FROM thing ORDER BY id, article")
        for _, told in groupby(rows, key=lambda row: row[0]):
            yield [entity_of(json.loads(record)) for _, record in told]

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


def _root(name: str, *known: Mapping[str, Entity]) -> str:
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
