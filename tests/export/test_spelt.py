"""The Turtle of a graph file is that file, copied where it is as the build left it and sorted anew where it is not."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.export import spelt as module
from clubgraph.export.source import GRAPH, Source
from clubgraph.export.spelt import spelt
from clubgraph.export.turtle import turtle
from clubgraph.files import sha256
from clubgraph.keep.manifest import FILE, manifest
from clubgraph.store.write import triples
from clubgraph.terms import DATASET_PREFIXES, DCTERMS, ID
from tests.export.conftest import built
from tests.factories import a_corpus

TEXT = turtle(triples(a_corpus()))
TITLE = ox.Triple(ox.NamedNode(f"{ID}dataset/a"), ox.NamedNode(DCTERMS.title), ox.Literal("A title"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a build left."""
    built(tmp_path, a_corpus())
    hashed = {GRAPH: sha256((tmp_path / GRAPH).read_bytes())}
    (tmp_path / FILE).write_text(manifest("a", {}, hashed, {}), encoding="utf-8")
    return tmp_path


def test_the_file_of_a_build_is_copied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(module, "streamed")
    monkeypatch.setattr(module, "body", lambda triples: "" if not triples else "never")
    assert _written(Source(folder)) == TEXT


def test_the_description_comes_after_it(folder: Path) -> None:
    whole = turtle([*triples(a_corpus()), TITLE], DATASET_PREFIXES)
    assert _written(Source(folder, first=(TITLE,))) == whole
    (folder / FILE).unlink()
    assert _written(Source(folder, first=(TITLE,))) == whole


@pytest.mark.parametrize("manifest", [True, False])
def test_a_file_that_somebody_wrote_in_is_sorted_anew(folder: Path, manifest: bool) -> None:
    if not manifest:
        (folder / FILE).unlink()
    prefixes, *blocks = TEXT.removesuffix("\n").split("\n\n")
    (folder / GRAPH).write_text("\n\n".join((prefixes, *reversed(blocks))) + "\n", encoding="utf-8", newline="\n")
    assert _written(Source(folder)) == TEXT


def _written(source: Source) -> str:
    path = source.folder / "out.ttl"
    with path.open("wb") as out:
        spelt(source, out)
    return path.read_text(encoding="utf-8")
