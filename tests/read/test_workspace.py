"""A whole workspace is read or refused at once; one changed byte in an article is caught."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clubgraph.errors import ClubgraphError, Faults, TrustError
from clubgraph.ids import slug
from clubgraph.places import demo
from clubgraph.read.articles import articles
from clubgraph.read.claims import claims
from clubgraph.read.entities import entities
from clubgraph.read.registry import registry
from clubgraph.read.vocabulary import vocabulary
from clubgraph.read.workspace import read, survey

from .small import FILES, TEXT, write


def test_faults_of_all_files_are_named_together(tmp_path: Path) -> None:
    more = {
        "seeds/articles/empty.txt": "",
        "seeds/articles.toml": "[derbi]\n",
        "seeds/entities.csv": FILES["seeds/entities.csv"] + "club/x,Clib,X,,,,,,,,\nteam/y,Team,Y,,,,club/z,,,,\n",
        "seeds/links.csv": "thing,iri,source,date,judgement\nclub/rivers,https://a.example/1,seen,2026,positive\n",
        "seeds/claims/derby.toml": FILES["seeds/claims/derby.toml"].replace("owner", "boss").replace("owns", "ownz"),
        "seeds/claims/other.toml": "[[claim]\n",
    }
    with pytest.raises(Faults) as caught:
        read(write(tmp_path, FILES | more))
    assert str(caught.value).splitlines() == [
        'seeds/articles.toml:1, [derbi]: there is no seeds/articles/derbi.txt. Did you mean "derby"?',
        "seeds/articles/empty.txt: is empty. Put the article's text in it, or delete it.",
        'seeds/entities.csv:9: unknown kind "Clib". Did you mean "Club"?',
        "seeds/entities.csv, team/y: of: there is no club/z.",
        'seeds/links.csv:2: thing: there is no "club/rivers". Did you mean "club/rivers-fc"?',
        'seeds/claims/derby.toml:5, claim 1: there is no relation "ownz". Did you mean "owns"?',
        "seeds/claims/other.toml:1:8: is not TOML: Expected ']]' at the end of an array declaration.",
        'seeds/claims/derby.toml:7, claim 1: the quote is not in article derby: "Rivers FC boss Ana Soler". '
        'The nearest match is at [0:25]: "Rivers FC owner Ana Soler".',
    ]
    assert caught.value.exit_code == 2


def test_a_claim_on_a_broken_article_is_not_blamed_for_it(tmp_path: Path) -> None:
    found = survey(write(tmp_path, FILES | {"seeds/articles/derby.txt": b"\xff"}))
    assert [(part.name, part.count, len(part.faults)) for part in found.parts] == [
        ("articles", 0, 1),
        ("names", 7, 0),
        ("links", 0, 0),
        ("claims", 0, 0),
        ("quotes", 0, 0),
        ("decisions", 0, 0),
    ]


def test_a_workspace_without_names_and_claims_reads(tmp_path: Path) -> None:
    found = read(write(tmp_path, {"seeds/articles/derby.txt": TEXT}))
    assert ([article.id for article in found.articles], found.claims, found.registry.own) == (
        ["derby"],
        (),
        frozenset(),
    )


@pytest.mark.parametrize("byte", range(25))
def test_one_changed_byte_in_a_quoted_passage_is_caught(tmp_path: Path, byte: int) -> None:
    changed = bytearray(TEXT.encode())
    changed[byte] ^= 1
    with pytest.raises(Faults) as caught:
        read(write(tmp_path, FILES | {"seeds/articles/derby.txt": bytes(changed)}))
    assert [type(fault) for fault in caught.value.faults] == [TrustError]
    assert caught.value.exit_code == 2


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet='[]"=\n,claimrticlsubjeonq#@/1-', max_size=120)))
def test_no_content_of_any_file_makes_it_crash(tmp_path_factory: pytest.TempPathFactory, noise: bytes | str) -> None:
    folder = write(tmp_path_factory.mktemp("noise"), {})
    faults: list[ClubgraphError] = []
    for name in ("seeds/articles/derby.txt", "seeds/articles.toml", "seeds/entities.csv", "seeds/claims/derby.toml"):
        write(folder, FILES | {"seeds/articles.toml": ""} | {name: noise})
        names = registry(entities(folder / "seeds" / "entities.csv", into=faults))
        claims(folder, articles(folder, into=faults), names, vocabulary(), into=faults)
    assert all(str(fault) for fault in faults)


def test_the_example_of_the_manual_is_a_workspace(tmp_path: Path) -> None:
    manual = (demo() / "seeds" / "README.md").read_text(encoding="utf-8")
    text, metadata, names, said = re.findall(r"```\w*\n(.*?)```", manual, flags=re.DOTALL)
    places = ["seeds/articles/2026-02-01-derby.txt", "seeds/articles.toml", "seeds/entities.csv"]
    files = dict(zip([*places, "seeds/claims/2026-02-01-derby.toml"], [text, metadata, names, said], strict=True))
    found = read(write(tmp_path, files))
    assert [article.title for article in found.articles] == ["Rivers eye Prat"]
    assert [claim.statement.predicate for claim in found.claims] == ["owns", "transfersTo", "assessedAs"]
    assert [slug(found.registry.by_id[thing].label()) for thing in sorted(found.registry.own)] == [
        "rivers-fc",
        "ana-soler",
        "leo-prat",
    ]


def test_every_claim_of_the_seeds_stands_on_its_words() -> None:
    found = read(demo())
    texts = {article.id: article.text for article in found.articles}
    assert {claim.article for claim in found.claims} == set(texts)
    assert [claim.id for claim in found.claims if not claim.selector.holds(texts[claim.article])] == []


def test_the_seeds_are_dated_only_where_they_say_so() -> None:
    assert [
        (article.id[:3], article.language, article.published, article.published_basis) for article in articles(demo())
    ] == [
        ("000", "en", None, None),
        ("001", "en", None, None),
        ("002", "he", "2026-01-18", "header"),
    ]
