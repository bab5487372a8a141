"""The sentences of a text that keeps to no one club → where each of its reports begins: a page of several in a row."""

from collections.abc import Mapping, Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.readings.notes import blocks_of, digest_of
from clubgraph.extract.readings.reading import Sentence
from clubgraph.extract.things.subject import SIDES_OF_AN_ARTICLE, person_about, side_about
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_TOLD_OF = SIDES_OF_AN_ARTICLE | {Kind.PERSON, Kind.GOVERNING_BODY, None}
_PERSONS = frozenset({Kind.PERSON, None})
_MOST = 200  # paragraphs that a page of reports has at most; more are the lines of a table
_LONG = 400  # signs that a paragraph has at least that is a report of its own
_OPENING = 2  # sentences within which a report names whom it is about

_ByUnit = Mapping[int, tuple[Thing, ...]]


def reports_of(found: Sequence[Sentence], by_unit: _ByUnit, *, loyal: bool = False, doing: bool = False) -> list[range]:
    """The numbers of the sentences of each report; all of them where a text is on one matter. A report is a note of a
    digest, or begins where somebody is introduced and nobody who was named before is named again; `loyal`: or where
    none of them is named in a long paragraph, in a language whose articles keep to their side; `doing`: only where a
    side does what the first sentence tells, or has it done to it."""
    begins = digest_of(found) or _begins(found, by_unit, loyal=loyal, doing=doing)
    ends = [*begins[1:], len(found)] if begins else []
    return [range(begin, end) for begin, end in zip(begins, ends, strict=True)]


def _begins(found: Sequence[Sentence], by_unit: _ByUnit, *, loyal: bool, doing: bool) -> list[int]:
    """Where the reports of a page begin."""
    blocks = blocks_of(found)
    named = [_things([found[number] for number in block], by_unit) for block in blocks]
    begins = [0] if blocks else []
    for at in range(1, len(blocks) if len(blocks) <= _MOST else 0):
        before, after = set[Thing]().union(*named[:at]), set[Thing]().union(*named[at:])
        opening = [found[number] for number in blocks[at][:_OPENING]]
        apart = _sides(before) and _sides(after) and not before & after and _introduces(opening)
        apart = apart and (not doing or opening[0].heading or _of_side(opening[0], by_unit))
        apart = apart or (loyal and _sides(named[at]) and not before & named[at] and _is_long(blocks[at], found))
        apart = apart or (loyal and _presented(opening[0]) not in {None, *before})
        if apart or _turns(blocks, at, begins[-1], found, by_unit, after):
            begins.append(blocks[at][0])
    return begins


def _of_side(sentence: Sentence, by_unit: _ByUnit) -> bool:
    """Whether a side or body does what a sentence tells, or has it done to it: not "X will leave for Ajax"."""
    objects = [p for v in sentence.phrases if isinstance(v, VerbGroup) and v.finite for p in v.objects]
    nouns = [p for p in sentence.phrases if isinstance(p, NounPhrase)]
    told = [p for p in nouns if p.subject_of is not None or p in objects]
    units = (unit for p in told for one in (p, *p.apposed, *p.listed) for unit in one.units)
    starts = {*(unit.start for unit in units), *(p.owner.head.start for p in told if p.owner is not None)}
    named = (by_unit[start][0] for start in starts if by_unit.get(start))
    return _sides({thing for thing in named if thing.kind in _TOLD_OF})


def _presented(sentence: Sentence) -> Thing | None:
    """The side that a sentence says to be a club, as what presents one begins: "Ajax is a club from Amsterdam"."""
    for phrase in sentence.phrases:
        if isinstance(phrase, NounPhrase):
            verb = phrase.subject_of if _names(phrase) else None
            said = (
                verb is not None and verb.lemma == "be" and any("team" in other.head.classes for other in verb.objects)
            )
            return phrase.things[0] if said and phrase.things[0].kind in SIDES_OF_AN_ARTICLE else None
    return None


def _is_long(block: Sequence[int], found: Sequence[Sentence]) -> bool:
    """Whether a paragraph is as long as a report of its own."""
    return len(block) > _OPENING and found[block[-1]].span.end - found[block[0]].span.start >= _LONG


def _things(sentences: Sequence[Sentence], by_unit: _ByUnit) -> set[Thing]:
    """The sides, bodies and persons that some sentences name."""
    meant = (by_unit[unit.start] for sentence in sentences for unit in sentence.units if unit.start in by_unit)
    return {things[0] for things in meant if things and things[0].kind in _TOLD_OF}


def _sides(things: set[Thing]) -> bool:
    return any(thing.kind not in _PERSONS for thing in things)


def _is_the_side(phrase: NounPhrase) -> bool:
    """Whether the letter of a preposition holds the article of a word for a side: in Hebrew "at-the-club"."""
    letter = phrase.prep_unit is not None and "det" in phrase.prep_unit.classes and phrase.units[0].glued
    return letter and "team" in phrase.head.classes and not phrase.inside


def _introduces(opening: Sequence[Sentence]) -> bool:
    """Whether a name does something before any word that stands for one: not "Su equipo perdió ante el Betis"."""
    if opening[0].heading:
        return any(_names(phrase) for phrase in opening[0].phrases if isinstance(phrase, NounPhrase))
    phrases = [p for sentence in opening for p in sentence.phrases if isinstance(p, NounPhrase)]
    if len({phrase.things[0] for phrase in phrases if _names(phrase)}) < _OPENING:
        return False
    for phrase in phrases:
        if _names(phrase) and (phrase.subject_of is not None or phrase.apposed):
            return True
        if any(unit.pos in ("poss", "pron") for unit in phrase.units):
            return False
        known = phrase.units[0].pos == "det" and (phrase.personal or "team" in phrase.head.classes)
        known = known or _is_the_side(phrase)
        if known and phrase.head.pos == "noun" and not any(map(_names, phrase.apposed)):
            return False
    return False


def _names(phrase: NounPhrase) -> bool:
    return phrase.head.pos == "name" and any(thing.kind in _TOLD_OF for thing in phrase.things[:1])


def _turns(
    blocks: Sequence[list[int]], at: int, begin: int, found: Sequence[Sentence], by_unit: _ByUnit, after: set[Thing]
) -> bool:
    """Whether a headline turns to another matter of clubs that were named before: whom and which side the report above
    is about are not named again."""
    if not found[blocks[at][0]].heading:
        return False
    starts = (unit.start for sentence in found[begin : blocks[at][0]] for unit in sentence.units)
    above = {start: by_unit[start] for start in starts if start in by_unit}
    heads = {thing for thing in _things([found[blocks[at][0]]], by_unit) if thing.kind is Kind.PERSON}
    told = {things[0] for things in above.values() if things and things[0].kind is Kind.PERSON}
    hero, side = person_about(above, drops=True), side_about(above, surely=False)
    if heads and not heads & told:
        return not ({hero} if hero is not None else told) & after and bool(told)
    below = [found[number] for number in (*blocks[at], *(blocks[at + 1] if at + 1 < len(blocks) else ()))]
    gone = side is not None and side not in after and not ({hero} if hero is not None else told) & after
    return gone and _introduces([s for s in below if not s.heading][:_OPENING] or below)
