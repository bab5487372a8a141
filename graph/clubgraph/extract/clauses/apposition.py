"""Phrases → which stand beside one another for the same thing: “Mas, owner of Inter Miami,”, noted in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_land, is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.lexicon import Grammar, Language
from clubgraph.model import Kind

_THINGS = frozenset({"Outlet", "Competition", "Venue"})


def appose(found: Sequence[Phrase], language: Language) -> None:
    """Note which phrases stand beside one another for the same thing, in place: "Mas, owner of Inter Miami,"."""
    lent = {id(fellow) for phrase in found if isinstance(phrase, NounPhrase) for fellow in phrase.fellows}
    for index, phrase in enumerate(found):
        if (
            not isinstance(phrase, NounPhrase)
            or id(phrase) in lent
            or (phrase.listed and phrase.listed[0] is not phrase and phrase.head.pos == "name")
        ):
            continue
        if is_land(phrase) and language.grammar.accents and getattr(found[index - 1], "text", "") == "(":
            continue
        if _speaks(found, index, language) or (language.grammar.accents and _begins(found, index)):
            continue
        if _is_next_named(found, index, language):
            continue
        if _goes_on(found, index, language) or (language.grammar.construct and _next_pair(found, index)):
            continue
        beside = _beside(found, index, language.grammar)
        if language.grammar.construct and _only_age(phrase):  # "X, right-back, 21"
            beside += [name for other in beside[:1] for name in other.apposed if name.head.pos == "name"]
        alone = language.grammar.accents and _people_alone(found, index)
        for other in beside:
            if _fits(other, phrase) or (alone and other.head.pos == "name" and not is_side(other)):
                phrase.apposed.append(other)
                other.apposed.append(phrase)
                break


def share_titles(found: Sequence[Phrase]) -> None:
    """Let two titles before one name, or beside it, both be his, in place: "owner and chairman Bill Foley"."""
    for index, (first, between, second) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        if not (isinstance(between, Unit) and between.pos == "coord"):
            continue
        if isinstance(second, NounPhrase) and _is_title(second) and not second.apposed and index > 1:
            _lend_holder(found[index - 2], found[index - 1], second)
        if not (isinstance(first, NounPhrase) and isinstance(second, NounPhrase)) or not _is_title(first):
            continue
        if first.units[0].pos == "det":
            _lend_units(first, second)
            continue
        own = [unit for unit in second.units if unit.pos == "noun" and unit.classes & PERSONAL]
        if second.head.pos == "name" and own and second.units[0].pos in ("noun", "adj", "name"):
            first.apposed.append(second)
        elif _is_title(second):
            first.apposed += [other for other in second.apposed if other.head.pos == "name" and not first.apposed]
            second.apposed += [other for other in first.apposed if other.head.pos == "name" and not second.apposed]


def _lend_holder(title: Phrase, prep: Phrase, second: NounPhrase) -> None:
    """Let whom a title with its club stands beside have the next one too: "X, president of A and chairman of B"."""
    hung = isinstance(prep, Unit) and prep.pos == "prep" and isinstance(title, NounPhrase) and _is_title(title)
    if hung and isinstance(title, NounPhrase):
        second.apposed += [other for other in title.apposed if other.head.pos == "name" and other.start < title.start]


def _lend_units(first: NounPhrase, second: NounPhrase) -> None:
    """Let what stands before a role hold for the bare one behind it: "X, a former Milan player and coach"."""
    holders = [other for other in first.apposed if other.head.pos == "name" and other.start < first.start]
    if holders and len(second.units) == 1 and _is_title(second) and not second.apposed:
        second.units = [unit for unit in first.units if unit is not first.head] + second.units
        second.apposed += holders


def _is_title(phrase: NounPhrase) -> bool:
    """Whether a phrase is a role of one person."""
    head = phrase.head
    return head.pos == "noun" and bool(head.classes & PERSONAL) and head.sense is not None and head.sense.form != "pl"


def hang_bracketed_clubs(found: Sequence[Phrase], genitive: str, language: Language) -> None:
    """Hang the clubs that open a bracket on the person before it, in place: "goalkeeper Luis Rey (Elche, on loan)"."""
    if language.grammar.accents and _speaks_of_offices(found, language):
        genitive = "("  # "Rey (Elche) y Gil (Celta) fueron destituidos": not whom they play for
    for index, person in enumerate(found[:-3]):
        if not isinstance(person, NounPhrase) or person.head.pos != "name":
            continue
        if getattr(found[index + 1], "text", "") != "(":
            continue
        land, end = found[index + 2], getattr(found[index + 3], "text", "")
        if not is_side(person):
            person.preps[:0] = [(genitive, club) for club in _clubs_from(found, index + 2)]
        elif isinstance(land, NounPhrase) and is_land(land) and end == ")":
            person.preps.insert(0, (genitive, land))  # "el Bolonia (Italia)"


def _speaks_of_offices(found: Sequence[Phrase], language: Language) -> bool:
    """Whether a sentence speaks of several in office, or of sackings."""
    sacking = language.classes.get("resigning", frozenset())
    nouns = [p.head for p in found if isinstance(p, NounPhrase) and p.head.classes & {"coach", "office", "charge"}]
    many = any((head.sense is not None and head.sense.form == "pl") or "charge" in head.classes for head in nouns)
    return many or any(isinstance(p, VerbGroup) and p.lemma in sacking for p in found)


def _clubs_from(found: Sequence[Phrase], position: int) -> list[NounPhrase]:
    """The clubs that stand side by side from here on, with a stroke between them."""
    clubs: list[NounPhrase] = []
    for phrase, mark in zip(found[position::2], found[position + 1 :: 2], strict=False):
        if not isinstance(phrase, NounPhrase) or not any(c.entity.kind == "Club" for c in phrase.head.candidates):
            break
        clubs.append(phrase)
        if getattr(mark, "text", "") not in "/":
            return clubs if getattr(mark, "text", "") in (",", ")") else []
    return []


def name_backers(verbs: Sequence[VerbGroup], language: Language) -> None:
    """Let a group stand for those who lead it, in place: "a consortium led by X", "the X-led consortium"."""
    backing = language.classes.get("backing", frozenset())
    for verb in verbs:
        if verb.lemma in backing and verb.passive and verb.subjects and "backed" in verb.subjects[-1].head.classes:
            agents = [agent for prep, agent in verb.preps if prep in language.grammar.by and agent.head.pos == "name"]
            verb.subjects[-1].backers += [member for agent in agents[:1] for member in agent.listed or [agent]]


def _speaks(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether a phrase behind a comma is the subject of a verb of saying: "… on a free transfer, the club said"."""
    following = found[index + 1] if index + 1 < len(found) else None
    if language.grammar.accents or not isinstance(following, VerbGroup) or not following.finite or following.passive:
        return False
    phrase, first = found[index], found[0]
    if index == 2 and isinstance(phrase, NounPhrase) and phrase.owner is not None and isinstance(first, NounPhrase):
        return not (phrase.personal and first.head.pos == "name")  # "X, Ajax's general manager said"
    return following.lemma in language.classes.get("speech", ()) and getattr(found[index - 1], "text", "") == ","


def _is_next_named(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether a name behind a comma has a role of its own behind it: "X is named chairman, Y as vice-chairman"."""
    name, role = found[index], found[index + 2] if index + 2 < len(found) else None
    unit = found[index + 1] if index + 1 < len(found) else None
    if language.grammar.complement != "before" or not isinstance(unit, Unit) or "as" not in unit.classes:
        return False
    alone = isinstance(name, NounPhrase) and name.head.pos == "name" and len(name.units) == 1
    return alone and isinstance(role, NounPhrase) and _is_title(role)


def _goes_on(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether a name behind a comma begins the next clause of a list of them: "X is coach at Ajax, Y is coach at Z"."""
    phrase = found[index]
    after = (phrase.listed[-1].index if isinstance(phrase, NounPhrase) and phrase.listed else index) + 1
    following = found[after] if after < len(found) else None
    if language.grammar.complement != "before" or not isinstance(following, VerbGroup) or not following.finite:
        return False
    position = index - 2 if getattr(found[index - 1], "text", "") == "," else -1
    while position >= 0 and (isinstance(found[position], NounPhrase) or getattr(found[position], "pos", "") == "prep"):
        position -= 1
    before = found[position] if position >= 0 else None
    if not isinstance(before, VerbGroup) or not before.finite or before.lemma != following.lemma:
        return False
    return following.lemma in language.classes.get("copula", ())


def _begins(found: Sequence[Phrase], index: int) -> bool:
    """Whether a role behind a comma is the subject of the verb behind it: "En una charla con X, el delantero afirmó",
    or the title of the name behind it: "Tras la marcha de X, el técnico del Betis, Y, …"."""
    phrase, mark = found[index], getattr(found[index - 1], "text", "") if index else ""
    if mark != "," or not isinstance(phrase, NounPhrase):
        return False
    if phrase.head.pos == "name" or phrase.units[0].pos != "det":
        following = found[index + 1] if index + 1 < len(found) else None
        hung = index > 2 and getattr(found[index - 3], "pos", "") == "prep"
        return phrase.head.pos == "name" and hung and isinstance(following, VerbGroup) and following.finite
    position = index + 1
    while getattr(found[position] if position < len(found) else None, "pos", "") == "prep":
        if not isinstance(found[position + 1] if position + 1 < len(found) else None, NounPhrase):
            return False
        position += 2
    rest = found[position : position + 3]
    if rest and isinstance(rest[0], VerbGroup):
        return rest[0].finite
    hung = index > 2 and getattr(found[index - 3], "pos", "") == "prep"
    marks = [getattr(part, "text", "") for part in rest[::2]]
    if not (hung and marks == [",", ","]) and not (marks[:1] == [","] and _is_titled(found, index - 1)):
        return False
    name = rest[1] if len(rest) > 1 else None
    return isinstance(name, NounPhrase) and name.head.pos == "name" and not is_side(name)


def _next_pair(found: Sequence[Phrase], index: int) -> bool:
    """Whether a title is the next person's in a list of titles and names: "the chairman, X, the coach, Y, and …"."""
    phrase, position = found[index], index + 1
    if not isinstance(phrase, NounPhrase) or not _is_title(phrase) or not _is_titled(found, index - 1):
        return False
    while getattr(found[position] if position < len(found) else None, "pos", "") == "prep":
        position += 2
    mark, name = (found[i] if i < len(found) else None for i in (position, position + 1))
    if getattr(mark, "text", "") != "," or getattr(found[index - 1], "text", "") != ",":
        return False
    return isinstance(name, NounPhrase) and name.head.pos == "name" and not is_side(name)


def _people_alone(found: Sequence[Phrase], index: int) -> bool:
    """Whether a people without an article stands between commas, be it with an age: "Rey, uruguayo de 27 años,"."""
    phrase, position = found[index], index + 1
    mark = getattr(found[index - 1], "text", "") if index else ""
    if mark != "," or not isinstance(phrase, NounPhrase) or phrase.head.pos != "demonym" or len(phrase.units) > 1:
        return False
    if getattr(found[position] if position < len(found) else None, "pos", "") == "prep":
        hung = found[position + 1] if position + 1 < len(found) else None
        if not isinstance(hung, NounPhrase) or hung.head.pos != "age":
            return False
        position += 2
    return getattr(found[position] if position < len(found) else None, "text", "") in (",", ".", ";")


def _is_titled(found: Sequence[Phrase], position: int) -> bool:
    """Whether the name before a mark, be there a bracket between, has a title before it: "el técnico, Rey (51), …"."""
    ahead = [phrase for phrase in found[max(position - 4, 0) : position] if isinstance(phrase, NounPhrase)]
    names = [phrase for phrase in ahead if phrase.head.pos == "name"]
    return bool(names) and any(role.start < names[-1].start and role.personal for role in names[-1].apposed)


def _beside(found: Sequence[Phrase], index: int, grammar: Grammar) -> list[NounPhrase]:
    """The phrases that the one at `index` may stand in apposition to: before a comma, bracket or dash, over the
    prepositional phrases between; in languages of after-complements also directly before."""
    phrase = found[index]
    if index and isinstance(found[index - 1], Unit) and getattr(found[index - 1], "pos", "") == "adv":
        index -= 1  # "X, now an adviser to Y"
    position = (
        min([index, *(fellow.index for fellow in phrase.fellows[:1])]) - 1
        if isinstance(phrase, NounPhrase)
        else index - 1
    )
    opened = position >= 0 and isinstance(found[position], Unit) and getattr(found[position], "text", "") in ",(—–-"
    if opened:
        position -= 1
    elif grammar.accents and position > 0 and getattr(found[position], "pos", "") == "coord":
        return _holders_before(found, position)
    elif not (position >= 0 and isinstance(found[position], NounPhrase)):
        return []
    elif grammar.construct and not _own(phrase) and not _titled_behind(found[position], phrase):
        return _title_of(found, position, grammar)
    chain: list[NounPhrase] = []
    while position >= 0:
        phrase = found[position]
        if isinstance(phrase, NounPhrase):
            chain.append(phrase)
            position -= 1
        elif isinstance(phrase, Unit) and phrase.pos == "prep":
            position -= 1
        elif grammar.construct and getattr(phrase, "pos", "") == "coord" and chain and chain[-1].listed[:-1]:
            position -= 1  # "striker of Ajax and Holland, X"
        elif getattr(phrase, "text", "") == "," and len(chain) == 1 and _only_age(chain[0]):
            position -= 1  # "Potter, 50, the former Chelsea coach"
        elif grammar.accents and getattr(phrase, "text", "") == ")" and not chain:
            position = next((i for i in range(position, -1, -1) if getattr(found[i], "text", "") == "("), 0) - 1
        else:
            break
    if len(chain) > 1 and grammar.accents and is_land(chain[0]) and is_side(chain[1]) and chain[1].head.pos == "name":
        return chain[1:]  # "el Flamengo de Brasil, campeón de …"
    return chain


def _title_of(found: Sequence[Phrase], position: int, grammar: Grammar) -> list[NounPhrase]:
    """The title before a name where the side that it is of stands between: "the Dutch coach of Ajax Erik ten Hag"."""
    if position < 2 or getattr(found[position - 1], "text", "") not in grammar.genitive:
        return []
    title, side = found[position - 2], found[position]
    named = isinstance(side, NounPhrase) and is_side(side) and side.head.pos == "name" and len(side.units) == 1
    return [title] if named and isinstance(title, NounPhrase) and title.personal else []


def _titled_behind(before: Phrase, phrase: Phrase) -> bool:
    """Whether a title with its article stands right behind the name of a person: "Roy Cohen the chairman of Ajax"."""
    if not (isinstance(before, NounPhrase) and isinstance(phrase, NounPhrase)) or before.head.pos != "name":
        return False
    return (
        before.head.shown is Kind.PERSON
        and phrase.units[0].pos == "det"
        and phrase.head.pos == "noun"
        and phrase.personal
    )


def _own(phrase: Phrase) -> bool:
    """Whether a role says whose it is in one word, as a name before it needs no comma ("X its-player of Ajax")."""
    sense = phrase.units[0].sense if isinstance(phrase, NounPhrase) else None
    return sense is not None and sense.form == "own"


def _holders_before(found: Sequence[Phrase], position: int) -> list[NounPhrase]:
    """Of whom a role before a coordinator is said: "X, winner of two Cups and coach of Y"."""
    while position > 0:
        position -= 1
        phrase = found[position]
        if isinstance(phrase, NounPhrase) and phrase.apposed and phrase.head.pos == "noun":
            return [other for other in phrase.apposed if other.start < phrase.start]
        if not isinstance(phrase, NounPhrase) and getattr(phrase, "pos", "") not in ("prep", "adv"):
            return []
    return []


def _fits(left: NounPhrase, right: NounPhrase) -> bool:
    """Whether two phrases can denote one person or one club: a name and a role."""
    for name, role in ((left, right), (right, left)):
        if name.head.pos == "name" and role.head.pos == "noun":
            side = is_side(name)
            if side and role.head.classes & {"team", "winner", "runnerup", "leader", "competitor", "cohost"}:
                return True
            if "venue" in role.head.classes and any(c.entity.kind == "Venue" for c in name.head.candidates):
                return True
            if not side and role.head.classes & {"company", "backed"} and not _is_person(name):
                return True
            if not side and not _is_thing(name) and role.head.classes & (PERSONAL | {"winner", "signing", "native"}):
                return True
    if right.head.pos == "pron" and {"person", "subject"} <= right.head.classes and left.personal and not left.index:
        return True  # "A former Everton trainee, he …"
    described = right.head.pos in ("age", "demonym") and (_one(right) or _only_age(right))
    if left.personal or left.head.pos == "demonym":
        return _only_age(right) and _one(left)  # "The England winger, 21,"
    return left.head.pos == "name" and ((described and not is_side(left)) or _only_age(right))


def _is_thing(name: NounPhrase) -> bool:
    """Whether a name is known for that of a paper, a cup or a ground, and so for nobody's."""
    known = name.head.candidates
    return bool(known) and all(c.entity.kind in _THINGS for c in known)


def _is_person(name: NounPhrase) -> bool:
    return any(c.entity.kind == "Person" for c in name.head.candidates)


def _one(phrase: NounPhrase) -> bool:
    """ "The Argentine", "the 28-year-old", not "the English"."""
    return phrase.units[0].pos == "det" and not any("plural" in unit.classes for unit in phrase.units)


def _only_age(phrase: NounPhrase) -> bool:
    """ "33", "aged 33"."""
    return all(unit.pos == "age" or "aged" in unit.classes for unit in phrase.units)
