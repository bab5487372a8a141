"""A text from anywhere, a file or standard input → an article that belongs to no workspace."""

from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.model import Article
from clubgraph.read.dates import iso_date
from clubgraph.read.language import language_of
from clubgraph.read.languages import codes
from clubgraph.read.texts import stdin_text, text_of

STDIN = Path("-")


def loose_article(path: Path, *, language: str | None = None, published: str | None = None) -> Article:
    """The article of a file, or of standard input for `-`. Its identifier is the file's name without suffix.

    A text in no language that can be told is read as the first known one's, and nothing will be found in it.
    Raises ClubgraphError when it cannot be read, is no UTF-8, or the language or date is not known.
    """
    if language is not None and language not in codes():
        raise ClubgraphError(f'there is no language "{language}".', hint=f"Known: {', '.join(codes())}.")
    text = stdin_text() if path == STDIN else text_of(path, place=str(path))
    return Article(
        id="stdin" if path == STDIN else path.stem,
        text=text,
        language=language or language_of(text) or codes()[0],
        published=iso_date(published) if published else None,
        published_basis="metadata" if published else None,
    )
