"""knowledge/conflicts.toml → the rules of what cannot both be so in football."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from clubgraph.errors import ClubgraphError
from clubgraph.model import Kind
from clubgraph.places import KNOWLEDGE

FILE = KNOWLEDGE / "conflicts.toml"


@dataclass(frozen=True, slots=True)
class OneAtATime:
    """Of one `of` (subject or object) only one other end at a time, for ends of these kinds: one coach of a club.
    `moment` is for what happens at a time, in place of states that last."""

    relation: str
    of: str
    subjects: frozenset[str]
    objects: frozenset[str]
    same: tuple[str, ...]
    unless: Mapping[str, str]
    moment: bool


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A claim with these qualifiers rules out the other relation between the same two things at the same time;
    `state` is for what lasts."""

    relation: str
    qualifiers: Mapping[str, str]
    other: str
    state: bool


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All rules."""

    one: tuple[OneAtATime, ...]
    out: tuple[RuledOut, ...]


@cache
def conflicts() -> Conflicts:
    """The rules of the package, read once. Raises ClubgraphError when the file is spoilt."""
    try:
        tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
        return Conflicts(tuple(map(_one, tables["one"])), tuple(map(_out, tables["out"])))
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise ClubgraphError(f"cannot be read: {error}", place=str(FILE)) from error


def _one(rule: Mapping[str, Any]) -> OneAtATime:
    return OneAtATime(
        relation=rule["relation"],
        of=rule["of"],
        subjects=frozenset(rule.get("subjects", map(str, Kind))),
        objects=frozenset(rule.get("objects", map(str, Kind))),
        same=tuple(rule.get("same", ())),
        unless=rule.get("unless", {}),
        moment=rule.get("moment", False),
    )


def _out(rule: Mapping[str, Any]) -> RuledOut:
    return RuledOut(rule["relation"], rule.get("qualifiers", {}), rule["other"], rule["state"])
