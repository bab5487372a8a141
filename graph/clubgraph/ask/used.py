"""A graph → how often each term of our vocabulary stands in it, with a claim that shows it where there is one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.evidence import Evidence, evidence
from clubgraph.ask.sparql import run
from clubgraph.ask.words import Words
from clubgraph.store.source import Source
from clubgraph.terms import local

_QUERIES = sorted(Path(__file__).parent.glob("used-*.rq"))


@dataclass(frozen=True, slots=True)
class Use:
    """How often a term is used; `example` is a claim whose words show it."""

    count: int
    example: Evidence | None = None


def used(store: Source) -> Mapping[str, Use]:
    """The terms that are used, by name."""
    words = Words(store)
    found: dict[str, Use] = {}
    for path in _QUERIES:
        rows = run(store, path.read_text(encoding="utf-8"), place=path.name)
        assert isinstance(rows, ox.QuerySolutions), "the queries are SELECT"
        columns = [variable.value for variable in rows.variables]
        for row in rows:
            values = {name: node for name in columns if (node := row[name]) is not None}
            name = local(values["term"].value)
            if name and (count := int(values["count"].value)):
                found[name] = Use(count, _example(values.get("best"), words))
    return found


def _example(best: ox.Literal | None, words: Words) -> Evidence | None:
    """The claim that a query ranks first: its rank, a space and its IRI. The rank stands alone where none is shown."""
    claim = best.value.partition(" ")[2] if best else ""
    return evidence(ox.NamedNode(claim), words) if claim else None
