"""The question page answers from what the build has counted: the same answer as SPARQL's, whatever way it is asked."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clubgraph.ask.graph import opened
from clubgraph.serve import answers
from clubgraph.serve.messages import Request
from clubgraph.serve.site import Site, respond
from clubgraph.store.keeping import keep
from tests.ask.conftest import QUESTIONS

TWINS = {
    "search": {"words": "Libertadores"},
    "corroborated": {},
    "disagreements": {},
    "speakers": {},
    "timeline": {"since": "2024-03-01", "until": "2026-12-31"},
}


@pytest.fixture(scope="module")
def counted(workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demo as a large graph is kept."""
    folder = tmp_path_factory.mktemp("kept")
    path = folder / "build" / "graph.ttl"
    path.parent.mkdir()
    path.write_bytes((workspace / "build" / "graph.ttl").read_bytes())
    keep(path.parent, path, large=0)
    here = opened(folder)
    return Site(here.store, QUESTIONS, "The demo", path.parent, here.columns)


def said(site: Site, name: str, values: dict[str, str], **more: Any) -> Any:
    kinds = {each.name: each.kind for each in QUESTIONS[name].parameters}
    given = {key: {"kind": kinds[key], "value": value} for key, value in values.items()}
    body = json.dumps({"sparql": QUESTIONS[name].body, "given": given} | more).encode()
    headers = {"host": "localhost:1", "content-type": "application/json"}
    response = respond(Request("POST", "/ask/answer", "", headers, body), site)
    return response.status, json.loads(response.body)


def few(rows: list[Any]) -> list[Any]:
    """Without claims beyond those that are shown, and without their number."""
    return [[[cell for cell in cells if cell is None or "+" not in cell["text"]][:10] for cells in row] for row in rows]


@pytest.mark.parametrize("name", TWINS)
def test_it_is_the_answer_of_sparql(name: str, counted: Site) -> None:
    (status, fast), (_, slow) = (said(site, name, TWINS[name]) for site in (counted, replace(counted, columns=None)))
    assert status == 200
    assert few(fast.pop("rows")) == few(slow.pop("rows"))
    assert fast == slow


@pytest.mark.parametrize("name", TWINS)
def test_no_sparql_runs_for_it(name: str, counted: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "run", None)
    assert said(counted, name, TWINS[name])[0] == 200
    assert said(counted, name, TWINS[name], view="picture")[0] == 200


def test_of_very_many_claims_behind_a_row_the_number_is_told(counted: Site) -> None:
    rows = said(counted, "speakers", {})[1]["rows"]
    told = [(int(row[1][0]["text"]), len(row[2]), row[2][-1]["text"]) for row in rows]
    assert all(shown == (11 if count > 10 else count) for count, shown, _ in told)
    assert all(last == f"+ {count - 10}" for count, _, last in told if count > 10)
    assert max(count for count, _, _ in told) > 10


def test_more_rows_than_are_shown_are_told(counted: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "ROWS", 3)
    found = said(counted, "timeline", TWINS["timeline"])[1]
    assert (len(found["rows"]), len(found["when"]), found["more"]) == (3, 3, True)


@pytest.mark.parametrize(
    ("name", "values", "status"),
    [
        ("search", {"words": "no such words"}, 200),
        ("search", {"words": "no"}, 200),
        ("timeline", {"since": "soon"}, 400),
        ("search", {"words": '" OR "'}, 200),
        ("search", {"words": "oak\0 "}, 200),
    ],
)
def test_odd_values(name: str, values: dict[str, str], status: int, counted: Site) -> None:
    found = said(counted, name, values)
    assert (found[0], "error" in found[1]) == (status, status == 400)


def test_a_changed_question_and_values_of_another_kind_go_to_sparql(counted: Site) -> None:
    sparql = QUESTIONS["speakers"].sparql + " LIMIT 2"
    headers = {"host": "localhost:1", "content-type": "application/json"}
    for text, given in ((sparql, {}), (QUESTIONS["search"].sparql, {"words": {"kind": "integer", "value": "7"}})):
        body = json.dumps({"sparql": text, "given": given}).encode()
        found = [respond(Request("POST", "/ask/answer", "", headers, body), site)
                 for site in (counted, replace(counted, columns=None))]  # fmt: skip
        assert found[0] == found[1]
