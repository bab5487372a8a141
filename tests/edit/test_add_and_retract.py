"""An article added and retracted leaves every byte as it was; nothing is added twice, nothing is lost silently."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clubgraph.cli import app
from clubgraph.edit.decide import Wanted, decide
from clubgraph.errors import ClubgraphError
from clubgraph.read.articles import articles
from clubgraph.read.decisions import FILE, What, decisions
from clubgraph.read.metadata import with_table, without_table
from clubgraph.read.workspace import read

TEXT = "\ufeffLeo Pratz was at Zz Lakes with the team on the day.\r\nThe rest is told by “Ana” tomorrow.\n\n"


def run(workspace: Path, *arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [*arguments, "--workspace", str(workspace)], input=stdin)


def content(workspace: Path) -> dict[str, bytes]:
    """Every file that a person or a build wrote; not what is kept to be faster, and not the record of builds."""
    kept = ("cache", "history", ".lock")
    return {
        path.relative_to(workspace).as_posix(): path.read_bytes()
        for path in sorted(workspace.rglob("*"))
        if path.is_file()
        and not set(path.relative_to(workspace / "build").parts if "build" in path.parts else ()) & set(kept)
    }


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "lakes.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_the_text_is_copied_byte_for_byte_and_what_is_known_is_written_down(workspace: Path, text: Path) -> None:
    before = (workspace / "seeds" / "articles.toml").read_text(encoding="utf-8")
    known = [
        "--date",
        "2026-02",
        "--outlet",
        'The "Evening" Paper',
        "--title",
        "Lakes",
        "--url",
        "https://news.example/1",
    ]
    result = run(workspace, "add", str(text), *known)
    assert (result.exit_code, result.exception) == (0, None)
    assert (workspace / "seeds" / "articles" / "lakes.txt").read_bytes() == TEXT.encode()
    after = (workspace / "seeds" / "articles.toml").read_text(encoding="utf-8")
    assert after.removeprefix(before) == (
        '\n[lakes]\ntitle = "Lakes"\noutlet = "The \\"Evening\\" Paper"\npublished = "2026-02"\nlanguage = "en"\n'
        'url = "https://news.example/1"\n'
    )
    added = next(article for article in articles(workspace) if article.id == "lakes")
    assert (added.text, added.published, added.outlet) == (TEXT, "2026-02", 'The "Evening" Paper')


def test_add_then_retract_leaves_every_byte_as_it_was(workspace: Path, text: Path) -> None:
    assert run(workspace, "build").exit_code == 0
    before = content(workspace)
    assert {"build/graph.ttl", "build/claims.jsonl", "build/explorer.html", "build/manifest.json"} <= before.keys()
    assert run(workspace, "add", str(text), "--date", "2026").exit_code == 0
    assert content(workspace).keys() - before.keys() == {"seeds/articles/lakes.txt"}
    assert run(workspace, "retract", "lakes").exit_code == 0
    assert content(workspace) == before


def test_adding_gives_what_building_gives(workspace: Path, text: Path, tmp_path: Path) -> None:
    assert run(workspace, "add", str(text)).exit_code == 0
    added = {name: data for name, data in content(workspace).items() if name.startswith("build/")}
    assert run(workspace, "build").exit_code == 0
    assert {name: data for name, data in content(workspace).items() if name.startswith("build/")} == added


def test_what_an_article_changes_is_told(workspace: Path) -> None:
    third = "Ana Solerz was there.\n"
    (workspace / "seeds" / "claims" / "late.toml").unlink(missing_ok=True)
    result = run(
        workspace, "add", "-", "--name", "late", stdin=third + "It was a fine day for all of them in the city."
    )
    lines = result.stdout.splitlines()
    assert lines[0] == "read         late (en), 2 sentences, 0 claims"
    assert "new          0 facts" in lines
    assert "contradicted 0 facts" in lines
    assert "coverage     2 of 2 sentences used or plain" in lines


def test_the_same_text_is_refused_and_the_first_is_named(workspace: Path, text: Path) -> None:
    assert run(workspace, "add", str(text)).exit_code == 0
    before = content(workspace)
    again = text.with_name("again.txt")
    again.write_bytes(TEXT.replace("\r\n", "\n").strip("\ufeff\n").encode())
    result = run(workspace, "add", str(again))
    assert isinstance(result.exception, ClubgraphError)
    assert 'this text stands in the workspace already, as "lakes".' in str(result.exception)
    assert content(workspace) == before


@pytest.mark.parametrize(
    ("data", "options", "problem"),
    [
        (b"", (), "is empty"),
        (b" \n", (), "is empty"),
        (b"%PDF-1.4 the and of", (), "is not plain text. Take its words out first"),
        (b"the \x00 and of", (), "is not plain text"),
        (b"the \xff and of", (), "is not UTF-8"),
        (b"the news of the day", ("--date", "18.1.2026"), '--date: "18.1.2026" is not a date'),
        (b"the news of the day", ("--language", "xx"), '--language: there is no language "xx"'),
        (b"Solerz Pratz Rivers", (), "its language cannot be told from its words. Say it: --language en"),
        (b"the news of the day", ("--name", "a b"), "--name: a name has letters"),
        (b"the news of the day", ("--name", "derby"), 'there is another article "derby" already'),
    ],
)
def test_what_cannot_be_an_article_is_refused_and_nothing_changes(
    workspace: Path, tmp_path: Path, data: bytes, options: tuple[str, ...], problem: str
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    before = content(workspace)
    result = run(workspace, "add", str(path), *options)
    assert isinstance(result.exception, ClubgraphError)
    assert problem in str(result.exception)
    assert content(workspace) == before


def test_a_file_that_is_not_there_is_named(workspace: Path, tmp_path: Path) -> None:
    result = run(workspace, "add", str(tmp_path / "none.txt"))
    assert "there is no such file" in str(result.exception)


def test_retracting_says_what_is_lost_and_weakened_and_deletes_the_claims(workspace: Path) -> None:
    owns = next(claim for claim in read(workspace).claims if claim.article == "derby")
    decide(workspace, workspace / "build", Wanted(What.ACCEPT, owns.id), who="Ana")
    before = content(workspace)
    expected = [
        "gone         1 lose their last support",
        "             Leo Pratz plays for Zz Rivers",
        "weaker       1 have less support",
        "             Ana Solerz owns Zz Rivers: 1 article now",
        "orphans      1 decisions find nothing any more",
        f"             {FILE}, decision 1 (accept {owns.id}): no article says this any more.",
    ]
    tried = run(workspace, "retract", "derby", "--dry-run")
    assert tried.stdout.splitlines()[:6] == expected
    assert tried.stdout.splitlines()[6:] == [
        "would delete seeds/claims/derby.toml",
        "would delete seeds/articles/derby.txt",
    ]
    assert content(workspace) == before
    done = run(workspace, "retract", "derby")
    assert done.stdout.splitlines()[:6] == expected
    assert [article.id for article in articles(workspace)] == ["evening"]
    assert [claim.article for claim in read(workspace).claims] == ["evening"]
    assert len(decisions(workspace)) == 1
    left = (workspace / "seeds" / "articles.toml").read_text(encoding="utf-8")
    assert left == '# What is known of each article.\n\n# the evening paper\n[evening]\nlanguage = "en"\n'
    assert "orphan: " in run(workspace, "build").stderr


def test_an_article_that_is_not_there_cannot_be_retracted(workspace: Path) -> None:
    result = run(workspace, "retract", "derbi")
    assert 'there is no article "derbi". Did you mean "derby"?' in str(result.exception)


keys = st.sampled_from(["title", "outlet", "url"])
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
names = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,6}", fullmatch=True)
files = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "",
            "\n",
            "# only words",
            "# words\n",
            '[zz]\ntitle = "a"',
            '[zz]\n# of zz\n\n# more\n["z.z"]\ntitle = "[x]"\n\n',
        ]
    ),
)


@settings(max_examples=200, deadline=None)
@given(files, names, st.dictionaries(keys, words, min_size=1))
@example(None, "0", {"title": "\x85["})  # no end of line in TOML
@example("[zz]\n", "0", {"title": "\u2028[x]"})
def test_a_table_taken_out_leaves_the_file_as_it_was(text: str | None, name: str, values: dict[str, str]) -> None:
    if name in ("zz", "z.z"):
        return
    assert without_table(with_table(text, name, values), name) == text


def test_a_table_between_others_is_taken_out_with_its_own_words_only() -> None:
    text = "# head\n\n[a]\n# of a\ntitle = 'a'\n\n# of b\n[b]\n# of b too\nurl = 'b'\n\n# of c\n[c]\nurl = 'c'\n"
    assert without_table(text, "b") == "# head\n\n[a]\n# of a\ntitle = 'a'\n\n# of b\n\n# of c\n[c]\nurl = 'c'\n"


def test_a_table_that_cannot_be_taken_out_safely_is_left_to_a_person() -> None:
    with pytest.raises(ClubgraphError, match="cannot be taken out safely"):
        without_table('b.title = "x"\n', "b")
