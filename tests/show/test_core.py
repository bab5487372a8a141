"""A graph that is too large for a page is shown by its core: the most connected things, or those around one of them."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from benchmarks.scalefree import corpus
from click.testing import CliRunner

from clubgraph.build import assemble
from clubgraph.cli.explore import command
from clubgraph.derive.records import Derived
from clubgraph.export.turtle import turtle
from clubgraph.model import Corpus
from clubgraph.show.core import core
from clubgraph.show.page import LARGEST, page
from clubgraph.show.passages import Articles
from clubgraph.store.keeping import keep
from clubgraph.store.write import triples
from tests.show.conftest import Reader

LARGE = corpus(3000)
AROUND = LARGE.entities[-1].id


def _data(html: str) -> Any:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("articles", ["full", "excerpt", "none"])
@pytest.mark.parametrize("largest", [500_000, 1_000_000, LARGEST])
def test_a_page_is_no_larger_than_it_may_be_and_not_much_smaller(articles: Articles, largest: int) -> None:
    html = page(LARGE, title="x", articles=articles, largest=largest)
    assert 0.85 * largest < len(html.encode()) <= largest
    part = _data(html)["part"]
    assert part | {"of": 3000, "all": len(LARGE.claims)} == part
    assert (part["things"], part["claims"]) == (len(_data(html)["things"]), len(_data(html)["claims"]))


def test_the_most_connected_things_come_first_with_every_claim_between_them() -> None:
    part = core(LARGE, 1_000_000, "excerpt")
    counts = Counter(end for claim in LARGE.claims for end in (claim.statement.subject, claim.statement.object))
    held = {claim.id for claim in part.corpus.claims}
    things = {end for claim in part.corpus.claims for end in (claim.statement.subject, claim.statement.object)}
    order = sorted(counts, key=lambda thing: (-counts[thing], str(thing)))
    first = set(order[: len(things) - 1])
    missing = [
        claim.id
        for claim in LARGE.claims
        if {claim.statement.subject, claim.statement.object} <= first and claim.id not in held
    ]
    assert missing == []
    assert len(things) == part.things > 100


def test_what_is_around_a_thing_comes_first_where_one_is_named() -> None:
    part = core(LARGE, 700_000, "excerpt", AROUND)
    own = {claim.id for claim in LARGE.claims if AROUND in claim.terms}
    assert own <= {claim.id for claim in part.corpus.claims}
    assert 0 < len(own) < part.claims < part.of_claims
    assert AROUND not in {term for claim in core(LARGE, 700_000, "excerpt").corpus.claims for term in claim.terms}


@pytest.mark.parametrize("size", [330_000, 350_000, 380_000])
def test_a_claim_about_a_claim_comes_with_it(size: int, seeds: Corpus) -> None:
    part = core(seeds, size, "excerpt")
    known = {claim.statement.id for claim in seeds.claims}
    held = {claim.statement.id for claim in part.corpus.claims}
    spoken = {term for claim in part.corpus.claims for term in claim.terms if term in known}
    assert spoken <= held
    assert 0 < len(part.corpus.claims) < len(seeds.claims)


def test_a_graph_that_fits_is_there_as_a_whole(seeds: Corpus) -> None:
    assert core(seeds, LARGEST, "full").corpus is seeds
    assert page(seeds, title="x") == page(seeds, title="x", largest=0)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "those with the most links. --focus NAME shows another thing"),
        (("--focus", AROUND), f"nearest to {AROUND}. --focus NAME"),
        (("--all",), None),
    ],
)
def test_the_command_says_what_was_left_out(
    options: tuple[str, ...], said: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "corpus", lambda folder: LARGE)
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    told = CliRunner().invoke(command, ["--workspace", str(tmp_path), *options], catch_exceptions=False)
    assert told.exit_code == 0
    size = (tmp_path / "build" / "explorer.html").stat().st_size
    assert (size <= LARGEST) is (said is not None)
    assert said is None or "of 3,000 things and " in told.stderr
    assert said is None or said in told.stderr


@pytest.mark.parametrize(
    ("options", "wanted", "said"),
    [
        ((), {"of": 3000, "all": len(LARGE.claims)}, " of 3,000 things and "),
        (("--focus", AROUND), {"around": AROUND}, "next: open"),
    ],
)
def test_a_graph_that_is_a_store_and_no_file_is_shown_from_there(
    options: tuple[str, ...], wanted: dict[str, Any], said: str, tmp_path: Path
) -> None:
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    (tmp_path / "build").mkdir()
    graph = tmp_path / "build" / "graph.ttl"
    graph.write_text(turtle(triples(LARGE, Derived((), (), (), (), ()))), encoding="utf-8", newline="\n")
    keep(graph.parent, graph, large=0)
    stamp = graph.parent / "store" / "current"
    known = json.loads(stamp.read_text(encoding="utf-8"))
    stamp.write_text(json.dumps(known | {"corpus": "x"}), encoding="utf-8")
    graph.unlink()
    told = CliRunner().invoke(command, ["--workspace", str(tmp_path), *options], catch_exceptions=False)
    assert (told.exit_code, said in told.stderr) == (0, True)
    html = (tmp_path / "build" / "explorer.html").read_text(encoding="utf-8")
    assert len(html.encode()) <= LARGEST
    part = _data(html)["part"]
    assert part | wanted == part
    assert len(_data(html)["claims"]) == part["claims"] > 0


@pytest.mark.browser
def test_the_page_says_that_it_is_a_part_and_where_the_rest_is(chromium: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(LARGE, title="x", largest=1_000_000), encoding="utf-8", newline="\n")
    reader = Reader(chromium, file)
    part = reader.see("explorer.data.part")
    counts = f"{part['things']} of 3000 things and {part['claims']} of {len(LARGE.claims)} claims"
    more = "For another thing: clubgraph explore --focus NAME. For all of them: clubgraph serve."
    assert reader.text(".notice") == f"This page holds {counts}: those with the most links. {more}"
    reader.page.fill("#find", LARGE.entities[-1].label())
    told = [reader.text(f"#found li:nth-child({place})") for place in (1, 2)]
    assert told == ["No match. Try a shorter name.", more]
    reader.go("n=person/person-1&lang=he")
    assert "clubgraph serve" in reader.text(".notice")
    assert reader.complaints == []
    reader.context.close()
