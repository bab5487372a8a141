"""Time to build and to ask, through the product beside raw Oxigraph and plain rdflib on the same data, as ratios.

    python benchmarks/graph.py [--triples 10000 100000]

Ratios carry to other machines; milliseconds do not. Each time is the median of several runs in this one process.
"""

import argparse
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.sparql import run
from clubgraph.export.turtle import turtle
from clubgraph.store.graph import open_graph
from clubgraph.store.write import triples
from clubgraph.terms import PREFIXES
from synthetic import corpus

HEADER = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
QUERIES = {
    "one pattern": "SELECT ?club { person:person-0 cg:playsFor ?club }",
    "claims of a person": """SELECT ?p ?o ?quote ?article {
        ?st rdf:subject person:person-0 ; rdf:predicate ?p ; rdf:object ?o .
        ?c cg:claims ?st ; cg:quote ?quote ; cg:statedIn ?article }""",
    "corroborated": """SELECT ?st (COUNT(DISTINCT ?a) AS ?n) { ?c cg:claims ?st ; cg:statedIn ?a }
        GROUP BY ?st HAVING (COUNT(DISTINCT ?a) > 2)""",
    "corroborated, kept": "SELECT ?st ?n { ?st cg:articleCount ?n FILTER(?n > 2) }",
    "top speakers": """SELECT ?who (COUNT(?c) AS ?n) { ?c cg:speaker ?who ; cg:modality cg:Fact }
        GROUP BY ?who ORDER BY DESC(?n) LIMIT 10""",
    "paths": "SELECT ?other { person:person-0 (cg:spokeWith|cg:teammateOf)+ ?other }",
    "denied, not stated": """SELECT ?st { ?c cg:claims ?st ; cg:modality cg:Denied
        MINUS { ?d cg:claims ?st ; cg:modality cg:Fact } }""",
    "the same, NOT EXISTS": """SELECT ?st { ?c cg:claims ?st ; cg:modality cg:Denied
        FILTER NOT EXISTS { ?d cg:claims ?st ; cg:modality cg:Fact } }""",
    "words in quotes": 'SELECT ?c { ?c cg:quote ?q FILTER(CONTAINS(LCASE(STR(?q)), "libertadores")) }',
}


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, nargs="+", default=[10_000, 100_000])
    libraries = ", ".join(f"{name} {version(name)}" for name in ("pyoxigraph", "rdflib", "oxrdflib"))
    print(f"Python {platform.python_version()}, {libraries}")
    for size in parser.parse_args().triples:
        compare(size)


def compare(size: int) -> None:
    """One size: build and load, then every query on three engines."""
    made, seconds = timed(lambda: corpus(size))
    found, writing = timed(lambda: list(triples(made)))
    text, serialising = timed(lambda: turtle(found))
    print(f"\n{len(found):,} triples, {len(made.claims):,} claims (generated in {seconds:.1f} s)")
    print(f"claims to triples  {len(found) / writing:>10,.0f} triples/s")
    print(f"Turtle, sorted     {len(found) / serialising:>10,.0f} triples/s")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.ttl"
        path.write_text(text, encoding="utf-8")
        raw, loading = timed(lambda: load(path))
        plain, parsing = timed(lambda: open_graph(path, engine="rdflib"))
        pace = f"{parsing / loading:.1f} x the pace of plain rdflib"
        print(f"load               {len(found) / loading:>10,.0f} triples/s, {pace}")
        ask(raw, plain)


def load(path: Path) -> ox.Store:
    """The graph in Oxigraph."""
    store = ox.Store()
    store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    return store


def ask(raw: ox.Store, plain: Any) -> None:
    """Every query through the product, on raw Oxigraph and on rdflib; rows must agree."""
    print(f"{'query':<20}{'rows':>8}{'product ms':>12}{'/ raw':>8}{'rdflib /':>10}")
    ratios = []
    for name, query in QUERIES.items():
        ours, product = median(lambda: list(run(raw, query)))  # noqa: B023
        theirs, oxigraph = median(lambda: list(raw.query(HEADER + query)))  # noqa: B023
        slow, rdflib = median(lambda: list(plain.query(HEADER + query)), repeats=1)  # noqa: B023
        if not len(ours) == len(theirs) == len(slow):
            sys.exit(f"{name}: {len(ours)} rows through the product, {len(theirs)} raw, {len(slow)} in rdflib")
        ratios.append(rdflib / product)
        print(f"{name:<20}{len(ours):>8,}{product * 1000:>12.2f}{product / oxigraph:>8.2f}{rdflib / product:>10.1f}")
    print(f"geometric mean: the product is {statistics.geometric_mean(ratios):.0f} x as fast as plain rdflib")


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """The result and the seconds of one run."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def median(work: Callable[[], Any], *, repeats: int = 7) -> tuple[Any, float]:
    """The result and the median seconds of several runs."""
    runs = [timed(work) for _ in range(repeats)]
    return runs[0][0], statistics.median(seconds for _, seconds in runs)


if __name__ == "__main__":
    main()
