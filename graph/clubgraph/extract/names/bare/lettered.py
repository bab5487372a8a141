"""Unknown words of a text without capitals → the same with the prefix letters before names made units of their own."""

from clubgraph.extract.names.bare.again import split
from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.words import ends_phrase, is_plain, nth
from clubgraph.extract.units.letters import rest, stack
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.text import key

_RATHER, _CLEARLY = 2.5, 7.0  # how much a word must sound like a name, behind another one and elsewhere
_GAIN, _LITTLE = 6.0, 1.0  # how much better a word must sound without a prefix letter
_NAMED = frozenset({"team", "club", "national", "place", "town", "venue", "news", "body", "competition", "award"})


def without_letters(sentence: list[Unit], language: Language, sounds: Sounds) -> list[Unit]:
    """The sentence with the prefix letters of unknown words that sound like names made units of their own."""
    found: list[Unit] = []
    for index, unit in enumerate(sentence):
        behind = bool(found) and (found[-1].key in language.given or found[-1].key in language.particles)
        free = is_plain(unit) and len(unit.parts) == 1 and unit.key not in language.given
        gain = _LITTLE if found and _governs(found[-1], language) else _GAIN
        clause = bool(found) and _tells(found[-1], language) and unit.key not in language.surnames
        clause = clause and not ends_phrase(nth(sentence, index + 1))  # not "said Shpigel."
        cut = _cut(unit, behind, gain, language, sounds) if free else 0
        if free and not cut and clause and language.grammar.prefixes.get(unit.text[0]) == "rel":
            heard = sounds.of(key(unit.text[1:]))
            cut = int(heard >= max(_CLEARLY, sounds.of(unit.key)))  # "said that Arbeloa"
        if free and not cut and found and found[-1].text in "),":
            cut = int(may_begin_with_and(unit, language, sounds))
        if cut:
            found += split(unit, cut, language)
            found[-1].pos = ""
        else:
            found.append(unit)
    return found


def may_begin_with_and(unit: Unit, language: Language, sounds: Sounds) -> bool:
    """Whether a word behind a surname may be "and" and another name."""
    coordinator = language.grammar.prefixes.get(unit.text[0]) == "coord" and unit.key not in language.surnames
    rest = key(unit.text[1:])
    if rest in language.surnames or rest in language.given:
        return coordinator
    return coordinator and unit.text[1] != unit.text[0] and sounds.of(rest) >= _RATHER


def _tells(unit: Unit, language: Language) -> bool:
    """Whether a word is a verb of saying, behind which a clause with "that" follows."""
    speech = language.classes.get("speech", frozenset())
    return any(sense.pos == "verb" and sense.lemma in speech for sense in unit.senses)


def _governs(unit: Unit, language: Language) -> bool:
    """Whether a name behind a word needs a preposition: a noun that is no title and no kind of side, or a verb
    behind which its doer does not stand ("she waits")."""
    if unit.senses and all(sense.pos == "noun" for sense in unit.senses):
        return not any(sense.classes & (PERSONAL | _NAMED) for sense in unit.senses)
    doers = language.classes.get("deeds", frozenset()) | language.classes.get("absence", frozenset())
    return bool(unit.senses) and all(
        sense.pos == "verb" and unit.key != sense.lemma and sense.lemma not in doers for sense in unit.senses
    )


def _cut(unit: Unit, behind: bool, gain: float, language: Language, sounds: Sounds) -> int:
    """How many letters before a name are prefixes; `behind` a given name only "and" can be one; `gain`: how much
    better the word must sound without them."""
    known = language.surnames
    if unit.key in known:
        return 0
    whole, token = sounds.of(unit.key), unit.parts[0]
    for length in range(1, min(4, len(token.text) - 2)):
        pieces = stack(token.text[:length], language)
        if behind and pieces and language.grammar.prefixes[pieces[0]] != "coord":
            continue
        word = rest(token, length).key if pieces else ""
        if word in known:
            return length
        named = pieces and language.grammar.prefixes[pieces[-1]] in ("prep", "coord")
        if named and sounds.of(word) >= max(_CLEARLY, whole + gain):
            return length
    return 0
