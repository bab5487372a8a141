"""seeds/decisions.csv only grows, each line whole, and each wrong line is named."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clubgraph.decide.log import append, standing, undoable
from clubgraph.errors import ClubgraphError
from clubgraph.read.decisions import COLUMNS, FILE, What, decisions

CLAIM = "claim/8152d5aaf9be"
HEADER = ",".join(COLUMNS) + "\n"
RIGHT = f"1,2026-01-18T10:00:00Z,Ana,accept,{CLAIM},,\n"
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


def written(workspace: Path, text: str) -> Path:
    path = workspace / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return workspace


def test_a_workspace_without_the_file_has_no_decisions(tmp_path: Path) -> None:
    assert decisions(tmp_path) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(st.lists(st.tuples(words.filter(str.strip), words), min_size=1, max_size=4))
def test_what_is_appended_is_read_back_and_nothing_before_it_changes(
    tmp_path: Path, signed: list[tuple[str, str]]
) -> None:
    path = tmp_path / FILE
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    made, before = [], b""
    for who, why in signed:
        made.append(append(tmp_path, What.CORRECT, CLAIM, "note=a, “b”", who=who, why=why))
        now = path.read_bytes()
        assert now.startswith(before)
        before = now
    found = decisions(tmp_path)
    assert [(d.number, d.what, d.key, d.value) for d in found] == [
        (number, What.CORRECT, CLAIM, "note=a, “b”") for number in range(1, len(signed) + 1)
    ]
    assert [(d.who, d.why) for d in found] == [(" ".join(who.split()), " ".join(why.split())) for who, why in signed]


def test_a_last_line_without_its_end_is_ended(tmp_path: Path) -> None:
    written(tmp_path, HEADER + RIGHT.rstrip("\n"))
    assert append(tmp_path, What.UNDO, "1", who="Ana").number == 2
    assert len(decisions(tmp_path)) == 2


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("x,2026-01-18,Ana,accept,claim/8152d5aaf9be,,", 'number: "x" is not a whole number'),
        ("1,2026-01-18,Ana,accept,claim/8152d5aaf9be,,", "number: 1 does not follow 1"),
        ("2,yesterday,Ana,accept,claim/8152d5aaf9be,,", 'when: "yesterday" is not a date'),
        ("2,2026-01-18,,accept,claim/8152d5aaf9be,,", "who: nobody is named"),
        ("2,2026-01-18,Ana,acept,claim/8152d5aaf9be,,", 'there is no decision "acept". Did you mean "accept"?'),
        ("2,2026-01-18,Ana,accept,claim/81,,", "the key is a claim"),
        ("2,2026-01-18,Ana,accept,claim/8152d5aaf9be,x,", "there is no value"),
        ("2,2026-01-18,Ana,correct,claim/8152d5aaf9be,x,", "the value FIELD=VALUE"),
        ("2,2026-01-18,Ana,same-as,person/a,person/a,", "key and value are two things"),
        ("2,2026-01-18,Ana,undo,2,,", "there is no earlier decision 2"),
        ("2,2026-01-18,Ana,undo,2", "5 cells, but the header has 7"),
        ('2,2026-01-18,Ana,undo,1,,"', "is not CSV"),
    ],
)
def test_a_wrong_line_is_named_with_its_place(tmp_path: Path, line: str, problem: str) -> None:
    with pytest.raises(ClubgraphError) as caught:
        decisions(written(tmp_path, f"{HEADER}{RIGHT}{line}\n"))
    assert problem in str(caught.value)
    assert str(caught.value).startswith(f"{FILE}:3")


def test_other_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ClubgraphError, match=r"seeds/decisions\.csv:1: has other columns"):
        decisions(written(tmp_path, "a,b\n"))


def test_a_wrong_file_is_not_written_to(tmp_path: Path) -> None:
    workspace = written(tmp_path, HEADER + "nonsense\n")
    before = (workspace / FILE).read_bytes()
    with pytest.raises(ClubgraphError):
        append(workspace, What.ACCEPT, CLAIM, who="Ana")
    assert (workspace / FILE).read_bytes() == before


def test_an_undo_of_an_undo_brings_the_decision_back(tmp_path: Path) -> None:
    append(tmp_path, What.ACCEPT, CLAIM, who="Ana")
    assert [d.number for d in standing(decisions(tmp_path))] == [1]
    append(tmp_path, What.UNDO, "1", who="Ana")
    assert standing(decisions(tmp_path)) == ()
    with pytest.raises(ClubgraphError, match="decision 1 was undone before"):
        undoable(decisions(tmp_path), 1)
    append(tmp_path, What.UNDO, "2", who="Ana")
    assert [d.number for d in standing(decisions(tmp_path))] == [1]
    with pytest.raises(ClubgraphError, match="there is no decision 9"):
        undoable(decisions(tmp_path), 9)
