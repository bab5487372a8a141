"""A thing or a claim → what stands behind it: every claim by relation, with its words, place, speaker and stance."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from clubgraph.ask.evidence import Evidence, evidence
from clubgraph.ask.tables import told
from clubgraph.ask.things import Things, check_text
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.store.source import Source
from clubgraph.terms import CG, ID, RDF, RDFS, identifier, iri

_LANGUAGES = ("en", "es", "he")


def explained(word: str, store: Source) -> str:
    """The page of a thing, by any of its names, or of a claim, by its identifier.

    Raises ClubgraphError when there is no such thing or claim, or there are several.
    """
    check_text(word)
    words = Words(store)
    bare = word.strip().strip("<>").removeprefix(ID).replace("claim:", "claim/")
    if bare.startswith("claim/") or ox.NamedNode(iri(f"claim/{bare}")) in _claims(store):
        return "\n".join(_one(_claim(bare.removeprefix("claim/"), store), words)) + "\n"
    return "\n".join(_page(Things(store).find(word), store, words)) + "\n"


def _claims(store: Source) -> set[ox.NamedNode]:
    quads = store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(CG.Claim))
    return {quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)}


def _claim(name: str, store: Source) -> ox.NamedNode:
    node, known = ox.NamedNode(iri(f"claim/{name}")), _claims(store)
    if node not in known:
        names = [(identifier(claim.value) or "").partition("/")[2] for claim in known]
        hint = did_you_mean(name, sorted(names)) or "clubgraph explain THING lists the claims about a thing."
        raise ClubgraphError(f'there is no claim "{name}".', hint=hint)
    return node


def _one(claim: ox.NamedNode, words: Words) -> Iterator[str]:
    found = evidence(claim, words)
    yield f"{found.claim}  {' · '.join(found.how)}"
    yield f"  {found.proposition}"
    yield from (f"  {line}" for line in told(found))
    yield f"  held by {', '.join(found.methods)}, tier {found.tier}"
    note = words.first(claim, CG.note)
    if note:
        yield f"  note: {note.value}"


def _page(thing: ox.NamedNode, store: Source, words: Words) -> Iterator[str]:
    """The heading, the names, then the claims of each relation: those that it makes before those made of it."""
    kind = words.first(thing, RDF.type)
    yield f"{words.of(thing)}  {words.of(kind)}  {identifier(thing.value)}"
    labels = {label.language: label.value for label in words.all(thing, RDFS.label) if isinstance(label, ox.Literal)}
    yield "  " + "  ".join(f"{language}: {labels[language]}" for language in _LANGUAGES if language in labels)
    for end in (RDF.subject, RDF.object):
        for heading, claims in _by_relation(thing, end, store, words):
            yield ""
            yield heading
            for found in claims:
                yield from _under(found)


def _by_relation(thing: ox.NamedNode, end: str, store: Source, words: Words) -> Iterable[tuple[str, list[Evidence]]]:
    """The claims of statements in which the thing stands at this end, under their relation."""
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for statement in store.quads_for_pattern(None, ox.NamedNode(end), thing):
        for quad in store.quads_for_pattern(None, ox.NamedNode(CG.claims), statement.subject):
            if isinstance(quad.subject, ox.NamedNode):
                claim = evidence(quad.subject, words)
                found[claim.relation if end == RDF.subject else f"… {claim.relation}"].append(claim)
    by_place = [(heading, sorted(claims, key=lambda claim: (claim.article, claim.start, claim.claim)))
                for heading, claims in found.items()]  # fmt: skip
    return sorted(by_place, key=lambda pair: pair[0])


def _under(found: Evidence) -> Iterator[str]:
    yield f"  {found.how[0]}: {found.proposition}  ({found.claim})"
    yield from (f"    {line}" for line in told(found))
