"""A Python statement of a page → what an interpreter prints for it."""

import contextlib
import io
from typing import Any


def run(source: str, names: dict[str, Any]) -> list[str]:
    """Run one statement as at the prompt: the value of an expression is printed, so is the last line of an error."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(f"{source}\n", "<page>", "single"), names)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
    return [line.rstrip() for line in out.getvalue().splitlines()]
