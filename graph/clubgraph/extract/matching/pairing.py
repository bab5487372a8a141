"""The fillers of two arguments → those that go together when told in turn: "in A with Ajax and in B with Gent"."""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, product

from clubgraph.extract.references.filler import Filler

Choice = Sequence[tuple[str, Filler]]
_TURNS = 4  # runs: one of each, and again


def paired(choices: Sequence[Choice]) -> Iterator[tuple[tuple[str, Filler], ...]]:
    """Each argument with each of the others, but in turn where they are told in turn: of "in the top flight with Ajax
    and in the second with Gent" none goes with the other's."""
    apart = [pair for pair in combinations(range(len(choices)), 2) if min(len(choices[at]) for at in pair) > 1]
    turns = [(one, two, found) for one, two in apart if (found := _turns(choices[one], choices[two]))]
    for combination in product(*choices):
        if all(found[id(combination[one][1])] == found[id(combination[two][1])] for one, two, found in turns):
            yield combination


def _turns(one: Choice, two: Choice) -> dict[int, int]:
    """The turn of each filler, if the fillers of both come in turn; none otherwise."""
    placed = [(filler, which) for which, choice in enumerate((one, two)) for _, filler in choice]
    if len({filler.start for filler, _ in placed}) < len(placed):
        return {}
    runs = [list(run) for _, run in groupby(sorted(placed, key=lambda p: p[0].start), key=lambda p: p[1])]
    if len(runs) < _TURNS or len(runs) % 2:
        return {}
    return {id(filler): index // 2 for index, run in enumerate(runs) for filler, _ in run}
