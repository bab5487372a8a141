"""A colon before names that close a sentence → the role or the group before it that they name, noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side, members_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_STANDING = frozenset({"winner", "leader"})
_DEEDS = frozenset({"signing", "move", "departure"})
_ENDS = frozenset(".!?")


def name_behind_colons(found: Sequence[Phrase]) -> None:
    """Put names behind a colon beside whom they name: "New coach for Ajax: X", "Three players of Ajax were called up:
    X, Y and Z", "Ajax confirmed two signings: X and Y"."""
    at = next((index for index, phrase in enumerate(found) if getattr(phrase, "text", "") == ":"), 0)
    named = found[at + 1] if at and at + 1 < len(found) else None
    if not isinstance(named, NounPhrase) or named.head.pos != "name" or named.prep or named.apposed:
        return
    members = members_of(named)
    if any(not _closes(phrase) for phrase in found[members[-1].index + 1 :]):
        return
    role = _role(found[:at], several=len(members) > 1, side=is_side(named))
    if role is not None:
        role.apposed.append(named)
        if not any(isinstance(phrase, VerbGroup) for phrase in found[:at]):
            named.apposed.append(role)


def _closes(phrase: Phrase) -> bool:
    return isinstance(phrase, Unit) and phrase.text in _ENDS


def _role(before: Sequence[Phrase], *, several: bool, side: bool) -> NounPhrase | None:
    """The role of one person or side, where no verb stands before the colon; the word for several persons, be it the
    subject of a verb."""
    told = any(isinstance(phrase, VerbGroup) for phrase in before)
    phrases = [phrase for phrase in before if isinstance(phrase, NounPhrase) and not phrase.prep]
    last = phrases[-1] if phrases else None
    if last is not None and several and not side and _are_deeds(last):
        return last
    if any(phrase.head.pos == "name" and not is_side(phrase) for phrase in before if isinstance(phrase, NounPhrase)):
        return None  # "Ajax without X: Y"
    for phrase in phrases[:1] if not told or several else ():
        plural = _is_plural(phrase)
        standing = side and bool(phrase.head.classes & _STANDING) and phrase.head.pos == "noun"
        if not phrase.apposed and (standing or (phrase.personal and not side and plural == several)):
            return phrase
    return None


def _are_deeds(phrase: NounPhrase) -> bool:
    """Whether a phrase speaks of several who came, went or are missing by what they did: "four signings"."""
    return bool(phrase.head.classes & _DEEDS) and _is_plural(phrase) and not phrase.apposed


def _is_plural(phrase: NounPhrase) -> bool:
    return phrase.head.sense is not None and phrase.head.sense.form == "pl"
