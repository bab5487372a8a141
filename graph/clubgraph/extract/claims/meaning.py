"""The stance of a reading and the settings of its rule → modality, sign, detail, certainty, attribution."""

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Attribution, Certainty, Detail, Modality

UNTIL = "if so"  # a rule's `ended`: what is told ends what held before, whether it was done or not
PAST = "past"  # what is told in a past tense is over


def modality_of(stance: Stance, candidate: Candidate) -> tuple[Modality, bool]:
    settings = candidate.rule.settings
    fixed = settings.get("modality")
    modality = stance.weaker(Modality(fixed), "rule").modality if fixed else stance.modality
    if stance.hedged and modality is Modality.FACT:
        modality = Modality.OPINION
    negative = stance.negative != candidate.negative
    if settings.get("polarity") == "-":
        negative = not negative
    return (Modality.DENIED, True) if modality is Modality.DENIED else (modality, negative)


def is_ended(stance: Stance, candidate: Candidate) -> bool:
    """Whether it is over; what ends by a deed is over only if the deed is done."""
    ended = candidate.rule.settings.get("ended")
    if ended == UNTIL:
        return stance.modality is Modality.FACT and not stance.negative and not stance.hedged
    if ended == PAST:
        verb = candidate.verb
        return candidate.ended or (verb is not None and verb.form == "past" and not verb.perfect)
    return candidate.ended or ended == "true"


def detail_of(stance: Stance, modality: Modality) -> Detail | None:
    """The shade of an opinion or a denial; no other modality has one."""
    if modality is Modality.DENIED:
        return Detail.OPPOSED if stance.opposed else None
    if modality is not Modality.OPINION:
        return None
    return Detail.POSSIBLE if stance.possible else Detail.EXPECTED if stance.expected else None


def certainty_of(stance: Stance) -> Certainty:
    if stance.hedged or stance.outlet:
        return Certainty.PROBABLE
    return Certainty.POSSIBLE if stance.possible else Certainty.CERTAIN


def attribution_of(reading: Reading, speaker: str | None) -> Attribution:
    if reading.stance.hedged or reading.stance.outlet:
        return Attribution.HEARSAY
    if reading.quotation is not None:
        return Attribution.DIRECT_QUOTE
    return Attribution.INDIRECT_SPEECH if speaker else Attribution.NARRATION
