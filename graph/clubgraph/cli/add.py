"""`clubgraph add`: one more article."""

from pathlib import Path

import click

from clubgraph.cli._next import hinted


@click.command(name="add")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE|-")
@click.option("--date", help="When it was published: 2026-01-18, or a part of it.")
@click.option("--outlet", help="Who published it.")
@click.option("--title", help="Its headline.")
@click.option("--url", help="Where it stands.")
@click.option("--language", help="en, es or he.  [default: told from the words]")
@click.option("--name", help="What to call it here.  [default: the name of the file]")
@click.option("--replace", is_flag=True, help="In a corpus: in place of the article of this name.")
@click.option("--workspace", type=click.Path(path_type=Path, file_okay=False), help="The workspace to add to.")
def command(
    file: Path,
    date: str | None,
    outlet: str | None,
    title: str | None,
    url: str | None,
    language: str | None,
    name: str | None,
    replace: bool,
    workspace: Path | None,
) -> None:
    """Add a text to the articles, byte for byte, and build; say what it changes. `-` reads standard input.

    The same text a second time is refused. `clubgraph retract` takes the article out again.

    Where the graph is that of a corpus, the text becomes a file in seeds/added, and every later build --corpus takes it
    in behind the corpus, which itself is never changed. There a text that another article has is a copy of that one.

    \b
    Example: clubgraph add pique.txt --date 2026-02-03 --outlet "Example Sport"
    """
    from clubgraph.cli._changes import of_left, told
    from clubgraph.cli._in_corpus import add as in_corpus
    from clubgraph.cli._progress import steps
    from clubgraph.cli._workspace import changeable
    from clubgraph.edit.add import add
    from clubgraph.edit.incoming import Known
    from clubgraph.errors import ClubgraphError
    from clubgraph.read.languages import codes
    from clubgraph.store.shards import holds_corpus

    folder, output = changeable(workspace)
    known = Known(title, outlet, date, language, url, name)
    if holds_corpus(output):
        in_corpus(folder, output, file, known, replace=replace)
        return
    if replace:
        hint = "Write the file in seeds/articles anew, then: clubgraph build"
        raise ClubgraphError("only an article of a corpus is replaced.", place="--replace", hint=hint)
    with steps("adding") as progress:
        made = add(folder, output, file, known, progress=progress)
    article, count = made.article, sum(made.sentences.values())
    click.echo(f"read         {article.id} ({article.language}), {count} sentences, {made.claims} claims")
    for line in told(made.changes):
        click.echo(line)
    click.echo(f"review       {made.waiting} waiting" + (hinted(": clubgraph review") if made.waiting else ""))
    amber = made.sentences["amber"]
    rest = hinted(f"; {amber} amber: clubgraph coverage {article.id}") if amber else ""
    click.echo(f"coverage     {count - amber} of {count} sentences used or plain{rest}")
    if article.language not in codes():
        click.echo(f'"{article.language}" is no language that rules are written for: nothing was read.', err=True)
    if article.published is None:
        click.echo("No date is known, so “last year” stays open; --date says it.", err=True)
    for line in of_left(made.left):
        click.echo(line, err=True)
    click.echo(
        hinted(f"next: open {output / 'explorer.html'}, or take it back: clubgraph retract {article.id}"), err=True
    )
