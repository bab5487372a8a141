"""A claim of the graph → what a reader must see to believe it: the words, where they stand, whose, and how said."""

from dataclasses import dataclass

import pyoxigraph as ox

from clubgraph.ask.words import Words
from clubgraph.model import Tier
from clubgraph.terms import CG, RDF, identifier, local

# What stands on a claim besides its proposition, in the order in which a reader asks for it.
_DETAILS = ("stage", "transferType", "fromClub", "season", "role", "phase", "outcome", "score", "competition", "fee")
_PLAIN = frozenset(
    (
        *("claims", "statedIn", "quote", "start", "end", "occurrence", "speaker", "via", "modality", "modalityDetail"),
        *("attribution", "certainty", "polarity", "method", "tier", "ended", "subjectText", "objectText", "note"),
        *("timePrecision", "saidPrecision"),
    )
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim in words. `how` says how it was said, `details` are its qualifiers by their labels."""

    claim: str
    subject: str
    relation: str
    object: str
    quote: str
    language: str
    article: str
    start: int
    end: int
    speaker: str
    via: str | None
    how: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    methods: tuple[str, ...]
    tier: str

    @property
    def place(self) -> str:
        """`001_0b74cdc368b9c7b4 [343:412]`."""
        return f"{self.article} [{self.start}:{self.end}]"

    @property
    def proposition(self) -> str:
        """What is claimed, as a sentence without its stance."""
        return " ".join(filter(None, (self.subject, self.relation, self.object)))


def evidence(claim: ox.NamedNode, words: Words) -> Evidence:
    """Everything that the graph holds of one claim."""
    statement = words.first(claim, CG.claims)
    assert isinstance(statement, ox.NamedNode), "a claim has a statement"
    parts = [words.of(words.first(statement, part)) for part in (RDF.subject, RDF.object)]
    quote = words.first(claim, CG.quote)
    assert isinstance(quote, ox.Literal), "a claim has a quote"
    via = words.first(claim, CG.via)
    return Evidence(
        claim=identifier(claim.value) or claim.value,
        subject=parts[0],
        relation=_relation(claim, statement, words),
        object=parts[1],
        quote=quote.value,
        language=quote.language or "",
        article=words.of(words.first(claim, CG.statedIn)),
        start=int(words.of(words.first(claim, CG.start))),
        end=int(words.of(words.first(claim, CG.end))),
        speaker=words.of(words.first(claim, CG.speaker)),
        via=words.of(via) if via else None,
        how=_how(claim, words),
        details=_details(claim, words),
        methods=tuple(words.of(method) for method in words.all(claim, CG.method)),
        tier=words.of(words.first(claim, CG.tier)),
    )


def _relation(claim: ox.NamedNode, statement: ox.NamedNode, words: Words) -> str:
    """The relation, in its past form where the claim says that it is over."""
    relation = words.first(statement, RDF.predicate)
    assert isinstance(relation, ox.NamedNode), "a statement has a relation"
    past = words.first(relation, CG.pastForm) if words.first(claim, CG.ended) else None
    return words.of(past or relation)


def _how(claim: ox.NamedNode, words: Words) -> tuple[str, ...]:
    """`("not so", "denied", "opposed", "indirect speech", "certain")`. What makes it less than a fact comes first, and
    hearsay is not called a fact."""
    hearsay = words.first(claim, CG.attribution) == ox.NamedNode(CG.Hearsay)
    fact = words.first(claim, CG.modality) == ox.NamedNode(CG.Fact)
    first, last = ("attribution", "modality") if hearsay else ("modality", "attribution")
    order = [first, "modalityDetail", *([] if hearsay and fact else [last]), "certainty"]
    said = [words.of(node) for name in order if (node := words.first(claim, CG[name]))]
    negative = words.first(claim, CG.polarity) == ox.NamedNode(CG.Negative)
    candidate = words.first(claim, CG.tier) != ox.Literal(Tier.A)
    return (*(["candidate"] if candidate else []), *(["not so"] if negative else []), *said)


def _details(claim: ox.NamedNode, words: Words) -> tuple[tuple[str, str], ...]:
    found = {
        name: (words.of(quad.predicate), words.of(quad.object))
        for quad in words.about(claim)
        if (name := local(quad.predicate.value)) and name not in _PLAIN
    }
    order = {name: rank for rank, name in enumerate(_DETAILS)}
    return tuple(found[name] for name in sorted(found, key=lambda name: (order.get(name, len(order)), name)))
