"""Seconds to add one article to a workspace of 100, 1,000 and 10,000, and to take it out again, as a person would.

    python benchmarks/add.py [--articles 100 1000] [--corpus 1000 10000]

Each command runs in its own process, start and imports included. The articles have eight sentences on 2,880
players and some 250 clubs; the workspace is built once before `add` and `retract` are timed. With `--corpus` the same
for corpora of articles by benchmarks/newsroom.py, where seconds are also those that processors spent, which other work
on the machine changes little: one article is added and taken out again, several of the corpus are retracted, and one is
replaced.
"""

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import clubgraph
from clubgraph.model import Kind
from clubgraph.read.gazetteer import gazetteer
from newsroom import records

SOURCE = Path(clubgraph.__file__).parent.parent
GIVEN = ("Marco", "Luis", "Daniel", "Tomás", "Erik", "Paul", "Ivan", "Hugo", "Adam", "Nico", "Oscar", "Simon")
ROOTS = (
    "Ross",
    "Prat",
    "Kell",
    "Nov",
    "Silv",
    "Cost",
    "Berg",
    "Mor",
    "Vid",
    "Kov",
    "Lund",
    "Hart",
    "Bas",
    "Tor",
    "Mel",
)
ENDINGS = ("i", "ez", "son", "ini", "er", "ak", "ano", "eau", "al", "ard", "ic", "berg", "man", "elli", "os", "ova")
WORDS = (
    "the",
    "crowd",
    "was",
    "in",
    "good",
    "voice",
    "and",
    "more",
    "than",
    "two",
    "hours",
    "of",
    "rain",
    "fell",
    "on",
)
STEPS = ("add", "retract it", "retract another", "replace", "next build")
SOME = 5  # articles of a corpus that are retracted
SENTENCES = (
    "{club} have signed {player} from {other}.",
    "{player} plays for {club}.",
    "{words}.",
    "{other} beat {club} 2-1 on Sunday.",
    "“We want to sign {player},” the coach said after the match.",
    "{player} could leave {other} in the summer, according to reports.",
    "In the city {words} all evening.",
    "{club} have won the Champions League.",
)


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="*", default=[100, 1_000, 10_000])
    parser.add_argument("--corpus", type=int, nargs="*", default=[1_000, 10_000])
    wanted = parser.parse_args()
    sizes = wanted.articles
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    print(f"{'articles':>9} {'claims':>8} {'first build':>12} {'add':>7} {'retract':>8} {'next build':>11}   seconds")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder) / "news")
    if wanted.corpus:
        corpora(wanted.corpus)


def corpora(sizes: list[int]) -> None:
    """Print a line for each size of a corpus, and what of it grows."""
    print(f"{'corpus':>9} {'build':>15}", *(f"{step:>15}" for step in STEPS), "  seconds of processors (by the clock)")
    spent = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found = of_corpus(size, Path(folder))
        cells = (f"{cpu:>7.2f} ({clock:5.2f})" for cpu, clock in found.values())
        print(f"{size:>9,}", *cells, flush=True)
        spent.append(found)
    for step in STEPS if len(sizes) > 1 else ():
        ratio = spent[-1][step][0] / spent[0][step][0]
        print(f"{step} at {sizes[-1]:,} beside {sizes[0]:,}: {ratio:.2f} times the seconds of processors")


def of_corpus(size: int, folder: Path) -> dict[str, tuple[float, float]]:
    """One corpus: seconds of processors and by the clock, of several retracted articles the median."""
    *given, more = records(size + 1)
    corpus, new, workspace = folder / "news.jsonl", folder / "new.txt", folder / "news"
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in given)
    corpus.write_text("".join(lines), encoding="utf-8", newline="\n")
    new.write_text(more["text"], encoding="utf-8", newline="\n")
    told = ("--date", "2026-07-01", "--language", more["language"])
    found = {"build": spent("build", "--corpus", str(corpus), workspace=workspace)}
    found["add"] = spent("add", str(new), *told, workspace=workspace)
    found["retract it"] = spent("retract", "new", workspace=workspace)
    chosen = [given[number * size // SOME + size // 20]["id"] for number in range(SOME)]
    several = [spent("retract", name, workspace=workspace) for name in chosen]
    found["retract another"] = (median(cpu for cpu, _ in several), median(clock for _, clock in several))
    other = given[size // 2 + 1]["id"]
    found["replace"] = spent("add", str(new), "--replace", "--name", other, *told, workspace=workspace)
    found["next build"] = spent("build", "--corpus", str(corpus), workspace=workspace)
    return found


def spent(*arguments: str, workspace: Path) -> tuple[float, float]:
    """What a command takes of processors, and by the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    clock = timed(*arguments, workspace=workspace)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock


def measure(size: int, workspace: Path) -> None:
    """One size: build, add, retract, build."""
    articles = workspace / "seeds" / "articles"
    articles.mkdir(parents=True)
    texts = made(size + 1)
    metadata = []
    for number in range(size):
        (articles / f"a{number:06}.txt").write_text(next(texts), encoding="utf-8", newline="\n")
        metadata.append(f'[a{number:06}]\nlanguage = "en"\npublished = 2026-01-18\n')
    (workspace / "seeds" / "articles.toml").write_text("\n".join(metadata), encoding="utf-8", newline="\n")
    new = workspace.parent / "new.txt"
    new.write_text(next(texts), encoding="utf-8", newline="\n")
    first = timed("build", workspace=workspace)
    adding = timed("add", str(new), "--date", "2026-02-03", workspace=workspace)
    retracting = timed("retract", "new", workspace=workspace)
    again = timed("build", workspace=workspace)
    claims = (workspace / "build" / "claims.jsonl").read_bytes().count(b"\n")
    print(f"{size:>9,} {claims:>8,} {first:>12.1f} {adding:>7.2f} {retracting:>8.2f} {again:>11.2f}", flush=True)


def made(count: int) -> Iterator[str]:
    """As many texts, the same for every run, no two alike."""
    rng = random.Random(7)
    clubs = sorted(entity.label() for entity in gazetteer() if entity.kind is Kind.CLUB)[::12]
    for number in range(count):
        lines = []
        for sentence in rng.sample(SENTENCES, len(SENTENCES)):
            club, other = rng.sample(clubs, 2)
            player = f"{rng.choice(GIVEN)} {rng.choice(ROOTS)}{rng.choice(ENDINGS)}"
            plain = " ".join(rng.choices(WORDS, k=14))
            lines.append(sentence.format(club=club, other=other, player=player, words=plain))
        yield " ".join(lines) + f"\n\nReport number {number}.\n"


def timed(*arguments: str, workspace: Path) -> float:
    """How long a command takes."""
    command = [sys.executable, "-m", "clubgraph", *arguments, "--workspace", str(workspace)]
    begin = time.perf_counter()
    subprocess.run(command, env=os.environ | {"PYTHONPATH": str(SOURCE)}, check=True, capture_output=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
