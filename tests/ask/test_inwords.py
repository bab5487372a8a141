"""`clubgraph query --explain` says a query in words and runs nothing."""

from pathlib import Path

import pytest

from clubgraph.ask.inwords import in_words
from clubgraph.ask.library import Question
from clubgraph.ask.words import Words
from tests.ask.conftest import Run


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "SELECT ?p ?c { ?p a cg:Person ; cg:playsFor ?c OPTIONAL { ?c cg:basedIn ?x } "
            "FILTER NOT EXISTS { ?p cg:owns ?c } FILTER(?c != club:barcelona) } ORDER BY DESC(?p) LIMIT 3",
            "Find ?p and ?c, where\n  ?p is a person\n  ?p plays for ?c\n  if known,\n    ?c is based in ?x\n"
            "  but not where\n    ?p owns ?c\n  only where ?c != Barcelona\n"
            "In the order of ?p from the last.\nAt most 3.\n",
        ),
        (
            "SELECT ?who (COUNT(?claim) AS ?n) { ?claim cg:speaker ?who } GROUP BY ?who",
            "Find ?who and ?n, where\n  the speaker of ?claim is ?who\n  for each ?who:\n  ?n is count(?claim)\n",
        ),
        ("ASK { club:inter-miami a cg:Club }", "Is there anything for which\n  Inter Miami is a club\n"),
        (
            "CONSTRUCT { ?a cg:owns ?b } { { ?a cg:owns ?b } UNION { ?a cg:owned ?b } }",
            "Make new triples, wherever\n  ?a owns ?b\n  or else\n    ?a owned ?b\n",
        ),
    ],
)
def test_a_query_in_words(query: str, said: str, run: Run) -> None:
    assert run("query", "--explain", query) == (0, said, "")


def test_what_cannot_be_put_into_words_is_told(run: Run) -> None:
    code, out, err = run("query", "--explain", "SELECT ?x {")
    assert (code, out) == (1, "")
    assert err.startswith("this query cannot be put into words. Without --explain it is run")


def test_every_question_can_be_said(question: Question, words: Words) -> None:
    assert len(in_words(question.sparql, words).splitlines()) > 2


def test_nothing_is_run(run: Run, tmp_path: Path) -> None:
    assert run("query", "--explain", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")[0] == 0
