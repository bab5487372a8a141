"""Articles of which something is other than before → the groups of what follows in which that may show."""

from collections.abc import Iterable

from clubgraph.corpus.follow import Key, Section
from clubgraph.corpus.known import Known

_CLAIMS = "SELECT statement, subject, object, counts FROM claim WHERE article = ?"
_THINGS = "SELECT id FROM thing WHERE article = ?"
_SPEAKING_OF = "SELECT DISTINCT subject, object FROM claim WHERE counts AND instr(record, ?)"
_SAME = "SELECT id FROM article WHERE same_as = ?"


def affected(known: Known, articles: Iterable[str], restated: Iterable[str]) -> set[Key]:
    """The groups of articles that come or go, and of those that are copies of another now, as far as they are known."""
    found: set[Key] = set()
    for name in articles:
        found.add((Section.COPY, name))
        found |= {(Section.THING, thing) for (thing,) in known.database.execute(_THINGS, [name])}
        for statement, subject, object, counts in known.database.execute(_CLAIMS, [name]):
            found.add((Section.STATEMENT, statement))
            if counts:
                found.add((Section.SUBJECT, subject))
            if counts and object is not None:
                found.add((Section.OBJECT, object))
    for name in restated:
        found.add((Section.COPY, name))
        found |= {(Section.STATEMENT, row[0]) for row in known.database.execute(_CLAIMS, [name])}
    return found


def with_their_text(known: Known, articles: Iterable[str]) -> set[str]:
    """The articles, and those whose text stood in one of them before."""
    found = set(articles)
    for name in list(found):
        found |= {each for (each,) in known.database.execute(_SAME, [name])}
    return found


def of_other_kinds(before: Known, after: Known, keys: Iterable[Key]) -> set[Key]:
    """The groups of whatever speaks of things that are of another kind, or belong elsewhere, now that another article
    is the first to tell of them."""
    found: set[Key] = set()
    for section, name in keys:
        one, other = (known.things.get(name) for known in (before, after)) if section is Section.THING else (None, None)
        if one and other and (one.kind, one.of) != (other.kind, other.of):
            for subject, object in after.database.execute(_SPEAKING_OF, [f'"{name}"']):
                found.add((Section.SUBJECT, subject))
                if object is not None:
                    found.add((Section.OBJECT, object))
    return found
