"""The demo's curated claims, and nothing that the reader finds, built once into a workspace of their own."""

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph import cli, places
from clubgraph.ask.graph import BUILT, load
from clubgraph.ask.library import Question, library
from clubgraph.ask.words import Words
from clubgraph.export.turtle import turtle
from clubgraph.model import Claim, Corpus, Entity
from clubgraph.read.workspace import survey
from clubgraph.store.write import triples

QUERIES = places.demo() / "queries"
QUESTIONS = library((QUERIES,))

# Exit code, standard output, standard error.
Said = tuple[int, str, str]
Run = Callable[..., Said]


@pytest.fixture(scope="session")
def curated() -> Corpus:
    found = survey(places.demo()).workspace  # that nothing is wrong in the seeds is for other tests to say
    return Corpus(found.articles, _spoken_of(found.claims, found.registry.by_id), found.claims)


@pytest.fixture(scope="session")
def workspace(curated: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("curated")
    shutil.copytree(places.demo() / "seeds", folder / "seeds")
    path = folder / BUILT
    path.parent.mkdir()
    path.write_text(turtle(triples(curated)), encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(scope="session")
def store(workspace: Path) -> ox.Store:
    return load(workspace)


@pytest.fixture(scope="session")
def words(store: ox.Store) -> Words:
    return Words(store)


@pytest.fixture
def run(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command on that workspace: exit code, standard output, standard error."""

    def runs(*arguments: str, folder: Path = workspace) -> Said:
        monkeypatch.setattr(sys, "argv", ["clubgraph", *arguments, "--workspace", str(folder)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(str(ended.value.code)), said.out, said.err

    return runs


@pytest.fixture(params=list(QUESTIONS.values()), ids=list(QUESTIONS))
def question(request: pytest.FixtureRequest) -> Question:
    """Each question of the library."""
    found = request.param
    assert isinstance(found, Question)
    return found


def without(said: str) -> str:
    """What was said, without the workspace that a hint names so that it can be copied."""
    return re.sub(r" --workspace \S+", "", said)


def examples(question: Question) -> list[str]:
    """What the question's header gives for its parameters."""
    return [parameter.example for parameter in question.parameters]


def _spoken_of(claims: tuple[Claim, ...], things: dict[str, Entity]) -> tuple[Entity, ...]:
    """The things of the claims, with what they belong to."""
    left = {
        term
        for claim in claims
        for term in (claim.statement.subject, claim.statement.object, claim.speaker, claim.via, claim.occasion)
    } | {term for claim in claims for _, term in claim.qualifiers}
    names = [term for term in left if isinstance(term, str) and term in things]
    for name in names:
        names += [whole for whole in (things[name].of, things[name].country) if whole and whole not in names]
    return tuple(things[name] for name in sorted(set(names)))
