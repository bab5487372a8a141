"""A hint that names a command → the same with the options that say where this command looked, ready to be copied."""

import re
import shlex
from collections.abc import Mapping, Sequence
from itertools import pairwise

import click

from clubgraph.cli._commands import takes

_WHERE = ("--workspace", "--store")
_NAMED = re.compile(r"\bclubgraph ([a-z-]+)\b")


def hinted(hint: str) -> str:
    """The hint, as a command that runs says it."""
    context = click.get_current_context(silent=True)
    return completed(hint, context.find_object(dict) or {} if context else {})


def completed(hint: str, given: Mapping[str, str]) -> str:
    """The hint with the options that were given, behind each command that takes them and does not have them.

    >>> completed("next: clubgraph ask owners", {"--workspace": "my news"})
    "next: clubgraph ask --workspace 'my news' owners"
    """

    def placed(command: re.Match[str]) -> str:
        own = [(name, value) for name, value in given.items() if name not in hint and takes(command[1], name)]
        return " ".join([command[0], *(f"{name} {shlex.quote(value)}" for name, value in own)])

    return _NAMED.sub(placed, hint)


def options(arguments: Sequence[str]) -> dict[str, str]:
    """Where a command is told to look, from what was typed behind its name."""
    found = {}
    for word, after in pairwise([*arguments, ""]):
        name, equals, value = word.partition("=")
        if name in _WHERE and (value or after):
            found[name] = value if equals else after
    return found
