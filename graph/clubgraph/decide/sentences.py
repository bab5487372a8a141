"""Sentences ↔ the identifiers under which decisions on them are kept."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from clubgraph.decide.log import standing
from clubgraph.ids import digest
from clubgraph.model import Article, Sentence
from clubgraph.read.decisions import Decision, What


def sentence_id(sentence: Sentence, article: Article) -> str:
    """`sentence/` and a hash of the article and the words, so that it outlives a change elsewhere in the article."""
    return f"sentence/{digest(article.id, article.text[sentence.start : sentence.end])}"


def sentence_ids(sentences: Iterable[Sentence], articles: Mapping[str, Article]) -> frozenset[str]:
    """The identifiers of all sentences."""
    return frozenset(sentence_id(each, articles[each.article]) for each in sentences)


def plain(log: Iterable[Decision]) -> frozenset[str]:
    """The sentences of which somebody said that they hold nothing to take."""
    return frozenset(d.key for d in standing(log) if d.what is What.REJECT and d.key.startswith("sentence/"))


def settled(sentence: Sentence, article: Article, nothing: Collection[str]) -> Sentence:
    """The sentence, plain where somebody said so and it was amber."""
    if sentence.status == "amber" and nothing and sentence_id(sentence, article) in nothing:
        return replace(sentence, status="plain", cues=())
    return sentence
