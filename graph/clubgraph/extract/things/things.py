"""Names in an article → things: what the gazetteer knows and what was discovered, found by the words of their names."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from clubgraph.lexicon import Candidate, Language
from clubgraph.model import Entity, Kind

_GUESSED = frozenset({Kind.PERSON, Kind.VENUE})  # what a name of several words is, until something shows a club


@dataclass(slots=True, eq=False)
class Thing:
    """Something the article speaks of. `kind` None: a name whose kind only its role can tell. `sure`: the kind is
    shown by a register, a head word, a full name or a title. `home`: the club of the article whose ground it is."""

    label: str
    kind: Kind | None
    entity: Entity | None = None
    sure: bool = True
    forms: Counter[str] = field(default_factory=Counter)
    country: str | None = None
    home: "Thing | None" = None

    def may_be(self, kinds: frozenset[str]) -> bool:
        """Whether the thing may stand where one of these kinds is wanted."""
        return not kinds or (self.kind in kinds if self.kind else True)


class Things:
    """All things of one article, found by the words of their names."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.all: list[Thing] = []
        self.by_entity: dict[str, Thing] = {}
        self.told: set[Thing] = set()  # those of the register that are named by more than a weak name of a town
        self.by_key: dict[str, Thing] = {}
        self.by_part: dict[str, list[Thing]] = defaultdict(list)  # by the first word, and by the last ones, of a name
        self.by_inner: dict[str, list[Thing]] = defaultdict(list)  # by a word between the first and the last

    def of_candidate(self, candidate: Candidate) -> Thing:
        """The thing of a known entity."""
        entity = candidate.entity
        if entity.id not in self.by_entity:
            thing = Thing(entity.label(self.language.code), entity.kind, entity, country=entity.country)
            self.by_entity[entity.id] = thing
            self.all.append(thing)
        return self.by_entity[entity.id]

    def homes(self) -> None:
        """Tell the grounds of the article whose they are, where a name of the club stands that is not its town's."""
        for thing in self.all:
            whole = thing.entity.of if thing.entity is not None and thing.kind is Kind.VENUE else None
            club = self.by_entity.get(whole) if whole else None
            if club is not None and club.kind is Kind.CLUB and club in self.told:
                thing.home = club

    def named(self, label: str, key: str, kind: Kind | None, *, sure: bool) -> Thing:
        """The thing discovered under this name."""
        thing = self.by_key.get(key)
        if thing is None:
            thing = self.by_key[key] = Thing(label, kind, sure=sure)
            self.all.append(thing)
        elif (thing.kind is None and kind is not None) or (kind is Kind.CLUB and thing.kind in _GUESSED):
            thing.kind, thing.sure = kind, sure
        return thing

    def call(self, thing: Thing, name: str) -> None:
        """Note that the article calls a thing by this name."""
        if name not in thing.forms:
            first, *rest = name.split(" ")
            parts = {first, *(" ".join(rest[place:]) for place in range(len(rest)))} if rest else ()
            for table, words in ((self.by_part, parts), (self.by_inner, {*rest[:-1]})):
                for word in words:
                    if thing not in table[word]:
                        table[word].append(thing)
        thing.forms[name] += 1

    def carriers(self, word: str, kinds: Iterable[Kind | None]) -> list[Thing]:
        """The things of these kinds in whose longer names the word stands first or last."""
        wanted = set(kinds)
        return [thing for thing in self.by_part.get(word, ()) if thing.kind in wanted]
