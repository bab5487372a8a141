"""knowledge/rules/*.toml → rules: one file a relation, all languages side by side, each rule with its examples."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.lexicon import Example, Pattern, Rule, Slot
from clubgraph.places import KNOWLEDGE
from clubgraph.read.languages import codes, language
from clubgraph.read.patterns import asked, pattern
from clubgraph.read.vocabulary import vocabulary

FOLDER = KNOWLEDGE / "rules"
_SETTINGS = frozenset(
    {
        *("modality", "polarity", "ended", "detail", "certainty", "attribution", "speaker"),
        *("stage", "type", "phase", "outcome", "number", "count", "role", "scheduled"),
    }
)
_KEYS = frozenset(["id", "tier", "presupposed", "guard", "unless", "after", "given", "yes", "no"]) | _SETTINGS


@cache
def rules(folder: Path = FOLDER) -> tuple[Rule, ...]:
    """All rules, by file and place. Raises ClubgraphError naming the file, the rule and the key that is wrong."""
    return tuple(rule for path in sorted(folder.glob("*.toml")) for rule in _file(path, codes(), told=True))


@cache
def rules_of(code: str, folder: Path = FOLDER) -> tuple[Rule, ...]:
    """The rules with a pattern in one language, without their examples: all that a reader needs, in half the time."""
    found = (rule for path in sorted(folder.glob("*.toml")) for rule in _file(path, (code,), told=False))
    return tuple(rule for rule in found if rule.patterns)


def _file(path: Path, wanted: Sequence[str], *, told: bool) -> Iterator[Rule]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ClubgraphError(f"is not TOML: {error}", place=str(path)) from error
    for entry in table.get("rule", []):
        yield _rule(entry, table, f"{path.name}, rule {entry.get('id', '?')}", wanted, told=told)


def _rule(entry: Mapping[str, Any], table: Mapping[str, Any], place: str, wanted: Sequence[str], *, told: bool) -> Rule:
    """One rule, with its patterns in the wanted languages and, where it is `told`, its examples."""
    known = _KEYS | set(codes())
    for name in entry:
        if name not in known:
            raise ClubgraphError(f'unknown key "{name}".', place=place, hint=did_you_mean(name, known))
    if not entry.get("yes") or not entry.get("no"):
        raise ClubgraphError("a rule needs a sentence it reads (yes) and one it must leave alone (no).", place=place)
    return Rule(
        id=entry["id"],
        relation=table["relation"],
        qualifiers=tuple(table.get("qualifiers", ())),
        tells=frozenset(table.get("tells", "").split()),
        tier=entry.get("tier", "A"),
        patterns={
            code: tuple(
                _for_teams(pattern(source, language(code), place=place), table["relation"]) for source in entry[code]
            )
            for code in wanted
            if code in entry
        },
        kinds=tuple(
            (argument, _with_teams(argument, kinds, table["relation"]))
            for code in codes()
            for source in entry.get(code, ())
            for argument, kinds in asked(source)
        ),
        settings={name: _setting(entry[name]) for name in _SETTINGS if name in entry},
        presupposed=bool(entry.get("presupposed", False)),
        after=entry.get("after", ""),
        given=entry.get("given", ""),
        unless=frozenset(entry.get("unless", "").split()),
        guards={name: frozenset(words.split()) for name, words in entry.get("guard", {}).items()},
        examples=(*_examples(entry["yes"], place), *_examples(entry["no"], place)) if told else (),
    )


def _for_teams(found: Pattern, relation: str) -> Pattern:
    """A pattern that takes a team of a club ("Chelsea Women") where it takes a club, if the relation can be of one."""
    slots = tuple(_wider(slot, relation) for slot in found.slots)
    return found if slots == found.slots else replace(found, slots=slots)


@cache
def _wider(slot: Slot, relation: str) -> Slot:
    kinds = _with_teams(slot.argument, slot.kinds, relation)
    return slot if kinds == slot.kinds else replace(slot, kinds=kinds)


def _with_teams(argument: str, kinds: frozenset[str], relation: str) -> frozenset[str]:
    told = vocabulary().relations.get(relation)  # a hint at the sides of a match is none
    ends = {"s": told.domains, "o": told.ranges} if told else {}
    return kinds | {"Team"} if "Club" in kinds and "Team" in ends.get(argument, ()) else kinds


def _setting(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _examples(lines: list[str], place: str) -> Iterator[Example]:
    """`en: Sentence. -> Subject | Object` is read; without an arrow it must be left alone."""
    for line in lines:
        code, colon, rest = line.partition(": ")
        if not colon or code not in codes():
            raise ClubgraphError(f"an example begins with its language: “{line[:50]}”.", place=place)
        text, _, expected = rest.partition(" -> ")
        yield Example(code, text.strip(), tuple(part.strip() for part in expected.split(";") if part.strip()))
