"""Claims found and claims annotated → which are right, wrong and missed, one to one."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from clubgraph.export.jsonl import lines
from clubgraph.ids import fold
from clubgraph.model import Corpus
from clubgraph.score.gold import Gold, Keys, keys

# The relations that articles are annotated with; others are counted apart.
CLOSED = frozenset(
    {
        *(
            "playsFor",
            "coaches",
            "owns",
            "presidentOf",
            "worksFor",
            "transfersTo",
            "leaves",
            "renewsWith",
            "promotedTo",
        ),
        *("retires", "won", "reached", "participatesIn", "qualifiesFor", "inLeague", "defeated", "drewWith", "plays"),
        *("scoredAgainst", "received", "organises", "hosts", "basedIn", "homeVenue", "spokeWith", "told", "opposes"),
        *("supports", "sanctions", "teammateOf", "nationality", "position", "age"),
    }
)
SYMMETRIC = frozenset({"spokeWith", "teammateOf", "drewWith", "plays"})


@dataclass(frozen=True, slots=True)
class Found:
    """One claim that was read, as it is compared."""

    subject: Keys
    predicate: str
    object: Keys
    modality: str
    polarity: str
    speaker: Keys
    tier: str
    said: str
    rule: str
    quote: str


@dataclass(frozen=True, slots=True)
class Result:
    """One article's comparison: the pairs that match, the found ones that do not, the annotated ones not found."""

    article: str
    language: str
    pairs: tuple[tuple[Found, Gold], ...]
    wrong: tuple[Found, ...]
    missed: tuple[Gold, ...]


def found(corpus: Corpus, tiers: Iterable[str]) -> list[Found]:
    """The claims of a corpus in the closed list and the tiers, each proposition and sign once, as they are exported."""
    wanted, seen, claims = set(tiers), set(), []
    for line in lines(corpus):
        record = json.loads(line)
        target = record["object"] or {}
        key = (
            fold(record["subject"]["label"]),
            record["predicate"],
            fold(str(target.get("label") or target.get("value"))),
            record["polarity"],
        )
        if record["predicate"] in CLOSED and record["tier"] in wanted and key not in seen:
            seen.add(key)
            claims.append(_found(record))
    return claims


def _found(record: dict[str, Any]) -> Found:
    target = record["object"] or {}
    return Found(
        subject=_names(record["subject"]),
        predicate=record["predicate"],
        object=_names(record["object"]),
        modality=record["modality"],
        polarity=record["polarity"],
        speaker=_names(record["speaker"]),
        tier=record["tier"],
        said=f"{record['subject']['label']} {record['predicate']} {target.get('label') or target.get('value')}",
        rule=str(record["rule"]),
        quote=record["quote"],
    )


def _names(thing: dict[str, Any] | None) -> Keys:
    if not thing:
        return frozenset()
    return keys([thing["value"]] if "value" in thing else [thing.get("label"), *thing.get("names", ())])


def compare(article: str, language: str, claims: Sequence[Found], gold: Sequence[Gold]) -> Result:
    """Match one to one: same relation and ends, the same sign and modality preferred."""
    free = set(range(len(gold)))
    pairs = []
    for claim in claims:
        fitting = sorted(
            (number for number in free if _same(claim, gold[number])),
            key=lambda number: (gold[number].polarity != claim.polarity, gold[number].modality != claim.modality),
        )
        if fitting:
            free.discard(fitting[0])
            pairs.append((claim, gold[fitting[0]]))
    right = {id(claim) for claim, _ in pairs}
    wrong = tuple(claim for claim in claims if id(claim) not in right)
    return Result(article, language, tuple(pairs), wrong, tuple(gold[number] for number in sorted(free)))


def _same(claim: Found, gold: Gold) -> bool:
    if claim.predicate != gold.predicate:
        return False

    def pair(subject: Keys, target: Keys) -> bool:
        return bool(claim.subject & subject) and (bool(claim.object & target) or (not claim.object and not target))

    return pair(gold.subject, gold.object) or (claim.predicate in SYMMETRIC and pair(gold.object, gold.subject))
