"""Folders of .rq files → the questions they hold: title, parameters, view and the SPARQL to run."""

import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clubgraph.errors import ClubgraphError, did_you_mean

LITERALS = ("text", "date", "integer")
VIEWS = ("table", "graph", "timeline")
# The order in which a reader meets the groups; a workspace's own come before the audit.
_GROUPS = ("people", "clubs", "competitions", "transfers", "sources", "claims")
AUDIT = "audit"  # the right answer to its questions is no rows
_HEADER = re.compile(r"# (title(?: [a-z]{2})?|about|view|empty|param (?P<name>\w+)): (?P<value>.+)")
_PARAMETER = re.compile(r"(?P<kind>\w+) = (?P<example>.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question is asked about: a variable of the SPARQL, its kind (a class of the ontology or `text`, `date`,
    `integer`), and an example that has an answer in the demo."""

    name: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a library. `empty` is the reason why the demo has no answer to it, where it has none; `titles`
    are the title in other languages, by code."""

    name: str
    group: str
    title: str
    about: str
    view: str
    parameters: tuple[Parameter, ...]
    sparql: str
    path: Path
    empty: str | None = None
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def example(self) -> str:
        """How to ask it, ready to be copied."""
        return spelt(self.name, [parameter.example for parameter in self.parameters])

    @property
    def body(self) -> str:
        """The SPARQL without the lines of its header."""
        _, prefix, rest = self.sparql.partition("\nPREFIX")
        return prefix.lstrip() + rest

    @property
    def variables(self) -> tuple[str, ...]:
        """What it selects, in order."""
        selected = self.sparql.partition("SELECT ")[2].partition(" WHERE")[0]
        return tuple(name[1:] for name in selected.split())


def spelt(name: str, arguments: Iterable[str]) -> str:
    """The command line that asks a question."""
    return " ".join(["clubgraph ask", name, *map(quoted, arguments)])


def quoted(word: str) -> str:
    """A word as it stands on a command line."""
    if any(sign in word for sign in '"$`\\!'):
        return shlex.quote(word)  # מכבי ת"א
    return f'"{word}"' if not word or re.search(r"[^\w./:-]", word) else word


def library(folders: Iterable[Path]) -> dict[str, Question]:
    """The questions of all folders by name, in the order of groups and names; an earlier folder hides a later one's
    question of the same name. Raises ClubgraphError for a file without a proper header."""
    found: dict[str, Question] = {}
    for folder in folders:
        for path in sorted(folder.glob("*/*.rq")):
            found.setdefault(path.stem, _question(path))
    return dict(sorted(found.items(), key=lambda pair: (_rank(pair[1].group), pair[1].group, pair[0])))


def choose(questions: dict[str, Question], name: str) -> Question:
    """The question called `name` or `group/name`. Raises ClubgraphError, with the nearest name."""
    group, _, last = name.rpartition("/")
    question = questions.get(last)
    if question is None or (group and group != question.group):
        hint = did_you_mean(last, questions) or "clubgraph ask lists the questions."
        raise ClubgraphError(f'there is no question "{name}".', hint=hint)
    return question


def _rank(group: str) -> int:
    if group in _GROUPS:
        return _GROUPS.index(group)
    return len(_GROUPS) + (group == AUDIT)


def _question(path: Path) -> Question:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ClubgraphError("is not UTF-8.", place=str(path), hint="Save it as UTF-8.") from error
    said, parameters = _header(path, text)
    view = said.get("view", VIEWS[0])
    if view not in VIEWS:
        raise ClubgraphError(f'there is no view "{view}".', place=str(path), hint=f"Choose {', '.join(VIEWS)}.")
    if "title" not in said:
        raise ClubgraphError("has no title.", place=str(path), hint="Begin the file with: # title: Who …?")
    about, empty = said.get("about", ""), said.get("empty")
    titles = {key[-2:]: value for key, value in said.items() if key.startswith("title ")}
    known = path.stem, path.parent.name, said["title"], about, view, tuple(parameters), text, path, empty
    return Question(*known, titles)


def _header(path: Path, text: str) -> tuple[dict[str, str], list[Parameter]]:
    """The lines before the SPARQL."""
    said: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.startswith("#"):
            break
        match = _HEADER.fullmatch(line)
        value = _PARAMETER.fullmatch(match["value"]) if match and match["name"] else None
        if match is None or (match["name"] and value is None):
            hint = "Write # title:, # about:, # view: or # param NAME: KIND = example."
            raise ClubgraphError(f"cannot read {line!r}.", place=f"{path}, line {number}", hint=hint)
        if value:
            parameters.append(Parameter(match["name"], value["kind"], value["example"]))
        else:
            said[match[1]] = match["value"]
    return said, parameters
