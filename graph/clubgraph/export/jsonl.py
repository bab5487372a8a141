"""Corpus → the exchange format: one claim a line, by article and place, with every name of its things.

`terms`, the words of subject and object, occurrence and note are for `clubgraph import`, which needs each claim whole.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from clubgraph.model import Claim, Corpus, Entity, Term, Time, Value

_Surface = dict[tuple[str, str], set[str]]
_written = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make an encoder a line


def jsonl(corpus: Corpus) -> str:
    """The whole file."""
    return "".join(lines(corpus))


def lines(corpus: Corpus) -> Iterator[str]:
    """Its lines. `names` holds a thing's names and the words that the same article uses for it."""
    entities = {entity.id: entity for entity in corpus.entities}
    surface = _surface(corpus)
    claims = sorted(
        corpus.claims, key=lambda claim: (claim.article, claim.selector.span, claim.statement.predicate, claim.id)
    )
    yield from (f"{_written(_record(claim, entities, surface))}\n" for claim in claims)


def _surface(corpus: Corpus) -> _Surface:
    """The words for each thing in each article."""
    found: _Surface = defaultdict(set)
    for claim in corpus.claims:
        for term, words in ((claim.statement.subject, claim.subject_text), (claim.statement.object, claim.object_text)):
            if words and isinstance(term, str):
                found[claim.article, term].add(words)
    return found


def _record(claim: Claim, entities: dict[str, Entity], surface: _Surface) -> dict[str, Any]:
    def term(value: Term | None) -> dict[str, Any] | None:
        if value is None:
            return None
        if isinstance(value, Value):
            return {"value": value.value} | ({"language": value.language} if value.language else {})
        return _thing(value, entities.get(value), surface.get((claim.article, value), set()))

    return {
        "id": claim.id,
        "article": claim.article,
        "subject": term(claim.statement.subject),
        "predicate": claim.statement.predicate,
        "object": term(claim.statement.object),
        "modality": claim.modality,
        "detail": claim.detail,
        "polarity": claim.polarity,
        "attribution": claim.attribution,
        "certainty": claim.certainty,
        "ended": claim.ended,
        "speaker": term(claim.speaker),
        "via": term(claim.via),
        "occasion": term(claim.occasion),
        "qualifiers": _times(claim) | {key: _plain(value, entities) for key, value in claim.qualifiers},
        "quote": claim.selector.quote,
        "start": claim.selector.start,
        "end": claim.selector.end,
        "language": claim.language,
        "tier": claim.tier,
        "method": " ".join(claim.methods),
        "occurrence": claim.occurrence,
        "subject_text": claim.subject_text,
        "object_text": claim.object_text,
        "note": claim.note,
        "terms": {key: _whole(value) for key, value in claim.qualifiers},
        "rule": next((method.removeprefix("rule:") for method in claim.methods if method.startswith("rule:")), None),
    }


def _thing(identifier: str, entity: Entity | None, words: set[str]) -> dict[str, Any]:
    """A thing; a proposition, or an unknown thing, goes by its identifier."""
    if entity is None:
        return {"id": identifier, "label": identifier, "names": [identifier], "kind": _folder(identifier)}
    names = sorted({name.text for name in entity.names} | words)
    return {"id": identifier, "label": entity.label(), "names": names, "kind": entity.kind}


def _folder(identifier: str) -> str:
    return identifier.partition("/")[0].capitalize()


def _times(claim: Claim) -> dict[str, str]:
    time, said = claim.time or Time(), claim.said or Time()
    spans = {
        "from": time.first,
        "to": time.last,
        "time_text": time.text,
        "said_from": said.first,
        "said_to": said.last,
        "said_text": said.text,
    }
    return {key: value for key, value in spans.items() if value}


def _whole(value: Term) -> str | list[Any]:
    """A qualifier whole: an identifier, or a literal and its language."""
    return [value.value, value.language] if isinstance(value, Value) else value


def _plain(value: Term, entities: dict[str, Entity]) -> str | int:
    """A qualifier in words: the label of a thing, the identifier of a proposition."""
    if isinstance(value, Value):
        return value.value
    return entities[value].label() if value in entities else value
