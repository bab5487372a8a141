"""The hedges of a sentence that stand in no verb group → what they make of a reading."""

from dataclasses import replace

from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.stance.scope import Scope
from clubgraph.extract.stance.stance import Stance
from clubgraph.model import Modality

_NEAR = 60  # characters before a reading in which a hedge still belongs to it


def of_sentence(scope: Scope, found: Stance, candidate: Candidate) -> Stance:
    """Hedges that stand in no verb group: "reportedly", "perhaps", "according to reports"."""
    begin, end = candidate.start - _NEAR, candidate.end
    hedge = next((unit for unit in scope.hedges if begin <= unit.start <= end), None)
    if hedge is not None:
        found = found.rumoured(hedge.text)
    first = scope.first
    if first is not None and first.pos == "adv" and begin <= first.start <= end:
        if "possible" in first.classes:
            found = found.doubtful(first.text)
        if "wish" in first.classes:
            found = found.weaker(Modality.WISH, first.text)
    return _sourced(scope, found)


def _sourced(scope: Scope, found: Stance) -> Stance:
    """ "According to reports" and "according to the BBC" say that the press says so."""
    for index in scope.sources:
        for source in scope.sentence[index + 1 : index + 5]:
            if source.pos in ("mark", "verb", "aux") or "speech" in source.classes:
                break
            if source.pos == "noun" and "rumour" in source.classes:
                return found.rumoured(source.text)
            if any(c.entity.kind == "Outlet" for c in source.candidates):
                return replace(found, outlet=True, cues=(*found.cues, source.text))
    return found
