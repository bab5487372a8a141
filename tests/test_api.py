"""Python reads as well as the command line: the same answers, typed, with their claims."""

import shutil
from pathlib import Path

import networkx as nx
import pytest
import rdflib

import clubgraph
from clubgraph.api.rows import Row, Rows
from clubgraph.api.workspace import Workspace
from clubgraph.errors import ClubgraphError
from clubgraph.places import demo


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("api")
    shutil.copytree(demo() / "seeds", folder / "seeds")
    found = clubgraph.open(folder)
    found.build()
    return found


def test_the_graph_is_an_rdflib_graph_with_the_prefixes_bound(ws: Workspace) -> None:
    assert isinstance(ws.graph, rdflib.Graph)
    owners = ws.graph.query("SELECT ?who { ?who cg:owns club:inter-miami }")
    assert "https://clubgraph.example/id/person/jorge-mas" in {str(row[0]) for row in owners}  # type: ignore[index]


def test_an_answer_has_rows_that_know_their_claims(ws: Workspace) -> None:
    found = ws.ask("transfers", club="Inter Miami")
    allende = next(row for row in found if row.player == "Tadeo Allende")
    assert (allende["stage"], allende["from"], allende.rungs) == ("agreed", "Celta de Vigo", 1)
    (claim,) = allende.claims
    article = next(each for each in ws.articles if each.id == claim.article)
    assert article.text[claim.start : claim.end] == claim.quote
    assert (len(found), found[0].keys(), dict(found[0])["stage"]) == (len(list(found)), found.columns, found[0].stage)


def test_parameters_go_by_name_in_any_script(ws: Workspace) -> None:
    assert [dict(row) for row in ws.ask("spoke-with", person="מאס")] == [
        dict(row) for row in ws.ask("spoke-with", person="Jorge Mas")
    ]


@pytest.mark.parametrize(
    ("question", "parameters", "problem"),
    [
        ("transfer", {}, 'there is no question "transfer". Did you mean "transfers"?'),
        ("transfers", {"clubb": "Inter Miami"}, 'transfers has no parameter "clubb". Did you mean "club"?'),
        ("transfers", {"club": "Inter Mimai"}, '"Inter Mimai" is not in the graph. Did you mean'),
    ],
)
def test_what_is_not_understood_is_told(ws: Workspace, question: str, parameters: dict[str, str], problem: str) -> None:
    with pytest.raises(ClubgraphError) as caught:
        ws.ask(question, **parameters)
    assert str(caught.value).startswith(problem)


def test_an_unknown_column_names_the_nearest(ws: Workspace) -> None:
    with pytest.raises(AttributeError, match=r'the row has no "plaier"\. Did you mean "player"\?'):
        _ = ws.ask("transfers", club="Inter Miami")[0].plaier


def test_claims_are_found_by_thing_relation_article_and_modality(ws: Workspace) -> None:
    about = ws.claims("Alejandro Domínguez", relation="spokeWith")
    assert {claim.article[:3] for claim in about} == {"001", "002"}
    assert all(claim.modality == "Wish" for claim in ws.claims(modality="Wish"))
    assert len(ws.claims()) == len(ws.corpus.claims) > len(ws.claims(article="001_0b74cdc368b9c7b4")) > 50


def test_the_network_has_an_edge_for_each_claim_between_things(ws: Workspace) -> None:
    found = ws.network()
    assert isinstance(found, nx.MultiDiGraph)
    assert {key for *_, key in found.edges(keys=True)} == {
        claim.id for claim in ws.claims() if isinstance(claim.statement.object, str)
    }
    assert nx.has_path(found.to_undirected(), "person/lionel-messi", "person/jorge-mas")
    shown = found._repr_html_()
    assert shown.startswith('<iframe srcdoc="')
    assert "<script" not in shown


def test_rows_become_a_data_frame(ws: Workspace) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed: to_pandas was not looked at")
    found = ws.ask("transfers", club="Inter Miami")
    frame = found.to_pandas()
    assert (list(frame.columns), len(frame)) == ([*found.columns, "claims"], len(found))


def test_a_notebook_shows_words_and_no_markup_of_theirs() -> None:
    rows = Rows("<b>title</b>", ("who",), (Row({"who": "<script>alert(1)</script>"}, ()), Row({"who": None}, ())))
    shown = rows._repr_html_()
    assert "<caption>&lt;b&gt;title&lt;/b&gt;</caption>" in shown
    assert "<script" not in shown
    assert '<td dir="auto"></td>' in shown


def test_a_folder_that_is_no_workspace_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClubgraphError, match="is not a workspace"):
        clubgraph.open(tmp_path)
