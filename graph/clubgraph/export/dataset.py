"""A built graph and what its workspace says of itself → the description of the dataset: DCAT, VoID and PROV."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from clubgraph import __version__
from clubgraph.model import Article
from clubgraph.read.about import About
from clubgraph.terms import CG, DCAT, DCTERMS, ID, PROV, RDF, RDFS, SKOS, SPDX, VOID, XSD, iri

_MEDIA = {".ttl": "text/turtle", ".jsonl": "application/jsonl", ".html": "text/html"}
_Pair = tuple[str, str, ox.NamedNode | ox.Literal]


def description(
    about: About, build: str, articles: Iterable[Article], files: Iterable[tuple[str, str]], size: int
) -> tuple[ox.Triple, ...]:
    """The triples, those of one subject together. `build` is the identifier of the build, `files` are the names and
    SHA-256 hashes of what it left, `size` is the number of triples described; a day comes from the articles only, so
    that the same input gives the same bytes."""
    found = list(articles)
    dataset, run = f"{ID}dataset/{build}", f"{ID}dataset/{build}#run"
    distributed = dict(sorted(files))
    pairs = [
        *_dataset(about, dataset, run, found, size),
        *((dataset, DCAT.distribution, _node(f"{dataset}#{name}")) for name in distributed),
        *_run(run),
        *(pair for name, sha256 in distributed.items() for pair in _distribution(f"{dataset}#{name}", name, sha256)),
    ]
    return tuple(ox.Triple(_node(subject), _node(predicate), object) for subject, predicate, object in pairs)


def _dataset(about: About, dataset: str, run: str, articles: list[Article], size: int) -> Iterator[_Pair]:
    yield dataset, RDF.type, _node(VOID.Dataset)
    yield dataset, RDF.type, _node(DCAT.Dataset)
    yield dataset, DCTERMS.title, ox.Literal(about.title)
    if about.description:
        yield dataset, DCTERMS.description, ox.Literal(about.description)
    if about.licence:
        known = about.licence.startswith(("http://", "https://"))
        yield dataset, DCTERMS.license if known else DCTERMS.rights, (_node if known else ox.Literal)(about.licence)
    if days := [article.published for article in articles if article.published and len(article.published) == 10]:
        yield dataset, DCTERMS.issued, ox.Literal(max(days), datatype=_node(XSD.date))
    for language in sorted({article.language for article in articles}):
        yield dataset, DCTERMS.language, ox.Literal(language)
    yield dataset, VOID.triples, ox.Literal(size)
    yield dataset, VOID.documents, ox.Literal(len(articles))
    yield dataset, VOID.uriSpace, ox.Literal(ID)
    for vocabulary in (CG, DCTERMS, RDFS, SKOS):
        yield dataset, VOID.vocabulary, _node(vocabulary.iri)
    yield dataset, PROV.wasGeneratedBy, _node(run)
    for article in articles:
        yield dataset, PROV.wasDerivedFrom, _node(iri(f"article/{article.id}"))


def _run(run: str) -> Iterator[_Pair]:
    tool = f"{ID}dataset/clubgraph-{__version__}"
    yield run, RDF.type, _node(PROV.Activity)
    yield run, PROV.wasAssociatedWith, _node(tool)
    yield tool, RDF.type, _node(PROV.SoftwareAgent)
    yield tool, RDFS.label, ox.Literal(f"clubgraph {__version__}")


def _distribution(distribution: str, name: str, sha256: str) -> Iterator[_Pair]:
    suffix = name[name.rfind(".") :]
    yield distribution, RDF.type, _node(DCAT.Distribution)
    yield distribution, DCTERMS.title, ox.Literal(name)
    if suffix in _MEDIA:
        yield distribution, DCAT.mediaType, _node(f"https://www.iana.org/assignments/media-types/{_MEDIA[suffix]}")
    yield distribution, SPDX.checksum, _node(f"{distribution}-sha256")
    yield f"{distribution}-sha256", RDF.type, _node(SPDX.Checksum)
    yield f"{distribution}-sha256", SPDX.algorithm, _node(SPDX.checksumAlgorithm_sha256)
    yield f"{distribution}-sha256", SPDX.checksumValue, ox.Literal(sha256, datatype=_node(XSD.hexBinary))


_node = ox.NamedNode
