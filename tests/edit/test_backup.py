"""A backup gives the workspace back, to the byte and with its history; one that is broken or hostile gives nothing."""

import gzip
import io
import json
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from clubgraph.ask.graph import opened
from clubgraph.build.write import GRAPH, build
from clubgraph.cli import app
from clubgraph.edit.archive import LISTING
from clubgraph.edit.backup import backup
from clubgraph.edit.restore import restore
from clubgraph.errors import ClubgraphError
from clubgraph.keep.lock import locked
from clubgraph.places import demo
from clubgraph.store.keeping import keep


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built workspace whose graph is kept on disk too."""
    folder = tmp_path_factory.mktemp("whole") / "news"
    for part in ("seeds", "queries"):
        shutil.copytree(demo() / part, folder / part)
    build(folder, folder / "build")
    keep(folder / "build", folder / "build" / GRAPH, large=0)
    return folder


@pytest.fixture(scope="module")
def archive(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "news.tar.gz"
    assert backup(whole, whole / "build", path) == len(listing(path)) > 30
    return path


def listing(path: Path) -> dict[str, dict[str, object]]:
    with tarfile.open(path) as found:
        file = found.extractfile(LISTING)
        assert file
        return dict(json.loads(file.read()))


def files(folder: Path) -> dict[str, bytes]:
    """What counts of a workspace: the store is compared by what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "/graph/" not in path.as_posix() and not path.name.startswith(".")
    }


def test_it_gives_everything_back(whole: Path, archive: Path, tmp_path: Path) -> None:
    assert restore(archive, tmp_path / "again") == len(listing(archive))
    assert files(tmp_path / "again") == files(whole)
    here, there = opened(whole), opened(tmp_path / "again")
    assert there.columns
    assert set(there.store) == set(here.store)
    assert [path.name for path in tmp_path.iterdir()] == ["again"]


def test_what_is_restored_builds_the_same_and_goes_on(whole: Path, archive: Path, tmp_path: Path) -> None:
    restore(archive, tmp_path / "again")
    shutil.copytree(whole, tmp_path / "whole")
    for name in ("again", "whole"):
        build(tmp_path / name, tmp_path / name / "build")
    found, wanted = (
        {file: text for file, text in files(tmp_path / name).items() if not file.startswith("build/store/")}
        for name in ("again", "whole")
    )
    assert {**found, "build/cache/origin": b""} == {**wanted, "build/cache/origin": b""}


def test_a_second_one_is_the_same_to_the_byte(whole: Path, archive: Path, tmp_path: Path) -> None:
    restore(archive, tmp_path / "again")
    backup(whole, whole / "build", tmp_path / "second.tar.gz")
    for name, entry in listing(archive).items():
        if "/graph/" not in name:
            assert listing(tmp_path / "second.tar.gz")[name] == entry


def test_what_a_crash_left_behind_is_left_out(whole: Path, archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    shutil.copytree(whole, folder)
    store = next(path for path in (folder / "build" / "store").iterdir() if path.is_dir())
    for left in (
        store / "graph" / "bulk-1.sst",
        store.with_name(".half.1") / "x",
        folder / "build" / ".graph.ttl.1.tmp",
    ):
        left.parent.mkdir(exist_ok=True)
        left.write_bytes(b"left")
    backup(folder, folder / "build", tmp_path / "one.tar.gz")
    names = set(listing(tmp_path / "one.tar.gz"))
    assert not {name for name in names if "bulk-" in name or "/." in name}
    assert {name for name in names if "/graph/" not in name} == {n for n in listing(archive) if "/graph/" not in n}
    assert not list((folder / "build").glob(".backup*"))


def test_a_backup_is_never_written_over(whole: Path, archive: Path, tmp_path: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(ClubgraphError, match=r"is there already\. Name another file"):
        backup(whole, whole / "build", archive)
    assert archive.read_bytes() == before
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ClubgraphError, match="is not empty; nothing was changed"):
        restore(archive, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_nobody_builds_meanwhile(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clubgraph.keep.lock.locked.__wrapped__.__kwdefaults__", {"patience": 0.1}, raising=False)
    with locked(whole / "build", "build"), pytest.raises(ClubgraphError, match="at work in this workspace"):
        backup(whole, whole / "build", tmp_path / "a.tar.gz")
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_nothing(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ClubgraphError, match="cannot be written"):
        backup(whole, whole / "build", tmp_path / "file" / "a.tar.gz")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


# Archives that are not what they should be


def test_one_that_was_cut_short_or_changed_is_told(archive: Path, tmp_path: Path) -> None:
    data = archive.read_bytes()
    plain = bytearray(gzip.decompress(data))
    place = plain.index(b"Inter Miami", len(plain) // 8)
    plain[place : place + 5] = b"Outer"
    for spoilt in (
        data[: len(data) // 2],
        data[:200],
        gzip.compress(bytes(plain)),
        b"",
        b"no archive",
        data[1:],
    ):
        (tmp_path / "spoilt.tar.gz").write_bytes(spoilt)
        with pytest.raises(ClubgraphError, match=r"is no (whole backup|backup of a workspace)"):
            restore(tmp_path / "spoilt.tar.gz", tmp_path / "again")
        assert [path.name for path in tmp_path.iterdir()] == ["spoilt.tar.gz"]


def made(
    path: Path, *members: tuple[str, bytes], kind: bytes = tarfile.REGTYPE, listed: dict[str, object] | None = None
) -> Path:
    """An archive with these files and a list that says they are right."""
    import hashlib

    entries = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "mtime": 0} for name, data in members
    }
    text = json.dumps(entries if listed is None else listed).encode()
    with tarfile.open(path, "w:gz") as out:
        for name, data in ((LISTING, text), *members):
            member = tarfile.TarInfo(name)
            member.size, member.linkname = len(data), "/etc/passwd"
            member.type = tarfile.REGTYPE if name == LISTING else kind
            if member.type != tarfile.REGTYPE:
                member.size = 0
            out.addfile(member, io.BytesIO(data))
    return path


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/evil", "seeds/../../evil", "seeds/./a", "evil", "seeds", "other/a", "seeds//a", "C:\\evil",
        "seeds\\..\\a", "seeds/a\0b", "", "build/../seeds/x",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    path = made(tmp_path / "evil.tar.gz", (name, b"evil"))
    with pytest.raises(ClubgraphError, match="is no whole backup"):
        restore(path, tmp_path / "again")
    assert [path.name for path in tmp_path.iterdir()] == ["evil.tar.gz"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_are_refused(kind: bytes, tmp_path: Path) -> None:
    path = made(tmp_path / "evil.tar.gz", ("seeds/articles/a.txt", b""), kind=kind)
    with pytest.raises(ClubgraphError, match=r"seeds/articles/a\.txt is not as its list says"):
        restore(path, tmp_path / "again")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (lambda to: made(to, ("seeds/a", b"1"), ("seeds/a", b"1")), "seeds/a is not as its list says"),
        (lambda to: made(to, ("seeds/a", b"1"), listed={}), "seeds/a is not as its list says"),
        (lambda to: made(to, listed={"seeds/a": {"size": 1, "sha256": "x", "mtime": 0}}), "seeds/a is missing"),
        (lambda to: made(to, listed={"seeds/a": {}}), "its list cannot be read"),
        (lambda to: made(to, listed=["a"]), "its list cannot be read"),
    ],
    ids=["twice", "not listed", "missing", "no entry", "no list"],
)
def test_a_list_that_does_not_fit_is_refused(path: Callable[[Path], Path], message: str, tmp_path: Path) -> None:
    with pytest.raises(ClubgraphError, match=message):
        restore(path(tmp_path / "evil.tar.gz"), tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_the_commands_say_what_they_did(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    saved = CliRunner().invoke(app, ["backup", "--workspace", str(whole)])
    (path,) = tmp_path.iterdir()
    assert saved.stdout.startswith(f"saved     {path.name}  {len(listing(path))} files")
    assert path.name.startswith("news-")
    restored = CliRunner().invoke(app, ["restore", path.name, "--workspace", "again"])
    assert restored.stdout == f"restored  again  {len(listing(path))} files\n"
    assert CliRunner().invoke(app, ["stats", "--workspace", "again"]).exception is None


def test_a_link_in_a_workspace_is_not_followed(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    shutil.copytree(whole, folder)
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (folder / "seeds" / "articles" / "link.txt").symlink_to(tmp_path / "secret")
    backup(folder, folder / "build", tmp_path / "one.tar.gz")
    assert "seeds/articles/link.txt" not in listing(tmp_path / "one.tar.gz")
