"""A grid of cells → lines for a terminal, or for a pipe, where nothing is coloured and no terminal sets the width."""

import io
import re
import shutil
import sys
from collections.abc import Collection, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

_ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_PIPED = 160  # columns where there is no terminal: wide enough for a sentence a row


def sheet(columns: Sequence[str], *, numbers: Collection[str] = ()) -> Table:
    """An empty table; `numbers` are the columns that stand to the right."""
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in columns:
        grid.add_column(Text(name), justify="right" if name in numbers else "left", overflow="fold")
    return grid


def paper(grid: Table) -> str:
    """The table as text without trailing spaces."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED
    text = io.StringIO()
    Console(file=text, width=width, color_system=None, markup=False, emoji=False, highlight=False).print(grid)
    return "".join(line.rstrip() + "\n" for line in io.StringIO(harmless(text.getvalue())))


def harmless(text: str) -> str:
    """The text without characters by which a terminal is told to do something else than to show it."""
    return _ORDERS.sub("\N{REPLACEMENT CHARACTER}", text)
