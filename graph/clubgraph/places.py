"""Where things are: the tool's own knowledge, the bundled demo, and the workspace a command works in."""

from pathlib import Path

from clubgraph.errors import ClubgraphError

PACKAGE = Path(__file__).parent
KNOWLEDGE = PACKAGE / "knowledge"


def demo() -> Path:
    """The demo workspace: inside an installed wheel, or the checkout that the package runs from."""
    bundled = PACKAGE / "_data"
    return bundled if bundled.is_dir() else PACKAGE.parent.parent


def workspace(given: Path | None, *, here: Path) -> Path:
    """The workspace to work in: the one given, else `here` if it is one, else the demo.

    Raises ClubgraphError when a folder was given that holds no `seeds`.
    """
    if given is None:
        return here if is_workspace(here) else demo()
    if not is_workspace(given):
        raise ClubgraphError(
            "is not a workspace: it has no seeds/articles.",
            place=str(given),
            hint=f"Make one with: clubgraph init {given}",
        )
    return given


def output(folder: Path, *, here: Path) -> Path:
    """Where a workspace's built files go: its own `build`, or `build` here for the demo inside an installed package."""
    return (here if (folder.name == "_data") else folder) / "build"


def is_workspace(folder: Path) -> bool:
    """A workspace holds `seeds/articles`."""
    return (folder / "seeds" / "articles").is_dir()
