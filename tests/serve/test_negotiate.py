"""The client gets the format that it wants most, the server's first among equals."""

import pytest

from clubgraph.serve.negotiate import best

OFFERED = ("application/json", "text/csv", "text/turtle")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.1, text/turtle;q=0.9", "text/turtle"),
        ("text/html, */*;q=0.1", "application/json"),
        ("*/*, application/json;q=0", "text/csv"),
        ("text/*;q=0.5, text/csv;q=0.1, */*;q=0.2", "text/turtle"),
        ("text/html", None),
        ("text/csv;q=0", None),
        ("text/csv;q=soon", None),
        (",,;;", None),
        ("\x00", None),
    ],
)
def test_the_best_type(accept: str | None, chosen: str | None) -> None:
    assert best(accept, OFFERED) == chosen
