"""A place in a list → whether the list goes on behind it, or something else begins there."""

from collections.abc import Collection, Sequence

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Kind


def is_pair(found: Sequence[Phrase], index: int, other: int, parting: Collection[str]) -> bool:
    """Whether what begins here is one of two between which something is ("between Ajax and agent Mino Costa"), or who
    part from one another ("Ajax and coach Peter Bosz have parted ways")."""
    before, verb = found[index - 1] if index else None, found[other + 1] if other + 1 < len(found) else None
    parted = isinstance(verb, VerbGroup) and verb.lemma in parting
    return parted or (isinstance(before, Unit) and "pair" in before.classes)


def is_the_league(phrase: NounPhrase) -> bool:
    """Whether a competition is told by its word alone: "the league, the FA Cup and the Champions League"."""
    return "competition" in phrase.head.classes and len(phrase.units) == 2 and phrase.units[0].pos == "det"


def counts_cups(phrase: NounPhrase) -> bool:
    """Whether a phrase counts competitions: "cinco ligas, tres Copas y una Supercopa"."""
    return "competition" in phrase.head.classes and phrase.head.pos == "noun" and phrase.units[0].pos == "num"


def may_be_side(found: Sequence[Phrase], index: int, phrase: NounPhrase) -> bool:
    """Whether a name of unknown kind is listed with sides behind a preposition, "with Muangthong and Suphanburi", or
    between two behind a verb: "he managed Ajax, Muangthong and Porto"."""
    before, first = found[index - 1] if index else None, found[index]
    hung = isinstance(before, Unit) and before.pos == "prep"
    between = isinstance(before, VerbGroup) and not before.passive and _is_between(found, phrase)
    if not ((hung or between) and isinstance(first, NounPhrase)):
        return False
    unknown = phrase.head.pos == "name" and not phrase.head.candidates and len(phrase.units) == 1
    known = phrase.things[0].kind if phrase.things else Kind.PERSON
    return unknown and category_of(first) == "side" and known in (None, Kind.ORGANIZATION)  # "Esbjerg and OB"


def _is_between(found: Sequence[Phrase], phrase: NounPhrase) -> bool:
    """Whether the next of a list, behind a mark or a coordinator, is a side that is known, and nobody who does
    something."""
    mark, following, verb = [*found[phrase.index + 1 : phrase.index + 4], None, None, None][:3]
    parts = isinstance(mark, Unit) and (mark.text == "," or mark.pos == "coord")
    known = isinstance(following, NounPhrase) and bool(following.head.candidates) and category_of(following) == "side"
    return parts and known and not isinstance(verb, VerbGroup)


def adds(found: Sequence[Phrase], position: int) -> bool:
    """Whether a list goes on with "along with" here, be it behind a comma."""
    ahead = [unit for unit in found[position : position + 2] if isinstance(unit, Unit)]
    return any("also" in unit.classes for unit in ahead)


def goes_on(found: Sequence[Phrase], position: int) -> bool:
    unit = found[position] if position < len(found) else None
    return isinstance(unit, Unit) and (unit.pos == "coord" or unit.text == "," or "also" in unit.classes)


def starts_clause(found: Sequence[Phrase], index: int, position: int) -> bool:
    """Whether the phrase behind a coordinator is the subject of a verb of its own: not where the list opens a clause,
    as in "while Ajax and Porto want him", "a match in which X and Y scored"."""
    opens = index > 0 and getattr(found[index - 1], "pos", "") in ("sub", "rel")
    glued = isinstance(found[index], NounPhrase) and found[index].units[0].glued  # type: ignore[union-attr]
    comma = index > 1 and getattr(found[index - 2], "text", "") == ","
    if glued and comma and getattr(found[index - 1], "pos", "") == "coord":
        opens = True  # in Hebrew: "Ajax won, and Gent and Porto drew"
    first = found[0]  # "Playing with X and Y was the best time"
    doing = isinstance(first, VerbGroup) and first.form == "ger"
    before = not opens and any(isinstance(phrase, VerbGroup) for phrase in found[1 if doing else 0 : position])
    following = found[position + 1] if position + 1 < len(found) else None
    if not (before and isinstance(following, VerbGroup) and following.finite):
        return False
    phrase, verb = found[position], following.units[0]
    person = isinstance(phrase, NounPhrase) and category_of(phrase) == "person"
    person = person and not (index and getattr(found[index - 1], "pos", "") == "prep")
    return not (person and "plural" in verb.classes)  # "he hears that X and Y have left"


def leaves_clause(found: Sequence[Phrase], index: int, comma: int, other: int) -> bool:
    """Whether a name behind a comma and a coordinator has a relative clause of its own, as the one before it had:
    "the Ajax that drew with Gent, and Porto, who won"."""
    mark, relative = [*found[other + 1 : other + 3], None, None][:2]
    first = relative.units[0] if isinstance(relative, VerbGroup) else None
    led = getattr(mark, "pos", "") == "rel" and first is not None and first.glued  # in Hebrew "that" needs no comma
    if led:
        mark, relative = None, mark
    if (getattr(found[comma], "text", "") != "," and not led) or found[index - 1 : index] == []:
        return False
    before = [i for i, p in enumerate(found[:index]) if getattr(p, "pos", "") == "rel"]
    told = bool(before) and any(isinstance(p, VerbGroup) for p in found[before[-1] : index])
    return told and (led or getattr(mark, "text", "") == ",") and getattr(relative, "pos", "") == "rel"
