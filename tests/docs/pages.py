"""The pages of the documentation → their blocks: commands with what they show, Python with what it shows, files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clubgraph.places import demo

ROOT = demo()
PAGES = (
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md", "queries/README.md"),
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md")),
)
_FENCE = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = {"console": "$ ", "python": ">>> "}


@dataclass(frozen=True, slots=True)
class Step:
    """One command, or one Python statement, and what the page shows of what it prints."""

    source: str
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block; `file` is what a reader saves it as, `+NAME` what it is added to."""

    kind: str
    file: str | None
    text: str

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of a block of commands or Python; none of another."""
        return tuple(_steps(self.text, _PROMPT[self.kind])) if self.kind in _PROMPT else ()


def text(page: str) -> str:
    """What stands on a page."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str) -> tuple[Block, ...]:
    """The fenced blocks of a page, in order."""
    return tuple(Block(kind, file or None, body) for kind, file, body in _FENCE.findall(text(page)))


def prose(page: str) -> str:
    """A page without its blocks."""
    return _FENCE.sub("", text(page))


def _steps(body: str, prompt: str) -> Iterator[Step]:
    """A prompt begins a step; `... ` (Python) goes on with it; what follows is shown."""
    source = ""
    shown: list[str] = []
    for line in body.split("\n")[:-1]:
        if line.startswith(prompt):
            if source:
                yield Step(source, _shown(shown))
            source, shown = line.removeprefix(prompt), []
        elif prompt == ">>> " and not shown and (line == "..." or line.startswith("... ")):
            source += "\n" + line[4:]
        else:
            assert source, f"the block begins without “{prompt}”: {line}"
            shown.append(line)
    if source:
        yield Step(source, _shown(shown))


def _shown(lines: list[str]) -> tuple[str, ...]:
    """Without the blank line that may part two commands."""
    return tuple(lines[:-1] if lines and not lines[-1] else lines)
