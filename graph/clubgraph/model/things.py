"""Things and what they are called."""

from dataclasses import dataclass, field
from typing import NamedTuple

from clubgraph.model.kinds import Kind


class Name(NamedTuple):
    """One way a thing is called in one language (`en`, `es`, `he`); the first name of a language is its label."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with an identifier `folder/slug`. `of` is the whole it belongs to: a club of a team, a competition of
    an edition, the clubs of a group. `weak` are names that say it only with other evidence; `never` are words that
    must not be read as this thing; `same_as` are the IRIs of the same thing elsewhere."""

    id: str
    kind: Kind
    names: tuple[Name, ...]
    of: str | None = None
    season: str | None = None
    country: str | None = None
    never: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    same_as: tuple[str, ...] = field(default=(), repr=False)  # the cache goes by the repr, and links change no reading

    def label(self, language: str = "en") -> str:
        """The label in `language`, else in English, else the first name there is; a thing of another's graph may have
        none, and is called by its identifier."""
        for wanted in (language, "en"):
            for name in self.names:
                if name.language == wanted:
                    return name.text
        return self.names[0].text if self.names else self.id
