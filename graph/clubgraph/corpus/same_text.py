"""Articles that come and go → which others, with the very text of one, are to be read now, or no more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clubgraph.corpus.known import Known
from clubgraph.model import Article

_ALIKE = "SELECT id, same_as, added, position FROM article WHERE sha256 = ? ORDER BY added, position, id"


@dataclass(frozen=True, slots=True)
class SameText:
    """Articles whose text stands in another, which is None where it stood in none before; `come` is that of the one
    which comes, `others` are those of which it is another one now."""

    come: str | None
    others: Mapping[str, str | None]


def same_text(known: Known, gone: Iterable[str], come: Article | None) -> SameText:
    """Which articles have one text, and come after which. The first is read: of those that the source gives the first
    there, then those that were added, by identifier."""
    left = set(gone)
    texts = {known.database.execute("SELECT sha256 FROM article WHERE id = ?", [name]).fetchone()[0] for name in left}
    own: str | None = None
    others: dict[str, str | None] = {}
    for text in sorted(texts | ({come.sha256} if come else set())):
        alike = [row for row in known.database.execute(_ALIKE, [text]) if row[0] not in left]
        was = {name: same_as for name, same_as, _, _ in alike}
        order = [(added, position, name) for name, _, added, position in alike]
        if come and come.sha256 == text:
            order = sorted([*order, (1, 0, come.id)])
        names = [name for _, _, name in order]
        for name in names:
            first = None if name == names[0] else names[0]
            if name not in was:
                own = first
            elif was[name] != first:
                others[name] = first
    return SameText(own, others)
