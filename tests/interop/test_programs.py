"""Other programs read what is exported and count what we do: raptor2-utils, serdi (Debian), igraph, pandas (PyPI)."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import igraph
import pandas as pd
import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from clubgraph.cli import app

BY_RAPPER = {"turtle": ".ttl", "ntriples": ".nt", "nquads": ".nq", "trig": ".trig", "rdfxml": ".rdf"}
BY_SERDI = {"turtle": ".ttl", "ntriples": ".nt", "nquads": ".nq", "trig": ".trig"}


@pytest.fixture(scope="module")
def demo_built(built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(built_demo, tmp_path_factory.mktemp("interop"), dirs_exist_ok=True)


def exported(workspace: Path, name: str, suffix: str, *more: str) -> Path:
    path = workspace / f"{name}{suffix}"
    result = CliRunner().invoke(app, ["export", "--to", name, "-o", str(path), *more, "--workspace", str(workspace)])
    assert result.exception is None
    return path


def triples_of(workspace: Path) -> int:
    path = exported(workspace, "ntriples", ".counted.nt")
    return len(set(path.read_text(encoding="utf-8").splitlines()))


@pytest.mark.skipif(not shutil.which("rapper"), reason="rapper is not installed: apt-get install raptor2-utils")
@pytest.mark.parametrize("name", BY_RAPPER)
def test_rapper_reads_every_triple(name: str, demo_built: Path) -> None:
    path = exported(demo_built, name, BY_RAPPER[name])
    done = subprocess.run(["rapper", "-c", "-i", name, path], capture_output=True, encoding="utf-8", check=True)
    assert re.search(r"returned (\d+) triples", done.stderr)[1] == str(triples_of(demo_built))  # type: ignore[index]
    assert "warning" not in done.stderr.lower()


@pytest.mark.skipif(not shutil.which("serdi"), reason="serdi is not installed: apt-get install serdi")
@pytest.mark.parametrize("name", BY_SERDI)
def test_serdi_reads_every_triple(name: str, demo_built: Path) -> None:
    path = exported(demo_built, name, BY_SERDI[name])
    done = subprocess.run(["serdi", "-i", name, "-o", "ntriples", path], capture_output=True, check=True)
    found = {quad.triple for quad in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}
    assert (len(found), done.stderr) == (triples_of(demo_built), b"")


def test_igraph_reads_the_network(demo_built: Path) -> None:
    graph = igraph.Graph.Read_GraphML(str(exported(demo_built, "graphml", ".graphml")))
    shown = json.loads(exported(demo_built, "cytoscape", ".cyjs").read_text(encoding="utf-8"))["elements"]
    assert (graph.vcount(), graph.ecount()) == (len(shown["nodes"]), len(shown["edges"]))
    assert "ברצלונה" in graph.vs["label_he"] or "אינטר מיאמי" in graph.vs["label_he"]
    assert set(graph.es["modality"]) >= {"Fact", "Wish", "Denied"}


def test_pandas_reads_the_tables(demo_built: Path) -> None:
    folder = exported(demo_built, "csv", "")
    claims, things = (pd.read_csv(folder / name) for name in ("claims.csv", "things.csv"))
    lines = exported(demo_built, "jsonl", ".jsonl").read_text(encoding="utf-8").splitlines()
    assert list(claims["id"]) == [json.loads(line)["id"] for line in lines]
    assert list(claims["quote"]) == [json.loads(line)["quote"] for line in lines]
    assert set(claims["subject"].dropna()) <= set(things["id"]) | {s for s in claims["subject"] if "statement/" in s}
