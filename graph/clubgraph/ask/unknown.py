"""A query's names → those that the graph does not know, each with the nearest one that it does."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import pyoxigraph as ox

from clubgraph.ask.lexer import Token, body, position, prefixes, tokens
from clubgraph.ask.words import short
from clubgraph.errors import ClubgraphError, nearest
from clubgraph.store.kept import ONTOLOGY
from clubgraph.store.source import Source
from clubgraph.terms import CG, ID, OWL, PREFIXES, RDF, RDFS, SKOS, XSD, identifier, local

_DECLARATION = re.compile(r"^cg:([\w-]+)", re.MULTILINE)
_VOCABULARIES = (RDF.iri, RDFS.iri, SKOS.iri, OWL.iri, PREFIXES["dcterms"], PREFIXES["schema"])


def undeclared(store: Source, sparql: str) -> Iterator[ClubgraphError]:
    """A fault for each class, relation or other word under `cg:` that the ontology does not have."""
    for token, iri in _named(sparql):
        if iri.startswith(CG.iri) and iri != CG.iri and local(iri) not in _declared() and not _occurs(store, iri):
            close = _close(local(iri) or "", vocabulary_of(store))
            hint = f"Did you mean cg:{close}? {_used(store, CG[close])}" if close else "The ontology lists all words."
            place = position(sparql, token.start)
            yield ClubgraphError(f"there is no {short(iri)}.", place=place, hint=hint.strip())


def strangers(store: Source, sparql: str) -> Iterator[ClubgraphError]:
    """A fault for each thing, and each word of another vocabulary, that nothing in the graph is about."""
    for token, iri in _named(sparql):
        place = position(sparql, token.start)
        if iri.startswith((CG.iri, XSD.iri)) or _occurs(store, iri):
            continue
        if name := identifier(iri):
            yield ClubgraphError(f"the graph has no {short(iri)}.", place=place, hint=_like(store, name))
        elif iri.startswith(_VOCABULARIES):
            close = nearest(short(iri), map(short, _terms(store)))
            hint = f"Did you mean {close[0]}?" if close else ""
            yield ClubgraphError(f"the graph does not use {short(iri)}.", place=place, hint=hint)
        else:
            yield ClubgraphError(f"the graph has no {short(iri)}.", place=place)


@lru_cache(maxsize=64)
def _named(sparql: str) -> tuple[tuple[Token, str], ...]:
    """The IRIs that the query names, as tokens and in full."""
    return tuple(_iris(sparql))


def _iris(sparql: str) -> Iterator[tuple[Token, str]]:
    found = tokens(sparql)
    known = prefixes(found, PREFIXES)
    for token in body(found):
        prefix, _, rest = token.text.partition(":")
        if token.kind == "iri":
            yield token, token.text[1:-1]
        elif token.kind == "name" and prefix in known and rest:
            yield token, known[prefix] + rest.replace("\\", "")


def _occurs(store: Source, iri: str) -> bool:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return True  # no IRI at all: the parser says so
    patterns = ((node, None, None), (None, node, None), (None, None, node))
    return any(next(store.quads_for_pattern(*pattern), None) for pattern in patterns)


@cache
def _declared() -> frozenset[str]:
    """The names of our words in the ontology's file: to look one up in the graph costs a tenth of a small query."""
    return frozenset(_DECLARATION.findall(ONTOLOGY.read_text(encoding="utf-8")))


def _used(store: Source, iri: str) -> str:
    """How much the graph says with it."""
    query = "SELECT (COUNT(*) AS ?n) { { ?s rdf:predicate ?term } UNION { ?s ?term ?o } UNION { ?s a ?term } }"
    rows = store.query(query.replace("?term", f"<{iri}>"), prefixes=PREFIXES)
    assert isinstance(rows, ox.QuerySolutions)
    count = next(iter(rows))["n"].value
    return f"It is used {count} times." if int(count) > 1 else ""


def _close(name: str, known: list[str]) -> str:
    """The nearest name in any case, or nothing."""
    by_key = {other.casefold(): other for other in known}
    close = nearest(name.casefold(), by_key)
    return by_key[close[0]] if close else ""


def vocabulary_of(store: Source) -> list[str]:
    """The names of our own vocabulary that the ontology declares."""
    typed = store.quads_for_pattern(None, ox.NamedNode(RDF.type), None)
    names = {local(quad.subject.value) for quad in typed if isinstance(quad.subject, ox.NamedNode)}
    return sorted(filter(None, names))


def _terms(store: Source) -> list[str]:
    """The properties and classes in use."""
    rows = store.query("SELECT DISTINCT ?term { { ?s ?term ?o } UNION { ?s a ?term } }")
    assert isinstance(rows, ox.QuerySolutions)
    return sorted(row["term"].value for row in rows)


def _like(store: Source, name: str) -> str:
    """The thing that has this slug in another folder, or else the nearest spelling, in this folder first."""
    folder, _, slug = name.rpartition("/")
    known = sorted(filter(None, map(identifier, _subjects(store))))
    same = [other for other in known if other.rpartition("/")[2] == slug]
    beside = [other for other in known if other.startswith(f"{folder}/")]
    close = same or nearest(name, beside) or nearest(name, known)
    return f"Did you mean {short(ID + close[0])}?" if close else ""


def _subjects(store: Source) -> set[str]:
    typed = store.quads_for_pattern(None, ox.NamedNode(RDF.type), None)
    return {quad.subject.value for quad in typed if isinstance(quad.subject, ox.NamedNode)}
