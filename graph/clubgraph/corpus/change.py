"""One article comes to a corpus, goes, or takes another's place → its graph, brought up to date where that shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from clubgraph.corpus import parts
from clubgraph.corpus.affected import affected, of_other_kinds, with_their_text
from clubgraph.corpus.copies import renewed
from clubgraph.corpus.follow import Group, Key, group
from clubgraph.corpus.leaving import InGraph, leaving
from clubgraph.corpus.outcome import outcome
from clubgraph.corpus.overlay import RETRACTED
from clubgraph.corpus.parts import Part
from clubgraph.corpus.reshard import Read, Shard, of_parts
from clubgraph.corpus.same_text import same_text
from clubgraph.corpus.seen import Taken
from clubgraph.corpus.state import State
from clubgraph.corpus.work import read_one, spoken_of, tools_of
from clubgraph.corpus.writing import write
from clubgraph.errors import ClubgraphError
from clubgraph.keep.changes import Changes
from clubgraph.model import Article, Claim, Entity

Progress = Callable[[str], None]
_ROW = "SELECT task, added, given, position FROM article WHERE id = ?"
_RUNS = "SELECT runs FROM words WHERE article = ?"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change does: the claims of the article that comes, whose copy it is, what becomes of facts, and the
    articles that are read now because the one in which their text stood first is gone."""

    claims: tuple[Claim, ...]
    copy_of: str | None
    changes: Changes
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """Where an article stands: its shard, and its place among those with the same text."""

    task: str
    added: bool
    given: bool
    position: int


def change(
    state: State,
    gone: str | None,
    come: Article | None,
    seeds: Mapping[str, str | None],
    *,
    dry_run: bool = False,
    progress: Progress = lambda step: None,
) -> Changed:
    """Take an article out, take another in, or both, and leave these files in the workspace. With `dry_run` only say
    what that would do. Killed at any moment, all of it is done or nothing."""
    before, after = state.before, state.after
    leave = {gone} if gone else set[str]()
    alike = same_text(before, leave, come)
    rows = {name: _Row(*before.database.execute(_ROW, [name]).fetchone()) for name in leave | set(alike.others)}
    shards = {task: Shard(state.folder, task) for task in sorted({row.task for row in rows.values()})}
    old = {name: shards[row.task].part(name) for name, row in rows.items()}
    progress("reading")
    anew = {name: _read(_again(old[name], first, come), state) for name, first in alike.others.items()}
    taken = Taken(come, alike.come) if come else None
    new = _read(taken, state) if taken else None
    progress("what follows")
    # one that was retracted before is the source's too, and the list of those is to lose it
    given = bool(come and (RETRACTED in seeds or (come.id in rows and rows[come.id].given)))
    restated = _take(state, rows, old, anew, new, given)
    sides = _sides(state, set(rows) | ({come.id} if come else set()), restated)
    arriving = [read.part for read in anew.values()] + ([new.part] if new else [])
    told = {each.id for part in arriving for each in spoken_of(part.said, part.things, state.names.by_id)}
    had = {triple for was, _ in sides.values() for triple in was.triples}
    has = {triple for _, now in sides.values() for triple in now.triples} | set(of_parts(arriving, after))
    away = leaving(old.values(), InGraph(after, state.graph, told), after, had - has) | had
    found = Changed(
        tuple(new.part.said) if new else (),
        alike.come or (after.originals.get(come.id) if come else None),
        outcome(state, {claim.statement.id for part in (*old.values(), *arriving) for claim in part.said}, sides),
        tuple(sorted(name for name, read in anew.items() if read.part.same_as is None)),
    )
    if not dry_run:
        progress("writing")
        tasks = {name: row.task for name, row in rows.items()}
        write(state, shards, tasks, anew, taken, new, sides, away - has, has, seeds)
    return found


def _again(part: Part, first: str | None, come: Article | None) -> Taken:
    """An article to be taken anew, whose text is at hand: it is kept where it is not read, else it is that of the one
    which comes."""
    text = part.article.text or (come.text if come else "")
    return Taken(replace(part.article, text=text), first)


def _read(taken: Taken, state: State) -> Read:
    """What is read in an article. Raises ClubgraphError when nobody can."""
    things, claims = list[Entity](), list[Claim]()
    if taken.same_as is None:
        try:
            things, claims = read_one(taken, tools_of(state.names.own))
        except Exception as error:
            problem = f"cannot be read: {type(error).__name__}: {error}"
            raise ClubgraphError(problem, place=taken.article.id) from error
    line = parts.line(taken, things, claims)
    return Read(parts.part(line), line)


def _take(
    state: State,
    rows: Mapping[str, _Row],
    old: Mapping[str, Part],
    anew: Mapping[str, Read],
    new: Read | None,
    given: bool,
) -> set[str]:
    """Bring what is known up to date: the articles, beside those of the change, that are copies of others now."""
    after = state.after
    runs = {name: state.before.database.execute(_RUNS, [name]).fetchone() for name in old}
    for name in old:
        after.forget(name)
    for name, read in anew.items():
        row = rows[name]
        after.take(read.part, row.task, added=row.added, given=row.given, position=row.position)
    if new:
        after.take(new.part, "", added=True, given=given)
    come = [read.part for read in (*anew.values(), *([new] if new else []))]
    fresh = [part.article.id for part in come if part.same_as is None]
    other = renewed(after.database, {name: found[0] for name, found in runs.items() if found}, fresh)
    moved = other | set(old) | {part.article.id for part in come}
    return with_their_text(state.before, moved) | with_their_text(after, moved)


def _sides(state: State, articles: set[str], restated: set[str]) -> dict[Key, tuple[Group, Group]]:
    """Each group that may be another now, as it was and as it is."""
    keys = affected(state.before, articles, restated) | affected(state.after, articles, restated)
    keys |= of_other_kinds(state.before, state.after, keys)
    sides = {key: (group(state.before, key), group(state.after, key)) for key in sorted(keys)}
    return {key: (was, now) for key, (was, now) in sides.items() if set(was.triples) != set(now.triples)}
