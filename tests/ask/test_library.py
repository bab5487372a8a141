"""Every shipped question is one file that says what it asks and runs as it stands."""

import re
import shlex
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import asked, is_claim
from clubgraph.ask.library import LITERALS, Question, choose, library, quoted
from clubgraph.errors import ClubgraphError
from clubgraph.read.vocabulary import vocabulary
from clubgraph.terms import PREFIXES
from tests.ask.conftest import QUERIES, QUESTIONS, Run

GROUPS = ["people", "clubs", "competitions", "transfers", "sources", "claims", "audit"]


def test_there_are_questions_in_every_group() -> None:
    assert len(QUESTIONS) >= 16
    assert list(dict.fromkeys(question.group for question in QUESTIONS.values())) == GROUPS


def test_no_two_files_have_one_name() -> None:
    assert len(QUESTIONS) == len(list(QUERIES.glob("*/*.rq")))


def test_the_title_asks_and_the_about_says_what_counts(question: Question) -> None:
    assert question.title.endswith("?")
    assert question.about.endswith(".")


def test_prefixes_are_those_of_the_graph(question: Question) -> None:
    declared = dict(re.findall(r"^PREFIX (\w+): <(.+)>$", question.sparql, re.MULTILINE))
    assert declared == {name: PREFIXES[name] for name in declared}


def test_the_text_runs_without_our_prefixes(question: Question, store: ox.Store) -> None:
    assert isinstance(store.query(question.sparql), ox.QuerySolutions)


def test_nothing_quadratic_is_asked(question: Question) -> None:
    assert "NOT EXISTS" not in question.sparql.upper()


def test_each_parameter_is_of_a_known_kind_and_in_the_answer(question: Question, store: ox.Store) -> None:
    columns = asked(question, {}, store).columns
    for parameter in question.parameters:
        assert parameter.kind in (*LITERALS, *vocabulary().words)
        assert parameter.name in columns


def test_each_row_can_show_its_claims(question: Question) -> None:
    selected = question.sparql.partition("SELECT")[2].partition("WHERE")[0]
    assert any(is_claim(name) for name in re.findall(r"\?(\w+)", selected)) or question.group == "audit"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("# about: x\nASK {}\n", "a.rq: has no title. Begin the file with: # title: Who …?"),
        (
            "# title: x?\n# param club: Club\nASK {}\n",
            "a.rq, line 2: cannot read '# param club: Club'."
            " Write # title:, # about:, # view: or # param NAME: KIND = example.",
        ),
        ("# title: x?\n# view: pie\nASK {}\n", 'a.rq: there is no view "pie". Choose table, graph, timeline.'),
    ],
)
def test_a_header_that_cannot_be_read_is_named(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "mine" / "a.rq"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ClubgraphError) as raised:
        library((tmp_path,))
    assert str(raised.value) == str(path.parent / fault)


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\x0c"])
def test_a_header_line_ends_at_its_end_alone(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "mine" / "a.rq"
    path.parent.mkdir()
    path.write_text(f"# title: who{sign}ever?\nASK {{}}\n", encoding="utf-8")
    assert library((tmp_path,))["a"].title == f"who{sign}ever?"


def test_a_question_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine" / "a.rq"
    path.parent.mkdir()
    path.write_bytes(b"# title: \xe9?\n")
    with pytest.raises(ClubgraphError, match=r"a\.rq: is not UTF-8"):
        library((tmp_path,))


def test_a_question_goes_by_its_name_with_or_without_its_group() -> None:
    assert choose(QUESTIONS, "people/spoke-with") is choose(QUESTIONS, "spoke-with")
    with pytest.raises(ClubgraphError, match=r'no question "spokewith". Did you mean "spoke-with"'):
        choose(QUESTIONS, "spokewith")


def test_a_workspace_adds_questions_of_its_own(workspace: Path, run: Run) -> None:
    path = workspace / "queries" / "mine" / "clubs.rq"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "# title: Which clubs?\nSELECT ?club { ?club a cg:Club } ORDER BY ?club LIMIT 1\n", encoding="utf-8"
    )
    assert run("ask", "clubs", "--format", "csv") == (0, "club,evidence\nBarcelona,\n", "")
    assert "mine/clubs" in run("ask")[1]


@pytest.mark.parametrize(
    "word", ["", "Inter Miami", 'Maccabi "TA"', "Yahoo!", "a'b", "$HOME", "x\ny", "`id`", "a\\b", "מכבי"]
)
def test_a_word_is_quoted_so_that_a_shell_gives_it_back(word: str) -> None:
    assert shlex.split(quoted(word)) == [word]
