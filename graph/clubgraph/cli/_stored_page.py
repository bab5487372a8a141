"""The explorer of a workspace whose graph is a store on disk and no file, as `build --corpus` leaves it."""

from pathlib import Path

import click


def stored(folder: Path, focus: str | None, title: str, everything: bool) -> str | None:
    """The page of the core, or of what is around `focus`; None where the graph is a file, or was not built yet."""
    from clubgraph import places
    from clubgraph.ask.graph import BUILT
    from clubgraph.errors import ClubgraphError
    from clubgraph.store.kept import kept

    graph = places.output(folder, here=Path.cwd()) / BUILT.name
    held = None if graph.is_file() else kept(graph.parent, graph)
    if held is None:
        return None
    if everything:
        raise ClubgraphError("this graph is too large for one page.", hint="Leave --all out, or name a --focus.")
    from clubgraph.ask.things import Things
    from clubgraph.ask.words import Words
    from clubgraph.show.stored import around, core
    from clubgraph.terms import identifier

    if focus:
        words = Words(held.store)
        found = Things(held.store, held.columns).find(focus)
        return around(identifier(found.value) or "", held.store, words, title)
    html, part = core(held.store, held.columns, title)
    click.echo(told(part["things"], part["of"], part["claims"], part["all"], "those with the most links"), err=True)
    return html


def told(things: int, of_things: int, claims: int, of_claims: int, which: str) -> str:
    """What a page holds that does not hold all, and how the rest is seen."""
    counts = f"{things:,} of {of_things:,} things and {claims:,} of {of_claims:,} claims"
    more = "--focus NAME shows another thing; clubgraph serve walks through the whole graph."
    return f"The page holds {counts}, {which}. {more}"
