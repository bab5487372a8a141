"""A place in a sentence → the longest name of the gazetteer that begins there, with the things that it may denote."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clubgraph.extract.units.entries import stretches
from clubgraph.lexicon import Candidate, Language, Names
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token, key

WORDS_PER_NAME = 9
_SMALL = frozenset({Kind.COMPETITION, Kind.NATIONAL_TEAM})
_WITH_ARTICLE = frozenset({Kind.COMPETITION, Kind.GOVERNING_BODY, Kind.CLUB_GROUP, Kind.AWARD})


def known_name(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """The longest name that begins here, with its candidates."""
    token = sentence[position]
    if token.text in language.grammar.prefixes and position + 1 < len(sentence):
        following = sentence[position + 1]
        if following.glued and following.text not in JOINTS:
            return (), 0
    if language.grammar.construct and token.glued:
        absorbed = _absorbed(sentence, position, language, names)
        if absorbed[1]:
            return absorbed
    longest = names.longest.get(token.key, 0)
    several = language.grammar.accents and token.capital
    if not (longest or several) or (language.grammar.capitals and not _may_begin(token)):
        return (), 0
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for entry, length in stretches(sentence, position, longest):
        candidates = names.by_key.get(entry)
        if candidates and not (language.grammar.prefixes and _cuts(sentence, position + length - 1, language)):
            best = tuple(c for c in candidates if not _barred(c, sentence, position, length, names)), length
    article = language.grammar.contractions.get(sentence[position - 1].key) if position else None
    if article and token.capital:
        for entry, length in stretches(sentence, position, names.longest.get(article, 0)):
            candidates = names.by_key.get(f"{article} {entry}", ())
            if candidates and length >= best[1]:
                best = tuple(c for c in candidates if not _barred(c, sentence, position, length, names)), length
    if not best[0] and language.grammar.accents and token.capital:
        best = _several(sentence, position, language, names)
    if best[0] and language.grammar.capitals and not _has_capitals(sentence[position : position + best[1]], language):
        small = _SMALL if _may_be_small(sentence, position, best[1], language) else ()
        best = tuple(c for c in best[0] if c.demonym or c.entity.kind in small), best[1]
    alone = position + 1 >= len(sentence) or sentence[position + 1].key not in language.grammar.of
    if best[0] and position and alone and _has_class(sentence[position - 1], "selector", language):
        best = (*best[0], *_teams_of(best[0], language, names)), best[1]
    if token.capital and best[0] and all(c.demonym and is_local(c) for c in best[0]):
        return (), 0  # "Gallego" with a capital is a surname
    if best[1] == 2 and _is_article(token, language) and known_name(sentence, position + 1, language, names)[1] > 1:
        return (), 0  # "the FA Cup" is not the FA
    return best if best[0] else ((), 0)


def _teams_of(people: Sequence[Candidate], language: Language, names: Names) -> Iterator[Candidate]:
    """The national teams of the countries that people are of: "el seleccionador mexicano"."""
    for one in people:
        if one.demonym and not is_local(one):
            same = names.by_key.get(key(one.entity.label(language.code)), ())
            yield from (c for c in same if c.entity.kind is Kind.NATIONAL_TEAM and not c.weak)


def _has_capitals(name: Sequence[Token], language: Language) -> bool:
    """Whether a name is written as one; the article that begins a sentence tells nothing ("El colombiano")."""
    own = name[1:] if len(name) > 1 and _is_article(name[0], language) else name
    return any(token.capital for token in own)


def _may_be_small(sentence: Sequence[Token], position: int, length: int, language: Language) -> bool:
    """Whether a name may be written in small letters: a common noun and its people ("selección mexicana"), or what
    somebody is the champion of ("campeón del mundo")."""
    if not language.grammar.accents:
        return False
    if length > 1:
        return _has_class(sentence[position], "national", language)
    return (
        position > 1 and sentence[position - 1].key == "del" and _has_class(sentence[position - 2], "winner", language)
    )


def _has_class(token: Token, name: str, language: Language) -> bool:
    return any(name in sense.classes for sense in language.words.get(token.key, ()))


def is_local(candidate: Candidate) -> bool:
    """Whether a word for people is that of a town, a region or a club, not of a country."""
    return candidate.entity.kind is Kind.CLUB or bool(candidate.entity.country)


def _cuts(sentence: Sequence[Token], last: int, language: Language) -> bool:
    """Whether a name that ends here would take a prefix letter of the next word ("Barcelona B", "ברצלונה בגביע")."""
    if sentence[last].text not in language.grammar.prefixes or last + 1 >= len(sentence):
        return False
    return sentence[last + 1].glued and sentence[last + 1].text[0].isalpha()


def _several(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """A competition whose first word stands in the plural: "tres Copas de Europa"."""
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for sense in language.words.get(sentence[position].key, ()):
        if sense.form == "pl" and "competition" in sense.classes:
            single = replace(sentence[position], key=sense.lemma)
            stretch = [single, *sentence[position + 1 : position + WORDS_PER_NAME]]
            for entry, length in stretches(stretch, 0, names.longest.get(sense.lemma, 0)):
                if entry in names.by_key:
                    best = names.by_key[entry], length
    return best


def _is_article(token: Token, language: Language) -> bool:
    return any(sense.pos == "det" for sense in language.words.get(token.key, ()))


def _absorbed(
    sentence: Sequence[Token], position: int, language: Language, names: Names
) -> tuple[tuple[Candidate, ...], int]:
    """The longest name whose article the prefix before it has swallowed."""
    best: tuple[tuple[Candidate, ...], int] = (), 0
    for article in (letters for letters, pos in language.grammar.prefixes.items() if pos == "det"):
        longest = names.longest.get(article + sentence[position].key, 0)
        for entry, length in stretches(sentence, position, longest):
            candidates = tuple(
                c for c in names.by_key.get(article + entry, ()) if " " in entry and c.entity.kind in _WITH_ARTICLE
            )
            if candidates:
                best = candidates, length
    return best


def _may_begin(token: Token) -> bool:
    return token.capital or token.text[0].islower()


def _barred(candidate: Candidate, sentence: Sequence[Token], position: int, length: int, names: Names) -> bool:
    """Whether the name stands inside words that must not be read as the thing ("Inter" in "Inter Miami")."""
    never = names.never.get(candidate.entity.id)
    if not never:
        return False
    before = sentence[position - 1].key if position else ""
    own = " ".join(token.key for token in sentence[position : position + length] if token.text not in JOINTS)
    after = " ".join(token.key for token in sentence[position + length : position + length + 3])
    around = f"{before} {own} {after}"
    return any(f" {word} " in f" {around} " and f" {own} " in f" {word} " and word != own for word in never)
