"""The quotations of one paragraph and the phrases around them → who speaks each, the surest way first."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.references.quotation import Paragraph, Quotation, quotation_at
from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_PERSONS = frozenset({Kind.PERSON, None})
_NEAR = 4  # phrases between a quotation and the verb of saying
_SHORT = 3  # words: what is shorter is a word in inverted commas


class Speakers:
    """Finds who speaks the quotations of one paragraph, the surest way first."""

    def __init__(
        self,
        paragraph: Paragraph,
        quoted: Sequence[Quotation],
        language: Language,
        persons: Sequence[Thing],
        before: Quotation | None,
    ) -> None:
        self.outside = [(n, p) for n, p in paragraph.phrases if quotation_at(quoted, p.start, p.end) is None]
        self.quoted, self.persons, self.before = quoted, list(persons), before
        self.speech = language.classes.get("speech", frozenset())
        self.drops = language.grammar.drops_subject
        self.sentence = {p.start: n for n, p in paragraph.phrases}

    def find(self) -> None:
        """Set the speakers, in place."""
        long = [quotation for quotation in self.quoted if quotation.words >= _SHORT]
        for quotation in long:
            quotation.speaker = self._behind(quotation) or self._ahead(quotation)
        self._carry(long)
        opening = long[0] if long and not self._between(None, long[0]) else None
        if opening is not None and opening.speaker is None and len(long) > 1:
            opening.speaker = long[1].speaker

    def _carry(self, long: Sequence[Quotation]) -> None:
        """Who spoke last goes on, in the paragraph or behind an unclosed one, where nobody else is named between."""
        last = self.before if self.before is not None and self.before.open else None
        for quotation in self.quoted:
            if quotation.speaker is None and last is not None and last.speaker is not None:
                same = last.block == quotation.block
                between = self._between(last if same else None, quotation)
                named = {person_of(p) for p in between if isinstance(p, NounPhrase)} - {None, last.speaker}
                if not named and (quotation in long or same) and (same or not between):
                    quotation.speaker = last.speaker
            last = quotation

    def _between(self, left: Quotation | None, right: Quotation) -> list[Phrase]:
        begin = left.end if left is not None else -1
        return [phrase for _, phrase in self.outside if begin <= phrase.start < right.start]

    def _behind(self, quotation: Quotation) -> Thing | None:
        """`"…," said Mas`, `"…," Mas told ESPN`, `"…", Mas`: in the same sentence, or as the next one opens."""
        later = [phrase for _, phrase in self.outside if phrase.start >= quotation.end]
        near = later[: _NEAR + 1]
        for index, phrase in enumerate(near):
            if isinstance(phrase, Unit) and phrase.text in ".;:" and index > 0:
                break
            if isinstance(phrase, VerbGroup):
                return self._of_verb(phrase, near[:index], later[index + 1 :], quotation)
        for phrase in near[:3]:
            if isinstance(phrase, NounPhrase):
                alone = phrase.head.pos == "name" and not phrase.prep
                ends = later[later.index(phrase) + 1 :]
                closed = not ends or (isinstance(ends[0], Unit) and ends[0].text in ".,")
                return person_of(phrase) if alone and closed else None
        return None

    def _of_verb(
        self, verb: VerbGroup, before: Sequence[Phrase], after: Sequence[Phrase], quotation: Quotation
    ) -> Thing | None:
        if verb.lemma not in self.speech:
            return None
        nouns = [phrase for phrase in before if isinstance(phrase, NounPhrase) and not phrase.prep]
        if nouns:
            return self._named(nouns[0], quotation)
        following = next((phrase for phrase in after[:3] if not _is_adverb(phrase)), None)
        if isinstance(following, NounPhrase) and not following.prep and verb.form in ("past", "pres", ""):
            found = self._named(following, quotation)
            if found is not None:
                return found
        return self._last(quotation) if self.drops else None

    def _ahead(self, quotation: Quotation) -> Thing | None:
        """`Mas said: "…"`, `Mas said that it was "…"`, `Mas: "…"`: before it in the same sentence."""
        number = self.sentence.get(quotation.start)
        earlier = [p for n, p in self.outside if p.end <= quotation.start and n == number]
        colon = bool(earlier) and isinstance(earlier[-1], Unit) and earlier[-1].text == ":"
        for phrase in reversed(earlier):
            if isinstance(phrase, VerbGroup) and phrase.lemma in self.speech:
                for subject in phrase.subjects:
                    if subject.start < quotation.start:
                        found = self._named(subject, quotation)
                        if found is not None:
                            return found
                if self.drops and not phrase.subjects:
                    return self._last(quotation)
                return None
        if colon:
            named = [phrase for phrase in earlier if isinstance(phrase, NounPhrase) and person_of(phrase) is not None]
            return person_of(named[0]) if len({person_of(phrase) for phrase in named}) == 1 else None
        return None

    def _named(self, phrase: NounPhrase, quotation: Quotation) -> Thing | None:
        """Who a phrase is: by its name, the name beside it, or, for "he" and "the striker", who was spoken of last."""
        found = person_of(phrase)
        if found is not None:
            return found
        for other in phrase.apposed:
            found = found or person_of(other)
        standing = phrase.head.pos == "pron" and "person" in phrase.head.classes
        if found is None and (standing or phrase.personal or phrase.head.pos in ("demonym", "age")):
            return self._last(quotation)
        return found

    def _last(self, quotation: Quotation) -> Thing | None:
        """The last subject before the quotation, else who spoke last."""
        subjects = [
            thing
            for _, phrase in self.outside
            if isinstance(phrase, NounPhrase) and phrase.end <= quotation.start and phrase.subject_of is not None
            for thing in map(person_of, (phrase, *phrase.apposed))
            if thing is not None
        ]
        if subjects:
            return subjects[-1]
        if self.before is not None and self.before.speaker is not None:
            return self.before.speaker
        return self.persons[-1] if self.persons else None


def _is_adverb(phrase: Phrase) -> bool:
    return isinstance(phrase, Unit) and phrase.pos == "adv"


def person_of(phrase: NounPhrase) -> Thing | None:
    """The person that a name denotes."""
    if phrase.head.pos != "name":
        return None
    return next((thing for thing in phrase.things if thing.kind in _PERSONS), None)
