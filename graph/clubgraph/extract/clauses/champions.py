"""Phrases → the cup that champions of a continent have won: “campeón de Europa con el Liverpool”, noted in place."""

from collections.abc import Callable, Iterator, Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.things.things import Thing
from clubgraph.extract.things.titles import OF_CLUBS, OF_NATIONS
from clubgraph.lexicon import Grammar
from clubgraph.model import Kind

_FAR = 2  # phrases between champions and their continent: its preposition


def name_cups(
    found: Sequence[Phrase],
    grammar: Grammar,
    by_unit: dict[int, tuple[Thing, ...]],
    title: Callable[[str, str], Thing | None],
) -> None:
    """Let the continent that somebody is champion of mean the cup of clubs or of nations that is won there."""
    for phrase in found:
        if not isinstance(phrase, NounPhrase) or not any(u.classes & {"winner", "runnerup"} for u in phrase.units):
            continue
        near = [p for prep, p in phrase.preps if prep in grammar.genitive and p.index <= phrase.index + _FAR]
        for land in near:
            if len(land.units) > 1 or land.head.pos != "name":
                continue
            word = next(filter(None, _whose(phrase, found)), None)
            cup = title(word, land.head.key) if word is not None else None
            if cup is not None:
                by_unit[land.head.start] = land.things = (cup,)


def _whose(champion: NounPhrase, found: Sequence[Phrase]) -> Iterator[str | None]:
    """Of which kind the champions are: the side with which they were, that stands beside them, or that does it."""
    yield from (
        _kind(p) for _, p in champion.preps if p.prep_unit is not None and "genitive" not in p.prep_unit.classes
    )
    yield _kind(champion)  # "el Ajax campeón de Europa"
    yield from map(_kind, champion.apposed)
    for verb in found:
        if isinstance(verb, VerbGroup) and (champion in verb.objects or any(p is champion for _, p in verb.preps)):
            yield from (_kind(p) for p in (*verb.subjects, *(p for _, p in verb.preps if p.head.pos == "name")))


def _kind(phrase: NounPhrase) -> str | None:
    """Whether a phrase names a club or a national side."""
    kinds = {thing.kind for thing in phrase.things}
    if Kind.CLUB in kinds or ("club" in phrase.head.classes and phrase.head.pos == "noun"):
        return OF_CLUBS
    if Kind.NATIONAL_TEAM in kinds or ("national" in phrase.head.classes and phrase.head.pos == "noun"):
        return OF_NATIONS
    return None
