"""A reading → the claim that it makes, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clubgraph.extract.claims.clock import Clock
from clubgraph.extract.claims.meaning import UNTIL, attribution_of, certainty_of, detail_of, is_ended, modality_of
from clubgraph.extract.claims.namer import Namer, speaker_of
from clubgraph.extract.claims.qualifiers import qualifiers
from clubgraph.extract.matching.candidate import Candidate
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.stance.stance import Stance
from clubgraph.extract.units.unit import Unit
from clubgraph.model import Article, Claim, Modality, Polarity, Selector, Statement, Term, Tier, Time, Value
from clubgraph.read.stages import stage_of

_PLAIN = frozenset({"stage", "type", "phase", "outcome", "number", "count", "role"})


def claim_of(article: Article, reading: Reading, namer: Namer, clock: Clock) -> Claim | None:
    candidate, ended = reading.candidate, is_ended(reading.stance, reading.candidate)
    if candidate.rule.settings.get("ended") == UNTIL:
        reading = replace(reading, stance=Stance(speaker=reading.stance.speaker))
    stance = reading.stance
    kinds = dict(candidate.rule.asked)
    terms: dict[str, Term] = {}
    for name, filling in candidate.arguments.items():
        terms[name] = (
            namer.entity(filling.thing, kinds.get(name, frozenset())).id if isinstance(filling, Filler) else filling
        )
    subject, target = terms.get("s"), terms.get("o")
    if not isinstance(subject, str) or (target is None and candidate.rule.relation != "retires"):
        return None
    modality, negative = modality_of(stance, candidate)
    speaker = speaker_of(reading, namer)
    time = None if candidate.rule.presupposed else clock.time(reading)
    return Claim(
        statement=Statement(subject, candidate.rule.relation, target),
        article=article.id,
        selector=Selector(candidate.start, candidate.end, article.text[candidate.start : candidate.end]),
        language=article.language,
        modality=modality,
        detail=detail_of(stance, modality),
        attribution=attribution_of(reading, speaker),
        certainty=certainty_of(stance),
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        ended=ended,
        speaker=speaker,
        time=time,
        subject_text=_surface(article, candidate, "s"),
        object_text=_surface(article, candidate, "o"),
        qualifiers=tuple(sorted(_qualifiers(reading, terms, clock.units(reading), time))),
        methods=(f"rule:{candidate.rule.id}",),
        tier=_tier(reading),
        note=_why(reading, modality),
    )


def _why(reading: Reading, modality: Modality) -> str:
    """How the claim was read: the pattern, the words that stood for names, and what made it mean what it means."""
    parts = [f"read as “{reading.candidate.trigger}”"]
    for filling in reading.candidate.arguments.values():
        if isinstance(filling, Filler) and filling.how != "name":
            parts.append(f"{filling.thing.label} by a {filling.how}")
    cues = ", ".join(f"“{cue}”" for cue in dict.fromkeys(reading.stance.cues))
    parts.append(f"{modality} because of {cues}" if cues else f"{modality}: nothing colours it")
    return "; ".join(parts)


def _surface(article: Article, candidate: Candidate, name: str) -> str | None:
    filling = candidate.arguments.get(name)
    return article.text[filling.start : filling.end] if isinstance(filling, Filler) else None


def _qualifiers(
    reading: Reading, terms: dict[str, Term], sentence: Sequence[Unit], time: Time | None
) -> Iterator[tuple[str, Term]]:
    candidate = reading.candidate
    yield from qualifiers(candidate, sentence, time)
    modality, negative = modality_of(reading.stance, candidate)
    for key, value in candidate.rule.settings.items():
        if key == "stage":
            meant = "Negative" if negative and modality is Modality.FACT else str(modality)
            value = reading.stance.stage or stage_of(value, meant)
        if key in _PLAIN and value:
            yield key, Value(int(value)) if value.isdecimal() else Value(value)
    for name, term in terms.items():
        if name not in ("s", "o", "x"):
            yield name, term


def _tier(reading: Reading) -> Tier:
    """Tier B where a word stands for a name and might stand for another, or a name's kind is only guessed."""
    fillers = [f for f in reading.candidate.arguments.values() if isinstance(f, Filler)]
    weak = any(not (filler.how == "name" or filler.certain) or not filler.thing.sure for filler in fillers)
    return Tier.B if weak else Tier(reading.candidate.rule.tier)
