"""An article and a model's answer → candidate claims that the words bear out, and why the others were refused."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from clubgraph.errors import ClubgraphError
from clubgraph.model import Article, Claim, Statement, Tier
from clubgraph.propose.answer import tables
from clubgraph.read.claim import KEYS, claim
from clubgraph.read.propositions import Propositions
from clubgraph.read.registry import Registry
from clubgraph.read.tables import Table
from clubgraph.read.vocabulary import Vocabulary

Answer = Callable[[str, str], str]
PIECE = 12_000  # characters of an article that a model is given at a time
_PROMPT = Path(__file__).parent / "prompt.txt"


@dataclass(frozen=True, slots=True)
class Proposed:
    """The claims that stand, each of tier B, and a sentence for each that does not."""

    claims: tuple[Claim, ...]
    refused: tuple[str, ...]


def proposed(
    article: Article, answer: Answer, model: str, registry: Registry, vocabulary: Vocabulary, own: Iterable[Claim] = ()
) -> Proposed:
    """What a model proposes for an article. A claim is refused unless its quote stands in the article, character for
    character, names subject and object, and everything else is in the vocabulary. A name that `own`, the rules' claims
    on the article, use for a thing means that thing."""
    means = dict(pair for claim in own for pair in _names(claim))
    stand: dict[str, Claim] = {}
    refused: list[str] = []
    for piece in pieces(article.text):
        for number, values in enumerate(tables(answer(task(vocabulary), piece), article), start=1):
            ends = {
                end: means[values[f"{end}_text"]] for end in ("subject", "object") if values.get(f"{end}_text") in means
            }
            table = Table({**values, **ends}, article.id, f"claim {number} of {model}")
            found, faults = _claim(article, table, registry, vocabulary)
            if found is None:
                refused.extend(map(str, faults))
            else:
                stand.setdefault(found.id, replace(found, methods=(f"model:{model}",), tier=Tier.B))
    return Proposed(tuple(stand[name] for name in sorted(stand)), tuple(refused))


def with_proposed(own: Iterable[Claim], more: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that rules read, and a model's; one that says the same in the same passage only adds its method."""
    found = list(own)
    for claim_ in more:
        alike = next((n for n, other in enumerate(found) if _same(other, claim_)), None)
        if alike is None:
            found.append(claim_)
        else:
            methods = tuple(sorted({*found[alike].methods, *claim_.methods}))
            found[alike] = replace(found[alike], methods=methods)
    return tuple(sorted(found, key=lambda claim: (claim.article, claim.selector.span, claim.id)))


def pieces(text: str) -> list[str]:
    """A text in parts of paragraphs that are not too long for a model."""
    found = [""]
    for paragraph in text.split("\n\n"):
        if found[-1] and len(found[-1]) + len(paragraph) > PIECE:
            found.append("")
        found[-1] += ("\n\n" if found[-1] else "") + paragraph
    return found


def task(vocabulary: Vocabulary) -> str:
    """What a model is asked to do, with every relation that there is."""
    relations = (
        f"- {name}: {' or '.join(sorted(each.domains))} → {' or '.join(sorted(each.ranges))}. {each.comment}"
        for name, each in sorted(vocabulary.relations.items())
    )
    return _PROMPT.read_text(encoding="utf-8").replace("{relations}", "\n".join(relations))


def _claim(
    article: Article, table: Table, registry: Registry, vocabulary: Vocabulary
) -> tuple[Claim | None, list[ClubgraphError]]:
    faults = table.unknown_keys((*KEYS, *vocabulary.qualifiers))
    propositions = Propositions([table], registry, vocabulary, faults)
    statement: Statement | None = propositions.statement(0)
    found = claim(article, table, statement, propositions)
    things = {"subject": statement.subject, "object": statement.object} if statement else {}
    for end, thing in things.items():
        if isinstance(thing, str) and str(table.values.get(f"{end}_text", "\0")) not in str(table.values.get("quote")):
            faults.append(table.fault(f"the quote does not name the {end}."))
    return (None if faults else found), faults


def _names(claim: Claim) -> Iterator[tuple[str, str]]:
    said = claim.statement
    for words, thing in ((claim.subject_text, said.subject), (claim.object_text, said.object)):
        if words and isinstance(thing, str):
            yield words, thing


def _same(one: Claim, other: Claim) -> bool:
    alike = (one.article, one.statement.id, one.polarity) == (other.article, other.statement.id, other.polarity)
    return alike and one.selector.overlaps(other.selector)
