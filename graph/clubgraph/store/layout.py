"""Which property holds which field, for writing and reading alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from clubgraph.model import Attribution, Certainty, Detail, Kind, Modality, Polarity
from clubgraph.terms import CG

CLAIM_CONCEPTS: Mapping[str, tuple[str, type[StrEnum]]] = {
    "modality": (CG.modality, Modality),
    "detail": (CG.modalityDetail, Detail),
    "attribution": (CG.attribution, Attribution),
    "certainty": (CG.certainty, Certainty),
    "polarity": (CG.polarity, Polarity),
}
CLAIM_IDS = {"via": CG.via, "occasion": CG.onOccasion}
CLAIM_WORDS = {"subject_text": CG.subjectText, "object_text": CG.objectText}


@dataclass(frozen=True, slots=True)
class TimeTerms:
    """The properties of one time of a claim."""

    first: str
    last: str
    precision: str
    text: str


VALID = TimeTerms(CG.validFrom, CG.validTo, CG.timePrecision, CG.timeText)
SAID = TimeTerms(CG.saidFrom, CG.saidTo, CG.saidPrecision, CG.saidText)

_WHOLES = {
    Kind.TEAM: CG.teamOf,
    Kind.NATIONAL_TEAM: CG.teamOf,
    Kind.EDITION: CG.editionOf,
    Kind.CLUB_GROUP: CG.subgroupOf,
    Kind.PERSON_GROUP: CG.subgroupOf,
    Kind.PLACE: CG.locatedIn,
    Kind.VENUE: CG.locatedIn,
    Kind.AWARD: CG.awardOf,
}
WHOLES = (*dict.fromkeys(_WHOLES.values()), CG.partOf)


def whole(kind: Kind) -> str:
    """The property from a thing of this kind to the whole it belongs to."""
    return _WHOLES.get(kind, CG.partOf)


def author(article: str) -> str:
    """The identifier of an article's author: the speaker of what nobody else is quoted as saying."""
    return f"author/{article}"
