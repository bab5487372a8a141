"""Claims and what was read → the things that they speak of, and what became of every sentence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from clubgraph.decide.joins import Joins, doubles, united
from clubgraph.decide.sentences import plain, settled
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.model import Claim, Entity, Name, Sentence
from clubgraph.read.workspace import Workspace


def things(
    claims: Iterable[Claim], known: Mapping[str, Entity], extractions: Iterable[Extraction], joins: Joins
) -> tuple[Entity, ...]:
    """The things that claims speak of and what those belong to, with every name they go by, by identifier."""
    discovered: dict[str, list[Entity]] = defaultdict(list)
    for each in extractions:
        for entity in each.entities:
            discovered[entity.id].append(entity)
    others = doubles(joins)
    wanted = {term for claim in claims for term in claim.terms}
    found: dict[str, Entity] = {}
    while wanted:
        identifier = wanted.pop()
        members = (identifier, *others.get(identifier, ()))
        alike = [thing for each in members if (thing := known.get(each) or joined(discovered.get(each, [])))]
        if alike and identifier not in found:
            thing = united(replace(alike[0], id=identifier), alike[1:]) if len(members) > 1 else alike[0]
            thing = replace(thing, of=joins.thing(thing.of)) if thing.of else thing
            found[identifier] = thing
            wanted |= {other for other in (thing.of, thing.country) if other}
    return tuple(found[identifier] for identifier in sorted(found))


def joined(entities: list[Entity]) -> Entity | None:
    """One person discovered in several articles: the names of all."""
    if not entities:
        return None
    names_of: dict[Name, None] = dict.fromkeys(name for entity in entities for name in entity.names)
    return replace(entities[0], names=tuple(names_of))


def covered(extractions: Iterable[Extraction], claims: Iterable[Claim], found: Workspace) -> tuple[Sentence, ...]:
    """The sentences of every article: used where they hold a claim's words, plain where a person said so."""
    articles = {article.id: article for article in found.articles}
    nothing = plain(found.decisions)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in claims:
        places[claim.article].append((claim.selector.start, claim.selector.end))

    def status(sentence: Sentence) -> Sentence:
        if any(start < sentence.end and end > sentence.start for start, end in places[sentence.article]):
            return replace(sentence, status="used", cues=())
        return settled(sentence, articles[sentence.article], nothing)

    return tuple(status(sentence) for each in extractions for sentence in each.sentences)
