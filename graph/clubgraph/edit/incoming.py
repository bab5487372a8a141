"""A file or standard input, and what is known of it → a new article of a workspace, or why it cannot be one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.ids import digest, slug
from clubgraph.model import Article
from clubgraph.read.articles import FOLDER, ID, one_article
from clubgraph.read.dates import iso_date
from clubgraph.read.language import language_of
from clubgraph.read.languages import codes
from clubgraph.read.texts import stdin_text, text_of

STDIN = Path("-")
_LONGEST = 200  # characters of a name: with endings it must be one that a file can have
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a person says of an article."""

    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    language: str | None = None
    url: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article to add: its identifier, its text as it came, and what goes into articles.toml."""

    id: str
    text: str
    metadata: dict[str, str]

    @property
    def file(self) -> str:
        """Where its text goes, in the workspace."""
        return f"{FOLDER}/{self.id}.txt"

    @property
    def article(self) -> Article:
        """The article as the workspace will read it."""
        return one_article(self.id, self.text, self.metadata, place=self.file)


def incoming(path: Path, known: Known, present: Iterable[Article]) -> Incoming:
    """The article of a file, or of standard input for `-`.

    Raises ClubgraphError when it is no text, stands in the workspace already, or what is said of it is wrong.
    """
    text, articles, place = _text(path), list(present), _place(path)
    _refuse_copy(text, articles, place)
    found = _made(path, text, known)
    if any(article.id == found.id for article in articles):
        hint = f"Give it another name: --name {found.id}-2"
        raise ClubgraphError(f'there is another article "{found.id}" already.', place=place, hint=hint)
    return found


def arriving(path: Path, known: Known) -> Incoming:
    """The same, whatever is there already. Raises ClubgraphError."""
    return _made(path, _text(path), known)


def _made(path: Path, text: str, known: Known) -> Incoming:
    return Incoming(_name(path, text, known), text, _metadata(text, known, _place(path)))


def _place(path: Path) -> str:
    return "standard input" if path == STDIN else str(path)


def _text(path: Path) -> str:
    """What stands there. Raises ClubgraphError when it is no text."""
    place = _place(path)
    text = stdin_text() if path == STDIN else text_of(path, place=place)
    if _CONTROL.search(text) or text.startswith("%PDF"):
        hint = "Take its words out first, such as: pdftotext news.pdf - | clubgraph add - --name news"
        raise ClubgraphError("is not plain text.", place=place, hint=hint)
    if not text.removeprefix("\ufeff").strip():
        raise ClubgraphError("is empty.", place=place)
    return text


def _refuse_copy(text: str, articles: Iterable[Article], place: str) -> None:
    """The same words, whatever the spaces between them, are one article. Raises ClubgraphError naming the first."""
    words = text.removeprefix("\ufeff").split()
    for article in articles:
        held = article.text.removeprefix("\ufeff")
        if held.split(maxsplit=8)[:8] == words[:8] and held.split() == words:
            hint = f"See what it gives: clubgraph coverage {article.id}"
            raise ClubgraphError(
                f'this text stands in the workspace already, as "{article.id}".', place=place, hint=hint
            )


def _name(path: Path, text: str, known: Known) -> str:
    """The identifier: the name given, else the file's, else the title's or the text's."""
    if known.name is not None:
        if not ID.fullmatch(known.name):
            hint = f"Write --name {slug(known.name)}"
            raise ClubgraphError("a name has letters a to z, digits, dot, - and _ only.", place="--name", hint=hint)
        if len(known.name) > _LONGEST:
            hint = f"Write --name {_short(known.name)}"
            raise ClubgraphError(f"a name has at most {_LONGEST} characters.", place="--name", hint=hint)
        return known.name
    if path != STDIN:
        return _short(path.stem if ID.fullmatch(path.stem) else slug(path.stem))
    return _short(slug(known.title)) if known.title else f"article-{digest(text, length=8)}"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:60]}-{digest(name, length=8)}"


def _metadata(text: str, known: Known, place: str) -> dict[str, str]:
    """What goes into articles.toml. The language is always written down: it is then told once, and stays."""
    if known.language is not None and known.language not in codes():
        hint = f"Known: {', '.join(codes())}."
        raise ClubgraphError(f'there is no language "{known.language}".', place="--language", hint=hint)
    language = known.language or language_of(text)
    if language is None:
        raise ClubgraphError("its language cannot be told from its words.", place=place, hint="Say it: --language en")
    try:
        published = iso_date(known.date) if known.date else None
    except ClubgraphError as error:
        raise ClubgraphError(error.problem, place="--date", hint=error.hint) from error
    said = {
        "title": known.title,
        "outlet": known.outlet,
        "published": published,
        "language": language,
        "url": known.url,
    }
    return {key: value for key, value in said.items() if value and value.strip()}
