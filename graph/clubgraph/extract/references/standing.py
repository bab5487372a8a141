"""A phrase without a name → whether it can mean a person or a side, of which kinds, and whether it is definite."""

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.discourse import SIDES
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.model import Kind

_MEANT = frozenset({"name", "pron", "poss", "demonym", "age"})
_STANDS = PERSONAL | {"team", "crew", "homeland", "body", "competition", "first", "we", "backed"}
_NEAR = frozenset({"team", "title", "competition", "berth", "body"})


def speaks_of_person(phrase: NounPhrase) -> bool:
    """Whether a phrase without a name can mean a person."""
    head = phrase.head
    if head.pos == "pron":
        return bool(head.classes & {"person", "self"})
    if head.pos in ("demonym", "age"):
        return not any("plural" in unit.classes for unit in phrase.units)
    return head.pos == "noun" and (bool(head.classes & PERSONAL) or _laureate(phrase)) and not is_team(phrase)


def _laureate(phrase: NounPhrase) -> bool:
    """ "The eight-time Ballon d'Or winner": one person."""
    kinds = {candidate.entity.kind for unit in phrase.complements for candidate in unit.candidates}
    return "winner" in phrase.head.classes and Kind.AWARD in kinds


def speaks_of_side(phrase: NounPhrase) -> bool:
    """Whether a phrase without a name can mean a club or team."""
    head = phrase.head
    if head.pos == "pron":
        return bool(head.classes & {"team", "we"})
    if "board" in head.classes and phrase.prep:
        return False  # "he joined the board"
    return head.pos == "noun" and (is_team(phrase) or _champions(phrase) or is_homeland(phrase))


def is_team(phrase: NounPhrase) -> bool:
    """Whether a noun is a word for a team, or one for those of somebody: "Artell's men", "his troops"."""
    owned = phrase.owner is not None or phrase.units[0].pos == "poss"
    several = phrase.head.sense is not None and phrase.head.sense.form == "pl"
    return "team" in phrase.head.classes or ("crew" in phrase.head.classes and owned and several)


def kinds_of_side(phrase: NounPhrase) -> frozenset[Kind]:
    """The kinds of side that a word may mean."""
    if "national" in phrase.head.classes:
        return frozenset({Kind.NATIONAL_TEAM})
    return SIDES - {Kind.NATIONAL_TEAM} if "club" in phrase.head.classes else SIDES


def is_homeland(phrase: NounPhrase) -> bool:
    """ "His country", whose national side is meant where a side is looked for."""
    return "homeland" in phrase.head.classes and any("person" in unit.classes for unit in phrase.units[:1])


def _champions(phrase: NounPhrase) -> bool:
    """ "The Premier League champions", "the French champions": one side."""
    if "winner" not in phrase.head.classes:
        return False
    first = phrase.units[0]
    known = first.pos == "det" and "indefinite" not in first.classes and phrase.owner is None
    lands = (c.entity.country for unit in phrase.complements for c in unit.candidates)
    told = any(unit.pos == "demonym" for unit in phrase.units) or any(lands) or "champion" in phrase.head.classes
    return known and told and not phrase.marked("former")


def is_mute(phrase: NounPhrase) -> bool:
    """Whether a phrase is no name, has none beside it and holds no word that can stand for one: "the second half"."""
    head = phrase.head
    if (
        head.pos in _MEANT
        or phrase.apposed
        or _champions(phrase)
        or _laureate(phrase)
        or (head.pos == "det" and phrase.preps)
    ):
        return False
    return head.sense is None or head.sense.classes.isdisjoint(_STANDS)


def definite(phrase: NounPhrase) -> bool:
    """ "the striker", "his side", "the 38-year-old", but not "a striker"."""
    first = phrase.units[0]
    if phrase.prep_unit is not None and "det" in phrase.prep_unit.classes and any(u.pos == "age" for u in phrase.units):
        return True  # an article that a preposition has swallowed: "the 29-year-old player"
    near = phrase.head.classes & _NEAR or phrase.head.pos in ("demonym", "age")
    if phrase.prep_unit is not None and "swallowed" in phrase.prep_unit.classes:
        near = near or phrase.head.classes & PERSONAL  # "contrató al goleador"
    if phrase.prep_unit is not None and "det" in phrase.prep_unit.classes and near:
        return phrase.head.sense is None or phrase.head.sense.form != "pl"
    plural = phrase.head.sense is not None and phrase.head.sense.form == "pl"
    several = plural and not (_champions(phrase) or _laureate(phrase) or "crew" in phrase.head.classes)
    if phrase.owner is not None or several:
        return False
    if phrase.head.sense is not None and phrase.head.sense.form == "own":
        return True
    if phrase.inside and phrase.personal and phrase.inside[-1].head.pos == "name":
        return True  # a noun of a name is as definite as the name: "the striker of Ajax"
    return first.pos == "poss" or (first.pos == "det" and "indefinite" not in first.classes)


def is_word(unit: Unit, heads: frozenset[str]) -> bool:
    """Whether a word is one of the lemmas or of the classes (`$name`) looked for."""
    if unit.key in heads or (unit.pos == "money" and "$money" in heads):
        return True
    return unit.sense is not None and (
        unit.sense.lemma in heads or any(f"${name}" in heads for name in unit.sense.classes)
    )
