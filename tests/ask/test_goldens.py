"""Every shipped question has the expected answer on the curated claims of the demo, with as many claims a row."""

import csv
import io
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.answer import answer
from clubgraph.ask.library import Question
from clubgraph.ask.tables import comma_separated
from clubgraph.ask.words import Words
from tests.ask.conftest import QUESTIONS, examples

GOLDEN = Path(__file__).parents[1] / "golden" / "answers"


def test_every_question_has_an_expected_answer_and_no_answer_lacks_its_question() -> None:
    assert QUESTIONS
    assert {path.stem for path in GOLDEN.glob("*.csv")} == set(QUESTIONS)


def test_the_answer_is_the_expected_one(question: Question, store: ox.Store, words: Words, accept: bool) -> None:
    text = _counted(comma_separated(answer(question, examples(question), store), words))
    path = GOLDEN / f"{question.name}.csv"
    if accept:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def test_an_audit_finds_nothing_and_every_other_question_something(question: Question, store: ox.Store) -> None:
    rows = answer(question, examples(question), store).rows
    assert bool(rows) is (question.group != "audit" and question.empty is None)


def test_every_row_has_a_claim_behind_it(question: Question, store: ox.Store) -> None:
    assert [row for row in answer(question, [], store).rows if not row.claims] == []


def _counted(text: str) -> str:
    """The answer as a tool gets it, with the number of claims behind a row in place of their names."""
    counted = io.StringIO()
    writer = csv.writer(counted, lineterminator="\n")
    heading, *rows = csv.reader(text.splitlines())
    writer.writerow([*heading[:-1], "claims behind it"])
    writer.writerows([*row[:-1], len(row[-1].split())] for row in rows)
    return counted.getvalue()
