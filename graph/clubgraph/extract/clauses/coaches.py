"""Phrases → whose coaches or officials the persons are in a sentence that speaks of such by club and name, noted in
place."""

from collections.abc import Sequence
from itertools import pairwise

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.clauses.titles import several_in_office
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def tells_of_candidates(found: Sequence[Phrase], language: Language, *, wanted: bool) -> bool:
    """Whether a sentence tells who may be the next coach, or goes on with coaches of several clubs; `wanted`: whether
    the one before did."""
    if language.grammar.accents:
        return wanted and _lists_clubs(found) and not _speaks_of_players(found)
    return _tips(found, language) and (wanted or _is_vacant(found, language))


def leaves_vacancy(found: Sequence[Phrase], language: Language) -> bool:
    """Whether a sentence tells that a coach has gone, or of several coaches: the next may tell who follows him, or
    whose they are."""
    if language.grammar.accents:
        return "coach" in several_in_office(found)
    going = language.classes.get("quitting", frozenset())
    gone = any(isinstance(phrase, VerbGroup) and phrase.lemma in going for phrase in found)
    nouns = (unit for phrase in found if isinstance(phrase, NounPhrase) for unit in phrase.nouns)
    return gone and bool(language.classes.get("charge_of")) and any("coach" in unit.classes for unit in nouns)


def hang_coached(found: Sequence[Phrase], language: Language, *, wanted: bool) -> None:
    """Hang the club that stands before a coach's name on him as the side he is in charge of: "Ajax coach X and Gent's
    Y"; `wanted`: whether the sentence tells who may be the next coach somewhere."""
    charge = next(iter(language.classes.get("charge_of", ())), "")
    employ = next(iter(language.classes.get("employed_by", ())), "") if several_in_office(found) - {"coach"} else ""
    for person in found if charge else ():
        if not isinstance(person, NounPhrase) or person.head.pos != "name" or is_side(person):
            continue
        club = person.owner or (_of_club(person, found, language) if wanted else None)
        plain = all(unit.pos in ("name", "demonym", "age", "adj") for unit in person.units)
        if club is None or not plain or club.head.pos != "name":
            continue
        if wanted or _beside_coach(person):
            person.preps.insert(0, (charge, club))
        elif employ:
            person.preps.insert(0, (employ, club))


def _lists_clubs(found: Sequence[Phrase]) -> bool:
    """Whether clubs stand in brackets behind names: "Marco Rey (Ajax)"."""
    opened = (phrase for before, phrase in pairwise(found) if getattr(before, "text", "") == "(")
    return any(isinstance(phrase, NounPhrase) and is_side(phrase) for phrase in opened)


def _speaks_of_players(found: Sequence[Phrase]) -> bool:
    nouns = (unit for phrase in found if isinstance(phrase, NounPhrase) for unit in phrase.nouns)
    return any(unit.classes & {"player", "position"} for unit in nouns)


def _of_club(person: NounPhrase, found: Sequence[Phrase], language: Language) -> NounPhrase | None:
    """The club behind a name: "X of Ajax"."""
    of, club = (*found[person.index + 1 : person.index + 3], None, None)[:2]
    near = isinstance(of, Unit) and of.key in language.grammar.genitive and isinstance(club, NounPhrase)
    return club if near and isinstance(club, NounPhrase) and club.head.pos == "name" and is_side(club) else None


def _beside_coach(person: NounPhrase) -> bool:
    """Whether one of those that a person is listed with has the title of a coach."""
    others = (other for other in person.listed if other is not person)
    return any("coach" in unit.classes for other in others for unit in other.nouns)


def _tips(found: Sequence[Phrase], language: Language) -> bool:
    """Whether a sentence tells of whom others think for a place: "is the favourite", "has also been mentioned"."""
    verbs = language.classes.get("tipping", frozenset())
    return any(
        phrase.lemma in verbs
        if isinstance(phrase, VerbGroup)
        else isinstance(phrase, NounPhrase) and "chance" in phrase.head.classes
        for phrase in found
    )


def _is_vacant(found: Sequence[Phrase], language: Language) -> bool:
    """Whether a sentence speaks of a coach's place, which no word says is another office."""
    places = language.classes.get("vacancy", frozenset())
    nouns = (phrase for phrase in found if isinstance(phrase, NounPhrase) and phrase.head.key in places)
    return any(not any("office" in unit.classes for unit in phrase.units) for phrase in nouns)
