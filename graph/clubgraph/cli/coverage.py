"""`clubgraph coverage`: what became of each sentence of an article."""

from pathlib import Path

import click


@click.command(name="coverage")
@click.argument("article", required=False)
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace with the article.")
def command(article: str | None, workspace: Path | None) -> None:
    """Show each sentence of ARTICLE: used by a claim, plain, or amber (cue words but no claim).

    Without ARTICLE, print the counts of each.

    \b
    Example: clubgraph coverage 000_7fc16461bdf17f52
    """
    from collections import Counter

    from clubgraph import places
    from clubgraph.build.assemble import corpus
    from clubgraph.errors import ClubgraphError, did_you_mean

    found = corpus(places.workspace(workspace, here=Path.cwd()))
    texts = {each.id: each.text for each in found.articles}
    if article is None:
        for name in texts:
            counts = Counter(sentence.status for sentence in found.sentences if sentence.article == name)
            click.echo(f"{name}  used {counts['used']}  plain {counts['plain']}  amber {counts['amber']}")
        return
    if article not in texts:
        hint = did_you_mean(article, texts) or f"Articles: {', '.join(texts)}."
        raise ClubgraphError(f'there is no article "{article}".', hint=hint)
    for sentence in found.sentences:
        if sentence.article == article:
            cues = f"  ({', '.join(sentence.cues)})" if sentence.cues else ""
            click.echo(f"{sentence.status:<6} {texts[article][sentence.start : sentence.end]}{cues}")
