"""Sentences with one cue each: what is denied, wished, planned, hedged or conditional is never read as a fact.

`claims` holds every claim that must come out, `relation subject | object: Modality sign [Hearsay]`, parted by `;`.
Attributes and memberships that the sentence only mentions are left out of account unless a row names them.
`out_of_reach` says why a row that is not met yet cannot be; such a row may say nothing or less, never a false fact.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from clubgraph.extract.claims.extraction import extraction
from clubgraph.extract.reader import Reader
from clubgraph.model import Article, Attribution, Claim, Entity, Value
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

Row = dict[str, str]
ROWS: list[Row] = list(csv.DictReader((Path(__file__).parent / "cues.csv").read_text(encoding="utf-8").splitlines()))
BESIDE = frozenset({"age", "position", "nationality", "inLeague", "basedIn", "playsFor", "worksFor", "told", "coaches"})
ASSERTED = "Fact +"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"])
def test_nothing_is_asserted_that_the_sentence_does_not_assert(row: Row) -> None:
    asserted = {claim for claim in _found(row["language"], row["sentence"]) if claim.endswith(ASSERTED)}
    assert {claim for claim in _counted(row, asserted) if claim not in _expected(row)} == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"])
def test_the_claims_of_a_sentence_come_out_as_they_are_meant(row: Row) -> None:
    found = _counted(row, _found(row["language"], row["sentence"]))
    if row["out_of_reach"]:
        assert found != _expected(row), "within reach now: empty its last column"
    else:
        assert found == _expected(row)


def test_there_are_sentences_enough_and_nearly_all_are_within_reach() -> None:
    counts = {code: sum(row["language"] == code for row in ROWS) for code in ("en", "es", "he")}
    missed = [row for row in ROWS if row["out_of_reach"]]
    assert counts["en"] >= 90
    assert counts["es"] >= 40
    assert counts["he"] >= 40
    assert len({row["sentence"] for row in ROWS}) == len(ROWS)
    assert len(missed) < 10
    assert len(missed) <= 0.05 * len(ROWS)


def _expected(row: Row) -> frozenset[str]:
    return frozenset(claim.strip() for claim in row["claims"].split(";") if claim.strip())


def _counted(row: Row, claims: frozenset[str] | set[str]) -> set[str]:
    """The claims of the relations in question: all but those that the sentence only mentions."""
    named = {claim.split(" ")[0] for claim in _expected(row)}
    return {claim for claim in claims if claim.split(" ")[0] in named or claim.split(" ")[0] not in BESIDE}


@cache
def _reader(code: str) -> Reader:
    return Reader.of(language(code), names(gazetteer()), rules())


@cache
def _found(code: str, sentence: str) -> frozenset[str]:
    read = extraction(Article("test", sentence, code), _reader(code).read(sentence))
    things = {entity.id: entity for entity in read.entities}
    return frozenset(_said(claim, things, code) for claim in read.claims)


def _said(claim: Claim, things: dict[str, Entity], code: str) -> str:
    target = claim.statement.object
    words = [_name(things[claim.statement.subject], claim.subject_text, code)]
    if isinstance(target, Value):
        words.append(str(target.value))
    elif target is not None:
        words.append(_name(things[target], claim.object_text, code))
    hearsay = " Hearsay" if claim.attribution is Attribution.HEARSAY else ""
    return f"{claim.statement.predicate} {' | '.join(words)}: {claim.modality} {claim.polarity}{hearsay}"


def _name(entity: Entity, surface: str | None, code: str) -> str:
    """The label of a thing; in Hebrew what the sentence calls it."""
    return surface or "" if code == "he" else entity.names[0].text
