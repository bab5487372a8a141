"""The names of an article → how much of a land is spoken in it, for the names that several lands share."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Candidate
from clubgraph.model import Entity, Kind
from clubgraph.read.homelands import guests

_NAMED, _GUEST = 100, 10  # its own land weighs more than a land whose clubs play there, and that more than a hint


@dataclass(frozen=True, slots=True)
class Lands:
    """What an article names by names that are no other's, and what its shared names agree on."""

    named: Mapping[str, int]
    agreed: Mapping[str, int] = field(default_factory=dict)

    def spoken(self, entity: Entity) -> int:
        """How much speaks for a thing by its land: "the Championship" is England's beside a club of Wales."""
        land = entity.country or ""
        found = _NAMED * self.named.get(land, 0) + self.agreed.get(land, 0)
        if entity.kind is Kind.COMPETITION:
            found += _GUEST * sum(self.named.get(guest, 0) for guest in guests(land))
        elif entity.kind is Kind.CLUB and land:
            found += sum(count for host, count in self.named.items() if land in guests(host))
        return found


def lands(sentences: Sequence[Sequence[Unit]]) -> Lands:
    """The lands of an article, before any of its shared names is understood."""
    units = [unit for sentence in sentences for unit in sentence if unit.candidates]
    named = Counter(land for unit in units for land in _of_own_names(unit))
    clubs = Counter(land for unit in units for land in _shared(unit, Kind.CLUB) if _is_town(unit))
    leagues = Counter(land for unit in units for land in _shared(unit, Kind.COMPETITION))
    return Lands(named, {land: clubs[land] for land in clubs.keys() & leagues.keys()})


def _of_own_names(unit: Unit) -> Collection[str]:
    return {c.entity.country or c.entity.id for c in unit.candidates if not c.weak}


def _is_town(unit: Unit) -> bool:
    """Whether a name is a town's too: "Derby", but not "Atlético", which many clubs are called for short."""
    return unit.capital and any(c.entity.kind is Kind.PLACE and not c.demonym for c in unit.candidates)


def _shared(unit: Unit, kind: Kind) -> Iterable[str]:
    """The lands of the things of a kind that may be meant; of a club only where all are of one land ("Derby")."""
    found = {c.entity.country or "" for c in unit.candidates if c.weak and c.entity.kind is kind and not c.demonym}
    return found - {""} if kind is Kind.COMPETITION or len(found) == 1 else ()


def beside_clubs(sentence: Sequence[Unit], place: int, strong: Collection[str]) -> tuple[Candidate, ...]:
    """The club that a shared name is beside a comma or "and" and a club's own name: "Lyon and Nice". Only where no
    other club is called so."""
    clubs = [c for c in sentence[place].candidates if c.weak and c.entity.kind is Kind.CLUB and not c.demonym]
    if len(clubs) != 1:
        return ()
    for mark, other in ((place - 1, place - 2), (place + 1, place + 2)):
        if min(mark, other) >= 0 and max(mark, other) < len(sentence) and _joins(sentence[mark]):
            if any(c.entity.kind is Kind.CLUB and c.entity.id in strong for c in sentence[other].candidates):
                return tuple(clubs)
    return ()


def _joins(unit: Unit) -> bool:
    return unit.text == "," or any(sense.pos == "coord" for sense in unit.senses)
