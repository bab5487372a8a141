"""An article that goes and one that comes → all articles of the corpus that change with them, read where need be."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from clubgraph.corpus import parts
from clubgraph.corpus.parts import Part
from clubgraph.corpus.reshard import Read, Shard
from clubgraph.corpus.same_text import same_text
from clubgraph.corpus.seen import Taken
from clubgraph.corpus.state import State
from clubgraph.corpus.work import read_one, tools_of
from clubgraph.errors import ClubgraphError
from clubgraph.model import Article, Claim, Entity

_ROW = "SELECT task, added, given, position FROM article WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Row:
    """Where an article stands: its shard, and its place among those with the same text."""

    task: str
    added: bool
    given: bool
    position: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The articles that go or are taken anew: where they stand (`rows`), in which `shards`, what they said (`old`) and
    what they say from now on (`anew`); and the one that comes (`taken`), with what is read in it (`new`)."""

    rows: Mapping[str, Row]
    shards: Mapping[str, Shard]
    old: Mapping[str, Part]
    anew: Mapping[str, Read]
    taken: Taken | None
    new: Read | None

    @property
    def arriving(self) -> list[Part]:
        """All that articles say from now on."""
        return [read.part for read in (*self.anew.values(), *([self.new] if self.new else []))]

    @property
    def articles(self) -> set[str]:
        """All that go, come, or are taken anew."""
        return set(self.rows) | {part.article.id for part in self.arriving}


def moved(state: State, gone: str | None, come: Article | None) -> Moved:
    """Read what has to be read. Raises ClubgraphError for an article that cannot be."""
    leave = {gone} if gone else set[str]()
    alike = same_text(state.before, leave, come)
    database = state.before.database
    rows = {name: Row(*database.execute(_ROW, [name]).fetchone()) for name in leave | set(alike.others)}
    shards = {task: Shard(state.folder, task) for task in sorted({row.task for row in rows.values()})}
    old = {name: shards[row.task].part(name) for name, row in rows.items()}
    anew = {name: _read(_again(old[name], first, come), state) for name, first in alike.others.items()}
    taken = Taken(come, alike.come) if come else None
    return Moved(rows, shards, old, anew, taken, _read(taken, state) if taken else None)


def _again(part: Part, first: str | None, come: Article | None) -> Taken:
    """An article to be taken anew, whose text is at hand: it is kept where it is not read, else it is that of the one
    which comes."""
    text = part.article.text or (come.text if come else "")
    return Taken(replace(part.article, text=text), first)


def _read(taken: Taken, state: State) -> Read:
    """What is read in an article."""
    things, claims = list[Entity](), list[Claim]()
    if taken.same_as is None:
        try:
            things, claims = read_one(taken, tools_of(state.names.own))
        except Exception as error:
            problem = f"cannot be read: {type(error).__name__}: {error}"
            raise ClubgraphError(problem, place=taken.article.id) from error
    line = parts.line(taken, things, claims)
    return Read(parts.part(line), line)
