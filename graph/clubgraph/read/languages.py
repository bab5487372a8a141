"""A language's folder → its words: paradigms are spelt out, entries of several words are kept together."""

import tomllib
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.lexicon import Grammar, Language, Sense
from clubgraph.places import KNOWLEDGE
from clubgraph.read.words import classes, entries, folded, lines
from clubgraph.text import key

FOLDER = KNOWLEDGE / "languages"


@cache
def codes() -> tuple[str, ...]:
    """The languages that can be read: those whose folder holds a grammar."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/grammar.toml")))


@cache
def language(code: str) -> Language:
    """The words of one language. Raises ClubgraphError for a language without a folder."""
    folder, told = FOLDER / code, _table_of(code)
    words, exact = _senses(folder, accents=bool(told.get("accents", False)), construct=bool(told.get("construct")))
    return Language(
        code=code,
        words=words,
        exact=exact,
        longest=_longest(words),
        grammar=_grammar(told),
        classes=classes(folder / "classes.txt"),
        abbreviations=_set(told, "abbreviations"),
        particles=_set(told, "particles"),
        given=_names(folder / "given.txt"),
        surnames=_names(folder / "surnames.txt"),
        heads={key(word): kind for kind, line in told.get("heads", {}).items() for word in line.split()},
        endings={str(ending): str(reading) for ending, reading in told.get("endings", {}).items()},
        months={key(name): number for name, number in told.get("months", {}).items()},
    )


def _names(path: Path) -> frozenset[str]:
    return frozenset(key(name) for _, line in lines(path) for name in line.split())


@cache
def grammar(code: str) -> Grammar:
    """How one language builds its clauses, read without its words. Raises ClubgraphError likewise."""
    return _grammar(_table_of(code))


def _table_of(code: str) -> dict[str, Any]:
    if code not in codes():
        hint = did_you_mean(code, codes()) or f"Known: {', '.join(codes())}."
        raise ClubgraphError(f'there is no language "{code}".', hint=hint)
    return tomllib.loads((FOLDER / code / "grammar.toml").read_text(encoding="utf-8"))


_Senses = dict[str, tuple[Sense, ...]]


def _senses(folder: Path, *, accents: bool, construct: bool) -> tuple[_Senses, _Senses]:
    """The senses of each word by its folded form and, where accents matter, by its spelling with them."""
    words: dict[str, list[Sense]] = defaultdict(list)
    exact: dict[str, list[Sense]] = defaultdict(list)
    for word, written in entries(folder):
        if written.form == "base" and written.pos == "verb" and construct:
            continue  # the lemma is the past tense, and said to be so
        sense = _infinitive(written) if accents else written
        for table, entry in ((words, folded(word)), (exact, word.casefold())) if accents else ((words, folded(word)),):
            if sense not in table[entry]:
                table[entry].append(sense)
    return (
        {entry: tuple(senses) for entry, senses in words.items()},
        {entry: tuple(senses) for entry, senses in exact.items() if "_" not in entry},
    )


def _longest(words: _Senses) -> dict[str, int]:
    """By its first word, how many words the longest entry has."""
    found: dict[str, int] = defaultdict(int)
    for entry in words:
        first, *rest = entry.split(" ")
        found[first] = max(found[first], 1 + len(rest))
    return dict(found)


def _infinitive(sense: Sense) -> Sense:
    """The base form of a verb as an infinitive; `self` is one with its reflexive pronoun."""
    if sense.pos != "verb" or sense.form not in ("base", "self"):
        return sense
    return replace(sense, form="inf", classes=frozenset({"self"}) if sense.form == "self" else frozenset())


def _grammar(table: dict[str, object]) -> Grammar:
    prefixes, contractions = table.get("prefixes", {}), table.get("contractions", {})
    assert isinstance(prefixes, dict)
    assert isinstance(contractions, dict)
    return Grammar(
        complement=str(table.get("complement", "before")),
        verb_first=bool(table.get("verb_first", False)),
        drops_subject=bool(table.get("drops_subject", False)),
        capitals=bool(table.get("capitals", True)),
        construct=str(table.get("construct", "")),
        object_mark=_set(table, "object_mark"),
        of=_set(table, "of"),
        genitive=_set(table, "genitive"),
        by=_set(table, "by"),
        prefixes={str(letters): str(pos) for letters, pos in prefixes.items()},
        accents=bool(table.get("accents", False)),
        first=tuple(str(table.get("first", "")).split()),
        many=tuple(str(table.get("many", "")).split()),
        she_past=str(table.get("she_past", "")),
        she_noun=tuple(str(table.get("she_noun", "")).split()),
        he_future=str(table.get("he_future", "")),
        she_future=str(table.get("she_future", "")),
        we_past=str(table.get("we_past", "")),
        we_future=str(table.get("we_future", "")),
        homeland=str(table.get("homeland", "")),
        suffixes={str(end): str(word) for end, word in _table(table, "suffixes").items()},
        contractions={str(word): str(article) for word, article in contractions.items()},
    )


def _table(table: dict[str, object], name: str) -> dict[str, object]:
    found = table.get(name, {})
    assert isinstance(found, dict)
    return found


def _set(table: dict[str, object], name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in str(table.get(name, "")).split())
