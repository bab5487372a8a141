"""The facts of two builds → what is new, stronger, weaker, contradicted and gone, in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clubgraph.keep.facts import STRENGTHS, Fact


@dataclass(frozen=True, slots=True)
class Side:
    """What one build holds of a statement: the articles that say or deny it, and the strongest way of saying it."""

    words: str
    articles: frozenset[str]
    against: frozenset[str]
    strength: str
    said_as: str
    rivals: frozenset[str]

    @property
    def candidate(self) -> bool:
        """Whether it waits for review."""
        return self.strength == "candidate"


@dataclass(frozen=True, slots=True)
class Changes:
    """Statements by what became of them, each with the words that tell it; `candidates` are new and wait for review."""

    new: tuple[str, ...] = ()
    stronger: tuple[str, ...] = ()
    weaker: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(lines for _, lines in self.parts())

    def parts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each kind by name, in the order in which it is told."""
        for name in ("new", "stronger", "weaker", "contradicted", "gone", "candidates"):
            yield name, getattr(self, name)


def changes(before: Iterable[Fact], after: Iterable[Fact]) -> Changes:
    """What became of each statement between two builds, each kind sorted by its words."""
    was, now = set(before), set(after)
    differing = {fact.statement for fact in was ^ now}
    earlier, later = (_sides(fact for fact in held if fact.statement in differing) for held in (was, now))
    found: dict[str, list[str]] = defaultdict(list)
    for statement in earlier.keys() | later.keys():
        for kind, words in _change(earlier.get(statement), later.get(statement)):
            found[kind].append(words)
    for one, other in _conflicts(later) - _conflicts(earlier):
        found["contradicted"].append(_conflict(later[one], later[other]))
    return Changes(**{kind: tuple(sorted(lines)) for kind, lines in found.items()})


def _change(old: Side | None, new: Side | None) -> Iterator[tuple[str, str]]:
    if new is None or (new.candidate and old is not None and not old.candidate):
        if old is not None and not old.candidate:
            yield "gone", f"{old.words}{_how(old)}"
    elif old is None or (old.candidate and not new.candidate):
        yield ("candidates" if new.candidate else "new"), f"{new.words}{_how(new)}"
    elif not new.candidate:
        yield from _shift(old, new)
    if new is not None and new.articles and new.against and not (old and old.articles and old.against):
        yield "contradicted", f"{new.words}: said by {_listed(new.articles)}, denied by {_listed(new.against)}"


def _shift(old: Side, new: Side) -> Iterator[tuple[str, str]]:
    """A statement that both builds hold, and whether more or fewer articles say it, or say it more strongly."""
    was, now = len(old.articles | old.against), len(new.articles | new.against)
    rank = STRENGTHS.index(new.strength) - STRENGTHS.index(old.strength)
    how = f", {_strength(old)} before, {_strength(new)} now" if rank else ""
    if now > was or (now == was and rank > 0):
        yield "stronger", f"{new.words}: {_articles(now)}{how}"
    elif now < was or rank < 0:
        yield "weaker", f"{new.words}: {_articles(now)}{how}"


def _sides(found: Iterable[Fact]) -> dict[str, Side]:
    """Each statement with what is held of it. What waits for review supports nothing that stands without it."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        groups[fact.statement].append(fact)
    return {statement: _side(group) for statement, group in groups.items()}


def _side(group: list[Fact]) -> Side:
    counted = [fact for fact in group if fact.strength != "candidate"] or group
    strongest = max(counted, key=lambda fact: (STRENGTHS.index(fact.strength), fact.claim))
    return Side(
        strongest.words,
        frozenset(fact.article for fact in counted if not fact.negative),
        frozenset(fact.article for fact in counted if fact.negative),
        strongest.strength,
        strongest.said_as,
        frozenset(rival for fact in counted for rival in fact.rivals),
    )


def _conflicts(sides: dict[str, Side]) -> set[tuple[str, str]]:
    """Each pair of statements that cannot both be right, once."""
    pairs = ((one, other) for one, side in sides.items() for other in side.rivals)
    return {(min(pair), max(pair)) for pair in pairs}


def _conflict(one: Side, other: Side) -> str:
    if one is other:
        return f"{one.words}: {_listed(one.articles)} give other dates"
    told = [f"{side.words}{_how(side)}, in {_listed(side.articles | side.against)}" for side in (one, other)]
    return f"{told[0]}, against: {told[1]}"


def _how(side: Side) -> str:
    denied = "it is not so" if side.against and not side.articles and side.strength == "fact" else ""
    how = ", ".join(filter(None, (side.said_as, "reported" if side.strength == "reported" else "", denied)))
    return f" ({how})" if how else ""


def _strength(side: Side) -> str:
    return side.said_as or {"fact": "a fact", "reported": "a report", "said": "said"}.get(side.strength, side.strength)


def _articles(count: int) -> str:
    return f"{count} {'article' if count == 1 else 'articles'} now"


def _listed(articles: frozenset[str]) -> str:
    shown = sorted(articles)
    return ", ".join(shown[:3]) + (f" and {len(shown) - 3} more" if len(shown) > 3 else "")
