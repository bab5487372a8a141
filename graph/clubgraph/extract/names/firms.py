"""A place in a sentence → the ordinary words there that begin a name: a firm's, a body's, or a given name's."""

from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_PLACES = frozenset({Kind.PLACE, Kind.NATIONAL_TEAM, Kind.CLUB, Kind.VENUE, Kind.OUTLET})


def firm(sentence: list[Unit], position: int, language: Language) -> int:
    """The number of units of a firm's name that is made of ordinary words ("East Street Investments"), or of a
    body's that begins with its place ("Karnataka Football Association")."""
    first = sentence[position]
    placed = bool(first.candidates) and all(c.entity.kind in _PLACES and not c.demonym for c in first.candidates)
    firms, bodies = (language.classes.get(name, frozenset()) for name in ("firm_ending", "body_ending"))
    endings = firms if first.senses and not placed else firms | bodies
    known = first.candidates and not placed
    if not endings or first.pos or known or any(s.pos not in ("noun", "adj") for s in first.senses):
        return 0
    length = 1
    for unit in sentence[position + 1 : position + 5]:
        if unit.pos or not unit.capital or not unit.text[0].isalpha() or unit.glued:
            break
        length += 1
        if unit.key.rsplit(" ", 1)[-1] in endings and length > (1 if position else 2):
            return length
    return 0


def titled(sentence: list[Unit], position: int, following: Unit | None, language: Language) -> bool:
    """Whether an ordinary word behind a title and before a name that no register knows is a given name."""
    if language.grammar.complement != "before" or not position or following is None:
        return False
    unit = sentence[position]
    title = any(s.pos == "noun" and s.classes & ROLES and s.form != "pl" for s in sentence[position - 1].senses)
    plain = all(sense.pos in ("noun", "adj") and not sense.classes & ROLES for sense in unit.senses)
    return title and plain and _is_new(following)


def _is_new(unit: Unit) -> bool:
    """Whether a capital word is one that neither the lexicon nor the register knows."""
    plain = unit.capital and not unit.pos and unit.text[0].isalpha()
    return plain and not (unit.senses or unit.candidates)
