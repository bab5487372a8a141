"""The records of a sentence’s phrases: noun phrases with their heads, verb groups with tense and voice, clauses."""

from dataclasses import dataclass, field
from itertools import pairwise

from clubgraph.extract.things.things import Thing
from clubgraph.extract.units.unit import PERSONAL, Unit

_MARKS = frozenset({"adj", "adv", "det"})


@dataclass(slots=True, eq=False)
class NounPhrase:
    """A noun phrase: its head (a name, noun, pronoun or number), the words before and after it, whose it is (`owner`),
    the phrases that hang on it by a preposition, those in apposition, those it is listed with (itself
    included), those who lead the group that it speaks of, and whether it is a land that was played in."""

    units: list[Unit]
    head: Unit
    index: int
    owner: "NounPhrase | None" = None
    prep: str = ""
    prep_unit: Unit | None = None
    preps: list[tuple[str, "NounPhrase"]] = field(default_factory=list)
    apposed: list["NounPhrase"] = field(default_factory=list)
    listed: list["NounPhrase"] = field(default_factory=list)
    backers: list["NounPhrase"] = field(default_factory=list)
    things: tuple[Thing, ...] = ()
    shared: list[Unit] = field(default_factory=list)
    fellows: list["NounPhrase"] = field(default_factory=list)
    inside: list["NounPhrase"] = field(default_factory=list)
    subject_of: "VerbGroup | None" = None
    facing: "NounPhrase | None" = None
    beaten: "NounPhrase | None" = None
    level: "NounPhrase | None" = None
    past: "NounPhrase | None" = None
    standing: "NounPhrase | None" = None
    visited: bool = False

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end

    @property
    def nouns(self) -> list[Unit]:
        """The nouns of the phrase, those it shares with a list ("goalkeepers X and Y") too."""
        if not self.inside:
            nouns = [unit for unit in self.units if unit.pos == "noun"]
            return nouns + [unit for unit in self.shared if unit.pos != "name"] if self.shared else nouns
        inner = {unit.start for phrase in self.inside for unit in phrase.units}
        nouns = [unit for unit in self.units if unit.pos == "noun" and unit.start not in inner]
        return nouns + [unit for unit in self.shared if unit.pos == "noun"]

    @property
    def compounds(self) -> list[Unit]:
        """The verbs that a hyphen joins to a name, be it left out: "the World Cup-winning captain", "Paris-based"."""
        if len(self.units) < 3:
            return []
        joined = [
            unit
            for name, mark, unit in zip(self.units, self.units[1:], self.units[2:], strict=False)
            if unit.pos == "verb" and mark.pos == "mark" and mark.glued and unit.glued and name.pos == "name"
        ]
        told = (unit for name, unit in pairwise(self.units) if name.pos == "name" and _tells_of(unit))
        return joined + list(told)

    def noun(self, name: str) -> Unit | None:
        """The last noun of a class."""
        return next((unit for unit in reversed(self.nouns) if name in unit.classes), None)

    @property
    def personal(self) -> bool:
        """Whether the phrase speaks of a person by a role."""
        return self.head.pos == "noun" and bool(self.head.classes & PERSONAL)

    @property
    def complements(self) -> list[Unit]:
        """The names in the phrase beside its head."""
        names = [unit for unit in self.units if unit.pos == "name" and unit is not self.head]
        return names + [unit for unit in self.shared if unit.pos == "name"] if self.shared else names

    def marked(self, name: str) -> bool:
        """Whether an adjective or adverb of a class (`former`, `current`) stands in the phrase."""
        for unit in self.units:
            if unit.sense is not None and unit.pos in _MARKS and name in unit.sense.classes:
                return True
        return name == "former" and any("ex" in unit.classes for unit in self.nouns)


def _tells_of(unit: Unit) -> bool:
    """Whether a word says what was done with the name before it: "a World Cup winning team", "title-winning"."""
    return unit.pos == "verb" or (unit.pos == "adj" and "won" in unit.classes)


@dataclass(slots=True, eq=False)
class VerbGroup:
    """A verb with its auxiliaries. `subjects`, `objects` and `preps` are as they stand in the text; a passive is
    turned round where it is read. `governor` is the verb or noun that this one completes."""

    units: list[Unit]
    lemma: str
    index: int
    form: str = ""
    passive: bool = False
    perfect: bool = False
    negative: bool = False
    infinitive: bool = False
    modal: str = ""
    cue: frozenset[str] = frozenset()
    subjects: list[NounPhrase] = field(default_factory=list)
    objects: list[NounPhrase] = field(default_factory=list)
    preps: list[tuple[str, NounPhrase]] = field(default_factory=list)
    governor: "VerbGroup | None" = None
    noun_governor: NounPhrase | None = None
    above: "VerbGroup | None" = None
    clause: "Clause | None" = None
    adverbs: list[Unit] = field(default_factory=list)
    own: bool = False
    respective: bool = False
    courting: bool = False
    reflexive: bool = False
    clitics: list[Unit] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end

    @property
    def finite(self) -> bool:
        return not self.infinitive and self.form not in ("ger", "part")


@dataclass(slots=True, eq=False)
class Clause:
    """A clause while it is read: how it began (`main`, `rel`, `sub`, `if`), its parent, what it hangs on."""

    kind: str
    parent: "Clause | None" = None
    antecedent: NounPhrase | None = None
    opener: Unit | None = None
    prep: str = ""
    governor: VerbGroup | None = None
    subjects: list[NounPhrase] = field(default_factory=list)
    verbs: list[VerbGroup] = field(default_factory=list)
    free: list[NounPhrase] = field(default_factory=list)
    waiting: list[VerbGroup] = field(default_factory=list)
    leading: list[tuple[str, NounPhrase]] = field(default_factory=list)
    others: list[NounPhrase] = field(default_factory=list)
    fronted: list[tuple[str, NounPhrase]] = field(default_factory=list)


Phrase = NounPhrase | VerbGroup | Unit
