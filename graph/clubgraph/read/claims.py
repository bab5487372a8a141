"""seeds/claims/*.toml → claims: every quote found in its article, every name made a thing, every fault noted."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.model import Article, Claim
from clubgraph.read.articles import FOLDER as ARTICLES
from clubgraph.read.claim import KEYS, claim
from clubgraph.read.faults import gathering, noting
from clubgraph.read.propositions import Propositions
from clubgraph.read.registry import Registry
from clubgraph.read.tables import Table, document, key_lines
from clubgraph.read.vocabulary import Vocabulary

FOLDER = "seeds/claims"


def claims(
    workspace: Path,
    articles: Iterable[Article],
    registry: Registry,
    vocabulary: Vocabulary,
    *,
    into: list[ClubgraphError] | None = None,
) -> tuple[Claim, ...]:
    """The curated claims of a workspace, by file name and in the order of each file.

    Raises Faults with everything that is wrong, or leaves the faults in `into` and returns the claims that are right.
    """
    by_id = {article.id: article for article in articles}
    found: list[Claim] = []
    with gathering(into) as faults:
        for path in sorted((workspace / FOLDER).glob("*.toml")):
            with noting(faults):
                article, tables = _file(workspace, path, by_id, vocabulary, faults)
                found += _claims(article, tables, Propositions(tables, registry, vocabulary, faults))
    return tuple(found)


def article_of(workspace: Path, path: Path) -> str:
    """The article that a file of claims is about."""
    return str(document(path, file=path.relative_to(workspace).as_posix())[0].get("article", path.stem))


def _file(
    workspace: Path,
    path: Path,
    articles: dict[str, Article],
    vocabulary: Vocabulary,
    faults: list[ClubgraphError],
) -> tuple[Article | None, list[Table]]:
    """The article of a file, None when it cannot be read, and the tables of its claims."""
    file = f"{FOLDER}/{path.name}"
    values, lines = document(path, file=file)
    top = Table(values, file, lines=key_lines(lines, -1)[1])
    faults.extend(top.unknown_keys(("article", "claim")))
    name, tables = values.get("article", path.stem), values.get("claim", [])
    if name not in articles and not (workspace / ARTICLES / f"{name}.txt").exists():
        faults.append(top.fault(f'there is no article "{name}".', "article", hint=did_you_mean(str(name), articles)))
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise top.fault("claims are written with two brackets.", hint="Write [[claim]] above each.")
    headers = [number for number, line in enumerate(lines) if re.match(r"\s*\[\[\s*claim\s*\]\]", line)]
    located = [_table(values, file, number, lines, headers) for number, values in enumerate(tables)]
    for table in located:
        faults.extend(table.unknown_keys((*KEYS, *vocabulary.qualifiers)))
    return articles.get(name), located


def _table(values: dict[str, Any], file: str, number: int, lines: list[str], headers: list[int]) -> Table:
    line, of_keys = key_lines(lines, headers[number]) if number < len(headers) else (None, {})
    key = values.get("key")
    name = f'claim {number + 1} (key "{key}")' if key else f"claim {number + 1}"
    return Table(values, file, name, line, of_keys)


def _claims(article: Article | None, tables: list[Table], propositions: Propositions) -> Iterable[Claim]:
    """The claims that are right; each proposition with its words only once."""
    places: dict[str, Table] = {}
    for index, table in enumerate(tables):
        before = len(propositions.faults)
        found = claim(article, table, propositions.statement(index), propositions)
        if found is None or len(propositions.faults) > before:
            continue
        if found.id in places:
            problem = f"it says the same as line {places[found.id].line}, in the same words."
            propositions.faults.append(table.fault(problem, hint="Take one of the two out."))
            continue
        places[found.id] = table
        yield found
