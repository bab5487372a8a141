"""Decisions outlive every reading: replayed in their order, never lost, and undone without a trace in the graph."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clubgraph.decide.log import standing
from clubgraph.decide.replay import Replayed, replay
from clubgraph.model import Article, Claim, Kind, Modality, Tier, Value
from clubgraph.read.decisions import Decision, What
from clubgraph.read.registry import Registry
from clubgraph.read.vocabulary import vocabulary
from tests.factories import a_claim, an_article, an_entity

TEXT = (
    "Ana Soler owns Rivers FC. Ana Soler sold Rivers FC. Leo Prat joins Rivers FC. Leo Prat is at Lakes. Prat spoke "
    "with Soler. Soler said that this was a dream."
)
ARTICLE = an_article("derby", TEXT)
ARTICLES: dict[str, Article] = {ARTICLE.id: ARTICLE}
THINGS = (
    an_entity("club/lakes", Kind.CLUB, "Lakes"),
    an_entity("club/rivers", Kind.CLUB, "Rivers FC"),
    an_entity("person/ana-soler", Kind.PERSON, "Ana Soler"),
    an_entity("person/leo-prat", Kind.PERSON, "Leo Prat"),
    an_entity("person/prat", Kind.PERSON, "Prat"),
    an_entity("person/soler", Kind.PERSON, "Soler"),
)
REGISTRY = Registry(THINGS)


def the_claim(subject: str, relation: str, object: object, quote: str, **more: object) -> Claim:
    return a_claim(subject, relation, object, quote, in_text=ARTICLE, **more)  # type: ignore[arg-type]


RULE = {"methods": ("rule:x.y",), "tier": Tier.B}
OWNS = the_claim("person/ana-soler", "owns", "club/rivers", "Ana Soler owns Rivers FC")
SOLD = the_claim("person/ana-soler", "owns", "club/rivers", "Ana Soler sold Rivers FC", ended=True, **RULE)
JOINS = the_claim("person/leo-prat", "playsFor", "club/rivers", "Leo Prat joins Rivers FC", **RULE)
LAKES = the_claim("person/prat", "playsFor", "club/lakes", "Leo Prat is at Lakes", methods=("rule:x.y",))
SPOKE = the_claim("person/soler", "spokeWith", "person/prat", "Prat spoke with Soler", **RULE)
DREAM = the_claim(
    SPOKE.statement.id, "assessedAs", Value("a dream"), "Soler said that this was a dream", modality=Modality.OPINION
)
UNSURE = the_claim("person/ana-soler", "presidentOf", "club/lakes", "Leo Prat is at Lakes", **RULE | {"tier": Tier.C})
CLAIMS = (OWNS, SOLD, JOINS, LAKES, SPOKE, DREAM, UNSURE)


def log(*lines: tuple[object, ...]) -> list[Decision]:
    """Decisions by kind, key and value, numbered from one."""
    return [
        Decision(number, "2026-01-18", "Ana", What(str(what)), str(key), str(value[0]) if value else "")
        for number, (what, key, *value) in enumerate(lines, start=1)
    ]


def replayed(*lines: tuple[object, ...], claims: tuple[Claim, ...] = CLAIMS) -> Replayed:
    return replay(claims, log(*lines), ARTICLES, REGISTRY, vocabulary())


def test_without_decisions_all_but_unsure_claims_stand() -> None:
    found = replayed()
    assert (set(found.claims), found.orphans) == (set(CLAIMS) - {UNSURE}, ())


def test_an_accepted_claim_is_of_the_first_tier_and_says_who_accepted_it() -> None:
    found = replayed(("accept", JOINS.id), claims=(JOINS,)).claims
    assert found == (replace(JOINS, tier=Tier.A),)
    assert found[0].note == "accepted by Ana"
    assert replayed(("accept", UNSURE.id), claims=(UNSURE,)).claims == (replace(UNSURE, tier=Tier.A),)


@pytest.mark.parametrize("claim", [OWNS, JOINS], ids=["curated", "read"])
def test_a_rejected_claim_is_gone_whoever_made_it(claim: Claim) -> None:
    assert replayed(("reject", claim.id), claims=(claim,)).claims == ()


def test_the_last_word_on_a_claim_counts() -> None:
    assert replayed(("reject", JOINS.id), ("accept", JOINS.id), claims=(JOINS,)).claims[0].tier is Tier.A
    assert replayed(("accept", JOINS.id), ("reject", JOINS.id), claims=(JOINS,)).claims == ()


def test_with_a_claim_go_the_other_readings_of_its_words() -> None:
    again = the_claim("person/ana-soler", "owns", "club/rivers", "Soler owns Rivers FC", **RULE)
    assert replayed(("reject", OWNS.id), claims=(OWNS, again)).claims == ()


def test_a_decision_goes_before_a_curated_claim() -> None:
    (claim,) = replayed(("correct", OWNS.id, "modality=Plan"), claims=(OWNS,)).claims
    assert (claim.modality, claim.curated) == (Modality.PLAN, True)


def test_corrections_add_up_and_the_claim_keeps_answering_to_every_identifier_it_had() -> None:
    once = replayed(("correct", JOINS.id, "object=club/lakes"), claims=(JOINS,))
    changed = once.claims[0]
    assert changed.id != JOINS.id
    assert once.base[changed.id] == JOINS.id
    found = replayed(
        ("correct", JOINS.id, "object=club/lakes"), ("correct", changed.id, "modality=Wish"), ("accept", changed.id),
        claims=(JOINS,),
    )  # fmt: skip
    (claim,) = found.claims
    assert (claim.statement.object, claim.modality, claim.tier) == ("club/lakes", Modality.WISH, Tier.A)
    assert found.orphans == ()


def test_a_claim_about_a_claim_follows_its_correction_and_goes_with_it() -> None:
    found = replayed(("correct", SPOKE.id, "object=person/ana-soler"), claims=(SPOKE, DREAM)).claims
    assert {claim.statement.subject for claim in found if claim.statement.predicate == "assessedAs"} == {
        claim.statement.id for claim in found if claim.statement.predicate == "spokeWith"
    }
    assert replayed(("reject", SPOKE.id), claims=(SPOKE, DREAM)).claims == ()


def test_same_as_leads_every_claim_to_one_thing() -> None:
    found = replayed(("same-as", "person/leo-prat", "person/prat"), ("same-as", "person/ana-soler", "person/soler"))
    ends = {end for claim in found.claims for end in (claim.statement.subject, claim.statement.object)}
    assert ends & {"person/prat", "person/soler"} == set()
    assert dict(found.joins.into) == {"person/prat": "person/leo-prat", "person/soler": "person/ana-soler"}
    spoke = next(claim for claim in found.claims if claim.statement.predicate == "spokeWith")
    assert (spoke.statement.subject, spoke.statement.object) == ("person/ana-soler", "person/leo-prat")
    dream = next(claim for claim in found.claims if claim.statement.predicate == "assessedAs")
    assert dream.statement.subject == spoke.statement.id


def test_what_is_different_is_not_joined_through_a_third() -> None:
    found = replayed(
        ("different", "person/leo-prat", "person/soler"),
        ("same-as", "person/leo-prat", "person/prat"),
        ("same-as", "person/prat", "person/soler"),
    )
    assert dict(found.joins.into) == {"person/prat": "person/leo-prat"}
    assert [str(orphan) for orphan in found.orphans] == [
        "seeds/decisions.csv, decision 3 (same-as person/prat): the two were also said to be different."
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (("accept", "claim/000000000000"), "no article says this any more."),
        (("correct", OWNS.id, "modality=Hope"), 'modality: there is no modality "Hope".'),
        (("correct", OWNS.id, "colour=red"), 'there is no field "colour".'),
        (("correct", OWNS.id, "object=person/leo-prat"), "object:"),
        (("correct", OWNS.id, "quote=Ana owns it"), "the quote is not in article derby"),
        (("same-as", "person/leo-prat", "person/nobody"), "there is no person/nobody any more."),
        (("same-as", "person/leo-prat", "club/rivers"), "a Person and a Club are not one thing."),
        (("reject", "sentence/000000000000"), "there is no sentence/000000000000 any more."),
    ],
)
def test_a_decision_that_finds_nothing_is_reported_and_changes_nothing(line: tuple[object, ...], why: str) -> None:
    found = replayed(line)
    assert set(found.claims) == set(replayed().claims)
    assert len(found.orphans) == 1
    assert why in str(found.orphans[0])


keys = st.sampled_from([*(claim.id for claim in CLAIMS), "claim/000000000000"])
corrections = st.sampled_from(
    ["modality=Wish", "ended=true", "object=club/lakes", "subject=person/soler", "certainty=No"]
)
names = st.sampled_from([*(thing.id for thing in THINGS), "person/nobody"])
pairs = st.tuples(names, names).filter(lambda both: both[0] != both[1])
lines = st.one_of(
    st.tuples(st.sampled_from(["accept", "reject"]), keys),
    st.tuples(st.just("correct"), keys, corrections),
    st.tuples(st.sampled_from(["same-as", "different"]), pairs).map(lambda found: (found[0], *found[1])),
)


@st.composite
def logs(draw: st.DrawFn) -> list[tuple[object, ...]]:
    """Any decisions, some of them undone, some of the undoings undone."""
    found: list[tuple[object, ...]] = list(draw(st.lists(lines, max_size=8)))
    for _ in range(draw(st.integers(0, 4)) if found else 0):
        found.append(("undo", draw(st.integers(1, len(found)))))
    return found


@settings(max_examples=150, deadline=None)
@given(logs(), st.randoms(use_true_random=False))
def test_any_log_replays_to_the_same_state_in_whatever_order_claims_come(
    found: list[tuple[object, ...]], rng: random.Random
) -> None:
    shuffled = list(CLAIMS)
    rng.shuffle(shuffled)
    one, other = replayed(*found), replayed(*found, claims=tuple(shuffled))
    assert _state(one) == _state(other)


@settings(max_examples=150, deadline=None)
@given(logs(), lines)
def test_an_undo_leaves_no_trace(found: list[tuple[object, ...]], line: tuple[object, ...]) -> None:
    undone = [*found, line, ("undo", len(found) + 1)]
    assert _state(replayed(*undone)) == _state(replayed(*found))
    redone = [*undone, ("undo", len(undone))]
    assert _state(replayed(*redone)) == _state(replayed(*found, line))


@settings(max_examples=150, deadline=None)
@given(logs())
def test_no_decision_is_dropped(found: list[tuple[object, ...]]) -> None:
    known = {claim.id for claim in CLAIMS} | {thing.id for thing in THINGS}
    active = standing(log(*found))
    lost = {each.number for each in active if {each.key, *(() if "=" in each.value else (each.value,))} - known - {""}}
    assert lost <= {orphan.decision.number for orphan in replayed(*found).orphans}


def _state(found: Replayed) -> tuple[object, ...]:
    claims = sorted((repr(claim), claim.note or "") for claim in found.claims)
    return claims, dict(found.joins.into), [(orphan.decision.number, orphan.why) for orphan in found.orphans]
