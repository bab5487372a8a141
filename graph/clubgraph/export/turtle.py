"""Triples → Turtle: one spelling for one graph, sorted and grouped by subject, with a space before every dot."""

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter

import pyoxigraph as ox

from clubgraph.terms import DATASET_PREFIXES, DERIVED, FOLDERS, ID, PREFIXES, RDF, RDFS, SKOS, XSD

_NAMESPACES = {namespace: prefix for prefix, namespace in (PREFIXES | DATASET_PREFIXES).items()}
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_BARE = {XSD.boolean: re.compile("true|false"), XSD.integer: re.compile(r"-?(?:0|[1-9][0-9]*)")}
_FIRST = (RDF.type, RDFS.label, SKOS.altLabel)  # what a reader looks for first; the rest by name
_ONE_LINE = {f"{ID}{folder}/" for folder in DERIVED}  # they come and go with one claim: a small change stays small
_NAMES = 50_000  # names that are remembered: a graph may have millions
_ORDER = {f"{ID}{folder}/": rank for rank, folder in enumerate(FOLDERS)}


def turtle(triples: Iterable[ox.Triple], prefixes: Mapping[str, str] | None = None) -> str:
    """The whole file: prefixes, then articles, things, statements and claims, each sorted by identifier. `prefixes`
    are more than those that every graph has."""
    return header(prefixes or {}) + body(triples)


def header(more: Mapping[str, str]) -> str:
    """The prefixes that every graph has, and more."""
    prefixes = {**PREFIXES, **more}
    return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items())


def body(triples: Iterable[ox.Triple]) -> str:
    """What comes after them."""
    blocks = _blocks(triples)
    return "".join(f"\n{blocks[subject]}" for subject in sorted(blocks, key=_place))


def streamed(triples: Iterable[ox.Triple]) -> Iterator[str]:
    """The same a subject at a time, of triples whose subjects come in its order."""
    for subject, about in groupby(triples, key=attrgetter("subject")):
        yield f"\n{_block(subject.value, list(about))}"


def respelt(old: str, subjects: Collection[str], triples: Iterable[ox.Triple]) -> str:
    """A file that `turtle` made, with what it says of these subjects (IRIs) taken out and these triples put in: the
    same bytes as if all had been written anew."""
    _, *parts = old.removesuffix("\n").split("\n\n")
    new = _blocks(triples)
    gone = {_name(subject) for subject in (*subjects, *new)}
    held = [part for part in parts if part.partition(" ")[0] not in gone]
    return header({}) + "".join(f"\n{part}\n" for part in _merged(held, new))


def _merged(held: list[str], new: Mapping[str, str]) -> Iterator[str]:
    """Blocks in their order and new ones by subject, all in order; most new ones follow each other directly."""
    done = 0
    for subject in sorted(new, key=_place):
        place = _place(subject)
        if done < len(held) and _place_of(held[done]) < place:
            after = bisect(held, place, lo=done, key=_place_of)
            yield from held[done:after]
            done = after
        yield new[subject].removesuffix("\n")
    yield from held[done:]


def _blocks(triples: Iterable[ox.Triple]) -> dict[str, str]:
    subjects: dict[str, list[ox.Triple]] = {}
    for triple in triples:
        assert isinstance(triple.subject, ox.NamedNode), "our graphs have no blank nodes"
        subjects.setdefault(triple.subject.value, []).append(triple)
    return {subject: _block(subject, about) for subject, about in subjects.items()}


def _place_of(block: str) -> tuple[int, str]:
    return _place(_iri(block.partition(" ")[0]))


def _iri(name: str) -> str:
    """The IRI behind `prefix:local` or `<iri>`."""
    if name.startswith("<"):
        return name[1:-1]
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def _place(iri: str) -> tuple[int, str]:
    """Within a folder the order of lines of N-Triples, in which shards are sorted."""
    return _ORDER.get(_split(iri)[0], len(_ORDER)), f"{iri}>"


def _block(subject: str, triples: list[ox.Triple]) -> str:
    rows = sorted((_rank(triple.predicate.value), _written(triple.object)) for triple in triples)
    lines = (
        f"{_verb(predicate)} {' , '.join(object for _, object in pairs)}"
        for (_, predicate), pairs in groupby(rows, key=itemgetter(0))
    )
    border = " ; " if _split(subject)[0] in _ONE_LINE else " ;\n    "
    return f"{_name(subject)} {border.join(lines)} .\n"


def _rank(predicate: str) -> tuple[int, str]:
    return (_FIRST.index(predicate) if predicate in _FIRST else len(_FIRST)), predicate


def _verb(predicate: str) -> str:
    return "a" if predicate == RDF.type else _name(predicate)


def _written(node: object) -> str:
    if isinstance(node, ox.NamedNode):
        return _name(node.value)
    assert isinstance(node, ox.Literal), "our graphs have no blank nodes"
    bare = _BARE.get(node.datatype.value)
    if bare and bare.fullmatch(node.value):
        return node.value
    if node.language or node.datatype.value == XSD.string:
        return str(node)
    return f"{ox.Literal(node.value)}^^{_name(node.datatype.value)}"


@lru_cache(_NAMES)
def _name(iri: str) -> str:
    """The prefixed name where one can be written, else the IRI in full."""
    namespace, local = _split(iri)
    prefix = _NAMESPACES.get(namespace)
    return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else f"<{iri}>"


def _split(iri: str) -> tuple[str, str]:
    end = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[:end], iri[end:]
