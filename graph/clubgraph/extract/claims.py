"""Readings → claims: one for each proposition that a passage makes, with the things it speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clubgraph.extract.coverage import coverage
from clubgraph.extract.match import Candidate
from clubgraph.extract.qualifiers import qualifiers
from clubgraph.extract.reading import ReadArticle, Reading
from clubgraph.extract.resolve import Filler
from clubgraph.extract.scope import Stance
from clubgraph.extract.things import Thing
from clubgraph.extract.times import Clock
from clubgraph.extract.units import Unit
from clubgraph.ids import slug
from clubgraph.model import (
    FOLDER,
    Article,
    Attribution,
    Certainty,
    Claim,
    Detail,
    Entity,
    Kind,
    Modality,
    Name,
    Polarity,
    Selector,
    Sentence,
    Statement,
    Term,
    Tier,
    Time,
    Value,
)
from clubgraph.read.stages import stage_of

_HOW = {"name": 0, "nominal": 1, "pronoun": 2, "topic": 3}
_UNTIL = "if so"  # a rule's `ended`: what is told ends what held before, whether it was done or not
_PLAIN = frozenset({"stage", "type", "phase", "outcome", "number", "count", "role"})


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in one article."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]


def extraction(article: Article, read: ReadArticle) -> Extraction:
    """The claims of an article, each proposition once by its clearest passage, and the things they speak of."""
    namer = _Namer(article.language)
    clock = Clock(article, read)
    best: dict[tuple[str, Polarity], tuple[tuple[int, ...], Claim]] = {}
    for reading in read.readings:
        claim = _claim(article, reading, namer, clock)
        if claim is None:
            continue
        rank = _rank(reading, claim)
        known = best.get((claim.statement.id, claim.polarity))
        if known is None or rank < known[0]:
            best[claim.statement.id, claim.polarity] = rank, claim
    found = (replace(claim, occurrence=_occurrence(article.text, claim.selector)) for _, claim in best.values())
    claims = sorted(found, key=lambda claim: (claim.selector, claim.id))
    used = {term for claim in claims for term in _things_of(claim)}
    entities = [entity for entity in namer.entities() if entity.id in used]
    return Extraction(tuple(sorted(entities, key=lambda entity: entity.id)), tuple(claims), coverage(article, read))


def _things_of(claim: Claim) -> Iterator[str]:
    for term in (claim.statement.subject, claim.statement.object, claim.speaker, claim.via):
        if isinstance(term, str):
            yield term
    yield from (value for _, value in claim.qualifiers if isinstance(value, str))


def _rank(reading: Reading, claim: Claim) -> tuple[int, ...]:
    """Which passage is the clearest: tier, then names over words for them, then the shorter."""
    fillers = [f for f in reading.candidate.arguments.values() if isinstance(f, Filler)]
    worst = max((_HOW.get(filler.how, 3) for filler in fillers), default=0)
    return (claim.tier == Tier.B, worst, claim.selector.end - claim.selector.start, claim.selector.start)


class _Namer:
    """Gives the things of an article their identifiers."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.known: dict[Thing, Entity] = {}

    def entity(self, thing: Thing, wanted: frozenset[str]) -> Entity:
        """The entity of a thing; a thing of unknown kind is what its role wants."""
        if thing not in self.known:
            self.known[thing] = thing.entity or self._discovered(thing, wanted)
        return self.known[thing]

    def _discovered(self, thing: Thing, wanted: frozenset[str]) -> Entity:
        kind = thing.kind or (Kind.PERSON if "Person" in wanted else Kind(min(wanted, default="Organization")))
        names = [Name(thing.label, self.language)]
        return Entity(f"{FOLDER[kind]}/{slug(thing.label)}", kind, tuple(names))

    def entities(self) -> Iterable[Entity]:
        return self.known.values()


def _claim(article: Article, reading: Reading, namer: _Namer, clock: Clock) -> Claim | None:
    candidate, ended = reading.candidate, _ended(reading.stance, reading.candidate)
    if candidate.rule.settings.get("ended") == _UNTIL:
        reading = replace(reading, stance=Stance(speaker=reading.stance.speaker))
    stance = reading.stance
    kinds = {
        slot.argument: slot.kinds for patterns in candidate.rule.patterns.values() for p in patterns for slot in p.slots
    }
    terms: dict[str, Term] = {}
    for name, filling in candidate.arguments.items():
        terms[name] = (
            namer.entity(filling.thing, kinds.get(name, frozenset())).id if isinstance(filling, Filler) else filling
        )
    subject, target = terms.get("s"), terms.get("o")
    if not isinstance(subject, str) or (target is None and candidate.rule.relation != "retires"):
        return None
    modality, negative = _modality(stance, candidate)
    speaker = _speaker(reading, namer)
    time = None if candidate.rule.presupposed else clock.time(reading)
    return Claim(
        statement=Statement(subject, candidate.rule.relation, target),
        article=article.id,
        selector=Selector(candidate.start, candidate.end, article.text[candidate.start : candidate.end]),
        language=article.language,
        modality=modality,
        detail=_detail(stance, modality),
        attribution=_attribution(reading, speaker),
        certainty=_certainty(stance),
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


def _modality(stance: Stance, candidate: Candidate) -> tuple[Modality, bool]:
    settings = candidate.rule.settings
    fixed = settings.get("modality")
    modality = stance.weaker(Modality(fixed), "rule").modality if fixed else stance.modality
    if stance.hedged and modality is Modality.FACT:
        modality = Modality.OPINION
    negative = stance.negative != candidate.negative
    if settings.get("polarity") == "-":
        negative = not negative
    return (Modality.DENIED, True) if modality is Modality.DENIED else (modality, negative)


def _ended(stance: Stance, candidate: Candidate) -> bool:
    """Whether it is over; what ends by a deed is over only if the deed is done."""
    ended = candidate.rule.settings.get("ended")
    if ended == _UNTIL:
        return stance.modality is Modality.FACT and not stance.negative and not stance.hedged
    return candidate.ended or ended == "true"


def _detail(stance: Stance, modality: Modality) -> Detail | None:
    """The shade of an opinion or a denial; no other modality has one."""
    if modality is Modality.DENIED:
        return Detail.OPPOSED if stance.opposed else None
    if modality is not Modality.OPINION:
        return None
    return Detail.POSSIBLE if stance.possible else Detail.EXPECTED if stance.expected else None


def _certainty(stance: Stance) -> Certainty:
    if stance.hedged or stance.outlet:
        return Certainty.PROBABLE
    return Certainty.POSSIBLE if stance.possible else Certainty.CERTAIN


def _attribution(reading: Reading, speaker: str | None) -> Attribution:
    if reading.stance.hedged or reading.stance.outlet:
        return Attribution.HEARSAY
    if reading.quotation is not None:
        return Attribution.DIRECT_QUOTE
    return Attribution.INDIRECT_SPEECH if speaker else Attribution.NARRATION


def _speaker(reading: Reading, namer: _Namer) -> str | None:
    return namer.entity(reading.teller, frozenset({"Person"})).id if reading.teller is not None else None


def _surface(article: Article, candidate: Candidate, name: str) -> str | None:
    filling = candidate.arguments.get(name)
    return article.text[filling.start : filling.end] if isinstance(filling, Filler) else None


def _occurrence(text: str, selector: Selector) -> int:
    """Which standing of its words in the article a passage is, counted from one."""
    return text.count(selector.quote, 0, selector.start) + 1


def _qualifiers(
    reading: Reading, terms: dict[str, Term], sentence: Sequence[Unit], time: Time | None
) -> Iterator[tuple[str, Term]]:
    candidate = reading.candidate
    yield from qualifiers(candidate, sentence, time)
    modality, negative = _modality(reading.stance, candidate)
    for key, value in candidate.rule.settings.items():
        if key == "stage":
            meant = "Negative" if negative and modality is Modality.FACT else str(modality)
            value = reading.stance.stage or stage_of(value, meant)
        if key in _PLAIN and value:
            yield key, Value(int(value)) if value.isdecimal() else Value(value)
    for name, term in terms.items():
        if name not in ("s", "o"):
            yield name, term


def _tier(reading: Reading) -> Tier:
    """Tier B where a word stands for a name and might stand for another, or a name's kind is only guessed."""
    fillers = [f for f in reading.candidate.arguments.values() if isinstance(f, Filler)]
    weak = any(not (filler.how == "name" or filler.certain) or not filler.thing.sure for filler in fillers)
    return Tier.B if weak else Tier(reading.candidate.rule.tier)


def merged(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims of one passage and proposition as one, with all their methods; a curated one gives the words.

    A curated and an extracted claim are of one passage where their quotes overlap.
    """
    kept: dict[tuple[str, str, Polarity], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (not claim.curated, claim.selector, claim.id)):
        alike = kept[claim.article, claim.statement.id, claim.polarity]
        met = next((n for n, other in enumerate(alike) if not claim.curated and _overlap(claim, other)), None)
        if met is None:
            alike.append(claim)
        else:
            methods = tuple(sorted({*alike[met].methods, *claim.methods}))
            alike[met] = replace(alike[met], methods=methods)
    found = (claim for alike in kept.values() for claim in alike)
    return tuple(sorted(found, key=lambda claim: (claim.article, claim.selector, claim.id)))


def _overlap(left: Claim, right: Claim) -> bool:
    return left.selector.start < right.selector.end and right.selector.start < left.selector.end
