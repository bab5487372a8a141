"""The paragraphs of an article → its quotations, each with who speaks it, or nobody where nothing clear shows it."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.quotation import Paragraph, Quotation, quotation_at
from clubgraph.extract.references.speakers import Speakers, person_of
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_OPENERS = frozenset("“«„")
_CLOSERS = frozenset("”»")
_EITHER = frozenset('"״')


def quotations(paragraphs: Sequence[Paragraph], language: Language) -> list[Quotation]:
    """The quotations of an article in their order."""
    found: list[Quotation] = []
    persons: list[Thing] = []
    for paragraph in paragraphs:
        here = list(_spans(paragraph))
        if here:
            Speakers(paragraph, here, language, persons, found[-1] if found else None).find()
            found += here
        persons += _subjects(paragraph, here)
    return found


def _spans(paragraph: Paragraph) -> Iterator[Quotation]:
    """What stands between quotation marks; a typographic mark that nothing closes holds to the paragraph's end."""
    begin: Unit | None = None
    words = 0
    last = 0
    for _, phrase in paragraph.phrases:
        for unit in phrase.units if isinstance(phrase, NounPhrase | VerbGroup) else [phrase]:
            last = unit.end
            if begin is None and (unit.text in _OPENERS or unit.text in _EITHER):
                begin, words = unit, 0
            elif begin is not None and (unit.text in _CLOSERS or (unit.text in _EITHER and begin.text in _EITHER)):
                yield Quotation(begin.start, unit.end, paragraph.block, words)
                begin = None
            elif unit.pos != "mark":
                words += 1
    if begin is not None and begin.text in _OPENERS:
        yield Quotation(begin.start, last, paragraph.block, words, open=True)


def _subjects(paragraph: Paragraph, quoted: Sequence[Quotation]) -> Iterator[Thing]:
    """The persons that are subjects outside quotations, in their order."""
    for _, phrase in paragraph.phrases:
        subject = isinstance(phrase, NounPhrase) and phrase.subject_of is not None
        if isinstance(phrase, NounPhrase) and subject and quotation_at(quoted, phrase.start, phrase.end) is None:
            thing = person_of(phrase)
            if thing is not None and thing.kind is Kind.PERSON:
                yield thing
