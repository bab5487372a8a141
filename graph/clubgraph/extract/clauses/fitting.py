"""Two phrases that stand beside one another → whether both can be words for one thing."""

from clubgraph.extract.clauses.beside import only_age
from clubgraph.extract.clauses.categories import is_award, is_competition, is_side
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.units.unit import PERSONAL
from clubgraph.model import Kind

_PLACINGS = frozenset(
    {"team", "winner", "runnerup", "semifinalist", "quarterfinalist", "leader", "competitor", "cohost", "bond"}
)
_THINGS = frozenset({"Outlet", "Competition", "Venue"})


def fits(left: NounPhrase, right: NounPhrase) -> bool:
    """Whether two phrases can denote one person or one club: a name and a role."""
    for name, role in ((left, right), (right, left)):
        if name.head.pos == "name" and role.head.pos == "noun":
            side = is_side(name)
            if side and role.head.classes & _PLACINGS:
                return True
            if "title" in role.head.classes and name.start > role.end and _is_competition(name):
                return True  # "the domestic title - La Liga - with Barcelona"
            if "competition" in role.head.classes and is_competition(name):
                return True  # "UEFA's new competition, the Conference League"
            if "venue" in role.head.classes and any(c.entity.kind == "Venue" for c in name.head.candidates):
                return True
            if not side and role.head.classes & {"company", "backed"} and not _is_person(name):
                return True
            if not side and not _is_thing(name) and role.head.classes & (PERSONAL | {"winner", "signing", "native"}):
                return True
    if left.head.pos == "name" and is_award(right):  # "Salah, the 2018 PFA Player of the Year,"
        return not (is_award(left) or is_side(left) or _is_thing(left))
    if right.head.pos == "pron" and {"person", "subject"} <= right.head.classes and left.personal and not left.index:
        return True  # "A former Everton trainee, he …"
    if left.head.pos in ("demonym", "age") and _one(left) and right.head.pos == "noun" and right.start > left.end:
        return _is_role(right)  # "The Italian, a former Ajax coach, …"
    described = right.head.pos in ("age", "demonym") and (_one(right) or only_age(right))
    if left.personal or left.head.pos == "demonym":
        return only_age(right) and _one(left)  # "The England winger, 21,"
    return left.head.pos == "name" and ((described and not is_side(left)) or only_age(right))


def _is_role(phrase: NounPhrase) -> bool:
    """Whether a phrase tells what somebody was or is, and not who: "a former Ajax coach"."""
    first = phrase.units[0]
    return bool(phrase.head.classes & PERSONAL) and first.pos == "det" and "indefinite" in first.classes


def is_placed(side: NounPhrase, placing: NounPhrase) -> bool:
    """Whether a side that only a noun names is told to have won or nearly won something: "el equipo español, campeón
    de la Eurocopa"."""
    definite = side.units[0].pos == "det" and "indefinite" not in side.units[0].classes
    bare = placing.units[0].pos != "det" and bool(placing.head.classes & {"winner", "runnerup"})
    return definite and bare and side.head.pos == "noun" and "team" in side.head.classes


def is_of_land(name: NounPhrase, people: NounPhrase, many: tuple[str, ...]) -> bool:
    """Whether a word for one of a land stands without an article behind a name: "Rey, chileno de nacimiento"."""
    bare = people.head.pos == "demonym" and people.units[0] is people.head and name.start < people.start
    return bare and name.head.pos == "name" and not is_side(name) and not people.head.key.endswith(many)


def _is_thing(name: NounPhrase) -> bool:
    """Whether a name is known for that of a paper, a cup or a ground, and so for nobody's."""
    known = name.head.candidates
    return bool(known) and all(c.entity.kind in _THINGS for c in known)


def _is_competition(name: NounPhrase) -> bool:
    known = name.head.candidates
    return bool(known) and len(name.units) == 1 and all(c.entity.kind is Kind.COMPETITION for c in known)


def _is_person(name: NounPhrase) -> bool:
    return any(c.entity.kind == "Person" for c in name.head.candidates)


def _one(phrase: NounPhrase) -> bool:
    """ "The Argentine", "the 28-year-old", not "the English"."""
    return phrase.units[0].pos == "det" and not any("plural" in unit.classes for unit in phrase.units)
