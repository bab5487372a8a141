"""The records everything else speaks of: articles, things, their names, propositions and the claims that make them."""

import calendar
import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from clubgraph.ids import digest


class Kind(StrEnum):
    """What a thing is; the value is its class in the ontology."""

    PERSON = "Person"
    PERSON_GROUP = "PersonGroup"
    CLUB = "Club"
    TEAM = "Team"
    NATIONAL_TEAM = "NationalTeam"
    CLUB_GROUP = "ClubGroup"
    COMPETITION = "Competition"
    EDITION = "Edition"
    GOVERNING_BODY = "GoverningBody"
    OUTLET = "Outlet"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    VENUE = "Venue"
    AWARD = "Award"
    EVENT = "Event"


# The path segment of a thing's identifier: `club/inter-miami`.
FOLDER = {
    Kind.PERSON: "person",
    Kind.PERSON_GROUP: "group",
    Kind.CLUB: "club",
    Kind.TEAM: "team",
    Kind.NATIONAL_TEAM: "team",
    Kind.CLUB_GROUP: "group",
    Kind.COMPETITION: "comp",
    Kind.EDITION: "edition",
    Kind.GOVERNING_BODY: "body",
    Kind.OUTLET: "outlet",
    Kind.ORGANIZATION: "org",
    Kind.PLACE: "place",
    Kind.VENUE: "venue",
    Kind.AWARD: "award",
    Kind.EVENT: "event",
}


class Modality(StrEnum):
    """The speaker's stance to what is said."""

    FACT = "Fact"
    PLAN = "Plan"
    WISH = "Wish"
    UNDER_NEGOTIATION = "UnderNegotiation"
    OPINION = "Opinion"
    DENIED = "Denied"


class Detail(StrEnum):
    """A finer shade of a modality: Expected and Possible of Opinion, Opposed of Denied."""

    EXPECTED = "Expected"
    POSSIBLE = "Possible"
    OPPOSED = "Opposed"


class Attribution(StrEnum):
    """How the words reach us."""

    DIRECT_QUOTE = "DirectQuote"
    INDIRECT_SPEECH = "IndirectSpeech"
    NARRATION = "Narration"
    HEARSAY = "Hearsay"
    CAPTION = "Caption"


class Certainty(StrEnum):
    """How surely it is said (GRaSP's factuality scale)."""

    CERTAIN = "Certain"
    PROBABLE = "Probable"
    POSSIBLE = "Possible"
    UNDERSPECIFIED = "Underspecified"


class Polarity(StrEnum):
    """Whether the claim says that it is so or that it is not; the value is the sign of the exchange format."""

    POSITIVE = "+"
    NEGATIVE = "-"


class Tier(StrEnum):
    """How a claim may be published: A as it stands, B as a candidate, C to a curator only."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A literal: a number or words, in `language` where they are words of one."""

    value: str | int
    language: str | None = None


# A term is a thing or proposition by its identifier (`club/inter-miami`, `statement/91ab33f0`) or a literal.
Term = str | Value


@dataclass(frozen=True, slots=True)
class Article:
    """One news text, never altered. `published` is an ISO date or part of one, and None when nobody says it.
    `known_sha256` is the hash of a text that is not at hand."""

    id: str
    text: str
    language: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    known_sha256: str | None = field(default=None, compare=False, repr=False)

    @property
    def sha256(self) -> str:
        """The hash of the text's UTF-8 bytes."""
        return self.known_sha256 or hashlib.sha256(self.text.encode()).hexdigest()


class Name(NamedTuple):
    """One way a thing is called in one language (`en`, `es`, `he`); the first name of a language is its label."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with an identifier `folder/slug`. `of` is the whole it belongs to: a club of a team, a competition of
    an edition, the clubs of a group. `weak` are names that say it only with other evidence; `never` are words that
    must not be read as this thing; `same_as` are the IRIs of the same thing elsewhere."""

    id: str
    kind: Kind
    names: tuple[Name, ...]
    of: str | None = None
    season: str | None = None
    country: str | None = None
    never: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    same_as: tuple[str, ...] = field(default=(), repr=False)  # the cache goes by the repr, and links change no reading

    def label(self, language: str = "en") -> str:
        """The label in `language`, else in English, else the first name there is."""
        for wanted in (language, "en"):
            for name in self.names:
                if name.language == wanted:
                    return name.text
        return self.names[0].text


@dataclass(frozen=True, slots=True, order=True)
class Selector:
    """Where in an article: code points, `end` exclusive, with the exact words."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end, to sort by: faster than the selector itself, and the same order within an article."""
        return self.start, self.end

    def holds(self, text: str) -> bool:
        """Whether the words stand at their place, by equality."""
        return bool(self.quote) and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """A span of valid time: ISO dates or parts of them (`1998`, `2026-01`), both bounds inclusive, one precision.

    `text` is how the article puts it, kept also where nothing could be resolved.
    """

    first: str | None = None
    last: str | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and len(self.first) != len(self.last):
            coarser = min(len(self.first), len(self.last))
            object.__setattr__(self, "first", self.first[:coarser])
            object.__setattr__(self, "last", self.last[:coarser])

    @property
    def precision(self) -> str | None:
        """Year, Month or Day; None where no bound is known."""
        known = self.first or self.last
        return {4: "Year", 7: "Month", 10: "Day"}[len(known)] if known else None

    @property
    def begin(self) -> date | None:
        """The first day of the span."""
        return first_day(self.first) if self.first else None

    @property
    def end(self) -> date | None:
        """The last day of the span."""
        return last_day(self.last) if self.last else None


def first_day(partial: str) -> date:
    """The first day of a year, month or day in ISO form."""
    year, month, day = (*(int(part) for part in partial.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(partial: str) -> date:
    """The last day of a year, month or day in ISO form."""
    parts = [int(part) for part in partial.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


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


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article and what was made of it: used (a claim), plain (nothing to take) or amber (cue words
    but no claim). `cues` are the words that make it amber."""

    article: str
    start: int
    end: int
    status: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a build holds: articles, the things they speak of, the claims they make, and every sentence's coverage,
    each sorted by identifier or place."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...] = ()


def _written(term: Term | None) -> str:
    """A term for hashing: kinds of term cannot collide."""
    if term is None:
        return "none"
    if isinstance(term, Value):
        return f"{type(term.value).__name__}:{term.value}@{term.language or ''}"
    return f"id:{term}"
