"""Comparisons → precision, recall and F, with intervals from resampled articles."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clubgraph.score.compare import Found, Result
from clubgraph.score.gold import Gold

ROUNDS = 1000
Right = Callable[[Found, Gold], bool]


def claim(left: Found, right: Gold) -> bool:
    """The proposition alone."""
    return True


def modality(left: Found, right: Gold) -> bool:
    """The proposition, its sign and how it is meant."""
    return left.modality == right.modality and left.polarity == right.polarity


def speaker(left: Found, right: Gold) -> bool:
    """All that, and who says it."""
    alike = bool(left.speaker & right.speaker) or (not left.speaker and not right.speaker)
    return modality(left, right) and alike


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts and what follows from them."""

    right: int
    found: int
    annotated: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.annotated)

    def f(self, beta: float) -> float:
        """F1, or F0.5 in which precision counts more."""
        p, r, b = self.precision, self.recall, beta * beta
        return (1 + b) * p * r / (b * p + r) if p + r else 0.0


def figures(results: Sequence[Result], right: Right = claim) -> Figures:
    """The figures over articles."""
    hits = sum(right(*pair) for result in results for pair in result.pairs)
    found = sum(len(result.pairs) + len(result.wrong) for result in results)
    return Figures(hits, found, sum(len(result.pairs) + len(result.missed) for result in results))


def core_recall(results: Sequence[Result]) -> float:
    """Recall of the claims that an article is about."""
    hits = sum(gold.core for result in results for _, gold in result.pairs)
    return hits / max(1, hits + sum(gold.core for result in results for gold in result.missed))


def asserted(results: Sequence[Result]) -> list[tuple[str, Found, Gold]]:
    """What was read as a positive fact and is annotated as something else."""
    return [
        (result.article, found, gold)
        for result in results
        for found, gold in result.pairs
        if (found.modality, found.polarity) == ("Fact", "+") != (gold.modality, gold.polarity)
    ]


def interval(results: Sequence[Result], measure: Callable[[Figures], float]) -> tuple[float, float]:
    """The middle 95 % of a measure over resampled articles (always the same resamples)."""
    rng = random.Random(0)
    values = sorted(measure(figures([rng.choice(results) for _ in results])) for _ in range(ROUNDS))
    return values[ROUNDS // 40], values[ROUNDS - ROUNDS // 40]
