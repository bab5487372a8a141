"""A pronoun or a noun that stands for a name → the thing meant: "he", "the club", "his side", "the tournament"."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.bodies import body_meant
from clubgraph.extract.references.competitions import competition_meant
from clubgraph.extract.references.discourse import INNER, SUBJECT, Discourse
from clubgraph.extract.references.filler import PERSON, SIDES, Filler
from clubgraph.extract.references.groups import group_meant
from clubgraph.extract.references.own_sides import own_club, own_nation, side_of_voice
from clubgraph.extract.references.persons import person_meant
from clubgraph.extract.references.sides import side_meant
from clubgraph.extract.references.standing import is_homeland
from clubgraph.extract.things.things import Thing
from clubgraph.model import Kind

_PLAIN = 3  # a phrase with fewer words says nothing more of a national side
_SPEAK = frozenset({"Club", "GoverningBody", "Organization"})
_BODIES = frozenset({"GoverningBody", "Organization"})


def stands_for(
    discourse: Discourse, sentence: int, phrase: NounPhrase, kinds: frozenset[str], person: bool, side: bool
) -> list[Filler]:
    """The thing that a pronoun or a noun stands for."""
    how = "pronoun" if phrase.head.pos in ("pron", "poss") else "nominal"
    found: Thing | None = None
    if "latter" in phrase.head.classes:
        found = _named_last(discourse, phrase, sentence, kinds)
    elif phrase.head.classes & {"first", "we"}:
        we = "we" in phrase.head.classes
        found = side_of_voice(discourse, phrase) if we else discourse.voice(phrase)
        if we and (found is None or not found.may_be(kinds)) and kinds & PERSON and kinds & _BODIES:
            found = discourse.voice(phrase)  # "We are against it," said the president: who takes a stance
    elif person and (not kinds or kinds & PERSON):
        found = person_meant(discourse, phrase, sentence)
    elif phrase.head.pos == "poss" and kinds & _BODIES and (body := _acting(discourse, phrase, sentence)) is not None:
        found = body
    elif side and (not kinds or kinds & SIDES) and (mine := _possessor(phrase)) is not None:
        holder = person_meant(discourse, mine, sentence)
        nation = "NationalTeam" in kinds and (is_homeland(phrase) or "national" in phrase.head.classes)
        own = own_nation if nation else own_club
        found = own(discourse, holder, phrase) if holder is not None else None
    elif side and (not kinds or kinds & SIDES):
        found = group_meant(discourse, phrase, sentence) or side_meant(discourse, phrase, sentence)
        if found is None and discourse.loyal and "national" in phrase.head.classes and len(phrase.units) < _PLAIN:
            found = discourse.nation("")
    elif "GoverningBody" in kinds and "body" in phrase.head.classes:
        found = body_meant(discourse, phrase, sentence)
    elif "Competition" in kinds and "competition" in phrase.head.classes and not phrase.preps:
        found = competition_meant(discourse, phrase.start, sentence, far=True, cup="cup" in phrase.head.classes)
    elif how == "pronoun" and "thing" in phrase.head.classes and kinds & _SPEAK:
        found = _telling(discourse, phrase, sentence) or _going_on(discourse, phrase, sentence)
    elif "Organization" in kinds and phrase.head.classes & {"company", "backed"}:
        found = _firm_near(discourse, phrase, sentence)
    if found is None or not found.may_be(kinds):
        return []
    unspoken = phrase.head.sense is not None and not phrase.head.sense.lemma
    if unspoken and found.kind is None:
        return []
    certain = how == "pronoun" and phrase.start in discourse.certain
    return [Filler(found, phrase.start, phrase.end, how, certain=certain)]


def _named_last(discourse: Discourse, phrase: NounPhrase, sentence: int, kinds: frozenset[str]) -> Thing | None:
    """Which of those before it "the latter" means: the one of a fitting kind that was named last."""
    near = (event.thing for event in reversed(discourse.before(phrase, sentence)) if event.sentence >= sentence - 1)
    return next((thing for thing in near if thing.kind is not None and thing.kind in kinds), None)


def led_by(discourse: Discourse, sentence: int, phrase: NounPhrase, kinds: frozenset[str]) -> list[Filler]:
    """The side of the coach whom a word means: "his striker"."""
    coach = person_meant(discourse, phrase, sentence)
    side = discourse.office.get(coach) if coach is not None else None
    plain = not (discourse.drops or discourse.loyal)
    if side is None and plain and "coach" in discourse.traits.offices.get(coach, ()):  # type: ignore[arg-type]
        side = discourse.about
    return [Filler(side, phrase.start, phrase.end, "nominal")] if side is not None and side.may_be(kinds) else []


def _telling(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """Who says in this sentence what "it" does: "UEFA said it backed him"."""
    told = [e.thing for e in discourse.before(phrase, sentence) if e.sentence == sentence and e.tells]
    return told[-1] if told and told[-1].kind in _SPEAK and phrase.subject_of is not None else None


def _going_on(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The body that did something in the sentence before: "FIFA fined Ajax. It also banned their coach"."""
    near = discourse.before(phrase, sentence)
    told = {event.thing for event in near if event.sentence == sentence - 1 and event.rank == SUBJECT}
    alone = len(told) == 1 and all(event.sentence != sentence for event in near) and phrase.subject_of is not None
    return next((thing for thing in told if thing.kind is Kind.GOVERNING_BODY), None) if alone else None


def _firm_near(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The only firm that is spoken of near "the group" or "the company"."""
    near = {event.thing for event in discourse.before(phrase, sentence) if event.thing.kind is Kind.ORGANIZATION}
    plain = not (phrase.preps or phrase.owner or discourse.drops or discourse.loyal)
    return near.pop() if plain and len(near) == 1 else None


def _acting(discourse: Discourse, phrase: NounPhrase, sentence: int) -> Thing | None:
    """The body that does something in this sentence: "FIFPRO opposes the plan, and its president said so"."""
    if "person" in phrase.head.classes:
        return None
    told = [e.thing for e in discourse.before(phrase, sentence) if e.sentence == sentence and e.rank >= INNER]
    return told[-1] if told and told[-1].kind in _BODIES else None


def _possessor(phrase: NounPhrase) -> NounPhrase | None:
    """The word for a person whose side it is: "his club"."""
    if phrase.head.pos != "noun":
        return None
    owners = (unit for unit in phrase.units if unit.pos == "poss" and "person" in unit.classes)
    return next((NounPhrase([unit], unit, phrase.index) for unit in owners if "team" not in unit.classes), None)
