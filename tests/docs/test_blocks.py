"""Every command and every Python statement of the documentation is run, and prints what the page shows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.cli import app
from tests.docs import interpreter
from tests.docs.compare import agrees, renewed
from tests.docs.pages import PAGES, ROOT, Block, Step, blocks, prose, text
from tests.docs.shell import Shell

RUN = [page for page in PAGES if any(block.steps for block in blocks(page))]
EMPTY = {"docs/tutorial.md"}  # these begin in an empty folder, the others in a built copy of the demo
SOURCES = {"docs/rules.md", "CONTRIBUTING.md"}  # these in a copy of the sources
COPIED = ("graph", "seeds", "queries", "tests", "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo, built."""
    folder = tmp_path_factory.mktemp("demo")
    for part in ("seeds", "queries"):
        shutil.copytree(ROOT / part, folder / part)
    assert CliRunner().invoke(app, ["build", "--workspace", str(folder)]).exit_code == 0
    return folder


@pytest.fixture
def shell(
    request: pytest.FixtureRequest, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    """A shell where the page begins."""
    page, folder = str(request.param), tmp_path / "here"
    if page in SOURCES:
        folder.mkdir()
        for part in COPIED:
            _copy(ROOT / part, folder / part)
    elif page in EMPTY:
        folder.mkdir()
    else:
        shutil.copytree(built, folder)
    found = Shell(folder, monkeypatch, sources=page in SOURCES)
    yield found
    found.stop()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    else:
        shutil.copy(source, target)


def test_there_are_pages_to_run() -> None:
    assert len(RUN) >= 10


@pytest.mark.parametrize(("page", "shell"), [(page, page) for page in RUN], indirect=["shell"], ids=RUN)
def test_a_page_shows_what_is_printed(page: str, shell: Shell, accept: bool) -> None:
    if "$ curl" in text(page) and not shutil.which("curl"):
        pytest.skip("curl is not here: the page of the server was not run")
    names: dict[str, object] = {"__name__": "__page__"}
    wrong, broken = [], []
    for block in blocks(page):
        if block.file:
            _save(block, shell.folder, page)
        for step in block.steps:
            try:
                printed = _printed(step, block.kind, shell, names)
            except AssertionError as error:
                broken.append(str(error))
                continue
            if not agrees(step.shown, printed):
                wrong.append((step, printed))
    if accept:
        for step, printed in wrong:
            _rewrite(page, step, printed)
        wrong = []
    assert not broken, f"{page} has steps that fail:\n" + "\n".join(broken)
    told = "\n\n".join("\n".join([f"$ {step.source}", *printed]) for step, printed in wrong)
    assert not wrong, f"{page} shows something else (pytest --accept writes it anew):\n{told}"


def _printed(step: Step, kind: str, shell: Shell, names: dict[str, object]) -> list[str]:
    if kind == "console":
        return shell.run(step.source)
    shell.monkeypatch.chdir(shell.folder)
    printed = interpreter.run(step.source, names)
    assert step.shown or not printed, f">>> {step.source}\n" + "\n".join(printed)
    return printed


def _save(block: Block, folder: Path, page: str) -> None:
    """What a reader does with a block that has a name; the words around it tell that name."""
    assert block.file
    name = block.file.removeprefix("+")
    assert f"`{name}`" in prose(page), f"{page} does not say that a block is saved as {name}"
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    before = target.read_text(encoding="utf-8") if block.file.startswith("+") else ""
    target.write_text(before + block.text, encoding="utf-8", newline="\n")


def _rewrite(page: str, step: Step, printed: list[str]) -> None:
    lines = (step.source.split("\n"), list(step.shown), list(renewed(step.shown, printed)))
    found = text(page)
    old, new = ("\n".join([lines[0][-1], *shown]) + "\n" for shown in lines[1:])
    assert old in found
    (ROOT / page).write_text(found.replace(old, new, 1), encoding="utf-8", newline="\n")
