"""The network of claims as a networkx graph that a notebook shows as the explorer."""

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph


class Network(Graph):
    """Things as nodes, claims as edges keyed by their identifiers; `page` is the explorer of the same build."""

    page: Path | None = None

    def _repr_html_(self) -> str:
        """The explorer in a frame of its own, or the counts where it was not built."""
        if self.page is None or not self.page.is_file():
            return f"<p>{self.number_of_nodes()} things, {self.number_of_edges()} claims</p>"
        text = escape(self.page.read_text(encoding="utf-8"), quote=True)
        return f'<iframe srcdoc="{text}" sandbox="allow-scripts" width="100%" height="640"></iframe>'
