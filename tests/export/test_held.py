"""A graph that is no file, on disk or on a server, is exported as the file is."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from clubgraph.ask.graph import ontology
from clubgraph.cli import app
from clubgraph.export.formats import FORMATS
from clubgraph.export.held import Without, held
from clubgraph.export.publish import publish
from clubgraph.export.turtle import turtle
from clubgraph.store.remote import Remote
from clubgraph.store.server import Server, addresses
from clubgraph.store.shards import keep_shards
from clubgraph.store.wire import Wire
from clubgraph.store.write import triples
from clubgraph.terms import DATASET_GRAPH
from tests.export.conftest import built
from tests.factories import a_corpus
from tests.servers import needs_server, oxigraph

TRIPLES = triples(a_corpus())
TEXT = "".join(f"{triple} .\n" for triple in TRIPLES).encode()
SHARD = "".join(f"{triple} <{DATASET_GRAPH}> .\n" for triple in TRIPLES).encode()
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
    folder = workspace(tmp_path_factory.mktemp("disk"))
    shards = [folder / "empty.nq", folder / "shard.nq"]
    for path, text in zip(shards, (b"", SHARD), strict=True):
        path.write_bytes(text)
    keep_shards(folder / "build", "key", shards)
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
def test_of_a_store_on_disk_it_has_the_same_triples(name: str, part: str, file: Path, disk: Path) -> None:
    here, there = (exported(name, folder, "--bare", *PARTS[part]) for folder in (file, disk))
    assert sorted(there.splitlines()) == sorted(here.splitlines())
    assert len(here) > 100


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


@pytest.mark.parametrize("size", [1, 7, 1000, 10**6])
def test_lines_are_left_out_however_they_come(size: int, tmp_path: Path) -> None:
    store = ontology()
    store.bulk_load(TEXT, format=ox.RdfFormat.N_TRIPLES)
    whole = ox.serialize(held(store), format=ox.RdfFormat.N_TRIPLES) or b""
    with (tmp_path / "out.nt").open("wb") as out:
        without = Without({f"{quad.triple} .".encode() for quad in ontology()}, out)
        text = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""
        for start in range(0, len(text), size):
            without.write(text[start : start + size])
    assert (tmp_path / "out.nt").read_bytes() == whole
    assert turtle(ox.parse(whole, format=ox.RdfFormat.N_TRIPLES)) == turtle(TRIPLES)  # type: ignore[arg-type]


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
