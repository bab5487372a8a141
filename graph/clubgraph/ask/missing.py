"""A thing and the claims about it → what a reader would expect to learn and does not: unsaid, unsure, or undated."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.links import Link, Stance
from clubgraph.ask.words import Words
from clubgraph.store.source import Source
from clubgraph.terms import CG, RDF, RDFS, local

_ENDS = {"start": RDF.subject, "end": RDF.object}
_LANGUAGES = {"en": "English", "es": "Spanish", "he": "Hebrew"}


def missing(thing: ox.NamedNode, of_it: list[Link], words: Words) -> Iterator[str]:
    """One line for each gap; `of_it` are the claims of which the thing is an end."""
    kind = words.first(thing, RDF.type)
    for expected in _expected().get(local(kind.value) or "" if kind else "", ()):
        found = [link for link in of_it if local(link.relation.value) in expected["relations"]
                 and (link.start if expected["from"] == "start" else link.end) == thing]  # fmt: skip
        if not found:
            yield f"{expected['what']}: nobody says"
        elif found[0].stance is not Stance.FACT and not found[0].over:
            yield f"{expected['what']}: only {found[0].stance}"
    yield from _unnamed(thing, words)
    undated = sum(_undated(link, words) for link in of_it)
    if undated:
        yield f"a date for {undated} {'claim' if undated == 1 else 'claims'} that speak of a time"


def unsaid(thing: ox.NamedNode, store: Source, words: Words) -> Iterator[str]:
    """One line for each gap of which no claim speaks at all; for a thing with too many claims to look at."""
    kind = words.first(thing, RDF.type)
    expected = _expected().get(local(kind.value) or "" if kind else "", ())
    relations = {end: set(_relations(thing, end, store)) for end in _ENDS} if expected else {}
    for gap in expected:
        if relations[gap["from"]].isdisjoint(gap["relations"]):
            yield f"{gap['what']}: nobody says"
    yield from _unnamed(thing, words)


def _relations(thing: ox.NamedNode, end: str, store: Source) -> Iterator[str | None]:
    """What statements say of the thing at this end."""
    for quad in store.quads_for_pattern(None, ox.NamedNode(_ENDS[end]), thing):
        for said in store.quads_for_pattern(quad.subject, ox.NamedNode(RDF.predicate), None):
            yield local(said.object.value) if isinstance(said.object, ox.NamedNode) else None


def _unnamed(thing: ox.NamedNode, words: Words) -> Iterator[str]:
    named = {label.language for label in words.all(thing, RDFS.label) if isinstance(label, ox.Literal)}
    if unnamed := [name for code, name in _LANGUAGES.items() if code not in named]:
        yield f"a name in {' and '.join(unnamed)}"


def _undated(link: Link, words: Words) -> bool:
    """Whether the claim's words speak of a time that could not be told."""
    bounds = (words.first(link.claim, bound) for bound in (CG.validFrom, CG.validTo))
    return words.first(link.claim, CG.timeText) is not None and not any(bounds)


@cache
def _expected() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))
