"""A sentence that says who was meant → the name beside the role told of before: "… un delantero. Se trata de Rey"."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side, members_of
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.lexicon import Language

_ENDS = frozenset(".!")
_HELD = frozenset({"signing", "move"})


def reveal(before: Sequence[Phrase], found: Sequence[Phrase], language: Language) -> None:
    """Put the names behind a verb that says who somebody is beside the last role without a name, in place: in the
    same sentence, or in the one `before` where the verb opens its own."""
    lemmas = language.classes.get("revealing", frozenset())
    if not lemmas:
        return
    _name_behind_colon(found)
    verb = next((phrase for phrase in found if isinstance(phrase, VerbGroup) and phrase.lemma in lemmas), None)
    named = found[verb.index + 2] if verb is not None and verb.index + 2 < len(found) else None
    if verb is None or not isinstance(named, NounPhrase) or named.head.pos != "name" or is_side(named):
        return
    ahead = [phrase for phrase in found[: verb.index] if isinstance(phrase, NounPhrase | VerbGroup)]
    members = members_of(named)
    role = _role(ahead or before, several=len(members) > 1)
    if role is not None:
        role.apposed.append(named)
        for member in members:
            member.apposed.append(role)


def _name_behind_colon(found: Sequence[Phrase]) -> None:
    """Put the name of one person that a colon opens and the sentence closes beside the role right before: "presentó a
    su nuevo técnico: Rey."."""
    at = next((index for index, phrase in enumerate(found) if getattr(phrase, "text", "") == ":"), 0)
    role, named = (found[at - 1], found[at + 1]) if 0 < at < len(found) - 1 else (None, None)
    if not isinstance(role, NounPhrase) or not isinstance(named, NounPhrase):
        return
    told = role.personal and role.head.pos == "noun" and not _is_several(role) and not role.apposed
    alone = named.head.pos == "name" and not is_side(named) and not named.listed
    if told and alone and all(getattr(phrase, "text", "") in _ENDS for phrase in found[at + 2 :]):
        role.apposed.append(named)
        named.apposed.append(role)


def _role(phrases: Sequence[Phrase], *, several: bool) -> NounPhrase | None:
    """The last word for somebody, or for several, that no name stands beside."""
    nouns = [phrase for phrase in phrases if isinstance(phrase, NounPhrase)]
    roles = [phrase for phrase in nouns if phrase.personal or phrase.head.classes & _HELD]
    fitting = [role for role in roles if role.head.pos == "noun" and _is_several(role) == several and not role.apposed]
    return fitting[-1] if fitting else None


def _is_several(phrase: NounPhrase) -> bool:
    return phrase.head.sense is not None and phrase.head.sense.form == "pl"
