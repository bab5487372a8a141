"""A built folder of a corpus, as `clubgraph build` leaves it."""

from pathlib import Path

from clubgraph.export.jsonl import jsonl
from clubgraph.export.source import CLAIMS, GRAPH
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.store.write import triples


def built(folder: Path, corpus: Corpus) -> Path:
    """The folder with the graph and the claims of the corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ((GRAPH, turtle(triples(corpus))), (CLAIMS, jsonl(corpus))):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder
