"""Building a corpus: cost by size and of one article more, two processes beside one, Dask beside processes, memory.

    python benchmarks/corpus.py [--articles 1000 10000] [--compare 1000]

Articles are those of benchmarks/newsroom.py. Each build is a process of its own. Seconds of steps are those that
processors spent on it, which other work on the machine changes little. Memory is the most that a reading process held,
that the main process had held by the end of each step, and that all held together, shared pages counted once. Ratios
are of the time of reading as a clock shows it, start of processes and readers included, in interleaved rounds; beside
them stands what two processes reach on this machine that only count.
"""

import argparse
import json
import multiprocessing
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from statistics import median
from threading import Event, Thread

from newsroom import records

STEPS = ("reading", "what follows", "loading")
_EVERY = 0.5  # seconds between two looks at the memory
_COUNTS = 20_000_000  # some seconds


@dataclass(frozen=True, slots=True)
class Run:
    """One build: articles, claims, seconds of reading by the clock, for each step the seconds of processors and the
    megabytes that the main process had held by its end, those of a reading process, and those of all."""

    articles: int
    claims: int
    reading: float
    cpu: dict[str, float]
    main: dict[str, float]
    reader: float
    memory: float = 0.0

    @property
    def cost(self) -> float:
        """Milliseconds of processors for an article."""
        return 1000 * sum(self.cpu.values()) / self.articles


def main() -> None:
    """Print a line for each size, then the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--compare", type=int, default=1_000, help="articles of the comparisons; 0: none")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--run", nargs=4, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.run:
        print(json.dumps(asdict(build(*wanted.run))))
        return
    libraries = ", ".join(f"{name} {version(name)}" for name in ("pyoxigraph", "distributed"))
    print(f"Python {platform.python_version()}, {libraries}, {os.cpu_count()} cores")
    print(f"{'articles':>9} {'claims':>9}", *(f"{step:>21}" for step in STEPS), "  an article     reader     all")
    with tempfile.TemporaryDirectory() as folder:
        runs = []
        for size in wanted.articles:
            whole, more = measured(size, Path(folder), "pool", 2)
            runs.append(shown(whole))
            spent = ", ".join(f"{step} {more.cpu[step]:.1f} s" for step in STEPS)
            print(f"one article more: {spent}", flush=True)
        for one, other in pairwise(runs):
            print(f"cost of an article at {other.articles:,} beside {one.articles:,}: {other.cost / one.cost:.2f}")
        if wanted.compare:
            compare(wanted.compare, wanted.rounds, Path(folder))


def shown(run: Run) -> Run:
    """Print a run."""
    steps = (f"{run.cpu[step]:>9.1f} s {run.main[step]:>6,.0f} MB" for step in STEPS)
    print(f"{run.articles:>9,} {run.claims:>9,}", *steps, end="")
    print(f"   {run.cost:>7.1f} ms   {run.reader:>5,.0f} MB   {run.memory:>5,.0f} MB", flush=True)
    return run


def compare(size: int, rounds: int, folder: Path) -> None:
    """Print the ratios of ways to read."""
    with cluster(folder) as address:
        ways = {"one process": ("pool", 1), "two processes": ("pool", 2), "Dask, two workers": (address, 2)}
        times: dict[str, list[float]] = {way: [] for way in ways}
        limits = []
        for _ in range(rounds):
            limits.append(most())
            for way, (executor, processes) in ways.items():
                times[way].append(next(measured(size, folder, executor, processes)).reading)
    spent = {way: median(found) for way, found in times.items()}
    for way, seconds in spent.items():
        print(f"{way:<18} {seconds:>7.1f} s for {size:,} articles")
    print(f"two processes read {spent['one process'] / spent['two processes']:.2f} times as fast as one")
    print(f"two processes that only count are {median(limits):.2f} times as fast as one on this machine")
    print(f"Dask reads {spent['two processes'] / spent['Dask, two workers']:.2f} times as fast as two processes")


def most() -> float:
    """How many times as fast as one two processes are that share nothing: more than that nobody gets here."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        list(executor.map(_count, range(2)))  # both are there
        alone = executor.submit(_count, _COUNTS).result()
        start = time.perf_counter()
        list(executor.map(_count, [_COUNTS] * 2))
        return 2 * alone / (time.perf_counter() - start)


def _count(numbers: int) -> float:
    start, found = time.perf_counter(), dict[int, str]()
    for number in range(numbers):
        found[number % 10_007] = str(number)
    return time.perf_counter() - start


def measured(size: int, folder: Path, executor: str, processes: int) -> Iterator[Run]:
    """Build so many articles, then the same with one more, and watch the memory."""
    corpus, more = folder / f"{size}.jsonl", folder / f"{size}-more.jsonl"
    if not corpus.exists():
        lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records(size)]
        corpus.write_text("".join(lines), encoding="utf-8", newline="\n")
        middle = json.loads(lines[size // 2])
        added = {**middle, "id": f"{middle['id']}-more", "text": f"It was late. {middle['text']}"}
        lines.insert(size // 2, json.dumps(added, ensure_ascii=False) + "\n")
        more.write_text("".join(lines), encoding="utf-8", newline="\n")
    with tempfile.TemporaryDirectory(dir=folder) as workspace:
        yield _watched(corpus, workspace, executor, str(processes))
        yield _watched(more, workspace, executor, str(processes))


def _watched(*told: str | Path) -> Run:
    """A build in a process of its own."""
    command = [sys.executable, __file__, "--run", *told]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process, memory(process.pid) as most:
        said = process.communicate()[0]
    if process.returncode:
        raise SystemExit(f"the build ended with {process.returncode}")
    return Run(**(json.loads(said) | {"memory": max(most, default=0.0)}))


def build(corpus: str, workspace: str, executor: str, processes: str) -> Run:
    """Build, and time the steps."""
    from clubgraph.corpus.build import Options, Watcher, build

    begun, spent, held = time.perf_counter(), [_spent()], []
    clock = 0.0

    def step(_: str) -> None:
        nonlocal clock
        clock = clock or time.perf_counter() - begun
        spent.append(_spent())
        held.append(_peak())

    folder = Path(workspace)
    watcher = Watcher(lambda fault: None, lambda tally, gone: None, step)
    tally = build(Path(corpus), folder, folder / "build", watcher, Options(executor, processes=int(processes)))
    step("")
    cpu = dict(zip(STEPS, (after - before for before, after in pairwise(spent)), strict=True))
    main = dict(zip(STEPS, held, strict=True))
    return Run(
        tally.articles, tally.claims, clock, cpu, main, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    )


def _spent() -> float:
    """Seconds of processors, of this process and of those that it waited for."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in spent)


def _peak() -> float:
    """The most megabytes that this process has held; what `resource` says of it counts the process that started it."""
    told = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(told[1]) / 1000 if told else 0.0


@contextmanager
def memory(root: int) -> Iterator[list[float]]:
    """The megabytes that a process and all below it hold together, looked at now and then."""
    found: list[float] = []
    ended = Event()

    def watch() -> None:
        while not ended.wait(_EVERY):
            found.append(sum(map(_held, _tree(root))))

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield found
    finally:
        ended.set()
        watcher.join()


def _tree(root: int) -> Iterator[int]:
    yield root
    try:
        below = Path(f"/proc/{root}/task/{root}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in below:
        yield from _tree(int(child))


def _held(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(re.search(r"Pss:\s+(\d+)", told)[1]) / 1000  # type: ignore[index]


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """A Dask scheduler and two workers of one thread on this machine."""
    local = ("--host", "127.0.0.1", "--no-dashboard")
    log = folder / "scheduler.log"
    with ExitStack() as stack:
        stack.callback(lambda: [each.terminate() for each in started])
        started: list[subprocess.Popen[bytes]] = []

        def start(what: str, *words: str) -> None:
            command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *words, *local]
            started.append(subprocess.Popen(command, stderr=log.open("ab"), stdout=subprocess.DEVNULL))

        start("scheduler", "--port", "0")
        while not (found := re.search(r"Scheduler at:\s+(tcp://\S+)", log.read_text(encoding="utf-8"))):
            time.sleep(0.1)
        for _ in range(2):
            start("worker", found[1], "--nworkers", "1", "--nthreads", "1", "--local-directory", str(folder))
        yield found[1]


if __name__ == "__main__":
    main()
