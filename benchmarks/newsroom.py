"""Articles of a sports desk in three languages, as many as are wanted and the same for every run.

    python benchmarks/newsroom.py 1000 > news.jsonl

There is a world behind them: players belong to clubs and move, so that what articles say of them hangs together. One in
twenty repeats most of an earlier one, one in fifty all of it.
"""

import json
import random
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

from clubgraph.model import Entity, Kind
from clubgraph.read.gazetteer import gazetteer

LANGUAGES, SHARES = ("en", "es", "he"), (50, 30, 20)
NEAR, SAME = 0.05, 0.02
_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LATELY = 200  # articles that one may repeat
_SQUAD, _CLUBS, _CUPS = 24, 120, 40
_YEARS = range(1990, 2026)


@dataclass
class World:
    """Clubs in the order in which they are written of, and who is where."""

    rng: random.Random
    clubs: list[Entity]
    competitions: list[Entity]
    squads: list[list[str]]
    coaches: list[str]
    presidents: list[str]
    titles: dict[int, list[tuple[int, int]]]  # of each club, the competitions and years

    @staticmethod
    def of(rng: random.Random) -> "World":
        """The world as it begins."""
        things = sorted(gazetteer(), key=lambda thing: thing.id)
        clubs = [thing for thing in things if thing.kind is Kind.CLUB and _called(thing)]
        cups = [thing for thing in things if thing.kind is Kind.COMPETITION and _called(thing)]
        rng.shuffle(clubs)
        names = _persons(rng)
        squads = [[next(names) for _ in range(_SQUAD)] for _ in clubs[:_CLUBS]]
        coaches, presidents = ([next(names) for _ in squads] for _ in range(2))
        titles: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for cup, year in product(range(_CUPS), _YEARS):
            titles[rng.randrange(_CLUBS)].append((cup, year))
        return World(rng, clubs[:_CLUBS], cups[:_CUPS], squads, coaches, presidents, titles)

    def scene(self, language: str) -> dict[str, str]:
        """Who and what an article is on. Now and then somebody moves."""
        weights = [1 / (number + 3) for number in range(len(self.clubs))]
        club, other = self.rng.choices(range(len(self.clubs)), weights, k=2)
        other = other if other != club else (club + 1) % len(self.clubs)
        number = self.rng.randrange(_SQUAD)
        if self.rng.random() < 0.02:
            ours, theirs = self.squads[club], self.squads[other]
            ours[number], theirs[number] = theirs[number], ours[number]
        cup, year = self.rng.choice(self.titles[club] or [(0, 2000)])
        if self.rng.random() < 0.02:
            year += 1  # a paper is wrong
        return {
            "club": self.clubs[club].label(language),
            "other": self.clubs[other].label(language),
            "competition": self.competitions[cup].label(language),
            "player": self.squads[club][number],
            "other_player": self.squads[club][number - 1],
            "coach": self.coaches[club],
            "speaker": self.presidents[club],
            "year": str(year),
        }


def records(count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """As many articles as records of a corpus."""
    rng = random.Random(seed)
    world = World.of(rng)
    lately: list[dict[str, Any]] = []
    for number in range(count):
        day = (date(2023, 7, 1) + timedelta(days=1100 * number // count)).isoformat()
        outlet = f"Paper {rng.randrange(40)}"
        drawn = rng.random()
        if lately and drawn < SAME + NEAR:
            record = dict(rng.choice(lately))
            if drawn >= SAME:
                record["text"] += f"\n\n{_plain(rng, record['language'])}"
        else:
            record = _written(rng, world)
        found = record | {"id": f"n{number:07}", "published": day, "outlet": outlet}
        lately = [*lately[-_LATELY:], found]
        yield found


def _written(rng: random.Random, world: World) -> dict[str, Any]:
    language = rng.choices(LANGUAGES, SHARES)[0]
    words, scene = _WORDS[language], world.scene(language)
    told = rng.sample(words["told"], rng.randint(4, 6))
    lines = [rng.choice(words["opening"]).format(**scene)]
    for sentence in told:
        lines.append(sentence.format(**scene))
        if rng.random() < 0.8:
            lines.append(_plain(rng, language))
    cut = rng.randint(2, len(lines) - 2)
    text = f"{' '.join(lines[:cut])}\n\n{' '.join(lines[cut:])}\n"
    return {"text": text, "language": language, "title": lines[0]}


def _plain(rng: random.Random, language: str) -> str:
    """Two sentences that say nothing, in words that no other article has in this order."""
    words = " ".join(_WORDS[language]["plain"]).replace(".", "").replace(",", "").lower().split()
    return " ".join(f"{' '.join(rng.choices(words, k=rng.randint(12, 20))).capitalize()}." for _ in range(2))


def _called(thing: Entity) -> bool:
    """Whether all three languages have a name for it."""
    return {name.language for name in thing.names} >= set(LANGUAGES)


def _persons(rng: random.Random) -> Iterator[str]:
    parts = {key: words.split() for key, words in _WORDS["names"].items()}
    names = [f"{given} {root}{end}" for given in parts["given"] for root in parts["roots"] for end in parts["endings"]]
    rng.shuffle(names)
    yield from names


if __name__ == "__main__":
    for each in records(int(sys.argv[1])):
        print(json.dumps(each, ensure_ascii=False))
