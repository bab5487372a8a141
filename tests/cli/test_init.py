"""`clubgraph init` makes a workspace that works at once and never overwrites."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.cli.init import command
from clubgraph.errors import ClubgraphError
from clubgraph.places import demo
from clubgraph.read.articles import articles
from clubgraph.read.entities import COLUMNS
from clubgraph.read.workspace import read


def made(folder: Path, *options: str) -> list[str]:
    """The paths that the command prints, within the folder."""
    result = CliRunner().invoke(command, [str(folder), *options], catch_exceptions=False)
    assert result.exit_code == 0
    return [str(Path(line).relative_to(folder)) for line in result.stdout.splitlines() if not line.startswith("next:")]


def test_a_new_workspace_is_empty_and_works(tmp_path: Path) -> None:
    folder = tmp_path / "my-news"
    assert made(folder) == [
        "seeds/README.md",
        "seeds/articles.toml",
        "seeds/entities.csv",
        "seeds/articles",
        "seeds/claims",
        "queries",
    ]
    found = read(folder)
    assert (found.articles, found.claims, found.registry.own) == ((), (), frozenset())
    assert (folder / "seeds" / "entities.csv").read_bytes() == ",".join(COLUMNS).encode() + b"\n"


def test_the_example_in_the_new_metadata_is_right_when_uncommented(tmp_path: Path) -> None:
    made(tmp_path)
    metadata = tmp_path / "seeds" / "articles.toml"
    lines = metadata.read_text(encoding="utf-8").splitlines()
    example = [line.removeprefix("# ") for line in lines[lines.index("#") + 1 :]]
    metadata.write_text("\n".join(example), encoding="utf-8")
    (tmp_path / "seeds" / "articles" / "2026-01-18-derby.txt").write_text("3-1", encoding="utf-8")
    assert [(article.title, article.published) for article in articles(tmp_path)] == [
        ("Derby goes to the visitors", "2026-01-18")
    ]


def test_the_demo_is_copied_byte_for_byte(tmp_path: Path) -> None:
    names = made(tmp_path, "--demo")
    files = [name for name in names if (tmp_path / name).is_file()]
    assert [name for name in files if name.startswith("seeds/articles/")] == [
        f"seeds/articles/{article.id}.txt" for article in articles(demo())
    ]
    assert [name for name in files if (tmp_path / name).read_bytes() != (demo() / name).read_bytes()] == []


@pytest.mark.parametrize("options", [(), ("--demo",)])
def test_a_workspace_is_left_alone(tmp_path: Path, options: tuple[str, ...]) -> None:
    made(tmp_path)
    before = {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
    with pytest.raises(ClubgraphError, match="is a workspace already; nothing was changed"):
        CliRunner().invoke(command, [str(tmp_path), *options], catch_exceptions=False)
    assert {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")} == before


def test_a_file_that_stands_in_the_way_is_kept(tmp_path: Path) -> None:
    mine = tmp_path / "seeds" / "entities.csv"
    mine.parent.mkdir()
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(ClubgraphError, match=r"entities\.csv: exists already; nothing was changed"):
        CliRunner().invoke(command, [str(tmp_path)], catch_exceptions=False)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [mine]
    assert mine.read_text(encoding="utf-8") == "mine"
