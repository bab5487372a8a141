"""Seconds to add one article to a workspace of 100, 1,000 and 10,000, and to take it out again, as a person would.

    python benchmarks/add.py [--articles 100 1000]

Each command runs in its own process, start and imports included. The articles have eight sentences on 2,880
players and some 250 clubs; the workspace is built once before `add` and `retract` are timed.
"""

import argparse
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import clubgraph
from clubgraph.model import Kind
from clubgraph.read.gazetteer import gazetteer

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
    parser.add_argument("--articles", type=int, nargs="+", default=[100, 1_000, 10_000])
    sizes = parser.parse_args().articles
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    print(f"{'articles':>9} {'claims':>8} {'first build':>12} {'add':>7} {'retract':>8} {'next build':>11}   seconds")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder) / "news")


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
