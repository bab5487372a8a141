"""Rules → the patterns of one language by the lemmas and classes that trigger them, with what each asks for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from clubgraph.lexicon import Pattern, Rule

_PLACES = frozenset({"subject", "object", "second"})


class Entry(NamedTuple):
    """A pattern with what must stand there: a phrase behind one of each of these sets of prepositions, and a phrase in
    each of these places (`subject`, `object`, `second`). A cheap look that spares the costly one."""

    rule: Rule
    pattern: Pattern
    preps: tuple[frozenset[str], ...]
    places: frozenset[str]

    def may_fit(self, preps: set[str], places: frozenset[str]) -> bool:
        """Whether the prepositions and places that are there can be enough."""
        return places >= self.places and not any(wanted.isdisjoint(preps) for wanted in self.preps)


Table = dict[str, list[tuple[Rule, Pattern]]]


@dataclass(slots=True)
class Index:
    """The patterns of one language by the lemmas and classes that trigger them."""

    verbs: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    roles: Table = field(default_factory=lambda: defaultdict(list))
    values: Table = field(default_factory=lambda: defaultdict(list))


def index(rules: Iterable[Rule], code: str) -> Index:
    """The rules' patterns of one language, made searchable."""
    found = Index()
    for rule in rules:
        for pattern in rule.patterns.get(code, ()):
            if pattern.trigger == "role":
                _role(found, rule, pattern)
                continue
            table = found.verbs if pattern.trigger == "verb" else found.nouns
            entry = _entry(rule, pattern)
            for lemma in pattern.lemmas:
                table[lemma].append(entry)
    return found


def _role(found: Index, rule: Rule, pattern: Pattern) -> None:
    if any(slot.place == "value" for slot in pattern.slots):
        found.values[next(iter(pattern.slots[-1].kinds))].append((rule, pattern))
        return
    for lemma in pattern.lemmas:
        found.roles[lemma].append((rule, pattern))


def _entry(rule: Rule, pattern: Pattern) -> Entry:
    wanted = [slot for slot in pattern.slots if not (slot.optional or slot.implied)]
    preps = tuple(slot.preps for slot in wanted if slot.place == "prep")
    return Entry(rule, pattern, preps, frozenset(slot.place for slot in wanted) & _PLACES)
