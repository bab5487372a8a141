"""Every RDF form holds the graph, whatever stands in it, and other readers find the same in it."""

import io
import json
import tracemalloc
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from rdflib.compare import isomorphic

from clubgraph.errors import ClubgraphError
from clubgraph.export.formats import FORMATS
from clubgraph.export.source import Source
from clubgraph.export.xml_text import refused
from clubgraph.model import Corpus
from clubgraph.store.write import triples
from clubgraph.terms import CG, RDF
from tests.export.conftest import built
from tests.factories import a_claim, a_corpus, an_article, corpora

READ_BY_OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
READ_BY_RDFLIB = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}
REIFIES, CLAIMS = ox.NamedNode(RDF.reifies), ox.NamedNode(CG.claims)


def written(name: str, source: Source) -> bytes:
    out, form = io.BytesIO(), FORMATS[name]
    assert form.write is not None
    form.write(source, out, {})
    return out.getvalue()


@pytest.mark.parametrize("name", READ_BY_OXIGRAPH)
def test_a_form_holds_the_graph(name: str, tmp_path: Path) -> None:
    text = written(name, Source(built(tmp_path, a_corpus())))
    assert {quad.triple for quad in ox.parse(text, format=READ_BY_OXIGRAPH[name])} == set(triples(a_corpus()))


@pytest.mark.parametrize("name", sorted(READ_BY_OXIGRAPH.keys() - {"rdfxml"}))
@settings(max_examples=40, deadline=None)
@example(corpus=replace(a_corpus(), entities=tuple(replace(entity, names=()) for entity in a_corpus().entities)))
@given(corpus=corpora())
def test_a_form_holds_any_graph(name: str, corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        text = written(name, Source(built(Path(folder), corpus)))
    assert {quad.triple for quad in ox.parse(text, format=READ_BY_OXIGRAPH[name])} == set(triples(corpus))


@settings(max_examples=60, deadline=None)
@given(corpus=corpora())
def test_rdf_xml_holds_the_graph_or_says_what_it_cannot_hold(corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        source = Source(built(Path(folder), corpus))
        if any(refused(node.value) for *_, node in triples(corpus) if isinstance(node, ox.Literal)):
            with pytest.raises(ClubgraphError, match=r"XML has no character U\+"):
                written("rdfxml", source)
            return
        text = written("rdfxml", source)
    assert {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.RDF_XML)} == set(triples(corpus))


@pytest.mark.parametrize("name", READ_BY_RDFLIB)
def test_rdflib_reads_the_same_graph(name: str, tmp_path: Path) -> None:
    source = Source(built(tmp_path, a_corpus()))
    wanted = rdflib.Graph().parse(data=written("ntriples", source), format="nt")
    assert isomorphic(rdflib.Graph().parse(data=written(name, source), format=READ_BY_RDFLIB[name]), wanted)


@pytest.mark.parametrize("name", ["nquads", "trig"])
def test_a_claim_stands_in_the_graph_of_its_article(name: str, tmp_path: Path) -> None:
    text = written(name, Source(built(tmp_path, a_corpus())))
    quads = list(ox.parse(text, format=READ_BY_OXIGRAPH[name]))
    stated = {quad.subject: quad.object for quad in quads if quad.predicate.value == CG.statedIn}
    assert len(stated) == len(a_corpus().claims)
    assert {quad.graph_name for quad in quads if quad.subject in stated} == set(stated.values())
    assert all(quad.graph_name == stated[quad.subject] for quad in quads if quad.subject in stated)
    others = {quad.graph_name for quad in quads if quad.subject not in stated}
    assert others == {ox.DefaultGraph(), *stated.values()}


def test_rdf_12_says_with_triple_terms_what_statements_say_in_parts(tmp_path: Path) -> None:
    text = written("rdf12", Source(built(tmp_path, a_corpus())))
    found = {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}
    parts = (RDF.subject, RDF.predicate, RDF.object)
    plain = {triple for triple in triples(a_corpus()) if triple.predicate.value not in parts}
    assert {triple for triple in found if triple.predicate != REIFIES} == plain
    of_claims = {triple.subject: triple.object for triple in found if triple.predicate == REIFIES}
    assert all(of_claims[triple.subject] == of_claims[triple.object] for triple in plain if triple.predicate == CLAIMS)
    terms = {term for term in of_claims.values() if isinstance(term, ox.Triple)}
    assert len(terms) == len({claim.statement for claim in a_corpus().claims})


def test_json_ld_has_one_context_and_words_in_their_language(tmp_path: Path) -> None:
    found = json.loads(written("jsonld", Source(built(tmp_path, a_corpus()))))
    assert found["@context"]["cg"] == CG.iri
    person = next(each for each in found["@graph"] if each["@id"] == "person:jorge-mas")
    assert person["@type"] == "cg:Person"
    assert person["cg:owns"] == {"@id": "club:inter-miami"}
    assert {"@value": "חורחה מאס", "@language": "he"} in person["rdfs:label"]


@pytest.mark.parametrize("name", ["ntriples", "nquads", "jsonld", "jsonl"])
def test_a_larger_graph_takes_no_more_memory(name: str, tmp_path: Path) -> None:
    peaks = [_peak(name, built(tmp_path / str(size), _of_size(size))) for size in (50, 500)]
    assert peaks[1] < peaks[0] * 1.5 + 200_000, peaks


def _peak(name: str, folder: Path) -> int:
    """The bytes that Python held at most."""
    with (folder / "out").open("wb") as out:
        write = FORMATS[name].write
        assert write is not None
        tracemalloc.start()
        source = Source(folder)
        size, articles = source.summary()  # as the description of the dataset needs it
        assert size > len(articles) == 10
        del articles
        write(source, out, {})
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert (folder / "out").stat().st_size > 10_000
    return peak


def _of_size(size: int) -> Corpus:
    """So many claims on ten articles: the description of a dataset names each article."""
    articles = tuple(an_article(f"a{number}") for number in range(10))
    ends = ((f"person/p{number}", "owns", f"club/c{number}") for number in range(size))
    claims = tuple(a_claim(*end, in_text=articles[number % 10]) for number, end in enumerate(ends))
    return Corpus(articles, a_corpus().entities, claims)
