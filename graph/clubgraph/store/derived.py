"""What follows from the claims → its nodes, each with the class that says that it is derived."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from clubgraph.derive.records import Deal, Derived, Difference, Disagreement, Rung, Support
from clubgraph.store.nodes import Node, concept, number, thing
from clubgraph.terms import CG, RDF

_Pairs = Iterator[tuple[str, Node]]


def records(follows: Derived) -> Iterator[tuple[str, _Pairs]]:
    """Each record by its identifier; a near-copy is told on its article."""
    for copy in follows.copies:
        pairs = ((CG.nearCopyOf, thing(f"article/{copy.original}")), (CG.copyOverlap, number(copy.overlap)))
        yield f"article/{copy.article}", iter(pairs)
    for support in follows.supports:
        yield support.id, _support(support)
    for disagreement in follows.disagreements:
        yield disagreement.id, _disagreement(disagreement)
    for difference in follows.differences:
        yield difference.id, _difference(difference)
    for deal in follows.deals:
        yield deal.id, _deal(deal)
        for order, rung in enumerate(deal.rungs, start=1):
            yield deal.rung_id(rung), _rung(rung, order)


def _support(support: Support) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.DerivedSupport)
    yield CG.ofStatement, thing(support.statement)
    yield CG.derivedModality, concept(support.modality)
    yield CG.derivedPolarity, concept(support.polarity)
    yield CG.derivedRelation, ox.NamedNode(CG[support.relation])
    yield CG.independentArticles, number(support.articles)
    for article in support.folded:
        yield CG.foldedArticle, thing(f"article/{article}")
    for outlet in support.outlets:
        yield CG.supportOutlet, ox.Literal(outlet)
    for language in support.languages:
        yield CG.supportLanguage, ox.Literal(language)
    yield from _claims(CG.fromClaim, support.claims)
    yield from _claims(CG.datedBy, support.dated)
    yield from _claims(CG.notDatedBy, support.undated)
    if support.dated:
        yield CG.datedArticles, number(support.dated_articles)


def _disagreement(disagreement: Disagreement) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.DerivedDisagreement)
    yield CG.disagreementKind, concept(disagreement.kind)
    yield CG.oneStatement, thing(disagreement.one)
    yield CG.otherStatement, thing(disagreement.other)
    yield from _claims(CG.oneClaim, disagreement.one_claims)
    yield from _claims(CG.otherClaim, disagreement.other_claims)


def _difference(difference: Difference) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.DerivedDifference)
    yield CG.differsOn, ox.NamedNode(CG[difference.aspect])
    yield CG.ofStatement, thing(difference.statement)
    yield CG.derivedModality, ox.NamedNode(CG[difference.modality])
    yield from _claims(CG.fromClaim, difference.claims)


def _deal(deal: Deal) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.DerivedDeal)
    yield CG.dealPlayer, thing(deal.player)
    yield CG.dealClub, thing(deal.club)
    for club in deal.origin:
        yield CG.dealFrom, thing(club)
    if deal.window:
        yield CG.dealWindow, ox.Literal(deal.window)
    if deal.current.stage:
        yield CG.currentStage, ox.NamedNode(CG[deal.current.stage])
    yield CG.currentRung, thing(deal.rung_id(deal.current))
    for rung in deal.rungs:
        yield CG.rung, thing(deal.rung_id(rung))


def _rung(rung: Rung, order: int) -> _Pairs:
    yield RDF.type, ox.NamedNode(CG.DerivedRung)
    yield CG.rungOrder, number(order)
    yield CG.fromClaim, thing(rung.claim)
    if rung.stage:
        yield CG.rungStage, ox.NamedNode(CG[rung.stage])
    if rung.date:
        yield CG.rungDay, ox.Literal(rung.date)


def _claims(predicate: str, identifiers: Iterable[str]) -> _Pairs:
    for identifier in identifiers:
        yield predicate, thing(identifier)
