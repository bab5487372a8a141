"""What the documentation names is there, and what is there is named."""

import re
from pathlib import Path

import click
import pytest

from clubgraph.ask.library import library
from clubgraph.cli import COMMANDS, app
from clubgraph.cli.export import VIEWS
from clubgraph.export.formats import FORMATS
from clubgraph.places import KNOWLEDGE, PACKAGE
from tests.docs.pages import PAGES, ROOT, prose, text

_CODE = re.compile(r"`([^`\n]+)`")
_OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
ALL = "\n".join(map(text, PAGES))


def command(name: str) -> click.Command:
    found = app.get_command(click.Context(app), name)
    assert found
    return found


def options(name: str) -> set[str]:
    """The options of a command and of its own commands."""
    found = command(name)
    parts = [found, *(found.commands.values() if isinstance(found, click.Group) else ())]
    return {spelt for part in parts for each in part.params for spelt in (*each.opts, *each.secondary_opts)} | {
        "--help"
    }


def table(page: str, heading: str) -> list[str]:
    """The code in the first column of the table that begins with this heading."""
    rows = text(page).partition(f"| {heading} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [name for row in rows for name in _CODE.findall(row.split("|")[1])]


def test_there_are_pages() -> None:
    assert len(PAGES) >= 15


@pytest.mark.parametrize("page", PAGES)
def test_a_command_that_is_named_exists(page: str) -> None:
    named = set(re.findall(r"(?:`|\$ |\| |pytest |then )clubgraph ([a-z][a-z-]*)", text(page)))
    assert named - set(COMMANDS) == set()


def test_every_command_is_named_in_the_readme() -> None:
    assert set(COMMANDS) - set(_CODE.findall(text("README.md").partition("| command |")[2])) == set()


@pytest.mark.parametrize("page", PAGES)
def test_an_option_that_is_named_exists(page: str) -> None:
    every = {option for name in COMMANDS for option in options(name)} | {"--accept"}  # the last is pytest's
    wrong = []
    for code in _CODE.findall(prose(page)):
        words = code.split()
        known = options(words[1]) if words[0] == "clubgraph" and words[1:] and words[1] in COMMANDS else every
        if code.startswith(("clubgraph", "--")):
            wrong += [f"{code}: {option}" for option in _OPTION.findall(code) if option not in known]
    assert wrong == []


def test_the_formats_are_those_of_the_program() -> None:
    assert table("docs/formats.md", "format") == list(FORMATS)


def test_the_views_are_those_of_the_program() -> None:
    line = next(line for line in text("docs/formats.md").splitlines() if line.startswith("| `--view"))
    assert sorted(re.findall(r"(?:view |`)([a-z0-9]+)`", line)) == VIEWS


def test_the_questions_are_those_of_the_library() -> None:
    rows = text("docs/questions.md").partition("| group |")[2].splitlines()[2:]
    named = {row.split("|")[1].strip(): _CODE.findall(row) for row in rows}
    held: dict[str, list[str]] = {}
    for question in library((ROOT / "queries",)).values():
        held.setdefault(question.group, []).append(question.name)
    assert named == {group: sorted(names) for group, names in held.items()}


def test_the_options_of_the_server_are_told() -> None:
    told = set(_CODE.findall(prose("docs/http.md")))
    assert options("serve") - told - {"--help", "--workspace", "--open", "--port"} == set()


def test_the_refusals_of_the_server_are_told() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "serve").glob("*.py")))
    refused = set(re.findall(r"(?:Refusal|text)\(\s*([45]\d\d)", code))
    rows = re.findall(r"^\| ([\d, ]+) \|", text("docs/http.md"), re.MULTILINE)
    assert len(refused) > 5
    assert set(re.findall(r"\d{3}", " ".join(rows))) == refused


def test_the_files_of_a_language_are_told() -> None:
    files = {path.name for path in (KNOWLEDGE / "languages" / "en").iterdir()}
    assert set(table("docs/rules.md", "file")) == files


def test_the_rooms_are_on_the_map() -> None:
    rooms = {f"{path.name}/" for path in PACKAGE.iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert rooms <= set(table("CONTRIBUTING.md", "room of `graph/clubgraph/`"))


def test_a_target_of_make_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", ALL, re.MULTILINE))
    assert {"demo", "test"} <= named
    assert [name for name in sorted(named) if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []


def test_a_link_leads_somewhere() -> None:
    found = [(page, link) for page in PAGES for link in re.findall(r"\]\(([^)\s]+)\)", text(page))]
    assert len(found) > 20
    wrong = [each for each in found if not _there(*each)]
    assert wrong == []


def test_a_path_that_is_named_exists() -> None:
    named = set(re.findall(r"`((?:graph|benchmarks|tests|queries)/[\w./-]*[\w/])`", "\n".join(map(prose, PAGES))))
    assert len(named) > 15
    made = {"queries/people/told.rq", "tests/golden/answers/NAME.csv", "queries/GROUP/NAME.rq"}
    assert [name for name in sorted(named - made) if not (ROOT / name).exists()] == []


def _there(page: str, link: str) -> bool:
    if re.match(r"https?:|mailto:", link):
        return True
    return (ROOT / Path(page).parent / link.partition("#")[0]).exists()
