"""The records everything else speaks of: articles, things, their names, propositions and the claims that make them."""

from clubgraph.model.articles import Article, Selector, Sentence
from clubgraph.model.claims import Claim, Statement, Term, Value
from clubgraph.model.corpus import Corpus
from clubgraph.model.kinds import FOLDER, Kind
from clubgraph.model.stance import Attribution, Certainty, Detail, Modality, Polarity, Tier
from clubgraph.model.things import Entity, Name
from clubgraph.model.times import Time, first_day, last_day

__all__ = [
    "FOLDER",
    "Article",
    "Attribution",
    "Certainty",
    "Claim",
    "Corpus",
    "Detail",
    "Entity",
    "Kind",
    "Modality",
    "Name",
    "Polarity",
    "Selector",
    "Sentence",
    "Statement",
    "Term",
    "Tier",
    "Time",
    "Value",
    "first_day",
    "last_day",
]
