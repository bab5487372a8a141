"""A wheel has everything that the program needs, and works where nothing else of this repository is."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WANTED = (
    *("clubgraph/_data/seeds/articles.toml", "clubgraph/_data/seeds/entities.csv", "clubgraph/_data/seeds/README.md"),
    *("clubgraph/knowledge/ontology.ttl", "clubgraph/knowledge/shapes.ttl", "clubgraph/knowledge/alignments.ttl"),
    *("clubgraph/serve/assets/ask.html", "clubgraph/show/assets/js/main.js", "clubgraph/py.typed"),
)
NEVER = (".ci/", "tests/", "benchmarks/", "build/", "__pycache__")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_is_whole(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    here = {path.relative_to(ROOT / "graph").as_posix() for path in (ROOT / "graph").rglob("*.py")}
    assert (here | set(WANTED)) - set(names) == set()
    questions = {f"clubgraph/_data/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "queries").rglob("*.rq")}
    assert len(questions) >= 40
    assert questions - set(names) == set()
    assert [name for name in names if name.startswith(NEVER) or "__pycache__" in name] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_works_alone(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    (tmp_path / "here").mkdir()
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site")}

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "clubgraph", *arguments]
        done = subprocess.run(command, cwd=tmp_path / "here", env=environment, capture_output=True, check=False)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr.decode()
        return done.stdout.decode()

    where = "import clubgraph; print(clubgraph.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", where], env=environment, cwd=tmp_path, capture_output=True, check=True
    )
    assert str(tmp_path / "site") in found.stdout.decode()
    run("build")
    assert "Tadeo Allende" in run("ask", "transfers", "Inter Miami")
    assert (tmp_path / "here" / "build" / "explorer.html").stat().st_size > 100_000
    run("init", "news")
    assert run("extract", "--help").startswith("Usage:")
