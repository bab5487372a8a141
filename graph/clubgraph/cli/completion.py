"""`clubgraph completion`: the lines that teach a shell to complete commands and options."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
_FILES = {
    "bash": "clubgraph completion bash > ~/.local/share/bash-completion/completions/clubgraph",
    "zsh": "clubgraph completion zsh > ~/.zfunc/_clubgraph   (with fpath+=~/.zfunc in ~/.zshrc)",
    "fish": "clubgraph completion fish > ~/.config/fish/completions/clubgraph.fish",
}


@click.command(name="completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    Example: clubgraph completion bash > ~/.local/share/bash-completion/completions/clubgraph
    """
    from clubgraph.cli import app

    kind = get_completion_class(shell)
    assert kind is not None, "click knows these shells"
    click.echo(kind(app, {}, "clubgraph", "_CLUBGRAPH_COMPLETE").source())
    click.echo(f"to keep it: {_FILES[shell]}", err=True)
