"""Media types ↔ the formats in which rows, booleans and triples are written."""

import pyoxigraph as ox

ROWS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/xml": ox.QueryResultsFormat.XML,
}
# CSV and TSV have no way to write a boolean.
BOOLEANS = {
    media: form for media, form in ROWS.items() if form in (ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML)
}
TRIPLES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "application/trig": ox.RdfFormat.TRIG,
    "text/n3": ox.RdfFormat.N3,
    "text/plain": ox.RdfFormat.N_TRIPLES,
}
HTML = "text/html"


def header(media: str) -> str:
    """The Content-Type; text says its charset, which for CSV is not UTF-8 by default."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
