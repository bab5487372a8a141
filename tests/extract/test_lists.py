"""Who came to a club and who went, from lists under a label and from lines without a verb."""

import pytest

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules_of

READER = Reader.of(language("en"), names(gazetteer()), rules_of("en"))
OPENING = "The window closed on Monday.\n\n"

LISTS = [
    (
        "Arsenal\n\nIn: Mark Smith (Brighton, £5m), John Brown (Ajax, loan)",
        {"Mark Smith transfersTo Arsenal", "John Brown transfersTo Arsenal"},
    ),
    (
        "Arsenal\n\nOut: Mark Smith (Brighton, £5m), John Brown (released)",
        {"Mark Smith transfersTo Brighton", "Mark Smith leaves Arsenal", "John Brown leaves Arsenal"},
    ),
    (
        "Arsenal\n\nIN\nMark Smith (Brighton)\nOUT\nJohn Brown (Ajax)",
        {"Mark Smith transfersTo Arsenal", "John Brown transfersTo Ajax", "John Brown leaves Arsenal"},
    ),
    ("Burnley in: Mark Smith (Ajax); out: John Brown", {"Mark Smith transfersTo Burnley", "John Brown leaves Burnley"}),
    ("Released: Mark Smith, John Brown", set()),
    ("Arsenal\n\nReturned to parent club: Mark Smith, John Brown", set()),
    ("Mark Smith, Lyon to Burnley, £13m", {"Mark Smith transfersTo Burnley"}),
    ("Mark Smith [Lyon - Burnley] loan", {"Mark Smith transfersTo Burnley"}),
    ("Mark Smith to Burnley from Lyon", {"Mark Smith transfersTo Burnley"}),
    ("Mark Smith (Lyon) to Burnley", {"Mark Smith transfersTo Burnley"}),
    ("Lyon to Burnley: Mark Smith, £13m", {"Mark Smith transfersTo Burnley"}),
    ("Mark Smith to Burnley, here we go!", {"Mark Smith transfersTo Burnley"}),
    (
        "Deals: Mark Smith, Lyon to Burnley, loan; John Brown, unattached to Brighton.",
        {"Mark Smith transfersTo Burnley", "John Brown transfersTo Brighton"},
    ),
    (
        "Burnley: Released - Mark Smith, John Brown. Signed - Paul Green (Lyon).",
        {"Mark Smith leaves Burnley", "John Brown leaves Burnley", "Paul Green transfersTo Burnley"},
    ),
    ("Welcome to Burnley, Mark Smith", set()),
    ("Mark Smith to Burnley?", set()),
    ("Arsenal\n\nOut: they said nothing. Mark Smith spoke.", set()),
]


@pytest.mark.parametrize(("text", "moves"), LISTS, ids=[text[:30] for text, _ in LISTS])
def test_lists_tell_who_came_and_who_went(text: str, moves: set[str]) -> None:
    assert _moves(text) == moves


def test_the_club_in_brackets_behind_somebody_gone_is_none_that_he_played_for() -> None:
    read = READER.read(f"{OPENING}Arsenal\n\nOut: Mark Smith (Brighton), John Brown (Ajax), Paul Green (Lyon).")
    told = {reading.candidate.rule.id for reading in read.readings}
    assert "playsFor.of" not in told
    assert "transfersTo.listed" in told


def _moves(text: str) -> set[str]:
    found = set()
    for reading in READER.read(OPENING + text).readings:
        relation, arguments = reading.candidate.rule.relation, reading.candidate.arguments
        subject, target = arguments["s"], arguments["o"]
        if relation in ("transfersTo", "leaves") and isinstance(subject, Filler) and isinstance(target, Filler):
            found.add(f"{subject.thing.label} {relation} {target.thing.label}")
    return found
