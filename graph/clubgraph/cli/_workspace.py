"""The workspace that a command changes, where its builds are, and who is at work."""

import os
import subprocess
from pathlib import Path

from clubgraph import places
from clubgraph.errors import ClubgraphError


def changeable(workspace: Path | None) -> tuple[Path, Path]:
    """The workspace and the folder of its builds. Raises ClubgraphError for the demo inside an installed package."""
    here = Path.cwd()
    folder = places.workspace(workspace, here=here)
    if folder.name == "_data":
        hint = "Make a workspace of your own: clubgraph init my-news --demo"
        raise ClubgraphError("the demo is not changed.", hint=hint)
    return folder, places.output(folder, here=here)


def who_is_it(given: str | None, folder: Path) -> str:
    """The name that a decision is signed with: the one given, git's, or the system's.

    Raises ClubgraphError when there is none of them.
    """
    name = given if given is not None else _of_git(folder) or os.environ.get("USER", "")
    name = " ".join(name.split())
    if not name:
        raise ClubgraphError("nobody signs the decision.", hint='Say who decides: --who "Your Name"')
    return name


def _of_git(folder: Path) -> str:
    try:
        command = ["git", "config", "user.name"]
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout.strip()
