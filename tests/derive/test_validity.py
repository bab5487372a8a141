"""What was true and what was known on a day: twenty tenures and transfers, and nothing guessed where nobody says."""

from dataclasses import replace
from datetime import date

import pytest

from clubgraph.derive.validity import as_of, known_on
from clubgraph.model import Article, Attribution, Claim, Corpus, Kind, Modality, Selector, Time, Value
from clubgraph.read.vocabulary import vocabulary
from tests.factories import an_entity

ARTICLES = (
    Article("2019", "text", "en", published="2019-06-10"),
    Article("2024", "text", "en", published="2024-03-01"),
    Article("2026", "text", "en", published="2026-01-18"),
    Article("january", "text", "en", published="2026-01"),
    Article("undated", "text", "en"),
)
THINGS = (*(an_entity(f"person/{name}", Kind.PERSON) for name in "pq"), *(an_entity(f"club/{name}") for name in "abc"))
A, B, C = (f"club/{name}" for name in "abc")
Told = tuple[str, str, str, dict[str, object]]


def claim(told: Told, place: int) -> Claim:
    article, relation, object, more = told
    fields = dict(more)
    given = fields.pop("with", {})
    assert isinstance(given, dict)
    if "time" in fields:
        fields["time"] = Time(*fields["time"])  # type: ignore[misc]
    subject = str(fields.pop("who", "person/p"))
    statement = vocabulary().statement(subject, relation, object or None)
    qualifiers = tuple((key, Value(value)) for key, value in sorted(given.items()))
    base = Claim(statement, article, Selector(place, place + 2, f"q{place}"), "en", qualifiers=qualifiers)
    return replace(base, **fields)  # type: ignore[arg-type]


def seen_on(day: str, told: list[Told]) -> tuple[list[str], int]:
    """What holds on the day, as `relation object`, and how many claims leave it open."""
    claims = tuple(claim(each, place) for place, each in enumerate(told))
    seen = as_of(Corpus(ARTICLES, THINGS, claims), date.fromisoformat(day))
    held = {f"{c.statement.predicate} {str(c.statement.object)[-1]}" for c in seen.corpus.claims}
    return sorted(held), seen.open


def spell(club: str, first: str | None, last: str | None, **more: object) -> Told:
    return ("2026", "playsFor", club, {"time": (first, last), **more})


DONE = {"stage": "Completed"}
SPELLS = [spell(A, "2010", "2014", ended=True), spell(B, "2015", "2018", ended=True), spell(C, "2018", None)]
CASES: list[tuple[str, list[Told], dict[str, tuple[list[str], int]]]] = [
    (
        "three spells at three clubs",
        SPELLS,
        {
            "2009-12-31": ([], 0),
            "2012-05-01": (["playsFor a"], 0),
            "2014-12-31": (["playsFor a"], 0),
            "2016-01-01": (["playsFor b"], 0),
            "2018-07-01": (["playsFor b", "playsFor c"], 0),
            "2020-01-01": (["playsFor c"], 0),
        },
    ),
    (
        "days are days",
        [spell(A, "2015-07-01", "2017-06-30", ended=True)],
        {
            "2015-06-30": ([], 0),
            "2015-07-01": (["playsFor a"], 0),
            "2017-06-30": (["playsFor a"], 0),
            "2017-07-01": ([], 0),
        },
    ),
    ("months are months", [spell(A, "2015-07", "2017-06")], {"2015-07-01": (["playsFor a"], 0), "2017-07-01": ([], 0)}),
    ("since a year", [spell(A, "2016", None)], {"2015-12-31": ([], 0), "2030-01-01": (["playsFor a"], 0)}),
    ("until a year", [spell(A, None, "2016", ended=True)], {"2010-01-01": ([], 1), "2017-01-01": ([], 0)}),
    (
        "a state without a time, from the day of the article",
        [("2024", "playsFor", A, {})],
        {"2023-01-01": ([], 1), "2024-03-01": (["playsFor a"], 0), "2025-01-01": (["playsFor a"], 0)},
    ),
    ("a state without a time or a date", [("undated", "playsFor", A, {})], {"2024-03-01": ([], 1)}),
    ("a former player", [("2024", "playsFor", A, {"ended": True})], {"2020-01-01": ([], 1), "2024-03-01": ([], 0)}),
    (
        "a move ends the spell before",
        [spell(A, "2015", None), ("2024", "transfersTo", B, {"with": DONE, "time": ("2018-07-01", "2018-07-01")})],
        {"2018-06-30": (["playsFor a"], 0), "2018-07-01": (["transfersTo b"], 0)},
    ),
    (
        "a loan does not",
        [
            spell(A, "2015", None),
            ("2024", "transfersTo", B, {"with": DONE | {"type": "Loan"}, "time": ("2018-07-01", "2018-07-01")}),
        ],
        {"2019-01-01": (["playsFor a", "transfersTo b"], 0)},
    ),
    (
        "nor does a deal that is only agreed",
        [spell(A, "2015", None), ("2024", "transfersTo", B, {"with": {"stage": "Agreed"}})],
        {"2025-01-01": (["playsFor a", "transfersTo b"], 0)},
    ),
    (
        "nor a rumour",
        [spell(A, "2015", None), ("2024", "transfersTo", B, {"with": DONE, "attribution": Attribution.HEARSAY})],
        {"2025-01-01": (["playsFor a", "transfersTo b"], 0)},
    ),
    (
        "the next club ends a spell of no end",
        [("2019", "playsFor", A, {}), ("2024", "playsFor", B, {})],
        {"2019-06-10": (["playsFor a"], 1), "2024-02-29": (["playsFor a"], 1), "2024-03-01": (["playsFor b"], 0)},
    ),
    (
        "a departure ends it",
        [("2019", "playsFor", A, {}), ("2024", "leaves", A, {})],
        {"2023-12-31": (["playsFor a"], 1), "2025-01-01": (["leaves a"], 0)},
    ),
    (
        "the end of a career ends it",
        [("2019", "playsFor", A, {}), ("2024", "retires", "", {})],
        {"2020-01-01": (["playsFor a"], 1), "2025-01-01": (["retires e"], 0)},
    ),
    (
        "a new coach follows the old",
        [("2019", "coaches", A, {}), ("2024", "coaches", A, {"who": "person/q", "time": ("2022-08-01", None)})],
        {"2022-07-31": (["coaches a"], 0), "2022-08-01": (["coaches a"], 0)},
    ),
    (
        "an owner stays beside another",
        [("2019", "owns", A, {}), ("2024", "owns", A, {"who": "person/q"})],
        {"2025-01-01": (["owns a"], 0)},
    ),
    (
        "a title from the end of its season on",
        [("2026", "won", "comp/c", {"who": A, "with": {"season": "2025"}})],
        {"2024-12-31": ([], 0), "2025-06-01": ([], 1), "2025-12-31": (["won c"], 0)},
    ),
    (
        "a transfer of no day, from the day of the article",
        [("2024", "transfersTo", A, {"with": DONE})],
        {"2024-02-29": ([], 1), "2024-03-01": (["transfersTo a"], 0)},
    ),
    (
        "a wish, from when it was said",
        [("2024", "playsFor", A, {"modality": Modality.WISH, "said": Time("2020", "2020")})],
        {"2019-12-31": ([], 0), "2020-01-01": (["playsFor a"], 0)},
    ),
]


@pytest.mark.parametrize(
    ("told", "day", "wanted"),
    [(told, day, wanted) for _, told, days in CASES for day, wanted in days.items()],
    ids=[f"{name}, {day}" for name, _, days in CASES for day in days],
)
def test_what_was_true(told: list[Told], day: str, wanted: tuple[list[str], int]) -> None:
    assert seen_on(day, told) == wanted


def test_there_are_twenty_cases() -> None:
    assert len({name for name, _, _ in CASES}) == 20


def test_the_new_coach_is_the_one_who_coaches() -> None:
    told = [
        claim(each, place) for place, each in enumerate(next(t for n, t, _ in CASES if n.startswith("a new coach")))
    ]
    corpus = Corpus(ARTICLES, THINGS, tuple(told))
    days = (date(2022, 7, 31), date(2022, 8, 1))
    assert [[c.statement.subject for c in as_of(corpus, day).corpus.claims] for day in days] == [
        ["person/p"],
        ["person/q"],
    ]


def test_what_held_then_is_not_called_over() -> None:
    corpus = Corpus(ARTICLES, THINGS, (claim(SPELLS[0], 0),))
    assert [c.ended for c in corpus.claims] == [True]
    assert [c.ended for c in as_of(corpus, date(2012, 1, 1)).corpus.claims] == [False]


KNOWN = [
    ("2019-06-09", [], ["undated"]),
    ("2019-06-10", ["2019"], ["undated"]),
    ("2026-01-15", ["2019", "2024"], ["january", "undated"]),
    ("2026-01-31", ["2019", "2024", "2026", "january"], ["undated"]),
]


@pytest.mark.parametrize(("day", "articles", "undated"), KNOWN)
def test_what_was_known(day: str, articles: list[str], undated: list[str]) -> None:
    claims = tuple(claim((article.id, "playsFor", A, {}), place) for place, article in enumerate(ARTICLES))
    seen = known_on(Corpus(ARTICLES, THINGS, claims), date.fromisoformat(day))
    assert ([c.article for c in seen.corpus.claims], list(seen.undated)) == (articles, undated)
