"""The network of claims → GraphML, GEXF and Cytoscape JSON, as networkx writes them."""

import io
import json
from typing import IO, Any
from xml.etree.ElementTree import Element

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from clubgraph.errors import ClubgraphError
from clubgraph.export.network import network
from clubgraph.export.source import Source
from clubgraph.export.xml_text import refused


def graphml(source: Source, out: IO[bytes]) -> None:
    """GraphML. Raises ClubgraphError where words hold a character that XML has not."""
    nx.write_graphml_xml(_for_xml(source), out, named_key_ids=True, edge_id_from_attribute="claim")


def gexf(source: Source, out: IO[bytes]) -> None:
    """GEXF 1.2 without the day of writing, which would make every run another file."""
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(_for_xml(source))
    meta: Element = writer.xml.find("meta")
    meta.attrib.pop("lastmodifieddate", None)
    text = io.BytesIO()
    writer.write(text)
    out.write(text.getvalue())


def cytoscape(source: Source, out: IO[bytes]) -> None:
    """The JSON of Cytoscape.js and the Cytoscape application."""
    out.write(json.dumps(nx.cytoscape_data(network(source.corpus)), ensure_ascii=False, indent=1).encode() + b"\n")


def _for_xml(source: Source) -> "nx.MultiDiGraph[str]":
    """The network with each edge's claim as an attribute, all of it in characters that XML has."""
    graph = network(source.corpus)
    held: list[tuple[str, dict[str, Any]]] = [(node, graph.nodes[node]) for node in graph]
    for _, _, key, attributes in graph.edges(keys=True, data=True):
        attributes["claim"] = key
        held.append((key, attributes))
    for holder, attributes in held:
        for value in attributes.values():
            if sign := refused(str(value)):
                hint = "Take another format, such as: clubgraph export --to cytoscape"
                raise ClubgraphError(f"XML has no character {sign}.", place=holder, hint=hint)
    return graph
