"""A thing in a role, with the words that stand for it there; the kinds that roles ask for most."""

from dataclasses import dataclass

from clubgraph.extract.phrases.phrase import NounPhrase
from clubgraph.extract.things.things import Thing

PERSON = frozenset({"Person"})
SIDES = frozenset({"Club", "NationalTeam", "Team"})


@dataclass(frozen=True, slots=True)
class Filler:
    """A thing in a role: the words that name it, the words that stand for it here, and how it was found:
    `name`, `nominal`, `pronoun` or `topic`. `phrase`: the noun phrase that it stands in. `certain`: nobody else can
    be meant."""

    thing: Thing
    start: int
    end: int
    how: str = "name"
    phrase: NounPhrase | None = None
    certain: bool = False
