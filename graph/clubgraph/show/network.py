"""pyvis as the engine: our things and lines in its lists, rendered with the project's own template."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from clubgraph.show.lines import Line

ASSETS = Path(__file__).parent / "assets"
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "selectConnectedEdges": False, "tooltipDelay": 100000, "keyboard": False},
    "nodes": {"chosen": False},
    "edges": {"chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}
_JSON = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}  # Hebrew as it is, not as \\u05d0
_SHAPES = {
    "player": "dot",
    "official": "diamond",
    "club": "square",
    "competition": "star",
    "body": "hexagon",
    "place": "triangleDown",
    "award": "triangle",
    "other": "dot",
}


class ExplorerNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network that needs no internet, escapes what it fills in, and leaves all drawing to positions we give."""

    def __init__(self) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.set_options(json.dumps(_OPTIONS))

    # pyvis's add_node and add_edge search a list for every new item (219 s for 20,000 things); identifiers are unique
    # here, so its own Node and Edge go into its lists as they are.
    def fill(
        self,
        kinds: Mapping[str, str],
        places: Mapping[str, tuple[int, int]],
        lines: Iterable[Line],
        numbers: Mapping[str, int],
    ) -> None:
        """Take the things that have a place, and all lines; a line names its claims by their `numbers`."""
        for thing, (x, y) in places.items():
            node = Node(thing, _SHAPES[kinds[thing]], " ", x=x, y=y, kind=kinds[thing])
            self.nodes.append(node.options)
        for line in lines:
            edge = Edge(
                line.start,
                line.end,
                True,
                id=line.id,
                family=line.family,
                claims=[numbers[claim] for claim in line.claims],
            )
            edge.options.update({"candidate": True} if line.candidate else {})
            self.edges.append(edge.options)

    def render(self, template: str, **context: object) -> str:
        """The page: pyvis fills nodes, edges and options, `context` the rest; everything is escaped."""
        self.set_template_dir(str(ASSETS), template)
        self.templateEnv.autoescape = True  # pyvis leaves it off, and markup in a name would run
        self.templateEnv.policies["json.dumps_kwargs"] = _JSON
        self.templateEnv.trim_blocks = self.templateEnv.lstrip_blocks = True
        self.templateEnv.globals.update(context)
        return str(self.generate_html())
