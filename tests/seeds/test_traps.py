"""The traps of the three seed articles: what a careless reader would get wrong stands right in the curated claims."""

from collections import Counter
from functools import cache

import pytest

from clubgraph.model import Attribution, Certainty, Claim, Modality, Polarity, Term, Value
from clubgraph.places import demo
from clubgraph.read.workspace import Workspace, read
from clubgraph.store.direct import Direct, direct

CAMP, DREAM, HEBREW = "000_7fc16461bdf17f52", "001_0b74cdc368b9c7b4", "002_aa2c9240cabe1a9a"
MAS, DOMINGUEZ, MESSI = "person/jorge-mas", "person/alejandro-dominguez", "person/lionel-messi"
MIAMI, LIBERTADORES, KINGS_LEAGUE = "club/inter-miami", "comp/copa-libertadores", "comp/kings-league"
MLS_CUP = "comp/mls-cup"
MLS_CLUBS, LIGA_MX_CLUBS, MEXICAN_CLUBS = "group/mls-clubs", "group/liga-mx-clubs", "group/mexican-clubs"

FIVE_SIGNINGS = {
    "person/david-ayala",
    "person/dayne-st-clair",
    "person/facundo-mura",
    "person/micael",
    "person/sergio-reguilon",
}
FINALISTS = ["club/cruz-azul", "club/guadalajara", "club/tigres-uanl"]

# The relations of curated claims that hand annotations do not use.
BEYOND_THE_CLOSED_LIST = {
    *("assessedAs", "associatedWith", "causes", "decidedBetween", "eligibleFor", "engagedIn", "exclusiveTo", "goals"),
    *("joins", "linkedWith", "meetsCriterionFor", "numberOf", "precedentFor", "transfersFrom"),
}


@cache
def demo_workspace() -> Workspace:
    return read(demo())


def claims(
    article: str | None = None, subject: str | None = None, relation: str | None = None, object: Term | None = None
) -> list[Claim]:
    """The curated claims that fit, in either direction where the relation has none."""
    vocabulary = demo_workspace().vocabulary
    wanted = (subject, object)
    if subject and relation and object:
        statement = vocabulary.statement(subject, relation, object)
        wanted = (statement.subject, statement.object)
    return [
        claim
        for claim in demo_workspace().claims
        if article in (None, claim.article)
        and relation in (None, claim.statement.predicate)
        and wanted[0] in (None, claim.statement.subject)
        and wanted[1] in (None, claim.statement.object)
    ]


@cache
def direct_triples() -> frozenset[Direct]:
    published = {article.id: article.published for article in demo_workspace().articles}
    return frozenset(triple for claim in demo_workspace().claims for triple in direct(claim, published[claim.article]))


def only(found: list[Claim]) -> Claim:
    assert len(found) == 1, [claim.selector.quote for claim in found]
    return found[0]


def qualifiers(claim: Claim) -> dict[str, Term | str | int]:
    return {key: value.value if isinstance(value, Value) else value for key, value in claim.qualifiers}


@pytest.mark.parametrize(("article", "at_least"), [(CAMP, 28), (DREAM, 31), (HEBREW, 24)])
def test_each_article_yields_its_propositions_of_the_closed_list(article: str, at_least: int) -> None:
    found = {
        (claim.statement, claim.polarity)
        for claim in claims(article)
        if claim.statement.predicate not in BEYOND_THE_CLOSED_LIST
    }
    assert len(found) >= at_least


@pytest.mark.parametrize("id", [CAMP, DREAM, HEBREW])
def test_every_quote_stands_where_its_claim_says(id: str) -> None:
    article = next(article for article in demo_workspace().articles if article.id == id)
    assert claims(id)
    assert [claim for claim in claims(id) if not claim.selector.holds(article.text)] == []


def test_direct_speech_stands_between_quotation_marks() -> None:
    texts = {article.id: article.text for article in demo_workspace().articles}
    found = [claim for claim in demo_workspace().claims if claim.attribution is Attribution.DIRECT_QUOTE]
    assert {claim.article for claim in found} == {CAMP, DREAM, HEBREW}
    assert [claim for claim in found if not _in_quotation_marks(texts[claim.article], claim)] == []


def _in_quotation_marks(text: str, claim: Claim) -> bool:
    """English marks open and close; the Hebrew article has straight ones, so that an odd number of them is open."""
    before = text[: claim.selector.start]
    opened = before.count('"') % 2 == 1 if claim.language == "he" else before.rfind("“") > before.rfind("”")
    return opened and not set(claim.selector.quote) & set('"“')


def test_no_wish_plan_report_or_denial_is_said_by_a_direct_triple() -> None:
    asserted = {claim.statement for claim in demo_workspace().claims if claim.modality is Modality.FACT}
    weaker = {claim.statement for claim in demo_workspace().claims} - asserted
    assert {(s.subject, s.predicate, s.object) for s in weaker} & direct_triples() == set()


# 000: a winter of deals


def test_the_deal_for_rodriguez_is_stalled_and_no_transfer() -> None:
    claim = only(claims(subject="person/baltasar-rodriguez", relation="transfersTo"))
    assert (claim.modality, claim.speaker, claim.attribution) == (
        Modality.UNDER_NEGOTIATION,
        MAS,
        Attribution.INDIRECT_SPEECH,
    )
    assert qualifiers(claim) == {
        "stage": "Stalled",
        "fromClub": "club/racing-club",
        "season": "2026",
        "reason": "unresolved valuation differences",
    }
    assert {relation for subject, relation, _ in direct_triples() if subject == "person/baltasar-rodriguez"} == {
        "position"
    }


def test_the_promotion_of_pinter_is_hearsay() -> None:
    claim = only(claims(subject="person/daniel-pinter", relation="promotedTo"))
    assert (claim.attribution, claim.certainty) == (Attribution.HEARSAY, Certainty.PROBABLE)
    assert [triple for triple in direct_triples() if triple[1] == "promotedTo"] == []


def test_five_deals_are_done_and_that_for_allende_is_agreed_apart() -> None:
    stages = {
        claim.statement.subject: qualifiers(claim).get("stage")
        for claim in claims(CAMP, relation="transfersTo", object=MIAMI)
        if claim.modality is Modality.FACT
    }
    assert stages == dict.fromkeys(FIVE_SIGNINGS, "Completed") | {"person/tadeo-allende": "Agreed"}
    allende = only(claims(subject="person/tadeo-allende", relation="transfersTo"))
    assert qualifiers(allende) == {"stage": "Agreed", "type": "Permanent", "fromClub": "club/celta-de-vigo"}


def test_five_major_signings_stay_five() -> None:
    claim = only(claims(CAMP, MIAMI, "numberOf"))
    assert (claim.statement.object, qualifiers(claim)) == (Value(5), {"countOf": "major signings"})


def test_reguilon_is_a_former_real_madrid_player_and_not_bought_from_there() -> None:
    assert only(claims(subject="person/sergio-reguilon", relation="playsFor")).ended
    assert "fromClub" not in qualifiers(only(claims(subject="person/sergio-reguilon", relation="transfersTo")))
    assert ("person/sergio-reguilon", "playsFor", "club/real-madrid") not in direct_triples()
    assert ("person/sergio-reguilon", "playedFor", "club/real-madrid") in direct_triples()


def test_that_the_roster_improved_is_mas_s_opinion() -> None:
    claim = only(claims(CAMP, relation="assessedAs", object=Value("improved")))
    assert (claim.modality, claim.speaker, claim.attribution) == (Modality.OPINION, MAS, Attribution.DIRECT_QUOTE)


# 001: who played the Libertadores


@pytest.mark.parametrize("club", FINALISTS)
def test_a_finalist_lost_the_final_and_won_nothing(club: str) -> None:
    found = claims(subject=club)
    assert [(c.statement.predicate, c.statement.object, qualifiers(c)) for c in found] == [
        ("reached", LIBERTADORES, {"phase": "Final", "outcome": "Lost"})
    ]


def test_nobody_won_the_libertadores() -> None:
    assert [(claim.article, claim.polarity) for claim in claims(relation="won", object=LIBERTADORES)] == [
        (HEBREW, Polarity.NEGATIVE)
    ]


def test_mexican_clubs_took_part_from_1998_to_2016_and_no_longer_do() -> None:
    found = [c for c in claims(DREAM, MEXICAN_CLUBS, "participatesIn", LIBERTADORES) if c.modality is Modality.FACT]
    dated = only([claim for claim in found if claim.time and claim.time.first])
    assert dated.time is not None
    assert (dated.time.first, dated.time.last, dated.time.text) == ("1998", "2016", "between 1998 and 2016")
    assert (MEXICAN_CLUBS, "participatesIn", LIBERTADORES) not in direct_triples()
    assert (MEXICAN_CLUBS, "participatedIn", LIBERTADORES) in direct_triples()


def test_the_hebrew_article_confirms_the_mexican_clubs_but_not_the_years() -> None:
    found = [c for c in claims(HEBREW, MEXICAN_CLUBS, "participatesIn", LIBERTADORES) if c.modality is Modality.FACT]
    times = [(c.ended, c.time and (c.time.first, c.time.last, c.time.text)) for c in found]
    assert times == [(True, (None, None, "בעבר"))] * 2


@pytest.mark.parametrize("clubs", [MLS_CLUBS, LIGA_MX_CLUBS])
def test_dominguez_was_against_them_in_2019(clubs: str) -> None:
    denial = only([c for c in claims(DREAM, clubs, "participatesIn", LIBERTADORES) if c.speaker == DOMINGUEZ])
    assert (denial.modality, denial.polarity) == (Modality.DENIED, Polarity.NEGATIVE)
    stance = only(claims(subject=DOMINGUEZ, relation="opposes", object=clubs))
    for claim in (denial, stance):
        assert claim.said is not None
        assert (claim.said.first, claim.said.last, claim.said.text) == ("2019", "2019", "back in 2019")
    assert (DOMINGUEZ, "opposes", clubs) not in direct_triples()


def test_seven_years_later_is_2026() -> None:
    found = claims(DREAM, MAS, "supports")
    assert {(c.said.first, c.said.last, c.said.text) for c in found if c.said} == {
        ("2026", "2026", "Seven years later")
    }


def test_last_year_is_2025_by_the_article_s_own_reckoning() -> None:
    claim = only(claims(DREAM, MIAMI, "reached"))
    assert claim.time is not None
    assert (claim.time.first, claim.time.last, claim.time.text) == ("2025", "2025", "Last year")
    assert qualifiers(claim) == {"phase": "SemiFinal", "season": "2025"}


def test_three_articles_speak_of_one_title() -> None:
    found = [c for c in claims(subject=MIAMI, relation="won", object=MLS_CUP) if c.modality is Modality.FACT]
    assert {claim.article for claim in found} == {CAMP, DREAM, HEBREW}
    assert {qualifiers(claim)["season"] for claim in found} == {"2025"}
    assert {claim.object_text for claim in found} >= {"MLS title", "אליפות עונת 2025"}


# 002: what is wished for


def test_messi_in_the_libertadores_is_planned_or_wished_for() -> None:
    found = claims(HEBREW, MESSI, "participatesIn", LIBERTADORES)
    assert Counter(claim.modality for claim in found) == {Modality.PLAN: 1, Modality.WISH: 2}
    assert (MESSI, "participatesIn", LIBERTADORES) not in direct_triples()


def test_messi_in_the_kings_league_is_pique_s_wish() -> None:
    found = claims(HEBREW, MESSI, object=KINGS_LEAGUE)
    assert [(c.statement.predicate, c.modality, c.speaker) for c in found] == [
        ("joins", Modality.WISH, "person/gerard-pique"),
        ("participatesIn", Modality.WISH, "person/gerard-pique"),
    ]


def test_pique_was_messi_s_team_mate_at_barcelona() -> None:
    claim = only(claims(subject="person/gerard-pique", relation="teammateOf", object=MESSI))
    assert (claim.ended, qualifiers(claim)) == (True, {"at": "club/barcelona"})
    assert claim.subject_text == "חברו לשעבר לברצלונה"


def test_perhaps_deserving_is_less_sure_than_deserving() -> None:
    found = claims(HEBREW, "group/mls-champions", "qualifiesFor", LIBERTADORES)
    assert [("אולי" in claim.selector.quote, claim.certainty, claim.modality) for claim in found] == [
        (True, Certainty.POSSIBLE, Modality.OPINION),
        (False, Certainty.CERTAIN, Modality.OPINION),
    ]


def test_the_caption_makes_nobody_an_owner() -> None:
    found = [claim for claim in demo_workspace().claims if claim.attribution is Attribution.CAPTION]
    assert {(c.statement.subject, c.statement.predicate, c.statement.object) for c in found} == {
        (person, "associatedWith", MIAMI) for person in ("person/david-beckham", MESSI, "group/mas-brothers")
    }


def test_an_english_and_a_hebrew_article_meet_on_mas_and_dominguez() -> None:
    found = claims(subject=MAS, relation="spokeWith", object=DOMINGUEZ)
    assert {(claim.article, claim.language) for claim in found} == {(DREAM, "en"), (HEBREW, "he")}
    assert len({claim.statement.id for claim in found}) == 1
    assert {claim.speaker for claim in found} == {MAS}
