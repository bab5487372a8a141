"""Phrases → which stand beside one another for the same thing: “Mas, owner of Inter Miami,”, noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.asides import begins_anew, people_alone
from clubgraph.extract.clauses.beside import only_age, stands_beside
from clubgraph.extract.clauses.categories import is_land, is_side
from clubgraph.extract.clauses.fitting import fits, is_of_land, is_placed
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.lexicon import Language


def appose(found: Sequence[Phrase], language: Language) -> None:
    """Note which phrases stand beside one another for the same thing, in place: "Mas, owner of Inter Miami,"."""
    many = tuple(language.classes.get("plural_ending", ()))
    lent = {id(fellow) for phrase in found if isinstance(phrase, NounPhrase) for fellow in phrase.fellows}
    for index, phrase in enumerate(found):
        if (
            not isinstance(phrase, NounPhrase)
            or id(phrase) in lent
            or (phrase.listed and phrase.listed[0] is not phrase and phrase.head.pos == "name")
        ):
            continue
        if is_land(phrase) and language.grammar.accents and getattr(found[index - 1], "text", "") == "(":
            continue
        if begins_anew(found, index, language):
            continue
        named = language.grammar.construct or language.grammar.accents
        if named and (group := _introduced(found, index, language)) is not None:
            group.apposed.append(phrase)
            continue
        beside = stands_beside(found, index, language.grammar)
        if language.grammar.construct and only_age(phrase):  # "X, right-back, 21", "the coach of Ajax, 42"
            beside = [_told_of(found, other) for other in beside[:1]]
            beside += [name for other in beside[:1] for name in other.apposed if name.head.pos == "name"]
        if language.grammar.construct and not beside and _is_title(found, index):
            beside = [other for other in found[index - 1 : index] if isinstance(other, NounPhrase)]
        alone = language.grammar.accents and people_alone(found, index)
        for other in beside:
            if language.grammar.construct and _is_another(found, other, phrase):
                continue
            placed = language.grammar.accents and (is_placed(other, phrase) or is_of_land(other, phrase, many))
            if placed or fits(other, phrase) or (alone and other.head.pos == "name" and not is_side(other)):
                phrase.apposed.append(other)
                other.apposed.append(phrase)
                break


def _is_another(found: Sequence[Phrase], other: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a name with a role of its own stands behind what somebody before plays as: "X, who plays as a back, the
    striker Y"."""
    titled = phrase.head.pos == "name" and any(noun.end <= phrase.head.start for noun in phrase.nouns)
    before = found[other.index - 1] if other.index else None
    return titled and other.head.pos == "noun" and "as" in getattr(before, "classes", ())


def _told_of(found: Sequence[Phrase], side: NounPhrase) -> NounPhrase:
    """Whose age stands behind a side: his who has a role there."""
    roles = (phrase for phrase in found if isinstance(phrase, NounPhrase) and phrase.personal)
    hung = (phrase for phrase in roles if any(p is side for _, p in phrase.preps[:1]))
    return next(hung, side) if is_side(side) else side


def _introduced(found: Sequence[Phrase], index: int, language: Language) -> NounPhrase | None:
    """The word for several persons whose names follow a colon: "they signed three players: X, Y and Z"."""
    phrase, mark = found[index], index - 1
    if not isinstance(phrase, NounPhrase) or phrase.head.pos != "name" or is_side(phrase):
        return None
    while language.grammar.accents and mark > 0 and getattr(found[mark], "text", "") != ":":
        if isinstance(found[mark], VerbGroup) or getattr(found[mark], "text", "") in (";", "(") or phrase.prep:
            return None
        mark -= 1
    group = found[mark - 1] if mark > 0 and getattr(found[mark], "text", "") == ":" else None
    if not isinstance(group, NounPhrase) or group.head.sense is None:
        return None
    theirs = language.grammar.construct and group.head.sense.form == "own" and bool(phrase.listed)
    if group.head.sense.form != "pl" and not theirs:
        return None
    owned = language.grammar.accents and any(unit.pos == "poss" for unit in group.units)
    return group if not owned and (group.personal or "signing" in group.head.classes) else None


def _is_title(found: Sequence[Phrase], index: int) -> bool:
    """Whether a sentence without a verb says of what a side is the champion: in Hebrew "Napoli the champions of
    Italy!"."""
    side, phrase = found[index - 1] if index else None, found[index]
    told = isinstance(phrase, NounPhrase) and "winner" in phrase.head.classes and bool(phrase.inside)
    named = isinstance(side, NounPhrase) and side.head.pos == "name" and is_side(side)
    mark = found[index + 1] if index + 1 < len(found) else None
    opens = index == 1 and getattr(mark, "text", "") in (",", ":")
    return told and named and (opens or not any(isinstance(other, VerbGroup) for other in found))
