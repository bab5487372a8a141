"""What cannot both be right is found, and what only follows one upon the other, is wished or is over is not."""

from dataclasses import replace

import pytest

from clubgraph.derive.derived import derived
from clubgraph.derive.records import Aspect, DisagreementKind
from clubgraph.model import Article, Attribution, Claim, Corpus, Kind, Modality, Polarity, Selector, Tier, Time, Value
from clubgraph.read.vocabulary import vocabulary
from tests.factories import an_entity

NO: dict[str, object] = {"polarity": Polarity.NEGATIVE}
DENIED: dict[str, object] = NO | {"modality": Modality.DENIED}
THINGS = (
    an_entity("person/p", Kind.PERSON),
    an_entity("person/q", Kind.PERSON),
    an_entity("club/a"),
    an_entity("club/b"),
    an_entity("team/a-first", Kind.TEAM, of="club/a"),
    an_entity("team/x", Kind.NATIONAL_TEAM),
    an_entity("comp/cup", Kind.COMPETITION),
    an_entity("group/all", Kind.CLUB_GROUP),
    an_entity("group/some", Kind.CLUB_GROUP, of="group/all"),
    an_entity("group/few", Kind.CLUB_GROUP, of="group/some"),
)
DATED = (("2026", "2026-01-18"), ("2025", "2025-06-01"), ("2019", "2019-06-01"))
Said = tuple[str, str, object, dict[str, object]]


def claim(said: Said, place: int) -> Claim:
    subject, relation, object, more = said
    fields = {"article": "undated", "qualifiers": (), **more}
    given = fields["qualifiers"]
    if isinstance(given, dict):
        fields["qualifiers"] = tuple((key, Value(value)) for key, value in sorted(given.items()))
    statement = vocabulary().statement(subject, relation, object)  # type: ignore[arg-type]
    base = Claim(statement, "undated", Selector(place, place + 2, f"q{place}"), "en")
    return replace(base, **fields)  # type: ignore[arg-type]


def kinds(*said: Said) -> list[str]:
    dated = [Article(name, f"the text of {name}", "en", published=day) for name, day in DATED]
    articles = (Article("undated", "a text of no date", "en"), *dated)
    claims = tuple(claim(each, place) for place, each in enumerate(said))
    return sorted(each.kind for each in derived(Corpus(articles, THINGS, claims)).disagreements)


def span(first: str | None, last: str | None, **more: object) -> dict[str, object]:
    return {"time": Time(first, last), **more}


IN = ("group/all", "participatesIn", "comp/cup")
SOME, FEW = (f"group/{name}" for name in ("some", "few"))
PLAYS_A, PLAYS_B = (("person/p", "playsFor", f"club/{name}") for name in "ab")
LOST_FINAL = {"phase": "Final", "outcome": "Lost", "season": "2025"}
PAIRS: list[tuple[str, Said, Said, list[str]]] = [
    ("a fact and a fact that it is not", (*IN, {}), (*IN, NO), ["Contradiction"]),
    ("talks and a denial", (*IN, {"modality": Modality.UNDER_NEGOTIATION}), (*IN, DENIED), ["Contradiction"]),
    ("a wish and a denial", (*IN, {"modality": Modality.WISH}), (*IN, DENIED), ["Contradiction"]),
    ("a wish for what is not so", (*IN, {"modality": Modality.WISH}), (*IN, NO), []),
    ("a fact that may not stay", (*IN, {}), (*IN, NO | {"modality": Modality.OPINION}), []),
    ("hearsay", (*IN, {"attribution": Attribution.HEARSAY}), (*IN, NO), []),
    ("a candidate", (*IN, {"tier": Tier.B, "methods": ("rule:x",)}), (*IN, NO), []),
    ("formerly so and now not", (*IN, {"ended": True}), (*IN, NO), []),
    ("so in one time, not so in another", (*IN, span("1998", "2016")), (*IN, span("2017", None, **NO)), []),
    ("so and not so in one year", (*IN, span("1998", "2016")), (*IN, span("2010", "2010", **NO)), ["Contradiction"]),
    ("a part of the group", (SOME, *IN[1:], {}), (*IN, DENIED), ["Contradiction"]),
    ("a part of a part", (FEW, *IN[1:], {}), (*IN, DENIED), ["Contradiction"]),
    ("the whole group, denied of a part", (*IN, {}), (FEW, *IN[1:], DENIED), ["Contradiction"]),
    ("another group", (SOME, *IN[1:], {}), ("club/a", *IN[1:], DENIED), []),
    ("two clubs on one day", (*PLAYS_A, {"article": "2026"}), (*PLAYS_B, {"article": "2026"}), ["OneAtATime"]),
    ("two clubs, one after the other", (*PLAYS_A, {"article": "2025"}), (*PLAYS_B, {"article": "2026"}), []),
    ("two clubs, nobody knows when", (*PLAYS_A, {}), (*PLAYS_B, {}), []),
    ("two spells that touch in a year", (*PLAYS_A, span("2015", "2018")), (*PLAYS_B, span("2018", "2021")), []),
    ("two spells that cross", (*PLAYS_A, span("2015", "2019")), (*PLAYS_B, span("2018", "2021")), ["OneAtATime"]),
    ("a year within a spell", (*PLAYS_A, span("2015", "2021")), (*PLAYS_B, span("2018", "2018")), ["OneAtATime"]),
    (
        "a loan within a spell",
        (*PLAYS_A, span("2015", "2021")),
        (*PLAYS_B, span("2018", "2018", qualifiers={"type": "Loan"})),
        [],
    ),
    (
        "a club and its side",
        (*PLAYS_A, {"article": "2026"}),
        ("person/p", "playsFor", "team/a-first", {"article": "2026"}),
        [],
    ),
    (
        "a club and a country",
        (*PLAYS_A, {"article": "2026"}),
        ("person/p", "playsFor", "team/x", {"article": "2026"}),
        [],
    ),
    (
        "two coaches on one day",
        ("person/p", "coaches", "club/a", {"article": "2026"}),
        ("person/q", "coaches", "club/a", {"article": "2026"}),
        ["OneAtATime"],
    ),
    (
        "a president and a chief executive",
        ("person/p", "presidentOf", "club/a", {"article": "2026", "qualifiers": {"role": "president"}}),
        ("person/q", "presidentOf", "club/a", {"article": "2026", "qualifiers": {"role": "chief executive"}}),
        [],
    ),
    (
        "two winners of a season",
        ("club/a", "won", "comp/cup", {"qualifiers": {"season": "2025"}}),
        ("club/b", "won", "comp/cup", {"qualifiers": {"season": "2025"}}),
        ["OneAtATime"],
    ),
    (
        "winners of two seasons",
        ("club/a", "won", "comp/cup", {"qualifiers": {"season": "2024"}}),
        ("club/b", "won", "comp/cup", {"qualifiers": {"season": "2025"}}),
        [],
    ),
    (
        "a club and its player win",
        ("club/a", "won", "comp/cup", {"qualifiers": {"season": "2025"}}),
        ("person/p", "won", "comp/cup", {"qualifiers": {"season": "2025"}}),
        [],
    ),
    (
        "two ages on one day",
        ("person/p", "age", Value(18), {"article": "2026"}),
        ("person/p", "age", Value(19), {"article": "2026"}),
        ["OneAtATime"],
    ),
    (
        "two ages in two years",
        ("person/p", "age", Value(18), {"article": "2025"}),
        ("person/p", "age", Value(19), {"article": "2026"}),
        [],
    ),
    (
        "a lost final that was won",
        ("club/a", "reached", "comp/cup", {"qualifiers": LOST_FINAL}),
        ("club/a", "won", "comp/cup", {"qualifiers": {"season": "2025"}}),
        ["RuledOut"],
    ),
    (
        "a lost final before a title",
        ("club/a", "reached", "comp/cup", {"qualifiers": LOST_FINAL}),
        ("club/a", "won", "comp/cup", {"qualifiers": {"season": "2026"}}),
        [],
    ),
    (
        "an owner who plays",
        ("person/p", "owns", "club/a", {"article": "2026"}),
        (*PLAYS_A, {"article": "2026"}),
        ["RuledOut"],
    ),
    ("two ends of a spell", (*PLAYS_A, span("1998", "2016")), (*PLAYS_A, span("1998", "2017")), ["OtherDates"]),
    ("a coarser end", (*PLAYS_A, span("1998", "2016")), (*PLAYS_A, span("1998-07-01", "2016-06-30")), []),
    ("two spells at a club", (*PLAYS_A, span("1998", "2001")), (*PLAYS_A, span("2010", "2012")), []),
]


@pytest.mark.parametrize(("one", "other", "wanted"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_a_pair_is_judged(one: Said, other: Said, wanted: list[str]) -> None:
    assert kinds(one, other) == wanted
    assert kinds(other, one) == wanted


def test_dominguez_is_against_what_mas_talks_about(seeds: Corpus) -> None:
    speakers = {claim.id: claim.speaker for claim in seeds.claims}
    found = [
        (each.kind, {speakers[one] for one in each.one_claims}, {speakers[other] for other in each.other_claims})
        for each in derived(seeds).disagreements
    ]
    assert found == [(DisagreementKind.CONTRADICTION, {"person/jorge-mas"}, {"person/alejandro-dominguez"})] * 3


def test_perhaps_and_plainly_differ_and_so_do_two_occasions(seeds: Corpus) -> None:
    found = {(each.aspect, said(seeds, each.statement)) for each in derived(seeds).differences}
    assert (Aspect.CERTAINTY, ("group/mls-champions", "qualifiesFor")) in found
    assert (Aspect.OCCASION, ("body/conmebol", "spokeWith")) in found
    assert (Aspect.CERTAINTY, ("person/jorge-mas", "owns")) not in found


def said(corpus: Corpus, statement: str) -> tuple[str, str]:
    return next((c.statement.subject, c.statement.predicate) for c in corpus.claims if c.statement.id == statement)
