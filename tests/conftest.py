"""`pytest --accept` writes the expected answers anew; a person then reads the difference as football."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = "/usr/bin/chromium"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write the expected answers anew")


@pytest.fixture(scope="session")
def accept(pytestconfig: pytest.Config) -> bool:
    """Whether what comes out now is to be what is expected from now on."""
    return bool(pytestconfig.getoption("--accept"))


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, built once for all; whoever writes into it takes a copy."""
    from clubgraph.build.write import build
    from clubgraph.places import demo

    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(demo() / "seeds", folder / "seeds")
    build(folder, folder / "build")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real browser, one for all tests of a process; Debian's where it is installed, else playwright's own."""
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        path = CHROMIUM if Path(CHROMIUM).exists() else None
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
