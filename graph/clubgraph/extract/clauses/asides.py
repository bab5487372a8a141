"""A phrase behind a comma → whether it begins something new, and so stands beside nothing."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import is_side
from clubgraph.extract.clauses.subjects import opens
from clubgraph.extract.clauses.titles import is_title
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def begins_anew(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether the phrase at `index` begins a clause, or the next title or name of a list of them."""
    grammar = language.grammar
    return (
        _speaks(found, index, language)
        or (grammar.accents and _begins(found, index))
        or _is_next_named(found, index, language)
        or _goes_on(found, index, language)
        or (bool(grammar.construct) and _next_pair(found, index))
    )


def _speaks(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether a phrase behind a comma is the subject of a verb of saying: "… on a free transfer, the club said"."""
    following = found[index + 1] if index + 1 < len(found) else None
    if language.grammar.accents or not isinstance(following, VerbGroup) or not following.finite or following.passive:
        return False
    phrase, first = found[index], found[0]
    if index == 2 and isinstance(phrase, NounPhrase) and phrase.owner is not None and isinstance(first, NounPhrase):
        return not (phrase.personal and first.head.pos == "name")  # "X, Ajax's general manager said"
    if (
        index == 2
        and isinstance(first, NounPhrase)
        and isinstance(phrase, NounPhrase)
        and not language.grammar.construct
    ):
        if first.personal and first.head.pos == "noun" and phrase.head.pos == "name":
            return False  # "Napoli's new manager, X had confirmed it"
    return following.lemma in language.classes.get("speech", ()) and getattr(found[index - 1], "text", "") == ","


def _is_next_named(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether a name behind a comma has a role of its own behind it: "X is named chairman, Y as vice-chairman"."""
    name, role = found[index], found[index + 2] if index + 2 < len(found) else None
    unit = found[index + 1] if index + 1 < len(found) else None
    if language.grammar.complement != "before" or not isinstance(unit, Unit) or "as" not in unit.classes:
        return False
    alone = isinstance(name, NounPhrase) and name.head.pos == "name" and len(name.units) == 1
    return alone and isinstance(role, NounPhrase) and is_title(role)


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
    if isinstance(found[0], NounPhrase) and phrase.head.pos == "name" and _hangs(found, index - 1) and opens(found[0]):
        return False  # "Jugadora del Ajax, Marta Gil debutó en 2005"
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


def _hangs(found: Sequence[Phrase], end: int) -> bool:
    """Whether all before a mark hangs on the first phrase of the sentence."""
    return all(isinstance(p, NounPhrase) or getattr(p, "pos", "") in ("prep", "coord") for p in found[1:end])


def _next_pair(found: Sequence[Phrase], index: int) -> bool:
    """Whether a title is the next person's in a list of titles and names: "the chairman, X, the coach, Y, and …"."""
    phrase, position = found[index], index + 1
    if not isinstance(phrase, NounPhrase) or not is_title(phrase) or not _is_titled(found, index - 1):
        return False
    while getattr(found[position] if position < len(found) else None, "pos", "") == "prep":
        position += 2
    mark, name = (found[i] if i < len(found) else None for i in (position, position + 1))
    if getattr(mark, "text", "") != "," or getattr(found[index - 1], "text", "") != ",":
        return False
    return isinstance(name, NounPhrase) and name.head.pos == "name" and not is_side(name)


def people_alone(found: Sequence[Phrase], index: int) -> bool:
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
