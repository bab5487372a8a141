"""`clubgraph extract`: any text → the claims that the rules read in it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clubgraph.build.alone import Proposer
    from clubgraph.model import Article, Claim
    from clubgraph.read.registry import Registry
    from clubgraph.read.vocabulary import Vocabulary

FORMATS = ("jsonl", "table", "ttl", "toml")


@click.command(name="extract")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="What to print.")
@click.option("--language", help="The language of the texts.  [default: found from the text]")
@click.option("--date", help="When the texts were published: 2026-01-18, or a part of it.")
@click.option("--tier", default="A,B", show_default=True, help="The tiers to print: A tight, B candidates, C unsure.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="Whose names to know as well.")
@click.option("--model", help="A language model to ask as well; its claims are candidates. Needs --endpoint.")
@click.option("--endpoint", envvar="CLUBGRAPH_MODEL_URL", help="Where it answers: http://127.0.0.1:11434/v1")
def command(
    files: tuple[Path, ...],
    form: str,
    language: str | None,
    date: str | None,
    tier: str,
    workspace: Path | None,
    model: str | None,
    endpoint: str | None,
) -> None:
    """Read articles and print the claims found in them, each with its quote. `-` reads from standard input.

    `--format toml` is what a file of seeds/claims looks like, for one article.

    \b
    Example: clubgraph extract news.txt --format jsonl
    """
    from clubgraph import places
    from clubgraph.build.alone import read_alone
    from clubgraph.cli._claims import table
    from clubgraph.edit.written import claims_text
    from clubgraph.errors import ClubgraphError
    from clubgraph.export.jsonl import jsonl
    from clubgraph.export.turtle import turtle
    from clubgraph.read.loose import loose_article
    from clubgraph.store.write import triples

    if not files:
        raise ClubgraphError("no file to read.", hint="Name one, or - for standard input: clubgraph extract news.txt")
    articles = [loose_article(path, language=language, published=date) for path in files]
    if form == "toml" and len(articles) > 1:
        raise ClubgraphError("--format toml is for one article.", hint="Name one file.")
    propose = _proposer(model, endpoint) if model else None
    corpus = read_alone(articles, places.workspace(workspace, here=Path.cwd()), tiers=_tiers(tier), propose=propose)
    if form == "table":
        table(corpus)
    elif form == "toml":
        click.echo(claims_text(articles[0].id, articles[0].text, corpus.claims, {}), nl=False)
    else:
        click.echo(jsonl(corpus) if form == "jsonl" else turtle(triples(corpus)), nl=False)


def _proposer(model: str, endpoint: str | None) -> "Proposer":
    """Who asks the model, and says on standard error what was refused of its answers."""
    from clubgraph.errors import ClubgraphError
    from clubgraph.propose.claims import proposed
    from clubgraph.propose.endpoint import Endpoint

    if endpoint is None:
        raise ClubgraphError("it is not said where the model answers.", hint="Add --endpoint http://127.0.0.1:11434/v1")

    def propose(
        article: "Article", registry: "Registry", vocabulary: "Vocabulary", own: "Iterable[Claim]"
    ) -> "tuple[Claim, ...]":
        found = proposed(article, Endpoint(endpoint, model).answer, model, registry, vocabulary, own)
        for refusal in found.refused:
            click.echo(f"refused: {refusal}", err=True)
        click.echo(f"{model}: {len(found.claims)} claims, {len(found.refused)} refused", err=True)
        return found.claims

    return propose


def _tiers(text: str) -> frozenset[str]:
    from clubgraph.errors import ClubgraphError

    tiers = frozenset(part.strip().upper() for part in text.split(",") if part.strip())
    if not tiers or tiers - {"A", "B", "C"}:
        raise ClubgraphError(f'"{text}" names no tiers.', hint="Write A, B or C with commas between: --tier A,B")
    return tiers
