"""Time to build, to open and to ask, through the product beside raw Oxigraph and plain rdflib on the same data.

    python benchmarks/graph.py [--triples 10000 100000 1000000] [--rdflib 1000000] [--times 5]

Ratios carry to other machines; milliseconds do not. Each time is that which processors spent, so that neighbours
disturb it less: the median of several runs in this one process, with the collector of garbage off as it is on the
command line. Rows are compared: engines that disagree end the run.
"""

import argparse
import gc
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.answer import asked
from clubgraph.ask.graph import ontology, opened
from clubgraph.ask.library import library
from clubgraph.ask.reports import reported
from clubgraph.ask.sparql import run
from clubgraph.export.turtle import turtle
from clubgraph.places import demo
from clubgraph.store.graph import open_graph
from clubgraph.store.keeping import keep
from clubgraph.store.write import triples
from clubgraph.terms import PREFIXES, XSD
from synthetic import again, corpus

HEADER = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
# What an analyst asks: one pattern, three hops, all claims about a person, agreement, a month, paths, a ranking, words.
ANALYST = {
    "one pattern": "SELECT ?who { ?who cg:playsFor club:club-3 }",
    "three hops": "SELECT DISTINCT ?b ?c ?l { person:person-3 cg:spokeWith ?b . ?b cg:playsFor ?c . "
    "?c cg:participatesIn ?l }",
    "claims of a person": """SELECT ?c ?p ?o ?quote ?day ?modality ?title {
        ?st rdf:subject person:person-3 ; rdf:predicate ?p ; rdf:object ?o . ?c cg:claims ?st ; cg:quote ?quote ;
        cg:modality ?modality ; cg:statedIn ?a . ?a dcterms:issued ?day ; rdfs:label ?title }""",
    "corroborated": """SELECT ?st (COUNT(DISTINCT ?a) AS ?n) { ?c cg:claims ?st ; cg:statedIn ?a }
        GROUP BY ?st HAVING (COUNT(DISTINCT ?a) > 2)""",
    "one month": """SELECT ?c ?s ?o ?day { ?st rdf:predicate cg:transfersTo ; rdf:subject ?s ; rdf:object ?o .
        ?c cg:claims ?st ; cg:statedIn ?a . ?a dcterms:issued ?day
        FILTER(?day >= "2025-01-01"^^xsd:date && ?day < "2025-02-01"^^xsd:date) }""",
    "paths": "SELECT DISTINCT ?other { person:person-3 (cg:spokeWith|cg:teammateOf)+ ?other }",
    "ten by speakers": """SELECT ?x (COUNT(DISTINCT ?sp) AS ?n) { ?st rdf:subject ?x . ?x a cg:Person .
        ?c cg:claims ?st ; cg:speaker ?sp } GROUP BY ?x ORDER BY DESC(?n) ?x LIMIT 10""",
    "words in quotes": 'SELECT ?c ?q { ?c cg:quote ?q FILTER(CONTAINS(LCASE(STR(?q)), "libertadores")) }',
}
DENIED = "SELECT ?st { ?c cg:claims ?st ; cg:modality cg:Denied"
FACT = "{ ?d cg:claims ?st ; cg:modality cg:Fact }"
TWIN = f"{DENIED} MINUS {FACT} }}"
ANTI_JOINS = {
    "NOT EXISTS": f"{DENIED} FILTER NOT EXISTS {FACT} }}",
    "(NOT EXISTS)": f"{DENIED} FILTER(NOT EXISTS {FACT}) }}",
    "!EXISTS && …": f"{DENIED} FILTER(isIRI(?st) && !EXISTS {FACT}) }}",
}
MONTH = {"since": "2025-01-01", "until": "2025-01-31"}
# Words of very few quotes, of some, of one in ten, and of most.
WORDS = ("obviously i", "ליברטדורס", "libertadores", "the")
# The reports' plain questions to the claims, with no kept count.
RAW = {
    "corroborated": """SELECT ?s ?p ?o ?m (COUNT(DISTINCT ?a) AS ?n) {
        ?c cg:claims ?st ; cg:statedIn ?a ; cg:modality ?m . ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
        GROUP BY ?s ?p ?o ?m HAVING (COUNT(DISTINCT ?a) > 1) ORDER BY DESC(?n)""",
    "speakers": """SELECT ?who (COUNT(?c) AS ?n) { ?c cg:speaker ?who ; cg:tier "A" MINUS { ?who a cg:Author } }
        GROUP BY ?who ORDER BY DESC(?n)""",
    "timeline": """SELECT ?day ?c ?s ?p ?o { ?a dcterms:issued ?day
        FILTER(?day >= "2025-01-01"^^xsd:date && ?day <= "2025-01-31"^^xsd:date) ?c cg:statedIn ?a ; cg:claims ?st .
        ?st rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } ORDER BY ?day""",
    "disagreements": """SELECT ?st ?yes ?no { ?no cg:claims ?st ; cg:polarity cg:Negative ; cg:modality ?a .
        ?yes cg:claims ?st ; cg:polarity cg:Positive ; cg:modality ?b } ORDER BY ?st""",
}
FOUND = '?c cg:quote ?q FILTER(CONTAINS(LCASE(STR(?q)), "{words}"))'
CONTAINS = f"SELECT ?c ?q {{{{ {FOUND} }}}}"
# The rows of the first page, in its order.
CONTAINS_FIRST = f"SELECT ?c ?q {{{{ {FOUND} ?c cg:statedIn ?a }}}} ORDER BY ?a ?c LIMIT {{rows}}"
SHOWN = 1000  # rows of a table on the command line


def main() -> None:
    """Print tables for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rdflib", type=int, default=1_000_000, help="The largest size that plain rdflib is given.")
    parser.add_argument("--times", type=int, default=1, help="Tell the last size so many times over, and ask that too.")
    given = parser.parse_args()
    gc.disable()
    libraries = ", ".join(f"{name} {version(name)}" for name in ("pyoxigraph", "rdflib", "oxrdflib"))
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"Python {platform.python_version()}, {libraries}; load of the machine {load}")
    for size in given.triples:
        with tempfile.TemporaryDirectory() as folder:
            workspace = made(Path(folder), size)
            compare(workspace, given.rdflib)
            if given.times > 1 and size == given.triples[-1]:
                path = workspace / "build" / "graph.ttl"
                path.write_text(again(path.read_text(encoding="utf-8"), given.times), encoding="utf-8")
                print(f"\nthe same told {given.times} times over")
                compare(workspace, given.rdflib)


def made(workspace: Path, size: int) -> Path:
    """A workspace with a built graph of this size."""
    found, seconds = timed(lambda: corpus(size))
    rows, writing = timed(lambda: triples(found))
    text, serialising = timed(lambda: turtle(rows))
    print(f"\n{len(rows):,} triples, {len(found.claims):,} claims (generated in {seconds:.1f} s)")
    print(f"claims to triples   {len(rows) / writing:>10,.0f} triples/s")
    print(f"Turtle, sorted      {len(rows) / serialising:>10,.0f} triples/s")
    (workspace / "seeds" / "articles").mkdir(parents=True)
    (workspace / "build").mkdir()
    (workspace / "build" / "graph.ttl").write_text(text, encoding="utf-8")
    return workspace


def compare(workspace: Path, rdflib: int) -> None:
    """One size: keep, open and ask."""
    path = workspace / "build" / "graph.ttl"
    _, keeping = timed(lambda: keep(workspace / "build", path, large=0))
    raw, loading = timed(lambda: load(path))
    print(f"store and columns   {len(raw) / keeping:>10,.0f} triples/s")
    print(f"load into memory    {len(raw) / loading:>10,.0f} triples/s")
    plain = None
    if len(raw) < 1.5 * rdflib:
        plain, parsing = timed(lambda: open_graph(path, engine="rdflib"))
        print(f"rdflib loads        {len(raw) / parsing:>10,.0f} triples/s: {parsing / loading:.1f} x the time")
    reopening(workspace)
    analyst(raw, opened(workspace).store, plain)
    anti_joins(raw)
    reports(workspace, raw)
    searches(workspace, raw)


def load(path: Path) -> ox.Store:
    """The graph and the ontology in Oxigraph's memory."""
    store = ontology()
    store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
    return store


def reopening(workspace: Path) -> None:
    """A stored workspace is opened and the first question answered: in this process, and by the command from cold."""
    first = median(lambda: list(run(opened(workspace).store, ANALYST["one pattern"])))[1]
    command = [sys.executable, "-m", "clubgraph", "ask", "owners", "Club 3", "--workspace", str(workspace)]
    (_, cold), (_, words), (_, bare) = medians(
        lambda: subprocess.run(command, check=True, capture_output=True),
        lambda: subprocess.run([sys.executable, "-m", "clubgraph", "--help"], check=True, capture_output=True),
        lambda: subprocess.run([sys.executable, "-c", "pass"], check=True),
    )
    print(f"opened, first query {first * 1000:>10.1f} ms; clubgraph ask, cold {cold * 1000:.0f} ms, "
          f"{cold / bare:.1f} x bare Python ({bare * 1000:.0f} ms); --help {words / bare:.1f} x")  # fmt: skip


def analyst(raw: ox.Store, kept: Any, plain: Any) -> None:
    """The analyst's queries through the product, on raw Oxigraph and on rdflib."""
    print(f"{'query':<20}{'rows':>8}{'raw ms':>10}{'product':>10}{'/ raw':>7}{'on disk':>10}{'rdflib / product':>18}")
    ratios, worst = [], 0.0
    for name, query in ANALYST.items():
        (theirs, oxigraph), (ours, product), (_, disk) = medians(
            lambda: list(raw.query(HEADER + query)),  # noqa: B023
            lambda: list(run(raw, query)),  # noqa: B023
            lambda: list(run(kept, query)),  # noqa: B023
        )
        agree(name, len(ours), len(theirs))
        worst = max(worst, (product - 0.0003) / oxigraph)
        told = ""
        if plain is not None:
            repeats = 3 if len(raw) < 200_000 else 1
            slow, seconds = median(lambda: list(plain.query(HEADER + query)), repeats=repeats)  # noqa: B023
            agree(name, len(ours), len(slow))
            ratios.append(seconds / product)
            told = f"{ratios[-1]:.1f}"
        print(f"{name:<20}{len(ours):>8,}{oxigraph * 1000:>10.2f}{product * 1000:>10.2f}{product / oxigraph:>7.2f}"
              f"{disk * 1000:>10.2f}{told:>18}")  # fmt: skip
    print(f"at worst {worst:.2f} x raw, after 0.3 ms", end="")
    print(f"; geometric mean {statistics.geometric_mean(ratios):.0f} x plain rdflib" if ratios else "")


def anti_joins(raw: ox.Store) -> None:
    """NOT EXISTS through the product beside its MINUS twin on raw Oxigraph."""
    for name, query in ANTI_JOINS.items():
        (rows, twin), (found, seconds) = medians(
            lambda: list(raw.query(HEADER + TWIN)),
            lambda: list(run(raw, query)),  # noqa: B023
        )
        agree(name, len(found), len(rows))
        print(f"{name:<20}{len(found):>8,}{seconds * 1000:>20.2f}{seconds / twin:>7.2f} x its MINUS twin")


def reports(workspace: Path, raw: ox.Store) -> None:
    """Reports from columns beside their question on raw Oxigraph, the same rows from both, and beside a plain query
    that counts on its own; then the first page of each."""
    columns, questions = opened(workspace).columns, library((demo() / "queries",))
    print(f"{'report':<22}{'rows':>8}{'ms':>9}{'raw ms':>10}{'raw / report':>14}"
          f"{f'first {SHOWN}':>12}{'ratio':>8}{'plain query: rows':>19}{'ms':>9}")  # fmt: skip
    day = ox.NamedNode(XSD.date)
    month = {name: ox.Literal(text, datatype=day) for name, text in MONTH.items()}
    for name, plainly in RAW.items():
        bound = month if name == "timeline" else {}
        (found, whole), (_, first), (same, sparql), (told, plain) = medians(
            lambda: reported(questions[name], bound, columns),  # noqa: B023
            lambda: reported(questions[name], bound, columns, rows=SHOWN),  # noqa: B023
            lambda: asked(questions[name], bound, raw),  # noqa: B023
            lambda: list(raw.query(HEADER + plainly)),  # noqa: B023
            repeats=3,
        )
        if found != same:
            sys.exit(f"{name}: the report is not the answer")
        print(f"{name:<22}{len(same.rows):>8,}{whole * 1000:>9.1f}{sparql * 1000:>10.1f}{sparql / whole:>14.1f}"
              f"{first * 1000:>12.1f}{sparql / first:>8.1f}{len(told):>19,}{plain * 1000:>9.1f}")  # fmt: skip


def searches(workspace: Path, raw: ox.Store) -> None:
    """The search in quotes beside raw Oxigraph: beside its own question, the same rows from both; beside a bare
    CONTAINS, which gives two of the eight columns, the same claims and quotes; and the first page beside that of the
    bare one. Rows are made when they are looked at, here as in Oxigraph."""
    columns, question = opened(workspace).columns, library((demo() / "queries",))["search"]
    print(f"{'search':<16}{'rows':>8}{'ms':>8}{'question, raw ms':>18}{'ratio':>8}{'CONTAINS, raw ms':>18}{'ratio':>7}"
          f"{f'first {SHOWN}':>12}{'raw ms':>8}{'ratio':>7}")  # fmt: skip
    for words in WORDS:
        bound = {"words": ox.Literal(words)}
        every, page = CONTAINS.format(words=words), CONTAINS_FIRST.format(words=words, rows=SHOWN)
        (found, whole), (some, first), (rows, scan), (ordered, sorting) = medians(
            lambda: reported(question, bound, columns),  # noqa: B023
            lambda: reported(question, bound, columns, rows=SHOWN),  # noqa: B023
            lambda: list(raw.query(HEADER + every)),  # noqa: B023
            lambda: list(raw.query(HEADER + page)),  # noqa: B023
            repeats=5,
        )
        same, asking = timed(lambda: asked(question, bound, raw))  # noqa: B023
        if found != same:
            sys.exit(f"{words}: the report is not the answer")
        if told(found) != {(row["c"], row["q"]) for row in rows}:
            sys.exit(f"{words}: the search found other quotes than CONTAINS")
        if not told(some) >= {(row["c"], row["q"]) for row in ordered}:
            sys.exit(f"{words}: the first page is another")
        print(f"{words:<16}{len(rows):>8,}{whole * 1000:>8.1f}{asking * 1000:>18.1f}{asking / whole:>8.1f}"
              f"{scan * 1000:>18.1f}{scan / whole:>7.1f}"
              f"{first * 1000:>12.1f}{sorting * 1000:>8.1f}{sorting / first:>7.1f}")  # fmt: skip


def told(found: Any) -> set[tuple[Any, Any]]:
    """The claims and their quotes."""
    return {(claim, row.cells[0]) for row in found.rows for claim in row.claims}


def agree(name: str, *counts: int) -> None:
    """End the run where engines found different numbers of rows."""
    if len(set(counts)) > 1:
        sys.exit(f"{name}: {counts} rows")


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """The result of one run, and the seconds that processors spent on it."""
    start = spent()
    result = work()
    return result, spent() - start


def spent() -> float:
    """The seconds that this process has spent so far, with those of its children that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def medians(*works: Callable[[], Any], repeats: int = 9) -> list[tuple[Any, float]]:
    """The same of several works that take turns, so that a neighbour's load is shared by all."""
    runs = [[timed(work) for work in works] for _ in range(repeats)]
    return [(own[0][0], statistics.median(seconds for _, seconds in own)) for own in zip(*runs, strict=True)]


def median(work: Callable[[], Any], *, repeats: int = 7) -> tuple[Any, float]:
    """The result and the median seconds of several runs."""
    runs = [timed(work) for _ in range(repeats)]
    return runs[0][0], statistics.median(seconds for _, seconds in runs)


if __name__ == "__main__":
    main()
