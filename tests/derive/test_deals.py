"""A deal is a player, a club and a window; its stage is the newest claim's, and talk of a deal is no deal."""

from dataclasses import replace

import pytest

from clubgraph.derive.deals import deals, stage
from clubgraph.model import Article, Attribution, Claim, Corpus, Modality, Polarity, Selector, Statement, Time, Value

MOVE = Statement("person/p", "transfersTo", "club/c")
ARTICLES = {
    day: Article(day, "text", "en", published=None if day.startswith("undated") else day)
    for day in ("2025-06-20", "2025-07-05", "2025-12-10", "2026-01-18", "2026-01-30", "undated1", "undated2")
}


def told(article: str, stage: str | None = None, **more: object) -> Claim:
    qualifiers = more.pop("qualifiers", {}) | ({"stage": stage} if stage else {})  # type: ignore[operator]
    given = tuple((key, v if key == "fromClub" else Value(v)) for key, v in sorted(qualifiers.items()))
    claim = Claim(MOVE, article, Selector(0, 4, f"{article}{stage}"), "en", qualifiers=given)
    return replace(claim, **more)  # type: ignore[arg-type]


def ladders(*claims: Claim) -> list[tuple[str, str | None, list[tuple[str | None, str | None]]]]:
    found = sorted(deals(claims, ARTICLES), key=lambda deal: deal.window)
    return [(each.window, each.current.stage, [(rung.stage, rung.date) for rung in each.rungs]) for each in found]


def test_the_newest_claim_has_the_stage_and_the_others_stay() -> None:
    claims = [told("2026-01-30", "Stalled"), told("2025-12-10", "Rumoured"), told("2026-01-18", "Talks")]
    rungs = [("Rumoured", "2025-12-10"), ("Talks", "2026-01-18"), ("Stalled", "2026-01-30")]
    assert ladders(*claims) == [("winter 2026", "Stalled", rungs)]


def test_a_deal_may_come_back_from_a_standstill() -> None:
    claims = [told("2026-01-18", "Collapsed"), told("2026-01-30", "Agreed")]
    assert [(stage, len(rungs)) for _, stage, rungs in ladders(*claims)] == [("Agreed", 2)]


def test_the_summer_and_the_winter_are_two_deals() -> None:
    claims = [told("2025-06-20", "Talks"), told("2025-07-05", "Collapsed"), told("2026-01-18", "Rumoured")]
    assert [(name, now) for name, now, _ in ladders(*claims)] == [
        ("summer 2025", "Collapsed"),
        ("winter 2026", "Rumoured"),
    ]


WINDOWS = [
    ({"window": "winter"}, "undated1", "winter"),
    ({"window": "el mercado de invierno"}, "2026-01-18", "winter 2026"),
    ({"window": "summer 2024"}, "undated1", "summer 2024"),
    ({"window": "this window"}, "undated1", ""),
    ({"season": "2026"}, "undated1", "2026"),
    ({"season": "2025-26"}, "undated1", "2025-2026"),
    ({}, "2025-12-10", "winter 2026"),
    ({}, "2025-06-20", "summer 2025"),
    ({}, "undated1", ""),
]


@pytest.mark.parametrize(("qualifiers", "article", "name"), WINDOWS)
def test_a_window_is_what_the_claim_or_the_date_says(qualifiers: dict[str, str], article: str, name: str) -> None:
    assert [window for window, _, _ in ladders(told(article, "Talks", qualifiers=qualifiers))] == [name]


def test_a_claim_of_no_window_goes_with_the_only_one_and_never_decides() -> None:
    claims = [told("undated1", "Completed"), told("2026-01-18", "Talks")]
    assert ladders(*claims) == [("winter 2026", "Talks", [("Completed", None), ("Talks", "2026-01-18")])]
    assert len(ladders(*claims, told("2025-06-20", "Talks"))) == 3


def test_the_order_of_the_claims_does_not_matter() -> None:
    claims = [told(day, "Talks") for day in ARTICLES]
    assert ladders(*claims) == ladders(*reversed(claims))


BELIEVED = [
    ({}, "Completed", "Completed"),
    ({"attribution": Attribution.HEARSAY}, "Completed", "Rumoured"),
    ({"attribution": Attribution.HEARSAY}, "Talks", "Talks"),
    ({"modality": Modality.PLAN}, "Agreed", "Talks"),
    ({"modality": Modality.WISH}, "Completed", "Rumoured"),
    ({"modality": Modality.UNDER_NEGOTIATION}, "Stalled", "Stalled"),
    ({"polarity": Polarity.NEGATIVE}, "Talks", None),
    ({}, None, None),
]


@pytest.mark.parametrize(("more", "said", "believed"), BELIEVED)
def test_no_stage_goes_further_than_it_may_be_believed(
    more: dict[str, object], said: str | None, believed: str | None
) -> None:
    assert stage(told("2026-01-18", said, **more)) == believed


def test_a_denial_is_a_rung_and_no_stage() -> None:
    denial = told("2026-01-30", None, polarity=Polarity.NEGATIVE, modality=Modality.DENIED)
    assert ladders(told("2026-01-18", "Talks"), denial) == [
        ("winter 2026", "Talks", [("Talks", "2026-01-18"), (None, "2026-01-30")])
    ]


def test_the_day_of_the_deal_goes_before_the_day_of_the_article() -> None:
    done = told("2026-01-30", "Completed", time=Time("2026-01-02", "2026-01-02"))
    assert ladders(done, told("2026-01-18", "Talks"))[0][1:] == (
        "Talks",
        [("Completed", "2026-01-02"), ("Talks", "2026-01-18")],
    )


def test_the_deals_of_the_seeds(seeds: Corpus) -> None:
    articles = {article.id: article for article in seeds.articles}
    found = {each.player: (each.current.stage, each.origin, each.window) for each in deals(seeds.claims, articles)}
    winter = {f"person/{name}": ("Completed", (), "winter") for name in SIGNED}
    assert found == winter | {
        "person/tadeo-allende": ("Agreed", ("club/celta-de-vigo",), ""),
        "person/baltasar-rodriguez": ("Stalled", ("club/racing-club",), "2026"),
        "group/further-signings": (None, (), ""),
    }


SIGNED = ("david-ayala", "dayne-st-clair", "facundo-mura", "micael", "sergio-reguilon")
