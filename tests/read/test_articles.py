"""Articles are read as they stand, and every bad file is named with its fault."""

from pathlib import Path

import pytest

from clubgraph.errors import ClubgraphError, Faults
from clubgraph.model import Article
from clubgraph.read.articles import articles
from clubgraph.read.texts import LIMIT

from .small import write

ENGLISH = "The club said that it will not sell the player, and that he is happy to be there with them."

FAULTS = [
    ({"a.txt": b""}, "", "seeds/articles/a.txt: is empty. Put the article's text in it, or delete it."),
    ({"a.txt": b" \r\n\t"}, "", "seeds/articles/a.txt: is empty. Put the article's text in it, or delete it."),
    (
        {"a.txt": b"Goal by Su\xe1rez"},
        "",
        "seeds/articles/a.txt: is not UTF-8: the byte 0xe1 at offset 10 begins no character. Save it as UTF-8.",
    ),
    (
        {"a.txt": b"x" * (LIMIT + 1)},
        "",
        "seeds/articles/a.txt: is too large: 5,000,001 bytes, and at most 5,000,000 are read. "
        "Split it into files of one article each.",
    ),
    (
        {"a.txt": "Клуб объявил о переходе нападающего."},
        "",
        "seeds/articles/a.txt: its language cannot be told from its words. "
        'Say it in seeds/articles.toml: ["a"] language = "en"',
    ),
    ({"a.pdf": b"%PDF"}, "", "seeds/articles/a.pdf: is not an article: only .txt files are read here."),
    (
        {"el clásico.txt": ENGLISH},
        "",
        "seeds/articles/el clásico.txt: an article's name has letters a to z, digits, dot, - and _ only. "
        "Rename it to el-clasico.txt.",
    ),
    (
        {"a.txt": " date 2026-02-30 " + ENGLISH},
        "",
        'seeds/articles/a.txt, first line: "2026-02-30" is not a date: no calendar has that day.',
    ),
    (
        {"derby.txt": ENGLISH},
        '[derbi]\ntitle = "Derby"',
        'seeds/articles.toml:1, [derbi]: there is no seeds/articles/derbi.txt. Did you mean "derby"?',
    ),
    (
        {"a.txt": ENGLISH},
        '[a]\ntitle = "Derby"\npublshed = 2026',
        'seeds/articles.toml:3, [a]: unknown key "publshed". Did you mean "published"?',
    ),
    (
        {"a.txt": ENGLISH},
        '[a]\nfoo = "Derby"',
        'seeds/articles.toml:2, [a]: unknown key "foo". Known keys: title, outlet, published, language, url.',
    ),
    (
        {"a.txt": ENGLISH},
        '[a]\npublished = "last week"',
        'seeds/articles.toml:2, [a]: published: "last week" is not a date. Write 2026-01-18, 2026-01 or 2026.',
    ),
    (
        {"a.txt": ENGLISH},
        '[a]\nlanguage = "English"',
        'seeds/articles.toml:2, [a]: language: "English" is not a language. Write one of en, es, he.',
    ),
    (
        {"a.txt": ENGLISH},
        "[a]\ntitle = 3",
        'seeds/articles.toml:2, [a]: title: 3 is not words. Write title = "…", or leave it out.',
    ),
    (
        {"a.txt": ENGLISH},
        'title = "Derby"',
        'seeds/articles.toml: "title" stands outside any [article] table.',
    ),
    (
        {"a.txt": ENGLISH},
        "[a]\ntitle = Derby",
        "seeds/articles.toml:2:9: is not TOML: Invalid value.",
    ),
    (
        {"a.txt": ENGLISH},
        '[a]\ntitle = "Derby',
        "seeds/articles.toml:2: is not TOML: Unterminated string.",
    ),
]


@pytest.mark.parametrize(("files", "metadata", "message"), FAULTS)
def test_a_bad_article_is_named(tmp_path: Path, files: dict[str, str | bytes], metadata: str, message: str) -> None:
    texts = {f"seeds/articles/{name}": text for name, text in files.items()}
    write(tmp_path, texts | {"seeds/articles.toml": metadata})
    with pytest.raises(Faults) as caught:
        articles(tmp_path)
    assert (str(caught.value), caught.value.exit_code) == (message, 1)


def test_all_bad_articles_are_named_together_in_their_order(tmp_path: Path) -> None:
    write(tmp_path, {"seeds/articles/b.txt": b"", "seeds/articles/a.txt": b"\xff", "seeds/articles/c.txt": ENGLISH})
    faults: list[ClubgraphError] = []
    found = articles(tmp_path, into=faults)
    assert [article.id for article in found] == ["c"]
    assert [str(fault).partition(":")[0] for fault in faults] == ["seeds/articles/a.txt", "seeds/articles/b.txt"]


def test_a_text_keeps_every_code_point(tmp_path: Path) -> None:
    text = "\ufeff\u2067שלום\u2069\r\nThe 😀 club said that it is in the cup\r and e\u0301.\n\n"
    write(tmp_path, {"seeds/articles/a.txt": text, "seeds/articles.toml": '[a]\nlanguage = "en"'})
    assert articles(tmp_path) == (Article("a", text, "en"),)


def test_metadata_is_kept_and_goes_before_the_header(tmp_path: Path) -> None:
    metadata = '[a]\ntitle = "T"\noutlet = "O"\npublished = 2026-02\nlanguage = "es"\nurl = "https://news.example/a"\n'
    with pytest.raises(Faults, match="is not TOML"):  # a bare 2026-02 is none of TOML's dates
        articles(write(tmp_path, {"seeds/articles/a.txt": ENGLISH, "seeds/articles.toml": metadata}))
    write(tmp_path, {"seeds/articles.toml": metadata.replace("2026-02\n", '"2026-02"\n')})
    text = " date 2026-01-18 " + ENGLISH
    write(tmp_path, {"seeds/articles/a.txt": text})
    expected = Article("a", text, "es", "T", "O", "2026-02", "metadata", "https://news.example/a")
    assert articles(tmp_path) == (expected,)


@pytest.mark.parametrize(
    ("text", "language", "published"),
    [
        (ENGLISH, "en", None),
        ("El club dijo que no va a vender al jugador y que está muy feliz en la ciudad.", "es", None),
        (" date 2026-01-18 באינטר מיאמי פועלים בימים אלו כדי לאפשר לליאו מסי להשתתף", "he", "2026-01-18"),
        ("date 2026-01 " + ENGLISH, "en", "2026-01"),
        ("On a date 2026-01-18 " + ENGLISH, "en", None),
    ],
)
def test_language_and_header_are_read_from_the_text(
    tmp_path: Path, text: str, language: str, published: str | None
) -> None:
    write(tmp_path, {"seeds/articles/a.txt": text})
    basis = "header" if published else None
    assert articles(tmp_path) == (Article("a", text, language, published=published, published_basis=basis),)


def test_a_workspace_may_have_no_article_yet(tmp_path: Path) -> None:
    assert articles(write(tmp_path, {})) == ()
