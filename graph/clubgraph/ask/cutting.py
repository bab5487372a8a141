"""A graph and the days that cut it → a new graph of what stands on them, with what a reader must be told.

It stands apart since it loads all that derives facts, which most questions do not need.
"""

from collections.abc import Mapping
from datetime import date

import pyoxigraph as ox

from clubgraph.ask.graph import ontology
from clubgraph.ask.seen import AS_OF, KNOWN_ON
from clubgraph.derive.derived import derived
from clubgraph.derive.records import Copy
from clubgraph.derive.validity import Seen, as_of, known_on
from clubgraph.store.read import corpus
from clubgraph.store.source import Source
from clubgraph.store.write import triples
from clubgraph.terms import CG, identifier

_CUTS = {KNOWN_ON: known_on, AS_OF: as_of}  # what was known first: what had ended by then was known by then


def without(store: Source, cuts: Mapping[str, date]) -> tuple[ox.Store, tuple[str, ...]]:
    """A new graph of the claims that stand on these days, with everything that follows from them alone."""
    found = corpus(quad.triple for quad in store)
    notes: list[str] = []
    for name, cut in _CUTS.items():
        if name in cuts:
            seen = cut(found, cuts[name])
            found = seen.corpus
            notes += _told(seen)
    follows = derived(found, copies=_copies(store))
    held = ontology()
    day = cuts[AS_OF].isoformat() if AS_OF in cuts else None
    held.extend(ox.Quad(*triple) for triple in triples(found, follows, as_of=day))
    return held, tuple(dict.fromkeys(notes))


def _told(seen: Seen) -> list[str]:
    notes = []
    if seen.undated:
        names = ", ".join(seen.undated[:5]) + (", …" if len(seen.undated) > 5 else "")
        notes.append(f"No date, and none guessed: what these articles say is left out where the day counts: {names}.")
    if seen.open:
        one = seen.open == 1
        claims, they = (
            ("1 claim does", "it was true then, and is")
            if one
            else (f"{seen.open} claims do", "they were true then, and are")
        )
        notes.append(f"{claims} not say whether {they} left out.")
    return notes


def _copies(store: Source) -> list[Copy]:
    """The near-copies as the build found them: the graph has no texts to find them again."""
    found = []
    for quad in store.quads_for_pattern(None, ox.NamedNode(CG.nearCopyOf), None):
        overlap = next(iter(store.quads_for_pattern(quad.subject, ox.NamedNode(CG.copyOverlap), None))).object
        ends = [_article(node) for node in (quad.subject, quad.object)]
        found.append(Copy(ends[0], ends[1], int(overlap.value) if isinstance(overlap, ox.Literal) else 0))
    return sorted(found, key=lambda copy: copy.article)


def _article(node: object) -> str:
    name = identifier(node.value) if isinstance(node, ox.NamedNode) else None
    return (name or "").removeprefix("article/")
