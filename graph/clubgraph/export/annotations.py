"""Claims and their articles → W3C Web Annotations, one a claim: the proposition as body, the words as target."""

import json
from collections.abc import Mapping
from typing import IO, Any

from clubgraph.export.jsonld import compact
from clubgraph.export.source import Source
from clubgraph.model import Claim
from clubgraph.terms import ANNOTATIONS, ID, PREFIXES, iri

_CONTEXT = [ANNOTATIONS, {"cg": PREFIXES["cg"]}]
_AROUND = 32  # characters on each side, to find the words again in a text that was changed


def annotations(source: Source, out: IO[bytes], texts: Mapping[str, str]) -> None:
    """An annotation collection with one page. `texts` are the articles' texts by identifier; where one is not at hand
    the words stand without what is around them."""
    claims = source.corpus.claims
    found = {
        "@context": _CONTEXT,
        "id": f"{ID}annotations",
        "type": "AnnotationPage",
        "items": [_annotation(claim, texts.get(claim.article, "")) for claim in claims],
    }
    out.write(json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n")


def _annotation(claim: Claim, text: str) -> dict[str, Any]:
    where = claim.selector
    quote = {"type": "TextQuoteSelector", "exact": where.quote}
    if where.holds(text):
        quote |= {"prefix": text[max(0, where.start - _AROUND) : where.start]}
        quote |= {"suffix": text[where.end : where.end + _AROUND]}
    return {
        "id": iri(claim.id),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "id": iri(claim.statement.id),
            "type": "cg:Statement",
            "cg:modality": {"id": compact(f"{PREFIXES['cg']}{claim.modality}")},
        },
        "target": {
            "source": {"id": iri(f"article/{claim.article}"), "language": claim.language},
            "selector": [quote, {"type": "TextPositionSelector", "start": where.start, "end": where.end}],
        },
    }
