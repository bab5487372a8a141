"""A question of review → what is shown, the keys that answer it, and the decision that each key stands for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from clubgraph.decide.questions import Candidate, Contradiction, Double, Miss, Question
from clubgraph.derive.records import DisagreementKind
from clubgraph.edit.decide import Wanted
from clubgraph.model import Claim, Corpus, Polarity
from clubgraph.read.decisions import What

_CONFLICTS = {
    DisagreementKind.CONTRADICTION: "one says so, another says no.",
    DisagreementKind.ONE_AT_A_TIME: "only one of these can hold at a time.",
    DisagreementKind.RULED_OUT: "each of these rules the other out.",
    DisagreementKind.OTHER_DATES: "the same, with other dates.",
}

# What a key stands for: decisions to take, none for going on.
Answer = tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A question as a person sees it: its lines, what `?` adds, and its keys with what they mean and do."""

    lines: tuple[str, ...]
    more: tuple[str, ...]
    keys: Mapping[str, tuple[str, Answer]]
    claim: str | None = None


def shown(question: Question, corpus: Corpus, told: Callable[[Claim], str]) -> Shown:
    """The question in words."""
    if isinstance(question, Candidate):
        return _candidate(question, told)
    if isinstance(question, Double):
        return _double(question, corpus)
    if isinstance(question, Contradiction):
        return _contradiction(question, told)
    return _miss(question, corpus)


def _candidate(question: Candidate, told: Callable[[Claim], str]) -> Shown:
    claim = question.claim
    keys = {
        "y": ("yes, it says so", (Wanted(What.ACCEPT, question.key),)),
        "n": ("no", (Wanted(What.REJECT, question.key),)),
        "e": ("put a field right", ()),
    }
    more = (question.key, f"read by {', '.join(claim.methods)}", claim.note or "")
    return Shown((f"does it say: {told(claim)} ({_manner(claim)})?", _words(claim)), more, keys, question.key)


def _double(question: Double, corpus: Corpus) -> Shown:
    found = question.proposal
    labels = {entity.id: entity.label() for entity in corpus.entities}
    both = ", ".join(labels.get(thing, thing) for thing in found.shared) or "nothing yet"
    keys = {
        "y": ("one person", (Wanted(What.SAME_AS, found.thing, found.other),)),
        "n": ("two people", (Wanted(What.DIFFERENT, found.thing, found.other),)),
    }
    lines = (
        f"are \u2068{found.names[0]}\u2069 and \u2068{found.names[1]}\u2069 one person?",
        f"consonants alike: {found.likeness:.2f}. Both go with: {both}.",
    )
    return Shown(lines, (found.thing, found.other), keys)


def _contradiction(question: Contradiction, told: Callable[[Claim], str]) -> Shown:
    lines = [f"{_CONFLICTS[question.kind]} Which is read wrong?"]
    keys: dict[str, tuple[str, Answer]] = {}
    for number, (claim, key) in enumerate(zip(question.claims[:9], question.keys, strict=False), start=1):
        lines.append(f"{number} {told(claim)} ({_manner(claim)}): {_words(claim).strip()}")
        keys[str(number)] = (f"take {number} out", (Wanted(What.REJECT, key),))
    keys["b"] = ("all are read right", tuple(Wanted(What.ACCEPT, key) for key in question.keys))
    return Shown(tuple(lines), question.keys, keys)


def _miss(question: Miss, corpus: Corpus) -> Shown:
    sentence = question.sentence
    text = next(article.text for article in corpus.articles if article.id == sentence.article)
    words = " ".join(text[sentence.start : sentence.end].split())
    lines = (
        "nothing was taken from this sentence. Is there nothing to take?",
        f"  {sentence.article}: \u2068{words}\u2069",
    )
    more = (
        question.key,
        f"It has: {', '.join(sentence.cues)}.",
        f"Write a claim in seeds/claims/{sentence.article}.toml.",
    )
    return Shown(lines, more, {"y": ("nothing", (Wanted(What.REJECT, question.key),))})


def _words(claim: Claim) -> str:
    place = f"{claim.article} [{claim.selector.start}:{claim.selector.end}]"
    return f"  {place}: \u2068{' '.join(claim.selector.quote.split())}\u2069"


def _manner(claim: Claim) -> str:
    ended = ", over" if claim.ended else ""
    return f"{'not, ' if claim.polarity is Polarity.NEGATIVE else ''}{claim.modality.lower()}{ended}"
