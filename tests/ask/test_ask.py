"""`clubgraph ask` answers in rows that open on their words, and says kindly what it cannot answer."""

import csv
import json
from pathlib import Path

import pytest

from clubgraph.ask.tables import FORMATS
from clubgraph.cli.ask import NAMES
from tests.ask.conftest import Run, without

ALLENDE = (
    "   000_7fc16461bdf17f52 [1273:1375]  "
    "“The club has reached an agreement with Celta de Vigo to secure the permanent transfer of Tadeo Allende”\n"
    "       article 000_7fc16461bdf17f52 · fact · narration · certain · "
    "stage of the deal: agreed; type of transfer: permanent transfer; from the club: Celta de Vigo\n"
)
STALLED = ["stalled", "under negotiation", "indirect speech", "Baltasar Rodriguez", "Racing Club"]


def test_the_command_offers_the_formats_there_are() -> None:
    assert tuple(FORMATS) == NAMES


def test_a_table_leaves_out_what_was_asked_for_and_counts_the_articles(run: Run) -> None:
    code, out, err = run("ask", "owners", "inter miami")
    assert code == 0
    assert [line.split() for line in out.splitlines() if line[:1] not in "─"] == [
        ["owner", "role", "sources"],
        ["Jorge", "Mas", "3"],
        ["Jorge", "Mas", "managing", "owner", "1"],
    ]
    assert without(err) == (
        'Who owns a club?  club: Inter Miami\n2 rows. next: clubgraph ask owners "inter miami" --quotes\n'
    )


def test_quotes_stand_under_the_table(run: Run) -> None:
    code, out, _ = run("ask", "done-deals", "Inter Miami", "--quotes")
    assert (code, ALLENDE in out) == (0, True)


def test_a_parameter_left_out_is_left_open(run: Run) -> None:
    out = run("ask", "plays-for", "--format", "csv")[1]
    assert list(csv.reader(out.splitlines())) == [
        ["player", "club", "evidence"],
        ["Lionel Messi", "Inter Miami", "7dd9eda88ad6 d50e70f4d2b8"],
        ["Luis Suárez", "Inter Miami", "08620a7c77b8"],
    ]


def test_csv_with_quotes_has_a_line_for_each_claim(run: Run) -> None:
    rows = list(csv.DictReader(run("ask", "spoke-with", "מס", "--format", "csv")[1].splitlines()))
    assert rows == []
    rows = list(csv.DictReader(run("ask", "spoke-with", "מאס", "--format", "csv", "--quotes")[1].splitlines()))
    assert [row["quote"] for row in rows if row["article"].startswith("002")] == [
        "היו לי שיחות עם קונמבול כדי לבדוק אם השתתפות בקופה ליברטדורס אפשרית",
        "מאס אף ציין כי שוחח ישירות עם נשיא קונמבול, אלחנדרו דומינגס",
    ]


def test_json_holds_every_claim_in_full_and_json_lines_the_same_rows(run: Run) -> None:
    found = json.loads(run("ask", "stalled-deals", "--format", "json")[1])
    lines = run("ask", "stalled-deals", "--format", "jsonl")[1].splitlines()
    assert [json.loads(line) for line in lines] == found["rows"]
    (row,) = found["rows"]
    assert row["player"] == {"id": "person/baltasar-rodriguez", "label": "Baltasar Rodriguez"}
    assert row["evidence"][0]["details"]["reason"] == "unresolved valuation differences"
    assert row["evidence"][0]["how"] == ["under negotiation", "indirect speech", "certain"]


def test_every_quote_stands_where_the_answer_says(run: Run, workspace: Path) -> None:
    found = json.loads(run("ask", "who-says-what-about", "Copa Libertadores", "--format", "json")[1])
    evidence = [claim for row in found["rows"] for claim in row["evidence"]]
    assert evidence
    for claim in evidence:
        text = (workspace / "seeds" / "articles" / f"{claim['article']}.txt").read_bytes().decode("utf-8")
        assert text[claim["start"] : claim["end"]] == claim["quote"]


def test_identifiers_for_machines(run: Run) -> None:
    out = run("ask", "owners", "Inter Miami", "--format", "csv", "--iris")[1]
    assert out.splitlines()[1].startswith("https://clubgraph.example/id/person/jorge-mas,")


def test_the_sparql_of_a_question_can_be_seen(run: Run) -> None:
    assert "PREFIX cg:" in run("ask", "owners", "--sparql")[1]


def test_an_audit_without_rows_is_told_to_be_right(run: Run) -> None:
    title = "Which relations do claims use that the ontology does not declare?"
    assert run("ask", "undeclared-relations") == (0, "", f"{title}\nNo rows. That is right.\n")


def test_a_hostile_text_is_compared_and_never_run(run: Run) -> None:
    code, out, err = run("ask", "only-in-language", 'he" } ; DROP ALL #')
    assert (code, out) == (0, "")
    assert err.endswith("No rows. The question is fine, nothing in the graph fits.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["spokewith"], 'there is no question "spokewith". Did you mean "spoke-with"?'),
        (["audit/owners"], 'there is no question "audit/owners". Did you mean "owners"?'),
        (["owners", "Chelsey"], '"Chelsey" is not in the graph.'),
        (["owners", "Inter Miami", "2020"], 'owners takes club; 2 given. Try: clubgraph ask owners "Inter Miami"'),
        (["rumours", "Inter Miami"], "rumours takes nothing; 1 given. Try: clubgraph ask rumours"),
        (["opinions", "Mas brother"], '"Mas brother" is not in the graph.'),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(arguments: list[str], message: str, run: Run) -> None:
    code, out, err = run("ask", *arguments)
    assert (code, out) == (1, "")
    assert without(err).startswith(message)
    assert err.count("\n") == 1


def test_without_a_build_the_command_for_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    for arguments in (["ask", "owners"], ["query", "ASK {}"], ["explain", "Mas"]):
        code, out, err = run(*arguments, folder=tmp_path)
        assert (code, out) == (1, "")
        path = tmp_path / "build" / "graph.ttl"
        assert err == f"{path}: no graph was built here yet. Run: clubgraph build --workspace {tmp_path}\n"


def test_a_spoilt_build_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    path = tmp_path / "build" / "graph.ttl"
    path.parent.mkdir()
    path.write_text("<a> <b", encoding="utf-8")
    code, _, err = run("ask", "owners", folder=tmp_path)
    assert code == 1
    assert err.startswith(f"{path}: is not Turtle: ")
    assert without(err).endswith("Make it anew with: clubgraph build\n")


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("# title: x?\nSELECT ?x {\n ?x cg:owns }\n", ', line 3, column 13: expected an object before "}".'),
        ("# title: x?\nDROP ALL\n", ", line 2, column 1: DROP would change the graph, and a query only reads it."),
        ("# title: x?\nASK {}\n", ": is no SELECT. A question answers with rows."),
    ],
)
def test_a_faulty_question_of_a_workspace_is_named(sparql: str, message: str, run: Run, workspace: Path) -> None:
    path = workspace / "queries" / "mine" / "faulty.rq"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sparql, encoding="utf-8")
    code, _, err = run("ask", "faulty")
    path.unlink()
    assert code == 1
    assert err.startswith(str(path) + message)


@pytest.mark.parametrize(
    ("word", "fault"), [("soon", '"soon" is no date.'), ("2026-02-30", '"2026-02-30" is no date.')]
)
def test_a_date_and_a_number_are_read_strictly(word: str, fault: str, run: Run, workspace: Path) -> None:
    path = workspace / "queries" / "mine" / "dated.rq"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "# title: x?\n# param day: date = 2026-01-18\nSELECT ?day ?article { ?article dcterms:issued ?day }\n",
        encoding="utf-8",
    )
    assert run("ask", "dated", "2026-01-18", "--format", "csv")[1] == (
        "day,article,evidence\n2026-01-18,002_aa2c9240cabe1a9a,\n"
    )
    code, _, err = run("ask", "dated", word)
    path.unlink()
    assert code == 1
    assert err.startswith(fault)
