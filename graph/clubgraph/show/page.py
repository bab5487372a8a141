"""A corpus → the explorer: one HTML page that needs nothing but itself."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from clubgraph.derive.derived import derived
from clubgraph.derive.records import Derived
from clubgraph.model import Claim, Corpus, Value
from clubgraph.read.vocabulary import vocabulary
from clubgraph.show import assets
from clubgraph.show.core import Core, core
from clubgraph.show.derived import follows
from clubgraph.show.families import family
from clubgraph.show.focus import speaking_of
from clubgraph.show.groups import groups
from clubgraph.show.kinds import ORDER, kinds
from clubgraph.show.layout import Place, positions
from clubgraph.show.lines import lines
from clubgraph.show.network import ExplorerNetwork
from clubgraph.show.passages import Articles
from clubgraph.show.payload import payload, published
from clubgraph.show.story import Step
from clubgraph.show.wording import LANGUAGES

Told = dict[str, Any]
LARGEST = 3_000_000  # bytes of a page; a graph that makes a larger one is shown by its core


def page(
    corpus: Corpus,
    *,
    title: str,
    articles: Articles = "full",
    found: Derived | None = None,
    known: Mapping[str, Place] | None = None,
    story: Sequence[Step] = (),
    start: str = "",
    only: str | None = None,
    around: str | None = None,
    part: Told | None = None,
    largest: int = LARGEST,
    cut: Callable[[Core], object] = lambda core: None,
) -> str:
    """The page. `articles` says how much of the texts it may carry, `found` saves computing what follows from the
    claims, things stay where they are `known` to stand, `start` is the state it opens at, `only` leaves out what does
    not speak of one thing. Of what would be larger than `largest` bytes, unless that is 0, it holds the most connected
    things, or those nearest to the one `around`, with the words around each quote, and `cut` is told. `part` is what
    the page says of a whole that the corpus was taken from. Same input, same bytes."""
    shown = kinds(corpus.entities, published(corpus.claims))
    corpus = speaking_of(corpus, only) if only else corpus
    steps = [{"state": step.state} | step.captions for step in story]
    told: Told = {"title": title, "start": start, "story": steps} | ({"part": part} if part else {})
    if not largest:
        return _page(corpus, shown, articles, found, known, told)
    room = largest
    while True:
        fitting = core(corpus, room, articles, around)
        if fitting.whole:
            text = _page(corpus, shown, articles, found, known, told)
        elif articles == "full":
            articles = "excerpt"
            continue
        else:
            text = _page(fitting.corpus, shown, articles, None, known, told | _left(fitting, around, part or {}))
        size = len(text.encode())
        if size <= largest or not fitting.claims:
            if not fitting.whole:
                cut(fitting)
            return text
        room = room * largest // size * 19 // 20


def _page(
    corpus: Corpus,
    shown: Mapping[str, str],
    articles: Articles,
    found: Derived | None,
    known: Mapping[str, Place] | None,
    told: Told,
) -> str:
    """The page of a corpus; `told` is what its scripts are told beside."""
    claims = published(corpus.claims)
    dates = {article.id: article.published for article in corpus.articles}
    families = {claim.id: family(claim, dates[claim.article]) for claim in claims}
    drawn = lines(claims, families, shown.keys())
    linked = sorted({end for line in drawn for end in (line.start, line.end)})
    network = ExplorerNetwork()
    places = positions(linked, [(line.start, line.end) for line in drawn], known)
    network.fill(shown, places, drawn, {claim.id: number for number, claim in enumerate(claims)})
    together = {"derived": follows(found or derived(corpus), claims), "groups": groups(linked, drawn)}
    looks = {"mode": articles, "kinds": ORDER, "palette": assets.palette()}
    return network.render(
        "page.html",
        title=told["title"],
        policy=_policy(assets.drawing(), assets.script(), style=assets.style()),
        style=Markup(assets.style()),
        licences=Markup(assets.licences()),
        drawing=assets.packed(),
        script=Markup(assets.script()),
        data=payload(corpus, shown, families, articles=articles) | together | looks | told,
        words={language: assets.words(language) for language in LANGUAGES},
        rows=_rows(claims, corpus),
    )


def _left(held: Core, around: str | None, part: Told) -> Told:
    """How much of the whole the page holds, also where a part was all that there was to hold."""
    whole = {"of": held.of_things, "all": held.of_claims} if not part else {}
    nearest = {"around": around} if around else {}
    return {"part": whole | part | nearest | {"things": held.things, "claims": held.claims}}


def _policy(*scripts: str, style: str) -> str:
    """Nothing may be loaded or run but what stands in the page."""
    allowed = " ".join(f"'{assets.sha256(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src '{assets.sha256(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _rows(claims: list[Claim], corpus: Corpus) -> list[dict[str, str]]:
    """The claims for readers without JavaScript: a sentence and its quote."""
    labels = {entity.id: entity.label() for entity in corpus.entities}
    relations = vocabulary().relations
    rows = []
    for claim in claims:
        said = claim.statement
        end = str(said.object.value) if isinstance(said.object, Value) else labels.get(said.object or "", "")
        verb = relations[said.predicate].label() if said.predicate in relations else said.predicate
        sentence = f"{labels.get(said.subject, '')} {verb} {end}".strip()
        rows.append({"sentence": sentence, "quote": claim.selector.quote, "language": claim.language})
    return rows
