"""Sorted files together have the lines of all, sorted, each once."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clubgraph.store import merged as module
from clubgraph.store.merged import merged

LINES = st.lists(
    st.text(st.characters(exclude_characters="\n", codec="utf-8"), min_size=1, max_size=6), max_size=40, unique=True
)


@given(files=st.lists(LINES, max_size=5), first=st.text(max_size=2), end=st.text(max_size=2), piece=st.integers(1, 60))
def test_it_has_every_line_once_in_order(files: list[list[str]], first: str, end: str, piece: int) -> None:
    wanted = sorted({f"{line}\n".encode() for lines in files for line in lines})
    borders = first.encode(), end.encode()
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_HELD", 0)
        patched.setattr(module, "_LEAST", piece)
        paths = [Path(folder, str(number)) for number in range(len(files))]
        for path, lines in zip(paths, files, strict=True):
            path.write_bytes(b"".join(sorted(f"{line}\n".encode() for line in lines)))
        assert [line for some in merged(paths) for line in some] == wanted
        within = [line for line in wanted if borders[0] <= line < borders[1]]
        assert [line for some in merged(paths, *borders) for line in some] == within


def test_only_a_piece_of_each_file_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_HELD", 0)
    monkeypatch.setattr(module, "_LEAST", 1_000)
    for name in "ab":
        (tmp_path / name).write_text("".join(f"{number:06}{name}\n" for number in range(10_000)), encoding="utf-8")
    pieces = [len(lines) for lines in merged(tmp_path.iterdir())]
    assert sum(pieces) == 20_000
    assert max(pieces) < 1_000
