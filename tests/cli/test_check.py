"""`clubgraph check` gives a verdict on each kind of file, names all faults and exits 0, 1 or 2."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import clubgraph

ROOT = Path(clubgraph.__file__).parent.parent
TEXT = "Rivers FC owner Ana Soler said that she is happy to be in the city with all of them."
NAMES = "id,kind,en\nclub/rivers-fc,Club,Rivers FC\nperson/ana-soler,Person,Ana Soler\n"
CLAIM = (
    '[[claim]]\nsubject = "Ana Soler"\nrelation = "owns"\nobject = "Rivers FC"\nquote = "Rivers FC owner Ana Soler"\n'
)


def run(*arguments: str, here: Path) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of the command, run in the folder `here`."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "clubgraph", *arguments]
    done = subprocess.run(command, cwd=here, env=environment, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name, content in (("articles/derby.txt", TEXT), ("entities.csv", NAMES), ("claims/derby.toml", CLAIM)):
        path = tmp_path / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def test_a_workspace_in_order_is_counted_and_the_next_command_named(workspace: Path) -> None:
    code, out, err = run("check", here=workspace)
    kinds = (("articles", 1), ("names", 2), ("links", 0), ("claims", 1), ("quotes", 1), ("decisions", 0))
    counts = "".join(f"{kind:<10}{count:>6}  ok\n" for kind, count in kinds)
    assert (code, out[: len(counts)], err) == (0, counts, "next: clubgraph build\n")
    rest = [(line.split()[0], line.split()[2]) for line in out.splitlines()[6:]]
    assert rest == [("data", "ok"), ("shapes", "ok"), ("questions", "ok")]


def test_a_fault_is_named_on_stderr_and_exits_one(workspace: Path) -> None:
    (workspace / "seeds" / "claims" / "derby.toml").write_text(CLAIM.replace("owns", "ownz"), encoding="utf-8")
    code, out, err = run("check", "--workspace", str(workspace), here=workspace.parent)
    assert (code, out.splitlines()[3]) == (1, "claims         0  1 fault")
    assert err == 'seeds/claims/derby.toml:3, claim 1: there is no relation "ownz". Did you mean "owns"?\n'


def test_a_changed_byte_exits_two(workspace: Path) -> None:
    (workspace / "seeds" / "articles" / "derby.txt").write_text(TEXT.replace("Soler", "Solar"), encoding="utf-8")
    code, out, err = run("check", here=workspace)
    assert (code, out.splitlines()[4]) == (2, "quotes         0  1 fault")
    assert err == (
        'seeds/claims/derby.toml:5, claim 1: the quote is not in article derby: "Rivers FC owner Ana Soler". '
        'The nearest match is at [0:25]: "Rivers FC owner Ana Solar".\n'
    )


def test_a_folder_that_is_no_workspace_is_refused(tmp_path: Path) -> None:
    code, out, err = run("check", "--workspace", str(tmp_path), here=tmp_path)
    assert (code, out) == (1, "")
    assert err.endswith(f"is not a workspace: it has no seeds/articles. Make one with: clubgraph init {tmp_path}\n")


def test_what_football_knows_exceptions_to_is_a_warning(workspace: Path) -> None:
    plays = CLAIM.replace("owns", "playsFor")
    (workspace / "seeds" / "claims" / "derby.toml").write_text(f"{CLAIM}\n{plays}", encoding="utf-8")
    code, out, err = run("check", here=workspace)
    assert (code, out.splitlines()[7]) == (0, "shapes        40  1 warning")
    assert "derby [0:25]: Ana Soler owns Rivers FC and plays for it. (OwnerDoesNotPlay)\n" in err
    assert err.startswith("warning: claim/")


def test_what_breaks_a_shape_exits_one(workspace: Path) -> None:
    certain = CLAIM + 'attribution = "Hearsay"\ncertainty = "Certain"\n'
    (workspace / "seeds" / "claims" / "derby.toml").write_text(certain, encoding="utf-8")
    code, out, err = run("check", here=workspace)
    assert (code, out.splitlines()[7]) == (1, "shapes        40  1 fault")
    assert err.endswith("derby [0:25]: Hearsay is not certain. (HearsayIsNotCertain)\n")


def test_an_audit_that_finds_something_and_a_question_that_cannot_be_asked_are_faults(workspace: Path) -> None:
    audits = workspace / "queries" / "audit"
    audits.mkdir(parents=True)
    (audits / "clubs.rq").write_text(
        "# title: Which clubs are there?\nSELECT ?club { ?club a cg:Club }", encoding="utf-8"
    )
    (audits / "spoilt.rq").write_text("# title: What?\nSELECT ?club { ?club a cg:Clubb }", encoding="utf-8")
    code, out, err = run("check", here=workspace)
    assert (code, out.splitlines()[8].split(maxsplit=2)[2]) == (1, "2 faults")
    assert "clubs: Which clubs are there? 1, first Rivers FC. To see all: clubgraph ask clubs\n" in err
    assert "cg:Clubb" in err


def test_nothing_is_built_on_what_must_be_mended_first(workspace: Path) -> None:
    (workspace / "seeds" / "claims" / "derby.toml").write_text(CLAIM.replace("owns", "ownz"), encoding="utf-8")
    lines = run("check", here=workspace)[1].splitlines()
    assert lines[7:] == [
        f"{kind:<10}     -  not looked at: mend what is above first" for kind in ("shapes", "questions")
    ]


def test_tools_get_one_object(workspace: Path) -> None:
    code, out, _ = run("check", "--json", here=workspace)
    kinds = {each["kind"]: (each["count"], each["verdict"]) for each in json.loads(out)["kinds"]}
    assert (code, kinds["quotes"], kinds["shapes"]) == (0, (1, "ok"), (40, "ok"))
