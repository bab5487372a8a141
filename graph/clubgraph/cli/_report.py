"""Comparisons → the lines of a score."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clubgraph.score.compare import Result
from clubgraph.score.figures import (
    Figures,
    asserted,
    claim,
    core_recall,
    figures,
    interval,
    modality,
    speaker,
)


def report(results: Sequence[Result], *, by: Sequence[str], errors: int, tiers: Sequence[str]) -> Iterator[str]:
    """The figures over all articles, then by what was asked for, then what is wrong and missed."""
    total = figures(results)
    counted = f"{total.found} claims of tier {', '.join(tiers)}"
    yield f"{len(results)} articles, {counted} against {total.annotated} annotated"
    low, high = interval(results, lambda f: f.precision), interval(results, lambda f: f.recall)
    yield (
        f"claim             P {total.precision:.2f} [{low[0]:.2f} {low[1]:.2f}]  "
        f"R {total.recall:.2f} [{high[0]:.2f} {high[1]:.2f}]  F1 {total.f(1):.2f}  F0.5 {total.f(0.5):.2f}  "
        f"core recall {core_recall(results):.2f}"
    )
    for name, right in (("+ modality, sign", modality), ("+ speaker", speaker)):
        yield f"{name:<17} {_line(figures(results, right))}"
    yield f"read as fact though the text does not assert it: {len(asserted(results))}"
    for what in by:
        yield f"by {what}:"
        for group, part in sorted(_groups(results, what).items()):
            yield f"  {group:<38} {_line(figures(part, claim))}"
    if errors:
        yield from _errors(results, errors)


def _line(found: Figures) -> str:
    return (
        f"P {found.precision:.2f} ({found.right}/{found.found})  R {found.recall:.2f} "
        f"({found.right}/{found.annotated})  F0.5 {found.f(0.5):.2f}"
    )


def _groups(results: Sequence[Result], what: str) -> dict[str, list[Result]]:
    groups: dict[str, list[Result]] = {}
    for result in results:
        for name, part in _parts(result, what):
            groups.setdefault(name, []).append(part)
    return groups


def _parts(result: Result, what: str) -> Iterator[tuple[str, Result]]:
    if what in ("language", "article"):
        yield (result.language if what == "language" else result.article), result
        return
    if what == "tier":
        for tier in "ABC":
            pairs = tuple(pair for pair in result.pairs if pair[0].tier == tier)
            wrong = tuple(found for found in result.wrong if found.tier == tier)
            if pairs or wrong:
                missed = tuple(gold for found, gold in result.pairs if found.tier != tier) + result.missed
                yield tier, replace(result, pairs=pairs, wrong=wrong, missed=missed)
        return
    names = (
        {g.predicate for _, g in result.pairs}
        | {f.predicate for f in result.wrong}
        | {g.predicate for g in result.missed}
    )
    for name in names:
        yield (
            name,
            replace(
                result,
                pairs=tuple(pair for pair in result.pairs if pair[1].predicate == name),
                wrong=tuple(found for found in result.wrong if found.predicate == name),
                missed=tuple(gold for gold in result.missed if gold.predicate == name),
            ),
        )


def _errors(results: Sequence[Result], count: int) -> Iterator[str]:
    wrong = [(result.article, found) for result in results for found in result.wrong]
    yield f"wrong: {len(wrong)}"
    for article, found in wrong[:count]:
        yield f"  {article}: {found.said} [{found.modality}{found.polarity} {found.rule}] “{found.quote}”"
    missed = [(result.article, gold) for result in results for gold in result.missed]
    yield f"missed: {len(missed)}"
    for article, gold in missed[:count]:
        yield f"  {article}: {gold.said} [{gold.modality}{gold.polarity}] “{gold.quote}”"
