"""A seeded corpus of any size in the shape of news: Zipf-distributed things, recurring facts, quotes from the seeds."""

import bisect
import itertools
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta

from clubgraph.model import Article, Claim, Corpus, Entity, Kind, Modality, Name, Polarity, Selector, Value
from clubgraph.places import demo
from clubgraph.read.vocabulary import vocabulary

TRIPLES_PER_CLAIM = 18
CLAIMS_PER_ARTICLE = 15
# relation, kinds of its ends, how often it is told
RELATIONS = (
    ("playsFor", "person", "club", 22),
    ("coaches", "person", "club", 7),
    ("owns", "person", "club", 3),
    ("transfersTo", "person", "club", 15),
    ("spokeWith", "person", "person", 8),
    ("teammateOf", "person", "person", 10),
    ("participatesIn", "club", "comp", 10),
    ("won", "club", "comp", 8),
)
KINDS = {"person": Kind.PERSON, "club": Kind.CLUB, "comp": Kind.COMPETITION}
SHARES = {"person": 0.7, "club": 0.24, "comp": 0.06}
MODALITIES = (
    [Modality.FACT] * 13 + [Modality.OPINION] * 4 + [Modality.WISH] * 2 + [Modality.PLAN] * 2 + [Modality.DENIED]
)


class Zipf:
    """Numbers from 0 to `count` - 1, the small ones often."""

    def __init__(self, count: int, rng: random.Random) -> None:
        self.sums = list(itertools.accumulate(1 / (number + 1) ** 1.05 for number in range(count)))
        self.rng = rng

    def __call__(self) -> int:
        return bisect.bisect_left(self.sums, self.rng.random() * self.sums[-1])


def corpus(triples: int, seed: int = 7) -> Corpus:
    """A corpus that gives about this many triples; the same for the same seed."""
    rng = random.Random(seed)
    articles = max(4, triples // (TRIPLES_PER_CLAIM * CLAIMS_PER_ARTICLE))
    counts = {kind: max(6, int(share * (9 * articles**0.75 + 30))) for kind, share in SHARES.items()}
    pick = {kind: Zipf(count, rng) for kind, count in counts.items()}
    entities = tuple(
        Entity(f"{kind}/{kind}-{number}", KINDS[kind], (Name(f"{kind.title()} {number}", "en"),))
        for kind, count in sorted(counts.items())
        for number in range(count)
    )
    words = " ".join(
        path.read_text(encoding="utf-8") for path in sorted((demo() / "seeds/articles").glob("*.txt"))
    ).split()
    texts, claims = [], []
    facts: list[tuple[str, str, str]] = []
    for number in range(articles):
        article, own = _article(number, articles, words, pick, facts, rng)
        texts.append(article)
        claims += own
    return Corpus(tuple(texts), entities, tuple(claims))


def again(turtle: str, times: int) -> str:
    """A graph file with its articles, claims and all that follows from them told so many times over, of the same
    things: what takes the generator minutes in seconds."""
    prefixes, _, body = turtle.partition("\n\n")
    told = [prefixes, body]
    for copy in range(1, times):
        told.append(_TOLD.sub(lambda match: f"{match[0]}x{copy}", body))  # noqa: B023
    return "\n\n".join(told)


_TOLD = re.compile(r"\b(?:article|author|claim|statement|support|disagreement|difference|deal|rung):[\w-]+")


def _article(
    number: int,
    of: int,
    words: list[str],
    pick: dict[str, Zipf],
    facts: list[tuple[str, str, str]],
    rng: random.Random,
) -> tuple[Article, list[Claim]]:
    # runs of a few words, so that quotes read like news and no article is a near-copy of another
    text = " ".join(" ".join(words[at : at + 3]) for at in (rng.randrange(len(words) - 3) for _ in range(100)))
    published = (date(2024, 1, 1) + timedelta(days=1000 * number // of)).isoformat()
    article = Article(f"article-{number}", text, "he" if rng.random() < 0.2 else "en", published=published)
    claims = {}
    for selector in _passages(text, rng):
        claim = _claim(article, selector, pick, facts, rng)
        claims[claim.id] = claim
    return article, list(claims.values())


def _passages(text: str, rng: random.Random) -> Iterator[Selector]:
    for _ in range(rng.randint(10, 20)):
        start = rng.randrange(len(text) - 200)
        end = start + rng.randint(60, 180)
        yield Selector(start, end, text[start:end])


def _claim(
    article: Article, selector: Selector, pick: dict[str, Zipf], facts: list[tuple[str, str, str]], rng: random.Random
) -> Claim:
    if facts and rng.random() < 0.5:
        subject, relation, target = facts[-1 - rng.randrange(min(300, len(facts)))]
    else:
        relation, left, right, _ = rng.choices(RELATIONS, [row[3] for row in RELATIONS])[0]
        subject, target = f"{left}/{left}-{pick[left]()}", f"{right}/{right}-{pick[right]()}"
        if subject == target:
            target = f"{right}/{right}-0" if subject != f"{right}/{right}-0" else f"{right}/{right}-1"
        facts.append((subject, relation, target))
    modality = rng.choice(MODALITIES)
    return Claim(
        statement=vocabulary().statement(subject, relation, target),
        article=article.id,
        selector=selector,
        language=article.language,
        modality=modality,
        polarity=Polarity.NEGATIVE if modality is Modality.DENIED else Polarity.POSITIVE,
        speaker=f"person/person-{pick['person']()}" if rng.random() < 0.7 else None,
        qualifiers=(("stage", Value("Completed")),) if relation == "transfersTo" else (),
    )
