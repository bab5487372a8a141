"""Phrases → titles shared by one person, and what brackets and leaders say of a name, noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_competition, is_land, is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_FIRMS = frozenset({Kind.ORGANIZATION, Kind.GOVERNING_BODY, Kind.OUTLET})
_HONOURS = frozenset({"winner", "runnerup", "semifinalist", "quarterfinalist"})


def share_titles(found: Sequence[Phrase]) -> None:
    """Let two titles before one name, or beside it, both be his, in place: "owner and chairman Bill Foley"."""
    for index, (first, between, second) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        if not (isinstance(between, Unit) and between.pos == "coord"):
            continue
        second = _sharing(found, index + 2)  # "X's assistant and a former Ajax and Porto striker"
        if isinstance(second, NounPhrase) and _is_role(second) and not second.apposed and index > 1:
            _lend_holder(found[index - 2], found[index - 1], second)
        if not (isinstance(first, NounPhrase) and isinstance(second, NounPhrase)) or not _is_role(first):
            continue
        if first.units[0].pos == "det" and is_title(first):
            _lend_units(first, second)
            continue
        own = [unit for unit in second.units if unit.pos == "noun" and unit.classes & PERSONAL]
        if second.head.pos == "name" and own and second.units[0].pos in ("noun", "adj", "name"):
            first.apposed.append(second)
        elif _is_role(second):
            first.apposed += [other for other in second.apposed if other.head.pos == "name" and not first.apposed]
            second.apposed += [other for other in first.apposed if other.head.pos == "name" and not second.apposed]


def _sharing(found: Sequence[Phrase], index: int) -> Phrase:
    """The phrase at a place, or the role that the side there shares with the ones behind it."""
    side = found[index]
    roles = (phrase for phrase in found[index + 1 : index + 6] if isinstance(phrase, NounPhrase))
    return next((role for role in roles if any(fellow is side for fellow in role.fellows)), side)


def _lend_holder(title: Phrase, prep: Phrase, second: NounPhrase) -> None:
    """Let whom a title with its club stands beside have the next one too: "X, president of A and chairman of B"."""
    hung = isinstance(prep, Unit) and prep.pos == "prep" and isinstance(title, NounPhrase) and _is_role(title)
    if hung and isinstance(title, NounPhrase):
        second.apposed += [other for other in title.apposed if other.head.pos == "name" and other.start < title.start]


def _lend_units(first: NounPhrase, second: NounPhrase) -> None:
    """Let what stands before a role hold for the bare one behind it: "X, a former Milan player and coach"."""
    holders = [other for other in first.apposed if other.head.pos == "name" and other.start < first.start]
    if holders and len(second.units) == 1 and is_title(second) and not second.apposed:
        second.units = [unit for unit in first.units if unit is not first.head] + second.units
        second.apposed += holders
    elif holders and second.units[0].pos == "det" and is_title(second) and not second.apposed:
        second.apposed += holders  # "X, the assistant coach and a former Ajax striker"
        holders[0].apposed.append(second)
    behind = [other for other in second.apposed if other.head.pos == "name" and other.start > second.end]
    if behind and is_title(first) and not first.apposed:
        first.apposed += behind  # "a winger or inside forward, X"
        behind[0].apposed.append(first)


def is_title(phrase: NounPhrase) -> bool:
    """Whether a phrase is a role of one person."""
    head = phrase.head
    return head.pos == "noun" and bool(head.classes & PERSONAL) and head.sense is not None and head.sense.form != "pl"


def _is_role(phrase: NounPhrase) -> bool:
    """Whether a phrase is a role of one person, or an honour of anybody."""
    return is_title(phrase) or (phrase.head.pos == "noun" and bool(phrase.head.classes & _HONOURS))


def hang_bracketed_clubs(found: Sequence[Phrase], genitive: str, language: Language, *, coached: bool = False) -> None:
    """Hang the clubs that open a bracket on the person before it, in place: "goalkeeper Luis Rey (Elche, on loan)";
    `coached`: whether the sentence before spoke of coaches and this one goes on with them."""
    charge = next(iter(language.classes.get("charge_of", ())), "")
    if language.grammar.accents and (coached or "coach" in several_in_office(found)):
        genitive = charge
    elif language.grammar.accents and _speaks_of_offices(found, language):
        genitive = "("  # "Rey (Elche) y Gil (Celta) fueron destituidos": not whom they play for
    elif charge and not language.grammar.accents:
        several = several_in_office(found)
        genitive = charge if "coach" in several else "(" if several else genitive
    gone_to = next(iter(language.classes.get("gone_to", ())), "")
    for index, person in enumerate(found[:-3]):
        if not isinstance(person, NounPhrase) or person.head.pos != "name":
            continue
        if getattr(found[index + 1], "text", "") != "(":
            continue
        land, end = found[index + 2], getattr(found[index + 3], "text", "")
        if person.things and person.things[0].kind in _FIRMS:
            continue  # "presidente del Grupo Rey (Ajax y Gent)"
        if not is_side(person):
            hung = gone_to if gone_to and _of_leavers(found[:index]) else genitive
            person.preps[:0] = [(hung, club) for club in _clubs_from(found, index + 2)]
        elif isinstance(land, NounPhrase) and (is_land(land) or _is_league_of(person, land)) and end in (")", ","):
            if is_competition(land) or end == ")":
                person.preps.insert(0, (min(language.grammar.genitive), land))  # "el Bolonia (Italia)", "(Serie A)"


def _of_leavers(before: Sequence[Phrase]) -> bool:
    """Whether somebody is one of those whose departure is told of: "the departure of two players, Rey (Elche)"."""
    since = next((i for i in reversed(range(len(before))) if isinstance(before[i], VerbGroup)), -1)
    nouns = [p for p in before[since + 1 :] if isinstance(p, NounPhrase)]
    return any("departure" in noun.head.classes for noun in nouns)


def _is_league_of(side: NounPhrase, inside: NounPhrase) -> bool:
    """Whether a competition opens the brackets behind a club, or the body that runs it those behind a competition."""
    club = any(c.entity.kind == "Club" for c in side.head.candidates)
    body = is_competition(side) and all(c.entity.kind == "GoverningBody" for c in inside.head.candidates)
    league = (club and is_competition(inside)) or (body and bool(inside.head.candidates))
    return league and len(inside.units) == 1


def _speaks_of_offices(found: Sequence[Phrase], language: Language) -> bool:
    """Whether a sentence speaks of several in office, or of sackings."""
    sacking = language.classes.get("resigning", frozenset())
    nouns = [p.head for p in found if isinstance(p, NounPhrase) and p.head.classes & {"coach", "office", "charge"}]
    many = any((head.sense is not None and head.sense.form == "pl") or "charge" in head.classes for head in nouns)
    return many or any(isinstance(p, VerbGroup) and p.lemma in sacking for p in found)


def several_in_office(found: Sequence[Phrase]) -> frozenset[str]:
    """What several persons of a sentence are, if that is an office: "a quarter of clubs have changed managers"."""
    nouns = [unit for p in found if isinstance(p, NounPhrase) for unit in p.units if unit.pos == "noun"]
    if any(unit.classes & {"player", "position"} for unit in nouns):
        return frozenset()
    many = (u for u in nouns if (u.sense is not None and u.sense.form == "pl") or "board" in u.classes)
    return frozenset(
        name for unit in many for name in unit.classes & {"coach", "office", "president", "owner", "board"}
    )


def _clubs_from(found: Sequence[Phrase], position: int) -> list[NounPhrase]:
    """The clubs that stand side by side from here on, with a stroke between them, or fill the brackets as a list."""
    clubs: list[NounPhrase] = []
    first = 0
    for phrase, mark in zip(found[position::2], found[position + 1 :: 2], strict=False):
        if not isinstance(phrase, NounPhrase) or not any(c.entity.kind == "Club" for c in phrase.head.candidates):
            break
        clubs.append(phrase)
        parting = getattr(mark, "text", "")
        if parting == ")":
            return clubs
        if parting != "/":
            first = first or len(clubs)
            if parting != "," and getattr(mark, "pos", "") != "coord":
                return []
    return clubs[:first]


def name_backers(verbs: Sequence[VerbGroup], language: Language) -> None:
    """Let a group stand for those who lead it, in place: "a consortium led by X", "the X-led consortium"."""
    backing = language.classes.get("backing", frozenset())
    for verb in verbs:
        if verb.lemma in backing and verb.passive and verb.subjects and "backed" in verb.subjects[-1].head.classes:
            agents = [agent for prep, agent in verb.preps if prep in language.grammar.by and agent.head.pos == "name"]
            verb.subjects[-1].backers += [member for agent in agents[:1] for member in agent.listed or [agent]]
