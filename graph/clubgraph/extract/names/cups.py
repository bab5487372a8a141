"""Units → units with each league and cup that no register knows made one name: “Primera B”, “torneo Clausura”."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def with_cups(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with each division, tournament and cup made one name by the words that such names are made of."""
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        _letter(sentence, position, language)
        end = _end(sentence, position, language)
        if end > position:
            cup = merged(sentence[position:end])
            cup.shown = Kind.COMPETITION
            found.append(cup)
        else:
            found.append(sentence[position])
        position = max(end, position + 1)
    return found


def _letter(sentence: Sequence[Unit], position: int, language: Language) -> None:
    """Let the letter or number of a group be no name: "el Grupo B de la Copa"."""
    unit, letter = sentence[position], sentence[position + 1] if position + 1 < len(sentence) else None
    if letter is None or unit.key not in language.classes.get("lettered", ()) or len(letter.text) > 2:
        return
    if unit.has("noun") and (letter.text.isupper() or letter.text.isdecimal()) and not letter.glued:
        unit.pos, unit.sense, letter.pos = "noun", unit.read("noun"), "adj"


def _end(sentence: Sequence[Unit], position: int, language: Language) -> int:
    """Where the name of a competition that begins here ends; the place itself where none does."""
    unit = sentence[position]
    if " " in unit.key or not unit.text[0].isalpha():
        return position
    if unit.capital and unit.key in language.classes.get("league_name", ()):
        return _numbered(sentence, position)
    if unit.capital and unit.key in language.classes.get("division", ()):
        return _behind(sentence, position, "division_word", language)
    if unit.capital and position and unit.key in language.classes.get("lower_division", ()):
        named = _is_governed(sentence[position - 1])
        return _behind(sentence, position, "division_word", language, least=1) if named else position
    half = position + (unit.key in language.classes.get("cup_word", ()))
    if (
        half < len(sentence)
        and sentence[half].capital
        and sentence[half].key in language.classes.get("half_season", ())
    ):
        return _half(sentence, position, half)
    if unit.capital and unit.key in language.classes.get("cup_word", ()):
        return _cup(sentence, position, language)
    return position


def _behind(sentence: Sequence[Unit], position: int, name: str, language: Language, *, least: int = 2) -> int:
    """Where the capital words of a class behind a word end; the word itself where there are fewer than `least`."""
    end = position + 1
    while end < len(sentence) and sentence[end].capital and sentence[end].key in language.classes.get(name, ()):
        end += 1
    return end if end - position >= least else position


def _numbered(sentence: Sequence[Unit], position: int) -> int:
    """Where the numbers that a sponsor has put behind the name of a league end: "LaLiga 1/2/3", "Liga 1,2,3"."""
    end = position + 1
    while end < len(sentence) and (sentence[end].text[0].isdigit() or sentence[end].text in "/|"):
        end += 1
    several = end - position > 2 or (end - position == 2 and "," in sentence[position + 1].text)
    return end if several and sentence[end - 1].text[0].isdigit() else position


def _half(sentence: Sequence[Unit], position: int, half: int) -> int:
    """Where the name of a half of a season ends: "el torneo Clausura", "del Apertura", but no "Apertura 2024"."""
    after = sentence[half + 1] if half + 1 < len(sentence) else None
    dated = after is not None and after.pos == "year"
    if half == position and (dated or not position or not _is_governed(sentence[position - 1])):
        return position
    return position if dated else half + 1


def _cup(sentence: Sequence[Unit], position: int, language: Language) -> int:
    """Where a name ends that begins with a word for a cup: "Campeonato Nacional", "Torneo de Transición"."""
    after = sentence[position + 1] if position + 1 < len(sentence) else None
    if after is None:
        return position
    if _is_capital(after):
        national = after.key in language.classes.get("cup_adjective", ())
        return _behind(sentence, position + 1, "cup_adjective", language, least=1) if national else position
    what = sentence[position + 2] if position + 2 < len(sentence) else None
    noun = what is not None and _is_capital(what) and not what.candidates and bool(what.has("noun") or not what.senses)
    return position + 3 if noun and after.key in language.grammar.genitive else position


def _is_capital(unit: Unit) -> bool:
    return unit.capital and unit.text[0].isalpha() and not unit.glued


def _is_governed(unit: Unit) -> bool:
    """Whether a word is an article or a preposition."""
    return unit.has("det") or unit.has("prep")
