"""Two states of records → the identifiers of those that differ."""

from collections.abc import Iterable, Mapping


def differing(earlier: Mapping[str, object], later: Mapping[str, object]) -> set[str]:
    """The keys with unlike values, and those of one side only."""
    keys = earlier.keys() | later.keys()
    return {key for key in keys if earlier.get(key) != later.get(key)}


def by_id(records: Iterable[object]) -> dict[str, object]:
    """Records that have an identifier, by it."""
    return {getattr(record, "id"): record for record in records}  # noqa: B009
