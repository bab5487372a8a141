"""The formats a corpus can be written in: name, suffix, media type and the function that writes it."""

from collections.abc import Callable
from dataclasses import dataclass

from clubgraph.export.jsonl import jsonl
from clubgraph.export.ntriples import ntriples
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.store.write import triples


@dataclass(frozen=True, slots=True)
class Format:
    """One format; `write` gives the whole file."""

    suffix: str
    media_type: str
    write: Callable[[Corpus], str]


FORMATS = {
    "turtle": Format(".ttl", "text/turtle", lambda corpus: turtle(triples(corpus))),
    "ntriples": Format(".nt", "application/n-triples", lambda corpus: ntriples(triples(corpus))),
    "jsonl": Format(".jsonl", "application/jsonl", jsonl),
}
