"""A graph file or claims file that is brought up to date has the same bytes as one that is written anew."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clubgraph.derive.copies import near_copies
from clubgraph.export.jsonl import jsonl
from clubgraph.export.relined import relined
from clubgraph.export.splice import copies_now, spliced
from clubgraph.export.turtle import turtle
from clubgraph.model import Claim, Corpus, Modality, Polarity, Tier, Time
from clubgraph.store.write import triples
from tests.factories import a_claim, a_corpus, an_article, corpora

WORDS = "Jorge Mas owns Inter Miami and Tadeo Allende moves from Celta de Vigo to Inter Miami on this day of the year."
ARTICLES = tuple(
    an_article(f"a{number}", WORDS if number % 3 == 0 else f"Report {number}. {WORDS[: 30 * number]}", published=day)
    for number, day in enumerate((None, "2026-01-18", "2026-02", "2025", "2026-03-01"), start=1)
)
FACTS = (
    ("person/jorge-mas", "owns", "club/inter-miami"),
    ("person/alejandro-dominguez", "owns", "club/inter-miami"),
    ("person/jorge-mas", "spokeWith", "person/alejandro-dominguez"),
    ("person/tadeo-allende", "transfersTo", "club/inter-miami"),
    ("person/tadeo-allende", "playsFor", "club/celta-de-vigo"),
)


@st.composite
def a_part(draw: st.DrawFn) -> Corpus:
    """Some of the articles, with some claims on their first words: agreeing, denying, waiting for review."""
    articles = draw(st.lists(st.sampled_from(ARTICLES), unique=True, max_size=5))
    claims: dict[str, Claim] = {}
    for article in articles:
        for fact in draw(st.lists(st.sampled_from(FACTS), max_size=4)):
            claim = a_claim(
                *fact,
                article.text[: draw(st.integers(5, 9))],
                in_text=article,
                polarity=draw(st.sampled_from(Polarity)),
                modality=draw(st.sampled_from((Modality.FACT, Modality.WISH))),
                tier=draw(st.sampled_from((Tier.A, Tier.B))),
                methods=("rule:x.y",),
                ended=draw(st.booleans()),
                time=draw(st.sampled_from((None, Time("2024", "2025"), Time("2026")))),
                note=draw(st.sampled_from((None, "a", "b"))),
            )
            claims[claim.id] = claim
    entities = tuple(entity for entity in a_corpus().entities if draw(st.integers(0, 9)))
    by_id = sorted(articles, key=lambda article: article.id)
    return Corpus(tuple(by_id), entities, tuple(claims[key] for key in sorted(claims)))


@settings(max_examples=150, deadline=None)
@given(a_part(), a_part())
def test_the_new_file_is_the_one_that_would_be_written(before: Corpus, after: Corpus) -> None:
    assert spliced(turtle(triples(before)), before, after) == turtle(triples(after))
    assert relined(jsonl(before), before, after) == jsonl(after)


@settings(max_examples=50, deadline=None)
@given(corpora(), corpora())
def test_any_corpus_can_follow_any_other(before: Corpus, after: Corpus) -> None:
    assert spliced(turtle(triples(before)), before, after) == turtle(triples(after))
    assert relined(jsonl(before), before, after) == jsonl(after)


@pytest.mark.parametrize("gone", range(2))
def test_an_article_taken_out_takes_its_nodes_with_it(gone: int) -> None:
    before = a_corpus()
    articles = tuple(article for number, article in enumerate(before.articles) if number != gone)
    names = {article.id for article in articles}
    after = replace(before, articles=articles, claims=tuple(c for c in before.claims if c.article in names))
    found = spliced(turtle(triples(before)), before, after)
    assert found == turtle(triples(after))
    assert before.articles[gone].id not in found


@settings(max_examples=150, deadline=None)
@given(a_part(), a_part())
def test_near_copies_that_are_plain_are_those_that_would_be_found(before: Corpus, after: Corpus) -> None:
    found = copies_now(turtle(triples(before)), before, after)
    assert found in (None, near_copies(after.articles))


def test_an_article_like_no_other_needs_no_comparing() -> None:
    before = Corpus(ARTICLES[1:2], (), ())
    alike, unlike = (
        Corpus((*before.articles, article), (), ()) for article in (ARTICLES[4], an_article("b", "No rain."))
    )
    assert copies_now(turtle(triples(before)), before, unlike) == ()
    assert copies_now(turtle(triples(before)), before, alike) is None
