"""`clubgraph export` writes to standard output or a file, whole or not at all."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from clubgraph.cli.export import NAMES, command
from clubgraph.errors import ClubgraphError
from clubgraph.export.formats import FORMATS
from clubgraph.store.write import triples
from clubgraph.terms import DCAT, DCTERMS, ID, PROV, RDF, SPDX, VOID
from tests.export.conftest import built
from tests.factories import a_corpus

RDF_FORMATS = {name for name, form in FORMATS.items() if form.rdf}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A built workspace."""
    folder = tmp_path / "news"
    for article in a_corpus().articles:
        path = folder / "seeds" / "articles" / f"{article.id}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article.text, encoding="utf-8", newline="\n")
    about = 'title = "Two articles"\ndescription = "What they say."\nlicence = "https://example.org/licence"\n'
    (folder / "seeds" / "workspace.toml").write_text(about, encoding="utf-8")
    built(folder / "build", a_corpus())
    files = {name: {"build": "abc", "sha256": "00" * 32} for name in ("graph.ttl", "claims.jsonl")}
    (folder / "build" / "manifest.json").write_text(json.dumps({"build": "abc", "files": files}), encoding="utf-8")
    return folder


def run(workspace: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--workspace", str(workspace)])


def test_the_command_offers_the_formats_there_are(workspace: Path) -> None:
    assert tuple(FORMATS) == NAMES
    assert [line.split()[0] for line in run(workspace).stdout.splitlines()] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_is_written_the_same_twice(name: str, workspace: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        result = run(workspace, "--to", name, "-o", str(tmp_path / folder / "x"))
        assert (result.exception, result.stdout) == (None, "")
    one, two = ({p.relative_to(tmp_path / f): p.read_bytes() for p in (tmp_path / f).rglob("*") if p.is_file()}
                for f in ("one", "two"))  # fmt: skip
    assert one == two
    assert min(map(len, one.values())) > 50


def test_bare_turtle_is_the_graph_file(workspace: Path) -> None:
    result = run(workspace, "--to", "turtle", "--bare")
    assert result.stdout_bytes == (workspace / "build" / "graph.ttl").read_bytes()


def test_rdf_begins_with_the_description_of_the_dataset(workspace: Path) -> None:
    for name in sorted(RDF_FORMATS - {"rdf12"}):
        text = run(workspace, "--to", name).stdout_bytes
        store = ox.Store()
        kind = {"turtle": "ttl", "ntriples": "nt", "nquads": "nq", "rdfxml": "rdf"}.get(name, name)
        store.load(text, format=ox.RdfFormat.from_extension(kind))
        found = {quad.triple for quad in store}
        dataset = {triple.subject for triple in found if triple.object == ox.NamedNode(VOID.Dataset)}
        assert dataset == {ox.NamedNode(f"{ID}dataset/abc")}, name
        (the,) = dataset
        said = {triple.predicate.value: triple.object for triple in found if triple.subject == the}
        assert said[VOID.triples] == ox.Literal(len(triples(a_corpus())))
        assert said[DCTERMS.title] == ox.Literal("Two articles")
        assert said[DCTERMS.license] == ox.NamedNode("https://example.org/licence")
        origins = [triple.object for triple in found if triple.predicate.value == PROV.wasDerivedFrom]
        assert len(origins) == len(a_corpus().articles)
        assert len([triple for triple in found if triple.predicate.value == SPDX.checksumValue]) == 2
        assert len([triple for triple in found if triple.predicate.value == DCAT.distribution]) == 2
        assert set(triples(a_corpus())) <= found


def test_article_texts_are_in_no_export(workspace: Path, tmp_path: Path) -> None:
    for name in sorted(set(NAMES) - {"annotations"}):
        run(workspace, "--to", name, "-o", str(tmp_path / name))
    texts = [article.text for article in a_corpus().articles]
    files = [path for path in tmp_path.rglob("*") if path.is_file() and "news" not in path.parts]
    assert len(files) >= len(NAMES)
    for path in files:
        assert not any(text in path.read_text(encoding="utf-8") for text in texts), path


def test_a_part_is_written_alone(workspace: Path) -> None:
    lines = run(workspace, "--to", "jsonl", "--about", "Celta De Vigo").stdout.splitlines()
    assert [json.loads(line)["predicate"] for line in lines] == ["transfersTo"]
    found = ox.parse(
        run(workspace, "--to", "ntriples", "--since", "2026-01-02", "--bare").stdout, format=ox.RdfFormat.N_TRIPLES
    )
    articles = {
        quad.subject.value for quad in found if quad.predicate.value == RDF.type and "/article/" in str(quad.subject)
    }
    assert articles == {f"{ID}article/002_b"}


def test_a_query_makes_the_triples(workspace: Path, tmp_path: Path) -> None:
    query = tmp_path / "owners.rq"
    query.write_text("CONSTRUCT { ?o schema:owns ?c } WHERE { ?o cg:owns ?c }", encoding="utf-8")
    assert run(workspace, "--to", "ntriples", "--query", str(query), "--bare").stdout == (
        f"<{ID}person/jorge-mas> <https://schema.org/owns> <{ID}club/inter-miami> .\n"
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--to", "turtel"), 'there is no format "turtel". Did you mean "turtle"?'),
        (("--to", "xls"), 'there is no format "xls". Known: turtle, ntriples'),
        (("--to", "csv"), "standard output: this format has several files."),
        (("--to", "csv", "--query", "made.rq"), "csv holds no triples."),
        (("--to", "turtle", "--about", "Inter Miamy"), '"Inter Miamy" is not in the graph.'),
        (("--to", "turtle", "--since", "yesterday"), "yesterday"),
        (("--to", "turtle", "--query", "SELECT.rq"), "SELECT.rq"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_what_cannot_be_written_is_refused(arguments: tuple[str, ...], problem: str, workspace: Path) -> None:
    error = run(workspace, *arguments).exception
    assert isinstance(error, ClubgraphError)
    assert problem in str(error)


def test_a_query_without_triples_is_refused(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "select.rq").write_text("SELECT ?club { ?club a cg:Club }", encoding="utf-8")
    error = run(workspace, "--to", "turtle", "--query", str(tmp_path / "select.rq")).exception
    assert str(error).startswith(f"{tmp_path / 'select.rq'}: the query makes no triples.")


def test_a_place_that_cannot_be_written_keeps_what_stood_there(workspace: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("here", encoding="utf-8")
    error = run(workspace, "--to", "turtle", "-o", str(in_the_way / "graph.ttl")).exception
    assert "cannot be written" in str(error)
    assert in_the_way.read_text(encoding="utf-8") == "here"


def test_a_workspace_that_was_not_built_is_told_what_to_do(workspace: Path) -> None:
    (workspace / "build" / "graph.ttl").unlink()
    error = run(workspace, "--to", "ntriples", "--bare").exception
    assert str(error).endswith("no graph was built here yet. Run: clubgraph build")


def test_a_folder_without_seeds_is_no_workspace(tmp_path: Path) -> None:
    assert "is not a workspace" in str(run(tmp_path, "--to", "turtle").exception)
