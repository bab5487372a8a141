"""A word that is known as it stands → whether it is "who" and a verb here, written together: "who passed"."""

from collections.abc import Sequence

from clubgraph.extract.units.letters import HEBREW_LETTER, rest
from clubgraph.extract.units.unit import PERSONAL
from clubgraph.extract.units.words import Words
from clubgraph.text import Token


def is_relative_clause(sentence: Sequence[Token], index: int, last: Token | None, words: Words) -> bool:
    """Whether a relative clause begins in a word that the lexicon knows as something else, behind the word `last`."""
    return last is not None and (_is_passing(sentence[index], last, words) or _is_deed(sentence, index, last, words))


def _is_passing(token: Token, last: Token, words: Words) -> bool:
    """Whether the word for "last" is "who passed" here: behind a name or who has a role ("X who moved to Ajax")."""
    if "elapsed" not in words[token.key].classes:
        return False
    senses = words.language.words.get(last.key, ())
    worded = HEBREW_LETTER.match(last.text) is not None
    return last.text == "," or (worded and all(sense.classes & PERSONAL for sense in senses))


def _is_deed(sentence: Sequence[Token], index: int, last: Token, words: Words) -> bool:
    """Whether a number is "who was …" here: behind a comma or a name, with nothing to count behind it ("X, who was
    appointed coach", not "X, eight goals")."""
    language, token = words.language, sentence[index]
    if not any(sense.pos == "num" for sense in language.words.get(token.key, ())):
        return False
    opens = last.text == "," or last.key in language.given or not words[last.key].alone[1]
    letter, verb = token.text[:1], rest(token, 1) if len(token.text) > 3 else None
    deed = verb is not None and any(s.pos == "verb" and s.form == "past" for s in language.words.get(verb.key, ()))
    if not (opens and deed and language.grammar.prefixes.get(letter) == "rel") or index + 1 >= len(sentence):
        return False
    following = language.words.get(sentence[index + 1].key, ())
    return not any(sense.pos in ("noun", "num", "adj") for sense in following)
