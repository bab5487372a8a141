"""Each network form is read back by networkx with the things and claims that it was written with."""

import io
import json
from pathlib import Path

import networkx as nx
import pytest

from clubgraph.errors import ClubgraphError
from clubgraph.export.network import network
from clubgraph.export.networks import cytoscape, gexf, graphml
from clubgraph.export.source import Source
from clubgraph.model import Corpus, Value
from tests.export.conftest import built
from tests.factories import a_claim, a_corpus, an_article, an_entity


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return Source(built(tmp_path, a_corpus()))


def edges(graph: nx.MultiDiGraph, attribute: str) -> list[tuple[str, str, str]]:
    return sorted((start, end, values[attribute]) for start, end, values in graph.edges(data=True))


def test_a_claim_is_an_edge_of_its_own_with_its_words(source: Source) -> None:
    graph = network(source.corpus)
    assert edges(graph, "relation") == [
        ("person/alejandro-dominguez", "person/jorge-mas", "spokeWith"),
        ("person/alejandro-dominguez", "person/jorge-mas", "spokeWith"),
        ("person/jorge-mas", "club/inter-miami", "owns"),
        ("person/tadeo-allende", "club/inter-miami", "transfersTo"),
    ]
    assert graph.nodes["person/jorge-mas"]["label_he"] == "חורחה מאס"
    assert {key for *_, key in graph.edges(keys=True)} == {claim.id for claim in a_corpus().claims}


def test_what_is_said_of_a_proposition_ends_at_a_node_in_words() -> None:
    talk = a_claim("person/jorge-mas", "owns", "club/inter-miami")
    about = a_claim("person/jorge-mas", "supports", talk.statement.id)
    age = a_claim("person/jorge-mas", "age", Value(62))
    graph = network(Corpus((an_article(),), (an_entity("club/inter-miami"),), (talk, about, age)))
    assert graph.nodes[talk.statement.id] == {"label": "person/jorge-mas owns Inter Miami", "kind": "Statement"}
    assert graph.number_of_edges() == 2


@pytest.mark.parametrize(("write", "read"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)], ids=["graphml", "gexf"])
def test_an_xml_form_is_read_back(write: object, read: object, source: Source) -> None:
    out = io.BytesIO()
    write(source, out)  # type: ignore[operator]
    found, wanted = read(io.BytesIO(out.getvalue())), network(source.corpus)  # type: ignore[operator]
    assert set(found) == set(wanted)
    assert edges(found, "claim") == sorted((start, end, key) for start, end, key in wanted.edges(keys=True))
    assert edges(found, "quote") == edges(wanted, "quote")


def test_cytoscape_json_is_read_back(source: Source) -> None:
    out = io.BytesIO()
    cytoscape(source, out)
    found, wanted = nx.cytoscape_graph(json.loads(out.getvalue())), network(source.corpus)
    assert (set(found), edges(found, "quote")) == (set(wanted), edges(wanted, "quote"))


def test_a_character_that_xml_has_not_is_named(tmp_path: Path) -> None:
    article = an_article(text="Jorge Mas owns\x0bInter Miami.")
    claim = a_claim("person/jorge-mas", "owns", "club/inter-miami", "owns\x0bInter", in_text=article)
    source = Source(built(tmp_path, Corpus((article,), a_corpus().entities, (claim,))))
    for write in (graphml, gexf):
        with pytest.raises(ClubgraphError, match=r"claim/[0-9a-f]+: XML has no character U\+000B"):
            write(source, io.BytesIO())
