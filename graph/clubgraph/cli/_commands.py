"""The name of a command → the command; its module is imported only here, when it is asked for."""

from importlib import import_module
from pathlib import Path

import click

COMMANDS = sorted(path.stem.replace("_", "-") for path in Path(__file__).parent.glob("[a-z]*.py"))


def load(name: str) -> click.Command:
    """The command of that name, which is one of COMMANDS: `cli/same_as.py` for `same-as`."""
    command = import_module(f"clubgraph.cli.{name.replace('-', '_')}").command
    assert isinstance(command, click.Command)
    return command


def example(command: click.Command) -> str:
    """The line of its help that shows how it is called; nothing where it takes no name."""
    names = any(isinstance(parameter, click.Argument) for parameter in command.params)
    return next((line.strip() for line in (command.help or "").splitlines() if names and "Example:" in line), "")


def takes(name: str, option: str) -> bool:
    """Whether there is a command of that name that takes the option."""
    return name in COMMANDS and any(option in parameter.opts for parameter in load(name).params)
