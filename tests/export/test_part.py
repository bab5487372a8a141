"""A part of the graph holds the claims that are wanted and everything they speak of, and nothing more."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clubgraph.export.part import Part, narrowed
from clubgraph.export.source import Source
from clubgraph.model import Attribution, Corpus
from clubgraph.store.write import triples
from clubgraph.terms import CG
from tests.export.conftest import built
from tests.factories import a_claim, a_corpus, an_article, an_entity


@pytest.mark.parametrize(
    ("part", "claims", "articles"),
    [
        (Part(about="club/celta-de-vigo"), ["transfersTo"], ["000_a"]),
        (Part(about="person/alejandro-dominguez"), ["spokeWith", "spokeWith"], ["000_a", "002_b"]),
        (Part(since=date(2026, 1, 2)), ["spokeWith"], ["002_b"]),
        (Part(facts_only=True), ["owns", "spokeWith", "transfersTo"], ["000_a", "002_b"]),
        (Part(about="club/inter-miami", facts_only=True), ["owns", "transfersTo"], ["000_a"]),
        (Part(about="place/usa"), [], []),
    ],
    ids=str,
)
def test_a_part_is_what_is_wanted(part: Part, claims: list[str], articles: list[str]) -> None:
    found = narrowed(a_corpus(), part)
    assert sorted(claim.statement.predicate for claim in found.claims) == claims
    assert [article.id for article in found.articles] == articles


def test_things_come_with_what_they_belong_to_and_no_others() -> None:
    found = narrowed(a_corpus(), Part(about="club/celta-de-vigo"))
    assert [thing.id for thing in found.entities] == [
        *("club/celta-de-vigo", "club/inter-miami", "person/tadeo-allende", "place/usa"),
    ]


def test_a_claim_about_a_proposition_comes_with_the_claims_that_make_it() -> None:
    talk = a_claim("person/jorge-mas", "owns", "club/inter-miami")
    about = a_claim("person/alejandro-dominguez", "opposes", talk.statement.id)
    people = [an_entity(f"person/{name}") for name in ("alejandro-dominguez", "jorge-mas")]
    corpus = Corpus((an_article(),), tuple(people), (talk, about))
    assert narrowed(corpus, Part(about="person/alejandro-dominguez")).claims == (talk, about)


def test_a_report_is_no_fact() -> None:
    corpus = a_corpus()
    reported = tuple(replace(claim, attribution=Attribution.HEARSAY) for claim in corpus.claims)
    assert narrowed(replace(corpus, claims=reported), Part(facts_only=True)).claims == ()


def test_a_part_tells_of_an_article_what_the_whole_tells(tmp_path: Path) -> None:
    words = "Jorge Mas owns Inter Miami and this is told twice, in the very same words of one agency, on one day."
    articles = tuple(an_article(name, words, published="2026-01-18") for name in ("a", "b"))
    claims = tuple(a_claim("person/jorge-mas", "owns", "club/inter-miami", in_text=each) for each in articles)
    whole = Corpus(articles, a_corpus().entities, claims)
    folder = built(tmp_path, whole)
    part = set(Source(folder, Part(about="person/jorge-mas")).triples())
    told = (CG.sha256, CG.nearCopyOf, CG.articleCount, CG.independentArticles)
    for predicate in told:
        wanted = {triple for triple in triples(whole) if triple.predicate.value == predicate}
        assert {triple for triple in part if triple.predicate.value == predicate} == wanted, predicate
    assert any(triple.predicate.value == CG.nearCopyOf for triple in part)
