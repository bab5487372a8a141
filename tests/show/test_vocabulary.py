"""The reference tells every term of the ontology once, in three languages, and runs and loads nothing."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import ontology
from clubgraph.ask.used import Use, used
from clubgraph.errors import ClubgraphError
from clubgraph.model import Corpus
from clubgraph.places import KNOWLEDGE
from clubgraph.read.alignments import Alignment, alignments
from clubgraph.read.vocabulary import vocabulary
from clubgraph.show.reference import html, told
from clubgraph.show.vocabulary import find, sections
from clubgraph.store.write import triples
from tests.factories import a_claim, a_corpus, an_article

COUNTS = {"articles": 2, "claims": 4, "things": 7}
HOSTILE = "</blockquote><script>alert(1)</script> & \u202e"


def _used(corpus: Corpus) -> dict[str, Use]:
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(corpus))
    return dict(used(store))


def _page(corpus: Corpus | None = None) -> str:
    return html(sections(_used(corpus or a_corpus())), COUNTS)


def test_every_term_stands_in_one_section_in_three_languages() -> None:
    entries = [entry for section in sections({}) for entry in section.entries]
    assert sorted(entry.name for entry in entries) == sorted(vocabulary().words)
    assert [entry.name for entry in entries if set(entry.labels) != {"en", "es", "he"} or not entry.comment] == []


def test_each_section_holds_terms() -> None:
    found = sections({})
    assert [section.title for section in found] == [
        *("Classes", "Relations", "Past forms", "Qualifiers", "Lists of values", "Properties of a claim"),
        *("Properties of things and articles", "What follows from claims", "How the vocabulary describes itself"),
    ]
    assert [section.title for section in found if not section.entries] == []
    names = {entry.name for section in found for entry in section.entries}
    assert not names & {section.anchor for section in found}


def test_where_nothing_was_built_every_count_is_none() -> None:
    assert {entry.count for section in sections({}) for entry in section.entries} == {0}
    assert {entry.evidence for section in sections({}) for entry in section.entries} == {None}


def test_alignments_are_read_with_their_prefixes() -> None:
    assert alignments()["presidentOf"] == (
        Alignment("rdfs:subPropertyOf", "org:headOf", "http://www.w3.org/ns/org#headOf"),
        Alignment("rdfs:seeAlso", "wdt:P488", "http://www.wikidata.org/prop/direct/P488"),
    )
    written = ox.parse(path=KNOWLEDGE / "alignments.ttl", format=ox.RdfFormat.TURTLE)
    assert sum(map(len, alignments().values())) == len(list(written))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("playsFor", "playsFor"),
        ("cg:playsFor", "playsFor"),
        ("plays for", "playsFor"),
        ("Juega en", "playsFor"),
        ("הבעלים של", "owns"),
        ("type", "transferType"),
        ("phase", "phase"),
        ("Phase", "Phase"),
    ],
)
def test_a_term_is_found_by_its_name_or_what_it_is_called(word: str, name: str) -> None:
    assert find(word, sections({})).name == name


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("plaisFor", 'there is no term "plaisFor". Did you mean "playsFor"?'),
        ("zzzz", 'there is no term "zzzz". All of them: clubgraph vocabulary'),
        ("modalidad", '"modalidad" is what several terms are called. Write cg:Modality or cg:modality.'),
    ],
)
def test_a_word_that_is_no_term_is_named_with_the_nearest(word: str, message: str) -> None:
    with pytest.raises(ClubgraphError) as caught:
        find(word, sections({}))
    assert str(caught.value) == message


def test_one_term_is_told_whole() -> None:
    found = _used(a_corpus())
    assert list(told(find("owns", sections(found)))) == [
        "cg:owns",
        "  en  owns",
        "  es  es propietario de",
        "  he  הבעלים של",
        "  Is its owner, or one of its owners.",
        "  for example: Club owner Jorge Mas revealed his plan.",
        "  of: Person, PersonGroup, Organization, Place, Club",
        "  leads to: Club, Team, Competition, Organization, Venue",
        "  past form: owned",
        "  rdfs:subPropertyOf schema:owns  https://schema.org/owns",
        "  rdfs:subPropertyOf wdt:P1830  http://www.wikidata.org/prop/direct/P1830",
        "  rdfs:seeAlso wdt:P127  http://www.wikidata.org/prop/direct/P127",
        "  in this graph: 1 claim",
        "  Jorge Mas owns Inter Miami (fact, narration, certain)",
        "    “Jorge Mas owns Inter Miami”",
        "    article 000_a [0:26], claim/8d66216d74ef",
    ]


def test_what_every_claim_has_shows_none() -> None:
    found = _used(a_corpus())
    shown = {name: find(name, sections(found)).evidence is not None for name in ("quote", "modality", "objectText")}
    assert shown == {"quote": False, "modality": False, "objectText": True}


def test_the_page_is_the_same_on_every_run() -> None:
    assert _page() == _page()


def test_the_page_loads_and_runs_nothing() -> None:
    page = _page()
    style = re.search(r"<style>(.*?)</style>", page, flags=re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert style is not None
    assert policy is not None
    hashed = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1].replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert re.findall(r"<script|<img|<iframe|<object|\son\w+=|style=|@import|url\(|javascript:", page) == []


def test_every_link_inside_the_page_leads_somewhere_and_no_place_is_named_twice() -> None:
    page = _page()
    places = re.findall(r'\sid="([^"]+)"', page)
    assert len(places) == len(set(places)) > 200
    assert set(re.findall(r'href="#([^"]+)"', page)) - set(places) == set()


def test_hebrew_runs_from_right_to_left() -> None:
    page = _page()
    assert '<span lang="he" dir="rtl">הבעלים של</span>' in page
    assert '<blockquote lang="he" dir="auto">' in page
    assert len(re.findall(r'<span lang="he" dir="rtl">', page)) == len(vocabulary().words)


def test_words_of_articles_are_escaped() -> None:
    article = an_article("000_x", f"Mas {HOSTILE} owns it.")
    claim = a_claim("person/jorge-mas", "owns", "club/inter-miami", article.text, in_text=article)
    page = _page(replace(a_corpus(), articles=(article,), claims=(claim,)))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_page_says_what_it_counts() -> None:
    assert "of a graph of 2 articles with 4 claims about 7 things" in _page()
    assert "No graph was built here yet" in html(sections({}), None)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_reads_well_on_a_narrow_screen(scheme: str, chromium: Any, tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    (tmp_path / "page.html").write_text(_page(), encoding="utf-8")
    page = chromium.new_page(viewport={"width": 320, "height": 800}, color_scheme=scheme)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "page.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate("getComputedStyle(document.querySelector('blockquote[lang=he]')).direction") == "rtl"
    assert said == []
    assert [fault["id"] for fault in axe.Axe().run(page).response["violations"]] == []
    page.close()
