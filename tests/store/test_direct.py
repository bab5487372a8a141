"""Which claims back a direct triple, and in which form."""

from typing import Any

import pytest

from clubgraph.model import Attribution, Modality, Polarity, Term, Tier, Time, Value
from clubgraph.store.direct import direct
from tests.factories import a_claim

MIAMI, MESSI, CELTA = "club/inter-miami", "person/lionel-messi", "club/celta-de-vigo"
PLAYS = (MESSI, "playsFor", MIAMI)
MOVES = (MESSI, "transfersTo", MIAMI)
CUP = ("group/mexican-clubs", "participatesIn", "comp/copa-libertadores")
RULE = {"methods": ("rule:playsFor.of",)}


def staged(stage: str, *more: tuple[str, Term]) -> dict[str, Any]:
    return {"qualifiers": tuple(sorted((("stage", Value(stage)), *more), key=str))}


FROM_CELTA = ("fromClub", CELTA)
ROWS = {
    "a curated fact": (PLAYS, {}, "2026", [PLAYS]),
    "a fact in an undated article": (PLAYS, {}, None, [PLAYS]),
    "a fact of tier A read by a rule": (PLAYS, RULE, None, [PLAYS]),
    "a candidate of tier B": (PLAYS, RULE | {"tier": Tier.B}, None, []),
    "a candidate that a curator wrote down too": (
        PLAYS,
        {"tier": Tier.B, "methods": ("curated", "rule:playsFor.of")},
        None,
        [PLAYS],
    ),
    "a plan": (PLAYS, {"modality": Modality.PLAN}, None, []),
    "a wish": (PLAYS, {"modality": Modality.WISH}, None, []),
    "a talk": (PLAYS, {"modality": Modality.UNDER_NEGOTIATION}, None, []),
    "an opinion": (PLAYS, {"modality": Modality.OPINION}, None, []),
    "a denial": (PLAYS, {"modality": Modality.DENIED, "polarity": Polarity.NEGATIVE}, None, []),
    "a fact that it is not so": (PLAYS, {"polarity": Polarity.NEGATIVE}, None, []),
    "a report": (PLAYS, {"attribution": Attribution.HEARSAY}, None, []),
    "a quoted fact": (PLAYS, {"attribution": Attribution.DIRECT_QUOTE}, None, [PLAYS]),
    "a state that is over": (PLAYS, {"ended": True}, None, [(MESSI, "playedFor", MIAMI)]),
    "a time that ended before the article": (
        CUP,
        {"time": Time("1998", "2016")},
        "2026-01",
        [(CUP[0], "participatedIn", CUP[2])],
    ),
    "a time that ends after the article": (CUP, {"time": Time("1998", "2026")}, "2026-01-18", [CUP]),
    "a time that ended, in an undated article": (CUP, {"time": Time("1998", "2016")}, None, []),
    "a time without an end": (CUP, {"time": Time("1998")}, "2026", [CUP]),
    "an event that is over": (
        (MIAMI, "won", "edition/mls-cup-2025"),
        {"time": Time("2025", "2025")},
        "2026",
        [(MIAMI, "won", "edition/mls-cup-2025")],
    ),
    "a transfer without a stage": (MOVES, {}, None, []),
    "a rumoured transfer": (MOVES, staged("Rumoured"), None, []),
    "a transfer in talks": (MOVES, staged("Talks"), None, []),
    "a stalled transfer": (MOVES, staged("Stalled", FROM_CELTA), None, []),
    "a collapsed transfer": (MOVES, staged("Collapsed"), None, []),
    "an agreed transfer": (MOVES, staged("Agreed"), None, [MOVES]),
    "a done transfer from a club": (
        MOVES,
        staged("Completed", FROM_CELTA),
        None,
        [MOVES, (MESSI, "transfersFrom", CELTA)],
    ),
    "a promotion from a club": (
        (MESSI, "promotedTo", MIAMI),
        {"qualifiers": (FROM_CELTA,)},
        None,
        [(MESSI, "promotedTo", MIAMI)],
    ),
    "an end of a career": ((MESSI, "retires", None), {}, None, [(MESSI, "retires", None)]),
    "an age": ((MESSI, "age", Value(38)), {}, None, [(MESSI, "age", Value(38))]),
    "a relation nobody knows": ((MESSI, "sings", MIAMI), {}, None, []),
}


@pytest.mark.parametrize(("said", "fields", "published", "wanted"), ROWS.values(), ids=ROWS)
def test_a_direct_triple_needs_a_positive_fact(
    said: tuple[str, str, Term | None], fields: dict[str, Any], published: str | None, wanted: list[Any]
) -> None:
    assert list(direct(a_claim(*said, **fields), published)) == wanted
