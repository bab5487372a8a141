"""How it was said: which line a claim is drawn with, and which kind a person is shown as."""

import pytest

from clubgraph.model import Attribution, Kind, Modality, Polarity, Tier, Time, Value
from clubgraph.show.families import Family, family
from clubgraph.show.kinds import kinds
from clubgraph.show.lines import Line, lines
from tests.factories import a_claim, an_entity

MAS, MIAMI = "person/jorge-mas", "club/inter-miami"
LAST_YEAR = Time("2025", "2025")
STALLED = (("stage", Value("Stalled")),)


@pytest.mark.parametrize(
    ("relation", "said", "published", "shown"),
    [
        ("owns", {}, None, Family.FACT),
        ("owns", {"modality": Modality.PLAN}, None, Family.PLAN),
        ("owns", {"modality": Modality.WISH}, None, Family.PLAN),
        ("owns", {"modality": Modality.OPINION}, None, Family.REPORT),
        ("owns", {"attribution": Attribution.HEARSAY}, None, Family.REPORT),
        ("owns", {"attribution": Attribution.HEARSAY, "modality": Modality.PLAN}, None, Family.REPORT),
        ("owns", {"modality": Modality.UNDER_NEGOTIATION}, None, Family.STALLED),
        ("owns", {"modality": Modality.DENIED, "polarity": Polarity.NEGATIVE}, None, Family.DENIED),
        ("owns", {"polarity": Polarity.NEGATIVE, "attribution": Attribution.HEARSAY}, None, Family.DENIED),
        ("owns", {"ended": True}, None, Family.DENIED),
        ("owns", {"ended": True, "modality": Modality.WISH}, None, Family.PLAN),
        ("owns", {"time": LAST_YEAR}, "2026-01-18", Family.DENIED),
        ("owns", {"time": LAST_YEAR}, None, Family.FACT),
        ("won", {"time": LAST_YEAR}, "2026-01-18", Family.FACT),
        ("transfersTo", {"qualifiers": STALLED}, None, Family.STALLED),
    ],
)
def test_a_claim_is_drawn_as_it_was_said(relation: str, said: dict, published: str | None, shown: Family) -> None:
    assert family(a_claim(MAS, relation, MIAMI, **said), published) is shown


def test_one_line_stands_for_each_pair_direction_and_family() -> None:
    plan = a_claim(MAS, "leaves", MIAMI, modality=Modality.PLAN)
    claims = [a_claim(MAS, "owns", MIAMI), a_claim(MAS, "worksFor", MIAMI), plan, a_claim(MIAMI, "opposes", MAS)]
    families = {claim.id: family(claim) for claim in claims}
    assert lines(claims, families, {MAS, MIAMI}) == [
        Line(MIAMI, MAS, Family.FACT, False, (claims[3].id,)),
        Line(MAS, MIAMI, Family.FACT, False, (claims[0].id, claims[1].id)),
        Line(MAS, MIAMI, Family.PLAN, False, (plan.id,)),
    ]


def test_a_candidate_never_shares_a_line_with_what_is_published() -> None:
    claims = [a_claim(MAS, "owns", MIAMI), a_claim(MAS, "worksFor", MIAMI, tier=Tier.B, methods=("rule:x",))]
    drawn = lines(claims, {claim.id: Family.FACT for claim in claims}, {MAS, MIAMI})
    assert [line.candidate for line in drawn] == [False, True]


def test_a_transfer_is_also_drawn_to_the_club_that_is_left() -> None:
    deal = a_claim("person/a", "transfersTo", MIAMI, qualifiers=(("fromClub", "club/celta-de-vigo"),))
    drawn = lines([deal], {deal.id: Family.FACT}, {"person/a", MIAMI, "club/celta-de-vigo"})
    assert [line.end for line in drawn] == ["club/celta-de-vigo", MIAMI]


@pytest.mark.parametrize(
    ("relations", "kind"),
    [
        (["playsFor"], "player"),
        (["owns"], "official"),
        (["playsFor", "owns"], "official"),
        (["playsFor", "position", "owns"], "player"),
        ([], "official"),
    ],
)
def test_what_is_claimed_of_a_person_decides_whether_a_player_is_shown(relations: list[str], kind: str) -> None:
    claims = [a_claim(MAS, relation, MIAMI) for relation in relations]
    assert kinds([an_entity(MAS, Kind.PERSON)], claims) == {MAS: kind}
