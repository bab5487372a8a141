"""A small workspace for tests, written file by file."""

from collections.abc import Mapping
from pathlib import Path

TEXT = (
    "Rivers FC owner Ana Soler has spoken with Leo Prat. “Rivers FC will win the cup in 2027,” Soler said.\n"
    "Prat, the Argentine forward, left Lakes United in May. Lakes United wish him well.\n"
)
NAMES = """\
id,kind,en,es,he,weak,of,season,country,never,note
club/rivers-fc,Club,Rivers FC,,ריברס,Rivers,,,,,
club/lakes-united,Club,Lakes United,,,,,,,,
comp/test-cup,Competition,Test Cup,,,,,,,,
place/testland,Place,Testland|Lakes United,,,,,,,,
person/ana-soler,Person,Ana Soler,,,Soler,,,,,
person/leo-prat,Person,Leo Prat,,,Prat,,,,,
outlet/evening-paper,Outlet,The Evening Paper,,,,,,,,
"""
OWNS = """\
article = "derby"

[[claim]]
subject = "person/ana-soler"
relation = "owns"
object = "club/rivers-fc"
quote = "Rivers FC owner Ana Soler"
"""
FILES = {"seeds/articles/derby.txt": TEXT, "seeds/entities.csv": NAMES, "seeds/claims/derby.toml": OWNS}


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder with these files in it, byte for byte."""
    (folder / "seeds" / "articles").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
