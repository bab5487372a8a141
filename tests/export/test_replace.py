"""One article is replaced or taken out by one update, and what is left is what a build without it gives."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from clubgraph.ask.graph import load, ontology
from clubgraph.cli import app
from clubgraph.edit.add import add
from clubgraph.edit.incoming import Known
from clubgraph.edit.retract import retract
from clubgraph.errors import ClubgraphError
from clubgraph.export.publish import change
from clubgraph.model import Corpus
from clubgraph.places import demo
from clubgraph.store.remote import Remote
from clubgraph.store.replace import replaced
from clubgraph.store.server import Server, addresses
from clubgraph.store.wire import Wire
from clubgraph.store.write import triples
from clubgraph.terms import DATASET_GRAPH
from tests.factories import TEXT, a_claim, a_corpus, an_article
from tests.servers import free_port, needs_server, oxigraph

ARTICLES = sorted(path.stem for path in (demo() / "seeds" / "articles").glob("*.txt"))
COPY = an_article("003_copy", TEXT * 3, published="2026-02-01", outlet="Copyist")
ORIGINAL = an_article("000_0", TEXT * 3, published="2026-01-01")
HOSTILE = ['a" } } ; DROP ALL #', "\\u0022 } ; CLEAR ALL #", "<x> \n\r\t\\", "\u202e‮ שלום 😀 \x01"]


def held(corpus: Corpus) -> ox.Store:
    store = ontology()
    store.extend(map(_quad, triples(corpus)))
    return store


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)


def with_article(corpus: Corpus, *articles: object) -> Corpus:
    """The corpus with articles that repeat what its first one says of who owns what."""
    made = tuple(a_claim("person/jorge-mas", "owns", "club/inter-miami", in_text=each) for each in articles)
    return replace(corpus, articles=(*corpus.articles, *articles), claims=(*corpus.claims, *made))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def whole(built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(built_demo, tmp_path_factory.mktemp("whole"), dirs_exist_ok=True)


@pytest.fixture(scope="module", params=ARTICLES)
def without(request: pytest.FixtureRequest, whole: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """An article of the demo, and the demo without it."""
    folder = tmp_path_factory.mktemp("without")
    shutil.copytree(whole, folder, dirs_exist_ok=True)
    retract(folder, folder / "build", request.param)
    return request.param, folder


@pytest.fixture(params=["memory", "disk"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> ox.Store:
    return ox.Store() if request.param == "memory" else ox.Store(tmp_path / "store")


def test_taken_out_it_leaves_what_is_built_without_it(without: tuple[str, Path], whole: Path, empty: ox.Store) -> None:
    article, folder = without
    here, there = load(folder), empty
    there.extend(load(whole))
    there.update(change(article, here, there))
    assert set(there) == set(here)
    assert len(there) < len(load(whole))


def test_put_in_again_it_gives_what_is_built_with_it(without: tuple[str, Path], whole: Path, empty: ox.Store) -> None:
    article, folder = without
    here, there = load(whole), empty
    there.extend(load(folder))
    for _ in range(2):
        there.update(change(article, here, there))
        assert set(there) == set(here)


@pytest.mark.parametrize(
    ("before", "after", "article"),
    [
        (with_article(a_corpus(), COPY), a_corpus(), COPY.id),
        (a_corpus(), with_article(a_corpus(), COPY), COPY.id),
        (with_article(a_corpus(), ORIGINAL, COPY), with_article(a_corpus(), COPY), ORIGINAL.id),
        (with_article(a_corpus(), COPY), with_article(a_corpus(), ORIGINAL, COPY), ORIGINAL.id),
        (with_article(a_corpus(), COPY), with_article(a_corpus(), replace(COPY, published="2026-03-03")), COPY.id),
    ],
    ids=["a copy out", "a copy in", "an original out", "an original in", "another day"],
)
def test_near_copies_are_counted_anew(before: Corpus, after: Corpus, article: str) -> None:
    here, there = held(after), held(before)
    assert set(here) != set(there)
    there.update(change(article, here, there))
    assert set(there) == set(here)


def test_an_article_that_nobody_knows_is_told() -> None:
    with pytest.raises(ClubgraphError, match=r'there is no article "nosuch", here or there\.'):
        change("nosuch", held(a_corpus()), held(a_corpus()))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("graph", [None, DATASET_GRAPH])
def test_a_value_is_never_more_than_a_value(text: str, graph: str | None) -> None:
    node, name = ox.NamedNode("urn:a"), ox.NamedNode(graph) if graph else ox.DefaultGraph()
    kept = ox.Quad(ox.NamedNode("urn:kept"), ox.NamedNode("urn:b"), ox.Literal("c"), name)
    new = ox.Triple(node, ox.NamedNode("urn:b"), ox.Literal(text, language="en"))
    store = ox.Store()
    store.extend([kept, ox.Quad(node, ox.NamedNode("urn:b"), ox.Literal("old"), name)])
    store.update(replaced('x" } ; DROP ALL', [new], (node,), graph))
    assert set(store) == {kept, ox.Quad(new.subject, new.predicate, new.object, name)}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("store")) as url:
        yield url


def there_is(url: str) -> set[ox.Quad]:
    return set(Remote(Wire(url, 20), DATASET_GRAPH))


@pytest.fixture
def published(server: str) -> Callable[..., tuple[int, str]]:
    """`clubgraph publish` to that server: exit code and everything that it says."""

    def runs(folder: Path, *arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["publish", "--store", server, "--workspace", str(folder), *arguments])
        return (1, str(done.exception)) if done.exception else (0, done.output)

    return runs


@needs_server
def test_the_command_says_what_is_there_and_how_to_ask(
    without: tuple[str, Path], whole: Path, server: str, published: Callable[..., tuple[int, str]]
) -> None:
    article, folder = without
    code, said = published(whole)
    assert (code, there_is(server)) == (0, set(load(whole)))
    assert said == (
        f"published    {len(load(whole)):,} triples in {DATASET_GRAPH}\nnext: clubgraph ask owners --store {server}\n"
    )
    assert published(folder, "--only", article)[1].splitlines()[1] == f"taken out    {article}"
    assert there_is(server) == set(load(folder))
    assert published(whole, "--only", article)[1].splitlines()[1] == f"replaced     {article}"
    assert there_is(server) == set(load(whole))


@needs_server
def test_a_server_with_another_graph_is_told(
    whole: Path, tmp_path: Path, server: str, published: Callable[..., tuple[int, str]]
) -> None:
    Server(addresses(server, None, None, None), 20).fill(triples(a_corpus()), 1000, lambda count: None)
    code, said = published(whole, "--only", ARTICLES[0])
    assert code == 1
    assert "The graph there was made of other articles or by another version: publish all of it" in said
    shutil.copytree(whole / "seeds", tmp_path / "seeds")
    assert "no graph was built here yet" in published(tmp_path)[1]


@needs_server
def test_what_is_added_is_brought_there(
    whole: Path, tmp_path: Path, server: str, published: Callable[..., tuple[int, str]]
) -> None:
    shutil.copytree(whole, tmp_path, dirs_exist_ok=True)
    assert published(tmp_path)[0] == 0
    text = tmp_path / "derby.txt"
    text.write_text("Chelsea have signed Leo Prat from Arsenal.\n", encoding="utf-8")
    add(tmp_path, tmp_path / "build", text, Known(None, None, "2026-02-03", None, None, None))
    assert published(tmp_path, "--only", "derby")[0] == 0
    assert there_is(server) == set(load(tmp_path))


@needs_server
def test_retracting_takes_it_from_the_server_too(
    whole: Path, tmp_path: Path, server: str, published: Callable[..., tuple[int, str]]
) -> None:
    shutil.copytree(whole, tmp_path, dirs_exist_ok=True)
    assert published(tmp_path)[0] == 0
    retracting = ["retract", ARTICLES[0], "--workspace", str(tmp_path), "--store"]
    told = CliRunner().invoke(app, [*retracting, server, "--dry-run"])
    assert (told.exception, there_is(server)) == (None, set(load(whole)))
    assert CliRunner().invoke(app, [*retracting, server]).exception is None
    assert there_is(server) == set(load(tmp_path))
    away = f"http://127.0.0.1:{free_port()}/query"
    gone = CliRunner().invoke(app, ["retract", ARTICLES[1], "--workspace", str(tmp_path), "--store", away])
    again = f"clubgraph publish --workspace {tmp_path} --store {away} --only {ARTICLES[1]}"
    assert str(gone.exception).endswith(f"The workspace is changed; for the server: {again}")
