"""From nothing to a graph, a page and an answer in three commands, in each language."""

import time
from pathlib import Path

import pytest

from tests.docs.shell import Shell

ARTICLES = {
    "en": "Rivers FC have signed Leo Prat from Harbour United. Rivers FC owner Ana Soler was at the ground.\n",
    "es": "El Rivers FC ha fichado a Leo Prat procedente del Harbour United. Ana Soler, dueña del Rivers FC, sonrió.\n",
    "he": "ערן כרמלי חתם במכבי חיפה והגיע מהפועל תל אביב. הבעלים של מכבי חיפה, אנה סולר, נכחה בחתימה.\n",
}
PLAYER = {"en": "Leo Prat", "es": "Leo Prat", "he": "ערן כרמלי"}


@pytest.mark.parametrize("language", ARTICLES)
def test_three_commands_give_a_graph_a_page_and_an_answer(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, shell = time.perf_counter(), Shell(tmp_path, monkeypatch)
    shell.run("clubgraph init news")
    for number in range(3):
        article = tmp_path / "news" / "seeds" / "articles" / f"{number}.txt"
        article.write_text(f"date 2026-02-0{number + 1}\n{ARTICLES[language]}", encoding="utf-8")
    read = shell.run("clubgraph build --workspace news")[0]
    answer = shell.run("clubgraph ask transfers --workspace news --format csv")
    assert read.startswith(f"read      3 articles ({language} 3)")
    assert PLAYER[language] in (tmp_path / "news" / "build" / "explorer.html").read_text(encoding="utf-8")
    assert [line.split(",")[:5] for line in answer[1:]] == [
        ["completed", "fact", "narration", "positive", PLAYER[language]]
    ]
    assert time.perf_counter() - start < 120
