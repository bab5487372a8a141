"""Unknown words of a text without capitals → those that are names by their sound, or as known surnames."""

from clubgraph.extract.names.bare.before import is_done_to, is_listed, opens
from clubgraph.extract.names.bare.behind import and_another, did_something, ends_name
from clubgraph.extract.names.bare.lettered import may_begin_with_and
from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.told import did_together
from clubgraph.extract.names.bare.words import goes_on, is_plain, nth
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import JOINTS, key

_RATHER, _CLEARLY, _SURELY = 2.5, 7.0, 14.0  # how much a word, a name of one word and one of several must sound so
_NEVER = -4.0
_LONGEST, _SHORT = 4, 2


def trimmed(run: list[Unit], following: Unit | None, language: Language, sounds: Sounds) -> int:
    """How much of a person's name is left when a last word behind two others that sounds like none, and the next of a
    list, is taken off; `following`: what stands behind it."""
    several = following is not None and following.has("verb") and following.text.endswith(language.grammar.many[:1])
    for place, unit in enumerate(run[1:], 1):
        better = sounds.of(key(unit.text[1:])) >= sounds.of(unit.key)
        apart = place > 1 or (several and better) or run[0].key not in language.given
        apart = apart and is_plain(unit) and len(unit.parts) == 1
        if apart and (may_begin_with_and(unit, language, sounds) or (several and _ends_pair(unit, language))):
            return place  # "Agha and Kove", not a first and a last name
    last = run[-1]
    known = last.key in language.given or last.key in language.surnames
    odd = len(run) > 2 and is_plain(last) and not known and sounds.of(last.key) < _NEVER
    return len(run) - 1 if odd else len(run)


def ends_list(unit: Unit, before: Unit, following: Unit | None, language: Language, sounds: Sounds) -> bool:
    """Whether an unknown word behind a person is "and" and the last name of a list."""
    joined = is_plain(unit) and len(unit.parts) == 1 and language.grammar.prefixes.get(unit.text[0]) == "coord"
    named = joined and before.shown is Kind.PERSON and before.pos == "name" and ends_name(following)
    if named and did_together(following, language) and _ends_pair(unit, language):
        return True
    return named and sounds.of(key(unit.text[1:])) >= max(_RATHER, sounds.of(unit.key))


def _ends_pair(unit: Unit, language: Language) -> bool:
    """Whether a word before a verb of several can be "and" and a name, as it does not begin a known name."""
    joined = language.grammar.prefixes.get(unit.text[0]) == "coord" and len(unit.text) > _SHORT + 1
    return joined and unit.key not in language.surnames and unit.text[1] != unit.text[0]


def name_by_sound(
    sentence: list[Unit], at: int, before: list[Unit], language: Language, sounds: Sounds
) -> tuple[int, Kind | None]:
    """The number of units of a person's name that begins here, as its words sound."""
    known = language.surnames
    if before and before[-1].has("det") and sentence[at].glued:
        return 0, None  # no name has an article
    length = _length(sentence, at, language, sounds)
    if sentence[at].key in known:
        return _joined(sentence, at, language, sounds), Kind.PERSON
    if language.grammar.prefixes.get(sentence[at].text[0]) == "det":
        return 0, None
    if _is_before_surname(sentence, at, language, sounds):
        return 2, Kind.PERSON
    if length == 0:
        return 0, None
    run = sentence[at : at + length]
    if length > 1 and run[-1].key in known:
        return length, Kind.PERSON
    heard = sum(sounds.of(unit.key) for unit in run if is_plain(unit))
    if language.heads.get(run[-1].key) == Kind.CLUB:
        return length, Kind.CLUB
    if length > 1 and run[-1].key in language.classes.get("venue_end", ()):
        return length, Kind.VENUE
    if length > 1 and heard >= _SURELY and not _describes(run[-1], language):
        return length, Kind.PERSON
    alone = length == 1 and heard >= _RATHER and not _describes(run[0], language)
    surely = heard >= _CLEARLY
    return (1, Kind.PERSON) if alone and _is_somebody(sentence, at, before, language, surely=surely) else (0, None)


def _length(sentence: list[Unit], at: int, language: Language, sounds: Sounds) -> int:
    """The number of units that begin here and sound like names, with the particles between them."""
    end = at
    while end < len(sentence) and end - at < _LONGEST:
        unit, following = sentence[end], nth(sentence, end + 1)
        enough = _RATHER if end < at + 2 or unit.key in language.surnames else _CLEARLY
        if end > at and is_plain(unit) and _begins_with_and(unit, language, sounds):
            break
        if is_plain(unit) and sounds.of(unit.key) >= enough:
            end += 1
        elif end > at and unit.key in language.particles and following is not None and goes_on(following, language):
            end += 1
        else:
            break
    while end > at and not is_plain(sentence[end - 1]):
        end -= 1
    return end - at


def _begins_with_and(unit: Unit, language: Language, sounds: Sounds) -> bool:
    """Whether a word is rather "and" and another name: "Alexeyev and Kosić"."""
    if language.grammar.prefixes.get(unit.text[0]) != "coord" or unit.key in language.surnames:
        return False
    return sounds.of(key(unit.text[1:])) >= sounds.of(unit.key)


def _is_before_surname(sentence: list[Unit], at: int, language: Language, sounds: Sounds) -> bool:
    """Whether an unknown word is the first name before a known surname: "Mohib Sarsur"."""
    surname = nth(sentence, at + 1)
    if surname is None or surname.key not in language.surnames or not is_plain(surname) or surname.glued:
        return False
    return len(sentence[at].key) > _SHORT and sounds.of(sentence[at].key) >= 0


def _joined(sentence: list[Unit], at: int, language: Language, sounds: Sounds) -> int:
    """The length of a known surname, with another that follows it or that a hyphen joins to it."""
    known, following = language.surnames, nth(sentence, at + 1)
    if following is not None and is_plain(following) and not following.glued:
        if may_begin_with_and(following, language, sounds):
            return 1
        return 2 if following.key in known or sounds.of(following.key) >= _SURELY else 1
    joint, last = nth(sentence, at + 1), nth(sentence, at + 2)
    double = joint is not None and joint.glued and joint.text in JOINTS
    return 3 if double and last is not None and last.glued and (is_plain(last) or last.key in known) else 1


def _describes(unit: Unit, language: Language) -> bool:
    """Whether a word has the ending of words for people and of adjectives: loanwords sound like names too."""
    return unit.key.endswith(tuple(language.classes.get("plural_ending", ())))


def _is_somebody(sentence: list[Unit], at: int, before: list[Unit], language: Language, *, surely: bool) -> bool:
    """Whether what stands beside a word can only stand beside a person."""
    following = nth(sentence, at + 1)
    if surely and opens(before) and did_something(sentence, at + 1, language):
        return True
    counted = following is not None and following.pos in ("num", "score") and len(sentence[at].key) > _SHORT
    if counted and _scores(before, language) and not did_together(before[-1], language):
        return True  # "scored X 2 0"
    if not (ends_name(following) or and_another(sentence, at + 1, language)):
        return False
    return (surely and is_done_to(before, language)) or is_listed(before) or _scores(before, language)


def _scores(before: list[Unit], language: Language) -> bool:
    """Whether a verb of scoring, or a goal and "of", stand directly before: "scored X", "goals of X"."""
    if not before:
        return False
    if any(sense.pos == "verb" and sense.lemma in language.classes.get("scoring", ()) for sense in before[-1].senses):
        return True
    of = before[-1].key in language.grammar.genitive and len(before) > 1
    return of and any("goal" in sense.classes for sense in before[-2].senses)
