"""How something is said: the stance, whose words, how surely, with which sign, and how it may be published."""

from enum import StrEnum


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
