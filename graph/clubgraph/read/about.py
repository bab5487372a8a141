"""seeds/workspace.toml → what a workspace says of itself: the title of its page, the description of its dataset."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError, did_you_mean

FILE = "seeds/workspace.toml"
_KEYS = ("title", "description", "licence")


@dataclass(frozen=True, slots=True)
class About:
    """Each is None where nobody says it; the title is the folder's name then. `licence` is an IRI or words."""

    title: str
    description: str | None = None
    licence: str | None = None


def about(workspace: Path) -> About:
    """What the file says. Raises ClubgraphError where it is not TOML or says something else."""
    path = workspace / FILE
    if not path.exists():
        return About(workspace.resolve().name)
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ClubgraphError(f"is not TOML: {error}", place=str(path)) from error
    for key, value in found.items():
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS) or f"Known: {', '.join(_KEYS)}."
            raise ClubgraphError(f'there is no key "{key}".', place=str(path), hint=hint)
        if not isinstance(value, str) or not value.strip():
            raise ClubgraphError(f"{key} is not words.", place=str(path), hint=f'Write it so: {key} = "…"')
    return About(**({"title": workspace.resolve().name} | found))
