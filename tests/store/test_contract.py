"""One graph in memory, on disk and behind Oxigraph's server: every question has the same answer, every literal stays.

`tests/interop` holds Virtuoso to the same.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import asked, bindings
from clubgraph.ask.graph import Opened, opened, reached
from clubgraph.ask.library import Question, library
from clubgraph.ask.reports import reported
from clubgraph.ask.sparql import run
from clubgraph.build.write import GRAPH
from clubgraph.export.publish import publish
from clubgraph.places import demo
from clubgraph.store.keeping import keep
from clubgraph.store.remote import Remote
from clubgraph.store.server import Server, addresses
from clubgraph.store.wire import Wire
from tests.servers import needs_server, oxigraph
from tests.store.contract import LITERALS, QUERIES

QUESTIONS = library((demo() / "queries",))


@pytest.fixture(scope="module")
def memory(built_demo: Path) -> Opened:
    return opened(built_demo)


@pytest.fixture(scope="module")
def server(memory: Opened, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("server")) as url:
        publish((quad.triple for quad in memory.store), Server(addresses(url, None, None, None), 20))
        yield url


@pytest.fixture(scope="module", params=["disk", pytest.param("server", marks=needs_server)])
def elsewhere(request: pytest.FixtureRequest, built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    if request.param == "server":
        return reached(request.getfixturevalue("server"), 20)
    folder = tmp_path_factory.mktemp("disk")
    shutil.copytree(built_demo, folder, dirs_exist_ok=True)
    keep(folder / "build", folder / "build" / GRAPH, large=0)
    found = opened(folder)
    assert found.columns
    return found


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_has_the_same_answer(question: Question, memory: Opened, elsewhere: Opened) -> None:
    words = [parameter.example for parameter in question.parameters]
    here, there = (bindings(question, words, each.store, each.columns) for each in (memory, elsewhere))
    assert there == here
    found = reported(question, there, elsewhere.columns) or asked(question, there, elsewhere.store)
    assert found == asked(question, here, memory.store)


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_has_the_same_result(query: str, memory: Opened, elsewhere: Opened) -> None:
    assert told(run(elsewhere.store, query)) == told(run(memory.store, query))


def test_it_is_the_same_graph(memory: Opened, elsewhere: Opened) -> None:
    assert (len(elsewhere.store), set(elsewhere.store)) == (len(memory.store), set(memory.store))


@needs_server
def test_every_literal_comes_back_as_it_was(server: str) -> None:
    where = addresses(server, None, None, "urn:literals")
    Server(where, 20).fill(LITERALS, 5, lambda count: None)
    assert {quad.triple for quad in Remote(Wire(server, 20), where.graph)} == set(LITERALS)


def told(result: object) -> object:
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    if isinstance(result, ox.QuerySolutions):
        return [variable.value for variable in result.variables], sorted(str(tuple(row)) for row in result)
    assert isinstance(result, ox.QueryTriples)
    return sorted(map(str, result))
