"""A small workspace of its own names, with claims written by hand, so that no rule decides what a test sees."""

from pathlib import Path

import pytest

NAMES = (
    "id,kind,en,es,he,weak,of,season,country,never,note\n"
    "club/zz-rivers,Club,Zz Rivers,,,,,,,,\nclub/zz-lakes,Club,Zz Lakes,,,,,,,,\n"
    "person/ana-solerz,Person,Ana Solerz,,,,,,,,\nperson/leo-pratz,Person,Leo Pratz,,,,,,,,\n"
)
DERBY = "Zz Rivers owner Ana Solerz was there, and so was Leo Pratz of Zz Rivers.\n"
EVENING = "In the evening Ana Solerz of Zz Rivers, its owner, was seen with Leo Pratz.\n"
METADATA = """# What is known of each article.

[derby]
language = "en"  # told

# the evening paper
[evening]
language = "en"
"""
CLAIMS = {
    "derby": """[[claim]]
subject = "Ana Solerz"
relation = "owns"
object = "Zz Rivers"
quote = "Zz Rivers owner Ana Solerz"

[[claim]]
subject = "Leo Pratz"
relation = "playsFor"
object = "Zz Rivers"
quote = "Leo Pratz of Zz Rivers"
""",
    "evening": """article = "evening"

[[claim]]
subject = "Ana Solerz"
relation = "owns"
object = "Zz Rivers"
quote = "Ana Solerz of Zz Rivers, its owner"
""",
}


@pytest.fixture(autouse=True)
def _no_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of these tests are their own; reading five thousand others at every command takes most of the time."""
    monkeypatch.setattr("clubgraph.read.workspace.gazetteer", lambda: ())


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Two articles, four things, three claims."""
    files = {
        "articles/derby.txt": DERBY,
        "articles/evening.txt": EVENING,
        "articles.toml": METADATA,
        "entities.csv": NAMES,
        **{f"claims/{name}.toml": text for name, text in CLAIMS.items()},
    }
    for name, text in files.items():
        path = tmp_path / "news" / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return tmp_path / "news"
