"""A decision is tried before it is written down; undone, it leaves the built files as they were, byte for byte."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import clubgraph
from clubgraph.build.assemble import assemble
from clubgraph.build.write import build
from clubgraph.cli import app
from clubgraph.edit.decide import Wanted, decide, undo
from clubgraph.errors import ClubgraphError
from clubgraph.read.decisions import FILE, What, decisions
from clubgraph.read.workspace import read

SOURCE = Path(clubgraph.__file__).parent.parent
OUTPUTS = ("graph.ttl", "claims.jsonl", "explorer.html", "manifest.json")


def run(workspace: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments, "--workspace", str(workspace)])


def built(workspace: Path) -> dict[str, bytes]:
    build(workspace, workspace / "build")
    return {name: (workspace / "build" / name).read_bytes() for name in OUTPUTS}


def the_claim(workspace: Path, relation: str) -> str:
    return next(claim.id for claim in read(workspace).claims if claim.statement.predicate == relation)


@pytest.mark.parametrize(
    "wanted",
    [
        ("reject", "owns", ""),
        ("accept", "owns", ""),
        ("correct", "playsFor", "object=club/zz-lakes"),
        ("correct", "playsFor", "modality=Wish"),
        ("same-as", "Ana Solerz", "Leo Pratz"),
    ],
    ids=lambda wanted: f"{wanted[0]} {wanted[2]}",
)
def test_an_undone_decision_leaves_the_built_files_as_they_were(workspace: Path, wanted: tuple[str, str, str]) -> None:
    before = built(workspace)
    what, key, value = wanted
    key = key if what == "same-as" else the_claim(workspace, key)
    made = decide(workspace, workspace / "build", Wanted(What(what), key, value), who="Ana")
    after = built(workspace)
    assert (after["graph.ttl"] != before["graph.ttl"]) or what == "accept"
    undo(workspace, workspace / "build", made.decision.number, who="Leo")
    assert built(workspace) == before
    assert [decision.who for decision in decisions(workspace)] == ["Ana", "Leo"]


def test_a_claim_goes_by_the_beginning_of_its_identifier_and_the_decision_says_who(workspace: Path) -> None:
    claim = the_claim(workspace, "playsFor")
    result = run(workspace, "reject", claim.removeprefix("claim/")[:7], "--who", "Ana S.", "--why", "it is over")
    assert (result.exit_code, result.exception) == (0, None)
    assert result.stdout == f"decision 1  reject {claim}\ngone         Leo Pratz plays for Zz Rivers\n"
    (decision,) = decisions(workspace)
    assert (decision.who, decision.key, decision.why) == ("Ana S.", claim, "it is over")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("accept", "ffffffff"), 'there is no claim "ffffffff".'),
        (("correct", "CLAIM", "modality"), '"modality" is not FIELD=VALUE.'),
        (("correct", "CLAIM", "modality=Hope"), 'there is no modality "Hope".'),
        (("correct", "CLAIM", "ojbect=club/zz-lakes"), 'there is no field "ojbect". Did you mean "object"?'),
        (("correct", "CLAIM", "quote=Leo Prats of Zz Rivers"), "the quote is not in article derby"),
        (("correct", "CLAIM", "from=soon"), '"soon" is not a date'),
        (("same-as", "Ana Solerz", "Nobody At All"), 'there is no thing "Nobody At All".'),
        (("same-as", "Ana Solerz", "Zz Rivers"), "are not one thing."),
        (("same-as", "Ana Solerz", "Ana Solerz"), "are one thing already."),
        (("undo",), "no decision stands that could be undone."),
        (("undo", "3"), "there is no decision 3."),
        (("accept", "CLAIM", "--who", " "), "nobody signs the decision."),
    ],
)
def test_what_cannot_be_decided_is_refused_and_not_written_down(
    workspace: Path, arguments: tuple[str, ...], problem: str
) -> None:
    claim = the_claim(workspace, "playsFor")
    result = run(workspace, *(claim if each == "CLAIM" else each for each in arguments))
    assert isinstance(result.exception, ClubgraphError)
    assert problem in str(result.exception)
    assert not (workspace / FILE).exists()


def test_changes_since_an_earlier_build_are_told_in_words(workspace: Path) -> None:
    first = run(workspace, "changes")
    assert "nothing was built here yet" in str(first.exception)
    built(workspace)
    assert run(workspace, "changes").stdout.endswith("is the first one here: 3 claims.\n")
    decide(workspace, workspace / "build", Wanted(What.REJECT, the_claim(workspace, "playsFor")), who="Ana")
    built(workspace)
    lines = run(workspace, "changes").stdout.splitlines()
    assert lines[1:] == [
        "new          0 facts",
        "stronger     0 facts",
        "contradicted 0 facts",
        "gone         1 fact",
        "             Leo Pratz plays for Zz Rivers",
    ]
    assert 'there is no earlier build "zzz"' in str(run(workspace, "changes", "--since", "zzz").exception)


def two_coaches(workspace: Path) -> None:
    """Two articles of one day that name two head coaches of one club."""
    for name, coach in (("monday", "Ana Solerz"), ("tuesday", "Leo Pratz")):
        text = f"{coach} is the head coach of Zz Lakes.\n"
        (workspace / "seeds" / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
        with (workspace / "seeds" / "articles.toml").open("a", encoding="utf-8") as table:
            table.write(f'[{name}]\nlanguage = "en"\npublished = 2026-01-18\n')


def test_two_that_cannot_both_be_right_are_told_and_wait_for_a_person(workspace: Path) -> None:
    built(workspace)
    two_coaches(workspace)
    built(workspace)
    told = run(workspace, "changes").stdout.splitlines()
    assert told[told.index("contradicted 1 fact") + 1].strip() == (
        "Ana Solerz coaches Zz Lakes, in monday, against: Leo Pratz coaches Zz Lakes, in tuesday"
    )
    asked = run(workspace, "review", "--list").stdout
    assert "only one of these can hold at a time. Which is read wrong?" in asked
    assert "2 Leo Pratz coaches Zz Lakes (fact): tuesday [0:" in asked
    claims = assemble(read(workspace), cache_of=workspace / "build").corpus.claims
    coach = next(claim.id for claim in claims if claim.article == "tuesday")
    decide(workspace, workspace / "build", Wanted(What.REJECT, coach), who="Ana")
    assert "only one of these" not in run(workspace, "review", "--list").stdout


def test_review_without_a_terminal_is_refused_with_a_hint(workspace: Path) -> None:
    result = run(workspace, "review")
    hint = f"In scripts use: clubgraph review --workspace {workspace} --list"
    assert f"review asks questions and needs a terminal. {hint}" in str(result.exception)
    assert run(workspace, "review", "--list").exit_code == 0


def test_review_decides_by_one_key_stops_when_told_and_goes_on_later(workspace: Path) -> None:
    amber = "Zz Lakes have talks over a move for a new coach called Ana Solerz.\n"
    (workspace / "seeds" / "articles" / "amber.txt").write_text(amber, encoding="utf-8")
    questions = run(workspace, "review", "--list").stdout.count("[")
    if not questions:
        pytest.skip("the rules read all of it: nothing to ask")
    screen = _typed(workspace, "?q")
    assert "0 decided" in screen
    assert not (workspace / FILE).exists()
    screen = _typed(workspace, "yq")
    assert "undo with: clubgraph undo 1" in screen
    assert len(decisions(workspace)) == 1
    assert run(workspace, "review", "--list").stdout.count("[1/") <= 1


def _typed(workspace: Path, keys: str) -> str:
    """What a terminal shows while these keys are pressed."""
    mine, its = pty.openpty()
    command = [sys.executable, "-m", "clubgraph", "review", "--who", "Ana", "--workspace", str(workspace)]
    environment = os.environ | {"PYTHONPATH": str(SOURCE), "TERM": "dumb"}
    process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=environment, close_fds=True)
    os.close(its)
    shown = b""
    try:
        for key in keys:
            shown = _until(mine, shown, b"> ")
            time.sleep(0.3)  # what is typed before the terminal is set to single keys is thrown away
            os.write(mine, key.encode())
            shown += key.encode()
        shown = _until(mine, shown, b"clubgraph review never says this")
    finally:
        process.kill()
        process.wait(20)
        os.close(mine)
    return shown.decode("utf-8", "replace")


def _until(terminal: int, shown: bytes, end: bytes) -> bytes:
    """What is shown until it ends so, or until the command is done."""
    until = time.monotonic() + 20
    while not shown.endswith(end) and time.monotonic() < until:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                shown += os.read(terminal, 4096)
            except OSError:
                break  # the terminal is closed when the command ends
    return shown
