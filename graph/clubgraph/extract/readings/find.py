"""The sentences of an article → the readings of the rules in it, each with its stance and who says it."""

from collections.abc import Callable, Iterator, Sequence

from clubgraph.extract.matching.candidates import candidates
from clubgraph.extract.matching.index import Index
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.readings.learn import learn
from clubgraph.extract.readings.matters import reports_of
from clubgraph.extract.readings.notes import noted_in, person_in, things_in
from clubgraph.extract.readings.opening import begin_matter, discourse_of, opening_of
from clubgraph.extract.readings.reading import Reading, Sentence
from clubgraph.extract.readings.scheduled import is_taken
from clubgraph.extract.readings.sections import begin_notes, begin_section, open_list
from clubgraph.extract.references.discourse import Discourse
from clubgraph.extract.references.noting import note
from clubgraph.extract.references.quotation import Quotation, quotation_at
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.stance.reading import stance
from clubgraph.extract.stance.scope import Scope
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Language, Names
from clubgraph.model import Kind

_DEEDS = frozenset({"move", "loan", "sale", "departure", "renewal", "appointment", "retirement"})
_TITLE = 3  # words that a title has at least that may tell something without a verb
_TELLERS = frozenset({"Person", "Club", "GoverningBody", "Organization", "Outlet"})


def readings_of(
    found: Sequence[Sentence],
    by_unit: dict[int, tuple[Thing, ...]],
    quoted: list[Quotation],
    patterns: Index,
    language: Language,
    title: Callable[[str, str], Thing | None],
    names: Names,
    nation: Callable[[str], Thing | None],
) -> Iterator[Reading]:
    """Every reading, sentence by sentence; what one sentence tells helps to read the next."""
    discourse = discourse_of(found, by_unit, quoted, language, title, names, nation)
    _, led = opening_of(found)
    plain = not (discourse.loyal or discourse.drops)
    reports = {report[0]: report for report in reports_of(found, by_unit, loyal=discourse.loyal, doing=plain)}
    noted = noted_in(found) if discourse.loyal else frozenset[int]()
    hero = discourse.hero
    for number, sentence in enumerate(found):
        discourse.brief = number in noted
        if len(reports) > 1 and number in reports:
            report = [found[inside] for inside in reports[number]]
            begin_matter(discourse, report, things_in(report, by_unit), language)
            hero = discourse.hero
            discourse.forget()
        if noted and (sentence.heading or number not in noted):
            titled = person_in(sentence, by_unit) if number in noted else None
            discourse.hero = titled or hero
        bare = sentence.heading and discourse.drops and any(map(_tells_of_deed, sentence.phrases))
        if sentence.heading and not bare and not any(map(_tells, sentence.phrases)):
            begin_section(discourse, sentence, number, by_unit)
            if not discourse.loyal or len(sentence.units) < _TITLE:
                continue
        open_list(discourse, sentence, by_unit)
        if language.grammar.complement == "before":
            begin_notes(discourse, sentence, number, by_unit)
        nouns = [phrase for phrase in sentence.phrases if isinstance(phrase, NounPhrase)]
        discourse.final = None
        note(discourse, sentence.phrases, number, by_unit)
        _note_competitions(discourse, sentence, number, by_unit)
        scope = Scope(sentence.units, language)
        resolver = Resolver(discourse, number, by_unit, language.grammar.of, language.grammar.genitive)
        for candidate in candidates(sentence.phrases, patterns, resolver, language):
            if learn(candidate, discourse):
                resolver.forget()
            how = stance(candidate, scope)
            if not is_taken(candidate, how, leading=candidate.start < led):
                continue
            quotation = quotation_at(quoted, candidate.start, candidate.end) if quoted else None
            teller = quotation.speaker if quotation else _teller(nouns, how, resolver)
            yield Reading(candidate, how, number, quotation, teller)


def _note_competitions(
    discourse: Discourse, sentence: Sentence, number: int, by_unit: dict[int, tuple[Thing, ...]]
) -> None:
    """Remember the competitions that a sentence names, be it inside a phrase."""
    for unit in sentence.units:
        meant = by_unit.get(unit.start, ())
        grouped = discourse.loyal and any(thing.kind is Kind.CLUB_GROUP for thing in meant)
        if meant and meant[0].kind is Kind.COMPETITION and not grouped:
            discourse.note_competition(meant[0], unit.start, number)


def _teller(nouns: Sequence[NounPhrase], meant: Stance, resolver: Resolver) -> Thing | None:
    """Who says a reported reading: the subject of the verb of saying, else whom the sentence is "according to"."""
    sources = [phrase for phrase in nouns if phrase.prep_unit is not None and "source" in phrase.prep_unit.classes]
    for phrase in (*meant.speaker, *sources):
        for filler in resolver.phrase(phrase, _TELLERS):
            return filler.thing
    return None


def _tells(phrase: Phrase) -> bool:
    """Whether a phrase of a headline makes it one that tells something: a finite verb, a written result, whose man
    somebody is ("Rey, nuevo técnico del Ajax")."""
    role = isinstance(phrase, NounPhrase) and (phrase.personal or "signing" in phrase.head.classes)
    if role and isinstance(phrase, NounPhrase) and phrase.head.pos == "noun" and phrase.preps:
        return any(name.head.pos == "name" and name.start < phrase.start for name in phrase.apposed)
    return _is_result(phrase) or (isinstance(phrase, VerbGroup) and phrase.finite)


def _tells_of_deed(phrase: Phrase) -> bool:
    """Whether a phrase of a headline says what was done with somebody named: "Rey, cedido al Ajax", "Adiós de Rey"."""
    if isinstance(phrase, VerbGroup):
        return phrase.form == "part" and any(one.head.pos == "name" for one in phrase.subjects)
    deed = isinstance(phrase, NounPhrase) and phrase.head.pos == "noun" and phrase.head.classes & _DEEDS
    return bool(deed) and isinstance(phrase, NounPhrase) and any(p.head.pos == "name" for _, p in phrase.preps)


def _is_result(phrase: Phrase) -> bool:
    """Whether a phrase begins a written result or fixture: "Ajax 2-1 Gent", "Ajax v Gent"."""
    written = isinstance(phrase, NounPhrase) and (phrase.beaten or phrase.level or phrase.facing)
    return bool(written)
