"""A claim and FIELD=VALUE → the claim with that field put right, held to the rules of claims written by hand."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from clubgraph.errors import ClubgraphError
from clubgraph.model import Article, Claim, Modality, Statement, Term, Time, Value
from clubgraph.read.claim import KEYS, claim
from clubgraph.read.fields import one_of
from clubgraph.read.propositions import Propositions
from clubgraph.read.registry import Registry
from clubgraph.read.tables import Table
from clubgraph.read.vocabulary import Vocabulary

_NOT_HERE = frozenset({"key", "note"})
_NUMBERS = frozenset({"occurrence"})
_SPOKEN = ("DirectQuote", "IndirectSpeech", "Narration")
# The fields of a record that follow from a key of a claims file; a key that is not here is its own field.
_FOLLOWS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("subject", "relation", "object"), ("statement", "subject_text", "object_text")),
    **dict.fromkeys(("quote", "occurrence"), ("selector", "occurrence")),
    **dict.fromkeys(
        ("modality", "detail", "polarity", "attribution", "certainty", "speaker"),
        ("modality", "detail", "polarity", "attribution", "certainty", "speaker"),
    ),
    **dict.fromkeys(("from", "to", "time_text"), ("time",)),
    **dict.fromkeys(("said_from", "said_to", "said_text"), ("said",)),
    **{key: (key,) for key in ("ended", "via", "occasion", "subject_text", "object_text")},
}


@dataclass
class _Known(Propositions):
    """Propositions of other files are known by their identifiers: `@statement/91ab33f0aa10`."""

    def _reference(self, table: Table, key: str, value: str, ranges: Collection[str]) -> str | None:
        if not ranges or "Statement" in ranges:
            return value[1:]
        return super()._reference(table, key, value, ranges)


def fields(vocabulary: Vocabulary) -> tuple[str, ...]:
    """What may be corrected: the keys of a claims file and the qualifiers."""
    return tuple(key for key in (*KEYS, *vocabulary.qualifiers) if key not in _NOT_HERE)


def corrected(
    held: Claim, written: str, article: Article | None, registry: Registry, vocabulary: Vocabulary, *, place: str = ""
) -> Claim:
    """The claim with `FIELD=VALUE` applied; `FIELD=` alone takes the field out.

    Raises ClubgraphError when there is no such field, the value is none for it, or the claim would be wrong with it.
    """
    field, _, value = written.partition("=")
    if field not in fields(vocabulary):
        hint = one_of(field, fields(vocabulary))
        raise ClubgraphError(f'there is no field "{field}".', place=place, hint=hint)
    before = _table(held)
    after = _without_leftovers(before, field, value)
    after.pop(field, None)
    if value:
        after[field] = _typed(field, value)
    new, faults = _read(after, article, registry, vocabulary, place)
    earlier = {fault.problem for fault in _read(before, article, registry, vocabulary, place)[1]}
    wrong = [fault for fault in faults if fault.problem not in earlier]
    if wrong:
        raise wrong[0]
    if new is None:
        raise ClubgraphError("its article is not there any more.", place=place)
    return vocabulary.ordered(_taken_over(held, new, field))


def _read(
    values: Mapping[str, Any], article: Article | None, registry: Registry, vocabulary: Vocabulary, place: str
) -> tuple[Claim | None, list[ClubgraphError]]:
    faults: list[ClubgraphError] = []
    table = Table(values, place)
    known = _Known([table], registry, vocabulary, faults)
    return claim(article, table, known.statement(0), known), faults


def _taken_over(held: Claim, new: Claim, field: str) -> Claim:
    """The old claim with what the field changes; everything else stays, also what no claims file could say."""
    names = _FOLLOWS.get(field, ("qualifiers",))
    return replace(held, **{name: getattr(new, name) for name in names})


def _without_leftovers(values: Mapping[str, Any], field: str, value: str) -> dict[str, Any]:
    """The table without what only fitted the old value: a shade of a modality, the words for another thing."""
    drop: set[str] = set()
    if field == "modality" and value != values["modality"]:
        drop.add("detail")
        if Modality.DENIED in (value, values.get("modality")):
            drop.add("polarity")
    if field in ("subject", "object"):
        drop.add(f"{field}_text")
    if field == "speaker" and bool(value) != ("speaker" in values) and values["attribution"] in _SPOKEN:
        drop.add("attribution")
    return {key: kept for key, kept in values.items() if key not in drop}


def _typed(field: str, value: str) -> str | int | bool:
    if field == "ended" and value in ("true", "false"):
        return value == "true"
    if field in _NUMBERS or field == "object":
        return int(value) if value.isascii() and value.isdigit() else value
    return int(value) if value.isascii() and value.isdigit() and field in ("number", "count", "ordinal") else value


def _table(held: Claim) -> dict[str, Any]:
    """The claim as a table of a claims file would say it."""
    said: Statement = held.statement
    values: dict[str, Any] = {
        "subject": _written(said.subject),
        "relation": said.predicate,
        "object": _written(said.object),
        "quote": held.selector.quote,
        "occurrence": held.occurrence,
        "modality": held.modality.value,
        "detail": held.detail.value if held.detail else None,
        "polarity": held.polarity.value,
        "attribution": held.attribution.value,
        "certainty": held.certainty.value,
        "ended": held.ended or None,
        "subject_text": held.subject_text,
        "object_text": held.object_text,
        **{key: _written(getattr(held, key)) for key in ("speaker", "via", "occasion")},
        **_span(held.time, "from", "to", "time_text"),
        **_span(held.said, "said_from", "said_to", "said_text"),
        **{key: _written(value) for key, value in held.qualifiers},
    }
    return {key: value for key, value in values.items() if value is not None}


def _span(time: Time | None, *keys: str) -> dict[str, str | None]:
    return dict(zip(keys, (time.first, time.last, time.text), strict=True)) if time else {}


def _written(term: Term | None) -> str | int | None:
    """A term as a claims file writes it."""
    if isinstance(term, Value):
        return term.value
    return f"@{term}" if term and term.startswith("statement/") else term
