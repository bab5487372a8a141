"""`clubgraph explore` writes the page where it is asked to, with as much of the articles as it is asked to."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.build import assemble
from clubgraph.cli.explore import command
from clubgraph.show.known import known
from clubgraph.show.page import page
from tests.factories import a_corpus


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as a workspace, with a small corpus."""
    monkeypatch.setattr(assemble, "corpus", lambda folder: a_corpus())
    (tmp_path / "news" / "seeds" / "articles").mkdir(parents=True)
    return tmp_path / "news"


def test_the_page_stands_in_the_build_folder_and_bears_the_workspaces_title(workspace: Path) -> None:
    told = CliRunner().invoke(command, ["--workspace", str(workspace)], catch_exceptions=False)
    page = workspace / "build" / "explorer.html"
    assert (told.exit_code, told.stdout) == (0, f"{page}\n")
    assert "<title>news</title>" in page.read_text(encoding="utf-8")


def test_title_file_and_amount_of_text_are_the_callers(workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.html"
    asked = ["--workspace", str(workspace), "-o", str(file), "--title", "A & B", "--articles", "none"]
    assert CliRunner().invoke(command, asked, catch_exceptions=False).exit_code == 0
    html = file.read_text(encoding="utf-8")
    assert "<title>A &amp; B</title>" in html
    assert '"pieces"' not in html.partition('id="words"')[0]


def test_things_stay_where_they_stood_in_the_page_before(workspace: Path) -> None:
    asked = ["--workspace", str(workspace)]
    assert CliRunner().invoke(command, asked, catch_exceptions=False).exit_code == 0
    file = workspace / "build" / "explorer.html"
    moved = {thing: (x + 500, y - 3) for thing, (x, y) in known(file).items()}
    file.write_text(page(a_corpus(), title="x", known=moved), encoding="utf-8")
    assert CliRunner().invoke(command, asked, catch_exceptions=False).exit_code == 0
    assert known(file) == moved != {}
