"""What stands before unknown words → whether it shows them to be a person’s name: a title, a verb, a list."""

from clubgraph.extract.names.bare.words import is_demonym, is_plain, nth
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_TITLE_REACH = 8
_OBJECT_REACH = 6
_OPENERS = frozenset('"“”„«»:-–—•|.')
_OF_PERSONS = frozenset({"signing", "departure", "appointment", "retirement", "move", "loan"})


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
            or _is_workplace(unit)
            or (unit.pos == "name" and unit.shown is not Kind.PERSON)
        ):
            return False, False
        elif is_demonym(unit) and step == 0:
            return True, _is_somebody(before)
    return False, False


def opens(before: list[Unit]) -> bool:
    """Whether a clause begins behind these units."""
    return not before or (len(before[-1].text) == 1 and before[-1].text in _OPENERS)


def is_done_to(before: list[Unit], language: Language) -> bool:
    """Whether the object of a verb that is done to persons follows ("signed …"), or whose deed a noun means."""
    if not before or not before[-1].has("prep"):
        return False
    prep, near = before[-1].key, before[-_OBJECT_REACH:-1]
    if prep in language.grammar.object_mark:
        verbs = language.classes.get("personal", frozenset())
        return any(sense.pos == "verb" and sense.lemma in verbs for unit in near for sense in unit.senses)
    deed = prep in language.grammar.genitive and bool(near)
    return deed and any(
        sense.pos == "noun" and (sense.form == "own" or sense.classes & _OF_PERSONS) for sense in near[-1].senses
    )


def is_aside(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> bool:
    """Whether two words that are names among others stand between commas behind a title: "the striker of Ajax, Shalom
    Tikva, may leave"."""
    surname, closing = nth(sentence, at + 1), nth(sentence, at + 2)
    if not before or before[-1].text != "," or closing is None or closing.text != "," or surname is None:
        return False
    known = surname.key in language.given or surname.key in language.surnames or is_plain(surname)
    return known and not surname.glued and title_before(before)[0]


def is_listed(before: list[Unit]) -> bool:
    """Whether a comma or a coordinator, and a person before it, stand before: "Agha, Kove Rezai and …"."""
    joined = len(before) > 1 and (before[-1].text == "," or before[-1].has("coord"))
    return joined and before[-2].shown is Kind.PERSON and before[-2].pos == "name"


def is_spoken(before: list[Unit], language: Language) -> bool:
    """Whether a verb of saying stands directly before: "said X Y"."""
    speech = language.classes.get("speech", frozenset())
    return bool(before) and any(s.pos == "verb" and s.lemma in speech for s in before[-1].senses)


def _is_somebody(before: list[Unit]) -> bool:
    """Whether a demonym with its article stands for a person and describes no noun: "by the Portuguese X"."""
    if len(before) < 2 or not before[-2].has("det") or not before[-1].glued:
        return False
    return len(before) < 3 or not (before[-3].has("noun") or before[-3].has("adj") or before[-3].candidates)


def _is_workplace(unit: Unit) -> bool:
    """Whether a noun means what somebody has a role in: "the coach of the team X"."""
    return any(
        sense.pos == "noun" and sense.classes & {"team", "competition", "body", "department"} for sense in unit.senses
    )
