"""`clubgraph vocabulary` lists the terms, tells one, writes the page and prints the Turtle."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from clubgraph.cli import app
from clubgraph.errors import ClubgraphError
from clubgraph.places import KNOWLEDGE, demo
from clubgraph.read.vocabulary import vocabulary
from tests.export.conftest import built
from tests.factories import a_corpus


def run(*arguments: str, workspace: Path) -> Result:
    return CliRunner().invoke(app, ["vocabulary", *arguments, "--workspace", str(workspace)])


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def workspace(empty: Path) -> Path:
    built(empty / "build", a_corpus())
    return empty


def test_every_term_is_listed_with_its_count(workspace: Path) -> None:
    result = run(workspace=workspace)
    rows = {line.split()[0]: line.split()[-1] for line in result.stdout.splitlines() if line.startswith("cg:")}
    assert set(rows) == {f"cg:{name}" for name in vocabulary().words}
    assert (rows["cg:Person"], rows["cg:spokeWith"], rows["cg:coaches"]) == ("3", "2", "0")
    assert result.stderr == "next: clubgraph vocabulary playsFor, or: clubgraph vocabulary --html vocabulary.html\n"


def test_where_nothing_was_built_every_count_is_none(empty: Path) -> None:
    result = run(workspace=empty)
    counts = {line.split()[-1] for line in result.stdout.splitlines() if line.startswith("cg:")}
    assert (result.exit_code, counts) == (0, {"0"})


def test_one_term_is_told(workspace: Path) -> None:
    result = run("habló con", workspace=workspace)
    assert result.stdout.splitlines()[0] == "cg:spokeWith"
    assert "  in this graph: 2 claims" in result.stdout.splitlines()


def test_a_word_that_is_no_term_is_refused(workspace: Path) -> None:
    result = run("spokWith", workspace=workspace)
    assert isinstance(result.exception, ClubgraphError)
    assert str(result.exception) == 'there is no term "spokWith". Did you mean "spokeWith"?'


def test_the_page_is_written(workspace: Path) -> None:
    result = run("--html", str(workspace / "vocabulary.html"), workspace=workspace)
    page = (workspace / "vocabulary.html").read_text(encoding="utf-8")
    assert (result.stdout, result.stderr) == ("", f"wrote {workspace / 'vocabulary.html'}\n")
    assert "of a graph of 2 articles with 4 claims about 7 things" in page
    assert run("--html", "-", workspace=workspace).stdout == page


def test_a_page_that_cannot_be_written_is_refused(workspace: Path) -> None:
    result = run("--html", str(workspace / "seeds"), workspace=workspace)
    assert result.exit_code == 2
    assert "seeds' is a directory." in result.stderr


def test_the_turtle_is_the_ontology_and_its_alignments(workspace: Path) -> None:
    text = run("--format", "ttl", workspace=workspace).stdout
    found = {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}
    files = [KNOWLEDGE / name for name in ("ontology.ttl", "alignments.ttl")]
    wanted = [{quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)} for path in files]
    assert found == wanted[0] | wanted[1]
    assert len(found) == len(wanted[0]) + len(wanted[1])


@pytest.mark.parametrize("both", [("playsFor", "--html", "-"), ("playsFor", "--format", "ttl")])
def test_two_ways_at_once_are_refused(both: tuple[str, ...], workspace: Path) -> None:
    result = run(*both, workspace=workspace)
    assert result.exit_code == 2
    assert "are three ways to ask; take one." in result.stderr


def test_the_demo_has_the_words_of_its_help(workspace: Path) -> None:
    example = run("--help", workspace=workspace).stdout.partition("Example: clubgraph vocabulary ")[2].split()[0]
    assert run(example, workspace=demo()).stdout.startswith(f"cg:{example}\n")
