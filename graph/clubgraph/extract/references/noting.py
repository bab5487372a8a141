"""The phrases of a sentence → the namings in it, remembered for the words that will stand for names later."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.references.competitions import competition_meant
from clubgraph.extract.references.discourse import AGAIN, HUNG, INNER, SIDES, SUBJECT, Discourse, Event
from clubgraph.extract.references.foreground import rank_of, subject_ahead
from clubgraph.extract.references.persons import person_meant
from clubgraph.extract.references.said_of import said_of
from clubgraph.extract.references.standing import definite, speaks_of_person
from clubgraph.extract.references.told_sides import side_told_of
from clubgraph.extract.references.unsaid import left_out, note_unspoken, says_he
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind


def note(
    discourse: Discourse, phrases: Sequence[Phrase], sentence: int, things: Mapping[int, tuple[Thing, ...]]
) -> None:
    """Remember the names of a sentence, and the persons that its pronouns mean."""
    discourse.governed = _governed(phrases)
    discourse.within = _within(phrases)
    discourse.ahead = subject_ahead(discourse, phrases)
    number, person = discourse.headed
    if person is not None and number == sentence and isinstance(phrases[0], NounPhrase) and not phrases[0].things:
        discourse.add(Event(phrases[0].start, sentence, person, SUBJECT, again=True))
    for phrase in phrases:
        if isinstance(phrase, NounPhrase):
            _note(discourse, phrase, sentence, things)
            _note_competition(discourse, phrase, sentence)
        elif isinstance(phrase, VerbGroup):
            if discourse.drops or (discourse.loyal and says_he(phrase)):
                note_unspoken(discourse, phrase, sentence)
            elif (subject := left_out(phrase)) is not None:
                _note(discourse, subject, sentence, things)


def _note(discourse: Discourse, phrase: NounPhrase, sentence: int, things: Mapping[int, tuple[Thing, ...]]) -> None:
    if any(verb.lemma in discourse.nicknaming for verb in discourse.governed.get(id(phrase), ())):
        return  # "Nicknamed The Little Fella, he …"
    rank = rank_of(discourse, phrase)
    _note_within(discourse, phrase, sentence, things, INNER if rank >= INNER else HUNG)
    _note_name(discourse, phrase, sentence, rank)
    _note_pronouns(discourse, phrase, sentence, rank)
    if phrase.head.pos in ("noun", "demonym", "age") and not _is_named(phrase) and _describes(phrase):
        meant = person_meant(discourse, phrase, sentence)
        if meant is not None:
            tells, quoted = discourse.tells(phrase), discourse.quoted(phrase)
            discourse.add(Event(phrase.start, sentence, meant, rank, tells, quoted, again=True))
    elif (side := side_told_of(discourse, phrase, sentence, things)) is not None:
        discourse.add(Event(phrase.start, sentence, side, rank, discourse.tells(phrase), again=True))


def _note_within(
    discourse: Discourse, phrase: NounPhrase, sentence: int, things: Mapping[int, tuple[Thing, ...]], rank: int
) -> None:
    """Remember the owners of a phrase, and the sides that stand before its noun."""
    quoted, owner = discourse.quoted(phrase), phrase.owner
    while owner is not None:
        for thing in things.get(owner.head.start, ())[:1]:
            behind = discourse.is_person(thing) and any(map(discourse.is_person, phrase.things[:1]))
            plain = not (discourse.drops or discourse.loyal)
            behind = behind or (
                plain and discourse.is_person(thing) and any(t.kind in SIDES for t in phrase.things[:1])
            )
            discourse.add(Event(owner.start, sentence, thing, HUNG if behind else rank, quoted=quoted))
        owner = owner.owner
    complements = phrase.complements
    for unit in complements if complements and not phrase.marked("former") else ():
        for thing in things.get(unit.start, ())[:1]:
            if thing.kind in SIDES:
                discourse.add(Event(unit.start, sentence, thing, rank, quoted=quoted))


def _note_name(discourse: Discourse, phrase: NounPhrase, sentence: int, rank: int) -> None:
    """Remember what a phrase names."""
    inside = phrase.prep_unit is not None and "inside" in phrase.prep_unit.classes
    for thing in _acting(discourse, phrase):
        if inside and thing.kind is Kind.CLUB and _is_town(phrase):
            continue  # "a friendly in Sarajevo": the town, not the club
        tells, quoted = discourse.tells(phrase), discourse.quoted(phrase)
        past = thing.kind in SIDES and phrase.marked("former")  # "the former Leeds, Preston and Sunderland boss"
        local = phrase.prep_unit is not None and "local" in phrase.prep_unit.classes
        local = local or (inside and thing.kind is Kind.NATIONAL_TEAM)  # "the World Cup in Russia"
        met = phrase.prep in discourse.against
        event = Event(phrase.start, sentence, thing, HUNG if past else rank, tells, quoted, local=local, met=met)
        event.land = discourse.drops and thing.kind is Kind.NATIONAL_TEAM and phrase.things[0].kind is Kind.PLACE
        discourse.add(event)


def _note_pronouns(discourse: Discourse, phrase: NounPhrase, sentence: int, rank: int) -> None:
    """Remember whom the pronouns of a phrase mean, and of whom a phrase with a "his" is said."""
    for unit in phrase.units:
        if unit.pos in ("pron", "poss") and "person" in unit.classes:
            own = unit.pos == "pron"
            if not own:
                discourse.told_of[unit.start] = _said_of(discourse, phrase)
            meant = person_meant(discourse, phrase if own else NounPhrase([unit], unit, phrase.index), sentence)
            if meant is not None:
                tells, quoted = discourse.tells(phrase), discourse.quoted(phrase)
                main = own and phrase.subject_of is not None and rank == SUBJECT
                here = SUBJECT if main else AGAIN
                discourse.add(Event(phrase.start, sentence, meant, here, tells and own, quoted, again=True))


def _acting(discourse: Discourse, phrase: NounPhrase) -> Sequence[Thing]:
    """What a name means that is noted: of a land that does something, or that a match is told of, its side
    ("Egypt have sacked their coach", "se midió a Egipto")."""
    doing = phrase.subject_of is not None and not phrase.prep and not discourse.loyal
    doing = doing or any(verb.lemma in discourse.contesting for verb in discourse.governed.get(id(phrase), ()))
    sides = [thing for thing in phrase.things if thing.kind is Kind.NATIONAL_TEAM] if doing else []
    lands = all(thing.kind in (Kind.PLACE, Kind.NATIONAL_TEAM) for thing in phrase.things)
    return sides[:1] if sides and lands else phrase.things[:1]


def _note_competition(discourse: Discourse, phrase: NounPhrase, sentence: int) -> None:
    """Remember the competition that a description means: "clubs from Mexico were part of the competition"."""
    told = phrase.head.pos == "noun" and "competition" in phrase.head.classes
    of = any(p.prep_unit is not None and "genitive" in p.prep_unit.classes for _, p in phrase.preps)
    plain = all(unit.pos in ("det", "noun") for unit in phrase.units)
    if told and plain and not of and not phrase.apposed and definite(phrase):
        meant = competition_meant(discourse, phrase.start, sentence, far=True)
        if meant is not None:
            discourse.note_competition(meant, phrase.start, sentence)


def _said_of(discourse: Discourse, phrase: NounPhrase) -> list[Thing]:
    """Of whom it is said that they are what a phrase names: "X and Y will be his assistants"."""
    return [thing for other in said_of(discourse, phrase) for thing in other.things[:1]]


def _is_town(phrase: NounPhrase) -> bool:
    """Whether a name may be that of a place too."""
    return any(candidate.entity.kind is Kind.PLACE for candidate in phrase.head.candidates)


def _is_named(phrase: NounPhrase) -> bool:
    """Whether more stands beside a description than what he was: "the Italian, X", not "the Italian, a coach"."""
    roles = all(other.head.pos == "noun" and other.start > phrase.end for other in phrase.apposed)
    return bool(phrase.apposed) and not (phrase.head.pos in ("demonym", "age") and roles)


def _describes(phrase: NounPhrase) -> bool:
    known = phrase.units[0].pos == "det" and "indefinite" not in phrase.units[0].classes
    plural = phrase.head.sense is not None and phrase.head.sense.form == "pl"
    return known and not plural and speaks_of_person(phrase)


def _within(phrases: Iterable[Phrase]) -> dict[int, list[Thing]]:
    """Of whom is told what a phrase stands in, who is not whom it means: "Riza, one of the Turk's aides"."""
    found: dict[int, list[Thing]] = {}
    for phrase in phrases:
        if isinstance(phrase, NounPhrase) and phrase.head.pos == "name" and phrase.things:
            told = [other for other in phrase.apposed if other.head.pos == "noun" and other.start > phrase.start]
            for other in [inner for one in told for inner in (one, *(hung for _, hung in one.preps))]:
                for inside in (other.owner, other if other not in told else None):
                    if inside is not None:
                        found.setdefault(id(inside), []).extend(phrase.things[:1])
    return found


def _governed(phrases: Iterable[Phrase]) -> dict[int, list[VerbGroup]]:
    """The verbs whose object a phrase is, or that it hangs on by a preposition."""
    found: dict[int, list[VerbGroup]] = defaultdict(list)
    for verb in phrases:
        if isinstance(verb, VerbGroup):
            for phrase in (*verb.objects, *(other for _, other in verb.preps)):
                if phrase not in verb.subjects:
                    found[id(phrase)].append(verb)
            for unit in verb.clitics:  # "lo vendió"
                found[id(unit)].append(verb)
    return found
