"""One thing of a corpus: found by any of its names, with all that speaks of it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.build import assemble
from clubgraph.cli import about, explore
from clubgraph.errors import ClubgraphError
from clubgraph.model import Corpus
from clubgraph.show.focus import speaking_of, thing
from tests.factories import a_corpus


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(assemble, "corpus", lambda folder: a_corpus())
    (tmp_path / "news" / "seeds" / "articles").mkdir(parents=True)
    return tmp_path / "news"


def _data(html: str) -> dict:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("word", ["person/jorge-mas", "Jorge Mas", "jorge mas", "חורחה מאס"])
def test_a_thing_is_found_by_every_name(seeds: Corpus, word: str) -> None:
    assert thing(word, seeds).id == "person/jorge-mas"


def test_who_is_not_there_is_told_who_might_be_meant(seeds: Corpus) -> None:
    with pytest.raises(ClubgraphError) as told:
        thing("Jorge Maz", seeds)
    assert str(told.value) == '"Jorge Maz" is not in this graph. Did you mean "Jorge Mas"?'


def test_what_speaks_of_a_thing_is_kept_with_what_it_speaks_about(seeds: Corpus) -> None:
    part = speaking_of(seeds, "person/gerard-pique")
    names = {"subject", "object", "speaker", "via"}
    assert names
    held = {claim.id for claim in part.claims}
    direct = {
        claim.id
        for claim in seeds.claims
        if "person/gerard-pique" in (claim.statement.subject, claim.statement.object, claim.speaker)
    }
    assert direct <= held
    assert len(held) < len(seeds.claims) / 2
    known = {claim.statement.id for claim in part.claims}
    spoken = {claim.statement.object for claim in part.claims if str(claim.statement.object).startswith("statement/")}
    assert spoken <= known
    assert {article.id for article in part.articles} == {claim.article for claim in part.claims}


def test_explore_opens_on_what_is_around_a_thing(workspace: Path) -> None:
    asked = ["--workspace", str(workspace), "--focus", "Jorge Mas"]
    told = CliRunner().invoke(explore.command, asked, catch_exceptions=False)
    assert told.exit_code == 0
    html = Path(told.stdout.strip()).read_text(encoding="utf-8")
    assert _data(html)["start"] == "n=person/jorge-mas&around=person/jorge-mas"


def test_explore_can_open_the_page(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    CliRunner().invoke(explore.command, ["--workspace", str(workspace), "--open"], catch_exceptions=False)
    assert opened == [(workspace / "build" / "explorer.html").resolve().as_uri()]


def test_about_writes_the_page_of_one_thing(workspace: Path) -> None:
    asked = ["Tadeo Allende", "--html", "--workspace", str(workspace)]
    told = CliRunner().invoke(about.command, asked, catch_exceptions=False)
    path = workspace / "build" / "about" / "person-tadeo-allende.html"
    assert (told.exit_code, told.stdout) == (0, f"{path}\n")
    html = path.read_text(encoding="utf-8")
    data = _data(html)
    assert "<title>Tadeo Allende</title>" in html
    assert (data["start"], data["mode"]) == ("n=person/tadeo-allende", "excerpt")
    assert len(data["claims"]) == len(speaking_of(a_corpus(), "person/tadeo-allende").claims) > 0
