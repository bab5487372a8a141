"""The page as a file: the same bytes on every machine, complete in itself, small enough to mail."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from clubgraph.model import Corpus, Tier
from clubgraph.show import assets
from clubgraph.show.page import page
from tests.factories import a_corpus

BUILD = """
import hashlib
from clubgraph.show.page import page
from tests.factories import a_corpus
print(hashlib.sha256(page(a_corpus(), title="\\u05e9\\u05dc\\u05d5\\u05dd").encode("utf-8")).hexdigest())
"""
SCRIPTS = {path.stem: path.read_text(encoding="utf-8") for path in (assets.ASSETS / "js").glob("*.js")}
WORDING = {language: assets.words(language) for language in ("en", "he")}


def test_every_machine_writes_the_same_bytes() -> None:
    places = [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    ]
    root = Path(__file__).parents[2]
    run = [sys.executable, "-c", BUILD]
    path = {"PYTHONPATH": f"{root}{os.pathsep}{root / 'graph'}", "PATH": os.environ["PATH"]}
    hashes = [
        subprocess.run(run, env=path | place, cwd=root, capture_output=True, check=True).stdout for place in places
    ]
    assert hashes[0] == hashes[1] != b""


def test_building_writes_nothing_beside_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # pyvis by itself leaves a folder `lib` in the current directory
    page(a_corpus(), title="A small corpus")
    assert list(tmp_path.iterdir()) == []


def test_the_policy_allows_the_scripts_of_the_page_and_nothing_else() -> None:
    html = page(a_corpus(), title="A small corpus")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; script-src '{assets.sha256(assets.drawing())}' '{assets.sha256(assets.script())}'; "
        f"style-src '{assets.sha256(assets.style())}'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def test_the_seeds_make_a_page_of_at_most_700_kilobytes(seeds_page: Path) -> None:
    assert seeds_page.stat().st_size <= 700_000


def test_the_page_brings_the_notices_of_what_it_carries() -> None:
    html = page(a_corpus(), title="x")
    assert "@copyright (c) 2011-2017 Almende B.V" in assets.drawing()
    assert "Permission is hereby granted, free of charge" in html
    assert re.findall(r"^([\w@/-]+): Copyright", html, re.MULTILINE) == [
        "vis-network",
        "@egjs/hammerjs",
        "component-emitter",
        "core-js",
        "keycharm",
        "uuid",
    ]


def test_what_waits_for_a_curator_is_not_in_the_page() -> None:
    corpus = a_corpus()
    hidden = [replace(claim, tier=Tier.C, methods=("rule:x",)) for claim in corpus.claims]
    assert corpus.claims[0].id not in page(Corpus(corpus.articles, corpus.entities, tuple(hidden)), title="x")


@pytest.mark.parametrize(("how", "carried"), [("full", True), ("excerpt", True), ("none", False)])
def test_the_page_carries_no_more_of_the_articles_than_asked(how: str, carried: bool) -> None:
    html = page(a_corpus(), title="x", articles=how)  # type: ignore[arg-type]
    assert ("pieces" in _data(html)["articles"]["000_a"]) is carried


def test_scripts_import_only_what_another_exports() -> None:
    assert len(SCRIPTS) > 20
    missing = []
    for name, text in SCRIPTS.items():
        for names, module in re.findall(r'^import \{([^}]*)\} from "\./(\w+)\.js";', text, re.MULTILINE):
            exported = re.findall(r"^export (?:(?:async )?function|const|class) (\w+)", SCRIPTS[module], re.MULTILINE)
            missing += [(name, word, module) for word in names.replace(" ", "").split(",") if word not in exported]
    assert missing == []


def test_everything_that_is_said_has_words_in_both_languages() -> None:
    html = (assets.ASSETS / "page.html").read_text(encoding="utf-8")
    said = set(re.findall(r'(?:say|phrase|section)\("([\w.]+)"', "\n".join(SCRIPTS.values())))
    said |= set(re.findall(r'data-say="([\w.]+)"', html))
    assert len(said) > 40
    assert [key for key in sorted(said) if key not in WORDING["en"] or key not in WORDING["he"]] == []
    assert {key for key in WORDING["en"] if not key.startswith("noscript")} == set(WORDING["he"])


def _data(html: str) -> dict:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])
