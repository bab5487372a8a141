"""“Los de Simeone”, “los dirigidos por Messina” → who leads the side that they are meant for."""

from collections.abc import Iterator

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.matching.index import Role
from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.references.filler import PERSON
from clubgraph.extract.references.resolve import Resolver
from clubgraph.model import Kind


def by_people(phrase: NounPhrase, role: Role, resolver: Resolver) -> Iterator[Candidate]:
    """The coach whose people do something: what hangs on "those" by a genitive preposition."""
    rule, pattern, holding, whole, _ = role
    hung = phrase.preps[0][1] if phrase.preps else None
    genitive = hung is not None and hung.prep_unit is not None and "genitive" in hung.prep_unit.classes
    if whole is None or hung is None or not genitive or hung.start < phrase.end or hung.head.pos != "name":
        return
    persons = [filler for filler in resolver.phrase(hung, PERSON) if filler.thing.kind in (Kind.PERSON, None)]
    for side in resolver.phrase(phrase, whole.kinds)[:1] if persons else ():
        arguments = {holding.argument: persons[0], whole.argument: side}
        yield Candidate(rule, dict(arguments), phrase.start, hung.end, pattern.source, phrase=phrase)
