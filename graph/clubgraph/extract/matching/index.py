"""Rules → the patterns of one language by the lemmas and classes that trigger them, with what each asks for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from clubgraph.extract.matching.needs import need_of
from clubgraph.lexicon import Pattern, Rule, Sense, Slot

_PLACES = frozenset({"subject", "object", "second"})
_MOST = 1_000  # companies that a verb is remembered in


class Entry(NamedTuple):
    """A pattern with what must stand there: a phrase behind one of each of these sets of prepositions, and a phrase in
    each of these places (`subject`, `object`, `second`). `sides` is the same number for patterns whose slots for
    subject and object are the same; `owner`, `agent`: whether the pattern has such a slot; `wanted`: the slots that
    may not stay empty; `heads`: the words of which one must stand there, for each that has some."""

    rule: Rule
    pattern: Pattern
    preps: tuple[frozenset[str], ...]
    places: frozenset[str]
    sides: int
    owner: bool
    agent: bool
    wanted: tuple[Slot, ...]
    heads: tuple[frozenset[str], ...]


class Group:
    """The patterns that one lemma or class triggers, and which of them may match where what stands there is known.

    The same verbs keep the same company all the time, so what was found once is kept.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.asked: frozenset[str] = frozenset()
        self.known: dict[tuple[frozenset[str], frozenset[str]], tuple[Entry, ...]] = {}

    def add(self, entry: Entry) -> None:
        """Add a pattern."""
        self.entries.append(entry)
        self.asked = self.asked.union(*entry.preps)

    def fitting(self, preps: set[str], places: frozenset[str]) -> tuple[Entry, ...]:
        """The patterns for which the prepositions and places that are there can be enough."""
        there = self.asked & preps, places
        found = self.known.get(there)
        if found is None:
            if len(self.known) > _MOST:
                self.known.clear()
            fitting = (entry for entry in self.entries if entry.places <= places)
            found = tuple(entry for entry in fitting if not any(one.isdisjoint(preps) for one in entry.preps))
            self.known[there] = found
        return found


class Carried(NamedTuple):
    """A value that phrases carry (`$position`, `demonym`, `whose Club`), what a phrase must have for it, and the
    patterns that ask for it."""

    need: str
    value: str
    patterns: list[tuple[Rule, Pattern]]


class Role(NamedTuple):
    """A pattern of a role: who holds it, what it is in, and the side that is meant where no word names one."""

    rule: Rule
    pattern: Pattern
    holding: Slot
    whole: Slot | None
    meant: Slot | None


@dataclass(slots=True)
class Index:
    """The patterns of one language by the lemmas and classes that trigger them; `carriers`: the classes of nouns that
    carry a value, `hung`: the prepositions behind which one stands, with the need that each meets."""

    verbs: dict[str, Group] = field(default_factory=lambda: defaultdict(Group))
    nouns: dict[str, Group] = field(default_factory=lambda: defaultdict(Group))
    roles: dict[str, list[Role]] = field(default_factory=lambda: defaultdict(list))
    values: list[Carried] = field(default_factory=list)
    carriers: frozenset[str] = frozenset()
    hung: dict[str, str] = field(default_factory=dict)
    by_sense: dict[tuple[str, frozenset[str]], list[Role]] = field(default_factory=dict)
    slots: dict[Slot, Slot] = field(default_factory=dict)
    sides: dict[tuple[Slot, ...], int] = field(default_factory=dict)

    def roles_of(self, sense: Sense) -> list[Role]:
        """The roles that a noun may be, by its lemma or one of its classes."""
        known = sense.lemma, sense.classes
        found = self.by_sense.get(known)
        if found is None:
            names = (sense.lemma, *(f"${name}" for name in sense.classes))
            found = self.by_sense[known] = [role for name in names for role in self.roles.get(name, ())]
        return found


def index(rules: Iterable[Rule], code: str) -> Index:
    """The rules' patterns of one language, made searchable."""
    found = Index()
    for rule in rules:
        for pattern in rule.patterns.get(code, ()):
            if pattern.trigger == "role":
                _role(found, rule, pattern)
                continue
            table = found.verbs if pattern.trigger == "verb" else found.nouns
            entry = _entry(found, rule, pattern)
            for lemma in pattern.lemmas:
                table[lemma].add(entry)
    needs = [carried.need for carried in found.values]
    found.carriers = frozenset(need[1:] for need in needs if need[0] == "$")
    found.hung = {need[:-1].replace("_", " "): need for need in needs if need[-1] == " "}
    return found


def _role(found: Index, rule: Rule, pattern: Pattern) -> None:
    if any(slot.place == "value" for slot in pattern.slots):
        _value(found, next(iter(pattern.slots[-1].kinds)), rule, pattern)
        return
    holding = next(slot for slot in pattern.slots if slot.place == "holder")
    whole = next((slot for slot in pattern.slots if slot.place in ("owner", "prep")), None)
    meant = next((slot for slot in pattern.slots if slot.implied and slot is not whole), None)
    for lemma in pattern.lemmas:
        found.roles[lemma].append(Role(rule, pattern, holding, whole, meant))


def _value(found: Index, value: str, rule: Rule, pattern: Pattern) -> None:
    known = next((carried for carried in found.values if carried.value == value), None)
    if known is None:
        found.values.append(Carried(need_of(value), value, [(rule, pattern)]))
    else:
        known.patterns.append((rule, pattern))


def _entry(found: Index, rule: Rule, pattern: Pattern) -> Entry:
    """A pattern with what must stand there; its slots are the ones that other patterns have, where they are equal."""
    pattern = replace(pattern, slots=tuple(found.slots.setdefault(slot, slot) for slot in pattern.slots))
    sides = tuple(slot for slot in pattern.slots if slot.place in ("subject", "object"))
    number = found.sides.setdefault(sides, len(found.sides))
    asked = {slot.place for slot in pattern.slots}
    wanted = tuple(slot for slot in pattern.slots if not (slot.optional or slot.implied))
    preps = tuple(slot.preps for slot in wanted if slot.place == "prep")
    places = frozenset(slot.place for slot in wanted) & _PLACES
    heads = tuple(slot.heads for slot in wanted if slot.heads)
    return Entry(rule, pattern, preps, places, number, "owner" in asked, "agent" in asked, wanted, heads)
