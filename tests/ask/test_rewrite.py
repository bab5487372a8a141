"""NOT EXISTS and the MINUS that it becomes give the same rows, and what would give others is left as it is."""

import time

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, URIRef

from clubgraph.ask.rewrite import rewritten
from clubgraph.ask.sparql import run
from clubgraph.terms import PREFIXES

EQUAL = [
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns ?c } }",
    "SELECT ?p ?c { FILTER NOT EXISTS { ?p cg:owns ?c } ?p cg:playsFor ?c . ?c cg:basedIn ?x }",
    "SELECT ?p { ?p a cg:Person . FILTER NOT EXISTS { ?p cg:playsFor ?c } . ?p rdfs:label ?name ; a ?kind }",
    "SELECT * { ?p a cg:Person OPTIONAL { ?p cg:playsFor ?c } FILTER NOT EXISTS { ?p cg:won ?h . ?c cg:won ?h } }",
    "SELECT ?p { { ?p a cg:Club FILTER NOT EXISTS { ?p cg:won ?h } } UNION { ?p a cg:Place } }",
    'SELECT ?p { ?p rdfs:label ?n FILTER NOT EXISTS { ?p rdfs:label ?m FILTER(LANG(?m) = "he") } }',
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns ?c } FILTER NOT EXISTS { ?p cg:playsFor ?c } }",
    "SELECT ?s { ?c cg:claims ?s ; cg:modality cg:Fact FILTER NOT EXISTS { ?d cg:claims ?s ; cg:modality cg:Wish } }",
    "SELECT ?p { { SELECT DISTINCT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p (cg:owns|cg:playsFor)+ ?c } } } }",
    "ASK { ?p a cg:Person FILTER NOT EXISTS { ?p a ?kind } }",
    "SELECT ?p { ?p a cg:Person FILTER(NOT EXISTS { ?p cg:owns ?c }) }",
    "SELECT ?p { ?p a cg:Person FILTER ((NOT EXISTS { ?p cg:owns ?c })) ?p rdfs:label ?n }",
    "SELECT ?p { ?p a cg:Person FILTER(!EXISTS { ?p cg:owns ?c }) }",
    "SELECT ?p { ?p cg:age ?a FILTER(?a > 20 && NOT EXISTS { ?p cg:owns ?c } && ?a < 90) }",
    "SELECT ?p { ?p cg:age ?a FILTER((?a > 20 || ?a < 9) && (NOT EXISTS { ?p cg:owns ?c })) }",
    "SELECT ?p { ?p a cg:Person FILTER(NOT EXISTS { ?p cg:owns ?c } && !EXISTS { ?p cg:playsFor ?d }) }",
    # a filter of OPTIONAL that asks only for what the OPTIONAL binds
    "SELECT * { ?p a cg:Person OPTIONAL { ?p cg:playsFor ?c FILTER NOT EXISTS { ?p cg:owns ?d } } }",
    "SELECT * { ?p a cg:Person OPTIONAL { ?p cg:playsFor ?c FILTER(NOT EXISTS { ?c cg:inLeague ?l }) } }",
    "SELECT ?p { ?p a cg:Person BIND(?p AS ?q) FILTER NOT EXISTS { ?p cg:owns ?c . ?q cg:spokeWith ?z } }",
]
KEPT = [
    # nothing is shared: MINUS would take nothing away
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?x cg:coaches ?y } }",
    # what is shared is bound in some rows only
    "SELECT ?c { ?p a cg:Person OPTIONAL { ?p cg:playsFor ?c } FILTER NOT EXISTS { ?c cg:won ?h } }",
    # a filter that asks for a variable of the row
    "SELECT ?p { ?p cg:age ?a FILTER NOT EXISTS { ?p a ?kind FILTER(?a > 20) } }",
    # what is not plain
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p a ?k OPTIONAL { ?p cg:owns ?c } } }",
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { { ?p cg:owns ?c } UNION { ?p cg:playsFor ?c } } }",
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns* ?c } }",
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p a ?k BIND(?k AS ?l) } }",
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { VALUES ?p { person:lionel-messi } } }",
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns ?c FILTER NOT EXISTS { ?c cg:won ?h } } }",
    # a filter of OPTIONAL sees the row around it
    "SELECT * { ?p cg:age ?a OPTIONAL { ?p cg:playsFor ?c FILTER NOT EXISTS { ?p cg:number ?a } } }",
    "SELECT * { ?p a cg:Person OPTIONAL { ?q cg:playsFor ?c FILTER NOT EXISTS { ?q cg:spokeWith ?p } } }",
    # what is no SPARQL
    "SELECT ?p { ?p a cg:Person FILTER ! EXISTS { ?p cg:owns ?c } }",
    # what need not hold of every row
    "SELECT ?p { ?p cg:age ?a FILTER(?a > 20 || NOT EXISTS { ?p cg:owns ?c }) }",
    "SELECT ?p { ?p cg:age ?a FILTER(?a > 20 || (?a > 9 && NOT EXISTS { ?p cg:owns ?c })) }",
    "SELECT ?p { ?p a cg:Person FILTER(!(NOT EXISTS { ?p cg:owns ?c })) }",
    "SELECT ?p { ?p a cg:Person FILTER(! NOT EXISTS { ?p cg:owns ?c }) }",
    "SELECT ?p { ?p a cg:Person FILTER(IF(NOT EXISTS { ?p cg:owns ?c }, true, false)) }",
    "SELECT ?p { ?p a cg:Person FILTER((NOT EXISTS { ?p cg:owns ?c }) = false) }",
    "SELECT ?p { ?p a cg:Person BIND(NOT EXISTS { ?p cg:owns ?c } AS ?free) }",
    "SELECT ?p { ?p a cg:Person } GROUP BY ?p HAVING(NOT EXISTS { ?p cg:owns ?c })",
    "SELECT ?p { ?p a cg:Person FILTER EXISTS { ?p cg:owns ?c } }",
    'SELECT ?p { ?p rdfs:label "FILTER NOT EXISTS { ?p ?q ?r }" }',
    "SELECT ?p { GRAPH ?g { ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns ?c } } }",
    "SELECT ?p { ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns ?c }",
]


@pytest.mark.parametrize("sparql", EQUAL)
def test_both_give_the_same_rows(sparql: str, store: ox.Store) -> None:
    other = rewritten(sparql)
    assert "EXISTS" not in other
    assert _rows(store, other) == _rows(store, sparql)


def test_the_rows_are_not_all_empty(store: ox.Store) -> None:
    assert sum(bool(_rows(store, sparql)) for sparql in EQUAL) > len(EQUAL) / 2


@pytest.mark.parametrize("sparql", KEPT)
def test_what_may_differ_is_left_as_it_is(sparql: str) -> None:
    assert rewritten(sparql) == sparql


_TERM = st.sampled_from(["?a", "?b", "?c", "<urn:x>", "<urn:y>"])
_TRIPLES = st.lists(st.tuples(_TERM, st.sampled_from(["<urn:p>", "<urn:q>", "?b"]), _TERM), min_size=1, max_size=3)


_TESTS = st.sampled_from(
    ["FILTER NOT EXISTS {}", "FILTER(NOT EXISTS {})", "FILTER(!EXISTS {})", "FILTER(?a = ?a && NOT EXISTS {})",
     "FILTER(?a != <urn:x> || NOT EXISTS {})", "FILTER((NOT EXISTS {}) && (?b = ?b || ?a = ?b))",
     "FILTER(!(NOT EXISTS {}))"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(outer=_TRIPLES, optional=_TRIPLES, inner=_TRIPLES, test=_TESTS, order=st.integers(0, 2))
def test_any_patterns_give_the_rows_that_plain_rdflib_gives_to_the_query_as_it_was(
    outer: list[tuple[str, str, str]],
    optional: list[tuple[str, str, str]],
    inner: list[tuple[str, str, str]],
    test: str,
    order: int,
) -> None:
    kept = test.replace("{}", f"{{ {_written(inner)} }}")
    parts = [_written(outer), f"OPTIONAL {{ {_written(optional)} }}"]
    if order == 2:
        parts[1] = f"OPTIONAL {{ {_written(optional)} {kept} }}"
    else:
        parts.insert(order, kept)
    sparql = f"SELECT * {{ {' '.join(parts)} }}"
    assert _in_rdflib(rewritten(sparql)) == _in_rdflib(sparql)
    assert _rows(SMALL, rewritten(sparql)) == _rows(SMALL, sparql)


def test_a_mistake_is_told_at_its_own_place(store: ox.Store) -> None:
    sparql = "SELECT ?p {\n ?p a cg:Person FILTER NOT EXISTS { ?p cg:owns ?c }\n ?p cg:plays }"
    with pytest.raises(Exception, match="line 3, column 14"):
        run(store, sparql)


def test_it_is_no_longer_quadratic() -> None:
    store = ox.Store()
    node = ox.NamedNode
    store.bulk_extend(ox.Quad(node(f"urn:{i}"), node("urn:p"), node(f"urn:{i % 97}")) for i in range(30_000))
    start = time.perf_counter()
    assert list(run(store, "SELECT ?a { ?a <urn:p> ?b FILTER NOT EXISTS { ?c <urn:p> ?b ; <urn:q> ?a } }"))
    assert time.perf_counter() - start < 2


def _rows(store: ox.Store, sparql: str) -> list[str]:
    found = store.query(sparql, prefixes=PREFIXES)
    return [str(bool(found))] if isinstance(found, ox.QueryBoolean) else sorted(map(str, found))


def _written(triples: list[tuple[str, str, str]]) -> str:
    return " . ".join(" ".join(triple) for triple in triples)


def _small() -> ox.Store:
    store = ox.Store()
    names = ["x", "y", "p", "q"]
    for number, (s, p, o) in enumerate((s, p, o) for s in names for p in names[2:] for o in names):
        if number * 7 % 5 < 2:
            store.add(ox.Quad(ox.NamedNode(f"urn:{s}"), ox.NamedNode(f"urn:{p}"), ox.NamedNode(f"urn:{o}")))
    return store


def _in_rdflib(sparql: str) -> list[list[tuple[str, str]]]:
    return sorted(sorted((str(name), str(node)) for name, node in row.items()) for row in PLAIN.query(sparql).bindings)


SMALL = _small()
PLAIN = Graph(bind_namespaces="none")
for quad in SMALL:
    PLAIN.add(tuple(URIRef(node.value) for node in quad.triple))
