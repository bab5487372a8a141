"""A corpus → what the page's scripts read: things, relations, articles and claims as plain JSON values."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clubgraph.model import Article, Attribution, Certainty, Claim, Corpus, Entity, Polarity, Term, Tier, Value
from clubgraph.show.families import Family, over
from clubgraph.show.lines import candidate
from clubgraph.show.passages import Articles, Piece, pieces
from clubgraph.show.wording import concepts, qualifiers, relations

Json = dict[str, Any]
TITLE = 60  # characters of the text that stand in for a missing title


def payload(corpus: Corpus, kinds: Mapping[str, str], families: Mapping[str, Family], *, articles: Articles) -> Json:
    """Everything but the drawing, by identifier, without what is empty; `kinds` is by thing, `families` by claim."""
    claims = published(corpus.claims)
    texts = {article.id: article for article in corpus.articles}
    used = _used(claims)
    return {
        "things": {entity.id: _thing(entity, kinds[entity.id]) for entity in corpus.entities if entity.id in used},
        "relations": relations(claims),
        "qualifiers": qualifiers(claims),
        "concepts": concepts(claims),
        "articles": {
            article.id: _filled(_article(article) | {"pieces": cut})
            for article, cut in zip(corpus.articles, _cut(corpus, claims, articles), strict=True)
        },
        "claims": [
            _claim(claim, families[claim.id], texts[claim.article], quoted=articles == "none") for claim in claims
        ],
        "statements": _statements(claims),
    }


def published(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that may be shown, in the order of reading: tier C waits for a curator."""
    shown = [claim for claim in claims if claim.curated or claim.tier is not Tier.C]
    return sorted(shown, key=lambda claim: (claim.article, claim.selector.start, claim.selector.end, claim.id))


def title(article: Article) -> str:
    """The title, or the first words of the text where nobody gave one."""
    if article.title:
        return article.title
    line = article.text.strip().removeprefix(f"date {article.published}").strip().split("\n", 1)[0]
    return line if len(line) <= TITLE else line[:TITLE].rsplit(" ", 1)[0] + "…"


def _used(claims: Iterable[Claim]) -> set[str]:
    """The things that occur anywhere in a claim."""
    used: set[str | None] = set()
    for claim in claims:
        terms = [claim.statement.subject, claim.statement.object, claim.speaker, claim.via, claim.occasion]
        used.update(term for term in [*terms, *(term for _, term in claim.qualifiers)] if isinstance(term, str))
    return {thing for thing in used if thing}


def _thing(entity: Entity, kind: str) -> Json:
    names: dict[str, list[str]] = {}
    for name in entity.names:
        names.setdefault(name.language, []).append(name.text)
    return _filled({"kind": kind, "class": str(entity.kind), "names": names})


def _article(article: Article) -> Json:
    return {
        "title": title(article),
        "language": article.language,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
    }


def _cut(corpus: Corpus, claims: list[Claim], how: Articles) -> Iterator[list[Piece]]:
    """The pieces of each article in turn; a claim is named by its place in `claims`."""
    numbered, amber = defaultdict(list), defaultdict(list)
    for number, claim in enumerate(claims):
        numbered[claim.article].append((number, claim.selector))
    for sentence in corpus.sentences:
        if sentence.status == "amber":
            amber[sentence.article].append(sentence)
    for article in corpus.articles:
        yield pieces(article, numbered[article.id], how, amber[article.id])


def _claim(claim: Claim, family: Family, article: Article, *, quoted: bool) -> Json:
    """A claim; its quote is spelt out only where the pieces of its article do not hold it."""
    time = claim.time
    return _filled(
        {
            "id": claim.id,
            "subject": claim.statement.subject,
            "relation": claim.statement.predicate,
            "object": _term(claim.statement.object),
            "family": str(family),
            "modality": str(claim.detail or claim.modality),
            "attribution": str(claim.attribution) if claim.attribution is not Attribution.NARRATION else None,
            "certainty": str(claim.certainty) if claim.certainty is not Certainty.CERTAIN else None,
            "negative": claim.polarity is Polarity.NEGATIVE,
            "ended": over(claim, article.published),
            "candidate": candidate(claim),
            "speaker": claim.speaker,
            "via": claim.via,
            "occasion": claim.occasion,
            "time": _filled({"first": time.first, "last": time.last, "text": time.text}) if time else None,
            "years": [time.begin.year if time.begin else None, time.end.year if time.end else None]
            if time and (time.begin or time.end)
            else None,
            "qualifiers": [[key, _term(term)] for key, term in claim.qualifiers],
            "article": claim.article,
            "start": claim.selector.start,
            "quote": claim.selector.quote if quoted else None,
            "language": claim.language if claim.language != article.language else None,
        }
    )


def _statements(claims: Iterable[Claim]) -> Json:
    """The propositions that other claims speak about, as [subject, relation, object]."""
    known = {claim.statement.id: claim.statement for claim in claims}
    spoken = {
        term
        for claim in claims
        for term in [claim.statement.subject, claim.statement.object, *(term for _, term in claim.qualifiers)]
        if isinstance(term, str) and term in known
    }
    return {id: [known[id].subject, known[id].predicate, _term(known[id].object)] for id in sorted(spoken)}


def _term(term: Term | None) -> Any:
    """An identifier as a string, a literal as an object."""
    return _filled({"value": term.value, "language": term.language}) if isinstance(term, Value) else term


def _filled(record: Json) -> Json:
    """Only what is said: the page reads a missing key as no."""
    return {key: value for key, value in record.items() if value is not None and value is not False and value != []}
