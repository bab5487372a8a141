"""One table of a claims file → its claim: what it says, where the words stand, and how it is said."""

from typing import Any

from clubgraph.errors import ClubgraphError, TrustError
from clubgraph.model import (
    Article,
    Attribution,
    Certainty,
    Claim,
    Detail,
    Modality,
    Polarity,
    Selector,
    Statement,
    Term,
    Value,
)
from clubgraph.read import quotes
from clubgraph.read.fields import Fields, one_of
from clubgraph.read.propositions import Propositions
from clubgraph.read.tables import Table

THINGS = ("speaker", "via", "occasion")
SURFACES = ("subject_text", "object_text", "time_text", "said_text")
KEYS = (
    *("key", "subject", "relation", "object", "quote", "occurrence", "modality", "detail", "polarity", "attribution"),
    *("certainty", "ended", *THINGS, "from", "to", "said_from", "said_to", *SURFACES, "note"),
)
_SHADE_OF = {
    Detail.EXPECTED: Modality.OPINION,
    Detail.POSSIBLE: Modality.OPINION,
    Detail.OPPOSED: Modality.DENIED,
}
_SPOKEN = (Attribution.DIRECT_QUOTE, Attribution.INDIRECT_SPEECH)


def claim(
    article: Article | None, table: Table, statement: Statement | None, propositions: Propositions
) -> Claim | None:
    """The claim, or None when its article, quote or proposition is missing. Every fault is noted."""
    fields = Fields(table, propositions.faults)
    things = {key: propositions.term(table, key) for key in THINGS}
    occurrence = fields.number("occurrence")
    selector = _selector(article, fields, occurrence)
    stance = _stance(fields)
    surfaces = {key: fields.words(key) for key in SURFACES}
    time, said = fields.time("from", "to", "time_text"), fields.time("said_from", "said_to", "said_text")
    qualifiers = _qualifiers(table, propositions)
    if article is None or selector is None or statement is None:
        return None
    _check_surfaces(article, fields, surfaces)
    found = Claim(
        statement=statement,
        article=article.id,
        selector=selector,
        language=article.language,
        occurrence=occurrence or 1,
        ended=fields.flag("ended"),
        speaker=_id(things["speaker"]),
        via=_id(things["via"]),
        occasion=_id(things["occasion"]),
        time=time,
        said=said,
        subject_text=surfaces["subject_text"],
        object_text=surfaces["object_text"],
        qualifiers=qualifiers,
        note=fields.words("note"),
        **stance,
    )
    return propositions.vocabulary.ordered(found)


def _selector(article: Article | None, fields: Fields, occurrence: int | None) -> Selector | None:
    """The place of the quote. Not finding it is a matter of trust and keeps its own kind of error."""
    quote = fields.words("quote")
    if quote is None:
        if "quote" not in fields.table.values:
            fields.note("it has no quote.", hint='Write quote = "…", word for word as the article has it.')
        return None
    if article is None:
        return None
    try:
        return quotes.find(article, quote, occurrence)
    except ClubgraphError as error:
        kind = TrustError if isinstance(error, TrustError) else ClubgraphError
        fields.faults.append(kind(error.problem, place=fields.table.place("quote"), hint=error.hint))
        return None


def _stance(fields: Fields) -> dict[str, Any]:
    """Modality and its detail, polarity, attribution and certainty, with what follows from leaving one out."""
    modality = fields.choice("modality", Modality) or Modality.FACT
    detail = fields.choice("detail", Detail)
    denied = modality is Modality.DENIED
    polarity = fields.choice("polarity", Polarity) or (Polarity.NEGATIVE if denied else Polarity.POSITIVE)
    spoken = "speaker" in fields.table.values
    unsaid = Attribution.INDIRECT_SPEECH if spoken else Attribution.NARRATION
    attribution = fields.choice("attribution", Attribution) or unsaid
    if denied and polarity is Polarity.POSITIVE:
        fields.note("what is denied has the polarity -.", "polarity", hint="Take the line out.")
    if detail and _SHADE_OF[detail] is not modality:
        problem = f"detail: {detail} is a shade of {_SHADE_OF[detail]}, and the modality is {modality}."
        fields.note(problem, "detail")
    if attribution in _SPOKEN and not spoken:
        fields.note(f"{attribution} has a speaker.", "attribution", hint="Write speaker = who says it.")
    return {
        "modality": modality,
        "detail": detail,
        "polarity": polarity,
        "attribution": attribution,
        "certainty": fields.choice("certainty", Certainty) or Certainty.CERTAIN,
    }


def _qualifiers(table: Table, propositions: Propositions) -> tuple[tuple[str, Term], ...]:
    """The qualifiers of a claim in the order of their keys."""
    found: list[tuple[str, Term]] = []
    for key, qualifier in sorted(propositions.vocabulary.qualifiers.items()):
        value = table.values.get(key)
        if value is None:
            continue
        if not qualifier.concepts:
            term = propositions.term(table, key, qualifier.ranges)
            found += [] if term is None else [(key, term)]
        elif value in qualifier.concepts:
            found.append((key, Value(value)))
        else:
            fault = table.fault(f'{key}: there is no {key} "{value}".', key, hint=one_of(value, qualifier.concepts))
            propositions.faults.append(fault)
    return tuple(found)


def _check_surfaces(article: Article, fields: Fields, surfaces: dict[str, str | None]) -> None:
    """The words for subject, object and time are the article's own."""
    for key, words in surfaces.items():
        if words and words not in article.text:
            fields.note(f'{key}: "{words}" is not in article {article.id}.', key, hint="Write it as the article does.")


def _id(term: Term | None) -> str | None:
    return term if isinstance(term, str) else None
