"""`--as-of` and `--known-on`: the same questions on another day, with what nobody dated named and left out."""

import pytest

from tests.ask.conftest import Run

WHO = "SELECT ?who { ?who cg:participatesIn comp:copa-libertadores }"
DATED = "SELECT ?claim ?last { ?claim cg:validTo ?last FILTER(?last < ?asOf) }"
UNDATED = "000_7fc16461bdf17f52, 001_0b74cdc368b9c7b4"
DAYS = [
    ((), "South American clubs"),
    (("--as-of", "2010-06-01"), "Mexican clubs"),
    (("--as-of", "1997-12-31"), ""),
]


@pytest.mark.parametrize(("options", "who"), DAYS)
def test_who_took_part_on_a_day(run: Run, options: tuple[str, ...], who: str) -> None:
    code, out, _ = run("query", WHO, *options, "--format", "table")
    assert (code, [line.split("  ")[0] for line in out.splitlines()[2:]]) == (0, [who] if who else [])


def test_what_was_known_on_a_day_and_what_nobody_dated(run: Run) -> None:
    code, out, err = run("ask", "owners", "Inter Miami", "--known-on", "2026-01-18", "--format", "csv")
    assert (code, len(out.splitlines()), out.count("claim")) == (0, 2, 0)
    assert "Jorge Mas" in out
    assert f"left out where the day counts: {UNDATED}." in err
    assert run("ask", "owners", "--known-on", "2026-01-17", "--format", "csv")[1] == "owner,club,role,evidence\n"


def test_support_is_counted_anew(run: Run) -> None:
    assert "2," in run("ask", "corroborated", "--format", "csv")[1]
    assert run("ask", "corroborated", "--known-on", "2026-01-18", "--format", "csv")[1].count("\n") == 1


def test_a_question_that_asks_for_the_day_gets_it(run: Run) -> None:
    with_option = run("ask", "dated-states", "--as-of", "2017-01-01", "--format", "csv")
    assert with_option[:2] == run("ask", "dated-states", "2017-01-01", "--format", "csv")[:2]
    assert [line.split(",")[1] for line in with_option[1].splitlines()[1:]] == ["is exclusive to"]


@pytest.mark.parametrize(("day", "count"), [("2016-12-31", 0), ("2017-01-01", 2), ("2026-01-01", 4)])
def test_a_query_that_has_the_variable_gets_the_day(run: Run, day: str, count: int) -> None:
    code, out, err = run("query", DATED, "--as-of", day, "--format", "csv")
    assert (code, len(out.splitlines()) - 1, "left out" in err) == (0, count, False)


def test_what_is_no_day_is_said(run: Run) -> None:
    code, out, err = run("ask", "owners", "--as-of", "last year")
    assert (code, out, err) == (1, "", '"last year" is no date. Write it as year-month-day: 2026-01-18.\n')
