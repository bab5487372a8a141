"""Claims → the ontology's words for what they use, in the languages of the interface."""

import re
from collections.abc import Collection, Iterable, Mapping

from clubgraph.model import Claim, Value
from clubgraph.read.vocabulary import Word, vocabulary

LANGUAGES = ("en", "he")
_MOVE = "transfersTo"

# language → label, and for a relation under `past` the same of its past form
Labels = dict[str, dict[str, object]]


def relations(claims: Iterable[Claim]) -> Labels:
    """The label of every relation that occurs, with that of its past form."""
    found: Labels = {}
    for name in sorted({claim.statement.predicate for claim in claims}):
        relation = vocabulary().relations.get(name)
        past = vocabulary().words.get(relation.past) if relation and relation.past else None
        found[name] = dict(_labels(name, relation)) | ({"past": _labels(past.name, past)} if past else {})
    return found


def qualifiers(claims: Iterable[Claim]) -> Labels:
    """The label of every qualifier that occurs."""
    keys = sorted({key for claim in claims for key, _ in claim.qualifiers})
    return {key: dict(_labels(key, vocabulary().qualifiers.get(key))) for key in keys}


def concepts(claims: Collection[Claim]) -> Labels:
    """The label of every concept that stands as a value: a position, a stage, a modality."""
    used: set[str] = set()
    for claim in claims:
        terms = [claim.statement.object, *(term for _, term in claim.qualifiers)]
        used.update(str(term.value) for term in terms if isinstance(term, Value))
        used.update({str(claim.modality), str(claim.detail), str(claim.attribution), str(claim.certainty)})
    if any(claim.statement.predicate == _MOVE for claim in claims):
        used.update(
            vocabulary().schemes["Stage"]
        )  # the stages of a deal follow from its claims, which need not name them
    words = vocabulary().words
    return {name: dict(_labels(name, words[name])) for name in sorted(used) if name in words}


def _labels(name: str, word: Word | None) -> Mapping[str, str]:
    """The labels, or the name itself read as words where the ontology has none."""
    return {language: word.label(language) if word else _spaced(name) for language in LANGUAGES}


def _spaced(name: str) -> str:
    """`playsFor` as `plays for`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
