"""An archive of a workspace → the workspace, in a folder where nothing is yet: all of it or nothing."""

import os
import shutil
from pathlib import Path

from clubgraph.edit.archive import opened, unpacked
from clubgraph.errors import ClubgraphError


def restore(path: Path, workspace: Path) -> int:
    """Put all files into the folder, and say how many they are.

    Raises ClubgraphError, with nothing written, where something is in the folder or the archive is not whole.
    """
    target = workspace.resolve()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ClubgraphError("is not empty; nothing was changed.", place=str(workspace), hint="Name a new folder.")
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        with opened(path) as (archive, listing):
            for name, pieces in unpacked(archive, listing, path):
                file = draft / name
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("xb") as out:
                    for piece in pieces:
                        out.write(piece)
                    out.flush()
                    os.fsync(out.fileno())
                # a build knows its files again by these times
                os.utime(file, ns=(listing[name]["mtime"], listing[name]["mtime"]))
        for folder in ("seeds/articles", "seeds/claims"):
            (draft / folder).mkdir(parents=True, exist_ok=True)
        draft.replace(target)
    except OSError as error:
        problem = f"cannot be written: {error.strerror or error}."
        raise ClubgraphError(problem, place=str(workspace), hint="Nothing was restored.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return len(listing)
