"""Ordinary words with a capital → the one club of the article that they are a part of the name of: “the City boss”."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Candidate, Language
from clubgraph.model import Kind


def short_clubs(sentences: Sequence[Sequence[Unit]], language: Language) -> None:
    """Give capital words that a club is called by for short the club that they mean, in place.

    Only the first or last word of a longer name of one club of the article counts, and at the start of a sentence only
    where a role, a verb or a possessive follows.
    """
    clubs = _clubs(sentences)
    if not clubs:
        return
    for sentence in sentences:
        for index, unit in enumerate(sentence):
            if not (unit.capital and unit.senses) or unit.candidates or unit.pos:
                continue
            meant = clubs.get(unit.key, ())
            if len(meant) == 1 and _stands_alone(sentence, index, language):
                unit.candidates = tuple(meant)


def _clubs(sentences: Sequence[Sequence[Unit]]) -> dict[str, set[Candidate]]:
    """The clubs of the article by the first and last words of their longer names."""
    found: dict[str, set[Candidate]] = {}
    for sentence in sentences:
        for unit in sentence:
            if not unit.candidates:
                continue
            first, space, rest = unit.key.partition(" ")
            for candidate in unit.candidates if space else ():
                if candidate.entity.kind is Kind.CLUB and not candidate.weak:
                    for word in {first, rest.rsplit(" ", 1)[-1]}:
                        found.setdefault(word, set()).add(candidate)
    return found


def _stands_alone(sentence: Sequence[Unit], index: int, language: Language) -> bool:
    """Whether a word is no part of a longer name, and no ordinary word that only begins its sentence."""
    before = sentence[index - 1] if index else None
    following = sentence[index + 1] if index + 1 < len(sentence) else None
    if following is not None and following.capital and not following.candidates and not _role(following):
        if following.key not in language.given and following.senses == ():
            return False
    if before is None or before.text in "“\"'":
        return following is not None and (following.key == "'s" or following.has("verb") or _role(following))
    return not (before.capital and not before.senses)


def _role(unit: Unit) -> bool:
    return any(sense.pos == "noun" and sense.classes & ROLES for sense in unit.senses)
