"""A large graph is kept on disk: the same graph, opened at once, brought up to date in place, never a stale one."""

import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import load, ontology, opened
from clubgraph.errors import ClubgraphError
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus, Kind, Name
from clubgraph.store.keeping import LARGE, keep
from clubgraph.store.kept import kept
from clubgraph.store.write import triples
from tests.factories import a_claim, a_corpus, an_article, an_entity

TABLES = ("claim", "support", "disagreement", "name", "speaker")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    (tmp_path / "build").mkdir()
    return tmp_path


def written(workspace: Path, corpus: Corpus) -> Path:
    path = workspace / "build" / "graph.ttl"
    path.write_text(turtle(triples(corpus)), encoding="utf-8", newline="\n")
    return path


def test_it_holds_the_graph_and_the_ontology(workspace: Path) -> None:
    graph = written(workspace, a_corpus())
    in_memory = set(load(workspace))
    keep(graph.parent, graph, large=0)
    assert set(load(workspace)) == in_memory
    assert set(ontology()) < in_memory
    assert opened(workspace).columns


def test_a_small_graph_is_read_into_memory(workspace: Path) -> None:
    graph = written(workspace, a_corpus())
    keep(graph.parent, graph, large=0)
    keep(graph.parent, graph)
    assert graph.stat().st_size < LARGE
    assert not (graph.parent / "store").exists()
    assert opened(workspace).columns is None


@pytest.mark.parametrize(
    "change",
    [
        lambda found: replace(found, claims=found.claims[1:]),
        lambda found: replace(found, articles=tuple(replace(each, published="2020-02-02") for each in found.articles)),
        lambda found: replace(
            found, entities=tuple(replace(each, names=(*each.names, Name("Old Oak", "en"))) for each in found.entities)
        ),
        lambda found: replace(
            found,
            articles=(*found.articles, NEW),
            entities=(*found.entities, an_entity("person/new", Kind.PERSON, "New Face")),
            claims=(*found.claims, a_claim("person/new", "playsFor", "club/inter-miami", "said so", in_text=NEW)),
        ),
    ],
    ids=["a claim less", "other days", "other names", "an article more"],
)
def test_what_changed_is_all_that_is_written_and_gives_the_same(change: object, workspace: Path) -> None:
    assert callable(change)
    graph = written(workspace, a_corpus())
    keep(graph.parent, graph, large=0)
    before = graph.read_text(encoding="utf-8")
    written(workspace, change(a_corpus()))
    keep(graph.parent, graph, before=before, large=0)
    in_place = _held(graph)
    shutil.rmtree(graph.parent / "store")
    keep(graph.parent, graph, large=0)
    assert in_place == _held(graph)


def test_a_reader_of_the_build_before_goes_on(workspace: Path) -> None:
    graph = written(workspace, a_corpus())
    keep(graph.parent, graph, large=0)
    reading = load(workspace)
    before, text = set(reading), graph.read_text(encoding="utf-8")
    written(workspace, replace(a_corpus(), claims=()))
    keep(graph.parent, graph, before=text, large=0)
    assert set(reading) == before
    assert set(load(workspace)) < before


def test_a_file_that_changed_since_is_read_itself(workspace: Path) -> None:
    graph = written(workspace, a_corpus())
    keep(graph.parent, graph, large=0)
    written(workspace, replace(a_corpus(), claims=()))
    assert kept(graph.parent, graph) is None
    written(workspace, a_corpus())  # another time of writing, the same bytes
    assert kept(graph.parent, graph)


@pytest.mark.parametrize("harm", ["current", "graph", "columns.db", "tool"])
def test_what_was_harmed_is_not_read(harm: str, workspace: Path) -> None:
    graph = written(workspace, a_corpus())
    keep(graph.parent, graph, large=0)
    folder = graph.parent / "store"
    current = json.loads((folder / "current").read_text(encoding="utf-8"))
    if harm == "current":
        (folder / harm).write_text("{", encoding="utf-8")
    elif harm == "tool":
        (folder / "current").write_text(json.dumps({**current, "tool": ["another"]}), encoding="utf-8")
    elif harm == "graph":
        shutil.rmtree(folder / current["name"] / harm)
    else:
        (folder / current["name"] / harm).unlink()
    assert kept(graph.parent, graph) is None
    assert set(load(workspace)) > set(ontology())
    keep(graph.parent, graph, large=0)
    assert kept(graph.parent, graph)


def test_of_many_builds_two_are_left(workspace: Path) -> None:
    for day in range(1, 6):
        articles = tuple(replace(each, published=f"2020-01-0{day}") for each in a_corpus().articles)
        graph = written(workspace, replace(a_corpus(), articles=articles))
        keep(graph.parent, graph, large=0)
    assert len(list((graph.parent / "store").iterdir())) == 3


def test_a_place_that_cannot_be_written_is_no_fault(workspace: Path) -> None:
    graph = written(workspace, a_corpus())
    (graph.parent / "store").write_text("in the way", encoding="utf-8")
    keep(graph.parent, graph, large=0)
    assert len(load(workspace)) > 100


NEW = an_article("new", "In the new one somebody said so.", published="2024-04-04")


def _held(graph: Path) -> tuple[set[ox.Quad], dict[str, list[object]]]:
    """The store, and the rows of the columns without their numbers."""
    found = kept(graph.parent, graph)
    assert found
    with sqlite3.connect(found.columns) as database:
        rows: dict[str, list[object]] = {}
        for table in TABLES:
            every = database.execute(f"SELECT * FROM {table}").fetchall()
            rows[table] = sorted(str(row[1:] if table == "claim" else row) for row in every)
        by_number, in_order = (
            database.execute(f"SELECT name FROM claim ORDER BY {key}").fetchall() for key in ("id", "article, name")
        )
        assert by_number == in_order
        words = database.execute("SELECT count(*) FROM quotes WHERE quotes MATCH 'the'").fetchone()
        database.execute("INSERT INTO quotes (quotes, rank) VALUES ('integrity-check', 1)")
    return set(found.store), rows | {"words": [words]}


def test_a_corpus_that_another_version_kept_is_told(workspace: Path) -> None:
    output = workspace / "build"
    (output / "store").mkdir()
    (output / "store" / "current").write_text('{"name": "a", "corpus": "b", "tool": ["another"]}', encoding="utf-8")
    with pytest.raises(ClubgraphError, match="made by another version") as found:
        load(workspace)
    assert found.value.hint == "Run clubgraph build --corpus again: what was read is kept."
    (output / "store" / "current").write_text("[]", encoding="utf-8")
    with pytest.raises(ClubgraphError, match="no graph was built"):
        load(workspace)
