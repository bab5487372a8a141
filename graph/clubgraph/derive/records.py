"""What follows from claims and is made anew each time: records that name their claims and decide nothing."""

from dataclasses import dataclass
from enum import StrEnum

from clubgraph.ids import digest
from clubgraph.model import Modality, Polarity


class DisagreementKind(StrEnum):
    """Why two claims cannot both be right."""

    CONTRADICTION = "Contradiction"
    ONE_AT_A_TIME = "OneAtATime"
    RULED_OUT = "RuledOut"
    OTHER_DATES = "OtherDates"


class Aspect(StrEnum):
    """On what claims of one proposition differ without contradicting each other; the value is a property of claims."""

    CERTAINTY = "certainty"
    OCCASION = "onOccasion"


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that repeats most of another's words; `overlap` is the share of the shorter one's, in percent."""

    article: str
    original: str
    overlap: int


@dataclass(frozen=True, slots=True)
class Support:
    """One proposition said in one way by several articles. `relation` is in its past
    form where the claims say that it is over; `moment` tells two titles of a club apart.
    `articles` counts near-copies once, `folded` names them.
    `dated` are the claims that give the finest dates there are, `undated` those that agree without confirming them."""

    statement: str
    modality: Modality
    polarity: Polarity
    ended: bool
    relation: str
    moment: str
    claims: tuple[str, ...]
    articles: int
    folded: tuple[str, ...]
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    dated: tuple[str, ...]
    undated: tuple[str, ...]
    dated_articles: int

    @property
    def id(self) -> str:
        """`support/` and a hash of what is said and how."""
        said = (self.statement, self.modality, self.polarity, str(self.ended), self.moment)
        return f"support/{digest(*said)}"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two propositions that claims set against each other, or one with two signs or two spans of time."""

    kind: DisagreementKind
    one: str
    other: str
    one_claims: tuple[str, ...]
    other_claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """`disagreement/` and a hash of the kind and the two propositions."""
        return f"disagreement/{digest(self.kind, self.one, self.other)}"


@dataclass(frozen=True, slots=True)
class Difference:
    """Claims of one proposition that differ in how surely it is said, or where, and yet agree."""

    aspect: Aspect
    statement: str
    modality: str
    claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """`difference/` and a hash of the proposition, the stance and the aspect."""
        return f"difference/{digest(self.aspect, self.statement, self.modality)}"


@dataclass(frozen=True, slots=True)
class Rung:
    """One claim of a deal: the stage that it supports, and its day (ISO, or a part of one) where one is known."""

    claim: str
    stage: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Deal:
    """A player, a club and a window: the rungs from the oldest to the newest, those without a day first. `stage` and
    `current` are those of the newest rung that counts."""

    player: str
    club: str
    window: str
    origin: tuple[str, ...]
    rungs: tuple[Rung, ...]
    current: Rung

    @property
    def id(self) -> str:
        """`deal/` and a hash of player, club and window."""
        return f"deal/{digest(self.player, self.club, self.window)}"

    def rung_id(self, rung: Rung) -> str:
        """`rung/` and a hash of the deal and the claim."""
        return f"rung/{digest(self.id, rung.claim)}"


@dataclass(frozen=True, slots=True)
class Derived:
    """All that follows from a corpus, each part sorted by identifier."""

    copies: tuple[Copy, ...]
    supports: tuple[Support, ...]
    disagreements: tuple[Disagreement, ...]
    differences: tuple[Difference, ...]
    deals: tuple[Deal, ...]

    @property
    def originals(self) -> dict[str, str]:
        """The original of each near-copy."""
        return {copy.article: copy.original for copy in self.copies}
