"""Annotated articles, or a workspace's curated claims → the claims that a perfect reader would find."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError
from clubgraph.ids import fold
from clubgraph.model import Claim, Corpus, Term, Value

_GENERIC = frozenset({"fc", "cf", "the", "club", "sc", "afc", "cd", "ac"})
Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated claim: the folded names under which its ends and speaker may be known."""

    subject: Keys
    predicate: str
    object: Keys
    modality: str
    polarity: str
    speaker: Keys
    core: bool
    quote: str
    said: str


def keys(names: Iterable[object]) -> Keys:
    """The folded names, each also without words such as FC and the."""
    full = {fold(str(name)) for name in names if name}
    bare = {" ".join(word for word in name.split() if word not in _GENERIC) for name in full}
    return frozenset(name for name in full | bare if name)


def annotated(folder: Path, article: str) -> list[Gold]:
    """The gold claims of one article from NAME.entities.jsonl and NAME.claims.jsonl."""
    known: dict[str, Keys] = defaultdict(frozenset)
    for entity in _lines(folder / f"{article}.entities.jsonl"):
        known[entity["name"]] |= keys([entity["name"], entity.get("english"), *entity["forms"]])
    return [_gold(record, known) for record in _lines(folder / f"{article}.claims.jsonl")]


def _gold(record: dict[str, Any], known: dict[str, Keys]) -> Gold:
    target = record["o"]
    return Gold(
        subject=known[record["s"]],
        predicate=record["p"],
        object=frozenset() if target is None else known[target] if target in known else keys([target]),
        modality=record["modality"],
        polarity=record["polarity"],
        speaker=known[record["speaker"]] if record.get("speaker") else frozenset(),
        core=record["core"],
        quote=record["quote"],
        said=f"{record['s']} {record['p']} {target}",
    )


def curated(claims: Iterable[Claim], corpus: Corpus, closed: frozenset[str]) -> list[Gold]:
    """A workspace's own claims of the closed list as gold, each proposition and sign once."""
    names = {entity.id: [name.text for name in entity.names] for entity in corpus.entities}
    found: dict[tuple[str, str], Gold] = {}
    for claim in claims:
        said = claim.statement
        if said.predicate in closed:
            found.setdefault(
                (said.id, claim.polarity),
                Gold(
                    subject=_keys(said.subject, names),
                    predicate=said.predicate,
                    object=_keys(said.object, names),
                    modality=claim.modality,
                    polarity=claim.polarity,
                    speaker=_keys(claim.speaker, names),
                    core=True,
                    quote=claim.selector.quote,
                    said=f"{said.subject} {said.predicate} {said.object}",
                ),
            )
    return list(found.values())


def _keys(term: Term | None, names: dict[str, list[str]]) -> Keys:
    if term is None:
        return frozenset()
    return keys([term.value]) if isinstance(term, Value) else keys([term, *names.get(term, ())])


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        raise ClubgraphError(
            "there is no such file.", place=str(path), hint="Gold is NAME.claims.jsonl beside its articles."
        )
    records = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        try:
            if line.strip():
                records.append(json.loads(line))
        except json.JSONDecodeError as error:
            raise ClubgraphError(f"is not JSON: {error.msg}.", place=f"{path}:{number}") from error
    return records
