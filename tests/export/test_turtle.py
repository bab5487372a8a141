"""Turtle has one spelling for one graph."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings

from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.store.write import triples
from clubgraph.terms import PREFIXES
from tests.factories import a_corpus, corpora

ROOT = Path(__file__).parents[2]
PRINT_ALL = """
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from clubgraph.export.formats import FORMATS
from clubgraph.export.source import Source
from clubgraph.export.tables import csv_text
from tests.export.conftest import built
from tests.factories import a_corpus
with TemporaryDirectory() as folder:
    source = Source(built(Path(folder), a_corpus()))
    for form in FORMATS.values():
        if form.write:
            form.write(source, sys.stdout.buffer, {})
        for table in form.files(source) if form.files else ():
            sys.stdout.buffer.write("".join(csv_text(table, guard=form.guard)).encode())
"""


def test_a_statement_reads_as_a_person_would_write_it() -> None:
    owning = next(claim for claim in a_corpus().claims if claim.statement.predicate == "owns").statement
    assert _block(f"statement:{owning.id.partition('/')[2]}") == (
        " a cg:Statement ;\n"
        "    rdf:object club:inter-miami ;\n"
        "    rdf:predicate cg:owns ;\n"
        "    rdf:subject person:jorge-mas ;\n"
        "    cg:articleCount 1 ;\n"
        '    cg:firstPublished "2026-01-01"^^xsd:date ;\n'
        "    cg:languageCount 1 ;\n"
        '    cg:lastPublished "2026-01-01"^^xsd:date ;\n'
        "    cg:speakerCount 1 .\n"
    )


def test_a_thing_begins_with_its_kind_and_names() -> None:
    assert _block("person:jorge-mas") == (
        " a cg:Person ;\n"
        '    rdfs:label "Jorge Mas"@en , "חורחה מאס"@he ;\n'
        '    skos:altLabel "Mas"@en ;\n'
        "    cg:owns club:inter-miami .\n"
    )


def test_every_dot_has_a_space_before_it_and_subjects_stand_in_the_order_of_their_kinds() -> None:
    text = turtle(triples(a_corpus()))
    head, *blocks = text.split("\n\n")
    assert [line.split()[1] for line in head.splitlines()] == [f"{prefix}:" for prefix in PREFIXES]
    assert all(block.rstrip("\n").endswith(" .") for block in blocks)
    kinds = [block.partition(":")[0] for block in blocks]
    assert list(dict.fromkeys(kinds)) == [
        "article",
        "author",
        "person",
        "club",
        "team",
        "place",
        "statement",
        "claim",
        "deal",
        "rung",
    ]
    assert "_:" not in text
    assert "[" not in text


@settings(max_examples=80, deadline=None)
@given(corpora())
def test_turtle_holds_exactly_the_triples_it_was_given(corpus: Corpus) -> None:
    wanted = triples(corpus)
    assert {quad.triple for quad in ox.parse(turtle(wanted), format=ox.RdfFormat.TURTLE)} == set(wanted)
    assert turtle(reversed(wanted)) == turtle(wanted)


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_every_format_gives_the_same_bytes_on_every_run(locale: str) -> None:
    runs = [_run(seed, locale) for seed in range(5)]
    assert len(runs[0]) > 5000
    assert set(runs) == {_run(0, "C.UTF-8")}


def _run(seed: int, locale: str) -> bytes:
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "LC_ALL": locale}
    return subprocess.run(
        [sys.executable, "-c", PRINT_ALL], cwd=ROOT, env=environment, capture_output=True, check=True
    ).stdout


def _block(subject: str) -> str:
    text = turtle(triples(a_corpus()))
    return text.partition(f"\n\n{subject}")[2].partition("\n\n")[0].rstrip("\n") + "\n"
