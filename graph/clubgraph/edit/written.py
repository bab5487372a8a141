"""Claims and things → the text of the files in which people write them down."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from clubgraph.model import Attribution, Certainty, Claim, Entity, Modality, Polarity, Term, Time, Value
from clubgraph.read.entities import COLUMNS, LANGUAGES
from clubgraph.read.quotes import places

Line = tuple[str, str | int | bool]


def claims_text(article: str, text: str, claims: Iterable[Claim], keys: Mapping[str, str]) -> str:
    """A file of claims on one article with this text; `keys` are the names of propositions that claims refer to."""
    found, named = f"article = {_toml(article)}\n", set[str]()
    for claim in claims:
        key = keys.get(claim.statement.id)
        head = f"key = {_toml(key.removeprefix('@'))}\n" if key and key not in named else ""
        named.add(key or "")
        lines = (f"{name} = {_toml(value)}\n" for name, value in _lines(claim, text, keys))
        found += f"\n[[claim]]\n{head}{''.join(lines)}"
    return found


def _lines(claim: Claim, text: str, keys: Mapping[str, str]) -> Iterator[Line]:
    """What a claim says, without what is so anyway."""
    said = claim.statement
    yield "subject", keys.get(said.subject, said.subject)
    yield "relation", said.predicate
    if said.object is not None:
        yield "object", _term(said.object, keys)
    yield "quote", claim.selector.quote
    if len(list(places(text, claim.selector.quote))) > 1:
        yield "occurrence", claim.occurrence
    yield from _stance(claim)
    for key in ("speaker", "via", "occasion", "subject_text", "object_text"):
        if value := getattr(claim, key):
            yield key, value
    yield from _time(claim.time, ("from", "to", "time_text"))
    yield from _time(claim.said, ("said_from", "said_to", "said_text"))
    yield from ((key, _term(value, keys)) for key, value in claim.qualifiers)
    if claim.note:
        yield "note", claim.note


def _stance(claim: Claim) -> Iterator[Line]:
    denied = claim.modality is Modality.DENIED
    unsaid = Attribution.INDIRECT_SPEECH if claim.speaker else Attribution.NARRATION
    if claim.modality is not Modality.FACT:
        yield "modality", str(claim.modality)
    if claim.detail:
        yield "detail", str(claim.detail)
    if claim.polarity is not (Polarity.NEGATIVE if denied else Polarity.POSITIVE):
        yield "polarity", str(claim.polarity)
    if claim.attribution is not unsaid:
        yield "attribution", str(claim.attribution)
    if claim.certainty is not Certainty.CERTAIN:
        yield "certainty", str(claim.certainty)
    if claim.ended:
        yield "ended", True


def _time(time: Time | None, keys: tuple[str, str, str]) -> Iterator[Line]:
    if time:
        yield from ((key, value) for key, value in zip(keys, (time.first, time.last, time.text), strict=True) if value)


def _term(term: Term, keys: Mapping[str, str]) -> str | int:
    return term.value if isinstance(term, Value) else keys.get(term, term)


def _toml(value: str | int | bool) -> str:
    """A value as TOML has it; its strings are those of JSON, but for the one control character that JSON leaves."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def names_text(things: Iterable[Entity], *, header: bool) -> str:
    """Rows of a file of names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if header:
        writer.writerow(COLUMNS)
    for thing in things:
        spoken = ("|".join(name.text for name in thing.names if name.language == each) for each in LANGUAGES)
        rest = (thing.of, thing.season, thing.country, "|".join(thing.never), "")
        writer.writerow([thing.id, thing.kind, *spoken, "|".join(thing.weak), *rest])
    return text.getvalue()
