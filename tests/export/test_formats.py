"""N-Triples and JSON lines: sorted lines that hold what the corpus holds."""

import json

import pyoxigraph as ox

from clubgraph.export.formats import FORMATS
from clubgraph.store.write import triples
from tests.factories import a_corpus


def test_ntriples_are_sorted_lines_that_hold_the_graph() -> None:
    text = FORMATS["ntriples"].write(a_corpus())
    lines = text.splitlines()
    assert lines == sorted(lines)
    assert {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES)} == set(triples(a_corpus()))


def test_a_claim_is_one_line_of_the_exchange_format() -> None:
    records = [json.loads(line) for line in FORMATS["jsonl"].write(a_corpus()).splitlines()]
    assert [(record["article"], record["predicate"]) for record in records] == [
        ("000_a", "owns"),
        ("000_a", "spokeWith"),
        ("000_a", "transfersTo"),
        ("002_b", "spokeWith"),
    ]
    assert records[2] == {
        "id": records[2]["id"],
        "article": "000_a",
        "subject": {
            "id": "person/tadeo-allende",
            "label": "Tadeo Allende",
            "names": ["Tadeo Allende"],
            "kind": "Person",
        },
        "predicate": "transfersTo",
        "object": {
            "id": "club/inter-miami",
            "label": "Inter Miami",
            "names": ["Inter Miami", "the franchise"],
            "kind": "Club",
        },
        "modality": "Fact",
        "detail": None,
        "polarity": "+",
        "attribution": "Narration",
        "certainty": "Certain",
        "ended": False,
        "speaker": None,
        "via": None,
        "occasion": None,
        "qualifiers": {"fromClub": "Celta De Vigo", "stage": "Agreed", "type": "Permanent"},
        "quote": "The club has an agreement with Celta de Vigo for Tadeo Allende",
        "start": 28,
        "end": 90,
        "language": "en",
        "tier": "A",
        "method": "curated",
        "rule": None,
    }
    assert records[3]["speaker"]["names"] == ["Jorge Mas", "Mas", "חורחה מאס"]
