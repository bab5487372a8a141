"""This machine → what clubgraph stands on here: versions, stores, optional parts and how to add them."""

import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from clubgraph import __version__

NEEDED = ("rdflib", "pyoxigraph", "oxrdflib", "networkx", "pyvis", "igraph", "jinja2", "click", "rich")
# What an extra adds, and the packages that it brings.
EXTRAS = {
    "serve": ("the question page and the SPARQL endpoint: clubgraph serve", ("starlette", "uvicorn")),
    "store": ("a SPARQL server in place of the built graph: --store URL", ("httpx",)),
    "cluster": ("reading on a Dask cluster: clubgraph build --corpus --executor tcp://…", ("distributed",)),
    "llm": ("candidates from a language model of yours: clubgraph extract --model", ("httpx",)),
}
LIBRARIES = {"pandas": "rows as a data frame: ws.ask(…).to_pandas()"}
_EDITOR = "serve/assets/yasqe/yasqe.min.js"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name, its version or None where it is not there, what it is for and how to add it; a part that is
    needed and not there is a fault."""

    name: str
    version: str | None
    about: str
    add: str = ""
    needed: bool = False


def parts() -> Iterator[Part]:
    """The parts in the order in which a person looks for them."""
    yield Part("clubgraph", __version__, "this program", needed=True)
    yield Part("Python", platform.python_version(), sys.executable, needed=True)
    for name in NEEDED:
        yield Part(name, _version(name), "needed", f"pip install --upgrade {name}", needed=True)
    yield Part("SQLite FTS5", _fts5(), "search in the quotes of large graphs", "a Python whose sqlite3 has FTS5")
    for extra, (about, packages) in EXTRAS.items():
        found = [_version(package) for package in packages]
        there = ", ".join(f"{p} {v}" for p, v in zip(packages, found, strict=True)) if all(found) else None
        yield Part(f"[{extra}]", there, about, f"pip install 'clubgraph[{extra}]'")
    for name, about in LIBRARIES.items():
        yield Part(name, _version(name), about, f"pip install {name}")
    editor = files("clubgraph").joinpath(_EDITOR).is_file()
    yield Part(
        "yasqe", "bundled" if editor else None, "the editor of the question page; without it a text area", "make assets"
    )
    browser = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "firefox"))), None)
    yield Part("a browser", browser, "to open the explorer", "any browser will do")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _fts5() -> str | None:
    with sqlite3.connect(":memory:") as database:
        there = database.execute(
            "SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'"
        ).fetchone()
    return sqlite3.sqlite_version if there else None
