"""A discovered name → the kind of thing that its words, or the noun before it, show it to be."""

from clubgraph.extract.units.unit import ROLES, Unit
from clubgraph.lexicon import Language, Sense
from clubgraph.model import Kind

_SHOWN = {
    "venue": Kind.VENUE,
    "competition": Kind.COMPETITION,
    "team": Kind.CLUB,
    "news": Kind.OUTLET,
    "company": Kind.ORGANIZATION,
}


def kind_of(unit: Unit, before: Sense | None, language: Language) -> tuple[Kind | None, bool]:
    """The kind that an unknown name shows by its words or by the noun before it, and whether that is sure."""
    if unit.shown is not None:
        return unit.shown, True
    words = unit.key.split(" ")
    endings = tuple(language.classes.get("outlet_ending", ()))
    if endings and len(words) == 1 and len(unit.key) > 3 and unit.key.endswith(endings) and unit.text[-1].isupper():
        return Kind.OUTLET, True  # "RamsTV"
    personal = ROLES | {"winner", "runnerup"} if language.grammar.complement == "before" else ROLES
    if before is not None and len(words) == 2 and words[0] in language.given and before.classes & personal:
        return Kind.PERSON, True  # "striker David Villa", "World Cup winner David Villa"
    if "award" in unit.classes:
        return Kind.AWARD, True
    side = before is not None and language.grammar.complement == "before" and _is_side(before)
    closing = language.classes.get("closing_head", frozenset())
    for word in (words[-1], words[0], *words[1:-1]):
        if word in language.heads and len(words) > 1 and (word is words[-1] or word not in closing):
            headed = Kind(language.heads[word])
            return (Kind.CLUB if side and headed is Kind.VENUE else headed), True  # "the Ivorian side Stade Abidjan"
    if side:
        return Kind.CLUB, True
    if before is not None:
        kind = _shown(before)
        if kind is Kind.CLUB and len(words) > 1 and words[0] in language.given and language.grammar.accents:
            return Kind.PERSON, True  # "al gigante Sebastián Balsas"
        if kind:
            return kind, True
    if len(unit.text) > 1 and unit.text.isupper() and len(words) == 1:
        return Kind.ORGANIZATION, False
    if words[0] in language.given:
        return Kind.PERSON, len(words) > 1
    if 2 <= len(words) <= 5 and not (language.grammar.accents and before is not None and is_article(before)):
        return Kind.PERSON, True
    return None, False


def _is_side(sense: Sense) -> bool:
    """Whether a noun before a name says that it is a side: "Rwandan champions APR"."""
    several = sense.form == "pl" and bool(sense.classes & {"winner", "runnerup", "competitor", "membership"})
    return several or "team" in sense.classes


def _shown(sense: Sense) -> Kind | None:
    """The kind of a thing whose name follows this noun: "goalkeeper X", "the club X"."""
    if sense.classes & ROLES:
        return Kind.PERSON
    return next((kind for name, kind in _SHOWN.items() if name in sense.classes and name != "competition"), None)


def is_article(sense: Sense) -> bool:
    """Whether a word is an article, or a preposition that has swallowed one: "el Bytovia Bytow", "del Inti Gas"."""
    return (sense.pos == "det" and "plural" not in sense.classes) or "swallowed" in sense.classes
