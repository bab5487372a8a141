"""A file is written whole or not at all."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from clubgraph.errors import ClubgraphError
from clubgraph.files import write_atomic

OLD, NEW = "old פרטים\n", "new Domínguez\n"


def test_text_is_written_as_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_atomic(tmp_path / "deep" / "file", "a\nב\r\nc")
    assert (tmp_path / "deep" / "file").read_bytes() == "a\nב\r\nc".encode()


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(OLD, encoding="utf-8")
    path.chmod(0o640)
    write_atomic(path, NEW)
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == (NEW, 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text(OLD, encoding="utf-8")
    link.symlink_to(real)
    write_atomic(link, NEW)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == NEW


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    _assert_old_stays(tmp_path, "No space left on device")


def test_a_write_that_stops_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(OLD, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from clubgraph.files import write_atomic;"
        "write_atomic(Path(sys.argv[1]), 'x' * 100_000)"
    )

    def small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    run = subprocess.run(
        [sys.executable, "-B", "-c", script, path],
        preexec_fn=small_files_only,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ClubgraphError" in run.stderr
    assert (path.read_text(encoding="utf-8"), list(tmp_path.iterdir())) == (OLD, [path])


def test_a_folder_that_may_not_be_written_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)  # not chmod: root may write everywhere
    _assert_old_stays(tmp_path, "Permission denied")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClubgraphError, match="cannot be written: Is a directory"):
        write_atomic(tmp_path, NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to_and_stays_a_device() -> None:
    write_atomic(Path(os.devnull), NEW)
    assert Path(os.devnull).is_char_device()


def _bytes(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return os.read(descriptor, 1000)
    finally:
        os.close(descriptor)


def _assert_old_stays(folder: Path, problem: str) -> None:
    path = folder / "file"
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY)
    os.write(descriptor, OLD.encode())
    os.close(descriptor)
    with pytest.raises(ClubgraphError) as told:
        write_atomic(path, NEW)
    assert (told.value.problem, told.value.place) == (f"cannot be written: {problem}.", str(path))
    assert told.value.hint
    assert _bytes(path).decode() == OLD
    assert list(folder.iterdir()) == [path]
