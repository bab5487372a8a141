"""`clubgraph export` writes to standard output or a file, whole or not at all."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from clubgraph.cli.export import NAMES, command
from clubgraph.errors import ClubgraphError
from clubgraph.export.formats import FORMATS
from tests.factories import a_corpus


@pytest.fixture(autouse=True)
def _a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clubgraph.build", SimpleNamespace(corpus=lambda workspace: a_corpus()))


@pytest.mark.parametrize("name", NAMES)
def test_the_command_writes_every_format(name: str, tmp_path: Path) -> None:
    wanted, path = FORMATS[name].write(a_corpus()), tmp_path / "out"
    assert CliRunner().invoke(command, ["--to", name], catch_exceptions=False).stdout == wanted
    result = CliRunner().invoke(command, ["--to", name, "-o", str(path)], catch_exceptions=False)
    assert (result.stdout, path.read_text(encoding="utf-8")) == ("", wanted)
    assert result.stderr == f"wrote {path}. Next: clubgraph query 'SELECT * {{ ?thing a cg:Club }}'\n"


def test_the_command_offers_the_formats_there_are() -> None:
    assert tuple(FORMATS) == NAMES


def test_a_folder_without_seeds_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(ClubgraphError, match="is not a workspace"):
        CliRunner().invoke(command, ["--to", "turtle", "--workspace", str(tmp_path)], catch_exceptions=False)
