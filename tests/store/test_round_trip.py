"""Claims go to RDF and come back whole."""

from dataclasses import fields, replace

import pyoxigraph as ox
from hypothesis import given, settings

from clubgraph.export.turtle import turtle
from clubgraph.model import Claim, Corpus
from clubgraph.store.read import corpus as read
from clubgraph.store.write import triples
from tests.factories import a_corpus, corpora


@settings(max_examples=150, deadline=None)
@given(corpora())
def test_any_corpus_comes_back_whole(corpus: Corpus) -> None:
    _assert_same(read(triples(corpus)), corpus)


@settings(max_examples=80, deadline=None)
@given(corpora())
def test_any_corpus_comes_back_whole_from_turtle(corpus: Corpus) -> None:
    parsed = [quad.triple for quad in ox.parse(turtle(triples(corpus)), format=ox.RdfFormat.TURTLE)]
    _assert_same(read(parsed), corpus)


def test_a_small_corpus_comes_back_whole() -> None:
    _assert_same(read(triples(a_corpus())), a_corpus())


def test_nothing_is_written_twice_and_everything_is_sorted() -> None:
    found = [str(triple) for triple in triples(a_corpus())]
    assert found == sorted(set(found))


def _assert_same(found: Corpus, wanted: Corpus) -> None:
    assert found.articles == tuple(replace(article, text="") for article in wanted.articles)
    assert found.entities == wanted.entities
    # field by field, because equality of claims leaves the note out
    assert [_fields(claim) for claim in found.claims] == [_fields(claim) for claim in wanted.claims]


def _fields(claim: Claim) -> dict[str, object]:
    return {field.name: getattr(claim, field.name) for field in fields(claim)}
