"""A graph, whole or in part → Turtle, one spelling for one graph: the bytes of build/graph.ttl."""

import shutil
from pathlib import Path
from typing import IO

from clubgraph.export.source import Source
from clubgraph.export.turtle import body, header, streamed
from clubgraph.terms import DATASET_PREFIXES


def spelt(source: Source, out: IO[bytes]) -> None:
    """Write it. The description of the dataset, where it is wanted, comes last. A graph file is copied, and shards are
    gone through a subject at a time; anything else is held and sorted."""
    out.write(header(DATASET_PREFIXES if source.first else {}).encode())
    if file := source.file:
        _copy(file, out)
    elif source.whole and source.shards:
        out.writelines(text.encode() for text in streamed(source.built()))
    else:
        out.write(body(source.triples()).encode())
        return
    out.write(body(source.first).encode())


def _copy(path: Path, out: IO[bytes]) -> None:
    """What stands after the prefixes of a graph file."""
    with path.open("rb") as file:
        while (line := file.readline()) and line != b"\n":
            pass
        out.write(line)
        shutil.copyfileobj(file, out)
