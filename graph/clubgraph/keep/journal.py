"""A change of several files of a workspace: written down first, then done, so that a crash cannot leave half of it.

The next command that takes the lock finishes what the journal says. Every state on the way can be read.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.files import sweep_drafts, write_atomic

FILE = "seeds/.journal"
_FOLDERS = ("seeds", "seeds/articles", "seeds/claims")


def change(workspace: Path, files: Mapping[str, str | None]) -> None:
    """Write each file of the workspace, or delete it where there is no text, in the order given; all or, after a
    crash, all when `recover` runs."""
    write_atomic(workspace / FILE, json.dumps(files, ensure_ascii=False))
    recover(workspace)


def recover(workspace: Path) -> bool:
    """Finish the change that was begun, if there is one, and say whether there was. Only for who holds the lock."""
    for folder in _FOLDERS:
        sweep_drafts(workspace / folder)
    try:
        files = json.loads((workspace / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    except ValueError as error:
        hint = "Delete it, and look at what changed last with git."
        raise ClubgraphError("is not a journal that clubgraph wrote.", place=FILE, hint=hint) from error
    for name, text in files.items():
        if text is None:
            with suppress(FileNotFoundError):
                (workspace / name).unlink()
        else:
            write_atomic(workspace / name, text)
    (workspace / FILE).unlink()
    return True
