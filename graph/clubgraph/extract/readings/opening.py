"""The sentences of an article → what is known before the first is read: how it begins, and whom it is about."""

from collections.abc import Callable, Collection, Sequence

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.readings.kinds import show_kinds
from clubgraph.extract.readings.reading import Sentence
from clubgraph.extract.references.discourse import SIDES, Discourse
from clubgraph.extract.references.quotation import Quotation
from clubgraph.extract.things.subject import (
    competition_about,
    named_first,
    only_side,
    person_about,
    side_about,
    side_of_opening,
)
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Language, Names
from clubgraph.model import Kind


def discourse_of(
    found: Sequence[Sentence],
    by_unit: dict[int, tuple[Thing, ...]],
    quoted: list[Quotation],
    language: Language,
    title: Callable[[str, str], Thing | None],
    names: Names,
    nation: Callable[[str], Thing | None],
) -> Discourse:
    """What the article speaks of before a sentence of it is read: what its names and its first sentence show."""
    discourse = Discourse(
        speech=frozenset(language.classes.get("speech", ())),
        courting=frozenset(language.classes.get("courting", ())),
        against=frozenset(language.classes.get("against", ())) if language.grammar.drops_subject else frozenset(),
        contesting=frozenset(language.classes.get("contesting", ())) if language.grammar.accents else frozenset(),
        quitting=frozenset(language.classes.get("quitting", ())),
        joining=frozenset(language.classes.get("joining", ())),
        being=frozenset() if language.grammar.accents else frozenset(language.classes.get("copula", ())),
        nicknaming=frozenset(language.classes.get("nicknaming", ())),
        loyal=bool(language.grammar.construct),
        drops=language.grammar.accents,
        many=() if language.grammar.construct else tuple(language.classes.get("plural_ending", ())),
        townspeople=language.grammar.many if language.grammar.construct else (),
        quotations=quoted,
        title=title,
        seats=names.seats,
        national=names.national,
        nation=nation,
    )
    begin_matter(discourse, found, by_unit, language)
    for sentence in found:
        discourse.traits.learn(sentence.phrases)
    show_kinds(found, discourse.traits, language)
    return discourse


def begin_matter(
    discourse: Discourse, found: Sequence[Sentence], by_unit: dict[int, tuple[Thing, ...]], language: Language
) -> None:
    """Remember the sides, the person and the competition that some sentences are about."""
    opening = opening_of(found)
    discourse.about = side_about(
        by_unit,
        surely=True,
        lead=opening[1] if language.grammar.construct else 0,
        opening=opening[1] if not language.grammar.accents else 0,
        by_the_way=_by_the_way(found) if language.grammar.construct else (),
    )
    if language.grammar.construct:
        discourse.about = discourse.about or only_side(by_unit, met=_met(found))
    discourse.most = side_about(by_unit, surely=False)
    against = _against(found, discourse.against)
    discourse.home = named_first({n: t for n, t in by_unit.items() if n not in against}, *opening)
    discourse.lead = _leading(found, by_unit)
    discourse.topic = competition_about(by_unit, *opening) if _begins_with_result(found) else None
    title = _name_as_title(found, by_unit, language)
    discourse.hero = person_about(by_unit, drops=language.grammar.drops_subject, title=title)
    if language.grammar.complement == "before" or language.grammar.accents:
        discourse.about = discourse.about or side_of_opening(by_unit, discourse.home)
    if language.grammar.complement == "before" or language.grammar.accents:
        discourse.about = discourse.about or _doing_first(found)
    alone = {things[0] for things in by_unit.values() if things and things[0].kind is Kind.PERSON}
    if language.grammar.accents or (language.grammar.construct and len(alone) == 1):
        discourse.hero = discourse.hero or _who_does_first(found)


def opening_of(found: Sequence[Sentence]) -> tuple[int, int]:
    """Where the first sentence of an article that is no heading begins and ends."""
    texts = [sentence.units for sentence in found if not sentence.heading and sentence.units]
    texts = texts or [sentence.units for sentence in found if sentence.units]
    told = (units for units in texts if any(unit.has("verb") or unit.has("aux") for unit in units))
    units = next(told, texts[0] if texts else None)
    return (units[0].start, units[-1].end) if units else (0, 0)


def _by_the_way(found: Sequence[Sentence]) -> set[int]:
    """Where the sides stand whose players are spoken of by their position ("the striker of Ajax"), those that somebody
    has left, and opponents."""
    phrases = [phrase for sentence in found[:2] for phrase in sentence.phrases if isinstance(phrase, NounPhrase)]
    roles = (p for p in phrases if p.marked("former") or any("position" in unit.classes for unit in p.units))
    return {unit.start for phrase in roles for unit in phrase.complements} | _met(found[:2])


def _met(found: Sequence[Sentence]) -> set[int]:
    """Where the sides stand that another meets: "against Ajax"."""
    phrases = (phrase for sentence in found for phrase in sentence.phrases if isinstance(phrase, NounPhrase))
    return {p.head.start for p in phrases if p.prep_unit is not None and "versus" in p.prep_unit.classes}


def _against(found: Sequence[Sentence], words: Collection[str]) -> set[int]:
    """Where the sides stand behind a word for "against"."""
    phrases = (phrase for sentence in found for phrase in sentence.phrases if isinstance(phrase, NounPhrase))
    return {phrase.head.start for phrase in phrases if phrase.prep in words} if words else set()


def _name_as_title(found: Sequence[Sentence], by_unit: dict[int, tuple[Thing, ...]], language: Language) -> int:
    """Where the name stands that alone is the title of an article, or in its title names the only person that the
    article speaks of, else -1."""
    title = found[0] if found else None
    if title is None or not title.heading:
        return -1
    if len(title.units) == 1:
        return title.units[0].start
    persons = {
        things[0]: start for start, things in sorted(by_unit.items()) if things and things[0].kind is Kind.PERSON
    }
    start = next(iter(persons.values())) if len(persons) == 1 else -1
    return start if language.grammar.accents and 0 <= start <= title.units[-1].start else -1


def _begins_with_result(found: Sequence[Sentence]) -> bool:
    """Whether the first sentence that is no heading tells a score."""
    texts = (sentence.units for sentence in found if not sentence.heading and sentence.units)
    return any(unit.pos == "score" for unit in next(texts, ()))


def _doing_first(found: Sequence[Sentence]) -> Thing | None:
    """The side that is the subject of the first sentence that is no heading, if that has to do with somebody, or with
    no other side."""
    opening = next((sentence.phrases for sentence in found if not sentence.heading), [])
    named = [p for p in opening if isinstance(p, NounPhrase) and p.things and p.head.pos == "name"]
    first = next((phrase.things[0] for phrase in named if phrase.subject_of is not None), None)
    persons = any(phrase.things[0].kind is Kind.PERSON for phrase in named)
    alone = len({phrase.things[0] for phrase in named if phrase.things[0].kind in SIDES}) == 1
    return first if (persons or alone) and first is not None and first.kind in SIDES else None


def _who_does_first(found: Sequence[Sentence]) -> Thing | None:
    """The person that is the subject of the first sentence that is no heading, if it names no other."""
    opening = next((sentence.phrases for sentence in found if not sentence.heading), [])
    named = [p for p in opening if isinstance(p, NounPhrase) and p.things and p.head.pos == "name"]
    persons = [phrase for phrase in named if phrase.things[0].kind is Kind.PERSON]
    alone = len({phrase.things[0] for phrase in persons}) == 1
    doing = alone and any(one.subject_of is not None for one in (persons[0], *persons[0].apposed))
    return persons[0].things[0] if doing else None


def _leading(found: Sequence[Sentence], by_unit: dict[int, tuple[Thing, ...]]) -> Thing | None:
    """The side that is the subject of the first sentence, else the one there that the article names most."""
    opening = next((sentence.phrases for sentence in found if not sentence.heading), [])
    phrases = [phrase for phrase in opening if isinstance(phrase, NounPhrase)]
    doing = [phrase.things[0] for phrase in phrases if phrase.subject_of is not None and phrase.things]
    starts = (unit.start for phrase in phrases for unit in phrase.units if not phrase.marked("former"))
    named = [by_unit[start][0] for start in sorted(starts) if by_unit.get(start)]
    sides = [thing for thing in named if thing.kind in SIDES]
    first = next((thing for thing in doing if thing.kind in SIDES), None)
    return first or max(sides, key=lambda side: side.forms.total(), default=None)
