"""`clubgraph doctor` tells what is there and how to add the rest; `completion` teaches a shell."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph import __version__
from clubgraph.check import parts
from clubgraph.cli import COMMANDS, app
from clubgraph.cli.completion import SHELLS


def test_everything_needed_is_told_with_its_version(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["doctor", "--workspace", str(_workspace(tmp_path))])
    lines = {line[:14].strip(): line[14:] for line in result.stdout.splitlines()}
    assert result.exception is None
    assert lines["clubgraph"].startswith(__version__)
    assert lines["built"] == "not yet: clubgraph build"
    assert {*parts.NEEDED, "Python", "pandas", "[serve]", "[store]"} <= lines.keys()


def test_what_is_missing_is_told_with_the_way_to_add_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    there = parts._version
    monkeypatch.setattr(parts, "_version", lambda name: None if name in ("uvicorn", "igraph") else there(name))
    result = CliRunner().invoke(app, ["doctor", "--workspace", str(_workspace(tmp_path))])
    assert "to add it: pip install 'clubgraph[serve]'" in result.stdout
    assert str(result.exception) == "igraph is needed and not there. pip install --upgrade igraph"


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_gets_a_script_of_its_own(shell: str) -> None:
    result = CliRunner().invoke(app, ["completion", shell])
    assert "_CLUBGRAPH_COMPLETE" in result.stdout
    assert "to keep it: clubgraph completion" in result.stderr


def test_the_script_completes_commands() -> None:
    environment = {"COMP_WORDS": "clubgraph ", "COMP_CWORD": "1", "_CLUBGRAPH_COMPLETE": "bash_complete"}
    code = "import sys; sys.argv[0] = 'clubgraph'; from clubgraph.cli import app; app(prog_name='clubgraph')"
    command, here = [sys.executable, "-c", code], Path(__file__).parents[2] / "graph"
    done = subprocess.run(command, env=environment, cwd=here, capture_output=True, encoding="utf-8", check=False)
    assert [line.removeprefix("plain,") for line in done.stdout.split()] == COMMANDS


def _workspace(folder: Path) -> Path:
    (folder / "seeds" / "articles").mkdir(parents=True)
    return folder
