"""A change of a corpus, all of it found out → the shards, what follows and the store written, and the change stands."""

from collections import defaultdict
from collections.abc import Mapping

import pyoxigraph as ox

from clubgraph.corpus import followed, pending, reshard
from clubgraph.corpus.build import key_of
from clubgraph.corpus.follow import Group, Key
from clubgraph.corpus.moved import Moved
from clubgraph.corpus.reports import SHARD
from clubgraph.corpus.reshard import ENDINGS
from clubgraph.corpus.state import State
from clubgraph.store.edited import edited


def write(
    state: State,
    articles: Moved,
    sides: Mapping[Key, tuple[Group, Group]],
    gone: set[ox.Triple],
    said: set[ox.Triple],
    seeds: Mapping[str, str | None],
) -> None:
    """Write the shards and the store, and let the change stand, with these files in the workspace. `gone` and `said`
    are the triples that go and those that are to be there beside what follows as before."""
    after, folder = state.after, state.folder
    keys = (state.keys - set(articles.shards)) | _shards(state, articles)
    away = [f"{task}{ending}" for task in articles.shards for ending in ENDINGS]
    changed = {key: (set(was.triples), set(now.triples)) for key, (was, now) in sides.items()}
    no_more, following = followed.rewrite(after, folder, changed)
    names = {name for name in state.shards if not name.endswith(tuple(away))} - no_more
    held = {name for name in names if name.startswith(followed.FOLLOWS)} | following | {f"{key}{SHARD}" for key in keys}
    missing = {triple for triple in said if ox.Quad(*triple) not in state.graph}
    there = {triple for triple in gone if ox.Quad(*triple) in state.graph}
    revision = key_of(keys)
    stamp = edited(state.output, state.store, revision, held, there, missing)
    left = {name for name in (*away, *no_more) if name.rpartition(".")[0] not in keys and name not in held}
    state.before.close()  # who reads it would keep it from being written
    pending.commit(after, revision, stamp, state.store, seeds, left)
    pending.finish(state.workspace, state.output)


def _shards(state: State, articles: Moved) -> set[str]:
    """Write those whose articles are others now, and one for the article that comes: their keys."""
    keys, after = set[str](), state.after
    of_task: dict[str, set[str]] = defaultdict(set)
    for name, row in articles.rows.items():
        of_task[row.task].add(name)
    for task, shard in articles.shards.items():
        come = {name: articles.anew[name] for name in of_task[task] if name in articles.anew}
        key = shard.changed(of_task[task] - set(come), come, state.tool, after)
        after.database.execute("UPDATE article SET task = ? WHERE task = ?", [key or "", task])
        keys |= {key} if key else set()
    if articles.taken and articles.new:
        key = reshard.alone(state.folder, articles.taken, articles.new, state.tool, after)
        after.database.execute("UPDATE article SET task = ? WHERE id = ?", [key, articles.taken.article.id])
        keys.add(key)
    return keys
