"""Phrases → lists: phrases of one category with commas and a coordinator between them, joined in place."""

from collections.abc import Collection, Sequence

from clubgraph.extract.clauses.categories import category_of
from clubgraph.extract.clauses.fellows import lend
from clubgraph.extract.clauses.members import members_from
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit

_DEEDS = frozenset({"signing", "departure", "move", "loan", "appointment", "renewal", "return", "retirement"})
_OF_NO_POSITION = frozenset({"player", "crew", "capped"})


def join_lists(found: Sequence[Phrase], parting: Collection[str], many: Collection[str] = ()) -> None:
    """Join phrases of one category with commas and a coordinator between them to lists, in place.

    Nouns before the first name of a list hold for the next ones too ("goalkeepers X and Y"). `parting` are the verbs of
    two who part ("the club and X parted ways"), `many` the endings of several of a people ("the Brazilians X and Y").
    """
    index = 0
    while index < len(found):
        phrase = found[index]
        if isinstance(phrase, NounPhrase):
            members, last = members_from(found, index, parting)
            if category_of(phrase) in ("side", "competition") and not phrase.listed and lend(found, index):
                index += 1
                continue
            if len(members) > 1:
                for member in members:
                    member.listed = members
                _share(members, tuple(many))
                index = last
        index += 1
    for place, phrase in enumerate(found):
        if isinstance(phrase, NounPhrase) and phrase.inside and not phrase.listed:
            _join_inside(found, place, phrase, parting)


def _join_inside(found: Sequence[Phrase], index: int, phrase: NounPhrase, parting: Collection[str]) -> None:
    """List the sides, or persons, that belong to one noun, in place: "midfielder of Maccabi and the national team"."""
    inner = phrase
    while inner.inside:
        inner = inner.inside[-1]
    kind = category_of(inner)
    done = kind == "person" and bool(phrase.head.classes & _DEEDS)  # "the signing of X and Y"
    if not (kind == "side" or done) or inner.end != phrase.end:
        return
    members, _ = members_from([*found[:index], inner, *found[index + 1 :]], index, parting)
    if len(members) > 1 and all(member.head.pos == "name" for member in members):
        for member in members:
            member.listed = members
        phrase.fellows = members[1:]


def _share(members: Sequence[NounPhrase], many: tuple[str, ...]) -> None:
    """Let a plural noun before the first name hold for the names that follow without one of their own, and where it is
    a position, for such as are told to be players by another word."""
    shared: list[Unit] = []
    for member in members:
        own = [unit for unit in member.units if unit.pos == "noun"]
        if shared and own and all(map(_is_mere_player, own)):
            member.shared = [unit for unit in shared if "position" in unit.classes]  # "and former Ajax star X"
        elif own:
            plural = [unit for unit in own if unit.sense is not None and unit.sense.form == "pl"]
            plural += [unit for unit in own if "group" in unit.classes and unit not in plural]
            shared = [unit for unit in plural if unit is not member.head]
            shared += [unit for unit in member.units if unit.pos == "demonym" and shared]
            shared += [unit for unit in member.complements if shared and unit.start < shared[0].start]
        elif several := [unit for unit in member.units if unit.pos == "demonym" and many and unit.key.endswith(many)]:
            shared = several if member.head.pos == "name" and several[0] is not member.head else []
        elif member.head.pos == "name":
            member.owner = member.owner or (members[0].owner if shared and many else None)  # "Ajax's strikers X and Y"
            member.shared = shared


def _is_mere_player(unit: Unit) -> bool:
    """Whether a noun says of one that he plays, and not where."""
    several = unit.sense is not None and unit.sense.form == "pl"
    return not several and bool(unit.classes & _OF_NO_POSITION) and "position" not in unit.classes
