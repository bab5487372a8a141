"""What was exported comes back as the same claims; what does not stand here is refused, and nothing is changed."""

import json
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings

from clubgraph.build.write import build
from clubgraph.cli import app
from clubgraph.edit.exchange import exported
from clubgraph.errors import ClubgraphError, TrustError
from clubgraph.export.jsonl import jsonl
from clubgraph.model import Corpus
from clubgraph.places import demo
from clubgraph.store.read import corpus as of_triples
from clubgraph.store.write import triples
from tests.factories import corpora

OF_RDF = {"turtle": ".ttl", "trig": ".trig", "ntriples": ".nt", "nquads": ".nq"}


def run(workspace: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments, "--workspace", str(workspace)])


def files(workspace: Path) -> dict[str, bytes]:
    return {str(path.relative_to(workspace)): path.read_bytes() for path in (workspace / "seeds").rglob("*.*")}


@settings(max_examples=60, deadline=None)
@given(corpus=corpora())
def test_a_line_of_json_is_its_claim_again(corpus: Corpus) -> None:
    claims = sorted(of_triples(triples(corpus)).claims, key=lambda claim: claim.id)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.jsonl"
        path.write_text(jsonl(Corpus(corpus.articles, corpus.entities, tuple(claims))), encoding="utf-8", newline="\n")
        found = sorted(exported(path).claims, key=lambda claim: claim.id)
    assert found == claims
    assert [claim.note for claim in found] == [claim.note for claim in claims]


@pytest.mark.parametrize("name", [*OF_RDF, "jsonl"])
def test_a_workspace_of_the_same_articles_builds_the_same_graph(name: str, tmp_path: Path) -> None:
    shutil.copytree(demo() / "seeds", tmp_path / "one" / "seeds")
    shutil.copytree(demo() / "seeds", tmp_path / "two" / "seeds")
    shutil.rmtree(tmp_path / "two" / "seeds" / "claims")
    if name != "jsonl":
        for known in ("entities.csv", "links.csv"):
            (tmp_path / "two" / "seeds" / known).unlink()
    build(tmp_path / "one", tmp_path / "one" / "build")
    path = tmp_path / f"graph{OF_RDF.get(name, '.jsonl')}"
    assert run(tmp_path / "one", "export", "--to", name, "-o", str(path)).exception is None
    result = run(tmp_path / "two", "import", str(path))
    assert result.exception is None
    assert re.match(r"claims +15\d written down, 0 stood here already\n", result.stdout)
    build(tmp_path / "two", tmp_path / "two" / "build")
    one, two = ((tmp_path / each / "build" / "claims.jsonl").read_bytes() for each in ("one", "two"))
    assert two == one
    again = run(tmp_path / "two", "import", str(path))
    assert re.match(r"claims +0 written down, 15\d stood here already\n", again.stdout)


@pytest.fixture
def taken(workspace: Path, tmp_path: Path) -> Path:
    """A workspace's claims as JSON lines; they are not in the workspace any more."""
    build(workspace, workspace / "build")
    path = tmp_path / "taken.jsonl"
    path.write_bytes((workspace / "build" / "claims.jsonl").read_bytes())
    shutil.rmtree(workspace / "seeds" / "claims")
    return path


def test_a_quote_that_is_not_in_its_place_stops_the_import(workspace: Path, taken: Path) -> None:
    derby = workspace / "seeds" / "articles" / "derby.txt"
    derby.write_text("X" + derby.read_text(encoding="utf-8"), encoding="utf-8")
    before = files(workspace)
    error = run(workspace, "import", str(taken)).exception
    assert isinstance(error, TrustError)
    assert "derby [0:26] does not read" in str(error)
    assert files(workspace) == before


def test_articles_that_are_not_here_are_named(workspace: Path, taken: Path) -> None:
    (workspace / "seeds" / "articles" / "derby.txt").unlink()
    (workspace / "seeds" / "articles.toml").unlink()
    error = run(workspace, "import", str(taken)).exception
    assert "it speaks of articles that are not here: derby." in str(error)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("x.jsonl", '{"subject": 1}\n', "x.jsonl:1: is no claim: it has no"),
        ("x.jsonl", "\n{cut short", "x.jsonl:2: is no claim: Expecting property name"),
        ("x.ttl", "@prefix a: <urn:a> .\na:b a:c .\n", "x.ttl:2: is broken:"),
        ("x.ttl", "<urn:a> <urn:b> <urn:c> .\n", ""),
        ("x.xls", "", 'its kind, ".xls", is not known. Files end in .ttl'),
        ("x.jsonld", "", 'its kind, ".jsonld", is not known. Did you mean ".jsonl"?'),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    name: str, text: str, problem: str, workspace: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    before = files(workspace)
    result = run(workspace, "import", str(tmp_path / name))
    if problem:
        assert isinstance(result.exception, ClubgraphError)
        assert problem in str(result.exception)
    else:
        assert result.stdout.startswith("claims       0 written down")
    assert files(workspace) == before


def test_what_the_ontology_does_not_know_is_refused_whole(workspace: Path, taken: Path) -> None:
    lines = [json.loads(line) for line in taken.read_text(encoding="utf-8").splitlines()]
    lines[0]["predicate"] = "ownz"
    taken.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    before = files(workspace)
    error = run(workspace, "import", str(taken)).exception
    assert 'there is no relation "ownz"' in str(error)
    assert "nothing was imported" in str(error)
    assert files(workspace) == before
