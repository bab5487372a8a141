"""Rules → the patterns of one language by the lemmas and classes that trigger them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from clubgraph.lexicon import Pattern, Rule


@dataclass(slots=True)
class Index:
    """The patterns of one language by the lemmas and classes that trigger them."""

    verbs: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))
    values: dict[str, list[tuple[Rule, Pattern]]] = field(default_factory=lambda: defaultdict(list))


def index(rules: Iterable[Rule], code: str) -> Index:
    """The rules' patterns of one language, made searchable."""
    found = Index()
    for rule in rules:
        for pattern in rule.patterns.get(code, ()):
            if pattern.trigger == "role" and any(slot.place == "value" for slot in pattern.slots):
                found.values[next(iter(pattern.slots[-1].kinds))].append((rule, pattern))
                continue
            table = {"verb": found.verbs, "noun": found.nouns, "role": found.roles}[pattern.trigger]
            for lemma in pattern.lemmas:
                table[lemma].append((rule, pattern))
    return found
