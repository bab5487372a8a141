"""Identifier ↔ IRI: every namespace and prefix of the graph is spelt here and nowhere else."""

from urllib.parse import quote, unquote

from clubgraph.model import FOLDER

# The one setting: where the vocabulary and the things live. `.example` is reserved, so nobody takes it for a live site.
BASE = "https://clubgraph.example/"
ID = f"{BASE}id/"
DATASET_GRAPH = f"{BASE}graph"  # the graph that holds all triples where a store has graphs with names


class Namespace:
    """The terms of one vocabulary: `CG.playsFor` and `CG["playsFor"]` are IRIs."""

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.iri + name

    def __getitem__(self, name: str) -> str:
        return self.iri + name


ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"  # the context of the Web Annotation model
CG = Namespace(f"{BASE}ns#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
PROV = Namespace("http://www.w3.org/ns/prov#")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
SCHEMA = Namespace("https://schema.org/")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
SD_FORMATS = Namespace("http://www.w3.org/ns/formats/")
SH = Namespace("http://www.w3.org/ns/shacl#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
VOID = Namespace("http://rdfs.org/ns/void#")
WIKIDATA = "http://www.wikidata.org/entity/"
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

# The path segments of identifiers, in the order in which a reader meets them in a file.
DERIVED = ("support", "disagreement", "difference", "deal", "rung")  # what follows from claims and is made anew
FOLDERS = ("article", "author", *dict.fromkeys(FOLDER.values()), "statement", "claim", *DERIVED)

PREFIXES: dict[str, str] = {
    "cg": CG.iri,
    "dcterms": DCTERMS.iri,
    "owl": OWL.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "schema": SCHEMA.iri,
    "skos": SKOS.iri,
    "xsd": XSD.iri,
    # `org` is taken: rdflib binds it to the W3C organization ontology
    **{"organization" if folder == "org" else folder: f"{ID}{folder}/" for folder in sorted(FOLDERS)},
}

# What the description of a dataset uses beside these.
DATASET_PREFIXES = {"dcat": DCAT.iri, "prov": PROV.iri, "spdx": SPDX.iri, "void": VOID.iri}


def iri(identifier: str) -> str:
    """The IRI of a thing, article, statement or claim: `club/inter-miami` under the base, as ASCII."""
    return ID + quote(identifier)


def identifier(iri: str) -> str | None:
    """The identifier behind an IRI made by `iri`; None for any other IRI."""
    return unquote(iri.removeprefix(ID)) if iri.startswith(ID) else None


def local(iri: str) -> str | None:
    """The name of a term of our own vocabulary; None for any other IRI."""
    return iri.removeprefix(CG.iri) if iri.startswith(CG.iri) else None
