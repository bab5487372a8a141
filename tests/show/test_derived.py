"""What follows from the claims reaches the page: support, disagreements on both sides, and ladders of deals."""

from pathlib import Path
from typing import Any

import pytest

from clubgraph.derive.derived import derived
from clubgraph.model import Claim, Corpus
from clubgraph.show.derived import Json, follows
from clubgraph.show.page import page
from clubgraph.show.payload import published
from tests.factories import a_corpus
from tests.show.conftest import Reader

DOMINGUEZ, MAS = "person/alejandro-dominguez", "person/jorge-mas"
# The line of what the Mexican champions' part in the Libertadores is: talked of, and opposed.
TALKED_OF = "e=group/liga-mx-champions~comp/copa-libertadores~stalled"

BETWEEN = "between 1998 and 2016"


@pytest.fixture(scope="module")
def found(seeds: Corpus) -> Json:
    return follows(derived(seeds), published(seeds.claims))


def test_support_counts_articles_and_says_which_claims_give_the_years(found: Json, seeds: Corpus) -> None:
    claims = published(seeds.claims)
    said = {(claims[each["claims"][0]].statement.subject, each["articles"]) for each in found["supports"]}
    assert (MAS, 3) in said
    years = [each for each in found["supports"] if BETWEEN in [_words(claims[n]) for n in each.get("dated", [])]]
    assert [(each["articles"], each["datedArticles"], len(each["claims"])) for each in years] == [(2, 1, 4)]


def test_a_disagreement_has_a_claim_on_each_side(found: Json, seeds: Corpus) -> None:
    claims = published(seeds.claims)
    speakers = [[{claims[n].speaker for n in side} for side in each["sides"]] for each in found["disagreements"]]
    assert speakers == [[{MAS}, {DOMINGUEZ}]] * 3


def test_a_deal_has_its_stage_and_its_rungs(found: Json, seeds: Corpus) -> None:
    claims = published(seeds.claims)
    (deal,) = [each for each in found["deals"] if each["player"] == "person/baltasar-rodriguez"]
    assert (deal["stage"], deal["from"], deal["window"]) == ("Stalled", ["club/racing-club"], "2026")
    assert [(claims[rung["claim"]].speaker, rung["stage"]) for rung in deal["rungs"]] == [(MAS, "Stalled")]


def test_the_other_side_stands_under_a_line(at_start: Reader) -> None:
    at_start.go(TALKED_OF)
    text = at_start.text(".against")
    assert text.startswith("These do not agree")
    assert "Domínguez himself opposed the idea of MLS or Liga MX clubs joining back in 2019" in text


def test_nothing_is_wrong_with_a_page_without_any(chromium: Any, tmp_path: Path) -> None:
    file = tmp_path / "explorer.html"
    file.write_text(page(a_corpus(), title="Small"), encoding="utf-8")
    reader = Reader(chromium, file)
    assert reader.complaints == []
    reader.context.close()


def _words(claim: Claim) -> str | None:
    return claim.time.text if claim.time else None
