"""Articles that go → the triples that go with them: those that nobody else says."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

import pyoxigraph as ox

from clubgraph.corpus.known import Known
from clubgraph.corpus.parts import Part
from clubgraph.corpus.work import spoken_of
from clubgraph.model import Claim, Entity, Statement
from clubgraph.read.vocabulary import vocabulary
from clubgraph.store.direct import Direct, direct
from clubgraph.store.nodes import thing
from clubgraph.store.write import claimed, described, directly, proposed, things
from clubgraph.terms import CG, RDF, identifier


class Others(Protocol):
    """What the articles say that stay."""

    def propose(self, statement: Statement) -> bool:
        """Whether one of them makes a proposition."""

    def say(self, said: Direct) -> bool:
        """Whether one of them backs a direct triple."""

    def leave(self, told: Collection[Entity], without: Collection[ox.Triple]) -> Iterable[Entity]:
        """Those of these things that none of them speaks of, once these triples are gone."""


def leaving(gone: Iterable[Part], others: Others, known: Known, without: Iterable[ox.Triple] = ()) -> set[ox.Triple]:
    """The triples that go with some articles. Others that are gone by then are given as `without`."""
    found, told = set[ox.Triple](), dict[str, Entity]()
    for part in gone:
        found.update(described(part.article))
        claims = part.said
        for claim in claims:
            found.update(claimed(claim))
            if not others.propose(claim.statement):
                found.update(proposed(claim.statement))
            found.update(directly(said) for said in direct(claim, part.article.published) if not others.say(said))
        told |= {each.id: each for each in spoken_of(claims, part.things, known.things.known)}
    found.update(things(others.leave(told.values(), found.union(without))))
    return found


class InShard:
    """The other articles of one shard."""

    def __init__(self, staying: Iterable[Part], known: Known) -> None:
        claims, new = list[Claim](), list[Entity]()
        self._direct = set[Direct]()
        for part in staying:
            said = part.said
            claims += said
            new += part.things
            self._direct.update(each for claim in said for each in direct(claim, part.article.published))
        self._statements = {claim.statement for claim in claims}
        self._things = {each.id for each in spoken_of(claims, new, known.things.known)}

    def propose(self, statement: Statement) -> bool:
        """See Others."""
        return statement in self._statements

    def say(self, said: Direct) -> bool:
        """See Others."""
        return said in self._direct

    def leave(self, told: Collection[Entity], without: Collection[ox.Triple]) -> Iterable[Entity]:
        """See Others."""
        return [each for each in told if each.id not in self._things]


class InGraph:
    """All other articles: `known` without those that go and with those that come, `store` as it was before, and the
    things that those which come speak of."""

    def __init__(self, known: Known, store: ox.Store, come: Collection[str]) -> None:
        self._known, self._store, self._come = known, store, come

    def propose(self, statement: Statement) -> bool:
        """See Others."""
        query = "SELECT 1 FROM claim WHERE statement = ? LIMIT 1"
        return self._known.database.execute(query, [statement.id]).fetchone() is not None

    def say(self, said: Direct) -> bool:
        """See Others."""
        for statement in self._backing(said):
            for _, claims in self._known.claims_by("statement", counting=True, key=statement):
                for claim in claims:
                    if said in direct(claim, self._known.article(claim.article).published):
                        return True
        return False

    def leave(self, told: Collection[Entity], without: Collection[ox.Triple]) -> Iterable[Entity]:
        """See Others. What belongs to something that stays, stays."""
        left = {each.id: each for each in told if each.id not in self._come}
        kept = [name for name in left if self._named(name, left, without)]
        while kept:
            each = left.pop(kept.pop(), None)
            kept += [other for other in (each.of, each.country) if other in left] if each else []
        return left.values()

    def _named(self, name: str, left: Collection[str], without: Collection[ox.Triple]) -> bool:
        """Whether anything speaks of a thing but what is gone, and things that may go themselves."""
        return any(
            quad.triple not in without and identifier(quad.subject.value) not in left
            for quad in self._store.quads_for_pattern(None, None, thing(name))
            if isinstance(quad.subject, ox.NamedNode)
        )

    def _backing(self, said: Direct) -> Iterator[str]:
        """The propositions that may back a direct triple."""
        subject, relation, object = said
        words = vocabulary()
        for each in words.relations.values():
            if relation in (each.name, each.past):
                yield Statement(subject, each.name, object).id
        names = {name for key in words.qualifiers.values() if key.direct == relation for name in key.direct_with}
        for quad in self._store.quads_for_pattern(None, ox.NamedNode(RDF.subject), thing(subject)) if names else ():
            assert isinstance(quad.subject, ox.NamedNode)
            for name in sorted(names):
                if ox.Quad(quad.subject, ox.NamedNode(RDF.predicate), ox.NamedNode(CG[name])) in self._store:
                    yield str(identifier(quad.subject.value))
