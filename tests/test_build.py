"""The build: true quotes, one record where hand and rule agree, the same bytes on every run, nothing lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import clubgraph
from clubgraph.build.write import CLAIMS, EXPLORER, GRAPH
from clubgraph.cli import app
from clubgraph.errors import ClubgraphError, TrustError
from clubgraph.places import demo

SOURCE = Path(clubgraph.__file__).parent.parent
FILES = (GRAPH, CLAIMS, EXPLORER)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of the demo workspace."""
    shutil.copytree(demo() / "seeds", tmp_path / "news" / "seeds")
    return tmp_path / "news"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, built once."""
    output = tmp_path_factory.mktemp("built")
    assert _build(demo(), output).exit_code == 0
    return output


def _build(workspace: Path, output: Path) -> Result:
    return CliRunner().invoke(app, ["build", "--workspace", str(workspace), "-o", str(output)])


def _claims(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / CLAIMS).read_text(encoding="utf-8").splitlines()]


def test_every_claim_stands_at_its_place_in_the_article(built: Path) -> None:
    texts = {path.stem: path.read_bytes().decode() for path in (demo() / "seeds" / "articles").glob("*.txt")}
    claims = _claims(built)
    assert len(claims) >= 157
    for claim in claims:
        assert texts[str(claim["article"])][claim["start"] : claim["end"]] == claim["quote"]  # type: ignore[misc]


def test_a_hand_and_a_rule_that_agree_make_one_claim(built: Path) -> None:
    claims = _claims(built)
    assert len({claim["id"] for claim in claims}) == len(claims)
    both = [claim for claim in claims if "curated" in str(claim["method"]) and "rule:" in str(claim["method"])]
    assert len(both) >= 10


def test_the_graph_has_no_blank_nodes(built: Path) -> None:
    turtle = (built / GRAPH).read_text(encoding="utf-8")
    assert "_:" not in turtle
    assert "[" not in turtle.replace('"', "").split("\n\n")[0]


@pytest.mark.parametrize(("seed", "locale"), [("0", "C"), ("1", "C.UTF-8"), ("2", "C"), ("3", "C.UTF-8"), ("4", "C")])
def test_every_run_gives_the_same_bytes(built: Path, tmp_path: Path, seed: str, locale: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-m", "clubgraph", "build", "--workspace", str(demo()), "-o", str(tmp_path)]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert {name: (tmp_path / name).read_bytes() == (built / name).read_bytes() for name in FILES} == dict.fromkeys(
        FILES, True
    )


def test_one_changed_byte_in_an_article_stops_the_build(workspace: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert _build(workspace, output).exit_code == 0
    before = {name: (output / name).read_bytes() for name in FILES}
    article = workspace / "seeds" / "articles" / "000_7fc16461bdf17f52.txt"
    article.write_bytes(article.read_bytes().replace(b"hit a standstill", b"hit a stardstill"))
    result = _build(workspace, output)
    assert isinstance(result.exception, ClubgraphError)
    assert result.exception.exit_code == TrustError.exit_code == 2
    assert "seeds/claims/000_7fc16461bdf17f52.toml" in str(result.exception)
    assert "hit a stardstill" in str(result.exception)
    assert {name: (output / name).read_bytes() for name in FILES} == before


def test_a_folder_that_cannot_be_written_is_named(workspace: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("here")
    result = _build(workspace, in_the_way / "build")
    assert isinstance(result.exception, ClubgraphError | OSError)
    assert in_the_way.read_text() == "here"
    assert str(in_the_way) in str(result.exception)


def test_a_workspace_without_claims_still_builds(tmp_path: Path) -> None:
    workspace = tmp_path / "own"
    assert CliRunner().invoke(app, ["init", str(workspace)]).exit_code == 0
    text = "Barcelona have signed the Argentine striker Julián Álvarez from Atlético Madrid. He is 26."
    (workspace / "seeds" / "articles" / "one.txt").write_text(text, encoding="utf-8")
    output = tmp_path / "out"
    result = _build(workspace, output)
    assert (result.exit_code, result.exception) == (0, None)
    said = {(claim["predicate"], claim["method"]) for claim in _claims(output)}
    assert ("transfersTo", "rule:transfersTo.sign") in said
