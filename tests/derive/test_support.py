"""What several articles say alike: counted once a text, apart by stance and season, dated only where they say so."""

from dataclasses import replace

import pytest

from clubgraph.derive.derived import derived
from clubgraph.derive.records import Derived, Support
from clubgraph.model import Article, Attribution, Claim, Corpus, Modality, Selector, Time, Value
from clubgraph.read.vocabulary import vocabulary

TALKS = ("person/jorge-mas", "spokeWith", "person/alejandro-dominguez")
OWNING = ("person/jorge-mas", "owns", "club/inter-miami")
MEXICANS = ("group/mexican-clubs", "participatesIn", "comp/copa-libertadores")
PRINTED_AGAIN = "003_copy"


def support(corpus: Corpus, said: tuple[str, str, str], modality: Modality = Modality.FACT) -> Support:
    statement = vocabulary().statement(*said).id
    (found,) = [each for each in derived(corpus).supports if (each.statement, each.modality) == (statement, modality)]
    return found


def with_copy_of_001(corpus: Corpus) -> Corpus:
    """The second seed printed again by another outlet, with another headline and an added sentence."""
    original = next(article for article in corpus.articles if article.id.startswith("001"))
    text = "Mas dreams of the Libertadores\n" + original.text.split("\n", 1)[1] + "\nReporting by our staff in Miami."
    copy = replace(original, id=PRINTED_AGAIN, text=text, outlet="The Copy")
    again = tuple(replace(c, article=copy.id) for c in corpus.claims if c.article == original.id)
    return replace(corpus, articles=(*corpus.articles, copy), claims=(*corpus.claims, *again))


def test_the_talks_stand_in_two_articles_and_two_languages(seeds: Corpus) -> None:
    found = support(seeds, TALKS)
    assert (found.articles, found.languages, found.folded, len(found.claims)) == (2, ("en", "he"), (), 3)


def test_a_near_copy_adds_no_article_and_is_named(seeds: Corpus) -> None:
    found = support(with_copy_of_001(seeds), TALKS)
    assert (found.articles, found.languages, found.folded) == (2, ("en", "he"), (PRINTED_AGAIN,))
    assert len(found.claims) == 5
    (copy,) = derived(with_copy_of_001(seeds)).copies
    assert (copy.article, copy.original[:3], copy.overlap > 90) == (PRINTED_AGAIN, "001", True)


def test_the_ownership_stands_in_three_articles(seeds: Corpus) -> None:
    assert support(seeds, OWNING).articles == 3


def test_in_the_past_agrees_with_the_years_and_does_not_confirm_them(seeds: Corpus) -> None:
    found = support(seeds, MEXICANS)
    assert (found.articles, found.relation) == (2, "participatedIn")
    assert (len(found.dated), len(found.undated), found.dated_articles) == (1, 3, 1)
    (dated,) = [claim for claim in seeds.claims if claim.id in found.dated]
    assert dated.time == Time("1998", "2016", "between 1998 and 2016")


def a_claim_in(article: str, **more: object) -> Claim:
    statement = vocabulary().statement("club/a", "won", "comp/cup")
    return replace(Claim(statement, article, Selector(0, 3, "won"), "en"), **more)  # type: ignore[arg-type]


def supports(*claims: Claim) -> list[int]:
    names = sorted({claim.article for claim in claims})
    texts = tuple(Article(name, f"{name} has words of its own", "en") for name in names)
    found: Derived = derived(Corpus(texts, (), claims))
    return sorted(each.articles for each in found.supports)


IN_2023, IN_2025 = ((("season", Value(year)),) for year in ("2023", "2025"))
TOGETHER = [
    ("the same season", {"qualifiers": IN_2025}, {"qualifiers": IN_2025}, [2]),
    ("two seasons", {"qualifiers": IN_2023}, {"qualifiers": IN_2025}, []),
    ("one without a season", {"qualifiers": IN_2025}, {}, [2]),
    ("a day in the season", {"qualifiers": IN_2025}, {"time": Time("2025-12-06", "2025-12-06")}, [2]),
    ("a fact and a wish", {}, {"modality": Modality.WISH}, []),
    ("now and formerly", {}, {"ended": True}, []),
    ("a fact and hearsay", {}, {"attribution": Attribution.HEARSAY}, []),
]


@pytest.mark.parametrize(("one", "other", "wanted"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_only_what_is_said_alike_counts_together(
    one: dict[str, object], other: dict[str, object], wanted: list[int]
) -> None:
    assert supports(a_claim_in("a", **one), a_claim_in("b", **other)) == wanted


def test_a_claim_without_a_season_stands_alone_where_there_are_two_seasons() -> None:
    seasons = [a_claim_in("a", qualifiers=IN_2023), a_claim_in("b", qualifiers=IN_2025)]
    assert supports(*seasons, a_claim_in("c"), a_claim_in("d")) == [2]
