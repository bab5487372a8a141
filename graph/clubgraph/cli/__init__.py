"""The command line: each command is a module of this folder, imported only when it is called."""

import gc
import sys
from typing import Any

import click

from clubgraph import __version__
from clubgraph.cli._commands import COMMANDS, example, load
from clubgraph.cli._next import completed, options
from clubgraph.errors import ClubgraphError, did_you_mean


class Commands(click.Group):
    """Loads a command when it is called, so that `--help` imports no other library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return COMMANDS

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            hint = did_you_mean(name, COMMANDS) or "clubgraph --help lists the commands."
            raise ClubgraphError(f'there is no command "{name}".', hint=hint)
        return load(name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember where the command is told to look, for the hints that it gives."""
        ctx.obj = options(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; the hint of its failure looks where it looked."""
        try:
            return super().invoke(ctx)
        except ClubgraphError as error:
            error.hint = completed(error.hint, ctx.obj)
            raise
        except click.UsageError as error:
            shown = example(error.ctx.command) if error.ctx else ""
            if not shown or "extra argument" not in error.message:
                raise
            hint = f"A name of several words goes in quotation marks. {shown}"
            raise click.UsageError(f"{error.message}\n{hint}", error.ctx) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="clubgraph")
def app() -> None:
    """Football news as a knowledge graph in which every fact opens on the words that say it.

    Start with: clubgraph build, then clubgraph ask
    """


def main() -> None:
    """Run the command; a failure is one message on stderr and exit code 1, or 2 where trust is broken."""
    gc.disable()  # words, names and claims are made once and kept: looking for garbage costs a third of the time
    try:
        code = app.main(standalone_mode=False)
    except ClubgraphError as error:
        click.echo(str(error), err=True)
        code = error.exit_code
    except click.ClickException as error:
        error.show()
        code = 1
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        code = 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe left (`| head`): nothing is wrong and nothing more can be said
        code = 0
    except OSError as error:
        click.echo(f"{error.filename or 'the file system'}: {error.strerror or error}", err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)
