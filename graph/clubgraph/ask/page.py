"""A thing → its page in the terminal: what is claimed of it, by whom and how surely, and what nobody says."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import pyoxigraph as ox

from clubgraph.ask.evidence import Evidence, evidence
from clubgraph.ask.links import Link, Stance, claims_of, links
from clubgraph.ask.missing import missing, unsaid
from clubgraph.ask.paper import paper, sheet
from clubgraph.ask.words import Words
from clubgraph.store.source import Source
from clubgraph.terms import CG, RDF, RDFS, SKOS, identifier

_LANGUAGES = ("en", "es", "he")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is said: the sentence, and every claim that says it with this stance."""

    sentence: str
    claims: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All there is to know of a thing; `said` is by stance, the surest first. Of all its claims (`of`) some may be
    here: `skipped` are newer, `left` are older."""

    thing: str
    label: str
    kind: str
    names: tuple[tuple[str, str], ...]
    said: dict[Stance, tuple[Said, ...]]
    speaks: int
    missing: tuple[str, ...]
    of: int = 0
    skipped: int = 0
    left: int = 0

    @property
    def part(self) -> str:
        """`Claims 201 to 400 of 6,712, the newest first`; nothing for a page that has all."""
        if not (self.skipped or self.left):
            return ""
        if self.skipped == self.of:
            return f"No claims stand behind these {self.of:,}"
        last = self.of - self.left
        return f"Claims {self.skipped + 1:,} to {last:,} of {self.of:,}, the newest first"


def page(thing: ox.NamedNode, store: Source, words: Words, most: int = 0, skip: int = 0) -> Page:
    """The page of a thing of the graph: all its claims, or no more than `most` of them behind those to `skip`."""
    claims = claims_of(thing, store)
    part = claims[skip : skip + most if most else None]
    of_it = links(store, thing, part)
    spoken = {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(CG.speaker), thing)}
    return Page(
        thing=identifier(thing.value) or thing.value,
        label=words.of(thing),
        kind=words.of(words.first(thing, RDF.type)),
        names=tuple(_names(thing, words)),
        said=_said(of_it, words),
        speaks=len(spoken),
        missing=tuple(missing(thing, of_it, words) if len(part) == len(claims) else unsaid(thing, store, words)),
        of=len(claims),
        skipped=len(claims[:skip]),
        left=len(claims) - len(claims[:skip]) - len(part),
    )


def told(page: Page) -> str:
    """The page as text."""
    lines = [f"{page.label}  {page.kind}  {page.thing}"]
    lines += [f"  {language}: {names}" for language, names in page.names]
    for stance, said in page.said.items():
        lines += ["", f"{stance.capitalize()}"]
        lines.append(_table(said).rstrip("\n"))
    if page.part:
        lines += ["", page.part]
    if page.speaks:
        lines += ["", f"Speaks in {page.speaks} {'claim' if page.speaks == 1 else 'claims'}"]
    if page.missing:
        lines += ["", "Missing", *(f"  {line}" for line in page.missing)]
    return "\n".join(lines) + "\n"


def json_text(page: Page) -> str:
    """The page as one object, every claim in full."""
    return json.dumps(asdict(page), ensure_ascii=False, indent=2) + "\n"


def _names(thing: ox.NamedNode, words: Words) -> Iterator[tuple[str, str]]:
    """Every name by language, the label first."""
    for language in _LANGUAGES:
        found = [*words.all(thing, RDFS.label), *words.all(thing, SKOS.altLabel)]
        names = [name.value for name in found if isinstance(name, ox.Literal) and name.language == language]
        if names:
            yield language, ", ".join(dict.fromkeys(names))


def _said(of_it: list[Link], words: Words) -> dict[Stance, tuple[Said, ...]]:
    groups: dict[Stance, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for link in of_it:
        sentence = " ".join(filter(None, (words.of(node) for node in (link.start, link.relation, link.end))))
        groups[link.stance][sentence].append(evidence(link.claim, words))
    return {
        stance: tuple(Said(sentence, tuple(claims)) for sentence, claims in sorted(groups[stance].items()))
        for stance in Stance
        if stance in groups
    }


def _table(said: tuple[Said, ...]) -> str:
    grid = sheet(["claim", "by", "how", "articles"], numbers={"articles"})
    for each in said:
        speakers = dict.fromkeys(claim.speaker for claim in each.claims)
        how = dict.fromkeys(", ".join(claim.how) for claim in each.claims)
        articles = {claim.article for claim in each.claims}
        grid.add_row(each.sentence, "; ".join(speakers), "; ".join(how), str(len(articles)))
    return paper(grid)
