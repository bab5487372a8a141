"""An article → the claims that rules read in it, and every sentence's coverage."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clubgraph.extract.bare import bare_names
from clubgraph.extract.clauses import link
from clubgraph.extract.compatible import compatible
from clubgraph.extract.discourse import Discourse
from clubgraph.extract.discovery import free_surnames, kind_of, lower_words, runs
from clubgraph.extract.match import Candidate, Index, candidates, index
from clubgraph.extract.quotes import Paragraph, Quotation, at, quotations
from clubgraph.extract.reading import ReadArticle, Reading, Sentence
from clubgraph.extract.resolve import Filler, Resolver
from clubgraph.extract.scope import Stance, stance
from clubgraph.extract.syntax import NounPhrase, phrases
from clubgraph.extract.tags import tag
from clubgraph.extract.things import Thing, Things, choose_candidates
from clubgraph.extract.units import Unit, units
from clubgraph.lexicon import Language, Names, Rule
from clubgraph.model import Kind, Modality
from clubgraph.text import blocks, is_heading, key, sentences, tokens

_CLUBS = frozenset({"playsFor", "transfersTo", "coaches", "presidentOf", "owns", "worksFor", "renewsWith"})
_LEAD = 3  # namings that being named first is worth
SIDES_OF_AN_ARTICLE = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})
_OFFICES = {"coaches": "coach", "presidentOf": "president", "owns": "owner", "worksFor": "office"}


@dataclass(frozen=True)
class Reader:
    """Reads articles of one language with a set of rules and names."""

    language: Language
    names: Names
    patterns: Index

    @classmethod
    def of(cls, language: Language, names: Names, rules: Iterable[Rule]) -> "Reader":
        """A reader for a language; rules without a pattern in it are left out."""
        return cls(language, names, index(rules, language.code))

    def read(self, text: str) -> "ReadArticle":
        """Everything the rules find in a text."""
        found = list(self._sentences(text))
        choose_candidates([sentence.units for sentence in found])
        lower = lower_words([sentence.units for sentence in found])
        if self.language.grammar.accents:
            free_surnames([sentence.units for sentence in found], self.language)
        if not self.language.grammar.capitals:
            for sentence, named in zip(found, bare_names([s.units for s in found], self.language), strict=True):
                sentence.units = named
        for sentence in found:
            sentence.units = runs(sentence.units, self.language, lower)
            tag(sentence.units, self.language)
        things, by_unit = self._things(found)
        for sentence in found:
            self._parse(sentence, by_unit)
        quoted = quotations(list(_paragraphs(found)), self.language)
        readings = compatible(list(self._readings(found, by_unit, quoted)))
        return ReadArticle(text, self.language, found, things, by_unit, readings, quoted)

    def _sentences(self, text: str) -> Iterator[Sentence]:
        for number, block in enumerate(blocks(text)):
            heading = is_heading(text[block.start : block.end])
            for found in sentences(tokens(text, block.start, block.end), self.language.abbreviations):
                yield Sentence(units(found, self.language, self.names), heading, number)

    def _things(self, found: Sequence[Sentence]) -> tuple[Things, dict[int, tuple[Thing, ...]]]:
        """The things of the article, and those that each name may denote by the place of its first letter."""
        things = Things(self.language)
        by_unit: dict[int, tuple[Thing, ...]] = {}
        short: list[tuple[Sentence, int]] = []
        for sentence in found:
            for position, unit in enumerate(sentence.units):
                if unit.candidates and unit.pos in ("name", "demonym"):
                    meant = (things.of_candidate(c) for c in unit.candidates)
                    by_unit[unit.start] = tuple(sorted(meant, key=lambda thing: thing.kind is not Kind.CLUB))
                elif unit.pos == "name" and self._is_full(unit):
                    before = sentence.units[position - 1].sense if position else None
                    kind, sure = kind_of(unit, before, self.language)
                    by_unit[unit.start] = (things.named(unit.text, unit.key, kind, sure=sure),)
                elif unit.pos == "name":
                    short.append((sentence, position))
                for thing in by_unit.get(unit.start, ()):
                    thing.forms[unit.key] += 1
                    thing.places.append(unit.start)
        if self.language.grammar.construct:
            _towns(found, things, by_unit)
        for sentence, position in short:
            known = self._short(sentence.units, position, things)
            if known is not None:
                unit = sentence.units[position]
                by_unit[unit.start] = (known,)
                known.forms[unit.key] += 1
                known.places.append(unit.start)
        things.homes()
        return things, by_unit

    def _is_full(self, unit: Unit) -> bool:
        """Whether a name is more than a surname: "Louis van Gaal", not "Van Gaal" or "Gibbs-White"."""
        first, space, _ = unit.text.partition(" ")
        return bool(space) and key(first) not in self.language.particles

    def _short(self, sentence: Sequence[Unit], position: int, things: Things) -> Thing | None:
        """A name of one word: the surname of the only person who has it, a part of a club's name, or a new name."""
        unit = sentence[position]
        persons = things.carriers(unit.key, (Kind.PERSON,))
        if len(persons) == 1:
            return persons[0]
        if persons:
            return None
        others = things.carriers(
            unit.key, (Kind.CLUB, Kind.COMPETITION, Kind.ORGANIZATION, Kind.VENUE, Kind.GOVERNING_BODY)
        )
        if len(others) == 1:
            return others[0]
        if unit.key in self.language.heads or unit.key in self.language.months:
            return None
        before = sentence[position - 1].sense if position else None
        kind, sure = kind_of(unit, before, self.language)
        return things.named(unit.text, unit.key, kind, sure=sure)

    def _readings(
        self, found: Sequence[Sentence], by_unit: dict[int, tuple[Thing, ...]], quoted: list[Quotation]
    ) -> Iterator[Reading]:
        discourse = Discourse(
            speech=frozenset(self.language.classes.get("speech", ())),
            about=_about(by_unit, surely=True, lead=_opening(found) if self.language.grammar.construct else 0),
            loyal=bool(self.language.grammar.construct),
            drops=self.language.grammar.accents,
            most=_about(by_unit, surely=False),
            hero=_hero(by_unit, drops=self.language.grammar.accents),
            quotations=quoted,
        )
        for sentence in found:
            discourse.traits.learn(sentence.phrases)
        for number, sentence in enumerate(found):
            if sentence.heading:
                continue
            nouns = [phrase for phrase in sentence.phrases if isinstance(phrase, NounPhrase)]
            discourse.note(sentence.phrases, number, by_unit)
            for unit in sentence.units:
                meant = by_unit.get(unit.start, ())
                grouped = discourse.loyal and any(thing.kind is Kind.CLUB_GROUP for thing in meant)
                for thing in meant[:1]:
                    if thing.kind is Kind.COMPETITION and not grouped:
                        discourse.note_competition(thing, unit.start, number)
            resolver = Resolver(discourse, number, by_unit, self.language.grammar.of, self.language.grammar.genitive)
            for candidate in candidates(sentence.phrases, self.patterns, resolver, self.language):
                self._learn(candidate, discourse)
                how = stance(candidate, sentence.units, self.language)
                if candidate.rule.settings.get("scheduled") == "only" and how.modality is Modality.FACT:
                    continue
                quotation = at(quoted, candidate.start, candidate.end) if quoted else None
                teller = quotation.speaker if quotation else _teller(nouns, how, resolver)
                yield Reading(candidate, how, number, quotation, teller)

    def _parse(self, sentence: Sentence, by_unit: dict[int, tuple[Thing, ...]]) -> None:
        """Cut a sentence into phrases and say who does what in it, in place."""
        sentence.phrases = phrases(sentence.units, self.language.grammar)
        link(sentence.phrases, self.language)
        for phrase in sentence.phrases:
            if isinstance(phrase, NounPhrase):
                phrase.things = by_unit.get(phrase.head.start, ())

    def _learn(self, candidate: Candidate, discourse: Discourse) -> None:
        """Remember what is said of persons and their clubs, for "the Argentine", "his former club", "we"."""
        subject, value = candidate.arguments.get("s"), candidate.arguments.get("o")
        relation, traits = candidate.rule.relation, discourse.traits
        if not isinstance(subject, Filler):
            return
        person = subject.thing
        if subject.how == "name" and person.kind is None and _only_person(candidate):
            traits.people.add(person)
        if isinstance(value, Filler):
            side = value.thing.kind in SIDES_OF_AN_ARTICLE and value.how == "name"
            if side and relation in _CLUBS:
                discourse.latest[person] = value.thing
            over = candidate.ended or candidate.rule.settings.get("ended") == "true"
            if relation == "nationality" and value.thing.entity is not None:
                traits.nations.setdefault(person, value.thing.entity.id)
            elif relation == "playsFor" and over and side:
                discourse.past[person].add(value.thing)
            elif relation == "playsFor" and not over:
                traits.players.add(person)
                if value.how == "name" and value.thing.kind is Kind.CLUB:
                    discourse.club.setdefault(person, value.thing)
            elif relation in _OFFICES:
                traits.offices[person].add(_OFFICES[relation])
                if not candidate.ended and value.how != "topic":
                    discourse.office.setdefault(person, value.thing)
        elif value is not None and relation == "position":
            traits.positions.setdefault(person, str(value.value))
        elif value is not None and relation == "age":
            traits.ages.setdefault(person, str(value.value))


def _only_person(candidate: Candidate) -> bool:
    """Whether nobody but a person may be the subject of a reading."""
    slots = (slot for patterns in candidate.rule.patterns.values() for p in patterns for slot in p.slots)
    return all(slot.kinds == frozenset({"Person"}) for slot in slots if slot.argument == "s")


def _paragraphs(found: Sequence[Sentence]) -> Iterator[Paragraph]:
    """The sentences of each paragraph as one run of phrases; headings are none."""
    numbered = [(number, sentence) for number, sentence in enumerate(found) if not sentence.heading]
    for block, group in groupby(numbered, key=lambda pair: pair[1].block):
        yield Paragraph(block, [(number, phrase) for number, sentence in group for phrase in sentence.phrases])


_TELLERS = frozenset({"Person", "Club", "GoverningBody", "Organization", "Outlet"})


def _teller(nouns: Sequence[NounPhrase], meant: Stance, resolver: Resolver) -> Thing | None:
    """Who says a reported reading: the subject of the verb of saying, else whom the sentence is "according to"."""
    sources = [phrase for phrase in nouns if phrase.prep_unit is not None and "source" in phrase.prep_unit.classes]
    for phrase in (*meant.speaker, *sources):
        for filler in resolver.phrase(phrase, _TELLERS):
            return filler.thing
    return None


def _towns(found: Sequence[Sentence], things: Things, by_unit: dict[int, tuple[Thing, ...]]) -> None:
    """Let a town alone mean the one club of the article that bears its name too, in place."""
    for sentence in found:
        for unit in sentence.units:
            if unit.candidates and all(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates):
                clubs = things.carriers(unit.key, (Kind.CLUB,))
                if len(clubs) == 1:
                    by_unit[unit.start] = (clubs[0], *by_unit.get(unit.start, ()))


def _opening(found: Sequence[Sentence]) -> int:
    """Where the first sentence of an article ends that is no heading."""
    return next((sentence.units[-1].end for sentence in found if not sentence.heading and sentence.units), 0)


def _about(by_unit: dict[int, tuple[Thing, ...]], *, surely: bool, lead: int = 0) -> Thing | None:
    """The side that an article names most; `surely`: at least three times and twice as often as any other. `lead`: the
    side that it names first counts for more, and need not be named often, if it is named before this place."""
    sides = {n: t[0] for n, t in sorted(by_unit.items()) if t and t[0].kind in SIDES_OF_AN_ARTICLE}
    counts = Counter(sides.values())
    if min(sides, default=lead) < lead:
        counts[next(iter(sides.values()))] += _LEAD
        surely = False
    (first, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return first if most > next_most and (not surely or (most > 2 and most >= 2 * next_most)) else None


def _hero(by_unit: dict[int, tuple[Thing, ...]], *, drops: bool) -> Thing | None:
    """The person that an article is about: named at least twice and half as often again as any other; the first one
    named, if none is named more often, where subjects are left out."""
    counts = Counter(things[0] for things in by_unit.values() if things and things[0].kind in (Kind.PERSON, None))
    (first, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    if drops and most > 1 and counts[next(iter(counts))] == most:
        return next(iter(counts))
    return first if most > 1 and 2 * most >= 3 * next_most else None
