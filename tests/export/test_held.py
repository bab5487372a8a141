"""A graph that is no file, on disk or on a server, is exported as the file is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from clubgraph.ask.graph import ontology
from clubgraph.cli import app
from clubgraph.export.formats import FORMATS
from clubgraph.export.publish import publish
from clubgraph.export.turtle import turtle
from clubgraph.store.remote import Remote
from clubgraph.store.server import Server, addresses
from clubgraph.store.shards import SHARDS, keep_shards
from clubgraph.store.wire import Wire
from clubgraph.store.write import triples
from clubgraph.terms import DATASET_GRAPH
from tests.export.conftest import built
from tests.factories import a_corpus
from tests.servers import needs_server, oxigraph

TRIPLES = triples(a_corpus())
RDF = [name for name, form in FORMATS.items() if form.rdf]
PARTS = {"whole": [], "about": ["--about", "Inter Miami"], "view": ["--view", "schema"], "facts": ["--facts-only"]}
OTHERS = ("jsonl", "graphml", "cytoscape")


def workspace(folder: Path) -> Path:
    (folder / "seeds" / "articles").mkdir(parents=True)
    return folder


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = workspace(tmp_path_factory.mktemp("file"))
    built(folder / "build", a_corpus())
    return folder


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose build left a store and no file."""
    return sharded(tmp_path_factory.mktemp("disk"))


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without its shards."""
    folder = sharded(tmp_path_factory.mktemp("alone"))
    shutil.rmtree(folder / "build" / SHARDS)
    return folder


def sharded(folder: Path) -> Path:
    """A workspace with the store of three shards that share triples."""
    shards = workspace(folder) / "build" / SHARDS
    shards.mkdir(parents=True)
    lines = sorted(f"{triple} <{DATASET_GRAPH}> .\n" for triple in TRIPLES)
    folders = [f"/id/{folder}/" for folder in ("article", "claim")]  # what no two shards tell of
    shared = sorted({line.split()[0] for line in lines if not any(each in line.split()[0] for each in folders)})
    half, least = set(shared[::2]), {shared[0]}
    for name, about in {"empty": (), "half": half, "most": {line.split()[0] for line in lines} - least}.items():
        some = [line for line in lines if line.split()[0] in about]
        (shards / f"{name}.nq").write_text("".join(some), encoding="utf-8", newline="\n")
    keep_shards(folder / "build", "key", shards.iterdir())
    return folder


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("server")) as url:
        publish(TRIPLES, Server(addresses(url, None, None, None), 20))
        yield url


def exported(name: str, workspace: Path, *more: str) -> bytes:
    done = CliRunner().invoke(app, ["export", "--to", name, "--workspace", str(workspace), *more])
    assert done.exception is None
    return done.stdout_bytes


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", ["ntriples", "turtle"])
@pytest.mark.parametrize("kept", ["disk", "alone"])
def test_of_a_store_on_disk_it_has_the_same_triples(
    kept: str, name: str, part: str, file: Path, request: pytest.FixtureRequest
) -> None:
    here, there = (exported(name, folder, "--bare", *PARTS[part]) for folder in (file, request.getfixturevalue(kept)))
    assert sorted(there.splitlines()) == sorted(here.splitlines())
    assert len(here) > 100


@pytest.mark.parametrize("more", [[], ["--bare"]])
def test_of_shards_turtle_is_the_same_to_the_byte(more: list[str], file: Path, disk: Path) -> None:
    assert described(disk, more) == described(file, more)


def described(folder: Path, more: list[str]) -> list[bytes]:
    """The blocks, but those that name the files of a build."""
    blocks = exported("turtle", folder, *more).split(b"\n\n")
    return [block for block in blocks if b"/dataset/" not in block]


def test_shards_give_subjects_in_the_order_of_the_graph_file(disk: Path) -> None:
    found = [line.split(b" ")[0] for line in exported("ntriples", disk, "--bare").splitlines()]
    written = [str(triple.subject).encode() for triple in ox.parse(turtle(TRIPLES), format=ox.RdfFormat.TURTLE)]
    assert found == written


@needs_server
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", RDF)
def test_of_a_server_it_is_the_same_to_the_byte(name: str, part: str, file: Path, server: str) -> None:
    assert exported(name, file, "--store", server, *PARTS[part]) == exported(name, file, "--bare", *PARTS[part])


@needs_server
@pytest.mark.parametrize("name", OTHERS)
def test_formats_of_claims_are_the_same(name: str, file: Path, disk: Path, server: str) -> None:
    whole = exported(name, file)
    assert exported(name, file, "--store", server) == whole
    assert exported(name, disk) == whole


@needs_server
def test_a_store_on_disk_is_published(disk: Path, tmp_path: Path) -> None:
    with oxigraph(tmp_path / "store") as url:
        done = CliRunner().invoke(app, ["publish", "--store", url, "--workspace", str(disk)])
        assert done.exception is None
        where = addresses(url, None, None, None)
        assert {quad.triple for quad in Remote(Wire(url, 20), where.graph)} == {
            *TRIPLES,
            *(quad.triple for quad in ontology()),
        }
