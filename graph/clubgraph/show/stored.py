"""A graph on disk or elsewhere → its explorer without reading all of it: the core, or what is around one thing."""

import heapq
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from clubgraph.ask.links import links
from clubgraph.ask.words import Words
from clubgraph.derive.records import Derived
from clubgraph.show.core import Core
from clubgraph.show.page import page
from clubgraph.store.columns import reading
from clubgraph.store.near import near
from clubgraph.store.nodes import thing
from clubgraph.store.source import Source

_CLAIMS = 1000  # that a page shows of one thing, the surest first
_CORE_THINGS, _CORE_CLAIMS = 2000, 5000  # more than a page has room for
_NOTHING = Derived((), (), (), (), ())
_HERE = Path(__file__).parent


def around(name: str, store: Source, words: Words, title: str = "") -> str:
    """The page of a thing: what is claimed of it."""
    node = thing(name)
    claims = list(dict.fromkeys(link.claim for link in links(store, node)))
    corpus = near(store, claims[:_CLAIMS])
    part = {"around": name, "claims": len(corpus.claims), "all": len(claims)}
    return page(
        corpus,
        title=title or words.of(node),
        articles="none",
        found=_NOTHING,
        start=f"n={name}",
        around=name,
        part=part,
    )


def core(store: Source, columns: Path, title: str) -> tuple[str, dict[str, int]]:
    """The page of the most connected things with the claims between them, chosen in the columns; and how many `things`
    and `claims` it holds, `of` so many things and of `all` claims."""
    with closing(reading(columns)) as database:
        of_things, of_claims = database.execute(_sql("whole")).fetchone()
        found = near(store, [thing(cell.partition("/")[2]) for cell in _chosen(database)])
    things = {end for claim in found.claims for end in (claim.statement.subject, claim.statement.object)}
    part = {"things": len(things), "of": of_things, "claims": len(found.claims), "all": of_claims}

    def cut(held: Core) -> None:
        part.update(things=held.things, claims=held.claims)

    html = page(found, title=title, articles="none", found=_NOTHING, part=part.copy(), cut=cut)
    return html, part


def _chosen(database: sqlite3.Connection) -> list[str]:
    """The claims between the most connected things, those of the most connected ones first."""
    rank = {name: place for place, (name,) in enumerate(database.execute(_sql("core"), [_CORE_THINGS]))}
    between = database.execute(_sql("between"), {"things": json.dumps(list(rank))})
    ranked = ((max(rank[subject], rank[end]), name) for name, subject, end in between)
    return [name for _, name in heapq.nsmallest(_CORE_CLAIMS, ranked)]


def _sql(name: str) -> str:
    return (_HERE / f"{name}.sql").read_text(encoding="utf-8")
