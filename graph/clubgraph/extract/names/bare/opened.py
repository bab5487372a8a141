"""A sentence without capitals → the same without quotation marks around names, and with articles cut off words."""

from clubgraph.extract.names.bare.words import is_plain
from clubgraph.extract.units.letters import prefixes, rest, stack
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language

_QUOTES = frozenset('"“”„«»')


def unquoted(sentence: list[Unit]) -> list[Unit]:
    """The sentence without the quotation marks around a known name alone."""
    last = len(sentence) - 1
    named = {
        index
        for index in range(1, last)
        if sentence[index].candidates and sentence[index - 1].text in _QUOTES and sentence[index + 1].text in _QUOTES
    }
    return [unit for index, unit in enumerate(sentence) if index + 1 not in named and index - 1 not in named]


def reopened(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with the article cut off words that no longer may be a name ("the national team")."""
    found: list[Unit] = []
    for unit in sentence:
        article = language.grammar.prefixes.get(unit.text[0]) == "det" and len(unit.parts) == 1 and len(unit.text) > 3
        word = rest(unit.parts[0], 1) if article and is_plain(unit) else None
        senses = language.words.get(word.key, ()) if word else ()
        if word is not None and any(sense.pos == "noun" and "town" not in sense.classes for sense in senses):
            letter = next(prefixes(unit.parts[0], stack(unit.parts[0].text[:1], language)))
            article_senses = language.words.get(letter.key, ())
            found.append(
                Unit(
                    letter.start,
                    letter.end,
                    letter.text,
                    letter.key,
                    False,
                    letter.glued,
                    article_senses,
                    parts=(letter,),
                )
            )
            unit = Unit(word.start, word.end, word.text, word.key, False, True, senses, parts=(word,))
        found.append(unit)
    return found
