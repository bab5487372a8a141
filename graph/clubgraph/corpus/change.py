"""One article comes to a corpus, goes, or takes another's place → its graph, brought up to date where that shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from clubgraph.corpus.affected import affected, of_other_kinds, with_their_text
from clubgraph.corpus.copies import renewed
from clubgraph.corpus.follow import Group, Key, group
from clubgraph.corpus.leaving import InGraph, leaving
from clubgraph.corpus.moved import Moved, moved
from clubgraph.corpus.outcome import outcome
from clubgraph.corpus.overlay import RETRACTED
from clubgraph.corpus.reshard import of_parts
from clubgraph.corpus.state import State
from clubgraph.corpus.work import spoken_of
from clubgraph.corpus.writing import write
from clubgraph.keep.changes import Changes
from clubgraph.model import Article, Claim

Progress = Callable[[str], None]
Sides = Mapping[Key, tuple[Group, Group]]
_RUNS = "SELECT runs FROM words WHERE article = ?"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change does: the claims of the article that comes, whose copy it is, what becomes of facts, and the
    articles that are read now because the one in which their text stood first is gone."""

    claims: tuple[Claim, ...]
    copy_of: str | None
    changes: Changes
    read: tuple[str, ...]


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
    progress("reading")
    articles = moved(state, gone, come)
    progress("what follows")
    # one that was retracted before is the source's too, and the list of those is to lose it
    given = bool(come and (RETRACTED in seeds or (come.id in articles.rows and articles.rows[come.id].given)))
    restated = _take(state, articles, given)
    sides = _sides(state, articles.articles, restated)
    away, has = _triples(state, articles, sides)
    found = _told(state, articles, sides)
    if not dry_run:
        progress("writing")
        write(state, articles, sides, away, has, seeds)
    return found


def _take(state: State, articles: Moved, given: bool) -> set[str]:
    """Bring what is known up to date: the articles, beside those of the change, that are copies of others now."""
    after = state.after
    runs = {name: state.before.database.execute(_RUNS, [name]).fetchone() for name in articles.old}
    for name in articles.old:
        after.forget(name)
    for name, read in articles.anew.items():
        row = articles.rows[name]
        after.take(read.part, row.task, added=row.added, given=row.given, position=row.position)
    if articles.new:
        after.take(articles.new.part, "", added=True, given=given)
    fresh = [part.article.id for part in articles.arriving if part.same_as is None]
    other = renewed(after.database, {name: found[0] for name, found in runs.items() if found}, fresh)
    every = other | articles.articles
    return with_their_text(state.before, every) | with_their_text(after, every)


def _sides(state: State, articles: set[str], restated: set[str]) -> Sides:
    """Each group that may be another now, as it was and as it is."""
    keys = affected(state.before, articles, restated) | affected(state.after, articles, restated)
    keys |= of_other_kinds(state.before, state.after, keys)
    sides = {key: (group(state.before, key), group(state.after, key)) for key in sorted(keys)}
    return {key: (was, now) for key, (was, now) in sides.items() if set(was.triples) != set(now.triples)}


def _triples(state: State, articles: Moved, sides: Sides) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """What the graph is not to say any more, and what it is to say that did not follow before."""
    arriving, after = articles.arriving, state.after
    told = {each.id for part in arriving for each in spoken_of(part.said, part.things, state.names.by_id)}
    had = {triple for was, _ in sides.values() for triple in was.triples}
    has = {triple for _, now in sides.values() for triple in now.triples} | set(of_parts(arriving, after))
    no_more, new = had - has, has - had
    away = leaving(articles.old.values(), InGraph(after, state.graph, told), after, no_more) - has
    return away | no_more, new


def _told(state: State, articles: Moved, sides: Sides) -> Changed:
    """What a person hears of it."""
    new, taken = articles.new, articles.taken
    parts = (*articles.old.values(), *articles.arriving)
    return Changed(
        tuple(new.part.said) if new else (),
        (taken.same_as or state.after.originals.get(taken.article.id)) if taken else None,
        outcome(state, {claim.statement.id for part in parts for claim in part.said}, sides),
        tuple(sorted(name for name, read in articles.anew.items() if read.part.same_as is None)),
    )
