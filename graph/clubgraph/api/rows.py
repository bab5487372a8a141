"""An answer → rows for Python: a sequence of records whose values have names, each with the claims behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, overload

from jinja2 import Environment

from clubgraph.ask.evidence import Evidence
from clubgraph.errors import ClubgraphError, did_you_mean

if TYPE_CHECKING:
    from pandas import DataFrame

_SHOWN = 60  # rows in a notebook
_TABLE = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
    """\
<table>
<caption>{{ title }}</caption>
<thead><tr>{% for name in columns %}<th>{{ name }}</th>{% endfor %}<th>words</th></tr></thead>
<tbody>
{% for row in rows %}
<tr>{% for value in row.values() %}<td dir="auto">{{ "" if value is none else value }}</td>{% endfor %}
<td>
{% for claim in row.claims %}
<div dir="auto" title="{{ claim.place }}">“{{ claim.quote }}”</div>
{% endfor %}
</td></tr>
{% endfor %}
</tbody>
</table>
{% if more %}<p>{{ more }} more rows</p>{% endif %}
"""
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row. Its values are labels, numbers or None, by attribute or key: `row.player`, `row["player"]`."""

    _values: dict[str, Any]
    claims: tuple[Evidence, ...] = field(repr=False)

    def __getattr__(self, name: str) -> Any:
        try:
            return self._values[name]
        except KeyError:
            hint = did_you_mean(name, self._values) or f"It has: {', '.join(self._values)}."
            raise AttributeError(f'the row has no "{name}". {hint}') from None

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def keys(self) -> tuple[str, ...]:
        """The names of the columns, so that `dict(row)` works."""
        return tuple(self._values)

    def values(self) -> tuple[Any, ...]:
        """The values in the order of the columns."""
        return tuple(self._values.values())


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """The rows of an answer, with its title and columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        return self.rows[index]

    def to_pandas(self) -> "DataFrame":
        """A data frame of the rows, with the claims' identifiers in the column `claims`.

        Raises ClubgraphError where pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise ClubgraphError("pandas is not installed.", hint="Add it with: pip install pandas") from error
        records = [dict(row) | {"claims": tuple(claim.claim for claim in row.claims)} for row in self.rows]
        return pd.DataFrame(records, columns=[*self.columns, "claims"])

    def _repr_html_(self) -> str:
        """The rows as a notebook shows them, each with its words."""
        more = max(0, len(self.rows) - _SHOWN)
        return _TABLE.render(title=self.title, columns=self.columns, rows=self.rows[:_SHOWN], more=more)
