"""A model's answer and the article → tables like those that people write, quotes spelt as the article has them."""

import json
from collections.abc import Mapping
from typing import Any

from clubgraph.errors import ClubgraphError
from clubgraph.model import Article

MOST = 500  # claims in one answer
# One character for one, so that a place in the folded text is the same place in the article.
_FOLDED = str.maketrans("‘’‚“”„«»–—‑\u00a0\u202f", '\'\'\'"""""---  ')


def tables(answer: str, article: Article) -> list[Mapping[str, Any]]:
    """The claims of an answer, each as keys and values. Raises ClubgraphError where it holds no JSON of claims."""
    begin, end = answer.find("{"), answer.rfind("}")
    try:
        found = json.loads(answer[begin : end + 1])["claims"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ClubgraphError("the answer holds no claims as JSON.", place="--model") from error
    if not isinstance(found, list):
        raise ClubgraphError("the answer holds no list of claims.", place="--model")
    return [_table(each, article) for each in found[:MOST] if isinstance(each, dict)]


def _table(said: dict[str, Any], article: Article) -> dict[str, Any]:
    """What has a value; the words for subject and object are kept as the article's own."""
    table = {key: value for key, value in said.items() if value is not None and value != ""}
    if isinstance(quote := table.get("quote"), str):
        table["quote"] = _located(article.text, quote)
    for end in ("subject", "object"):
        words = table.get(end)
        if isinstance(words, str) and words in str(table.get("quote")):
            table.setdefault(f"{end}_text", words)
    return table


def _located(text: str, quote: str) -> str:
    """The article's own characters where the quote differs from them by the shape of marks and spaces only."""
    if quote in text:
        return quote
    start = text.translate(_FOLDED).find(quote.translate(_FOLDED))
    return text[start : start + len(quote)] if start >= 0 else quote
