"""Several tokens → one unit: a word of the grammar with its possible senses and the things that it may name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clubgraph.lexicon import Candidate, Sense
from clubgraph.model import Kind
from clubgraph.text import JOINTS, Token

# Nouns that stand for a person by what he does, and all that can.
ROLES = frozenset({"position", "player", "coach", "owner", "president", "office", "mate", "agent", "referee"})
PERSONAL = ROLES | {"former", "person"}
GLUE = "-‐‑.'’"


@dataclass(slots=True, eq=False)
class Unit:
    """One word of the grammar. `pos` and `sense` are chosen later; `candidates` are the things a name may denote;
    `thing` is the one chosen; `shown` is the kind that the words around a discovered name show. `value` is the number
    of a year, age or score."""

    start: int
    end: int
    text: str
    key: str
    capital: bool
    glued: bool
    senses: tuple[Sense, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    pos: str = ""
    sense: Sense | None = None
    value: str = ""
    shown: Kind | None = None
    parts: tuple[Token, ...] = field(default=(), repr=False)

    def has(self, pos: str) -> bool:
        """Whether the unit may be read as this part of speech."""
        for sense in self.senses:  # noqa: SIM110  asked of every word; a generator takes twice the time
            if sense.pos == pos:
                return True
        return False

    def read(self, pos: str, *forms: str) -> Sense | None:
        """The first sense with this part of speech, in one of the forms if any are given."""
        for sense in self.senses:
            if sense.pos == pos and (not forms or sense.form in forms):
                return sense
        return None

    @property
    def classes(self) -> frozenset[str]:
        """The classes of the chosen sense."""
        return self.sense.classes if self.sense else frozenset()


def joined(
    sentence: Sequence[Token],
    position: int,
    length: int,
    *,
    senses: tuple[Sense, ...] = (),
    candidates: tuple[Candidate, ...] = (),
    pos: str = "",
    value: str = "",
) -> Unit:
    first = sentence[position]
    if length == 1:
        where = first.start, first.end, first.text, first.key, first.capital, first.glued
        return Unit(*where, senses, candidates, pos, None, value, None, (first,))
    tokens = tuple(sentence[position : position + length])
    text = "".join(("" if t.glued or t is first else " ") + t.text for t in tokens)
    return Unit(
        start=first.start,
        end=tokens[-1].end,
        text=text,
        key=" ".join(t.key for t in tokens if t.text not in JOINTS) or first.key,
        capital=first.capital,
        glued=first.glued,
        senses=senses,
        candidates=candidates,
        pos=pos,
        value=value,
        parts=tokens,
    )


def merged(run: list[Unit]) -> Unit:
    """Several units as one name."""
    first, last = run[0], run[-1]
    text = "".join(("" if unit.glued or unit is first else " ") + unit.text for unit in run)
    keys = [unit.key for unit in run if unit.text[0].isalnum()]
    parts = tuple(part for unit in run for part in unit.parts)
    return Unit(first.start, last.end, text, " ".join(keys), True, first.glued, pos="name", parts=parts)
