"""Beside each shard: what became of its task, which article a dead worker was at, and how a task was parted."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clubgraph.files import write_atomic

SHARD, PARTS, REPORT = ".nq", ".parts", ".json"
Refusal = tuple[str, str]  # an article, and why


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles of a task were read, how many claims they make, and what could not be read."""

    articles: int
    claims: int
    refused: tuple[Refusal, ...] = ()


def write_report(folder: Path, key: str, report: Report) -> None:
    """Say that a task is done: its shard and its parts are there."""
    said = {"articles": report.articles, "claims": report.claims, "refused": list(map(list, report.refused))}
    write_atomic(file_of(folder, key, REPORT), json.dumps(said, ensure_ascii=False) + "\n")


def held(folder: Path, key: str) -> Report | None:
    """What became of a task in this or an earlier run; None where its files are not all there."""
    found = _read(folder, key)
    if "articles" not in found or not all(file_of(folder, key, ending).is_file() for ending in (SHARD, PARTS)):
        return None
    refused = tuple((str(name), str(why)) for name, why in found["refused"])
    return Report(int(found["articles"]), int(found["claims"]), refused)


def write_split(folder: Path, key: str, apart: str) -> None:
    """Say that a task is done in two: this article alone, and the others."""
    write_atomic(file_of(folder, key, REPORT), json.dumps({"apart": apart}, ensure_ascii=False) + "\n")


def split_of(folder: Path, key: str) -> str | None:
    """The article that stands apart, where the task was parted."""
    found = _read(folder, key).get("apart")
    return None if found is None else str(found)


def note_of(folder: Path, key: str) -> Path:
    """Where a worker notes which article it is at; swept like any draft."""
    return folder / f".{key}.at.tmp"


def file_of(folder: Path, key: str, ending: str) -> Path:
    """A file of a task."""
    return folder / f"{key}{ending}"


def _read(folder: Path, key: str) -> dict[str, Any]:
    try:
        found = json.loads(file_of(folder, key, REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
