"""A language's folder → its words: paradigms are spelt out, entries of several words are kept together."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.lexicon import Grammar, Language, Sense
from clubgraph.places import KNOWLEDGE
from clubgraph.text import key

FOLDER = KNOWLEDGE / "languages"
_FORM = re.compile(r"(\w+): ")
_STEPS = re.compile(r"(!)?(?:-(\w+))?\+(\w*)$|(=)$")


@cache
def codes() -> tuple[str, ...]:
    """The languages that can be read: those whose folder holds a grammar."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/grammar.toml")))


@cache
def language(code: str) -> Language:
    """The words of one language. Raises ClubgraphError for a language without a folder."""
    folder, told = FOLDER / code, _table_of(code)
    accents = bool(told.get("accents", False))
    words: dict[str, list[Sense]] = defaultdict(list)
    exact: dict[str, list[Sense]] = defaultdict(list)
    for word, written in _entries(folder):
        if written.form == "base" and written.pos == "verb" and told.get("construct"):
            continue  # the lemma is the past tense, and said to be so
        sense = _infinitive(written) if accents else written
        for table, entry in ((words, folded(word)), (exact, word.casefold())) if accents else ((words, folded(word)),):
            if sense not in table[entry]:
                table[entry].append(sense)
    longest: dict[str, int] = defaultdict(int)
    for entry in words:
        first, *rest = entry.split(" ")
        longest[first] = max(longest[first], 1 + len(rest))
    return Language(
        code=code,
        words={entry: tuple(senses) for entry, senses in words.items()},
        exact={entry: tuple(senses) for entry, senses in exact.items() if "_" not in entry},
        longest=dict(longest),
        grammar=_grammar(told),
        classes=_classes(folder / "classes.txt"),
        abbreviations=_set(told, "abbreviations"),
        particles=_set(told, "particles"),
        given=frozenset(key(name) for _, line in _lines(folder / "given.txt") for name in line.split()),
        heads={key(word): kind for kind, line in told.get("heads", {}).items() for word in line.split()},
        endings={str(ending): str(reading) for ending, reading in told.get("endings", {}).items()},
        months={key(name): number for name, number in told.get("months", {}).items()},
    )


@cache
def grammar(code: str) -> Grammar:
    """How one language builds its clauses, read without its words. Raises ClubgraphError likewise."""
    return _grammar(_table_of(code))


def _table_of(code: str) -> dict[str, Any]:
    if code not in codes():
        hint = did_you_mean(code, codes()) or f"Known: {', '.join(codes())}."
        raise ClubgraphError(f'there is no language "{code}".', hint=hint)
    return tomllib.loads((FOLDER / code / "grammar.toml").read_text(encoding="utf-8"))


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
        suffixes={str(end): str(word) for end, word in _table(table, "suffixes").items()},
        contractions={str(word): str(article) for word, article in contractions.items()},
    )


def _table(table: dict[str, object], name: str) -> dict[str, object]:
    found = table.get(name, {})
    assert isinstance(found, dict)
    return found


def _set(table: dict[str, object], name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in str(table.get(name, "")).split())


def _entries(folder: Path) -> Iterator[tuple[str, Sense]]:
    """Every (entry as written, sense) of the folder's word files."""
    yield from _closed(folder / "closed.txt")
    yield from _verbs(folder / "verbs.txt")
    yield from _nouns(folder / "nouns.txt")
    for number, line in _lines(folder / "cues.txt"):
        name, words = _headed(folder / "cues.txt", number, line)
        for word in words.split():
            yield word, Sense("cue", folded(word), classes=frozenset({name}))


def _closed(path: Path) -> Iterator[tuple[str, Sense]]:
    for number, line in _lines(path):
        head, words = _headed(path, number, line)
        head, _, value = head.partition("=")
        pos, *names = head.split(".")
        for word in words.split():
            yield word, Sense(pos, folded(word), "", frozenset(names), value)


def _nouns(path: Path) -> Iterator[tuple[str, Sense]]:
    for number, line in _lines(path):
        head, words = _headed(path, number, line)
        name, _, value = head.partition("=")
        classes = frozenset(name.split("."))
        for entry in words.split():
            lemma, *plurals = entry.split("|")
            for word, form in ((lemma, "sing"), *((plural, "pl") for plural in plurals)):
                form, word = ("own", word[1:]) if word.startswith("~") else (form, word)
                yield word, Sense("noun", folded(lemma), form, classes, value.replace("_", " "))


def _verbs(path: Path) -> Iterator[tuple[str, Sense]]:
    paradigms: dict[str, list[tuple[str, str]]] = {}
    for number, line in _lines(path):
        if line.startswith("@"):
            name, _, forms = line[1:].partition(" ")
            paradigms[name] = [(form, step) for form, steps in _forms(forms) for step in steps.split()]
            continue
        head, words = _headed(path, number, line)
        if head in paradigms:
            for lemma in words.split():
                yield from _regular(lemma, paradigms[head], place=f"{path}:{number}")
            continue
        lemma, _, forms = line.partition(" ")
        yield lemma, Sense("verb", folded(lemma), "base")
        for form, steps in _forms(forms):
            for word in steps.replace("|", " ").split():
                yield word, Sense("verb", folded(lemma), form)


def _regular(lemma: str, paradigm: list[tuple[str, str]], *, place: str) -> Iterator[tuple[str, Sense]]:
    entry = folded(lemma)
    yield lemma, Sense("verb", entry, "base")
    senses = {form: Sense("verb", entry, form) for form, _ in paradigm}
    for form, step in paradigm:
        match = _STEPS.match(step)
        if not match:
            raise ClubgraphError(f'"{step}" is not an ending.', place=place, hint="Write +ed, -e+ing, !+ed or =.")
        double, cut, added, same = match.groups()
        if cut and not lemma.endswith(cut):
            raise ClubgraphError(f'"{lemma}" does not end in "{cut}".', place=place)
        stem = lemma[: len(lemma) - len(cut)] if cut else lemma
        word = lemma if same else stem + (lemma[-1] if double else "") + added
        yield word, senses[form]


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """`pres: wins past: won` → (pres, wins), (past, won)."""
    parts = _FORM.split(" " + text.strip() + " ")
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _classes(path: Path) -> dict[str, frozenset[str]]:
    return {
        name: frozenset(folded(word) for word in words.split())
        for number, line in _lines(path)
        for name, words in [_headed(path, number, line)]
    }


def folded(word: str) -> str:
    """An entry as it is looked up: `centre_back` is the two words `centre back`."""
    if "_" not in word:
        return key(word)
    return " ".join(key(part) for part in word.split("_") if part)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a word file that hold something, with their numbers; `#` begins a comment."""
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        bare = line.partition("#")[0].strip()
        if bare:
            yield number, bare


def _headed(path: Path, number: int, line: str) -> tuple[str, str]:
    head, colon, words = line.partition(": ")
    if not colon:
        raise ClubgraphError("expected `name: words`.", place=f"{path}:{number}", hint=f"Found: {line[:60]}")
    return head, words
