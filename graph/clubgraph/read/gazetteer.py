"""knowledge/gazetteer/*.csv → the things the tool knows by itself."""

from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.model import Entity
from clubgraph.places import KNOWLEDGE
from clubgraph.read.entities import entities
from clubgraph.read.faults import gathering

FOLDER = KNOWLEDGE / "gazetteer"
DEMONYMS = FOLDER / "demonyms.csv"  # no things but words for their people: its columns are its own


def gazetteer(folder: Path = FOLDER, *, into: list[ClubgraphError] | None = None) -> tuple[Entity, ...]:
    """Every thing of every CSV file of the folder, by file name and line; nothing when there is none yet."""
    found: dict[str, Entity] = {}
    with gathering(into) as faults:
        for path in sorted(set(folder.glob("*.csv")) - {DEMONYMS}):
            for entity in entities(path, file=f"gazetteer/{path.name}", into=faults):
                if entity.id in found:
                    faults.append(ClubgraphError(f"{entity.id} stands in two files.", place=f"gazetteer/{path.name}"))
                found.setdefault(entity.id, entity)
    return tuple(found.values())
