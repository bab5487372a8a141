"""A Web Annotation points at the words of its claim, by quote and by place."""

import io
import json
from pathlib import Path

from clubgraph.export.annotations import annotations
from clubgraph.export.source import Source
from clubgraph.terms import iri
from tests.export.conftest import built
from tests.factories import a_corpus


def test_every_claim_is_found_by_its_quote_and_by_its_place(tmp_path: Path) -> None:
    out, texts = io.BytesIO(), {article.id: article.text for article in a_corpus().articles}
    annotations(Source(built(tmp_path, a_corpus())), out, texts)
    found = json.loads(out.getvalue())
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert {item["id"] for item in found["items"]} == {iri(claim.id) for claim in a_corpus().claims}
    for item in found["items"]:
        quote, place = item["target"]["selector"]
        text = texts[item["target"]["source"]["id"].rpartition("/")[2]]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_without_the_texts_the_quote_stands_alone(tmp_path: Path) -> None:
    out = io.BytesIO()
    annotations(Source(built(tmp_path, a_corpus())), out, {})
    quotes = [item["target"]["selector"][0] for item in json.loads(out.getvalue())["items"]]
    assert [sorted(quote) for quote in quotes] == [["exact", "type"]] * len(a_corpus().claims)
