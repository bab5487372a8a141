"""The stance of a claim in the graph is the one that the page shows; ways, pages and measures rest on it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.figures import FORMATS
from clubgraph.ask.links import Stance, claims_of, links
from clubgraph.ask.page import page
from clubgraph.ask.words import Words
from clubgraph.cli.stats import NAMES
from clubgraph.model import Corpus
from clubgraph.show.families import Family, family
from clubgraph.terms import identifier, iri
from tests.ask.conftest import Run, without

SHOWN = {
    Stance.FACT: Family.FACT,
    Stance.PLAN: Family.PLAN,
    Stance.REPORT: Family.REPORT,
    Stance.STALLED: Family.STALLED,
    Stance.DENIED: Family.DENIED,
}
CELTA_TO_DOMINGUEZ = [
    "1. Tadeo Allende transfers from Celta de Vigo",
    "2. Tadeo Allende transfers to Inter Miami",
    "3. Jorge Mas owns Inter Miami",
    "4. Alejandro Domínguez spoke with Jorge Mas",
]


def test_the_stance_is_the_one_that_the_page_shows(store: ox.Store, curated: Corpus) -> None:
    dates = {article.id: article.published for article in curated.articles}
    found = {link.claim.value: link.stance for link in links(store)}
    wanted = {iri(claim.id): family(claim, dates[claim.article]) for claim in curated.claims if claim.tier == "A"}
    assert {claim: SHOWN[found[claim]] for claim in wanted} == wanted


def test_every_claim_with_an_object_is_a_link(store: ox.Store, curated: Corpus) -> None:
    wanted = {iri(claim.id) for claim in curated.claims}
    assert {link.claim.value for link in links(store)} == wanted


def test_a_way_is_told_in_words_with_the_quotes_of_each_step(run: Run) -> None:
    code, out, err = run("path", "Celta de Vigo", "dominguez")
    assert code == 0
    assert [line for line in out.splitlines() if line[0].isdigit()] == CELTA_TO_DOMINGUEZ
    assert "   002_aa2c9240cabe1a9a [847:906]  “מאס אף ציין כי שוחח ישירות עם נשיא קונמבול, אלחנדרו דומינגס”\n" in out
    assert without(err) == 'Celta de Vigo to Alejandro Domínguez: 4 steps. next: clubgraph about "Celta de Vigo"\n'


def test_a_way_is_as_short_from_the_other_end(run: Run) -> None:
    out = run("path", "Domínguez", "Celta de Vigo", "--format", "json")[1]
    assert [step["sentence"] for step in json.loads(out)] == [line[3:] for line in reversed(CELTA_TO_DOMINGUEZ)]


def test_a_step_that_is_no_fact_says_so(run: Run) -> None:
    out = run("path", "Baltasar Rodriguez", "Racing Club")[1]
    assert out.startswith("1. Baltasar Rodriguez transfers from Racing Club  (in talks or stalled)\n")


def test_facts_are_preferred_to_a_shorter_wish(run: Run) -> None:
    found = json.loads(run("path", "Jorge Mas", "Copa Libertadores", "--format", "json")[1])
    assert {step["stance"] for step in found} == {"stated as fact"}


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (["Mas", "Jorge Mas"], (0, "", "Jorge Mas is one thing under both names.\n")),
        (["Mas", "Guatemala"], (1, "", '"Guatemala" is not in the graph.')),
    ],
)
def test_no_way_is_told(ends: list[str], said: tuple[int, str, str], run: Run) -> None:
    code, out, err = run("path", *ends)
    assert (code, out) == said[:2]
    assert err.startswith(said[2])


def test_the_page_of_a_thing_says_what_is_claimed_how_and_what_is_missing(run: Run) -> None:
    code, out, _ = run("about", "pinter")
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert code == 0
    assert lines[0] == "Daniel Pinter person person/daniel-pinter"
    headings = ["Stated as fact", "Reported, rumoured or thought", "Missing"]
    assert [line for line in lines if line in {stance.capitalize() for stance in Stance} | {"Missing"}] == headings
    assert any(line.startswith("Daniel Pinter is promoted to Inter Miami first team article 000_") for line in lines)
    assert lines[-1] == "nationality: nobody says"


def test_the_page_as_json_holds_every_claim_in_full(run: Run) -> None:
    found = json.loads(run("about", "pinter", "--format", "json")[1])
    claims = [claim for group in found["said"].values() for said in group for claim in said["claims"]]
    assert {claim["article"] for claim in claims} == {"000_7fc16461bdf17f52"}
    assert "18-year-old attacker Daniel Pinter" in " ".join(claim["quote"] for claim in claims)


def test_the_command_offers_the_formats_there_are() -> None:
    assert tuple(FORMATS) == NAMES


def test_the_most_connected_thing_stands_first(run: Run) -> None:
    code, out, err = run("stats", "--format", "csv")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "thing,label,kind,claims,neighbours,between,community"
    assert out.splitlines()[1].startswith("club/inter-miami,Inter Miami,club,")


def test_the_counts_are_those_of_the_claims(run: Run, curated: Corpus) -> None:
    counts = json.loads(run("stats", "--format", "json")[1])["counts"]
    assert counts["claims"] == len(curated.claims)
    assert sum(counts[stance] for stance in Stance if stance in counts) == len(curated.claims)


def test_the_measures_are_the_same_under_any_hash_seed(workspace: Path) -> None:
    command = [sys.executable, "-m", "clubgraph", "stats", "--format", "json", "--workspace", str(workspace)]
    runs = [
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_words_of_a_link_read_as_a_sentence(store: ox.Store, words: Words) -> None:
    over = [link for link in links(store) if link.over]
    assert over
    assert {words.of(link.relation) for link in over} & {"plays for", "takes part in"} == set()


def test_the_links_of_a_thing_are_those_of_all_links_that_it_is_an_end_of(store: ox.Store) -> None:
    every = links(store)
    ends = {end for link in every for end in (link.start, link.end) if isinstance(end, ox.NamedNode)}
    assert len(ends) > 50
    for thing in ends:
        assert links(store, thing) == [link for link in every if thing in (link.start, link.end)]


def test_a_page_of_some_claims_has_the_newest_and_says_how_many_it_leaves_out(store: ox.Store) -> None:
    thing, words = ox.NamedNode(iri("club/inter-miami")), Words(store)
    every, some = page(thing, store, words), page(thing, store, words, 3, 2)
    shown = {claim.claim for told in some.said.values() for said in told for claim in said.claims}
    newest = [identifier(claim.value) for claim in claims_of(thing, store)]
    assert (every.of, every.skipped, every.left, every.part) == (len(newest), 0, 0, "")
    assert (some.skipped, some.left) == (2, len(newest) - 5)
    assert some.part == f"Claims 3 to 5 of {len(newest)}, the newest first"
    assert shown == set(newest[2:5])
