"""Unknown words in a text without capitals → a person’s name, where a title or a verb of saying shows it."""

from clubgraph.extract.names.bare.before import is_done_to, is_listed, is_spoken, opens, title_before
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


def name_by_title(sentence: list[Unit], at: int, before: list[Unit], language: Language) -> tuple[int, Kind | None]:
    """Unknown words that a title, a demonym, a verb of speech or a title behind them shows to be a person's name."""
    if _tells_more(sentence[at], before, language):
        return 0, None
    if sentence[at].text[0] == language.grammar.he_future and sentence[at].text.endswith(language.grammar.many[:1]):
        return 0, None  # an unknown verb: "will be moved"
    end = _end(sentence, at, language)
    length = end - at
    if length > 2 and not any(unit.key in language.particles for unit in sentence[at:end]):
        length = 2
    titled, direct = title_before(before)
    second = nth(sentence, at + 1)
    own = sentence[at].text[0] not in language.grammar.prefixes
    own = own and sentence[at].text[0] not in (language.grammar.he_future, language.grammar.she_future)
    if length == 1 and direct and second is not None and (is_short_name(second) or is_demonym(second)):
        return 2, Kind.PERSON
    known = titled or is_spoken(before, language) or is_done_to(before, language)
    closed = ends_name(nth(sentence, at + length)) or and_another(sentence, at + length, language)
    if titled and before[-1].text == "," and not closed:
        known = False
    known = known or (is_listed(before) and closed)
    placed = bool(before) and before[-1].has("prep") and len(before[-1].text) == 1
    known = known or (not placed and any(is_foreign(u.text) for u in sentence[at:end]))
    known = known or (not placed and did(sentence, at + length, language))
    people = length == 1 and own and second is not None and is_demonym(second) and not second.glued
    if people and (is_done_to(before, language) or (opens(before) and surely_did(sentence, at + 2, language))):
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


def _tells_more(unit: Unit, before: list[Unit], language: Language) -> bool:
    """Whether an unknown word behind a person and a comma is rather "who" and a verb."""
    told = len(before) > 1 and before[-1].text == "," and before[-2].shown is Kind.PERSON
    return told and language.grammar.prefixes.get(unit.text[0]) == "rel" and unit.key not in language.surnames


def land_as_given(sentence: list[Unit], at: int, before: list[Unit]) -> bool:
    """Whether the name of a land is a given name here: a plain word ends the name, and no preposition is before it."""
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


def _end(sentence: list[Unit], at: int, language: Language) -> int:
    """Where the unknown words, given names and particles that begin here end."""
    end = at + 1
    while end < len(sentence) and end - at < 4:
        following = nth(sentence, end + 1)
        if is_plain(sentence[end]) or is_given(sentence[end], language):
            end += 1
        elif sentence[end].key in language.particles and following is not None and goes_on(following, language):
            end += 1
        else:
            break
    return end


def _closes(unit: Unit | None, following: Unit | None) -> bool:
    """Whether a word of the lexicon is a surname: it ends what stands between two commas."""
    if unit is None or unit.candidates or unit.pos or following is None or following.text != ",":
        return False
    return bool(unit.senses) and all(sense.pos in ("noun", "adj", "verb") for sense in unit.senses)
