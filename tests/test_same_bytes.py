"""The same workspace gives the same bytes in whatever order its files are written, and a small change stays small."""

import difflib
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from clubgraph.build.assemble import Assembled, assemble
from clubgraph.export.jsonl import jsonl
from clubgraph.export.turtle import turtle
from clubgraph.model import Attribution, Certainty, Claim, Corpus, Modality
from clubgraph.places import demo
from clubgraph.read.workspace import Workspace, read
from clubgraph.store.write import triples

_Word = TypeVar("_Word", Certainty, Modality, Attribution)
SAMPLE = 20  # claims: each is changed alone


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def seeds() -> Workspace:
    return read(demo())


@pytest.fixture(scope="module")
def made(seeds: Workspace, cache: Path) -> Assembled:
    return assemble(seeds, cache_of=cache)


def _written(corpus: Corpus) -> tuple[str, str]:
    return turtle(triples(corpus)), jsonl(corpus)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_a_workspace_is_written_does_not_matter(seed: int, made: Assembled, tmp_path: Path) -> None:
    rng = random.Random(seed)
    shutil.copytree(demo() / "seeds", tmp_path / "seeds")
    for path in sorted((tmp_path / "seeds" / "claims").glob("*.toml")):
        _shuffle(path, "\n[[claim]]\n", rng)
    _shuffle(tmp_path / "seeds" / "entities.csv", "\n", rng)
    _shuffle(tmp_path / "seeds" / "articles.toml", "\n[", rng)
    other = assemble(read(tmp_path), cache_of=tmp_path / "build").corpus
    assert _written(other) == _written(made.corpus)


def _shuffle(path: Path, border: str, rng: random.Random) -> None:
    """The parts of a file behind its head in another order."""
    head, *parts = path.read_text(encoding="utf-8").removesuffix("\n").split(border)
    assert len(parts) >= 2
    before = list(parts)
    while parts == before:
        rng.shuffle(parts)
    path.write_text(border.join([head, *parts]) + "\n", encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    "change",
    [
        lambda claim: replace(claim, certainty=_another(Certainty, claim.certainty)),
        lambda claim: replace(claim, modality=_another(Modality, claim.modality)),
        lambda claim: replace(claim, attribution=_another(Attribution, claim.attribution)),
        lambda claim: replace(claim, note="looked at again"),
    ],
    ids=["certainty", "modality", "attribution", "note"],
)
def test_a_change_of_one_curated_claim_changes_at_most_twelve_lines(
    change: Callable[[Claim], Claim], seeds: Workspace, made: Assembled, cache: Path
) -> None:
    before = turtle(triples(made.corpus)).splitlines()
    for claim in random.Random(7).sample(seeds.claims, SAMPLE):
        claims = tuple(change(each) if each is claim else each for each in seeds.claims)
        after = assemble(replace(seeds, claims=claims), cache_of=cache, like=made)
        lines = _changed(before, turtle(triples(after.corpus)).splitlines())
        assert 1 <= lines <= 12, claim.id


def _another(words: type[_Word], word: _Word) -> _Word:
    return next(each for each in words if each is not word)


def _changed(before: list[str], after: list[str]) -> int:
    """The lines of a diff that are not empty, where one line put for another is one."""
    steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    pairs = ((before[a:b], after[c:d]) for kind, a, b, c, d in steps if kind != "equal")
    return sum(max(len(list(filter(None, lines))) for lines in pair) for pair in pairs)
