"""Requests per second and the slowest of a hundred at 1, 8 and 32 clients, from a second process over loopback.

    python benchmarks/serve.py [--triples 10000] [--requests 1000] [--soak 20000]

The server and its clients share this machine's processors, so a machine of its own would answer more.
"""

import argparse
import asyncio
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import httpx

from clubgraph.export.turtle import turtle
from clubgraph.store.write import triples
from synthetic import corpus

CLIENTS = (1, 8, 32)
QUERIES = {
    "ASK": "ASK { person:person-0 a cg:Person }",
    "one pattern": "SELECT ?club { person:person-0 cg:playsFor ?club }",
    "claims of a person": """SELECT ?p ?o ?quote ?article {
        ?st rdf:subject person:person-0 ; rdf:predicate ?p ; rdf:object ?o .
        ?c cg:claims ?st ; cg:quote ?quote ; cg:statedIn ?article }""",
}
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def main() -> None:
    """Start a server on a synthetic graph and ask it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, default=10_000)
    parser.add_argument("--requests", type=int, default=1000)
    parser.add_argument("--soak", type=int, default=0, help="Requests after which memory is compared.")
    given = parser.parse_args()
    libraries = ", ".join(f"{name} {version(name)}" for name in ("pyoxigraph", "starlette", "uvicorn", "httpx"))
    print(f"Python {platform.python_version()}, {libraries}, {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        workspace = made(Path(folder), given.triples)
        command = [sys.executable, "-m", "clubgraph", "serve", "--port", "0", "--quiet", "--workspace", str(workspace)]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert server.stdout
            address = server.stdout.readline().strip().removesuffix("/ask")
            measure(address, given.requests)
            if given.soak:
                soak(address, server.pid, given.soak)
        finally:
            server.terminate()
            server.wait()


def made(folder: Path, size: int) -> Path:
    """A workspace with a built graph of this size."""
    found = triples(corpus(size))
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "build").mkdir()
    (folder / "build" / "graph.ttl").write_text(turtle(found), encoding="utf-8")
    print(f"{len(found):,} triples")
    return folder


def measure(address: str, requests: int) -> None:
    """Every query at each number of clients, then a fast query beside slow ones."""
    print(f"{'query':<22}{'clients':>8}{'requests/s':>12}{'median ms':>11}{'p99 ms':>9}")
    for name, query in QUERIES.items():
        for clients in CLIENTS:
            seconds, times = asyncio.run(asked(address, query, clients, requests))
            row(name, clients, len(times) / seconds, times)
    _, times = asyncio.run(beside(address, QUERIES["one pattern"], requests // 10))
    row("one, beside two slow", 1, float("nan"), times)


def row(name: str, clients: int, pace: float, times: list[float]) -> None:
    """One line of the table."""
    middle, slowest = statistics.median(times) * 1000, statistics.quantiles(times, n=100)[98] * 1000
    print(f"{name:<22}{clients:>8}{pace:>12,.0f}{middle:>11.2f}{slowest:>9.2f}")


async def asked(address: str, query: str, clients: int, requests: int) -> tuple[float, list[float]]:
    """The whole time, and that of each request."""
    times: list[float] = []
    async with httpx.AsyncClient(base_url=address, timeout=30, limits=httpx.Limits(max_connections=clients)) as client:

        async def one() -> None:
            for _ in range(requests // clients):
                start = time.perf_counter()
                (await client.get("/sparql", params={"query": query})).raise_for_status()
                times.append(time.perf_counter() - start)

        start = time.perf_counter()
        await asyncio.gather(*(one() for _ in range(clients)))
        return time.perf_counter() - start, times


async def beside(address: str, query: str, requests: int) -> tuple[float, list[float]]:
    """A fast query while two slow ones run."""
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        slow = [asyncio.create_task(client.get("/sparql", params={"query": SLOW})) for _ in range(2)]
        await asyncio.sleep(0.3)
        found = await asked(address, query, 1, requests)
        for task in slow:
            task.cancel()
        return found


def soak(address: str, server: int, requests: int) -> None:
    """Memory of the server and its workers before and after many requests."""
    asyncio.run(asked(address, QUERIES["one pattern"], 8, 500))
    before = resident(server)
    asyncio.run(asked(address, QUERIES["one pattern"], 8, requests))
    print(f"{requests:,} requests: {before:.0f} MB before, {resident(server):.0f} MB after")


def resident(server: int) -> float:
    """Megabytes of the server and its children."""
    command = ["ps", "-o", "rss=", "--pid", str(server), "--ppid", str(server)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return sum(map(int, said.split())) / 1024


if __name__ == "__main__":
    main()
