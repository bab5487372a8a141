"""Whatever is wrong with an article of a corpus, it is named with the reason and the others are read."""

import json
import os
from pathlib import Path

import pytest

from clubgraph.corpus.build import REFUSED
from clubgraph.errors import ClubgraphError
from clubgraph.read.texts import LIMIT
from tests.corpus.conftest import Runner

GOOD = "Jorge Mas owns Inter Miami and the club is in good health."
LONG = "a" * (LIMIT + 1)


def test_a_folder_names_each_file_that_is_no_article(tmp_path: Path, run: Runner) -> None:
    folder = tmp_path / "press" / "2026"
    folder.mkdir(parents=True)
    files = {
        "good.txt": GOOD.encode(),
        "latin.txt": "Fútbol".encode("latin-1"),
        "empty.txt": b"",
        "blank.txt": b" \n\n",
        "names.txt": b"Zlatan Ronaldo Ronaldinho",
        "photo.jpg": b"\xff\xd8",
        ".hidden": b"\xff",
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)  # a file of zeros that takes no room
    (folder / "gone.txt").symlink_to("nowhere")
    found = run(tmp_path / "press")
    assert found.tally.articles == 1
    assert found.refused == [
        ("press/2026/blank.txt", "is empty."),
        ("press/2026/empty.txt", "is empty."),
        ("press/2026/gone.txt", "there is no such file."),
        ("press/2026/huge.txt", "is too large: 50,000,000 bytes, and at most 5,000,000 are read."),
        ("press/2026/latin.txt", "is not UTF-8: the byte 0xfa at offset 1 begins no character."),
        ("press/2026/names.txt", "its language cannot be told from its words."),
        ("press/2026/photo.jpg", "is not an article: only .txt files are read here."),
    ]
    lines = (tmp_path / "news" / "build" / REFUSED).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["problem"] for line in lines] == [problem for _, problem in found.refused]


LINES = [
    (json.dumps({"text": GOOD, "id": "good", "source": "a column that nobody asked for"}), None),
    ("", None),
    ('{"text": "Jorge Mas ow', "is cut short, or no JSON."),
    ("[" * 100_000, "is JSON nested too deep."),
    ('["text"]', 'is no record: {"text": …}.'),
    ('{"title": "No text"}', "has no text."),
    ('{"text": 7}', "has no text."),
    ('{"text": ""}', "has no text."),
    (json.dumps({"text": GOOD, "title": 7}), "title: '7' is not words."),
    (json.dumps({"text": GOOD, "published": "soon"}), 'published: "soon" is not a date.'),
    (json.dumps({"text": GOOD, "published": "2026-02-30T10:00"}),
     'published: "2026-02-30" is not a date: no calendar has that day.'),
    (json.dumps({"text": GOOD, "language": "English"}), '"English" is not a language.'),
    ('{"text": "half a pair: \\ud83d"}', "text is not UTF-8: what stands at character 13 is no character."),
    (json.dumps({"text": LONG}), "is too large: 5,000,001 bytes, and at most 5,000,000 are read."),
    (json.dumps({"text": GOOD + LONG * 4}), "is too large: 20,000,075 bytes, and at most 20,000,000 are read."),
    (json.dumps({"text": GOOD + " Again.", "id": "good"}), 'another article has the identifier "good".'),
    (json.dumps({"text": GOOD, "id": "good"}), None),
    (json.dumps({"text": GOOD, "id": "ünd so"}), None),
]  # fmt: skip


def test_a_line_of_json_that_is_no_article_is_named(tmp_path: Path, run: Runner) -> None:
    path = tmp_path / "news.jsonl"
    raw = [line.encode() for line, _ in LINES] + [b'{"text": "F\xfatbol"}', b'{"text": "cut sho']
    path.write_bytes(b"\n".join(raw))
    found = run(path)
    places = {number: problem for number, (_, problem) in enumerate(LINES, start=1) if problem}
    places |= {len(LINES) + 1: "is not UTF-8 at byte 11 of the line.", len(LINES) + 2: "is cut short, or no JSON."}
    assert found.refused == [(f"news.jsonl:{number}", problem) for number, problem in sorted(places.items())]
    assert (found.tally.articles, found.tally.same, found.tally.repeated) == (2, 1, 1)


def test_a_row_that_is_no_article_is_named(tmp_path: Path, run: Runner) -> None:
    path = tmp_path / "news.csv"
    rows = [
        b"\xef\xbb\xbftitle,text,published",
        b'One,"Jorge Mas owns Inter Miami,\nand the club is in good health.",2026-01-18',
        b"Two,,2026",
        b"Three,F\xfatbol is the word of the day,2026",
        b"Four,text,2026,more",
        b"Five,Jorge Mas owns the club Inter Miami in the city of Miami",
        b'Six,"a quote that never ends and ' + LONG.encode(),
        b"Seven,Jorge Mas owns the club Inter Miami and lives in the city of Miami,2026",
    ]
    path.write_bytes(b"\n".join(rows))
    found = run(path)
    assert found.refused == [
        ("news.csv:4", "has no text."),
        ("news.csv:5", "text is not UTF-8: what stands at character 1 is no character."),
        ("news.csv:6", "has 4 cells for 3 columns."),
        ("news.csv:8", "is no row: field larger than field limit (5000000)."),
    ]
    assert found.tally.articles == 3


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("none.jsonl", None, "there is no such file or folder."),
        ("news.xml", b"<news/>", "is not a corpus."),
        ("news.csv", b"title,body\n", 'has no column "text".'),
        ("empty.csv", b"", 'has no column "text".'),
    ],
)
def test_what_is_no_corpus_is_refused_whole(
    tmp_path: Path, run: Runner, name: str, data: bytes | None, problem: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(ClubgraphError) as raised:
        run(tmp_path / name)
    assert raised.value.problem == problem


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path, run: Runner) -> None:
    (tmp_path / "press" / "closed").mkdir(parents=True)
    (tmp_path / "press" / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "press" / "locked.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "press" / "locked.txt").chmod(0)
    (tmp_path / "press" / "closed").chmod(0)
    found = run(tmp_path / "press")
    (tmp_path / "press" / "closed").chmod(0o700)
    assert sorted(found.refused) == [
        ("press/closed", "cannot be read: Permission denied."),
        ("press/locked.txt", "cannot be read: Permission denied."),
    ]
    assert found.tally.articles == 1


def test_an_empty_corpus_gives_an_empty_graph(tmp_path: Path, run: Runner) -> None:
    (tmp_path / "press").mkdir()
    assert run(tmp_path / "press").tally.articles == 0
