"""A link to another register says who saw it and what they judged; a wrong line is named with what is right."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clubgraph.errors import ClubgraphError, Faults
from clubgraph.model import Kind
from clubgraph.places import demo
from clubgraph.read.links import Judgement, Link, linked, links
from clubgraph.read.registry import Registry, registry
from clubgraph.read.workspace import read
from clubgraph.terms import WIKIDATA
from tests.factories import an_entity

from .small import write

HEADER = "thing,iri,source,date,judgement\n"
MESSI, MIAMI = f"{WIKIDATA}Q615", f"{WIKIDATA}Q16844931"
GOOD = f"person/lionel-messi,{MESSI},a register,2026-01-18,positive\n"
THINGS = registry(
    [an_entity("person/lionel-messi", Kind.PERSON), an_entity("club/inter-miami"), an_entity("club/celta")]
)


def _read(folder: Path, text: str, things: Registry = THINGS) -> tuple[Link, ...]:
    return links(write(folder, {"seeds/links.csv": text}), things)


def test_a_line_is_a_judgement_with_its_source(tmp_path: Path) -> None:
    text = f'{HEADER}{GOOD}club/inter-miami,{MIAMI},"one, or two",2026-01,unsure\n'
    assert _read(tmp_path, text) == (
        Link("person/lionel-messi", MESSI, "a register", "2026-01-18", Judgement.POSITIVE),
        Link("club/inter-miami", MIAMI, "one, or two", "2026-01", Judgement.UNSURE),
    )


def test_a_workspace_need_not_have_links(tmp_path: Path) -> None:
    assert links(tmp_path, THINGS) == ()
    assert _read(tmp_path, HEADER) == ()


def test_only_what_was_judged_positive_is_the_thing_elsewhere() -> None:
    known = [
        Link("club/celta", f"{WIKIDATA}Q{number}", "seen", "2026", judgement)
        for number, judgement in ((3, Judgement.POSITIVE), (1, Judgement.NEGATIVE), (2, Judgement.POSITIVE))
    ]
    found = linked(THINGS, known).by_id
    assert {name: thing.same_as for name, thing in found.items()} == {
        "club/celta": (f"{WIKIDATA}Q2", f"{WIKIDATA}Q3"),
        "club/inter-miami": (),
        "person/lionel-messi": (),
    }


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            f"club/inter-maimi,{MIAMI},seen,2026,positive",
            '3: thing: there is no "club/inter-maimi". Did you mean "club/inter-miami"?',
        ),
        (
            f"club/zzz,{MIAMI},seen,2026,positive",
            '3: thing: there is no "club/zzz". A thing of your own is a line of seeds/entities.csv.',
        ),
        (
            "club/celta,Q8749,seen,2026,positive",
            f'3: iri: "Q8749" is not an http or https address. Write one such as {MESSI}',
        ),
        (
            "club/celta,http://a.example/a b,seen,2026,positive",
            f'3: iri: "http://a.example/a b" is not an http or https address. Write one such as {MESSI}',
        ),
        (
            "club/celta,https://www.wikidata.org/wiki/Q8749,seen,2026,positive",
            "3: iri: https://www.wikidata.org/wiki/Q8749 is not how Wikidata names the thing itself. "
            f"Write {WIKIDATA}Q8749",
        ),
        (f"club/celta,{MIAMI},,2026,positive", "3: source: nothing is named. Write where you saw the two linked."),
        (
            f"club/celta,{MIAMI},seen,yesterday,positive",
            '3: date: "yesterday" is not a date. Write 2026-01-18, 2026-01 or 2026.',
        ),
        (
            f"club/celta,{MIAMI},seen,2026,postive",
            '3: judgement: there is no "postive". Did you mean "positive"?',
        ),
        (
            f"club/celta,{MIAMI},seen,2026,yes",
            '3: judgement: there is no "yes". Known: positive, negative, unsure.',
        ),
        (
            f"person/lionel-messi,{MESSI},seen,2026,negative",
            f"3: person/lionel-messi and {MESSI} stand already in line 2. "
            "Keep one line, with the judgement that holds.",
        ),
        (
            f"club/celta,{MESSI},seen,2026,positive",
            f"3: {MESSI} is person/lionel-messi by line 2, and cannot be club/celta too. "
            "If they are one, say so: clubgraph same-as person/lionel-messi club/celta",
        ),
        (
            f"club/celta,{MIAMI},seen,2026",
            "3: 4 cells, but the header has 5. Put a cell that holds a comma in double quotes.",
        ),
    ],
)
def test_a_wrong_line_is_named_with_what_is_right(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(Faults) as caught:
        _read(tmp_path, f"{HEADER}{GOOD}{line}\n")
    assert str(caught.value) == f"seeds/links.csv:{message}"


def test_other_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Faults) as caught:
        _read(tmp_path, "thing,iri\n")
    expected = "seeds/links.csv:1: has other columns than those of links. The first line is "
    assert str(caught.value) == expected + HEADER.rstrip()


def test_all_wrong_lines_are_named_and_the_right_ones_kept(tmp_path: Path) -> None:
    faults: list[ClubgraphError] = []
    text = f"{HEADER}club/x,{MIAMI},seen,2026,positive\n{GOOD}club/celta,ftp://a.example,seen,2026,positive\n"
    found = links(write(tmp_path, {"seeds/links.csv": text}), THINGS, into=faults)
    assert ([link.thing for link in found], [fault.place for fault in faults]) == (
        ["person/lionel-messi"],
        ["seeds/links.csv:2", "seeds/links.csv:4"],
    )


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('ab/%#?[]:@ {}|^`"<>\\é\ud800\ue0002F.-~'), max_size=12))
def test_an_address_that_is_read_can_be_written(tmp_path_factory: pytest.TempPathFactory, rest: str) -> None:
    from clubgraph.read.links import _check_iri

    try:
        _check_iri(f"http://a.example/{rest}", "here")
    except ClubgraphError:
        return
    assert ox.NamedNode(f"http://a.example/{rest}").value.endswith(rest)


def test_the_links_of_the_seeds_are_those_that_somebody_looked_up() -> None:
    found = links(demo(), read(demo()).registry)
    assert {(link.thing, link.iri.removeprefix(WIKIDATA)) for link in found if link.judgement == "positive"} == {
        ("body/concacaf", "Q160549"),
        ("body/conmebol", "Q58733"),
        ("club/barcelona", "Q7156"),
        ("club/celta-de-vigo", "Q8749"),
        ("club/cruz-azul", "Q845859"),
        ("club/guadalajara", "Q503321"),
        ("club/inter-miami", "Q16844931"),
        ("club/real-madrid", "Q8682"),
        ("club/tigres-uanl", "Q849823"),
        ("comp/club-world-cup", "Q223366"),
        ("comp/concacaf-champions-cup", "Q83335"),
        ("comp/copa-libertadores", "Q184795"),
        ("comp/mls", "Q18543"),
        ("person/david-beckham", "Q10520"),
        ("person/lionel-messi", "Q615"),
    }
    assert [(link.thing, str(link.judgement)) for link in found if link.judgement != "positive"] == [
        ("club/guadalajara", "negative"),
        ("club/tigres-uanl", "negative"),
        ("club/racing-club", "unsure"),
        ("body/concacaf", "negative"),
    ]
