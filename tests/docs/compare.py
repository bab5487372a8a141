"""What a page shows and what was printed → whether they agree, and what the page is to show instead."""

import re
from collections.abc import Sequence

CUT = "…"


def agrees(shown: Sequence[str], printed: Sequence[str]) -> bool:
    """`…` alone on a line stands for any lines, within a line for any words. Nothing shown agrees with anything."""
    if not shown:
        return True
    parts = [r"(?:.*\n)*" if line == CUT else ".*".join(map(re.escape, line.split(CUT))) + r"\n" for line in shown]
    return re.fullmatch("".join(parts), "".join(f"{line}\n" for line in printed)) is not None


def renewed(shown: Sequence[str], printed: Sequence[str]) -> tuple[str, ...]:
    """The printed lines, as many as the page showed where it cuts at the end."""
    if shown[-1] == CUT and len(printed) >= len(shown):
        return (*printed[: len(shown) - 1], CUT)
    return tuple(printed)
