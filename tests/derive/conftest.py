"""The demo's curated claims, and helpers that make short corpora."""

import pytest

from clubgraph import places
from clubgraph.model import Corpus
from clubgraph.read.workspace import survey


@pytest.fixture(scope="session")
def seeds() -> Corpus:
    """The three seed articles with what people wrote down of them."""
    found = survey(places.demo()).workspace
    return Corpus(found.articles, found.registry.entities, found.claims)
