"""Phrases → the names that stand as examples beside a word for several: “clubs such as Ajax and Gent”, in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language


def give_examples(found: Sequence[Phrase], language: Language) -> None:
    """Let the examples that follow a word for several clubs or players stand beside it, in place: "several clubs
    across Europe, including Ajax and Gent", "a trio of Ajax, Gent and Porto", "the Ajax duo of X and Y"."""
    _give_members(found, language)
    for index, several in enumerate(found):
        if not isinstance(several, NounPhrase) or several.head.pos != "noun" or several.apposed:
            continue
        wanted = _wanted(several)
        first = _first(found, index, language) if wanted else None
        if first is not None and _may_be(first, wanted):
            several.apposed.append(first)
            if wanted == "person":
                first.apposed.append(several)
    if language.grammar.complement == "before":
        _give_late(found, language)


def _give_late(found: Sequence[Phrase], language: Language) -> None:
    """Let examples at the end of a clause stand beside the word for several persons in it: "many Ajax players left,
    including X and Y"."""
    for index, opener in enumerate(found):
        first = _phrase(found, index + 1)
        words = language.classes.get("example", frozenset())
        opens = isinstance(opener, VerbGroup) and opener.form == "ger" and opener.lemma in words
        if not opens or first is None or first.apposed or getattr(found[index - 1], "text", "") != ",":
            continue
        before = [phrase for phrase in found[: index - 1] if isinstance(phrase, NounPhrase)]
        several = next((phrase for phrase in reversed(before) if phrase.head.pos == "noun" and _wanted(phrase)), None)
        if several is not None and not several.apposed and _wanted(several) == "person" and _may_be(first, "person"):
            several.apposed.append(first)
            first.apposed.append(several)


def _give_members(found: Sequence[Phrase], language: Language) -> None:
    """Let the sides behind a colon stand beside the word for several before it: "the league’s clubs: Ajax, Gent"."""
    colons = [index for index, phrase in enumerate(found) if getattr(phrase, "text", "") == ":"]
    told = language.grammar.complement == "before" or language.grammar.accents
    first = _phrase(found, colons[0] + 1) if len(colons) == 1 and told else None
    if first is None or len(first.listed) < 2 or category_of(first) != "side":
        return
    before = [phrase for phrase in found[: colons[0]] if isinstance(phrase, NounPhrase)]
    counted = [phrase for phrase in before[:1] if phrase.head.pos == "num"]  # "four of them are still there: …"
    several = [phrase for phrase in before if _wanted(phrase) == "side"] or counted
    if len(several) == 1 and not several[0].apposed:
        several[0].apposed.append(first)


def _wanted(several: NounPhrase) -> str:
    """What the examples of a phrase must be: sides or persons; nothing where it does not speak of several."""
    head = several.head
    if "group" in head.classes:
        return "person"
    if head.sense is None or head.sense.form != "pl":
        return ""
    return "side" if "team" in head.classes else "person" if head.classes & (PERSONAL | {"signing"}) else ""


def _may_be(first: NounPhrase, wanted: str) -> bool:
    """Whether a name can be one of those wanted; one that nobody knows may be a club's."""
    unknown = first.head.pos == "name" and not first.head.candidates and not first.nouns
    return category_of(first) == wanted or (wanted == "side" and unknown)


def _first(found: Sequence[Phrase], index: int, language: Language) -> NounPhrase | None:
    """The first example: behind a word such as "including", be it over what hangs on the phrase and a comma."""
    several, position = found[index], index + 1
    if "group" in several.head.classes and _is(found, position, "genitive"):  # type: ignore[union-attr]
        return _phrase(found, position + 1)
    while _prep(found, position) and not _is(found, position, "example") and _phrase(found, position + 1):
        position += 2
    position += getattr(found[position], "text", "") in (",", "-", "–", "—") if position < len(found) else 0
    opener = found[position] if position < len(found) else None
    if language.grammar.complement == "before" and (listed := _behind_colon(found, position)) is not None:
        return listed
    if isinstance(opener, VerbGroup):
        words = language.classes.get("example" if opener.form == "ger" else "example_of", frozenset())
        return _phrase(found, position + 1) if len(opener.units) == 1 and opener.lemma in words else None
    if not _is(found, position, "example"):
        return None
    position += getattr(found[position + 1], "text", "") == "," if position + 1 < len(found) else 0
    return _phrase(found, position + 1)  # "several clubs, notably, Ajax"


def _behind_colon(found: Sequence[Phrase], position: int) -> NounPhrase | None:
    """What a colon lists behind a word for several, or behind "which are": "six players, who are: X, Y and Z"."""
    said = found[position : position + 2]
    if len(said) == 2 and getattr(said[0], "pos", "") == "rel" and getattr(said[1], "lemma", "") == "be":
        position += 2
    mark = found[position] if position < len(found) else None
    return _phrase(found, position + 1) if isinstance(mark, Unit) and mark.text == ":" else None


def _prep(found: Sequence[Phrase], position: int) -> bool:
    return position + 1 < len(found) and getattr(found[position], "pos", "") == "prep"


def _is(found: Sequence[Phrase], position: int, name: str) -> bool:
    """Whether a unit of a class stands at a place."""
    unit = found[position] if position < len(found) else None
    return isinstance(unit, Unit) and name in unit.classes


def _phrase(found: Sequence[Phrase], position: int) -> NounPhrase | None:
    phrase = found[position] if position < len(found) else None
    return phrase if isinstance(phrase, NounPhrase) else None
