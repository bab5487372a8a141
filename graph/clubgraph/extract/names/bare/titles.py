"""Unknown words in a text without capitals → a person’s name, where a title or a verb of saying shows it."""

from clubgraph.extract.names.bare.behind import (
    and_another,
    did,
    does,
    ends_name,
    role_of_club,
    surely_did,
    title_behind,
)
from clubgraph.extract.names.bare.words import (
    ends_or_verb,
    goes_on,
    is_demonym,
    is_foreign,
    is_given,
    is_plain,
    is_short_name,
    nth,
)
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_TITLE_REACH = 8
_OBJECT_REACH = 6
_OPENERS = frozenset('"“”„«»:-–—•|.')
_OF_PERSONS = frozenset({"signing", "departure", "appointment", "retirement", "move", "loan"})


def name_by_title(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> tuple[int, Kind | None]:
    """Unknown words that a title, a demonym, a verb of speech or a title behind them shows to be a person's name."""
    if sentence[at].text[0] == language.grammar.he_future and sentence[at].text.endswith(language.grammar.many[:1]):
        return 0, None  # an unknown verb: "will be moved"
    end = at + 1
    while end < len(sentence) and end - at < 4:
        following = nth(sentence, end + 1)
        if is_plain(sentence[end]) or is_given(sentence[end], language):
            end += 1
        elif sentence[end].key in language.particles and following is not None and goes_on(following, language):
            end += 1
        else:
            break
    length = end - at
    if length > 2 and not any(unit.key in language.particles for unit in sentence[at:end]):
        length = 2
    titled, direct = title_before(before)
    second = nth(sentence, at + 1)
    own = sentence[at].text[0] not in language.grammar.prefixes
    own = own and sentence[at].text[0] not in (language.grammar.he_future, language.grammar.she_future)
    if length == 1 and direct and second is not None and (is_short_name(second) or is_demonym(second)):
        return 2, Kind.PERSON
    known = titled or _spoken(before, language) or _done_to(before, language)
    closed = ends_name(nth(sentence, at + length)) or and_another(sentence, at + length, language)
    if titled and before[-1].text == "," and not closed:
        known = False
    known = known or (_listed(before) and closed)
    placed = bool(before) and before[-1].has("prep") and len(before[-1].text) == 1
    known = known or (not placed and any(is_foreign(u.text) for u in sentence[at:end]))
    known = known or (not placed and did(sentence, at + length, language))
    people = length == 1 and own and second is not None and is_demonym(second) and not second.glued
    if people and (_done_to(before, language) or (opens(before) and surely_did(sentence, at + 2, language))):
        return 2, Kind.PERSON  # a surname written like a people: "Delio Rossi"
    if length > 1 and (known or title_behind(sentence, at + length) or does(sentence, at, length, language)):
        return length, Kind.PERSON
    if (
        length == 1
        and own
        and opens(before)
        and (role_of_club(sentence, at + 1) or surely_did(sentence, at + 1, language))
    ):
        return 1, Kind.PERSON
    if length == 1 and titled and own and before[-1].text == "," and second is not None and second.text in ":,":
        return 1, Kind.PERSON  # "the president of Roma, Pallotta: …"
    if length == 1 and titled and before[-1].text == "," and _closes(second, nth(sentence, at + 2)):
        return 2, Kind.PERSON
    if length == 1 and own and direct and ends_or_verb(nth(sentence, at + 1)):
        return 1, Kind.PERSON
    return 0, None


def land_as_given(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> bool:
    """Whether the name of a land is a given name here: a plain word follows, and what is done to persons before."""
    unit, following = sentence[at], nth(sentence, at + 1)
    foreign = is_short_name(unit) and is_foreign(unit.text) and is_plain(following)
    free = not (before and before[-1].has("prep") and len(before[-1].text) == 1)
    return foreign and free and ends_name(nth(sentence, at + 2))


def name_by_role(sentence: list[Unit], at: int, before: list[Unit]) -> bool:
    """Whether a word of the lexicon that opens a clause is a name: a role at a club stands in apposition to it."""
    unit = sentence[at]
    plain = not (unit.pos or unit.candidates) and bool(unit.senses) and len(unit.key) > 2
    nominal = plain and all(sense.pos in ("noun", "adj") and not sense.classes & PERSONAL for sense in unit.senses)
    return nominal and opens(before) and role_of_club(sentence, at + 1)


def opens(before: list[Unit]) -> bool:
    """Whether a clause begins behind these units."""
    return not before or (len(before[-1].text) == 1 and before[-1].text in _OPENERS)


def _closes(unit: Unit | None, following: Unit | None) -> bool:
    """Whether a word of the lexicon is a surname: it ends what stands between two commas."""
    if unit is None or unit.candidates or unit.pos or following is None or following.text != ",":
        return False
    return bool(unit.senses) and all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)


def title_before(before: list[Unit]) -> tuple[bool, bool]:
    """Whether the words before are a title ("the coach of the team, …"), and whether it stands directly before."""
    comma = timed = False
    for step, unit in enumerate(reversed(before[-_TITLE_REACH:])):
        personal = unit.read("noun") is not None and any(
            sense.pos == "noun" and sense.form != "pl" and sense.classes & PERSONAL for sense in unit.senses
        )
        if personal:
            definite = step + 1 < len(before) and before[-step - 2].has("det")
            return True, definite and not comma and step == 0
        time = comma and any(sense.pos == "noun" and "time" in sense.classes for sense in unit.senses)
        behind_time, timed = timed, time
        if unit.text == "," and step == 0:
            comma = True
        elif time or (behind_time and unit.has("prep")):
            continue  # "the striker of Ajax in the last season, X"
        elif not (
            unit.candidates
            or unit.has("det")
            or unit.has("adj")
            or any("genitive" in sense.classes for sense in unit.senses)
            or (comma and unit.has("noun") and not unit.has("verb"))
            or _owned(unit)
            or (unit.pos == "name" and unit.shown is not Kind.PERSON)
        ):
            return False, False
        elif is_demonym(unit) and step == 0:
            return True, _is_somebody(before)
    return False, False


def _is_somebody(before: list[Unit]) -> bool:
    """Whether a demonym with its article stands for a person and describes no noun: "by the Portuguese X"."""
    if len(before) < 2 or not before[-2].has("det") or not before[-1].glued:
        return False
    return len(before) < 3 or not (before[-3].has("noun") or before[-3].has("adj") or before[-3].candidates)


def _done_to(before: list[Unit], language: Language) -> bool:
    """Whether the object of a verb that is done to persons follows ("signed …"), or whose deed a noun means."""
    if not before or not before[-1].has("prep"):
        return False
    prep, near = before[-1].key, before[-_OBJECT_REACH:-1]
    if prep in language.grammar.object_mark:
        verbs = language.classes.get("personal", frozenset())
        return any(sense.pos == "verb" and sense.lemma in verbs for unit in near for sense in unit.senses)
    deed = prep in language.grammar.genitive and bool(near)
    return deed and any(sense.pos == "noun" and sense.classes & _OF_PERSONS for sense in near[-1].senses)


def _listed(before: list[Unit]) -> bool:
    """Whether a comma or a coordinator, and a person before it, stand before: "Agha, Kove Rezai and …"."""
    joined = len(before) > 1 and (before[-1].text == "," or before[-1].has("coord"))
    return joined and before[-2].shown is Kind.PERSON and before[-2].pos == "name"


def _spoken(before: list[Unit], language: Language) -> bool:
    speech = language.classes.get("speech", frozenset())
    return bool(before) and any(s.pos == "verb" and s.lemma in speech for s in before[-1].senses)


def _owned(unit: Unit) -> bool:
    return any(
        sense.pos == "noun" and sense.classes & {"team", "competition", "body", "department"} for sense in unit.senses
    )
