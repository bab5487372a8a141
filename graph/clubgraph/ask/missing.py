"""A thing and the claims about it → what a reader would expect to learn and does not: unsaid, unsure, or undated."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.links import Link, Stance
from clubgraph.ask.words import Words
from clubgraph.terms import CG, RDF, RDFS, local

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
    named = {label.language for label in words.all(thing, RDFS.label) if isinstance(label, ox.Literal)}
    if unnamed := [name for code, name in _LANGUAGES.items() if code not in named]:
        yield f"a name in {' and '.join(unnamed)}"
    undated = sum(_undated(link, words) for link in of_it)
    if undated:
        yield f"a date for {undated} {'claim' if undated == 1 else 'claims'} that speak of a time"


def _undated(link: Link, words: Words) -> bool:
    """Whether the claim's words speak of a time that could not be told."""
    bounds = (words.first(link.claim, bound) for bound in (CG.validFrom, CG.validTo))
    return words.first(link.claim, CG.timeText) is not None and not any(bounds)


@cache
def _expected() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))
