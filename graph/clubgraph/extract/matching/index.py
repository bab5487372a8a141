"""Rules → the patterns of one language by the lemmas and classes that trigger them, with what each asks for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from clubgraph.extract.matching.values import need_of
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
        if not self.places <= places:
            return False
        for wanted in self.preps:  # noqa: SIM110  asked for every pattern of a verb; a generator takes twice the time
            if wanted.isdisjoint(preps):
                return False
        return True


class Carried(NamedTuple):
    """A value that phrases carry (`$position`, `demonym`, `whose Club`), what a phrase must have for it, and the
    patterns that ask for it."""

    need: str
    value: str
    patterns: list[tuple[Rule, Pattern]]


Table = dict[str, list[tuple[Rule, Pattern]]]


@dataclass(slots=True)
class Index:
    """The patterns of one language by the lemmas and classes that trigger them."""

    verbs: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    roles: Table = field(default_factory=lambda: defaultdict(list))
    values: list[Carried] = field(default_factory=list)


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
        _value(found, next(iter(pattern.slots[-1].kinds)), rule, pattern)
        return
    for lemma in pattern.lemmas:
        found.roles[lemma].append((rule, pattern))


def _value(found: Index, value: str, rule: Rule, pattern: Pattern) -> None:
    known = next((carried for carried in found.values if carried.value == value), None)
    if known is None:
        found.values.append(Carried(need_of(value), value, [(rule, pattern)]))
    else:
        known.patterns.append((rule, pattern))


def _entry(rule: Rule, pattern: Pattern) -> Entry:
    wanted = [slot for slot in pattern.slots if not (slot.optional or slot.implied)]
    preps = tuple(slot.preps for slot in wanted if slot.place == "prep")
    return Entry(rule, pattern, preps, frozenset(slot.place for slot in wanted) & _PLACES)
