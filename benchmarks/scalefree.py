"""A seeded corpus of so many things: few of them with very many claims, most with two or three, as in the news."""

import random
from collections.abc import Iterator

from clubgraph.model import Article, Claim, Corpus, Entity, Kind, Modality, Name, Polarity, Selector
from clubgraph.read.vocabulary import vocabulary

KINDS = {"person": Kind.PERSON, "club": Kind.CLUB, "comp": Kind.COMPETITION}
SHARES = [70, 24, 6]
LINKS, HOW_OFTEN = [1, 2, 3, 4], [15, 30, 35, 20]
CLAIMS_PER_ARTICLE = 15
MODALITIES = (
    [Modality.FACT] * 13 + [Modality.OPINION] * 4 + [Modality.WISH] * 2 + [Modality.PLAN] * 2 + [Modality.DENIED]
)


def corpus(count: int, seed: int = 7) -> Corpus:
    """`count` things and some two and a half times as many claims; the same for the same seed."""
    rng = random.Random(seed)
    folders = rng.choices(list(KINDS), SHARES, k=count)
    things = tuple(
        Entity(f"{folder}/{folder}-{number}", KINDS[folder], (Name(f"{folder.title()} {number}", "en"),))
        for number, folder in enumerate(folders)
    )
    articles, claims = [], []
    pairs = list(_pairs(count, rng))
    for number in range(0, len(pairs), CLAIMS_PER_ARTICLE):
        article = Article(
            f"a-{number // CLAIMS_PER_ARTICLE:06}",
            _text(rng),
            "en",
            title=f"Article {number // CLAIMS_PER_ARTICLE}",
            published="2025-01-01",
        )
        articles.append(article)
        claims += [
            _claim(article, things[one].id, things[other].id, rng)
            for one, other in pairs[number : number + CLAIMS_PER_ARTICLE]
        ]
    return Corpus(tuple(articles), things, tuple(claims))


def _pairs(count: int, rng: random.Random) -> Iterator[tuple[int, int]]:
    """Who has many links gets the next one, too."""
    ends = [0]
    for number in range(1, count):
        for _ in range(rng.choices(LINKS, HOW_OFTEN)[0]):
            other = rng.choice(ends)
            if other != number:
                ends += [number, other]
                yield number, other


def _text(rng: random.Random) -> str:
    return " ".join(f"word{rng.randrange(300)}" for _ in range(60))


def _claim(article: Article, subject: str, target: str, rng: random.Random) -> Claim:
    start = rng.randrange(len(article.text) - 90)
    end = start + rng.randint(30, 80)
    modality = rng.choice(MODALITIES)
    return Claim(
        statement=vocabulary().statement(subject, "opposes", target),
        article=article.id,
        selector=Selector(start, end, article.text[start:end]),
        language="en",
        modality=modality,
        polarity=Polarity.NEGATIVE if modality is Modality.DENIED else Polarity.POSITIVE,
    )
