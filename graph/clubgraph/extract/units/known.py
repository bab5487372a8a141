"""A place in a sentence → the longest name of the gazetteer that begins there, with the things that it may denote."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clubgraph.extract.units.entries import goes_on, is_a, stretches
from clubgraph.extract.units.words import NO_NAME, Named, Word, Words
from clubgraph.lexicon import Candidate
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token, key

WORDS_PER_NAME = 9
_SMALL = frozenset({Kind.COMPETITION, Kind.NATIONAL_TEAM})
_WITH_ARTICLE = frozenset({Kind.COMPETITION, Kind.GOVERNING_BODY, Kind.CLUB_GROUP, Kind.AWARD, Kind.CLUB})
_NICKNAMED = frozenset({Kind.CLUB})


def known_name(sentence: Sequence[Token], position: int, words: Words) -> Named:
    """The longest name that begins here, with its candidates."""
    token, grammar = sentence[position], words.language.grammar
    if token.text in grammar.prefixes and position + 1 < len(sentence):
        following = sentence[position + 1]
        if following.glued and following.text not in JOINTS:
            return NO_NAME
    if grammar.construct and token.glued:
        absorbed = _absorbed(sentence, position, words)
        if absorbed[1]:
            return absorbed
    word = words[token.key]
    several = grammar.accents and token.capital
    if not (word.names or several) or (grammar.capitals and not _may_begin(token)):
        return NO_NAME
    best = _longest(sentence, position, word, words)
    if best[1] == 1 and not token.text.isupper() and any(sense.pos == "pron" for sense in word.alone[0]):
        return NO_NAME  # "us", which is not "US"
    article = grammar.contractions.get(sentence[position - 1].key) if position and grammar.contractions else None
    if article and token.capital:
        for entry, length in stretches(sentence, position, words[article].names):
            candidates = words.names.by_key.get(f"{article} {entry}", ())
            if candidates and length >= best[1]:
                best = _allowed(candidates, sentence, position, length, words), length
    if not best[0] and several:
        best = _several(sentence, position, words)
    if not best[0]:
        return NO_NAME
    if grammar.capitals and not _has_capitals(sentence[position : position + best[1]], words):
        small = _SMALL if _may_be_small(sentence, position, best[1], words) else ()
        best = tuple(c for c in best[0] if c.demonym or c.entity.kind in small), best[1]
    alone = position + 1 >= len(sentence) or sentence[position + 1].key not in grammar.of
    if best[0] and position and alone and _of_nation(sentence[position - 1], words):
        best = (*best[0], *_teams_of(best[0], words)), best[1]
    surname = grammar.accents or not any(candidate.capital for candidate in best[0])
    if token.capital and best[0] and surname and all(c.demonym and is_local(c) for c in best[0]):
        return NO_NAME  # "Gallego" with a capital is a surname
    if best[1] > 1 and _is_article(token, words):
        inner = known_name(sentence, position + 1, words)
        if inner[1] >= best[1] or (inner[1] + 1 == best[1] and _known_as(inner[0]) == _known_as(best[0])):
            return NO_NAME  # "the FA Cup" is not the FA, "the Football Association of Wales" not that of England
    return (_people_before(best, sentence, position, words) or best) if best[0] else NO_NAME


def _people_before(found: Named, sentence: Sequence[Token], position: int, words: Words) -> Named | None:
    """The people that a league's name begins with before a word for a side: "the English Premier League club"."""
    after = position + found[1]
    if found[1] < 2 or after >= len(sentence) or not is_a(sentence[after], "team", words):
        return None
    people = tuple(c for c in words.names.by_key.get(sentence[position].key, ()) if c.demonym and not is_local(c))
    leagues = {c.entity.id for c in found[0] if c.entity.kind is Kind.COMPETITION}
    rest = known_name(sentence, position + 1, words) if people and leagues else NO_NAME
    alone = rest[1] == found[1] - 1 and any(c.entity.id in leagues and not c.weak for c in rest[0])
    return (people, 1) if alone else None


def _known_as(candidates: Sequence[Candidate]) -> set[tuple[str, bool]]:
    return {(candidate.entity.id, candidate.weak) for candidate in candidates}


def _longest(sentence: Sequence[Token], position: int, word: Word, words: Words) -> Named:
    """The longest name of the register that begins with a word here."""
    best = NO_NAME
    several = word.names > 1 and goes_on(sentence, position, word.after_name)
    for entry, length in stretches(sentence, position, word.names) if several else (("", 1),):
        candidates = words.names.by_key.get(entry, ()) if several else word.named
        if candidates and not (words.articles and _cuts(sentence, position + length - 1, words)):
            best = _allowed(candidates, sentence, position, length, words), length
    return best


def _of_nation(token: Token, words: Words) -> bool:
    """Whether a word tells of who stands for a nation: "seleccionador", "internacional"."""
    return is_a(token, "selector", words) or is_a(token, "international", words)


def _teams_of(people: Sequence[Candidate], words: Words) -> Iterator[Candidate]:
    """The national teams of the countries that people are of: "el seleccionador mexicano"."""
    for one in people:
        if one.demonym and not is_local(one):
            same = words.names.by_key.get(key(one.entity.label(words.language.code)), ())
            teams = (c for c in same if c.entity.kind is Kind.NATIONAL_TEAM and not c.weak)
            yield from (replace(team, demonym=True) for team in teams)


def _has_capitals(name: Sequence[Token], words: Words) -> bool:
    """Whether a name is written as one; the article that begins a sentence tells nothing ("El colombiano")."""
    own = name[1:] if len(name) > 1 and _is_article(name[0], words) else name
    return any(token.capital for token in own)


def _may_be_small(sentence: Sequence[Token], position: int, length: int, words: Words) -> bool:
    """Whether a name may be written in small letters: a common noun and its people ("selección mexicana", "la liga
    brasileña"), or what somebody is the champion of ("campeón del mundo")."""
    if not words.language.grammar.accents:
        return False
    if length > 1:
        people = words.names.by_key.get(sentence[position + length - 1].key, ())
        told = any(is_a(token, "competition", words) for token in sentence[position : position + length])
        told = told and any((c.demonym or c.entity.kind is Kind.PLACE) and not is_local(c) for c in people)
        return told or is_a(sentence[position], "national", words)
    return (
        position > 1
        and sentence[position - 1].key in words.language.grammar.contractions
        and is_a(sentence[position - 2], "winner", words)
    )


def is_local(candidate: Candidate) -> bool:
    """Whether a word for people is that of a town, a region or a club, not of a country."""
    return candidate.entity.kind is Kind.CLUB or bool(candidate.entity.country)


def _cuts(sentence: Sequence[Token], last: int, words: Words) -> bool:
    """Whether a name that ends here would take a prefix letter of the next word ("Barcelona B", "ברצלונה בגביע")."""
    if sentence[last].text not in words.language.grammar.prefixes or last + 1 >= len(sentence):
        return False
    return sentence[last + 1].glued and sentence[last + 1].text[0].isalpha()


def _several(sentence: Sequence[Token], position: int, words: Words) -> Named:
    """A competition whose first word stands in the plural: "tres Copas de Europa"."""
    best = NO_NAME
    for sense in words[sentence[position].key].alone[0]:
        if sense.form == "pl" and "competition" in sense.classes:
            single = replace(sentence[position], key=sense.lemma)
            stretch = [single, *sentence[position + 1 : position + WORDS_PER_NAME]]
            for entry, length in stretches(stretch, 0, words[sense.lemma].names):
                if entry in words.names.by_key:
                    best = words.names.by_key[entry], length
    return best


def _is_article(token: Token, words: Words) -> bool:
    return any(sense.pos == "det" for sense in words[token.key].alone[0])


def _absorbed(sentence: Sequence[Token], position: int, words: Words) -> Named:
    """The longest name whose article the prefix before it has swallowed."""
    best = NO_NAME
    for article in words.articles:
        longest = words[article + sentence[position].key].names
        for entry, length in stretches(sentence, position, longest):
            named = words.names.by_key.get(article + entry, ())
            kinds = _WITH_ARTICLE if " " in entry else _NICKNAMED
            candidates = tuple(c for c in named if c.entity.kind in kinds and not c.demonym)
            if candidates:
                best = candidates, length
    return best


def _may_begin(token: Token) -> bool:
    return token.capital or token.text[0].islower() or token.text[0].isdecimal()


def _allowed(
    candidates: tuple[Candidate, ...], sentence: Sequence[Token], position: int, length: int, words: Words
) -> tuple[Candidate, ...]:
    """The candidates of a name but those that the words around it bar."""
    never = words.names.never
    if not any(candidate.entity.id in never for candidate in candidates):
        return candidates
    return tuple(c for c in candidates if not _barred(c, sentence, position, length, words))


def _barred(candidate: Candidate, sentence: Sequence[Token], position: int, length: int, words: Words) -> bool:
    """Whether the name stands inside words that must not be read as the thing ("Inter" in "Inter Miami")."""
    never = words.names.never.get(candidate.entity.id)
    if not never:
        return False
    before = sentence[position - 1].key if position else ""
    own = " ".join(token.key for token in sentence[position : position + length] if token.text not in JOINTS)
    after = " ".join(token.key for token in sentence[position + length : position + length + 3])
    around = f"{before} {own} {after}"
    return any(f" {word} " in f" {around} " and f" {own} " in f" {word} " and word != own for word in never)
