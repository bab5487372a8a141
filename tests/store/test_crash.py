"""Whoever keeps a graph on disk may be killed at any moment: the next one finds a whole graph, and leaves no rest."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import load, ontology
from clubgraph.errors import ClubgraphError
from clubgraph.keep.lock import locked
from clubgraph.store.keeping import keep
from clubgraph.store.kept import CURRENT, FOLDER
from clubgraph.terms import CG, RDF, iri

COUNT = 6_000
KEEP = """
import sys
from pathlib import Path
from clubgraph.store.keeping import keep
print("ready", flush=True)
keep(Path(sys.argv[1]), Path(sys.argv[1]) / "graph.ttl", large=0)
"""


def written(workspace: Path, count: int) -> set[ox.Triple]:
    """A graph file with so many things; what it says."""
    triples = {
        ox.Triple(ox.NamedNode(iri(f"club/c{number}")), ox.NamedNode(predicate), object)
        for number in range(count)
        for predicate, object in (
            (RDF.type, ox.NamedNode(CG.Club)),
            (CG.season, ox.Literal(f"season {number} of the club, told at some length" * 3)),
        )
    }
    (workspace / "seeds" / "articles").mkdir(parents=True, exist_ok=True)
    (workspace / "build").mkdir(exist_ok=True)
    ox.serialize(triples, workspace / "build" / "graph.ttl", format=ox.RdfFormat.TURTLE)
    return triples


def held(workspace: Path) -> set[ox.Triple]:
    return {quad.triple for quad in load(workspace)} - {quad.triple for quad in ontology()}


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed otherwise there")
def test_a_crash_in_mid_load_leaves_nothing_half(tmp_path: Path) -> None:
    build = tmp_path / "build"
    before = written(tmp_path, 10)
    keep(build, build / "graph.ttl", large=0)
    assert held(tmp_path) == before
    after = written(tmp_path, COUNT)
    rng, ended = random.Random(7), 0
    for _ in range(6):
        running = subprocess.Popen([sys.executable, "-c", KEEP, str(build)], stdout=subprocess.PIPE)
        assert running.stdout
        assert running.stdout.readline() == b"ready\n"
        time.sleep(rng.uniform(0, 0.25))
        os.kill(running.pid, signal.SIGKILL)
        ended += running.wait() == -signal.SIGKILL
        assert held(tmp_path) == after  # the file, where the store is not yet that of the file
    assert ended
    keep(build, build / "graph.ttl", large=0)
    assert held(tmp_path) == after
    left = {path.name for path in (build / FOLDER).iterdir()}
    assert len([name for name in left if not name.startswith(".")]) <= 3  # current, this store and the one before
    assert not [name for name in left if name.startswith(".")]
    assert not list((build / FOLDER).rglob("bulk-*.sst"))


def test_what_is_kept_has_no_log_to_replay(tmp_path: Path) -> None:
    written(tmp_path, COUNT)
    keep(tmp_path / "build", tmp_path / "build" / "graph.ttl", large=0)
    logs = [path.stat().st_size for path in (tmp_path / "build" / FOLDER).rglob("*.log")]
    assert sum(logs) < 100_000


def test_many_read_what_one_replaces(tmp_path: Path) -> None:
    before = written(tmp_path, 50)
    build = tmp_path / "build"
    keep(build, build / "graph.ttl", large=0)
    readers = [load(tmp_path) for _ in range(3)]
    after = written(tmp_path, 60)
    keep(build, build / "graph.ttl", large=0)
    words = {quad.triple for quad in ontology()}
    assert all({quad.triple for quad in reader} - words == before for reader in readers)
    assert held(tmp_path) == after
    assert (build / FOLDER / CURRENT).is_file()


def test_a_second_writer_hears_who_is_at_work(tmp_path: Path) -> None:
    mine = f"clubgraph build --corpus \\(process {os.getpid()}\\) is at work in this workspace"
    with (
        locked(tmp_path, "build --corpus"),
        pytest.raises(ClubgraphError, match=mine),
        locked(tmp_path, "x", patience=0.1),
    ):
        pass
