"""`clubgraph explain` shows what stands behind a thing or a claim."""

import pytest

from tests.ask.conftest import Run

STALLED = """\
claim/6560b94cea52  under negotiation · indirect speech · certain
  Baltasar Rodriguez transfers to Inter Miami
  000_7fc16461bdf17f52 [1546:1770]  “Mas admitted that a deal for Baltasar Rodriguez has hit a standstill, citing \
unresolved valuation differences in negotiations with Racing Club that may prevent the player from returning to Fort \
Lauderdale for the 2026 season”
      Jorge Mas · under negotiation · indirect speech · certain · stage of the deal: stalled; from the club: Racing \
Club; season: 2026; reason: unresolved valuation differences
  held by curated, tier A
"""


@pytest.mark.parametrize("name", ["claim/6560b94cea52", "claim:6560b94cea52", "6560b94cea52"])
def test_a_claim_is_shown_with_all_there_is_to_know(name: str, run: Run) -> None:
    assert run("explain", name)[:2] == (0, STALLED)


def test_a_thing_is_shown_with_its_names_and_its_claims_by_relation(run: Run) -> None:
    code, out, _ = run("explain", "pinter")
    assert code == 0
    assert out.splitlines()[:2] == [
        "Daniel Pinter  person  person/daniel-pinter",
        "  en: Daniel Pinter  es: Daniel Pinter  he: דניאל פינטר",
    ]
    headings = [line for line in out.splitlines()[2:] if line and not line.startswith(" ")]
    assert headings == ["is a team-mate of", "is aged", "is promoted to", "plays as"]
    assert "  hearsay: Daniel Pinter is promoted to Inter Miami first team  (claim/1c7004e68697)\n" in out


def test_a_denial_is_told_as_one(run: Run) -> None:
    out = run("explain", "ליאו מסי")[1]
    assert "  not so: Lionel Messi won Copa Libertadores  (claim/802b83e7df2f)\n" in out


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("claim/6560b94cea53", 'there is no claim "6560b94cea53". Did you mean "6560b94cea52"?'),
        ("Pintr", '"Pintr" is not in the graph. Did you mean person/daniel-pinter (Daniel Pinter)?'),
        ("claim/", 'there is no claim "".'),
        ("champions", '"champions" may be any of '),
    ],
)
def test_what_is_not_there_is_told(word: str, message: str, run: Run) -> None:
    code, out, err = run("explain", word)
    assert (code, out) == (1, "")
    assert err.startswith(message)
