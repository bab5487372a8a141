"""A place in a sentence → the longest name of the gazetteer that begins there, with the things that it may denote."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clubgraph.extract.units.entries import is_a
from clubgraph.extract.units.longest import absorbed_name, contracted_name, plural_name, spelt_name
from clubgraph.extract.units.words import NO_NAME, Named, Words
from clubgraph.lexicon import Candidate
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token, key

_SMALL = frozenset({Kind.COMPETITION, Kind.NATIONAL_TEAM})


def known_name(sentence: Sequence[Token], position: int, words: Words) -> Named:
    """The longest name that begins here, with its candidates."""
    token, grammar = sentence[position], words.language.grammar
    if token.text in grammar.prefixes and position + 1 < len(sentence):
        following = sentence[position + 1]
        if following.glued and following.text not in JOINTS:
            return NO_NAME
    if grammar.construct and token.glued:
        absorbed = absorbed_name(sentence, position, words)
        if absorbed[1]:
            return absorbed
    word = words[token.key]
    several = grammar.accents and token.capital
    if not (word.names or several) or (grammar.capitals and not _may_begin(token)):
        return NO_NAME
    best = spelt_name(sentence, position, word, words)
    if best[1] == 1 and not token.text.isupper() and any(sense.pos == "pron" for sense in word.alone[0]):
        return NO_NAME  # "us", which is not "US"
    article = grammar.contractions.get(sentence[position - 1].key) if position and grammar.contractions else None
    if article and token.capital:
        best = contracted_name(sentence, position, article, best, words)
    if not best[0] and several:
        best = plural_name(sentence, position, words)
    if not best[0]:
        return NO_NAME
    if grammar.capitals and not _has_capitals(sentence[position : position + best[1]], words):
        small = _SMALL if _may_be_small(sentence, position, best[1], words) else ()
        people = (replace(c, demonym=True) if c.small and grammar.accents else c for c in best[0])
        best = tuple(c for c in people if c.demonym or c.entity.kind in small), best[1]
    alone = position + 1 >= len(sentence) or sentence[position + 1].key not in grammar.of
    if best[0] and position and alone and _of_nation(sentence[position - 1], words):
        best = (*best[0], *_teams_of(best[0], words)), best[1]
    if token.capital and grammar.capitals and not grammar.accents:  # "the Giallorossi", written small in Spanish
        best = tuple(replace(c, demonym=False) if c.weak and is_local(c) else c for c in best[0]), best[1]
    surname = grammar.accents or not any(candidate.capital for candidate in best[0])
    if token.capital and best[0] and surname and all(c.demonym and is_local(c) for c in best[0]):
        return NO_NAME  # "Gallego" with a capital is a surname
    if best[1] > 1 and _is_article(token, words):
        inner = known_name(sentence, position + 1, words)
        if inner[1] >= best[1] or (inner[1] + 1 == best[1] and _known_as(inner[0]) == _known_as(best[0])):
            return NO_NAME  # "the FA Cup" is not the FA, "the Football Association of Wales" not that of England
        if grammar.accents and not token.capital and inner[1] + 1 == best[1] and _in_a_land(best[0], inner[0]):
            return NO_NAME  # "la Liga" is that of whichever land is spoken of
    return (_people_before(best, sentence, position, words) or best) if best[0] else NO_NAME


def _people_before(found: Named, sentence: Sequence[Token], position: int, words: Words) -> Named | None:
    """The people that a league's name begins with before a word for a side: "the English Premier League club"."""
    after = position + found[1]
    if found[1] < 2 or after >= len(sentence) or not is_a(sentence[after], "team", words):
        return None
    people = tuple(c for c in words.names.by_key.get(sentence[position].key, ()) if c.demonym and not is_local(c))
    leagues = {c.entity.id for c in found[0] if c.entity.kind is Kind.COMPETITION}
    if not people or not leagues:
        return None
    rest = known_name(sentence, position + 1, words)
    alone = rest[1] == found[1] - 1 and any(c.entity.id in leagues and not c.weak for c in rest[0])
    described = not rest[1] and bool(words[sentence[position + 1].key].entries)  # "the Croatian top-flight side"
    return (people, 1) if alone or described else None


def _in_a_land(named: Sequence[Candidate], inner: Sequence[Candidate]) -> bool:
    """Whether competitions of one land may be meant by a name without its article too."""
    others = {c.entity.id for c in inner if c.weak}
    return all(c.entity.kind is Kind.COMPETITION and c.entity.country and c.entity.id in others for c in named)


def _known_as(candidates: Sequence[Candidate]) -> set[tuple[str, bool]]:
    return {(candidate.entity.id, candidate.weak) for candidate in candidates}


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
    brasileña"), or what somebody is the champion of ("campeón del mundo", "campeón del fútbol peruano")."""
    if not words.language.grammar.accents:
        return False
    of = position > 1 and sentence[position - 1].key in words.language.grammar.contractions
    won = of and (is_a(sentence[position - 2], "winner", words) or is_a(sentence[position - 2], "title", words))
    if length > 1:
        people = words.names.by_key.get(sentence[position + length - 1].key, ())
        told = any(is_a(token, "competition", words) for token in sentence[position : position + length])
        told = (told or won) and any((c.demonym or c.entity.kind is Kind.PLACE) and not is_local(c) for c in people)
        return told or is_a(sentence[position], "national", words)
    return of and is_a(sentence[position - 2], "winner", words)


def is_local(candidate: Candidate) -> bool:
    """Whether a word for people is that of a town, a region or a club, not of a country."""
    return candidate.entity.kind is Kind.CLUB or bool(candidate.entity.country)


def _is_article(token: Token, words: Words) -> bool:
    return any(sense.pos == "det" for sense in words[token.key].alone[0])


def _may_begin(token: Token) -> bool:
    return token.capital or token.text[0].islower() or token.text[0].isdecimal()
