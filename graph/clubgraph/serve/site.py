"""A request and a loaded graph → the response: which page or operation it is, with no socket anywhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from clubgraph.ask.library import Question
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.serve import answers, around, choices, pages
from clubgraph.serve.description import description
from clubgraph.serve.endpoint import answered
from clubgraph.serve.formats import HTML, TRIPLES, header
from clubgraph.serve.messages import Refusal, Request, Response, text
from clubgraph.serve.negotiate import best
from clubgraph.serve.protocol import operation
from clubgraph.store.refusal import Unanswered
from clubgraph.store.source import Source
from clubgraph.terms import DATASET_PREFIXES

LANGUAGES = ("en", "he")


@dataclass(frozen=True, slots=True)
class Site:
    """What requests are answered from. `built` is the folder of built files, None where the graph is on a server;
    `columns` are those of a graph on disk, `limit` is the largest result in bytes."""

    store: Source
    questions: dict[str, Question]
    title: str
    built: Path | None
    columns: Path | None = None
    limit: int = 50_000_000
    words: dict[str, Words] = field(default_factory=dict)

    def words_in(self, language: str | None) -> Words:
        """The labels in a language of the interface, else in English."""
        code = language if language in LANGUAGES else LANGUAGES[0]
        return self.words.setdefault(code, Words(self.store, code))


def respond(request: Request, site: Site) -> Response:
    """The response to any request; one that cannot be answered is told why in a sentence."""
    try:
        for prefix, handle in _ROUTES.items():
            if request.path.rstrip("/") == prefix or (prefix.endswith("/") and request.path.startswith(prefix)):
                return handle(request, site)
        raise Refusal(404, f"There is nothing at {request.path}. Look at /ask, /explorer or /sparql.")
    except Refusal as refusal:
        return text(refusal.status, refusal.sentence, refusal.headers)
    except Unanswered as error:  # without its place: where the store stands is nobody's business
        return text(502, f"The store behind this server {error.problem} {error.hint}".rstrip())
    except ClubgraphError as error:
        return text(400, str(error))


def _sparql(request: Request, site: Site) -> Response:
    asked = operation(request)
    if asked is not None:
        return answered(asked, request, site.store, site.limit)
    media = best(request.headers.get("accept"), tuple(TRIPLES)) or "text/turtle"
    triples = description(site.store, request.endpoint, site.title)
    return Response(200, header(media), pages.serialized(triples, media, DATASET_PREFIXES), (("Vary", "Accept"),))


def _reading(handle: Callable[[Request, Site], Response]) -> Callable[[Request, Site], Response]:
    """A page that is only fetched."""

    def checked(request: Request, site: Site) -> Response:
        if request.method not in ("GET", "HEAD"):
            raise Refusal(405, f"{request.path} is read by GET, not by {request.method}.", Allow="GET, HEAD")
        return handle(request, site)

    return checked


def _claim(request: Request, site: Site) -> Response:
    return pages.claim(request, site.store, site.words_in(_language(request)))


def _thing(request: Request, site: Site) -> Response:
    words = site.words_in(_language(request))
    if request.path.endswith(around.NEIGHBOURS):
        return around.neighbours(request, site.store, words)
    return pages.thing(request, site.store, words)


def _explorer(request: Request, site: Site) -> Response:
    if found := around.explorer(request, site.store, site.words_in(_language(request)), site.columns):
        return found
    if site.built is None:
        raise Refusal(404, "There is no explorer of all of a graph on a server. Look at one thing, such as "
                           "/explorer?around=club/inter-miami, or at /ask.")  # fmt: skip
    try:
        return Response(200, header(HTML), around.served((site.built / "explorer.html").read_bytes()))
    except OSError as error:
        if site.columns:
            return around.core(site.store, site.columns, site.title)
        raise Refusal(404, "No explorer was built here yet. Run: clubgraph build") from error


def _questions(request: Request, site: Site) -> Response:
    code = _language(request) or LANGUAGES[0]
    return choices.questions(site.questions.values(), site.store, site.words_in(code), code, site.columns)


def _answer(request: Request, site: Site) -> Response:
    if request.method != "POST":
        raise Refusal(405, f"/ask/answer takes POST, not {request.method}.", Allow="POST")
    words = site.words_in(_language(request))
    return answers.answer(request, site.store, words, site.limit, site.columns, site.questions)


def _path(request: Request, site: Site) -> Response:
    return answers.connection(request, site.store, site.words_in(_language(request)))


def _language(request: Request) -> str | None:
    return dict(request.parameters).get("lang")


_ROUTES: dict[str, Callable[[Request, Site], Response]] = {
    "/sparql": _sparql,
    "/ask/questions": _reading(_questions),
    "/ask/answer": _answer,
    "/ask/path": _reading(_path),
    "/explorer": _reading(_explorer),
    "/claims/": _reading(_claim),
    "/things/": _reading(_thing),
}
