"""What the README shows is what the commands print."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.cli import COMMANDS, app
from clubgraph.places import demo

README = (demo() / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ clubgraph (ask [^\n]+)\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo, built."""
    folder = tmp_path_factory.mktemp("readme")
    for part in ("seeds", "queries"):
        shutil.copytree(demo() / part, folder / part)
    assert CliRunner().invoke(app, ["build", "--workspace", str(folder)]).exit_code == 0
    return folder


def test_three_questions_are_shown() -> None:
    assert len(SHOWN) == 3


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_an_answer_in_the_readme_is_the_answer(
    command: str, shown: str, workspace: Path, request: pytest.FixtureRequest
) -> None:
    result = CliRunner().invoke(app, [*shlex.split(command), "--workspace", str(workspace)])
    printed = [line.rstrip() for line in result.stdout.splitlines()]
    expected = shown.rstrip("\n").split("\n")
    cut = expected[-1] == "…"
    if request.config.getoption("--accept"):
        fresh = "\n".join([*printed[: len(expected) - 1], "…"] if cut else printed) + "\n"
        path = demo() / "README.md"
        path.write_text(path.read_text(encoding="utf-8").replace(shown, fresh), encoding="utf-8", newline="\n")
        return
    assert printed[: len(expected) - 1 if cut else None] == (expected[:-1] if cut else expected)


def test_every_command_named_in_the_readme_exists() -> None:
    named = set(re.findall(r"(?:`|\$ )clubgraph ([a-z]+)", README))
    assert named - set(COMMANDS) == set()
