"""The entries of the vocabulary → one HTML file that loads and runs nothing, or one entry as text."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from clubgraph.ask.one_file import one_file
from clubgraph.show.vocabulary import Entry, Section

_HERE = Path(__file__).parent / "assets" / "reference"


def html(known: tuple[Section, ...], counts: Mapping[str, int] | None) -> str:
    """The whole file. `counts` are the articles, claims and things of the graph, None where nothing was built."""
    names = {entry.name for section in known for entry in section.entries}
    return one_file(_HERE, "reference", sections=known, names=names, counts=counts)


def told(entry: Entry) -> Iterator[str]:
    """The lines of one entry."""
    yield f"cg:{entry.name}"
    for language, label in entry.labels.items():
        yield f"  {language}  {label}"
    yield f"  {entry.comment}"
    yield f"  for example: {entry.example}"
    for words, names in entry.facts:
        yield f"  {words}{': ' * bool(names)}{', '.join(names)}"
    for link, name, iri in entry.aligned:
        yield f"  {link} {name}  {iri}"
    yield f"  in this graph: {entry.counted}"
    if shown := entry.evidence:
        yield f"  {shown.proposition} ({', '.join(shown.how)})"
        yield f"    “{shown.quote}”"
        said = "" if shown.speaker == f"article {shown.article}" else f"{shown.speaker}, "
        yield f"    {said}article {shown.place}, {shown.claim}"
