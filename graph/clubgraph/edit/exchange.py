"""An exported file → its corpus: Turtle, TriG, N-Triples or N-Quads, or claims as JSON lines."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.model import (
    Attribution,
    Certainty,
    Claim,
    Corpus,
    Detail,
    Entity,
    Kind,
    Modality,
    Name,
    Polarity,
    Selector,
    Statement,
    Term,
    Tier,
    Time,
    Value,
)
from clubgraph.read.texts import text_of
from clubgraph.store.read import corpus

_RDF = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
}
_LINES = ".jsonl"
_KINDS = frozenset(Kind)
_LIMIT = 2_000_000_000  # bytes


def exported(path: Path) -> Corpus:
    """The claims and things of a file; articles come without their texts, and not at all from JSON lines.

    Raises ClubgraphError that names the line when the file is broken or holds something else.
    """
    if path.suffix not in (*_RDF, _LINES):
        known = (*_RDF, _LINES)
        hint = did_you_mean(path.suffix, known) or f"Files end in {', '.join(known)}."
        raise ClubgraphError(f'its kind, "{path.suffix}", is not known.', place=str(path), hint=hint)
    if not path.is_file():
        raise ClubgraphError("there is no such file.", place=str(path))
    return _of_lines(path) if path.suffix == _LINES else _of_rdf(path)


def _of_rdf(path: Path) -> Corpus:
    try:
        return corpus(quad.triple for quad in ox.parse(path=path, format=_RDF[path.suffix]))
    except SyntaxError as error:
        place = f"{path}:{error.lineno}" if error.lineno else str(path)
        raise ClubgraphError(f"is broken: {error.msg}.", place=place, hint="Nothing was imported.") from error
    except (LookupError, ValueError, AssertionError, TypeError) as error:
        hint = "Export it with: clubgraph export --to turtle"
        raise ClubgraphError("is no graph of clubgraph.", place=str(path), hint=hint) from error


def _of_lines(path: Path) -> Corpus:
    claims, things = [], dict[str, Entity]()
    for number, line in enumerate(text_of(path, place=str(path), limit=_LIMIT).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            claims.append(_claim(record))
            for end in (record["subject"], record["object"], record["speaker"], record["via"], record["occasion"]):
                if end and end.get("kind") in _KINDS:
                    things.setdefault(end["id"], _thing(end))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            what = f"it has no {error}" if isinstance(error, KeyError) else str(error)
            hint = "Nothing was imported. Export it with: clubgraph export --to jsonl"
            raise ClubgraphError(f"is no claim: {what}.", place=f"{path}:{number}", hint=hint) from error
    return Corpus((), tuple(things[name] for name in sorted(things)), tuple(claims))


def _claim(record: dict[str, Any]) -> Claim:
    said = record["qualifiers"]
    return Claim(
        statement=Statement(record["subject"]["id"], record["predicate"], _end(record["object"])),
        article=record["article"],
        selector=Selector(record["start"], record["end"], record["quote"]),
        language=record["language"],
        occurrence=record["occurrence"],
        modality=Modality(record["modality"]),
        detail=_maybe(Detail, record["detail"]),
        attribution=Attribution(record["attribution"]),
        certainty=Certainty(record["certainty"]),
        polarity=Polarity(record["polarity"]),
        ended=record["ended"],
        speaker=_id(record["speaker"]),
        via=_id(record["via"]),
        occasion=_id(record["occasion"]),
        time=_time(said, "from", "to", "time_text"),
        said=_time(said, "said_from", "said_to", "said_text"),
        subject_text=record["subject_text"],
        object_text=record["object_text"],
        qualifiers=tuple((key, _term(value)) for key, value in record["terms"].items()),
        methods=tuple(record["method"].split()),
        tier=Tier(record["tier"]),
        note=record["note"],
    )


def _end(end: dict[str, Any] | None) -> Term | None:
    if end is None:
        return None
    return Value(end["value"], end.get("language")) if "value" in end else str(end["id"])


def _id(end: dict[str, Any] | None) -> str | None:
    return None if end is None else str(end["id"])


def _maybe(kind: Callable[[str], Detail], value: str | None) -> Detail | None:
    return None if value is None else kind(value)


def _term(value: str | list[Any]) -> Term:
    return Value(*value) if isinstance(value, list) else value


def _time(said: dict[str, Any], *keys: str) -> Time | None:
    time = Time(*(said.get(key) for key in keys))
    return None if time == Time() else time


def _thing(end: dict[str, Any]) -> Entity:
    """A thing as far as a line knows it: its names are in no language there, and its label comes first."""
    names: Iterable[str] = dict.fromkeys([end["label"], *end["names"]])
    return Entity(end["id"], Kind(end["kind"]), tuple(Name(name, _language(name)) for name in names))


def _language(name: str) -> str:
    return "he" if any("\u0590" <= sign <= "\u05ff" for sign in name) else "en"
