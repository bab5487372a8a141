"""The sentences of a text → its pieces, each on a matter of its own: the notes of a digest, reports in one column."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from clubgraph.extract.readings.reading import Sentence
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_TITLE = 80  # signs that the title of a note in a digest has at most
_NOTE = 450  # signs that such a note has at most
_REPORT = 400  # signs that a report in a column has at least
_SHARED = frozenset({Kind.PERSON, Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM, Kind.GOVERNING_BODY, None})

ByUnit = Mapping[int, tuple[Thing, ...]]


def pieces_of(found: Sequence[Sentence], by_unit: ByUnit) -> list[range]:
    """The numbers of the sentences of each piece; all of them where a text is on one matter."""
    blocks = [[number for number, _ in group] for _, group in groupby(enumerate(found), lambda pair: pair[1].block)]
    begins = _titles(blocks, found) or list(_new_matters(blocks, found, by_unit))
    ends = [*begins[1:], *([len(found)] if begins else [])]
    return [range(begin, end) for begin, end in zip(begins, ends, strict=True)]


def noted_in(found: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences of short notes: of a title, and of the short paragraph right below it."""
    blocks = [[number for number, _ in group] for _, group in groupby(enumerate(found), lambda pair: pair[1].block)]
    noted: set[int] = set()
    for block, below in pairwise(blocks):
        if found[block[0]].heading and _size(block, found) <= _TITLE and _size(below, found) <= _NOTE:
            noted |= {*block, *below}
    return frozenset(noted)


def person_in(title: Sentence, by_unit: ByUnit) -> Thing | None:
    """The only person that a title names: whom the note below it is about."""
    named = {things[0] for things in things_in([title], by_unit).values() if things[0].kind in (Kind.PERSON, None)}
    return named.pop() if len(named) == 1 else None


def things_in(found: Sequence[Sentence], by_unit: ByUnit) -> dict[int, tuple[Thing, ...]]:
    """What the names of some sentences mean."""
    starts = (unit.start for sentence in found for unit in sentence.units)
    return {start: by_unit[start] for start in starts if start in by_unit}


def _titles(blocks: Sequence[list[int]], found: Sequence[Sentence]) -> list[int]:
    """Where the notes of a digest begin: each has a short title and one short paragraph."""
    sizes = [_size(block, found) for block in blocks]
    short = [len(block) < 3 and size <= _TITLE for block, size in zip(blocks, sizes, strict=True)]
    titles = [found[block[0]].heading and brief for block, brief in zip(blocks, short, strict=True)]
    alternates = all(title is (number % 2 == 0) for number, title in enumerate(titles))
    noted = all(size <= _NOTE for size in sizes)
    return [block[0] for block in blocks[::2]] if len(blocks) > 3 and alternates and noted else []


def _new_matters(blocks: Sequence[list[int]], found: Sequence[Sentence], by_unit: ByUnit) -> Iterator[int]:
    """Where paragraphs begin that name sides and persons, but none that was named before."""
    named = set[Thing]()
    for block in blocks:
        told = things_in([found[number] for number in block], by_unit)
        things = {thing for meant in told.values() for thing in meant[:1] if thing.kind in _SHARED}
        sides = any(thing.kind is not Kind.PERSON and thing.kind is not None for thing in things)
        long = len(block) > 2 and _size(block, found) >= _REPORT
        if block[0] == 0 or (named and sides and long and not things & named):
            yield block[0]
        named |= things


def _size(block: Sequence[int], found: Sequence[Sentence]) -> int:
    return found[block[-1]].span.end - found[block[0]].span.start
