"""A knowledge graph of football news in which every fact opens on the words that say it.

>>> import clubgraph
>>> ws = clubgraph.open("my-news")   # doctest: +SKIP
>>> ws.ask("transfers", club="Inter Miami")   # doctest: +SKIP
"""

from os import PathLike
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clubgraph.api.workspace import Workspace

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(folder: str | PathLike[str] = ".") -> "Workspace":
    """The workspace in a folder.

    Raises ClubgraphError where the folder is none; `clubgraph init` makes one.
    """
    from clubgraph.api.workspace import Workspace  # the libraries behind it are loaded when they are needed

    return Workspace(folder)
