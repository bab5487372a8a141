"""A text → everything that the rules of its language read in it."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from clubgraph.extract.clauses.champions import name_cups
from clubgraph.extract.clauses.coaches import leaves_vacancy, tells_of_candidates
from clubgraph.extract.clauses.link import link
from clubgraph.extract.clauses.revealed import reveal
from clubgraph.extract.matching.index import Index, index
from clubgraph.extract.names.acronyms import without_acronyms
from clubgraph.extract.names.bare.names import bare_names
from clubgraph.extract.names.bare.sounds import Sounds, sounds_of
from clubgraph.extract.names.bare.towns import with_towns
from clubgraph.extract.names.elided import with_elided_heads
from clubgraph.extract.names.initials import with_initials
from clubgraph.extract.names.runs import runs
from clubgraph.extract.names.short import short_clubs
from clubgraph.extract.names.surnames import free_surnames, lower_words
from clubgraph.extract.names.weak import choose_candidates
from clubgraph.extract.phrases.brackets import unbracketed, unquoted
from clubgraph.extract.phrases.cut import phrases
from clubgraph.extract.phrases.headline import read_as_headline
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.readings.compatible import compatible
from clubgraph.extract.readings.contrary import without_contrary
from clubgraph.extract.readings.find import readings_of
from clubgraph.extract.readings.ledger import with_lists
from clubgraph.extract.readings.match.match import with_matches
from clubgraph.extract.readings.mates import with_mates
from clubgraph.extract.readings.origins import with_origins
from clubgraph.extract.readings.reading import ReadArticle, Sentence
from clubgraph.extract.readings.rounds import with_rounds
from clubgraph.extract.readings.roundups import with_roundups
from clubgraph.extract.references.quotation import Paragraph
from clubgraph.extract.references.quotations import quotations
from clubgraph.extract.tags.tag import tag
from clubgraph.extract.things.naming import things_of
from clubgraph.extract.things.nations import home_nation, nation_of
from clubgraph.extract.things.things import Thing, Things
from clubgraph.extract.things.titles import Titles, titles_of
from clubgraph.extract.units.cut import units
from clubgraph.extract.units.dateline import without_dateline
from clubgraph.extract.units.departments import with_departments
from clubgraph.extract.units.words import Words
from clubgraph.lexicon import Language, Names, Rule
from clubgraph.model import Kind
from clubgraph.sentences import blocks, is_heading, sentences
from clubgraph.text import tokens

_LINE = 90  # signs that a title has at most in a language without capitals, whose texts need no final stop


@dataclass(frozen=True)
class Reader:
    """Reads articles of one language with a set of rules and names."""

    language: Language
    names: Names
    words: Words
    patterns: Index
    sounds: Sounds
    titles: Titles = field(default_factory=dict)

    @classmethod
    def of(cls, language: Language, names: Names, rules: Iterable[Rule]) -> "Reader":
        """A reader for a language; rules without a pattern in it are left out."""
        words = Words(language, names)
        patterns, titles = index(rules, language.code), titles_of(language, names)
        return cls(language, names, words, patterns, sounds_of(language), titles)

    def read(self, text: str) -> ReadArticle:
        """Everything the rules find in a text."""
        with _uncollected():
            return self._read(text)

    def _read(self, text: str) -> ReadArticle:
        found = list(self._sentences(text))
        choose_candidates([sentence.units for sentence in found], self.language.classes.get("sure_name", ()))
        if self.language.grammar.capitals and not self.language.grammar.accents:
            short_clubs([sentence.units for sentence in found], self.language)
        lower = lower_words([sentence.units for sentence in found])
        if self.language.grammar.capitals:
            free_surnames([sentence.units for sentence in found], self.language, lower)
        if not self.language.grammar.capitals:
            bare = bare_names([sentence.units for sentence in found], self.language, self.names, self.sounds)
            with_towns(bare)
            for sentence, named in zip(found, bare, strict=True):
                sentence.units = named
        for sentence in found:
            units_named = with_elided_heads(without_acronyms(sentence.units), self.names)
            units_named = with_initials(units_named) if self.language.grammar.accents else units_named
            sentence.units = runs(units_named, self.language, lower)
            tag(sentence.units, self.language)
        things, by_unit = things_of(self.language, [sentence.units for sentence in found])
        title = partial(_title, self.titles, things)
        wanted = False
        before: Sequence[Phrase] = ()
        for sentence in found:
            wanted = _parse(self.language, sentence, by_unit, wanted=wanted)
            reveal(before, sentence.phrases, self.language)
            before = sentence.phrases
            if self.language.grammar.accents:
                name_cups(sentence.phrases, self.language.grammar, by_unit, title)
        nation = partial(_nation, self.names, things)
        quoted = quotations(list(_paragraphs(found)), self.language)
        read = list(readings_of(found, by_unit, quoted, self.patterns, self.language, title, self.names, nation))
        grammar, held = self.language.grammar, compatible(read)
        held = without_contrary(held) if grammar.drops_subject else held
        listed = with_lists(held, found, by_unit, self.language)
        dismissing = self.language.classes.get("dismissing", frozenset())
        loyal = bool(grammar.construct)
        told = with_mates(with_origins(listed, loyal=loyal, drops=grammar.drops_subject, dismissing=dismissing))
        readings = with_rounds(with_matches(told, found, by_unit, self.language), found)
        readings = with_roundups(readings, found, by_unit, self.language)
        return ReadArticle(text, self.language, found, things, by_unit, readings, quoted)

    def _sentences(self, text: str) -> Iterator[Sentence]:
        first = True
        for number, block in enumerate(blocks(text)):
            short = self.language.grammar.capitals or block.end - block.start < _LINE
            heading = short and is_heading(text[block.start : block.end])
            for found in sentences(tokens(text, block.start, block.end), self.language.abbreviations):
                cut = with_departments(units(found, self.words), self.language)
                yield Sentence(without_dateline(cut) if first else cut, heading, number)
                first = first and heading


def _nation(names: Names, things: Things, land: str) -> Thing | None:
    """The national side of a land that the article speaks of; of none: that of its own land."""
    return nation_of(names, things, land) if land else home_nation(names, things)


def _title(titles: Titles, things: Things, word: str, land: str) -> Thing | None:
    """The competition that a word for a title means in a land."""
    candidate = titles.get((word, land))
    return things.of_candidate(candidate) if candidate is not None else None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the collector of cycles while an article is read: nothing dies meanwhile, and it would go through the whole
    gazetteer again and again (a fifth of the time)."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _parse(language: Language, sentence: Sentence, by_unit: dict[int, tuple[Thing, ...]], *, wanted: bool) -> bool:
    """Cut a sentence into phrases and say who does what in it, in place; `wanted`: whether the sentence before told
    who may be the next coach. Whether this one does is returned."""
    units = unbracketed(sentence.units)
    if language.grammar.complement == "before" and language.grammar.capitals and not language.grammar.accents:
        for unit in units:
            things = by_unit.get(unit.start, ()) if unit.pos == "name" and unit.shown is None else ()
            unit.shown = Kind.PERSON if things and things[0].kind is Kind.PERSON else unit.shown
    sentence.phrases = phrases(unquoted(units) if language.grammar.accents else units, language.grammar)
    for phrase in sentence.phrases:
        if isinstance(phrase, NounPhrase):
            phrase.things = by_unit.get(phrase.head.start, ())
    if sentence.heading and language.grammar.complement == "before":
        read_as_headline(sentence.phrases, language)
    wanted = tells_of_candidates(sentence.phrases, language, wanted=wanted)
    link(sentence.phrases, language, wanted=wanted)
    return wanted or leaves_vacancy(sentence.phrases, language)


def _paragraphs(found: Sequence[Sentence]) -> Iterator[Paragraph]:
    """The sentences of each paragraph as one run of phrases; headings are none."""
    numbered = [(number, sentence) for number, sentence in enumerate(found) if not sentence.heading]
    for block, group in groupby(numbered, key=lambda pair: pair[1].block):
        yield Paragraph(block, [(number, phrase) for number, sentence in group for phrase in sentence.phrases])
