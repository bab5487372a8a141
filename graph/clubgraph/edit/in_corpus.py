"""An article and the graph of a corpus → the graph with it, or without it, and what that changes."""

from dataclasses import dataclass
from pathlib import Path

from clubgraph.corpus import overlay
from clubgraph.corpus.change import Changed, Progress, change
from clubgraph.corpus.record import article_of
from clubgraph.corpus.state import State, state
from clubgraph.edit.incoming import Known, arriving
from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.keep.lock import locked
from clubgraph.model import Article

_NEAR = 200  # identifiers in which a similar one is looked for


@dataclass(frozen=True, slots=True)
class Done:
    """The article that came, if one did, what that changed, and the files of the workspace that were written or
    deleted for it."""

    article: Article | None
    changed: Changed
    files: tuple[str, ...]


def add(
    workspace: Path,
    output: Path,
    path: Path,
    known: Known,
    *,
    replace: bool = False,
    progress: Progress = lambda step: None,
) -> Done:
    """Add a text to a corpus, with what is known of it, or put it in the place of the article of its name.

    Raises ClubgraphError, with nothing changed, when it cannot be an article, or its name is another's and it is not
    to replace that one.
    """
    with locked(output, f"add {path.name}"), state(workspace, output) as found:
        new = arriving(path, known)
        record = {"id": new.id, "text": new.text, **new.metadata}
        there = _given(found, new.id) is not None
        if there and not replace:
            hint = f"Give it another name: --name {new.id}-2, or put it in its place: --replace"
            raise ClubgraphError(f'there is another article "{new.id}" already.', place=str(path), hint=hint)
        if replace and not there:
            raise ClubgraphError(f'there is no article "{new.id}" to replace.', hint=_similar(found, new.id))
        article = article_of(record, str(path))
        files = overlay.with_added(workspace, record)
        made = change(found, new.id if there else None, article, files, progress=progress)
        return Done(article, made, tuple(files))


def retract(
    workspace: Path, output: Path, name: str, *, dry_run: bool = False, progress: Progress = lambda step: None
) -> Done:
    """Take an article out of a corpus; with `dry_run` only say what that would do.

    Raises ClubgraphError, with nothing changed, when there is no such article.
    """
    with locked(output, f"retract {name}"), state(workspace, output) as found:
        given = _given(found, name)
        if given is None:
            gone = name in overlay.retracted(workspace)
            problem = f'"{name}" was retracted already.' if gone else f'there is no article "{name}".'
            raise ClubgraphError(problem, hint="" if gone else _similar(found, name))
        files = overlay.without(workspace, name, given=given)
        return Done(None, change(found, name, None, files, dry_run=dry_run, progress=progress), tuple(files))


def _given(found: State, name: str) -> bool | None:
    """Whether the source has an article of this name; None where there is none at all."""
    row = found.before.database.execute("SELECT given FROM article WHERE id = ?", [name]).fetchone()
    return None if row is None else bool(row[0])


def _similar(found: State, name: str) -> str:
    """A hint at a name like this one, among those that begin alike."""
    query = "SELECT id FROM article WHERE id >= ? ORDER BY id LIMIT ?"
    return did_you_mean(name, [each for (each,) in found.before.database.execute(query, [name[:2], _NEAR])])
