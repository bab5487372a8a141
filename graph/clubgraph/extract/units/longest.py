"""A place in a sentence → the longest name of the register there: as spelt, in the plural, or its article swallowed."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.units.entries import goes_on, stretches
from clubgraph.extract.units.words import NO_NAME, Named, Word, Words
from clubgraph.lexicon import Candidate
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token

WORDS_PER_NAME = 9
_WITH_ARTICLE = frozenset({Kind.COMPETITION, Kind.GOVERNING_BODY, Kind.CLUB_GROUP, Kind.AWARD, Kind.CLUB})
_NICKNAMED = frozenset({Kind.CLUB})


def spelt_name(sentence: Sequence[Token], position: int, word: Word, words: Words) -> Named:
    """The longest name of the register that begins with a word here."""
    best = NO_NAME
    several = word.names > 1 and goes_on(sentence, position, word.after_name)
    for entry, length in stretches(sentence, position, word.names) if several else (("", 1),):
        candidates = words.names.by_key.get(entry, ()) if several else word.named
        if candidates and not (words.articles and _cuts(sentence, position + length - 1, words)):
            best = _allowed(candidates, sentence, position, length, words), length
    return best


def contracted_name(sentence: Sequence[Token], position: int, article: str, best: Named, words: Words) -> Named:
    """The longest name whose article the contraction before it has swallowed ("del Mundo"), or else `best`."""
    for entry, length in stretches(sentence, position, words[article].names):
        candidates = words.names.by_key.get(f"{article} {entry}", ())
        if candidates and length >= best[1]:
            best = _allowed(candidates, sentence, position, length, words), length
    return best


def absorbed_name(sentence: Sequence[Token], position: int, words: Words) -> Named:
    """The longest name whose article the prefix before it has swallowed."""
    best = NO_NAME
    for article in words.articles:
        for entry, length in stretches(sentence, position, words[article + sentence[position].key].names):
            named = words.names.by_key.get(article + entry, ())
            kinds = _WITH_ARTICLE if " " in entry else _NICKNAMED
            candidates = tuple(c for c in named if c.entity.kind in kinds and not c.demonym)
            if candidates:
                best = candidates, length
    return best


def plural_name(sentence: Sequence[Token], position: int, words: Words) -> Named:
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


def _cuts(sentence: Sequence[Token], last: int, words: Words) -> bool:
    """Whether a name that ends here would take a prefix letter of the next word ("Barcelona B", "ברצלונה בגביע")."""
    if sentence[last].text not in words.language.grammar.prefixes or last + 1 >= len(sentence):
        return False
    return sentence[last + 1].glued and sentence[last + 1].text[0].isalpha()


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
