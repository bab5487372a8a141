"""What every store is held to beside the questions of the library: queries of each form, and literals."""

import pyoxigraph as ox

from clubgraph.terms import XSD

QUERIES = (
    "ASK { club:inter-miami a cg:Club }",
    "ASK { club:inter-miami a cg:Person }",
    "CONSTRUCT { ?p cg:owns ?c } { ?p cg:owns ?c }",
    "CONSTRUCT WHERE { ?a cg:authorOf ?b }",
    "SELECT * { ?claim cg:ended true ; cg:quote ?quote }",
    "SELECT ?l { club:inter-miami rdfs:label ?l FILTER(LANG(?l) = 'he') }",
    "SELECT ?a { ?a dcterms:issued ?day FILTER(?day >= '2026-01-01'^^xsd:date) }",
    "SELECT ?p (COUNT(?c) AS ?n) { ?c cg:claims ?s . ?s rdf:predicate ?p } GROUP BY ?p HAVING(COUNT(?c) > 1)",
    "SELECT ?s { ?c cg:claims ?s ; cg:modality cg:Denied MINUS { ?d cg:claims ?s ; cg:modality cg:Fact } }",
    "SELECT DISTINCT ?t { ?t (cg:teamOf|cg:subgroupOf|cg:editionOf)+ comp:copa-libertadores }",
    "SELECT ?c { VALUES ?p { person:jorge-mas } ?p cg:owns ?c OPTIONAL { ?c cg:weakName ?n } } ORDER BY ?c LIMIT 3",
    "SELECT ?x { ?x cg:owns club:cruz-azul }",
)
_WORDS = (
    *("", "plain", 'with "quotes" and \\ backslash', "lines\nand\r\ntabs\t", "מאס אף ציין כי שוחח", "emoji 😀👨‍👩‍👧"),
    *("\u202bbidi\u202c", "' } } ; DROP ALL #", "\\u0022", "<a href='x'>&amp;</a>", "Domínguez ñ ß İ", "a" * 5000),
)
_TYPED = (
    ("true", XSD.boolean), ("7", XSD.integer), ("-7", XSD.integer), ("2026-01-18", XSD.date), ("1900-12-31", XSD.date),
    ("https://example.org/?a=1&b=2#c", XSD.anyURI),
)  # fmt: skip
_SUBJECT = ox.NamedNode("https://clubgraph.example/id/club/caf%C3%A9-1")
LITERALS = [
    ox.Triple(_SUBJECT, ox.NamedNode(f"urn:p{place}"), literal)
    for place, literal in enumerate(
        [
            *(ox.Literal(text) for text in _WORDS),
            *(ox.Literal(text, language=code) for text in _WORDS for code in ("he", "en")),
            *(ox.Literal(text, datatype=ox.NamedNode(kind)) for text, kind in _TYPED),
        ]
    )
]
