"""The rooms stand in one order, each importing only what stands before it; heavy libraries stay in their rooms."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import clubgraph

PACKAGE = Path(clubgraph.__file__).parent
FOUNDATION = ("errors", "ids", "places", "files", "model", "terms", "text", "sentences", "lexicon", "servers")
ROOMS = (
    *("read", "extract", "propose", "derive", "decide", "keep", "store", "ask", "show", "export", "serve"),
    *("build", "corpus", "check", "edit", "score", "api", "cli"),
)
LEVEL = dict.fromkeys(FOUNDATION, 0) | {room: level for level, room in enumerate(ROOMS, start=1)}
STAGES = (
    *("units", "names", "tags", "things", "phrases", "clauses", "references", "matching", "stance", "readings"),
    *("reader", "claims"),
)
ALLOWED = {
    "rdflib": {"store", "ask", "export", "api"},
    "oxrdflib": {"store", "ask", "export"},
    "pyoxigraph": {"read", "store", "ask", "export", "serve", "check", "edit", "api", "corpus"},
    "distributed": {"corpus"},
    "starlette": {"serve"},
    "uvicorn": {"serve"},
    "pyvis": {"show"},
    "networkx": {"show", "ask", "export", "api"},
    "igraph": {"show", "ask"},
}
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem not in ("__init__", "__main__")
)


READER = [path for path in (PACKAGE / "extract").rglob("*.py") if path != PACKAGE / "extract" / "__init__.py"]


def test_there_are_modules_in_every_room_that_has_a_folder() -> None:
    rooms = {_room(path) for path in MODULES}
    assert {"errors", "model", "read", "store", "export", "cli"} <= rooms
    assert rooms <= set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_stands_before_it(path: Path) -> None:
    room = _room(path)
    wrong = [
        name
        for name in _imports(path)
        if name.startswith("clubgraph.") and (other := name.split(".")[1]) != room and LEVEL[other] > LEVEL[room]
    ]
    assert wrong == []


def test_the_folders_of_the_reader_are_its_stages() -> None:
    assert {_stage(path) for path in READER} == set(STAGES)


@pytest.mark.parametrize("path", READER, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_of_the_reader_imports_only_what_stands_before_it(path: Path) -> None:
    earlier = STAGES[: STAGES.index(_stage(path)) + 1]
    ours = [name for name in _imports(path) if name.startswith("clubgraph.extract.")]
    assert [name for name in ours if name.split(".")[2] not in earlier] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_heavy_library_stays_in_its_rooms(path: Path) -> None:
    libraries = {name.split(".")[0] for name in _imports(path)}
    assert [name for name in sorted(libraries & set(ALLOWED)) if _room(path) not in ALLOWED[name]] == []


def test_the_foundation_has_no_circles() -> None:
    """Modules of the foundation may import each other, but never back."""
    left: dict[str, set[str]] = {name: set() for name in FOUNDATION}
    for path in MODULES:
        if _room(path) in FOUNDATION:
            left[_room(path)] |= {name.split(".")[1] for name in _imports(path) if name.startswith("clubgraph.")}
    left = {name: needs - {name} for name, needs in left.items()}
    while left:
        free = [name for name, needs in left.items() if not needs & set(left)]
        assert free, f"these import each other: {sorted(left)}"
        for name in free:
            del left[name]


def test_an_iri_is_spelt_in_terms_only() -> None:
    found = [str(path.relative_to(PACKAGE)) for path in MODULES if path.name != "terms.py" and _spells_an_iri(path)]
    assert found == []


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _stage(path: Path) -> str:
    return path.relative_to(PACKAGE / "extract").parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "clubgraph":
            yield from (f"clubgraph.{alias.name}" for alias in node.names if not alias.name.startswith("__"))
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _spells_an_iri(path: Path) -> bool:
    return any(
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(("http://www.w3", "https://clubgraph"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )
