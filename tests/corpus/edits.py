"""Small newsrooms of three languages whose articles speak of the same people, and all that a built corpus holds."""

import json
import random
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clubgraph.corpus.known import FILE
from clubgraph.export.turtle import turtle
from clubgraph.store.kept import current, opened
from clubgraph.store.shards import SHARDS, shard_files
from clubgraph.store.sought import cut

TABLES = ("claim", "support", "disagreement", "name", "speaker")
KNOWN = ("words", "run", "copied_run", "copy", "thing", "claim")
SENTENCES = {
    "en": (
        "Jorge Mas owns Inter Miami.",
        "Jorge Mas does not own Inter Miami.",
        "Luis Prat coaches Inter Miami.",
        "Javier Mascherano coaches Inter Miami.",
        "Marco Rossi plays for Celta de Vigo.",
        "Marco Rossi plays for Inter Miami.",
        "Inter Miami have signed Marco Rossi from Celta de Vigo.",
        "Barcelona won the Champions League in 2011.",
        "Real Madrid won the Champions League in 2011.",
        "Celta de Vigo want to sign Marco Rossi, according to reports.",
        "Jorge Mas bought Inter Miami in 2018.",
    ),
    "es": (
        "Jorge Mas es el dueño del Inter Miami.",
        "Marco Rossi juega en el Celta de Vigo.",
        "Luis Prat entrena al Inter Miami.",
        "El Barcelona ganó la Liga de Campeones en 2011.",
    ),
    "he": ("ברצלונה זכתה בליגת האלופות ב-2011.", "ריאל מדריד ניצחה את ברצלונה 2-1."),
}
PLAIN = "the evening was long and nobody went home before the rain had come over the city and the lights went out"


@dataclass(frozen=True)
class Record:
    """An article as a corpus has it."""

    id: str
    text: str
    language: str
    published: str | None
    outlet: str

    @property
    def line(self) -> str:
        return json.dumps({key: value for key, value in vars(self).items() if value}, ensure_ascii=False) + "\n"


class Newsroom:
    """Writes articles: new ones, near-copies of others, and such with the very text of another."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def article(self, held: Iterable[Record]) -> Record:
        """One more, of whatever identifier; it may be there already."""
        rng, others = self.rng, sorted(held, key=lambda each: each.id)
        name, drawn = f"{rng.choice('abcdefgh')}{rng.randrange(10)}", rng.random()
        day = rng.choice(["2026-01-18", "2024-05-05", "2010", None])
        outlet = rng.choice(["Mundo", "Post", "Día"])
        if others and drawn < 0.45:
            other = rng.choice(others)
            text = other.text if drawn < 0.2 else f"{other.text} {rng.choice(SENTENCES[other.language])}"
            return Record(name, text, other.language, day, outlet)
        language = rng.choices(("en", "es", "he"), (6, 3, 1))[0]
        told = rng.sample(SENTENCES[language], rng.randint(1, min(4, len(SENTENCES[language]))))
        if rng.random() < 0.5:
            told.append(" ".join(rng.choices(PLAIN.split(), k=12)) + ".")
        return Record(name, " ".join(told), language, day, outlet)

    def some(self, count: int) -> list[Record]:
        """As many as that, in any order, no identifier twice."""
        found: dict[str, Record] = {}
        while len(found) < count:
            new = self.article(found.values())
            found.setdefault(new.id, new)
        return self.rng.sample(list(found.values()), count)


def written(path: Path, records: Iterable[Record]) -> Path:
    """Articles as a file of JSON lines."""
    path.write_text("".join(each.line for each in records), encoding="utf-8", newline="\n")
    return path


def all_of(workspace: Path) -> dict[str, Any]:
    """The graph as Turtle, the columns, the rows of quotes, the lines of the shards, and what is known of articles."""
    output = workspace / "build"
    stamp = current(output)
    assert stamp
    kept = opened(output / "store" / stamp["name"])
    assert kept
    found: dict[str, Any] = {"graph": turtle(quad.triple for quad in kept.store)}
    with sqlite3.connect(kept.columns) as database:
        for table in TABLES:
            rows = database.execute(f"SELECT * FROM {table}")
            found[table] = sorted(str(row[table == "claim" :]) for row in rows)
        numbers = [number for (number,) in database.execute("SELECT id FROM claim ORDER BY article, name")]
        assert numbers == sorted(numbers)
        database.execute("INSERT INTO quotes (quotes) VALUES ('integrity-check')")
        database.rollback()
    found["quotes"] = cut(kept.columns, numbers, "", sure=True)
    files = shard_files(output)
    assert {path.name for path in (output / SHARDS).glob("*.nq")} == {path.name for path in files}
    texts = [path.read_bytes().decode().split("\n")[:-1] for path in files]
    assert all(lines == sorted(set(lines)) for lines in texts)
    found["shards"] = sorted({line for lines in texts for line in lines})
    with sqlite3.connect(output / FILE) as database:
        for table in KNOWN:
            found[f"known {table}"] = sorted(map(str, database.execute(f"SELECT * FROM {table}")))
        rows = database.execute("SELECT id, language, outlet, published, sha256, same_as FROM article")
        found["known article"] = sorted(map(str, rows))
    return found
