"""seeds/story.toml → the steps that walk a newcomer through the page: a caption in each language, and what is shown."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.show.wording import LANGUAGES

FILE = "seeds/story.toml"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `state` is what stands in the page's address behind the #, `captions` are by language."""

    state: str
    captions: dict[str, str]


def story(workspace: Path) -> tuple[Step, ...]:
    """The steps in order; none where a workspace tells no story. Raises ClubgraphError when the file is not as it
    should be."""
    path = workspace / FILE
    if not path.exists():
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("step", [])
    except tomllib.TOMLDecodeError as error:
        raise ClubgraphError(f"is not TOML: {error}", place=str(path)) from error
    return tuple(_step(table, f"{path}, step {number}") for number, table in enumerate(tables, 1))


def _step(table: object, place: str) -> Step:
    keys = ("state", LANGUAGES[0])
    if not isinstance(table, dict) or any(not isinstance(table.get(key), str) for key in keys):
        raise ClubgraphError(
            f"needs {' and '.join(keys)}, both as text.",
            place=place,
            hint='For example: state = "n=club/inter-miami" and en = "The club at the centre of it all."',
        )
    return Step(table["state"], {language: table[language] for language in LANGUAGES if language in table})
