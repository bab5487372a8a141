"""SPARQL 1.1 Protocol without a socket: the cases of the W3C's protocol tests as a table, and our own refusals."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from clubgraph.serve.formats import BOOLEANS, ROWS, TRIPLES
from clubgraph.serve.messages import Response
from clubgraph.serve.site import Site
from tests.serve.conftest import FORM, QUERY, ask, q

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
D1, D2, D3 = (DATA.format(number) for number in (1, 2, 3))
E1, E2, E3 = (quote(iri, safe="") for iri in (D1, D2, D3))
BOTH = f"ASK {{ <{D1}> a ?type . <{D2}> a ?type . }}"
NAMED = f"ASK {{ GRAPH ?g {{ <{D1}> a ?type }} }}"
APART = f"ASK {{ GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}"
FULL = f"ASK {{ <{D3}> a ?type GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}"
ANYTHING = "ASK { ?s ?p ?o }"

# name, method, query string, content type, body, boolean
ANSWERED = [
    ("query_get", "GET", q("ASK {}"), None, "", True),
    ("query_post_form", "POST", f"default-graph-uri={quote(DATA.format(0))}", FORM, q("ASK {}"), True),
    ("query_post_direct", "POST", f"default-graph-uri={quote(DATA.format(0))}", QUERY, "ASK {}", True),
    ("default_graphs_get", "GET", f"{q(BOTH)}&default-graph-uri={E1}&default-graph-uri={E2}", None, "", True),
    ("default_graphs_post", "POST", f"default-graph-uri={E1}&default-graph-uri={E2}", QUERY, BOTH, True),
    ("named_graphs_get", "GET", f"{q(APART)}&named-graph-uri={E1}&named-graph-uri={E2}", None, "", True),
    ("named_graphs_post", "POST", f"named-graph-uri={E1}&named-graph-uri={E2}", QUERY, APART, True),
    ("full", "POST", f"default-graph-uri={E3}&named-graph-uri={E1}&named-graph-uri={E2}", QUERY, FULL, True),
    ("multiple_dataset", "POST", f"named-graph-uri={E1}&named-graph-uri={E2}", QUERY,
     APART.replace("ASK", f"ASK FROM <{D3}>"), True),
    ("the protocol's dataset alone", "GET", f"{q(NAMED)}&named-graph-uri={E2}", None, "", False),
    ("a default graph leaves no named one", "GET", f"{q(NAMED)}&default-graph-uri={E1}", None, "", False),
    ("a graph that is not there is empty", "GET", f"{q(ANYTHING)}&default-graph-uri=urn%3Ax", None, "", False),
    ("form with the graph in the body", "POST", "", FORM,
     f"{q(BOTH)}&default-graph-uri={E1}&default-graph-uri={E2}", True),
    ("a charset of its own kind", "POST", "", f"{QUERY}; charset=UTF-8", "ASK {}", True),
]  # fmt: skip
# name, method, query string, content type, body, status, a part of the sentence
REFUSED: list[tuple[str, str, str, str | None, bytes, int, str]] = [
    ("bad_query_method", "PUT", q("ASK {}"), FORM, b"", 405, "not by PUT"),
    ("bad_multiple_queries", "GET", q("ASK {}") + "&query=SELECT%20*%20%7B%7D", None, b"", 400, "holds 2 of them"),
    ("bad_query_wrong_media_type", "POST", "", "text/plain", b"ASK {}", 415, "not text/plain"),
    ("bad_query_missing_form_type", "POST", "", None, q("ASK {}").encode(), 415, "names no type"),
    ("bad_query_missing_direct_type", "POST", "", None, b"ASK {}", 415, "names no type"),
    ("bad_query_non_utf8", "POST", "", f"{QUERY}; charset=UTF-16", "ASK {}".encode("utf-16"), 415, "not in utf-16"),
    ("bytes that are no UTF-8", "POST", "", QUERY, b"ASK { \xff }", 400, "byte 6 cannot be read"),
    ("bad_query_syntax", "GET", q("ASK {"), None, b"", 400, 'line 1, column 5: "{" is never closed. Expected }'),
    ("no query in a form", "POST", "", FORM, b"", 400, "holds none"),
    ("two in two places", "POST", q("ASK {}"), QUERY, b"ASK {}", 400, "holds 2 of them"),
    ("percent signs that are no UTF-8", "GET", "query=%ff", None, b"", 400, "not UTF-8"),
    ("too many fields", "GET", "&".join(["default-graph-uri=urn:x"] * 200), None, b"", 400, "too many"),
    ("a graph that is no IRI", "GET", f"{q('ASK {}')}&default-graph-uri=%3C%20x", None, b"", 400, "no IRI"),
    ("update_post_form", "POST", "", FORM, b"update=CLEAR%20ALL", 403, "read-only"),
    ("update_post_direct", "POST", "", "application/sparql-update", b"CLEAR ALL", 403, "read-only"),
    ("bad_update_get", "GET", "update=CLEAR%20ALL", None, b"", 403, "read-only"),
    ("update with a dataset", "POST", "using-graph-uri=urn%3Ax", FORM, b"update=CLEAR%20ALL", 403, "read-only"),
    ("bad_update_syntax", "POST", "", FORM, b"update=CLEAR%20XYZ", 403, "read-only"),
    ("bad_multiple_updates", "POST", "", FORM, b"update=CLEAR%20ALL&update=CLEAR%20ALL", 403, "read-only"),
    ("an update as a query", "GET", q("DROP ALL"), None, b"", 403, "DROP would change the graph"),
    ("LOAD", "GET", q("LOAD <http://a.example/>"), None, b"", 403, "LOAD would change the graph"),
    ("SERVICE", "GET", q("ASK { SERVICE <http://a.example/> {} }"), None, b"", 403, "SERVICE would ask another server"),
    ("a result that is too large", "GET", q("SELECT * { ?a ?b ?c . ?d ?e ?f }"), None, b"", 500, "larger than 0.2 MB"),
]
PLAYERS = "SELECT ?p { ?p cg:playsFor club:inter-miami } ORDER BY ?p"


@pytest.fixture(scope="module")
def graphs(site: Site) -> Site:
    """A store with three named graphs, as the W3C's tests want it."""
    store = ox.Store()
    kind = (
        ox.NamedNode("http://xmlns.com/foaf/0.1/Document"),
        ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    )
    for iri in (D1, D2, D3):
        store.add(ox.Quad(ox.NamedNode(iri), kind[1], kind[0], ox.NamedNode(iri)))
    return Site(store, {}, "Three graphs", Path())


@pytest.mark.parametrize(
    ("method", "query", "media", "body", "truth"), [row[1:] for row in ANSWERED], ids=[row[0] for row in ANSWERED]
)
def test_a_query_is_answered(method: str, query: str, media: str | None, body: str, truth: bool, graphs: Site) -> None:
    response = _sent(graphs, method, query, media, body.encode())
    assert (response.status, response.media) == (200, "application/sparql-results+json")
    assert json.loads(response.body) == {"head": {}, "boolean": truth}


@pytest.mark.parametrize(
    ("method", "query", "media", "body", "status", "said"),
    [row[1:] for row in REFUSED],
    ids=[row[0] for row in REFUSED],
)
def test_what_is_no_query_is_refused_in_a_sentence(
    method: str, query: str, media: str | None, body: bytes, status: int, said: str, site: Site
) -> None:
    before = len(site.store)
    response = _sent(site, method, query, media, body)
    assert (response.status, response.media) == (status, "text/plain; charset=utf-8")
    assert said in response.body.decode()
    assert len(site.store) == before


def test_a_wrong_method_names_the_right_ones(site: Site) -> None:
    assert ask(site, q("ASK {}"), method="PUT").headers == (("Allow", "GET, HEAD, POST, OPTIONS"),)


@pytest.mark.parametrize("media", list(ROWS))
def test_rows_come_in_every_format(media: str, site: Site) -> None:
    response = ask(site, q(PLAYERS), accept=media)
    assert (response.status, response.media.partition(";")[0]) == (200, media)
    assert b"person/lionel-messi" in response.body


@pytest.mark.parametrize("media", list(BOOLEANS))
def test_a_boolean_comes_in_every_format_that_has_one(media: str, site: Site) -> None:
    response = ask(site, q("ASK { club:inter-miami a cg:Club }"), accept=f"text/csv, {media};q=0.5")
    assert (response.media.partition(";")[0], b"true" in response.body) == (media, True)


@pytest.mark.parametrize("media", list(TRIPLES))
@pytest.mark.parametrize("query", ["DESCRIBE club:inter-miami", "CONSTRUCT WHERE { ?p cg:playsFor ?c }"])
def test_triples_come_in_every_format(query: str, media: str, site: Site) -> None:
    response = ask(site, q(query), accept=media)
    assert response.media.partition(";")[0] == media
    assert len(list(ox.parse(response.body, format=TRIPLES[media]))) > 1


@pytest.mark.parametrize("query", [PLAYERS, "ASK {}", "DESCRIBE club:inter-miami"])
def test_a_format_that_is_not_there_is_refused_with_the_list(query: str, site: Site) -> None:
    response = ask(site, q(query), accept="image/png")
    assert (response.status, b"is answered as" in response.body) == (406, True)


def test_xml_is_well_formed_with_any_words(site: Site) -> None:
    body = ask(site, q('SELECT ("<&\\u0007" AS ?x) { }'), accept="application/sparql-results+xml").body
    assert b"&lt;&amp;" in body
    assert ElementTree.fromstring(ask(site, q(PLAYERS), accept="application/xml").body) is not None


def test_an_unknown_word_finds_nothing_and_is_no_fault(site: Site) -> None:
    response = ask(site, q("SELECT ?x { ?x cg:competiton ?y }"))
    assert (response.status, json.loads(response.body)["results"]["bindings"]) == (200, [])


@pytest.mark.parametrize("accept", [None, "text/turtle", "application/rdf+xml", "application/ld+json", "text/html"])
def test_the_service_describes_itself(accept: str | None, site: Site) -> None:
    response = ask(site, accept=accept) if accept else ask(site)
    media = response.media.partition(";")[0]
    triples = [quad.triple for quad in ox.parse(response.body, format=TRIPLES[media])]
    endpoint = [triple for triple in triples if triple.predicate.value.endswith("#endpoint")]
    assert [(each.subject, each.object) for each in endpoint] == [(ox.NamedNode("http://localhost:1/sparql"),) * 2]
    counted = [each.object for each in triples if each.predicate.value.endswith("/void#triples")]
    assert [node.value for node in counted if isinstance(node, ox.Literal)] == [str(len(site.store))]
    assert not any(isinstance(triple.subject, ox.BlankNode) for triple in triples)


def _sent(site: Site, method: str, query: str, media: str | None, body: bytes) -> Response:
    headers = {"content_type": media} if media else {}
    return ask(site, query, method=method, path="/sparql/", body=body, **headers)
