"""Claims, things and sentences ↔ lists of JSON values: short, and never code."""

from typing import Any

from clubgraph.model import (
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

Record = list[Any]


def claim_record(claim: Claim) -> Record:
    """A claim without its article and words: they are found again by their places."""
    said = claim.statement
    return [
        [said.subject, said.predicate, _term(said.object)],
        [claim.selector.start, claim.selector.end, claim.occurrence],
        [claim.modality, claim.detail, claim.attribution, claim.certainty, claim.polarity, claim.ended, claim.tier],
        [claim.speaker, claim.via, claim.occasion, claim.subject_text, claim.object_text, claim.note],
        [_time(claim.time), _time(claim.said)],
        [[key, _term(value)] for key, value in claim.qualifiers],
        list(claim.methods),
    ]


def claim_of(record: Record, article: Article, words: str | None = None) -> Claim:
    """The claim of a record, its words cut from the article, or given where its text is not at hand. Raises
    ValueError where it is no such record."""
    (subject, predicate, object_), (start, end, occurrence), stance, things, (time, said), qualifiers, methods = record
    modality, detail, attribution, certainty, polarity, ended, tier = stance
    speaker, via, occasion, subject_text, object_text, note = things
    quote = article.text[start:end] if words is None else words
    if not quote or len(quote) != end - start:
        raise ValueError("its words are not in the article")
    return Claim(
        statement=Statement(subject, predicate, _of_term(object_)),
        article=article.id,
        selector=Selector(start, end, quote),
        language=article.language,
        occurrence=occurrence,
        modality=Modality(modality),
        detail=Detail(detail) if detail else None,
        attribution=Attribution(attribution),
        certainty=Certainty(certainty),
        polarity=Polarity(polarity),
        ended=ended,
        speaker=speaker,
        via=via,
        occasion=occasion,
        time=Time(*time) if time else None,
        said=Time(*said) if said else None,
        subject_text=subject_text,
        object_text=object_text,
        qualifiers=tuple((key, value) for key, term in qualifiers if (value := _of_term(term)) is not None),
        methods=tuple(methods),
        tier=Tier(tier),
        note=note,
    )


def entity_record(entity: Entity) -> Record:
    """A thing as a list."""
    names = [[name.text, name.language] for name in entity.names]
    whole = [entity.of, entity.season, entity.country]
    return [entity.id, entity.kind, names, *whole, list(entity.never), list(entity.weak), list(entity.same_as)]


def entity_of(record: Record) -> Entity:
    """The thing of a record."""
    identifier, kind, names, of, season, country, *lists = record
    never, weak, same_as = map(tuple, lists)
    called = tuple(Name(text, language) for text, language in names)
    return Entity(identifier, Kind(kind), called, of, season, country, never, weak, same_as)


def sentence_record(sentence: Sentence) -> Record:
    """A sentence without its article."""
    return [sentence.start, sentence.end, sentence.status, list(sentence.cues)]


def sentence_of(record: Record, article: Article) -> Sentence:
    """The sentence of a record."""
    start, end, status, cues = record
    return Sentence(article.id, start, end, status, tuple(cues))


def _term(term: Term | None) -> Any:
    """An identifier as it is, a literal as a list."""
    return [term.value, term.language] if isinstance(term, Value) else term


def _of_term(written: Any) -> Term | None:
    return Value(*written) if isinstance(written, list) else written


def _time(time: Time | None) -> list[str | None] | None:
    return [time.first, time.last, time.text] if time else None
