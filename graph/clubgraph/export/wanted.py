"""What a person wants exported → the source that is written: the whole graph, a part of it, or what a query makes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.graph import load, reached
from clubgraph.ask.sparql import run
from clubgraph.ask.things import Things
from clubgraph.errors import ClubgraphError
from clubgraph.export.dataset import description
from clubgraph.export.part import Part
from clubgraph.export.source import GRAPH, Source
from clubgraph.keep import manifest
from clubgraph.places import KNOWLEDGE
from clubgraph.read.about import about
from clubgraph.read.dates import iso_date
from clubgraph.store.shards import shard_files
from clubgraph.store.source import Source as Held
from clubgraph.terms import identifier

VIEWS = KNOWLEDGE / "views"


def whole(workspace: Path, folder: Path, server: str | None, seconds: float) -> Source:
    """The graph of a server, or the one that was built: as a file, or as a store where there is no file."""
    if server:
        return Source(folder, held=reached(server, seconds).store)
    if (folder / GRAPH).is_file():
        return Source(folder)
    return Source(folder, held=load(workspace), shards=shard_files(folder))


def part(source: Source, workspace: Path, thing: str | None, since: str | None, *, facts_only: bool) -> Part | None:
    """The part that options name; None for the whole. Raises ClubgraphError for an unknown thing or no date."""
    if not (thing or since or facts_only):
        return None
    found = identifier(Things(_asked(source, workspace)).find(thing).value) if thing else None
    return Part(found, date.fromisoformat(iso_date(since)) if since else None, facts_only)


def constructed(source: Source, workspace: Path, sparql: str, place: str) -> Source:
    """The triples that a CONSTRUCT or DESCRIBE query makes of the graph, sorted."""
    found = run(_asked(source, workspace), sparql, place=place)
    if not isinstance(found, ox.QueryTriples):
        hint = "Write CONSTRUCT { … } WHERE { … }, or ask it with: clubgraph query"
        raise ClubgraphError("the query makes no triples.", place=place, hint=hint)
    return replace(source, given=tuple(sorted(set(found), key=str)))


def view(name: str) -> str:
    """The query behind a view of the graph in the words of another vocabulary."""
    return (VIEWS / f"{name}.rq").read_text(encoding="utf-8")


def described(source: Source, workspace: Path) -> Source:
    """The same with the description of the dataset before it."""
    entries = manifest.entries(source.folder)
    files = [(name, str(entry["sha256"])) for name, entry in entries.items()]
    size, articles = source.summary()
    if source.given is not None:  # a view names articles in other words, if at all
        _, articles = replace(source, given=None).summary()
    build = manifest.built(source.folder) or "unknown"
    return replace(source, first=description(about(workspace), build, articles, files, size))


def _asked(source: Source, workspace: Path) -> Held:
    return load(workspace) if source.held is None else source.held
