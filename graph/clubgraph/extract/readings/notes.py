"""The sentences of a digest → those of its short notes, and whom the title of each is about."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from clubgraph.extract.readings.reading import Sentence
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_TITLE = 80  # signs that the title of a note in a digest has at most
_NOTE = 450  # signs that such a note has at most

ByUnit = Mapping[int, tuple[Thing, ...]]


def noted_in(found: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences of short notes: of a title, and of the short paragraph right below it."""
    blocks = blocks_of(found)
    noted: set[int] = set()
    for block, below in pairwise(blocks):
        if found[block[0]].heading and _size(block, found) <= _TITLE and _size(below, found) <= _NOTE:
            noted |= {*block, *below}
    return frozenset(noted)


def digest_of(found: Sequence[Sentence]) -> list[int]:
    """Where the notes of a digest begin, a text of nothing but short titles, each above one short paragraph; none where
    it is another kind of text."""
    blocks = blocks_of(found)
    sizes = [_size(block, found) for block in blocks]
    short = [len(block) < 3 and size <= _TITLE for block, size in zip(blocks, sizes, strict=True)]
    titles = [found[block[0]].heading and brief for block, brief in zip(blocks, short, strict=True)]
    alternates = all(title is (number % 2 == 0) for number, title in enumerate(titles))
    noted = all(size <= _NOTE for size in sizes)
    return [block[0] for block in blocks[::2]] if len(blocks) > 3 and alternates and noted else []


def person_in(title: Sentence, by_unit: ByUnit) -> Thing | None:
    """The only person that a title names: whom the note below it is about."""
    named = {things[0] for things in things_in([title], by_unit).values() if things[0].kind in (Kind.PERSON, None)}
    return named.pop() if len(named) == 1 else None


def things_in(found: Sequence[Sentence], by_unit: ByUnit) -> dict[int, tuple[Thing, ...]]:
    """What the names of some sentences mean."""
    starts = (unit.start for sentence in found for unit in sentence.units)
    return {start: by_unit[start] for start in starts if start in by_unit}


def blocks_of(found: Sequence[Sentence]) -> list[list[int]]:
    """The numbers of the sentences of each paragraph."""
    return [[number for number, _ in group] for _, group in groupby(enumerate(found), lambda pair: pair[1].block)]


def _size(block: Sequence[int], found: Sequence[Sentence]) -> int:
    return found[block[-1]].span.end - found[block[0]].span.start
