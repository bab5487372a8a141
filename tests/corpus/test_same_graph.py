"""A corpus gives the graph that a build of the same articles in a workspace gives."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from clubgraph.ask.graph import load, ontology
from clubgraph.build.assemble import corpus
from clubgraph.model import Article
from clubgraph.read.entities import COLUMNS
from clubgraph.store.write import triples
from clubgraph.terms import CG, RDF
from tests.corpus.conftest import Runner, write_json

SMALL = (
    "Inter Miami have signed Marco Rossi from Celta de Vigo. Marco Rossi plays for Inter Miami.",
    "Marco Rossi plays for Celta de Vigo. Jorge Mas owns Inter Miami. Javier Mascherano coaches Inter Miami.",
    "Luis Prat coaches Inter Miami. Jorge Mas does not own Inter Miami. Real Madrid won the Champions League in 2024.",
    "Barcelona won the Champions League in 2024. Celta de Vigo want to sign Marco Rossi, according to reports.",
)


def test_of_a_few_articles(tmp_path: Path, run: Runner, told: tuple[Article, ...]) -> None:
    small = (Article(f"b{n}", text, "en", published="2026-01-18") for n, text in enumerate(SMALL))
    again = (
        replace(each, id=f"{each.id}-again", text=f"{each.text}\n\nMore follows.", outlet="Mundo") for each in told
    )
    found = (*told, *again, *small)
    run(write_json(tmp_path / "news.jsonl", found))
    in_store = set(load(tmp_path / "news")) - set(ontology())
    kinds = {quad.object.value for quad in in_store if quad.predicate.value == RDF.type}
    assert {CG[f"Derived{name}"] for name in ("Support", "Disagreement", "Deal", "Rung")} <= kinds
    assert CG.nearCopyOf in {quad.predicate.value for quad in in_store}
    assert in_store == {ox.Quad(*triple) for triple in triples(corpus(in_workspace(tmp_path / "other", found)))}


def test_with_the_names_of_the_workspace(tmp_path: Path, run: Runner) -> None:
    found = tuple(Article(f"b{n}", text, "en", published="2026-01") for n, text in enumerate(SMALL))
    names = f"{','.join(COLUMNS)}\nclub/inter-miami,Club,The Herons|Inter Miami,,,,,,,,\n"
    for place in ("news", "other"):
        (tmp_path / place / "seeds" / "articles").mkdir(parents=True)
        (tmp_path / place / "seeds" / "entities.csv").write_text(names, encoding="utf-8", newline="\n")
    run(write_json(tmp_path / "news.jsonl", found))
    in_store = set(load(tmp_path / "news")) - set(ontology())
    assert in_store == {ox.Quad(*triple) for triple in triples(corpus(in_workspace(tmp_path / "other", found)))}


def in_workspace(path: Path, found: tuple[Article, ...]) -> Path:
    """A workspace of these articles."""
    folder = path / "seeds" / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for article in found:
        (folder / f"{article.id}.txt").write_text(article.text, encoding="utf-8", newline="")
        known = {"language": article.language, "title": article.title, "outlet": article.outlet, "url": article.url}
        lines.append(f'["{article.id}"]')
        lines += [f"{key} = {value!r}" for key, value in known.items() if value]
        lines += [f'published = "{article.published}"'] if article.published else []
    (path / "seeds" / "articles.toml").write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return path
