"""Measures → text: tables for people, CSV and JSON for tools."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import asdict, fields

from clubgraph.ask.measures import Measured, Measures
from clubgraph.ask.paper import paper, sheet

_COLUMNS = [field.name for field in fields(Measured)]
_NUMBERS = {"claims", "neighbours", "between", "community"}


def table(found: Measures, top: int) -> str:
    """The counts, then the most connected things."""
    counts = sheet(["what", "how many"], numbers={"how many"})
    for name, count in found.counts.items():
        counts.add_row(name, f"{count:,}")
    shown = [name for name in _COLUMNS if name != "thing"]
    things = sheet(shown, numbers=_NUMBERS)
    for each in found.things[:top]:
        things.add_row(*(str(getattr(each, name)) for name in shown))
    return paper(counts) + ("\n" + paper(things) if found.things else "")


def comma_separated(found: Measures, _: int) -> str:
    """One line a thing."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([getattr(each, name) for name in _COLUMNS] for each in found.things)
    return text.getvalue()


def json_text(found: Measures, _: int) -> str:
    """Counts and things."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Measures, int], str]] = {"table": table, "csv": comma_separated, "json": json_text}
