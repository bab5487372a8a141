"""The W3C's own protocol tests against the endpoint, where their files are; the same cases stand in test_protocol."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, Graph, Namespace
from rdflib.collection import Collection

from clubgraph import places
from clubgraph.serve.formats import TRIPLES
from clubgraph.serve.messages import Request, Response
from clubgraph.serve.site import Site, respond

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT, CNT = Namespace("http://www.w3.org/2011/http#"), Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
STATUS = {"OK": 200, "BadRequest": 400}
FOLDER = Path(os.environ.get("CLUBGRAPH_W3C", places.demo().parent / "shared/data/w3c-sparql11")) / "protocol"


def _tests() -> list[Any]:
    path = FOLDER / "manifest.ttl"
    if not path.is_file():
        return []
    graph = Graph().parse(path, publicID=path.as_uri())
    manifest = graph.value(predicate=RDF.type, object=MF.Manifest)
    return [(graph, test) for test in Collection(graph, graph.value(manifest, MF.entries))]


TESTS = _tests()


def test_the_files_are_there_or_it_is_said() -> None:
    if not TESTS:
        pytest.skip("the W3C's tests are not here; CLUBGRAPH_W3C names their folder (sparql/sparql11 of w3c/rdf-tests)")
    assert len(TESTS) == 34


@pytest.mark.parametrize(("graph", "test"), TESTS, ids=[str(test).rpartition("#")[2] for _, test in TESTS])
def test_case(graph: Graph, test: Any) -> None:
    """A query is answered as the test says; every update is refused with 403, whatever it is."""
    site = Site(_loaded(graph, test), {}, "W3C", Path())
    update = "update" in str(test).rpartition("#")[2]
    for asked, wanted in _requests(graph, test):
        response = respond(asked, site)
        if update and not _is_query(asked):
            assert response.status in (403, 415)
        elif not update:
            _check(graph, wanted, response)


def _check(graph: Graph, wanted: Any, response: Response) -> None:
    statuses = [str(status).rpartition("#")[2] for status in graph.objects(wanted, MF.expectedStatus)]
    classes = {name[10] for name in statuses if name.startswith("StatusCode")}
    codes = {STATUS[name] for name in statuses if name in STATUS}
    assert str(response.status)[0] in classes or response.status in codes, response.body
    kind = graph.value(wanted, MF.expectedFormat)
    if kind is not None:
        assert _kind(response) == str(kind)
    truth = graph.value(wanted, MF.expectedBoolean)
    if truth is not None:
        assert (b"true" in response.body) is truth.toPython()


def _kind(response: Response) -> str:
    media = response.media.partition(";")[0]
    if media in TRIPLES:
        return "RDF"
    return "boolean" if re.search(rb'"boolean"|<boolean>', response.body) else "tabular"


def _loaded(graph: Graph, test: Any) -> ox.Store:
    store = ox.Store()
    for data in graph.objects(test, UT.graphData):
        path = str(graph.value(data, UT.graph)).removeprefix("file://")
        name = ox.NamedNode(str(graph.value(data, RDFS.label)))
        store.load(path=path, format=ox.RdfFormat.N_TRIPLES, to_graph=name)
    return store


def _requests(graph: Graph, test: Any) -> Iterator[tuple[Request, Any]]:
    for each in Collection(graph, graph.value(graph.value(test, MF.action), HT.requests)):
        path, _, query = str(graph.value(each, HT.absolutePath)).partition("?")
        listed, body = graph.value(each, HT.headers), graph.value(each, HT.body)
        headers = {
            str(graph.value(header, HT.fieldName)).lower(): str(graph.value(header, HT.fieldValue))
            for header in (Collection(graph, listed) if listed else ())
        }
        encoding = str(graph.value(body, CNT.characterEncoding) or "utf-8") if body else "utf-8"
        data = str(graph.value(body, CNT.chars)).encode(encoding) if body else b""
        method = str(graph.value(each, HT.methodName))
        yield Request(method, path.replace("/update", "/sparql"), query, headers, data), graph.value(each, HT.resp)


def _is_query(asked: Request) -> bool:
    return "query=" in asked.query or asked.media == "application/sparql-query" or asked.body.startswith(b"query=")
