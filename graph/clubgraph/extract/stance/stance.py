"""How something is meant: modality, sign, hedge, stage and speaker; the less certain reading wins."""

from dataclasses import dataclass, field, replace

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.model import Modality

# The less certain reading wins: a later one of this list replaces an earlier one.
_ORDER = (
    Modality.FACT,
    Modality.PLAN,
    Modality.OPINION,
    Modality.WISH,
    Modality.UNDER_NEGOTIATION,
    Modality.DENIED,
)


@dataclass(frozen=True, slots=True)
class Stance:
    """How something is meant, and the words that show it (`cues`). `hedged`: only reports and rumours say so;
    `outlet`: the press does, by name; `expected`, `opposed`: it is foretold, somebody is against it; `stage`: how far
    a deal has come, where a verb says that it stopped; `speaker` is the phrase of who says so."""

    modality: Modality = Modality.FACT
    negative: bool = False
    hedged: bool = False
    outlet: bool = False
    possible: bool = False
    expected: bool = False
    opposed: bool = False
    stage: str = ""
    speaker: tuple[NounPhrase, ...] = ()
    cues: tuple[str, ...] = field(default=())

    def weaker(self, modality: Modality, cue: str) -> "Stance":
        """The stance with a modality that is less certain; a more certain one changes nothing."""
        if _ORDER.index(modality) <= _ORDER.index(self.modality):
            return self
        return replace(self, modality=modality, cues=(*self.cues, cue))

    def turned(self, cue: str) -> "Stance":
        """The stance with the other sign."""
        return replace(self, negative=not self.negative, cues=(*self.cues, cue))

    def denied(self, cue: str) -> "Stance":
        """The stance of what somebody says is not so."""
        return replace(self.weaker(Modality.DENIED, cue), negative=True)

    def doubtful(self, cue: str) -> "Stance":
        """The stance of what may be so."""
        return replace(self.weaker(Modality.OPINION, cue), possible=True)

    def rumoured(self, cue: str) -> "Stance":
        """The stance of what only reports say."""
        return self if self.hedged else replace(self, hedged=True, cues=(*self.cues, cue))
