"""Every hint can be copied: it looks where the command looked that gives it."""

import re
import shlex
from pathlib import Path

import pytest

from clubgraph.cli import main
from clubgraph.cli._corpus import _next
from clubgraph.cli._next import completed, options
from clubgraph.cli._summary import next_step
from clubgraph.model import Corpus
from tests.ask.conftest import Run, curated, run, workspace

__all__ = ["curated", "run", "workspace"]

HERE = {"--workspace": "my news"}


@pytest.mark.parametrize(
    ("hint", "given", "copied"),
    [
        ("next: clubgraph ask owners", {}, "next: clubgraph ask owners"),
        ("next: clubgraph ask owners", HERE, "next: clubgraph ask --workspace 'my news' owners"),
        ("open x, or: clubgraph ask, or: clubgraph check", {"--workspace": "n"},
         "open x, or: clubgraph ask --workspace n, or: clubgraph check --workspace n"),
        ("clubgraph ask owners --workspace other", HERE, "clubgraph ask owners --workspace other"),
        ("Run: clubgraph build", {"--store": "http://x/"}, "Run: clubgraph build"),
        ("next: clubgraph about x", {"--store": "http://x/?b&c"}, "next: clubgraph about --store 'http://x/?b&c' x"),
        ("clubgraph serve", {"--store": "http://x/"}, "clubgraph serve --store http://x/"),
        ("clubgraph doctor, clubgraph nothing", HERE, "clubgraph doctor --workspace 'my news', clubgraph nothing"),
        ("Make one with: clubgraph init new", HERE, "Make one with: clubgraph init new"),
    ],
)  # fmt: skip
def test_options_stand_behind_the_command(hint: str, given: dict[str, str], copied: str) -> None:
    assert completed(hint, given) == copied


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["x", "--workspace", "a b", "--quotes"], {"--workspace": "a b"}),
        (["--workspace=a", "--store=http://x/?y=z"], {"--workspace": "a", "--store": "http://x/?y=z"}),
        (["--workspace"], {}),
    ],
)
def test_options_are_those_that_were_typed(arguments: list[str], found: dict[str, str]) -> None:
    assert options(arguments) == found


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "owners", "Inter Miami"),
        ("about", "Jorge Mas"),
        ("explain", "Jorge Mas"),
        ("path", "Jorge Mas", "Inter Miami"),
        ("stats",),
        ("ask", "owners", "Inter Miami", "too much"),
    ],
)
def test_a_hint_works_as_it_stands(
    arguments: tuple[str, ...], workspace: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "my news"
    folder.symlink_to(workspace)
    said = run(*arguments, folder=folder)[2]
    (hint,) = re.findall(r"clubgraph .+", said)
    assert f"--workspace '{folder}'" in hint
    monkeypatch.setattr("sys.argv", shlex.split(hint))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0


def test_a_graph_built_elsewhere_is_not_looked_for_in_the_workspace(tmp_path: Path) -> None:
    news, elsewhere, file = tmp_path / "my news", tmp_path / "elsewhere", tmp_path / "news.jsonl"
    for folder in (news, tmp_path / "other"):
        (folder / "seeds" / "articles").mkdir(parents=True)
    assert _next(file, news, news / "build") == f"clubgraph ask --workspace '{news}'"
    assert _next(file, news, tmp_path / "other" / "build") == f"clubgraph ask --workspace {tmp_path / 'other'}"
    assert _next(file, news, elsewhere).endswith(f"clubgraph build --corpus {file} --workspace '{news}'")


def test_a_page_built_elsewhere_is_opened_there(tmp_path: Path, curated: Corpus) -> None:
    step = next_step(curated, tmp_path, tmp_path / "build" / "explorer.html", tmp_path)
    away = next_step(curated, tmp_path, tmp_path / "elsewhere" / "explorer.html", tmp_path)
    assert step.startswith("open build/explorer.html, or: clubgraph ask, or: clubgraph explain ")
    assert away == "open elsewhere/explorer.html"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (
            ("about", "Inter", "Miami"),
            'A name of several words goes in quotation marks. Example: clubgraph about "Inter Miami"',
        ),
        (("stats", "Miami"), "Got unexpected extra argument (Miami)"),
    ],
)
def test_a_name_without_its_quotation_marks_is_told_of_them(
    words: tuple[str, ...], hint: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["clubgraph", *words])
    with pytest.raises(SystemExit, match="1"):
        main()
    assert capsys.readouterr().err.splitlines()[-1].endswith(hint)
