"""What the build has counted is what SPARQL finds: every report is held to its question, on the demo and on more."""

import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph import places
from clubgraph.ask import reports
from clubgraph.ask.answer import Bindings, asked, bindings
from clubgraph.ask.reports import reported
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.store.keeping import keep
from clubgraph.store.kept import Kept, kept
from clubgraph.store.write import triples
from clubgraph.terms import RDF
from tests.ask.conftest import QUESTIONS, Run, examples

TWINS = sorted(path.stem for path in Path(reports.__file__).with_name("reports").glob("*.sql"))
sys.path.insert(0, str(places.demo() / "benchmarks"))


@pytest.fixture(scope="module", params=["demo", "synthetic"])
def held(request: pytest.FixtureRequest, curated: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Kept:
    from synthetic import corpus

    output = tmp_path_factory.mktemp(request.param)
    made = curated if request.param == "demo" else corpus(8_000)
    (output / "graph.ttl").write_text(turtle(triples(made)), encoding="utf-8", newline="\n")
    keep(output, output / "graph.ttl", large=0)
    found = kept(output, output / "graph.ttl")
    assert found
    return found


@pytest.mark.parametrize("name", TWINS)
def test_a_report_is_the_answer(name: str, held: Kept) -> None:
    question = QUESTIONS[name]
    given = bindings(question, examples(question), held.store, held.columns)
    both = _given(given), {}
    for bound in both:
        answer = reported(question, bound, held.columns)
        if answer is None:
            assert name == "search"
            continue
        assert answer == asked(question, bound, held.store)
    assert asked(question, both[0], held.store).rows


@pytest.mark.parametrize("words", ["libertadores", "LIBER", "ליברטדורס", 'said "', "the %_ club", "no such words", "é"])
def test_words_are_found_where_sparql_finds_them(words: str, held: Kept) -> None:
    question = QUESTIONS["search"]
    bound = {"words": ox.Literal(words)}
    assert reported(question, bound, held.columns) in (asked(question, bound, held.store), None)
    assert (reported(question, bound, held.columns) is None) is (len(words) < 3)


def test_a_limit_takes_the_first_rows(held: Kept) -> None:
    every = reported(QUESTIONS["speakers"], {}, held.columns)
    some = reported(QUESTIONS["speakers"], {}, held.columns, rows=2)
    assert every
    assert some
    assert (some.rows, len(every.rows) > 2) == (every.rows[:2], True)


@pytest.mark.parametrize("name", TWINS)
def test_the_first_rows_are_those_of_the_whole_answer(name: str, held: Kept) -> None:
    question = QUESTIONS[name]
    bound = _given(bindings(question, examples(question), held.store, held.columns))
    every = reported(question, bound, held.columns)
    assert every
    for most in (1, 7, len(every.rows), len(every.rows) + 1):
        some = reported(question, bound, held.columns, rows=most)
        assert some
        assert [row.cells for row in some.rows] == [row.cells for row in every.rows[:most]]


def test_a_question_of_the_workspace_is_asked_in_its_own_words(held: Kept, tmp_path: Path) -> None:
    from dataclasses import replace

    assert reported(replace(QUESTIONS["speakers"], path=tmp_path / "speakers.rq"), {}, held.columns) is None
    assert reported(QUESTIONS["owners"], {}, held.columns) is None
    assert reported(QUESTIONS["speakers"], {}, None) is None


def test_words_are_searched_on_the_command_line(run: Run) -> None:
    code, out, err = run("ask", "search", "ליברטדורס", "--format", "csv")
    assert code == 0
    assert len(out.splitlines()) > 2
    assert err == ""


def test_a_table_that_was_cut_says_so(run: Run) -> None:
    every, some = run("ask", "speakers", "--limit", "0"), run("ask", "speakers", "--limit", "2")
    lines = [line.split() for line in every[1].splitlines()]
    assert [line.split() for line in some[1].splitlines()][2:] == lines[2:4]
    assert "The first 2 rows; there are more. --limit 0 shows all." in some[2]
    assert "there are more" not in every[2]


def test_turtle_has_every_claim_behind_the_answer_with_its_statement(run: Run) -> None:
    code, out, err = run("ask", "owners", "Inter Miami", "--format", "ttl")
    triples = [quad.triple for quad in ox.parse(out, format=ox.RdfFormat.TURTLE)]
    kinds = [triple.object.value.rpartition("#")[2] for triple in triples if triple.predicate.value == RDF.type]
    assert (code, err, kinds.count("Claim"), kinds.count("Statement")) == (0, "", 4, 1)


def _given(bound: Bindings) -> Bindings:
    """The synthetic articles are of other years than the demo's."""
    days = {"since": "2024-03-01", "until": "2026-12-31"}
    return {
        name: ox.Literal(days[name], datatype=term.datatype) if name in days and isinstance(term, ox.Literal) else term
        for name, term in bound.items()
    }
