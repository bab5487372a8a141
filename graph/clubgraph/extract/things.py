"""Names in an article → things: what the gazetteer knows, what capital letters show, and short forms of both."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from clubgraph.extract.units import Unit
from clubgraph.lexicon import Candidate, Language
from clubgraph.model import Entity, Kind

_SIDES = frozenset({Kind.CLUB, Kind.NATIONAL_TEAM, Kind.TEAM})


@dataclass(slots=True, eq=False)
class Thing:
    """Something the article speaks of. `kind` None: a name whose kind only its role can tell. `sure`: the kind is
    shown by a register, a head word, a full name or a title. `home`: the club of the article whose ground it is."""

    label: str
    kind: Kind | None
    entity: Entity | None = None
    sure: bool = True
    forms: Counter[str] = field(default_factory=Counter)
    places: list[int] = field(default_factory=list)
    country: str | None = None
    home: "Thing | None" = None

    def may_be(self, kinds: frozenset[str]) -> bool:
        """Whether the thing may stand where one of these kinds is wanted."""
        return not kinds or (self.kind.value in kinds if self.kind else True)


class Things:
    """All things of one article, found by the words of their names."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.all: list[Thing] = []
        self.by_entity: dict[str, Thing] = {}
        self.by_key: dict[str, Thing] = {}

    def of_candidate(self, candidate: Candidate) -> Thing:
        """The thing of a known entity."""
        entity = candidate.entity
        if entity.id not in self.by_entity:
            thing = Thing(entity.label(self.language.code), entity.kind, entity, country=entity.country)
            self.by_entity[entity.id] = thing
            self.all.append(thing)
        return self.by_entity[entity.id]

    def homes(self) -> None:
        """Tell the grounds of the article whose they are."""
        for thing in self.all:
            whole = thing.entity.of if thing.entity is not None and thing.kind is Kind.VENUE else None
            club = self.by_entity.get(whole) if whole else None
            if club is not None and club.kind is Kind.CLUB and club.forms:
                thing.home = club

    def named(self, label: str, key: str, kind: Kind | None, *, sure: bool) -> Thing:
        """The thing discovered under this name."""
        thing = self.by_key.get(key)
        if thing is None:
            thing = self.by_key[key] = Thing(label, kind, sure=sure)
            self.all.append(thing)
        elif thing.kind is None and kind is not None:
            thing.kind, thing.sure = kind, sure
        return thing

    def carriers(self, word: str, kinds: Iterable[Kind | None]) -> list[Thing]:
        """The things of these kinds in whose longer names the word stands first or last."""
        wanted = set(kinds)
        found = []
        for thing in self.all:
            if thing.kind in wanted and any(_carries(form, word) for form in _keys(thing)):
                found.append(thing)
        return found


def _keys(thing: Thing) -> Iterable[str]:
    return thing.forms


def _carries(form: str, word: str) -> bool:
    words = form.split(" ")
    return len(words) > 1 and (words[-1] == word or words[0] == word or form.endswith(" " + word))


def strong_candidates(sentences: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """The entities that the article names by a name that is theirs alone."""
    return frozenset(
        candidate.entity.id
        for sentence in sentences
        for unit in sentence
        for candidate in unit.candidates
        if not candidate.weak and not candidate.demonym
    )


def choose_candidates(sentences: Sequence[Sequence[Unit]]) -> None:
    """Drop candidates by weak names that nothing else in the article supports, in place.

    A weak name counts where the thing is named in full too, or, when no strong candidate of its kind stands beside
    it, where the thing's country is spoken of.
    """
    strong = strong_candidates(sentences)
    countries = {
        candidate.entity.country or candidate.entity.id
        for sentence in sentences
        for unit in sentence
        for candidate in unit.candidates
        if not candidate.weak
    }
    for sentence in sentences:
        for unit in sentence:
            if unit.candidates:
                unit.candidates = tuple(_supported(unit.candidates, strong, countries))


def _supported(candidates: tuple[Candidate, ...], strong: frozenset[str], countries: set[str]) -> Iterable[Candidate]:
    named_in_full = [c for c in candidates if c.weak and c.entity.id in strong]
    taken = {c.entity.kind for c in candidates if not c.weak}
    for candidate in candidates:
        kind = candidate.entity.kind
        if candidate.weak:
            if candidate in named_in_full or (kind not in taken and candidate.entity.country in countries):
                yield candidate
        elif not (kind in _SIDES and any(c.entity.kind is kind and c is not candidate for c in named_in_full)):
            yield candidate
