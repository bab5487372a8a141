"""A phrase → the members of the list that begins with it, and where the last of them stands."""

from collections.abc import Collection, Sequence

from clubgraph.extract.clauses.between import (
    bracket_length,
    count_length,
    date_length,
    description_length,
    in_years,
    insertion_length,
    repeated_prep,
)
from clubgraph.extract.clauses.borders import (
    adds,
    counts_cups,
    goes_on,
    is_pair,
    is_the_league,
    leaves_clause,
    may_be_side,
    starts_clause,
)
from clubgraph.extract.clauses.categories import category_of, separator
from clubgraph.extract.clauses.gaps import starts_gap
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit


def members_from(found: Sequence[Phrase], index: int, parting: Collection[str]) -> tuple[list[NounPhrase], int]:
    """The phrase alone where no list begins with it; `parting` are the verbs of two who part."""
    first = found[index]
    assert isinstance(first, NounPhrase)
    if index + 1 >= len(found) or not _may_part(found[index + 1]):
        return [first], index
    members, last, joined, ends = [first], index, False, False
    category = category_of(first)
    hung = index > 0 and getattr(found[index - 1], "pos", "") == "prep"  # "after years with X, Y and Z joined"
    position = index + 1
    while position < len(found):
        position, step, coordinator = _separated(found, index, position, members[-1])
        following = found[position + step] if step and position + step < len(found) else None
        if not isinstance(following, NounPhrase) or category == "pron":
            break
        if coordinator and _is_doing(found, index - 1) and _is_doing(found, position + step + 1):
            break  # "with Ajax facing Gent and Porto hosting Celtic"
        ends = coordinator and following.personal  # "the former Ajax, Gent and Porto winger and captain …"
        if coordinator and "rest" in following.head.classes:
            joined = True  # "Celtic, Hibernian and others"
            break
        alike = category_of(following) == category or may_be_side(found, index, following)
        alike = alike and not _of_another(first, following)
        alike = alike or ((is_the_league(first) or counts_cups(first)) and category_of(following) == "competition")
        if not alike and not (coordinator and is_pair(found, index, position + step, parting)):
            break
        if coordinator and len(members) == 1 and leaves_clause(found, index, position, position + step):
            break
        part = coordinator and _part(found, position + step, parting)
        if part and hung and len(members) > 1:
            return (members[:-1], last - 2) if len(members) > 3 else ([first], index)  # "on A, B and C drew"
        begins = (coordinator or joined) and starts_clause(found, index, position + step)
        begins = begins and not (hung and len(members) == 1 and _in_relative(found, index))
        if coordinator and len(members) == 2 and _acts(found, position + step + 1) and _is_marked(found, index):
            return [first], index  # in Hebrew: "A meets (object) B, C and D play …"
        if joined and not coordinator and _acts(found, position + step + 1):
            break  # "according to A and B, C is leaving"
        apart = begins and not (part and not hung) and (len(members) == 1 or not hung or not coordinator)
        if (not coordinator or _is_versus(found, index - 1)) and _meets(found, position + step + 1):
            break
        if apart or starts_gap(found, index, position + step):
            break
        members.append(following)
        last = position + step
        joined = joined or coordinator
        if coordinator and not _goes_on(found, last + 1):
            break
        position = last + 1
    years = category == "side" and in_years(found, index + 1)  # "Morelia (2009-12), Chivas (2013)"
    hung = category == "side" and hung
    listed = (
        joined
        or (ends and len(members) > 2)
        or len(members) > (1 if category == "competition" or years else 2 if hung else 3)
    )
    return (members, last) if listed else ([first], index)


def _separated(found: Sequence[Phrase], index: int, position: int, member: NounPhrase) -> tuple[int, int, bool]:
    """Where what is added to a member of a list ends, how many phrases part it from the next one (0: there is none),
    and whether a coordinator is among them."""
    bracket = bracket_length(found, position)
    position += bracket
    position += (
        count_length(found, position) + date_length(found, position) + description_length(found, position, member)
    )
    step, coordinator = separator(found, position, also=True)
    if bracket and not step and position < len(found) and getattr(found[position], "text", "") == ";":
        step = 1
    step += repeated_prep(found, index, position + step) if step else 0
    step += insertion_length(found, position + step) if coordinator else 0
    return position, step, coordinator


def _of_another(first: NounPhrase, following: NounPhrase) -> bool:
    """Whether a role or a title goes on with one before the first: "exjugador del club y campeón de Colombia"."""
    return "winner" in following.head.classes and "team" in first.head.classes


def _meets(found: Sequence[Phrase], index: int) -> bool:
    """Whether a side stands behind a word for "against" here, or behind where they meet, one for each member: "A meet
    B, C against D and E at home against F"."""
    where, ground = [*found[index : index + 2], None, None][:2]
    placed = isinstance(where, Unit) and "local" in where.classes and isinstance(ground, NounPhrase)
    index += 2 if placed else 0
    word, side = [*found[index : index + 2], None, None][:2]
    named = isinstance(side, NounPhrase) and side.head.pos == "name" and category_of(side) == "side"
    return named and word is not None and _is_versus(found, index)


def _is_versus(found: Sequence[Phrase], index: int) -> bool:
    """Whether a word for "against" stands at a place."""
    word = found[index] if index >= 0 else None
    return isinstance(word, Unit) and "versus" in word.classes


def _goes_on(found: Sequence[Phrase], position: int) -> bool:
    """Whether a list goes on here, behind the member that its coordinator stands before."""
    position += bracket_length(found, position)
    dated = date_length(found, position)
    return goes_on(found, position + (dated if dated and adds(found, position + dated) else 0))


def _acts(found: Sequence[Phrase], index: int) -> bool:
    """Whether a finite verb stands at a place."""
    group = found[index] if index < len(found) else None
    return isinstance(group, VerbGroup) and group.finite


def _is_marked(found: Sequence[Phrase], index: int) -> bool:
    """Whether the mark of an object stands before a phrase."""
    before = found[index - 1] if index else None
    return isinstance(before, Unit) and before.pos == "prep" and "object" in before.classes


def _is_doing(found: Sequence[Phrase], index: int) -> bool:
    """Whether a gerund stands at a place."""
    group = found[index] if 0 <= index < len(found) else None
    return isinstance(group, VerbGroup) and group.form == "ger"


def _part(found: Sequence[Phrase], position: int, parting: Collection[str]) -> bool:
    """Whether a verb of two who part follows the last of a list: that one and the one before are its subject."""
    verb = found[position + 1] if position + 1 < len(found) else None
    return isinstance(verb, VerbGroup) and verb.finite and verb.lemma in parting


def _in_relative(found: Sequence[Phrase], index: int) -> bool:
    """Whether a list ends the relative clause of the subject that still waits for its verb: "The striker who played
    under A and B joined C"."""
    opener = next((i for i in range(index - 1, 0, -1) if getattr(found[i], "pos", "") == "rel"), 0)
    verbs = [i for i, phrase in enumerate(found[:index]) if isinstance(phrase, VerbGroup)]
    marks = any(getattr(phrase, "text", "") == "," for phrase in found[:index])
    return opener == 1 and len(verbs) == 1 and verbs[0] > opener and not marks


def _may_part(phrase: Phrase) -> bool:
    """Whether a list can go on behind this: a quick look, for most phrases stand in none."""
    if isinstance(phrase, Unit):
        return phrase.text in ",(;" or phrase.pos in ("coord", "adv", "prep")
    return isinstance(phrase, NounPhrase) and "cap" in phrase.head.classes
