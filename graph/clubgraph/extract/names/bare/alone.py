"""One unknown word that sounds like a name → whether it is one where it stands, and of a person or of a club."""

from clubgraph.extract.names.bare.before import is_spoken, opens, title_before
from clubgraph.extract.names.bare.behind import ends_name
from clubgraph.extract.names.bare.doers import did_before, doer, is_beaten
from clubgraph.extract.names.bare.sounds import Sounds
from clubgraph.extract.names.bare.words import is_foreign, is_plain, nth
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind
from clubgraph.text import key

# how much it must sound so, the less its neighbours tell
_RATHER, _LIKELY, _CLEARLY, _MOSTLY, _SURELY = 2.5, 4.0, 7.0, 9.0, 12.0
_FOREIGN = 4.0  # what a mark for a sound from abroad adds
_CLAUSES = frozenset(",:-–")
_QUOTES = frozenset('"“”„«»')


def name_alone(
    sentence: list[Unit], at: int, before: list[Unit], language: Language, sounds: Sounds
) -> tuple[int, Kind | None]:
    """1 and the kind of a name that an unknown word is by its sound and its neighbours; 0 where it is none."""
    unit = sentence[at]
    heard = sounds.of(unit.key) + (_FOREIGN if is_foreign(unit.text) else 0)
    if heard < _RATHER or language.grammar.prefixes.get(unit.text[0]) == "det":
        return 0, None
    if _has_minute(sentence, at) or _says(sentence, at, before, heard):
        return 1, Kind.PERSON
    if _has_goals(sentence, at, before):
        return 1, Kind.CLUB
    if unit.key.endswith(tuple(language.classes.get("plural_ending", ()))):
        return 0, None
    closed = _ends(sentence, at + 1, language, sounds)
    if closed and (_is_titled(before) or is_spoken(before, language) or _is_behind_quote(before)):
        return 1, Kind.PERSON
    if heard < _CLEARLY:
        doing = heard >= _LIKELY and (not before or before[-1].text in _CLAUSES)
        told = doing and doer(nth(sentence, at + 1), language, surely=False) is Kind.PERSON
        return (1, Kind.PERSON) if told else (0, None)
    if opens(before) or before[-1].text == "," or (before[-1].has("sub") and not before[-1].has("prep")):
        verb = nth(sentence, at + 1)
        if verb is not None and verb.has("adv") and not verb.has("verb"):
            verb = nth(sentence, at + 2)
        kind = doer(verb, language, surely=heard >= _SURELY)
        if kind:
            return 1, kind
        listed = _lists(sentence, at, language, sounds) or _is_of_club(sentence, at)
        if listed and (not before or before[-1].text != ","):
            return 1, Kind.PERSON
        if not before:
            return (1, None) if heard >= _SURELY and not is_plain(nth(sentence, at + 1)) else (0, None)
    if closed and (
        _is_behind(before, language.classes.get("person_behind", frozenset())) or did_before(before, language)
    ):
        return 1, Kind.PERSON
    if closed and is_beaten(before, language):
        return 1, Kind.CLUB
    if before[-1].text == ":" and nth(sentence, at + 1) is None and any(_is_title(u) for u in before[-4:-1]):
        return 1, Kind.PERSON  # "the best player: X"
    return (1, None) if closed and heard >= _MOSTLY and _is_governed(before) else (0, None)


def _ends(sentence: list[Unit], at: int, language: Language, sounds: Sounds) -> bool:
    """Whether a name ends here, be it before a number, or another is joined to it: "X and Y"."""
    unit = nth(sentence, at)
    counted = unit is not None and (unit.pos == "num" or unit.has("num"))
    return ends_name(unit) or counted or (unit is not None and _is_joined(unit, language, sounds))


def _is_joined(unit: Unit, language: Language, sounds: Sounds) -> bool:
    """Whether an unknown word is "and" with a name written together with it."""
    if not is_plain(unit) or language.grammar.prefixes.get(unit.text[0]) != "coord" or len(unit.text) < 4:
        return False
    rest = key(unit.text[1:])
    return rest in language.surnames or rest in language.given or sounds.of(rest) >= _RATHER


def _has_minute(sentence: list[Unit], at: int) -> bool:
    """Whether a number alone in brackets follows, as behind who scored: "X (70)"."""
    ahead = sentence[at + 1 : at + 4]
    return len(ahead) == 3 and ahead[0].text == "(" and ahead[1].pos == "num" and ahead[2].text == ")"


def _says(sentence: list[Unit], at: int, before: list[Unit], heard: float) -> bool:
    """Whether a colon, and what the word says in quotation marks, follow, or a verb and these."""
    verb = nth(sentence, at + 1)
    after = at + 2 if verb is not None and verb.has("verb") else at + 1
    colon, quote = nth(sentence, after), nth(sentence, after + 1)
    if colon is None or colon.text != ":" or quote is None or not opens(before):
        return False
    return quote.text in _QUOTES or heard >= _SURELY


def _has_goals(sentence: list[Unit], at: int, before: list[Unit]) -> bool:
    """Whether the word and another have a number of goals each behind them: "X 3 Y 3"."""
    own, other, goals = (nth(sentence, at + step) for step in (1, 2, 3))
    if own is None or own.pos != "num" or len(own.text) > 1:
        return False
    if other is not None and goals is not None and goals.pos == "num" and len(goals.text) == 1:
        return is_plain(other) or any(c.entity.kind is Kind.CLUB for c in other.candidates)
    if len(before) < 2 or before[-1].pos != "num" or len(before[-1].text) > 1:
        return False
    return before[-2].shown is Kind.CLUB or any(c.entity.kind is Kind.CLUB for c in before[-2].candidates)


def _is_behind_quote(before: list[Unit]) -> bool:
    """Whether what somebody said, and how he did, stand before: ""…", joked X"."""
    if len(before) < 3 or before[-1].read("verb", "past") is None:
        return False
    return before[-2].text == "," and before[-3].text in _QUOTES


def _is_titled(before: list[Unit]) -> bool:
    """Whether a title stands directly before, or an award that is one: "top scorer X"."""
    if not before or before[-1].text == ",":
        return False
    return title_before(before)[0] or (not before[-1].senses and _is_title(before[-1]))


def _is_of_club(sentence: list[Unit], at: int) -> bool:
    """Whether the club that somebody is of follows: "X of Ajax", "X (Ajax)"."""
    following, club = nth(sentence, at + 1), nth(sentence, at + 2)
    if following is None or club is None or not (following.text == "(" or (following.has("prep") and club.glued)):
        return False
    return any(c.entity.kind is Kind.CLUB and not c.demonym for c in club.candidates)


def _lists(sentence: list[Unit], at: int, language: Language, sounds: Sounds) -> bool:
    """Whether the word begins a list of names: "X and Y", "X, Y and Z"."""
    following, third = nth(sentence, at + 1), nth(sentence, at + 2)
    if following is None:
        return False
    if _is_joined(following, language, sounds):
        return True
    if following.has("coord") and third is not None and is_plain(third):
        return third.key in language.surnames or sounds.of(third.key) >= _CLEARLY
    if following.text != "," or third is None or not is_plain(third):
        return False
    return third.key in language.surnames or sounds.of(third.key) >= (_RATHER if at else _CLEARLY)


def _is_title(unit: Unit) -> bool:
    personal = any(sense.pos == "noun" and sense.classes & PERSONAL for sense in unit.senses)
    return personal or any(candidate.entity.kind is Kind.AWARD for candidate in unit.candidates)


def _is_governed(before: list[Unit]) -> bool:
    """Whether a preposition stands before that is not one of places: it may be a person or a side."""
    senses = [sense for sense in before[-1].senses if sense.pos == "prep"]
    return bool(senses) and not any("inside" in sense.classes for sense in senses)


def _is_behind(before: list[Unit], words: frozenset[str]) -> bool:
    """Whether one of these words stands directly before, whole or as a letter and a word."""
    last = before[-1]
    return last.key in words or (len(before) > 1 and last.glued and before[-2].key + last.key in words)
