"""Things and claims have pages for people and triples for programs; nothing that articles say runs in them."""

import json
from dataclasses import replace
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from clubgraph.model import Corpus
from clubgraph.serve import choices
from clubgraph.serve.formats import TRIPLES
from clubgraph.serve.messages import Response
from clubgraph.serve.site import Site
from clubgraph.store.write import triples
from tests.serve.conftest import ask

EVIL = '<img src=x onerror="alert(1)">'


def test_a_thing_is_a_page_for_people(site: Site) -> None:
    response = ask(site, path="/things/club/celta-de-vigo", accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert response.media == "text/html; charset=utf-8"
    assert "Tadeo Allende transfers from Celta de Vigo" in response.body.decode()
    assert '<a href="/claims/' in response.body.decode()


def test_a_claim_is_a_page_with_its_quote(site: Site) -> None:
    text = ask(site, path="/claims/6560b94cea52").body.decode()
    assert "Baltasar Rodriguez transfers to Inter Miami" in text
    assert '<blockquote lang="en" dir="auto">Mas admitted that a deal for Baltasar Rodriguez' in text


@pytest.mark.parametrize(
    ("path", "predicate"),
    [
        ("/claims/6560b94cea52", "quote"),
        ("/things/club/inter-miami", "basedIn"),
        ("/things/person/lionel-messi", "playsFor"),
    ],
)
@pytest.mark.parametrize(
    "media", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_the_same_as_triples(path: str, predicate: str, media: str, site: Site) -> None:
    response = ask(site, path=path, accept=media)
    assert (response.media.partition(";")[0], ("Vary", "Accept") in response.headers) == (media, True)
    found = ox.parse(response.body, format=TRIPLES[media])
    assert predicate in {quad.predicate.value.rpartition("#")[2] for quad in found}


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/claims/nothing", 404, "There is no claim nothing."),
        ("/claims/", 404, "There is no claim ."),
        ("/things/club/nobody", 404, "There is no thing club/nobody."),
        ("/things/claim/6560b94cea52", 404, "There is no thing claim/6560b94cea52."),
        ("/things/../../etc/passwd", 404, "There is no thing ../../etc/passwd."),
        ("/things/club/x> } DROP ALL", 404, "There is no thing"),
        ("/elsewhere", 404, "There is nothing at /elsewhere."),
    ],
)
def test_what_is_not_there_is_told(path: str, status: int, said: str, site: Site) -> None:
    response = ask(site, path=path)
    assert (response.status, response.body.decode().startswith(said)) == (status, True)


def test_a_page_is_only_read(site: Site) -> None:
    assert ask(site, path="/claims/6560b94cea52", method="DELETE").status == 405


def test_markup_in_names_and_quotes_is_shown_and_never_run(site: Site, curated: Corpus) -> None:
    store = ox.Store()
    claim = next(claim for claim in curated.claims if claim.statement.predicate == "owns")
    hostile = replace(claim, selector=replace(claim.selector, quote=EVIL))
    store.extend(ox.Quad(*triple) for triple in triples(replace(curated, claims=(hostile,))))
    evil = Site(store, {}, EVIL, site.built)
    for path in (f"/claims/{hostile.id.partition('/')[2]}", "/things/person/jorge-mas"):
        text = ask(evil, path=path, accept="text/html").body.decode()
        assert EVIL not in text
        assert "&lt;img src=x" in text


# What the question page asks for


def test_the_questions_come_with_what_there_is_to_choose(site: Site) -> None:
    found = json.loads(ask(site, path="/ask/questions", query="lang=he").body)
    assert len(found["questions"]) >= 40
    assert ["club/inter-miami", "אינטר מיאמי"] in found["things"]["Club"]
    kinds = {each["kind"] for question in found["questions"] for each in question["parameters"]}
    assert kinds == set(found["things"])


def test_of_too_many_things_none_is_offered_and_a_name_is_enough(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choices, "_MANY", 5)
    found = json.loads(ask(site, path="/ask/questions").body)
    assert {"Thing", "Club", "Person"}.isdisjoint(found["things"])
    assert all(len(things) <= 5 for things in found["things"].values())
    names = ("club/inter-miami", "אינטר מיאמי")
    given = [{"club": {"kind": "Club", "value": name}} for name in names]
    sparql = site.questions["owners"].sparql
    answers = [json.loads(_post(site, {"sparql": sparql, "given": each}).body) for each in given]
    assert answers[0] == answers[1]
    assert answers[0]["rows"]


def test_every_question_has_its_sparql_without_the_header(site: Site) -> None:
    for question in json.loads(ask(site, path="/ask/questions").body)["questions"]:
        assert question["sparql"].startswith("PREFIX")


def test_a_parameter_is_bound_and_rows_that_look_alike_are_one(site: Site) -> None:
    given = {"club": {"kind": "Club", "value": "club/inter-miami"}}
    found = json.loads(_post(site, {"sparql": site.questions["owners"].sparql, "given": given}).body)
    assert found["columns"] == ["owner", "club", "role", "claim"]
    assert [(row[0][0]["text"], len(row[3])) for row in found["rows"]] == [("Jorge Mas", 3), ("Jorge Mas", 1)]
    assert found["rows"][0][0][0]["id"] == "person/jorge-mas"


def test_a_hostile_parameter_is_a_name_that_nothing_has(site: Site) -> None:
    given = {"club": {"kind": "Club", "value": "x> } ; DROP ALL #"}}
    found = json.loads(_post(site, {"sparql": site.questions["owners"].sparql, "given": given}).body)
    assert found["error"].startswith('"x> } ; DROP ALL #" is not in the graph.')


def test_a_mistake_is_told_with_its_place(site: Site) -> None:
    response = _post(site, {"sparql": "SELECT ?x {\n ?x cg:competiton ?y }"})
    found = json.loads(response.body)
    assert (response.status, found["place"]) == (400, "line 2, column 5")
    assert found["hint"].startswith("Did you mean cg:competition?")


def test_an_empty_answer_is_explained(site: Site) -> None:
    found = json.loads(_post(site, {"sparql": "SELECT ?p { ?p cg:coaches ?c }"}).body)
    assert found["empty"] == "Nothing in the graph matches: ?p cg:coaches ?c"


@pytest.mark.parametrize(
    ("media", "first"),
    [("text/csv", "owner,club,role,claim"), ("text/tab-separated-values", "?owner\t?club\t?role\t?claim")],
)
def test_a_download_has_the_whole_result(media: str, first: str, site: Site) -> None:
    response = _post(site, {"sparql": site.questions["owners"].sparql, "media": media})
    assert (response.media, response.body.decode().splitlines()[0]) == (f"{media}; charset=utf-8", first)


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        (b'{"sparql": "ASK {}"}', "text/plain", 415),
        (b"\xff", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'{"sparql": 1}', "application/json", 400),
        (b'{"sparql": "ASK {}", "given": []}', "application/json", 400),
        (b'{"sparql": "ASK {}", "given": {"x": 1}}', "application/json", 400),
        (b'{"sparql": "ASK {}", "media": "image/png"}', "application/json", 406),
        (b"[" * 50_000, "application/json", 400),
        (b'{"sparql": "DROP ALL"}', "application/json", 400),
        (b'{"sparql": "\\ud800"}', "application/json", 400),
        (b'{"sparql": "ASK {}", "given": {"x": {"kind": "Club", "value": "\\ud800"}}}', "application/json", 400),
        (b'{"sparql": "ASK {}", "given": {"x": {"kind": "\\ud800", "value": "x"}}}', "application/json", 400),
        (b'{"sparql": "ASK {}", "given": {"x": {"kind": "text", "value": "\\ud800"}}}', "application/json", 400),
    ],
)
def test_what_the_page_would_never_send_is_refused(body: bytes, media: str, status: int, site: Site) -> None:
    assert ask(site, path="/ask/answer", method="POST", body=body, content_type=media).status == status


@pytest.mark.parametrize("claim", ['"words"', "<http://elsewhere.example/claim>", "1", "<urn:x>"])
@pytest.mark.parametrize("more", [{}, {"view": "picture"}, {"media": "text/turtle"}])
def test_what_a_query_calls_a_claim_need_not_be_one(claim: str, more: dict[str, object], site: Site) -> None:
    sparql = f"SELECT ?claim ?club {{ BIND({claim} AS ?claim) BIND(club:inter-miami AS ?club) }}"
    assert _post(site, {"sparql": sparql, **more}).status == 200


@pytest.mark.parametrize("limit", ["9" * 5000, "٣", "1e3", "-1", "", "0"])
def test_a_number_that_is_none_is_refused(limit: str, site: Site) -> None:
    assert ask(site, f"limit={quote(limit)}", path="/things/club/inter-miami/neighbours").status == 400


def test_a_query_may_begin_with_the_mark_of_utf8(site: Site) -> None:
    response = ask(site, method="POST", body="\ufeffASK {}".encode(), content_type="application/sparql-query")
    assert response.body == b'{"head":{},"boolean":true}'


def _post(site: Site, said: dict[str, object]) -> Response:
    body = json.dumps(said).encode()
    return ask(site, path="/ask/answer", method="POST", body=body, content_type="application/json")
