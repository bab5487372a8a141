"""A phrase → those before it that it may stand beside for the same thing."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_land, is_side
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Grammar
from clubgraph.model import Kind


def stands_beside(found: Sequence[Phrase], index: int, grammar: Grammar) -> list[NounPhrase]:
    """The phrases that the one at `index` may stand in apposition to: before a comma, bracket or dash, over the
    prepositional phrases between; in languages of after-complements also directly before."""
    phrase = found[index]
    while index and _is_between(found[index - 1]):
        index -= 1  # "X, now an adviser to Y", "X, then still a player of Y", "X, herself a winner of it"
    if grammar.accents and isinstance(phrase, NounPhrase) and phrase.units[0].pos == "num" and _is_name(phrase):
        return []  # "ganó con el club seis Ligas", "cinco títulos de liga, siete Copas"
    position = (
        min([index, *(fellow.index for fellow in phrase.fellows[:1])]) - 1
        if isinstance(phrase, NounPhrase)
        else index - 1
    )
    opened = position >= 0 and isinstance(found[position], Unit) and getattr(found[position], "text", "") in ",(—–-"
    opened = opened or (grammar.accents and _lists_titles(found, position))  # "ganó tres títulos: la Liga, …"
    if opened:
        position -= 1
        position -= position > 0 and getattr(found[position], "text", "") == "."  # "Neymar Jr., el atacante"
    elif grammar.accents and position > 0 and getattr(found[position], "pos", "") == "coord":
        return _holders_before(found, position)
    elif not (position >= 0 and isinstance(found[position], NounPhrase)):
        return []
    elif grammar.accents and isinstance(phrase, NounPhrase) and _is_counted(phrase):
        return []  # "ganó con el club una Copa y seis Ligas"
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
        elif grammar.accents and chain and _inside_list(found, position, chain[-1]):
            position -= 1  # "el ex jugador del Ajax y de Gent, Marco Rey"
        elif getattr(phrase, "text", "") == "," and len(chain) == 1 and only_age(chain[0]):
            position -= 1  # "Potter, 50, the former Chelsea coach"
        elif grammar.accents and getattr(phrase, "text", "") == ")" and not chain:
            position = next((i for i in range(position, -1, -1) if getattr(found[i], "text", "") == "("), 0) - 1
        else:
            break
    if len(chain) > 1 and grammar.accents and is_land(chain[0]) and is_side(chain[1]) and chain[1].head.pos == "name":
        return chain[1:]  # "el Flamengo de Brasil, campeón de …"
    return chain


def _is_counted(phrase: NounPhrase) -> bool:
    first = phrase.units[0]
    return first.pos == "num" or "indefinite" in first.classes


def _is_name(phrase: NounPhrase) -> bool:
    return phrase.head.pos == "name"


def _lists_titles(found: Sequence[Phrase], position: int) -> bool:
    """Whether a colon stands behind titles, which what follows names."""
    titles = found[position - 1] if position > 0 and getattr(found[position], "text", "") == ":" else None
    return isinstance(titles, NounPhrase) and "title" in titles.head.classes


def _is_between(phrase: Phrase) -> bool:
    """Whether an adverb, or "himself", stands between a comma and what somebody is."""
    if isinstance(phrase, NounPhrase):
        return "self" in phrase.head.classes
    return isinstance(phrase, Unit) and phrase.pos == "adv"


def _inside_list(found: Sequence[Phrase], position: int, member: NounPhrase) -> bool:
    """Whether a comma or a coordinator parts a member of a list of sides from the one before it."""
    mark, before = found[position], found[position - 1] if position else None
    parts = getattr(mark, "text", "") == "," or getattr(mark, "pos", "") == "coord"
    return parts and is_side(member) and any(before is other for other in member.listed)


def _title_of(found: Sequence[Phrase], position: int, grammar: Grammar) -> list[NounPhrase]:
    """The title before a name where the side that it is of stands between: "the Dutch coach of Ajax Erik ten Hag"."""
    if position < 2 or getattr(found[position - 1], "text", "") not in grammar.genitive:
        return []
    title, side = found[position - 2], found[position]
    named = isinstance(side, NounPhrase) and is_side(side) and side.head.pos == "name" and len(side.units) == 1
    told = isinstance(title, NounPhrase) and (title.personal or title.head.pos == "demonym")
    return [title] if named and isinstance(title, NounPhrase) and told else []


def _titled_behind(before: Phrase, phrase: Phrase) -> bool:
    """Whether a title with its article, or that of a side that it names, stands right behind the name of a person:
    "Roy Cohen the chairman", "Roy Cohen chairman of Ajax"."""
    if not (isinstance(before, NounPhrase) and isinstance(phrase, NounPhrase)) or before.head.pos != "name":
        return False
    return (
        before.head.shown is Kind.PERSON
        and (phrase.units[0].pos == "det" or any(part.head.pos == "name" for part in phrase.inside))
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


def only_age(phrase: NounPhrase) -> bool:
    """ "33", "aged 33"."""
    return all(unit.pos == "age" or "aged" in unit.classes for unit in phrase.units)
