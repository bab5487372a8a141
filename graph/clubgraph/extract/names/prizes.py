"""Units → units with each prize that says what it is for made one name: “el Premio BBVA al mejor jugador del mes”."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind

_AWARD = Sense("noun", "award", "sing", frozenset({"award"}))
_MARKS = frozenset("'\"‘’“”«»")
_LINKS = 3


def with_prizes(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with each prize made one name, be it called by a name, by what it is given for, or by both."""
    found: list[Unit] = []
    position = 0
    while position < len(sentence):
        end, prize = _prize(sentence, position, language)
        found.append(prize if prize is not None else sentence[position])
        position = max(end, position + 1)
    return found


def _prize(sentence: list[Unit], position: int, language: Language) -> tuple[int, Unit | None]:
    """The prize that begins here, and where its words end."""
    unit = sentence[position]
    if _is_best(unit, language):
        end = _best_end(sentence, position, language)
        return (end, _called(sentence[position:end])) if end else (0, None)
    known = _is_award(unit) and not unit.senses
    if not (known or unit.key in language.classes.get("prize", ())):
        return 0, None
    named = position + 1 if known else _name_end(sentence, position, language)
    best = _best_after(sentence, named, language)
    end = _best_end(sentence, best, language) if best else 0
    if named > position + 1 and (language.heads.get(unit.key) == Kind.AWARD or end):
        return max(end, named), _called(sentence[position:named], sentence[named:end])
    if known:
        return (end, _called([unit], sentence[named:end])) if end else (0, None)
    if not end:
        return 0, None
    inner = sentence[best]
    return end, _called([inner], sentence[position:end]) if _is_award(inner) else _called(sentence[position:end])


def _called(name: list[Unit], rest: Sequence[Unit] = ()) -> Unit:
    """One unit that is called by its name alone, and covers the rest of its words too."""
    units = sorted({id(unit): unit for unit in (*name, *rest)}.values(), key=lambda unit: unit.start)
    prize, called = merged(units), merged(name)
    prize.text, prize.key, prize.sense, prize.shown = called.text, called.key, _AWARD, Kind.AWARD
    if len(name) == 1:
        prize.candidates = name[0].candidates
    return prize


def _name_end(sentence: Sequence[Unit], position: int, language: Language) -> int:
    """Where the capital words behind the word for a prize end."""
    end = position + 1
    while end < len(sentence):
        unit, after = sentence[end], sentence[end + 1] if end + 1 < len(sentence) else None
        joined = unit.key in language.particles and end > position + 1 and after is not None and _is_capital(after)
        if not (_is_capital(unit) or joined) or _is_award(unit):
            break
        end += 1
    return end


def _is_capital(unit: Unit) -> bool:
    return unit.capital and unit.text[0].isalpha() and not unit.glued


def _best_after(sentence: Sequence[Unit], position: int, language: Language) -> int:
    """Where "the best …" begins behind a prize: "al mejor jugador", "de 'Mejor portero'"; 0 for nowhere."""
    for at in range(position, min(position + _LINKS, len(sentence))):
        if _is_best(sentence[at], language) or (_is_award(sentence[at]) and at > position):
            return at if at > position else 0
        if not (sentence[at].has("prep") or sentence[at].has("det") or sentence[at].text in _MARKS):
            return 0
    return 0


def _is_best(unit: Unit, language: Language) -> bool:
    return unit.key.split(" ")[0] in language.classes.get("best", ()) and (" " in unit.key or not unit.candidates)


def _best_end(sentence: Sequence[Unit], position: int, language: Language) -> int:
    """Where the words for the best of something end; 0 where it is not the best player, coach, goal or side."""
    unit = sentence[position]
    if _is_award(unit) and unit.candidates:
        return position + 1
    end = position + 1
    if " " not in unit.key:
        noun = sentence[end] if end < len(sentence) else None
        if noun is None or noun.key.split(" ")[0] not in language.classes.get("awarded", ()):
            return 0
        end += 1
    while end < len(sentence) and sentence[end].key in language.classes.get("awarded_as", ()):
        end += 1
    while (after := _span_end(sentence, end, language)) > end:
        end = after
    return end + 1 if _opens(sentence, position) and end < len(sentence) and sentence[end].text in _MARKS else end


def _opens(sentence: Sequence[Unit], position: int) -> bool:
    return position > 0 and sentence[position - 1].text in _MARKS


def _span_end(sentence: Sequence[Unit], position: int, language: Language) -> int:
    """Where a phrase that says of what or when somebody is the best ends: "de la Liga", "del mes", "en noviembre"."""
    end = position
    while end < len(sentence) and end - position < _LINKS and (sentence[end].has("prep") or sentence[end].has("det")):
        end += 1
    if end == position or end >= len(sentence):
        return position
    unit = sentence[end]
    cup = any(candidate.entity.kind is Kind.COMPETITION for candidate in unit.candidates)
    span = unit.key in language.classes.get("awarded_for", ()) or unit.key in language.months
    return end + 1 if cup or span else position


def _is_award(unit: Unit) -> bool:
    return any(candidate.entity.kind is Kind.AWARD for candidate in unit.candidates)
