"""A verb and a pattern → candidates: its subjects, objects and prepositional phrases fill the slots."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.either_side import either_side, is_dislocated, pronoun_for
from clubgraph.extract.matching.endings import gender_of, is_ours
from clubgraph.extract.matching.filling import filled
from clubgraph.extract.matching.frame import Frame
from clubgraph.extract.matching.fronted import inside_fronted
from clubgraph.extract.matching.index import Entry
from clubgraph.extract.matching.lent import above_participle, beaten_for, has_side
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import SIDES
from clubgraph.extract.references.resolve import Resolver
from clubgraph.extract.references.standing import is_word
from clubgraph.lexicon import Language, Pattern

_DEEDS = frozenset({"win", "defeat", "draw", "goal", "move", "signing", "departure", "bid", "takeover", "sanction"})


class Frames:
    """What stands in the places of one verb, for each way in which a pattern may ask for it."""

    def __init__(self, verb: VerbGroup, resolver: Resolver, language: Language) -> None:
        self.verb, self.resolver, self.language = verb, resolver, language
        self.known: dict[tuple[int, bool, bool], Frame] = {}
        grammar = language.grammar
        self.spent = [p for _, p in verb.preps if _is_spent(p)] if grammar.accents else []
        self.fronted = inside_fronted(verb) if grammar.accents else []
        self.by_pattern = grammar.accents or (grammar.verb_first and not verb.passive)

    def of(self, entry: Entry) -> Frame:
        """What stands in the places that a pattern asks for."""
        inner = bool(self.fronted) and any(slot.place == "prep" and slot.heads for slot in entry.pattern.slots)
        kind = entry.sides if self.by_pattern or entry.owner else -1, entry.owner
        frame = self.known.get((*kind, False))
        if frame is None:
            frame = _frame(self.verb, entry, self.spent, self.resolver, self.language)
            self.known[*kind, False] = frame
        if inner:
            frame = self.known.setdefault((*kind, True), Frame(frame.places, [*frame.preps, *self.fronted]))
        if entry.agent and "agent" not in frame.places:
            frame.places["agent"] = _causer(self.verb, self.language)
        return frame


def by_verb(entry: Entry, frames: Frames) -> Iterator[Candidate]:
    """The readings of one pattern of a verb."""
    verb, frame = frames.verb, frames.of(entry)
    span = verb.start, verb.end
    for reading in filled(entry.rule, entry.pattern, frame, frames.resolver, verb, None, span):
        yield reading
        frames.known.clear()  # what is learnt from a reading may change what words mean


def _frame(verb: VerbGroup, entry: Entry, spent: Sequence[NounPhrase], resolver: Resolver, language: Language) -> Frame:
    pattern = entry.pattern
    agents = [p for prep, p in verb.preps if prep in language.grammar.by and not _of_noun(p, verb)][:1]
    subjects = agents if verb.passive else verb.subjects
    objects = verb.subjects if verb.passive else verb.objects[:1]
    seconds = verb.objects[:1] if verb.passive else verb.objects[1:2]
    if language.grammar.accents:
        subjects, objects, seconds = either_side(verb, pattern, resolver, language)
    elif language.grammar.verb_first and not verb.passive:
        subjects, objects = _unmarked(verb, pattern, language), verb.objects[:2]
    places = {"subject": subjects, "object": objects, "second": seconds}
    lists = verb.lemma in language.classes.get("listing", ())
    lent = verb.form == "ger" and not verb.perfect and (lists or not has_side(verb))
    preps = [*verb.preps, *above_participle(verb, language)] if lent else verb.preps
    preps = [*preps, *beaten_for(verb, language)] if verb.infinitive else preps
    if entry.owner:
        places["owner"] = _owned(verb, pattern)
        preps = [*preps, *(pair for phrase in places["owner"] for pair in phrase.preps)]
    if language.grammar.accents and (is_dislocated(verb) or (verb.passive and not _by_side(verb, resolver, language))):
        preps = [*preps, *(pair for phrase in verb.subjects for pair in phrase.preps if pair not in preps)]
    if language.grammar.complement == "before" and verb.passive:
        preps = [*preps, *(pair for phrase in verb.subjects for pair in phrase.preps if pair not in preps)]
    if spent:
        preps = [pair for pair in preps if not any(pair in span.preps for span in spent)]
    return Frame(places, preps)


def _is_spent(phrase: NounPhrase) -> bool:
    """Whether a time lies before what is told: "llegó al Ajax tras tres campañas en el Gent"."""
    prep = phrase.prep_unit
    return (
        prep is not None
        and "genitive" not in prep.classes
        and prep.pos == "prep"
        and ("time" in prep.classes and "time" in phrase.head.classes)
    )


def _by_side(verb: VerbGroup, resolver: Resolver, language: Language) -> bool:
    """Whether a side is told to do it: Ajax did not dismiss "el extremo del Ajax, que fue despedido por el Gent"."""
    return any(prep in language.grammar.by and bool(resolver.phrase(p, SIDES)) for prep, p in verb.preps)


def _owned(verb: VerbGroup, pattern: Pattern) -> list[NounPhrase]:
    """What a verb has with a head that the pattern names: "his contract was terminated", "named after X's exit"; its
    subjects where none is named: "Klopp's Dortmund won it"."""
    heads = frozenset(w for slot in pattern.slots if slot.place in ("subject", "object", "prep") for w in slot.heads)
    if not heads:
        return [phrase for phrase in verb.subjects if phrase.owner is not None]
    return [p for p in (*verb.subjects, *verb.objects, *(p for _, p in verb.preps)) if is_word(p.head, heads)]


def _unmarked(verb: VerbGroup, pattern: Pattern, language: Language) -> list[NounPhrase]:
    """The subjects where objects are marked and subjects may follow; a pronoun where nothing may be the subject."""
    if is_ours(verb, language):
        return [pronoun_for(verb, pattern, first=True, we=True)]
    if verb.subjects:
        return verb.subjects
    marks = language.grammar.object_mark
    unmarked = [p for p in verb.objects if p.prep not in marks and "object" not in p.head.classes and _may_do(p)]
    free = [p for p in verb.clause.free if _may_do(p) or p.start < verb.start] if verb.clause is not None else []
    if unmarked or any("time" not in phrase.head.classes for phrase in free):
        return unmarked
    last = verb.units[-1]
    if last.pos != "verb" or last.sense is None or last.sense.form not in ("past", "fut") or verb.infinitive:
        return []
    if verb.clause is not None and verb.clause.opener is not None and "free" in verb.clause.opener.classes:
        return []  # "another who was included is X": whoever it is, not whom the text goes on with
    first = last.sense.form == "past" and last.text.endswith(language.grammar.first)
    if first:
        return [pronoun_for(verb, pattern, first=True)]
    gender = gender_of(last, language.grammar)
    slots = (slot for slot in pattern.slots if slot.place == "subject" and slot.argument)
    if gender == "he" and any(slot.kinds and "Person" not in slot.kinds for slot in slots):
        return []
    return [pronoun_for(verb, pattern, first=False, team=gender == "she")] if gender else []


def _may_do(phrase: NounPhrase) -> bool:
    """Whether an indefinite phrase behind a verb can be its subject: a person or a side, no thing or figure."""
    return phrase.head.pos in ("name", "pron", "demonym", "age") or phrase.personal or "team" in phrase.head.classes


def _causer(verb: VerbGroup, language: Language) -> list[NounPhrase]:
    """Who helps or leads another to do it: "helping them to win"."""
    clause = verb.clause
    team = clause.antecedent if clause is not None and clause.kind == "rel" else None
    above = clause.governor if clause is not None else None
    if team is not None and above is not None and "team" in team.head.classes:  # "he was part of the side that won"
        belongs = _belongs(above, language)
        return above.subjects if belongs and team in (*above.objects, *(p for _, p in above.preps)) else []
    if team is not None and above is not None and language.grammar.accents and is_side(team):
        hung = any(phrase is team for _, phrase in above.preps) or team in above.objects
        if hung and _belongs(above, language):
            return above.subjects  # "formó parte de la selección española que ganó el Mundial"
    whole = verb.above if verb.form == "ger" and not verb.governor else None
    if whole is not None and verb.subjects and verb.subjects[0] in whole.objects:
        return whole.subjects  # "he has won several medals including the FA Cup"
    governor = verb.governor
    caused = governor is not None and governor.objects and governor.lemma in language.classes.get("cause", ())
    return governor.subjects if governor is not None and caused else []


def _of_noun(agent: NounPhrase, verb: VerbGroup) -> bool:
    """Whether "by …" says who did what a noun means ("a defeat by Liverpool"), not what the verb does ("beaten on
    penalties by Liverpool")."""
    nouns = (*verb.objects, *(phrase for _, phrase in verb.preps))
    deeds = (n for n in nouns if n.head.classes & _DEEDS and not ("goal" in n.head.classes and len(n.units) == 1))
    return any(p is agent for deed in deeds for _, p in deed.preps)


def _belongs(verb: VerbGroup, language: Language) -> bool:
    """Whether a verb says that somebody is one of a side."""
    return verb.lemma in language.classes.get("belonging", ()) and not verb.negative
