"""Triples, subject by subject → what they say of claims, names and what follows, in tables for the columns."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from clubgraph.model import FOLDER
from clubgraph.store.columns import PROPERTIES, text_of
from clubgraph.terms import CG, DCTERMS, RDF, identifier
from clubgraph.text import name_key

THINGS = frozenset(FOLDER.values())
_HERE = Path(__file__).parent
_HELD = 20_000  # rows in memory
_WAYS = {predicate: way for way, predicates in PROPERTIES.items() for predicate in predicates}
# What a row is made of, each needed once; the first of them tells what the subject is.
_CLAIM = (CG.claims, CG.statedIn, CG.modality, CG.polarity, CG.attribution, CG.speaker, CG.tier, CG.quote)
_STATEMENT = (RDF.subject, RDF.predicate, RDF.object)
_SUPPORT = (CG.independentArticles, CG.ofStatement, CG.derivedModality, CG.derivedPolarity, CG.derivedRelation)
_DISAGREEMENT = (CG.disagreementKind, CG.oneStatement, CG.otherStatement)
_MORE = (CG.ended, CG.fromClaim, CG.supportLanguage, CG.datedArticles, CG.oneClaim, CG.otherClaim)
_ALONE = (DCTERMS.issued, CG.authorOf, CG.pastForm)
_ALL = (*_CLAIM, *_STATEMENT, *_SUPPORT, *_DISAGREEMENT, *_MORE, *_ALONE, *_WAYS)
_WANTED = {ox.NamedNode(predicate): predicate for predicate in _ALL}
_Row = tuple[str | int | None, ...]
_Node = ox.NamedNode | ox.Literal
_Said = Mapping[str, list[_Node]]


class Staged:
    """Tables beside the columns in `database`, as long as that is open."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.executescript((_HERE / "staged.sql").read_text(encoding="utf-8"))

    def take(self, triples: Iterable[ox.Triple | ox.Quad]) -> None:
        """Take in triples of which those of one subject come together; other subjects may say the same again."""
        rows: dict[str, list[_Row]] = defaultdict(list)
        count = 0
        for subject, said in _subjects(triples):
            for table, row in _rows(subject, said):
                rows[table].append(row)
                count += 1
            if count > _HELD:
                self._write(rows)
                count = 0
        self._write(rows)

    def _write(self, rows: dict[str, list[_Row]]) -> None:
        for table, found in rows.items():
            marks = ", ".join("?" * len(found[0]))
            self._database.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", found)
        rows.clear()


def _subjects(triples: Iterable[ox.Triple | ox.Quad]) -> Iterator[tuple[ox.NamedNode, _Said]]:
    """Each subject of which something is said that is wanted here, with that."""
    about: object = None
    said: dict[str, list[_Node]] = {}
    for triple in triples:
        predicate = _WANTED.get(triple.predicate)
        if predicate is None:
            continue
        subject = triple.subject
        if subject != about:
            if isinstance(about, ox.NamedNode):
                yield about, said
            about, said = subject, {}
        said.setdefault(predicate, []).append(triple.object)  # type: ignore[arg-type]
    if isinstance(about, ox.NamedNode):
        yield about, said


def _rows(subject: ox.NamedNode, said: _Said) -> Iterator[tuple[str, _Row]]:
    name = text_of(subject) or ""
    if _CLAIM[0] in said:
        yield "told_claim", (name, *_claim(said))
    elif _STATEMENT[0] in said:
        yield "told_statement", (name, *_cells(said, _STATEMENT))
    elif DCTERMS.issued in said:
        yield "told_day", (name, said[DCTERMS.issued][0].value)
    elif CG.authorOf in said:
        yield "told_author", (name,)
    elif CG.pastForm in said:
        yield "told_past", (name, text_of(said[CG.pastForm][0]))
    elif _SUPPORT[0] in said:
        yield "told_support", (name, *_support(said))
    elif _DISAGREEMENT[0] in said:
        yield "told_disagreement", (name, *_cells(said, _DISAGREEMENT))
        for side, predicate in enumerate((CG.oneClaim, CG.otherClaim), start=1):
            yield from (("told_side", (name, side, text_of(claim))) for claim in said.get(predicate, ()))
    elif (thing := identifier(subject.value)) and thing.partition("/")[0] in THINGS:
        for predicate, words in said.items():
            yield from (("name", (name_key(word.value), _WAYS[predicate], thing)) for word in words)


def _cells(said: _Said, predicates: Iterable[str]) -> Iterator[str | None]:
    return (text_of(said[predicate][0]) for predicate in predicates)


def _claim(said: _Said) -> Iterator[str | int | None]:
    """The tier and the quote as plain words, the quote with its language."""
    *nodes, tier, quote = (said[predicate][0] for predicate in _CLAIM)
    yield from map(text_of, nodes)
    yield tier.value
    yield quote.value
    yield (quote.language or "") if isinstance(quote, ox.Literal) else ""
    yield CG.ended in said


def _support(said: _Said) -> Iterator[str | None]:
    articles, *nodes = (said[predicate][0] for predicate in _SUPPORT)
    yield from map(text_of, nodes)
    yield articles.value
    yield " ".join(sorted({language.value for language in said.get(CG.supportLanguage, ())}))
    yield from (dated[0].value if dated else None for dated in [said.get(CG.datedArticles)])
    yield " ".join(sorted(text_of(claim) or "" for claim in said.get(CG.fromClaim, ())))
