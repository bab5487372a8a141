"""A language's word files → every entry as written, with its sense: paradigms are spelt out."""

import re
from collections.abc import Iterator
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.lexicon import Sense
from clubgraph.text import key

_FORM = re.compile(r"(\w+): ")
_STEPS = re.compile(r"(!)?(?:-(\w+))?\+(\w*)$|(=)$")


def entries(folder: Path) -> Iterator[tuple[str, Sense]]:
    """Every (entry as written, sense) of the folder's word files."""
    yield from _closed(folder / "closed.txt")
    yield from _verbs(folder / "verbs.txt")
    yield from _nouns(folder / "nouns.txt")
    for number, line in lines(folder / "cues.txt"):
        name, words = _headed(folder / "cues.txt", number, line)
        for word in words.split():
            yield word, Sense("cue", folded(word), classes=frozenset({name}))


def _closed(path: Path) -> Iterator[tuple[str, Sense]]:
    for number, line in lines(path):
        head, words = _headed(path, number, line)
        head, _, value = head.partition("=")
        pos, *names = head.split(".")
        for word in words.split():
            yield word, Sense(pos, folded(word), "", frozenset(names), value)


def _nouns(path: Path) -> Iterator[tuple[str, Sense]]:
    for number, line in lines(path):
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
    for number, line in lines(path):
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


def classes(path: Path) -> dict[str, frozenset[str]]:
    """The words of each class in the file of classes."""
    return {
        name: frozenset(folded(word) for word in words.split())
        for number, line in lines(path)
        for name, words in [_headed(path, number, line)]
    }


def folded(word: str) -> str:
    """An entry as it is looked up: `centre_back` is the two words `centre back`; the ending of `women_'s` stays."""
    if "_" not in word:
        return key(word)
    return " ".join(part if part == "'s" else key(part) for part in word.split("_") if part)


def lines(path: Path) -> Iterator[tuple[int, str]]:
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
