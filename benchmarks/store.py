"""A graph on disk: loading, opening, exporting, and every question of the library beside raw Oxigraph.

    python benchmarks/store.py [--triples 100000] [--times 1]

`--times` tells the graph so many times over, which is faster than making a larger one. Ratios carry to other machines;
seconds do not. Peaks are those of a process of its own.
"""

import argparse
import gc
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from zlib import crc32

import pyoxigraph as ox

from clubgraph.ask.answer import asked
from clubgraph.ask.graph import Opened, opened
from clubgraph.ask.library import Question, library
from clubgraph.ask.limits import within
from clubgraph.ask.reports import reported
from clubgraph.ask.rewrite import rewritten
from clubgraph.ask.sparql import with_values
from clubgraph.errors import ClubgraphError
from clubgraph.export.publish import change
from clubgraph.export.turtle import turtle
from clubgraph.files import sha256
from clubgraph.keep.manifest import FILE, identifier, manifest
from clubgraph.places import demo
from clubgraph.store.keeping import keep
from clubgraph.store.shards import SHARDS, keep_shards
from clubgraph.store.write import triples
from clubgraph.terms import CG, DATASET_GRAPH, PREFIXES, RDF, XSD, iri
from clubgraph.terms import identifier as known
from graph import medians, timed
from synthetic import again, corpus

THINGS = {"person": "person/person-3", "club": "club/club-3", "competition": "comp/comp-1", "thing": "club/club-3"}
SLOW = 1.0  # seconds: what takes longer is measured once
PATIENCE = 20  # seconds that a question has
FORMATS = ("ntriples", "turtle")
PARTS = 25  # shards


def main() -> None:
    """Print the figures of one size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--no-questions", action="store_true")
    given = parser.parse_args()
    gc.disable()
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"Python {platform.python_version()}, pyoxigraph {ox.__version__}; load of the machine {load}")
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        count = made(workspace, given.triples, given.times)
        loading(workspace, count)
        opening(workspace)
        replacing(workspace)
        exporting(workspace, count)
        if not given.no_questions:
            questions(workspace)


def made(workspace: Path, size: int, times: int) -> int:
    """A workspace with a graph file; how many triples it has."""
    (workspace / "seeds" / "articles").mkdir(parents=True)
    path = workspace / "build" / "graph.ttl"
    path.parent.mkdir()
    path.write_text(again(turtle(triples(corpus(size))), times), encoding="utf-8", newline="\n")
    found = sha256(path.read_bytes())
    build = identifier(found)
    path.with_name(FILE).write_text(manifest(build, {}, {path.name: found}, {}), encoding="utf-8", newline="\n")
    lines = workspace / "graph.nt"
    ox.serialize(ox.parse(path=path, format=ox.RdfFormat.TURTLE), lines, format=ox.RdfFormat.N_TRIPLES)
    with lines.open("rb") as file:
        count = sum(1 for _ in file)
    print(f"\n{count:,} triples, {path.stat().st_size / 1e6:,.0f} MB of Turtle")
    return count


def loading(workspace: Path, count: int) -> None:
    """Oxigraph alone with the lines, and the store of a build with its columns."""
    code = (
        "import sys, pyoxigraph as ox; s = ox.Store(sys.argv[2]); "
        "s.bulk_load(path=sys.argv[1], format=ox.RdfFormat.N_TRIPLES); s.flush()"
    )
    seconds, peak = child([sys.executable, "-c", code, str(workspace / "graph.nt"), str(workspace / "raw")])
    size = sum(path.stat().st_size for path in (workspace / "raw").iterdir())
    print(f"bulk load on disk      {count / seconds:>12,.0f} triples/s   {peak:,.0f} MB, {size / count:.0f} B a triple")
    path = workspace / "build" / "graph.ttl"
    _, keeping = timed(lambda: keep(workspace / "build", path, large=0))
    print(f"with columns           {count / keeping:>12,.0f} triples/s")


def opening(workspace: Path) -> None:
    """In this process, and the whole command from cold."""
    query = "SELECT ?who { ?who cg:playsFor club:club-3 }"
    ((_, first),) = medians(lambda: list(opened(workspace).store.query(query, prefixes=PREFIXES)))
    command = [sys.executable, "-m", "clubgraph", "ask", "owners", "Club 3", "--workspace", str(workspace)]
    cold = min(child(command) for _ in range(3))
    print(
        f"opened, first question {first * 1000:>12,.1f} ms          "
        f"clubgraph ask, cold: {cold[0] * 1000:,.0f} ms, {cold[1]:,.0f} MB"
    )


def replacing(workspace: Path) -> None:
    """One article put in the place of itself in a copy of the graph: what is around it is found, then changed."""
    here, copy = opened(workspace).store, workspace / "copy"
    assert isinstance(here, ox.Store)
    here.backup(copy)
    there = ox.Store(copy)
    count = len(there)
    articles = here.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(CG.Article))
    names = [str(known(quad.subject.value)) for quad in articles if isinstance(quad.subject, ox.NamedNode)]
    article = sorted(names)[len(names) // 2].removeprefix("article/")
    update, finding = timed(lambda: change(article, here, there))
    _, updating = timed(lambda: there.update(update))
    if len(there) != count:
        sys.exit("one article put in place of itself changed the graph")
    print(f"one article replaced   {(finding + updating) * 1000:>12,.0f} ms          "
          f"{finding * 1000:,.0f} ms to find what is around it, an update of {len(update) / 1000:,.0f} kB")  # fmt: skip


def exporting(workspace: Path, count: int) -> None:
    """The whole graph in formats, from the file of a build and from the shards of a corpus."""
    corpus = sharded(workspace)
    for name in FORMATS:
        _exported(workspace, name, count, "from the file")
        _exported(corpus, name, count, "from shards")


def sharded(workspace: Path) -> Path:
    """A workspace with the same graph, as `clubgraph build --corpus` leaves it."""
    made = workspace / "corpus"
    folder = made / "build" / SHARDS
    folder.mkdir(parents=True)
    (made / "seeds" / "articles").mkdir(parents=True)
    with ExitStack() as stack:
        parts = [stack.enter_context((folder / f"{number}.nq").open("wb")) for number in range(PARTS)]
        for line in stack.enter_context((workspace / "graph.nt").open("rb")):
            subject = line.partition(b" ")[0]
            parts[crc32(subject) % PARTS].write(line.replace(b" .\n", f" <{DATASET_GRAPH}> .\n".encode()))
    paths = sorted(folder.iterdir())
    for path in paths:
        path.write_bytes(b"".join(sorted(path.read_bytes().splitlines(keepends=True))))
    keep_shards(made / "build", "key", paths)
    return made


def _exported(workspace: Path, name: str, count: int, where: str) -> None:
    command = [
        "-m",
        "clubgraph",
        "export",
        "--to",
        name,
        "--bare",
        "-o",
        str(workspace / "out"),
        "--workspace",
        str(workspace),
    ]
    before = _spent()
    _, peak = child([sys.executable, *command])
    print(f"{name:<9}{where:<14}{count / (_spent() - before):>12,.0f} triples/s of a processor   peak {peak:,.0f} MB")


def _spent() -> float:
    """Seconds of processors, of the processes that ended so far."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def questions(workspace: Path) -> None:
    """Each with a thing of the graph, through the product on disk and as its bare SPARQL on Oxigraph in memory and on
    disk; the rows of the product must be those that the bare query has."""
    held = opened(workspace)
    assert isinstance(held.store, ox.Store)
    print(f"{'question':<32}{'rows':>9}{'raw ms':>10}{'product ms':>12}{'/ raw':>8}")
    worst: list[tuple[float, str]] = []
    for question in library((demo() / "queries",)).values():
        bound = _bound(question)
        works = _works(question, bound, held)
        if None in (tries := [_tried(work) for work in works]):
            told = " ".join(f"{name} {'too long' if seconds is None else f'{seconds:.1f} s'}"
                            for name, seconds in zip(("raw", "product"), tries, strict=True))  # fmt: skip
            print(f"{question.name:<32}{told}")
            continue
        (rows, raw), (_, product) = medians(*works, repeats=1 if max(map(float, filter(None, tries))) > SLOW else 5)
        worst.append((product / raw, question.name))
        print(f"{question.name:<32}{len(rows):>9,}{raw * 1000:>10.1f}{product * 1000:>12.1f}{product / raw:>8.2f}")
    worst.sort()
    print(f"median {worst[len(worst) // 2][0]:.2f} x raw; above 1.2 x: "
          + ", ".join(f"{name} {ratio:.2f}" for ratio, name in worst if ratio > 1.2))  # fmt: skip


def _tried(work: Callable[[], Any]) -> float | None:
    """The seconds of one run; None for one that does not end in time."""
    try:
        return within(PATIENCE, lambda: timed(work)[1])
    except ClubgraphError:
        return None


def _works(question: Question, bound: dict[str, Any], held: Opened) -> tuple[Callable[[], Any], Callable[[], Any]]:
    store = held.store
    sparql = rewritten(with_values(question.sparql, bound))

    def product() -> Any:
        return reported(question, bound, held.columns) or asked(question, bound, store)

    return lambda: list(store.query(sparql, prefixes=PREFIXES)), product  # type: ignore[arg-type]


def _bound(question: Question) -> dict[str, Any]:
    """A thing of the kind, or the example of words, numbers and days."""
    found: dict[str, Any] = {}
    for parameter in question.parameters:
        kind = parameter.kind.lower()
        if kind in ("text", "integer", "date"):
            datatype = ox.NamedNode({"text": XSD.string, "integer": XSD.integer, "date": XSD.date}[kind])
            found[parameter.name] = ox.Literal(parameter.example, datatype=datatype)
        elif kind in THINGS:
            found[parameter.name] = ox.NamedNode(iri(THINGS[kind]))
    return found


def child(command: list[str]) -> tuple[float, float]:
    """The seconds of a process and the most memory that it held, in MB."""

    def run() -> float:
        started, peak = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL), 0.0
        while started.poll() is None:
            peak = max(peak, _peak(started.pid))
            time.sleep(0.005)
        if started.returncode:
            sys.exit(f"{' '.join(command)} ended with {started.returncode}")
        return peak

    peak, seconds = timed(run)
    return seconds, peak


def _peak(pid: int) -> float:
    """The most memory that a process has held so far; Linux says so, others have 0."""
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return float(text.partition("VmHWM:")[2].split()[0]) / 1024 if "VmHWM:" in text else 0.0


if __name__ == "__main__":
    main()
