"""A part of a sentence that says without a verb where somebody or something is → the verb "be" that it leaves out."""

from collections.abc import Iterator, Sequence

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.phrases.phrase import Clause, NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language

_PARTS = frozenset(",;:–—.!?")


def unsaid_be(found: Sequence[Phrase], language: Language) -> list[VerbGroup]:
    """The verbs "be" that a language without one in the present leaves out: "X and Y in the squad", "To Ajax six
    titles"."""
    be = min(language.classes.get("be", ()), default="")
    of = language.grammar.genitive
    return [verb for part in _parts(found) if be and (verb := _verb(part, be, of)) is not None]


def _parts(found: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """The runs of phrases between marks in which no verb stands; a list of names is one phrase with its commas."""
    part: list[Phrase] = []
    for phrase in found:
        if isinstance(phrase, Unit) and phrase.text in _PARTS and not _in_list(part, phrase, found):
            yield part
            part = []
        else:
            part.append(phrase)
    yield part


def _in_list(part: Sequence[Phrase], mark: Unit, found: Sequence[Phrase]) -> bool:
    """Whether a comma parts members of one list."""
    last = part[-1] if part else None
    return isinstance(last, NounPhrase) and any(fellow.start > mark.start for fellow in last.listed)


def _verb(part: Sequence[Phrase], be: str, of: frozenset[str]) -> VerbGroup | None:
    """The verb of a part that is a subject and phrases behind prepositions, in either order, and no more."""
    phrases = [phrase for phrase in part if isinstance(phrase, NounPhrase)]
    others = [phrase for phrase in part if not isinstance(phrase, NounPhrase)]
    if not phrases or any(
        isinstance(unit, VerbGroup) or unit.pos not in ("prep", "adv", "neg", "coord") for unit in others
    ):
        return None
    units = [unit for unit in others if isinstance(unit, Unit)]
    where = next((unit for unit in units if unit.pos == "prep" and unit.key not in of), None)
    free = [phrase for phrase in phrases if not phrase.prep and not _is_fellow(phrase)]
    if where is None or len(free) != 1 or free[0].apposed:
        return None
    hung = [(phrase.prep, phrase) for phrase in phrases if phrase.prep]
    verb = VerbGroup([where], be, free[0].index, "pres", subjects=members_of(free[0]), preps=hung)
    verb.negative = any(unit.pos == "neg" for unit in units)
    verb.adverbs = [unit for unit in units if unit.pos == "adv"]
    verb.clause = Clause("main", subjects=verb.subjects, verbs=[verb])
    return verb


def _is_fellow(phrase: NounPhrase) -> bool:
    """Whether a phrase is a further member of a list."""
    return bool(phrase.listed) and phrase.listed[0] is not phrase
