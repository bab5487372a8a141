"""Propositions, and the claims that make them."""

from dataclasses import dataclass, field

from clubgraph.ids import digest
from clubgraph.model.articles import Selector
from clubgraph.model.stance import Attribution, Certainty, Detail, Modality, Polarity, Tier
from clubgraph.model.times import Time


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A literal: a number or words, in `language` where they are words of one."""

    value: str | int
    language: str | None = None


# A term is a thing or proposition by its identifier (`club/inter-miami`, `statement/91ab33f0`) or a literal.
Term = str | Value


@dataclass(frozen=True, slots=True)
class Statement:
    """The bare proposition. Its identifier is a hash of subject, predicate and object and of nothing else, so that
    articles in two languages meet on it. `object` is None for a relation without one (`retires`)."""

    subject: str
    predicate: str
    object: Term | None
    id: str = field(init=False, repr=False, compare=False)  # `statement/` and the hash, made once: it is asked often

    def __post_init__(self) -> None:
        made = f"statement/{digest(self.subject, self.predicate, _written(self.object))}"
        object.__setattr__(self, "id", made)


@dataclass(frozen=True, slots=True)
class Claim:
    """One passage of one article making a statement: whose words, how surely, when, and every qualifier.

    `speaker` None is the article itself. `qualifiers` are (key, term) pairs in the order of their keys.
    `methods` says how we came to hold it: `curated`, `rule:ID` or `model:NAME`.
    """

    statement: Statement
    article: str
    selector: Selector
    language: str
    occurrence: int = 1
    modality: Modality = Modality.FACT
    detail: Detail | None = None
    attribution: Attribution = Attribution.NARRATION
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    ended: bool = False
    speaker: str | None = None
    via: str | None = None
    occasion: str | None = None
    time: Time | None = None
    said: Time | None = None
    subject_text: str | None = None
    object_text: str | None = None
    qualifiers: tuple[tuple[str, Term], ...] = ()
    methods: tuple[str, ...] = ("curated",)
    tier: Tier = Tier.A
    note: str | None = field(default=None, compare=False)
    id: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """The `id`: `claim/` and a hash of the article, the proposition, its sign and the words; offsets do not
        count, so that the identifier outlives a change elsewhere in the article."""
        said = (self.article, self.statement.id, self.polarity, self.selector.quote, str(self.occurrence))
        object.__setattr__(self, "id", f"claim/{digest(*said)}")

    def qualifier(self, key: str) -> Term | None:
        """The value of one qualifier, or None."""
        return dict(self.qualifiers).get(key)

    @property
    def terms(self) -> frozenset[str]:
        """The identifiers of every thing and proposition that it speaks of."""
        said = self.statement
        ends = (said.subject, said.object, self.speaker, self.via, self.occasion)
        return frozenset(end for end in (*ends, *(value for _, value in self.qualifiers)) if isinstance(end, str))

    @property
    def curated(self) -> bool:
        """Whether a person wrote it down."""
        return "curated" in self.methods


def _written(term: Term | None) -> str:
    """A term for hashing: kinds of term cannot collide."""
    if term is None:
        return "none"
    if isinstance(term, Value):
        return f"{type(term.value).__name__}:{term.value}@{term.language or ''}"
    return f"id:{term}"
