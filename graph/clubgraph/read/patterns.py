"""A pattern as it is written in a rule → the trigger and the slots that the reader looks for.

    <s:Person> *sign|join for|with <o:Club> [from <fromClub:Club>]      a verb (`*`), its subject, its prepositions
    <o:Club> *complete|announce signing of <s:Person>                   a verb with a fixed object
    signing of <s:Person> [by <o:Club>]                                 a noun; `<o:Club>'s` before it is its owner
    deal for <s:Person> *collapse|stall                                 a fixed subject
    <s:Person> = $coach of <o:Club|NationalTeam>                        a role: title, apposition, "is", "as"
    <s:Person> = <o:$position>                                          the value of a noun; demonym, native, age
    <s:Club> = <o:whose Place>                                          the owner of a name: "Slovakia's Spartak Trnava"
    <s:Club> = <o:facing Club>                                          the other side of a fixture in a list
    <s:Club> = <o:beaten Club>                                          the loser of a written result: "Ajax 2-0 Gent"
    <s:Club> = <o:level Club>                                           the other side of a written draw
    <s:Club> = <o:of Competition>                                       "Elche, of LaLiga"
    <s:Person> *win <o:Competition+$title>                              the competition, or a title of it
    <s:Club> *reach <o:Competition@$phase>                              a phase of the competition, not it alone
    <s:Club> .. victory over <o:Club>                                   whose the noun is, or who does something with it
    <s:Person> .. *win <o:Competition>                                  who helps another to do it
    *win <o:Competition> ~at|~ <s:Club>                                 a phrase of the verb above a participle
    *terminate <s:Person>'s contract                    whose the object (or subject) of a verb is
    <s:Person> = <o:in_charge_of Club>                  what a person has to do with by a preposition
    <s:Person> = $coach of <o:~Club>                                    only where no word names the club: the one meant
    <s:Person> = under <o:~Club>                                        a role that a preposition shows
    <s:Person> *retire from !$international_football    words that must not stand there

`$name` stands for a class of words, `|` for alternatives, `[…]` for what may be absent.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from clubgraph.errors import ClubgraphError
from clubgraph.lexicon import Language, Pattern, Slot
from clubgraph.read.words import folded

_ARGUMENT = re.compile(r"<(\w+):([^>]+)>")
_PART = re.compile(r"\[|\]|<(\w+):([^>]+)>('s)?|(\S+?)(?=[\[\]\s]|$)")


def pattern(source: str, language: Language, *, place: str = "") -> Pattern:
    """Compile one pattern. Raises ClubgraphError when it is not written as this module's head says."""
    parts = list(_parts(source, place))
    words = [part for part in parts if isinstance(part, str)]
    if "=" in words:
        return _role(parts, language, source, place)
    verbs = [index for index, part in enumerate(parts) if isinstance(part, str) and part.startswith("*")]
    if len(verbs) > 1:
        raise ClubgraphError(f"more than one verb in “{source}”.", place=place)
    if verbs:
        return _verb(parts, verbs[0], language, source, place)
    return _noun(parts, language, source, place)


def asked(source: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The arguments of a pattern with the kinds of things that may fill them; they need no language."""
    for match in _ARGUMENT.finditer(source):
        slot = _slot(match.group(1), match.group(2), "", optional=False)
        yield slot.argument, slot.kinds


_Piece = str | Slot


def _parts(source: str, place: str) -> Iterator[_Piece]:
    """The pieces of a pattern; slots inside brackets are optional, and so are the words there (marked `?`)."""
    optional = False
    for match in _PART.finditer(source):
        text = match.group()
        if text in "[]":
            optional = text == "["
        elif match.group(1):
            owner = "owner" if match.group(3) else ""
            yield _slot(match.group(1), match.group(2), owner, optional=optional)
        elif text.strip():
            yield ("?" if optional else "") + text


@cache
def _slot(argument: str, filling: str, place: str, *, optional: bool) -> Slot:
    """`Kind|Kind`, with the nouns that such a thing may (`+`) or must (`@`) complete."""
    implied, kinds, sign, nouns = re.fullmatch(r"(~?)([^+@]+)([+@]?)(.*)", filling).groups()  # type: ignore[union-attr]
    through = frozenset(noun.replace("_", " ") for noun in nouns.split("|") if noun)
    only = sign == "@"
    wanted = frozenset(kinds.split("|"))
    return Slot(place, frozenset(), argument, wanted, frozenset(), optional, through, only, bool(implied))


def words(piece: str, language: Language, place: str) -> frozenset[str]:
    """The lemmas that a piece stands for: `a|b`, or those of the class `$name` (kept as `$name` for nouns)."""
    found: set[str] = set()
    for word in piece.lstrip("*?!").split("|"):
        if word.startswith("$") and word[1:] in language.classes:
            found |= language.classes[word[1:]]
        else:
            found.add(word if word.startswith("$") else folded(word))
    return frozenset(found)


def _is_prep(piece: _Piece, language: Language) -> bool:
    """Whether a piece is a preposition, or several, or several and words that are none and no trigger either."""
    if not isinstance(piece, str):
        return False
    found = [_senses(word, language) for word in piece.lstrip("?").split("|")]
    none = [senses for senses in found if not senses & {"prep", "to"}]
    return len(none) < len(found) and not any(senses & {"noun", "verb"} for senses in none)


def _senses(word: str, language: Language) -> set[str]:
    """What a word of a pattern may be; a class is one of nouns."""
    if word == "~":
        return {"prep"}
    return {"noun"} if word[0] in "$*!" else {sense.pos for sense in language.words.get(_bare(word), ())}


def _bare(word: str) -> str:
    """A preposition as it stands in the lexicon: `~with` is one of the verb above."""
    return folded(word.removeprefix("~"))


def _verb(parts: list[_Piece], index: int, language: Language, source: str, place: str) -> Pattern:
    before = _slots(_with_agent(parts[:index], place), language, source, place, nominal="subject")
    after = _slots(parts[index + 1 :], language, source, place, nominal="object")
    trigger = parts[index]
    assert isinstance(trigger, str)
    return Pattern("verb", words(trigger, language, place), (*before, *after), source)


def _noun(parts: list[_Piece], language: Language, source: str, place: str) -> Pattern:
    """A pattern without a verb: its first word that is no preposition is the trigger."""
    parts = _with_agent(parts, place)
    for index, part in enumerate(parts):
        if isinstance(part, str) and not _is_prep(part, language):
            before = _slots(parts[:index], language, source, place, nominal="owner")
            after = _slots(parts[index + 1 :], language, source, place, nominal="second")
            return Pattern("noun", words(part, language, place), (*before, *after), source)
    raise ClubgraphError(f"no word to look for in “{source}”.", place=place)


def _with_agent(parts: list[_Piece], place: str) -> list[_Piece]:
    """The parts with `<s:Club> ..` made the one slot that it is."""
    if ".." not in parts:
        return parts
    agent = parts.index("..") - 1
    slot = parts[agent] if agent >= 0 else None
    if not isinstance(slot, Slot):
        raise ClubgraphError("`..` follows a slot.", place=place)
    return [*parts[:agent], replace(slot, place="agent"), *parts[agent + 2 :]]


def _slots(parts: list[_Piece], language: Language, source: str, place: str, *, nominal: str) -> list[Slot]:
    """The slots on one side of a trigger. A bare slot or word is the subject, object or owner; the next the second."""
    slots: list[Slot] = []
    preps: frozenset[str] = frozenset()
    inside = nominal
    for part in parts:
        if isinstance(part, str) and _is_prep(part, language):
            preps = words(part, language, place)
            continue
        where = "prep" if preps else inside
        if nominal == "subject" and preps:
            where = "subject prep"
        if isinstance(part, Slot):
            slots.append(_at(part, part.place or where, preps))
        else:
            heads, barred = words(part, language, place), part.startswith("!")
            slots.append(Slot(where, preps, heads=heads, optional=part[0] in "?!", barred=barred))
        if not preps and inside == "object" and slots[-1].place != "owner":
            inside = "second"
        preps = frozenset()
    if preps:
        slots.append(Slot("prep", preps))
    return slots


@cache
def _at(slot: Slot, place: str, preps: frozenset[str]) -> Slot:
    return replace(slot, place=place, preps=preps)


def _role(parts: list[_Piece], language: Language, source: str, place: str) -> Pattern:
    """`<s:…> = $noun of <o:…>`: who holds a role, the noun of the role, what the role is in."""
    middle = parts.index("=")
    holder, rest = parts[middle - 1], parts[middle + 1 :]
    if not isinstance(holder, Slot) or middle != 1 or not rest:
        raise ClubgraphError(f"a role is written <s:Kind> = $noun of <o:Kind>, not “{source}”.", place=place)
    holding = Slot("holder", argument=holder.argument, kinds=holder.kinds)
    first = rest[0]
    if isinstance(first, Slot):
        value = Slot("value", argument=first.argument, kinds=first.kinds)
        nouns = [words(part, language, place) for part in rest[1:] if isinstance(part, str)]
        return Pattern("role", nouns[0] if nouns else frozenset(), (holding, value), source)
    wholes = _slots(rest[1:], language, source, place, nominal="owner")
    return Pattern("role", words(first, language, place), (holding, *wholes), source)
