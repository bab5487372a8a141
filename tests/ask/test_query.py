"""`clubgraph query` runs SPARQL as people type it, and teaches where it cannot."""

import json
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clubgraph.ask import unknown
from clubgraph.ask.graph import ontology
from clubgraph.ask.results import FORMATS, in_turtle, written
from clubgraph.ask.sparql import run as run_sparql
from clubgraph.ask.words import Words
from clubgraph.cli.query import NAMES
from clubgraph.errors import ClubgraphError
from clubgraph.terms import CG
from tests.ask.conftest import Run

PLAYERS = "SELECT ?player { ?player cg:playsFor club:inter-miami } ORDER BY ?player"
BROKEN: list[tuple[str, str]] = [
    ("", "line 1, column 1: there is no query here. Try: SELECT ?club { ?club a cg:Club }"),
    ("SELECT ?x WHERE { ?x cg:owns ?y", 'line 1, column 17: "{" is never closed. Expected }'),
    ("SELECT ?x { ?x cg:owns ?y }}", 'line 1, column 28: "}" closes nothing: expected nothing more. Leave it out.'),
    ("SELECT ?x { ?x cg:owns }", 'line 1, column 24: expected an object before "}".'),
    ("SELECT ?x\nWHERE { ?x clb:a ?y }", 'line 2, column 12: there is no prefix "clb:". Did you mean club:a?'),
    ("SELEC ?x { ?x ?y ?z }", 'line 1, column 1: "SELEC" is no SPARQL word. Did you mean SELECT?'),
    (
        "SELECT x { ?x cg:owns ?y }",
        'line 1, column 8: "x" is no SPARQL word. A variable begins with a question mark: ?x',
    ),
    ("SELECT ?x { ?x owns ?y }", 'line 1, column 16: "owns" is no SPARQL word. Did you mean cg:owns?'),
    (
        "SELECT ?x { ?x cg:playsFor Inter Miami }",
        'line 1, column 28: "Inter" is no SPARQL word. Did you mean club:inter-miami?',
    ),
    (
        "SELECT ?x {\n ?x cg:playsFor ?c\n ?x cg:position ?p }",
        'line 3, column 2: expected a dot, a semicolon or a closing brace before "?x".',
    ),
    (
        "SELECT ?x { ?x cg:owns ?y FLITER(?x = ?y) }",
        'line 1, column 27: "FLITER" is no SPARQL word. Did you mean FILTER?',
    ),
    (
        "ASK { ?x ?y ?z FILTER NOT EXIST { ?z ?y ?x } }",
        'line 1, column 27: "EXIST" is no SPARQL word. Did you mean EXISTS?',
    ),
    ("ASK { ?x ?y ?z FILTER(?x == ?z) }", "line 1, column 27: SPARQL compares with one sign. Did you mean =?"),
    ("ASK { ?x ?y ?z FILTER(?x > ) }", 'line 1, column 28: expected a value between ">" and ")".'),
    ("SELECT ?x { ?x ?y 'שלום }", "line 1, column 19: these words have no closing quotation mark. Add '"),
    (
        "SELECT ?x { ?x a <foo> }",
        "line 1, column 18: <foo> is no whole IRI. Expected a name with a prefix, such as cg:foo.",
    ),
    ("SELECT ?x { ?x a <foo bar> }", "line 1, column 18: an IRI holds no space. Did you mean <foobar>?"),
    (
        "SELECT ?x, ?y { ?x cg:owns ?y }",
        "line 1, column 10: the variables behind SELECT stand without commas. Leave the comma out.",
    ),
    ("SELECT WHERE { ?x cg:owns ?y }", "line 1, column 8: SELECT names no variables. Did you mean SELECT *?"),
    ("SELECT ?x WHERE ?x cg:owns ?y", "line 1, column 17: expected an opening brace."),
    (
        "SELECT ?x { ?x cg:owns ?y } GROUP BY ?y",
        "line 1: with GROUP BY, only its variables and aggregates may stand behind SELECT. "
        "Add the variable to GROUP BY, or count it.",
    ),
    ("SELECT ?x { ?x cg:playFor ?y }", "line 1, column 16: there is no cg:playFor. Did you mean cg:playsFor?"),
    ("SELECT ?x { ?x cg:competiton ?y }", "line 1, column 16: there is no cg:competiton. Did you mean cg:competition?"),
    ("SELECT ?x { ?x a cg:club }", "line 1, column 18: there is no cg:club. Did you mean cg:Club?"),
    ("SELECT ?x { ?x cg:speaksWith ?y }", "line 1, column 16: there is no cg:speaksWith. Did you mean cg:spokeWith?"),
]
BROKEN += [
    (
        "SELECT ?x { ?x a cg:Person ORDER BY ?x }",
        "line 1, column 28: ORDER stands behind the last closing brace. Move it behind }",
    ),
    ("SELECT ?x { ?x a cg:Person } ORDER ?x", "line 1, column 30: ORDER goes with BY. Did you mean ORDER BY?"),
    ("SELECT ?x { ?x a cg:Person } LIMIT ten", "line 1, column 36: LIMIT takes a number. Try: LIMIT 10"),
    (
        "SELECT ?x { ?x a cg:Club } LIMIT 5 ORDER BY ?x",
        "line 1, column 36: ORDER stands before LIMIT. Move it in front of LIMIT.",
    ),
    (
        "SELECT ?x { ?x rdfs:label ?n FILTER ?n = 'a' }",
        "line 1, column 37: what FILTER demands stands in parentheses. Did you mean FILTER(…)?",
    ),
    (
        "SELECT (COUNT(?x) ?n) { ?x a cg:Person }",
        "line 1, column 19: an expression behind SELECT needs AS before ?n. Add AS: … AS ?n)",
    ),
    (
        "SELECT count(?x) { ?x a cg:Person }",
        "line 1, column 8: what is counted behind SELECT stands in parentheses and has a name. "
        "Did you mean (count(?x) AS ?n)?",
    ),
    (
        "ASK { ?x cg:playsFor club:a UNION { ?x cg:owns ?y } }",
        "line 1, column 29: UNION stands between two groups in braces. Did you mean { … } UNION { … }?",
    ),
    ("PREFIX x <urn:x> ASK { ?x ?y ?z }", "line 1, column 8: a prefix ends in a colon. Did you mean PREFIX x: <…>?"),
    ("SELECT ?x FROM { ?x ?y ?z }", "line 1, column 16: FROM takes the IRI of a graph. Did you mean WHERE?"),
    (
        "SELECT ?x { BIND(1 + 2 ?x) }",
        "line 1, column 24: BIND names its value with AS. Did you mean BIND(… AS ?x)?",
    ),
    (
        "ASK { ?x cg:owns ?y . FILTER(regex(?y 'a')) }",
        "line 1, column 39: the parts that a function is given stand with commas between them. Add a comma before it.",
    ),
    (
        "SELECT ?x { ?x cg:owns ?y } GROUP BY ?x HAVING ?x",
        "line 1, column 48: what HAVING demands stands in parentheses. Did you mean HAVING(…)?",
    ),
    (
        "ASK { ?x a cg:Club OPTIONAL ?x cg:owns ?y }",
        "line 1, column 29: OPTIONAL takes a group in braces. Did you mean OPTIONAL { … }?",
    ),
    ("ASK { ?x cg.owns ?y }", "line 1, column 10: a prefix and a name stand with a colon between them. "
                              "Did you mean cg:owns?"),
    (
        "ASK { VALUES ?x { club:inter-miami, club:barcelona } }",
        "line 1, column 35: the values stand without commas. Leave the comma out.",
    ),
    (
        "ASK { ?x cg:validFrom 2020-01-01 }",
        'line 1, column 23: a day is written as words with a type. Did you mean "2020-01-01"^^xsd:date?',
    ),
    (
        "SELECT DISTINCT ?x WHERE ( ?x a cg:Club )",
        "line 1, column 26: a pattern stands in braces. Did you mean WHERE { … }?",
    ),
    ("ASK { ?x cg:spoke_with ?y }", "line 1, column 10: there is no cg:spoke_with. Did you mean cg:spokeWith?"),
    ("ASK { ?x cg:modality Fact }", 'line 1, column 22: "Fact" is no SPARQL word. Did you mean cg:Fact?'),
]  # fmt: skip
# What is told at its place, but with the nearest word and not the right one.
WRONG = [
    ("ASK { ?x a cg:Player }", "line 1, column 12: there is no cg:Player. Did you mean cg:playedFor?"),
    ("ASK { ?x cg:memberOf ?y }", "line 1, column 10: there is no cg:memberOf. Did you mean cg:numberOf?"),
]
REFUSED = [
    ("DELETE WHERE { ?s ?p ?o }", "line 1, column 1: DELETE would change the graph, and a query only reads it."),
    ("PREFIX a: <urn:a:>\ninsert data { a:b a:b a:b }", "line 2, column 1: INSERT would change the graph"),
    ("LOAD <http://example.org/>", "line 1, column 1: LOAD would change the graph"),
    ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "line 1, column 12: SERVICE would ask another server"),
]
# Right SPARQL in which a reader of tokens might see a fault.
RIGHT = [
    "SELECT ?x (COUNT(?y) AS ?n) ?z { ?x cg:owns ?y ; cg:basedIn ?z } GROUP BY ?x ?z HAVING (COUNT(?y) > 0)",
    "SELECT * { ?a (cg:owns|^cg:owns)+ ?b ; cg:owns/cg:inLeague ?c FILTER(?a != ?b) } ORDER BY DESC(?a) LIMIT 3",
    'ASK { ?c cg:quote "SERVICE DELETE { ?x", "it\'s"@en ; cg:start 12 , 13 . # DROP ALL {\n }',
    "SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?s a cg:Club } GROUP BY ?s LIMIT 1 } VALUES (?s ?t) { (cg:Club UNDEF) } }",
    'SELECT * { ?s cg:validFrom "2020-01-01"^^xsd:date . OPTIONAL { ?s !cg:owns [] } BIND(?s AS ?t) }',
    "CONSTRUCT { ?a cg:owns ?b . } WHERE { GRAPH ?g { ?a cg:owns ?b } }",
    "DESCRIBE club:inter-miami",
]


PIECES = [
    *("SELECT", "ASK", "WHERE", "{", "}", "(", ")", "?x", "?y", ".", ";", ",", "*", "a", "cg:owns", "cg:own", "club:x"),
    *(
        "FILTER",
        "OPTIONAL",
        "VALUES",
        "GROUP",
        "BY",
        "LIMIT",
        "<",
        ">",
        "=",
        "^^",
        "@en",
        "'",
        '"',
        "<a b>",
        "<x>",
        "12",
    ),
]


def test_the_command_offers_the_formats_there_are() -> None:
    assert FORMATS == NAMES


def test_nine_suggestions_in_ten_are_right() -> None:
    assert len(BROKEN) >= 30
    assert len({sparql for sparql, _ in (*BROKEN, *WRONG)}) == len(BROKEN) + len(WRONG)
    assert 10 * len(BROKEN) >= 9 * (len(BROKEN) + len(WRONG))


@pytest.mark.parametrize(("sparql", "message"), [*BROKEN, *WRONG])
def test_a_broken_query_is_told_where_and_how_to_mend_it(sparql: str, message: str, store: ox.Store) -> None:
    with pytest.raises(ClubgraphError) as raised:
        run_sparql(store, sparql)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(("sparql", "message"), REFUSED)
def test_what_would_change_or_leave_the_graph_is_refused(sparql: str, message: str, store: ox.Store) -> None:
    before = len(store)
    with pytest.raises(ClubgraphError) as raised:
        run_sparql(store, sparql)
    assert str(raised.value).startswith(message)
    assert len(store) == before


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=14).map(" ".join))
def test_whatever_is_typed_is_answered_or_told(store: ox.Store, sparql: str) -> None:
    with suppress(ClubgraphError):
        run_sparql(store, sparql)


@pytest.mark.parametrize("sparql", RIGHT)
def test_right_queries_run(sparql: str, store: ox.Store) -> None:
    assert run_sparql(store, sparql) is not None


def test_a_table_has_the_label_beside_the_name(run: Run) -> None:
    code, out, err = run("query", PLAYERS)
    assert (code, [line.strip() for line in out.splitlines()[2:]]) == (
        0,
        ["Lionel Messi  person:lionel-messi", "Luis Suárez  person:luis-suarez"],
    )
    assert err == "2 rows. For tools: --format csv, json or ttl\n"


@pytest.mark.parametrize(
    ("query", "form", "out"),
    [
        ("ASK { club:inter-miami a cg:Club }", "table", "yes\n"),
        ("ASK { club:inter-miami a cg:Person }", "table", "no\n"),
        ("ASK { club:inter-miami a cg:Club }", "json", '{"head":{},"boolean":true}\n'),
        (PLAYERS + " LIMIT 1", "csv", "player\nhttps://clubgraph.example/id/person/lionel-messi\n"),
        (PLAYERS + " LIMIT 1", "tsv", "?player\n<https://clubgraph.example/id/person/lionel-messi>\n"),
        (
            "CONSTRUCT { ?p cg:playsFor ?c } { ?p cg:playsFor ?c }",
            "ttl",
            "@prefix cg: <https://clubgraph.example/ns#> .\n@prefix club: <https://clubgraph.example/id/club/> .\n"
            "@prefix person: <https://clubgraph.example/id/person/> .\n"
            "person:lionel-messi cg:playsFor club:inter-miami .\nperson:luis-suarez cg:playsFor club:inter-miami .\n",
        ),
        (
            "CONSTRUCT { ?p a cg:Person } { ?p cg:owns ?c }",
            "nt",
            "<https://clubgraph.example/id/person/jorge-mas> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            "<https://clubgraph.example/ns#Person> .\n",
        ),
    ],
)
def test_each_form_of_query_has_its_formats(query: str, form: str, out: str, run: Run) -> None:
    code, said, _ = run("query", query, "--format", form)
    assert (code, said.replace("\r\n", "\n")) == (0, out)


def test_json_is_the_format_of_sparql(run: Run) -> None:
    found = json.loads(run("query", PLAYERS, "--format", "json")[1])
    assert [row["player"]["value"].rpartition("/")[2] for row in found["results"]["bindings"]] == [
        "lionel-messi",
        "luis-suarez",
    ]


@pytest.mark.parametrize(
    ("query", "form", "message"),
    [
        (PLAYERS, "ttl", "ttl is for triples; this query gives rows."),
        ("DESCRIBE club:inter-miami", "csv", "csv is for rows; this query gives triples."),
    ],
)
def test_a_format_that_does_not_fit_is_told(query: str, form: str, message: str, run: Run) -> None:
    code, out, err = run("query", query, "--format", form)
    assert (code, out, err.startswith(message)) == (1, "", True)


@pytest.mark.parametrize(
    ("query", "code", "message"),
    [
        (
            "SELECT ?p { ?p cg:playsFor club:inter-miamy }",
            1,
            "line 1, column 28: the graph has no club:inter-miamy. Did you mean club:inter-miami?",
        ),
        ("SELECT ?p { person:leo-messi cg:playsFor ?p }", 1, "line 1, column 13: the graph has no person:leo-messi."),
        ("SELECT ?c { person:inter-miami cg:inLeague ?c }", 1,
         "line 1, column 13: the graph has no person:inter-miami. Did you mean club:inter-miami?"),
        ("SELECT ?l { club:inter-miami rdfs:lable ?l }", 1,
         "line 1, column 30: the graph does not use rdfs:lable. Did you mean rdfs:label?"),
        ("SELECT ?p { ?p cg:coaches ?c . ?p a cg:Person }", 0,
         "No rows. Nothing in the graph matches: ?p cg:coaches ?c"),
        ("SELECT ?p { ?p a cg:Club . ?p cg:playsFor ?c }", 0,
         "No rows. The query is fine; nothing in the graph fits. Each part has matches, but not together: "),
        ("SELECT ?p { ?p cg:playsFor ?c FILTER(?p = ?c) }", 0,
         "No rows. The query is fine; nothing in the graph fits. Every pattern has matches; what FILTER"),
        ("SELECT ?p { ?p a cg:Event, cg:Award OPTIONAL { ?p cg:owns ?c } }", 0, "No rows. The query is fine;"),
        ("CONSTRUCT { ?a cg:owns ?b } { ?a cg:coaches ?b }", 0,
         "No rows. Nothing in the graph matches: ?a cg:coaches ?b"),
    ],
)  # fmt: skip
def test_an_empty_answer_is_explained(query: str, code: int, message: str, run: Run) -> None:
    said = run("query", query)
    assert said[:2] == (code, "")
    assert said[2].startswith(message)


def test_a_query_may_stand_in_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "players.rq"
    path.write_text(PLAYERS, encoding="utf-8")
    assert run("query", str(path)) == run("query", PLAYERS)
    path.write_text("# mine\nSELECT ?x { ?x owns ?y }", encoding="utf-8")
    assert run("query", str(path))[2] == (
        f'{path}, line 2, column 16: "owns" is no SPARQL word. Did you mean cg:owns?\n'
    )


def test_a_file_that_is_missing_or_no_text_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "players.rq"
    assert run("query", str(path)) == (1, "", f"{path}: there is no such file.\n")
    path.write_bytes(b"ASK { \xff }")
    assert run("query", str(path)) == (1, "", f"{path}: is not UTF-8. Save it as UTF-8.\n")


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\x0b", "\x1c", "\n"])
@pytest.mark.parametrize("form", ["csv", "tsv", "table"])
def test_a_line_ends_at_its_end_alone(form: str, sign: str, store: ox.Store) -> None:
    """Python has more line ends than the formats: words with one of those are still one row."""
    found = run_sparql(store, 'SELECT ?x { VALUES ?x { "one' + sign.replace("\n", "\\n") + 'two" "three" } }')
    written_as = written(found, form, Words(store))
    assert written_as.rows == 2
    assert "one" + sign + "two" in written_as.text or form == "table" or sign == "\n"


def test_words_that_look_like_a_prefix_stay_in_their_literal() -> None:
    literal = ox.Literal("one\u2028@prefix cg: <x> .")
    triple = ox.Triple(ox.NamedNode(CG.quote), ox.NamedNode(CG.quote), literal)
    assert [quad.triple for quad in ox.parse(in_turtle([triple]), format=ox.RdfFormat.TURTLE)] == [triple]


def test_every_word_that_the_ontology_declares_is_known() -> None:
    assert unknown._declared() == frozenset(unknown.vocabulary_of(ontology()))


def test_a_file_may_begin_with_the_mark_of_utf8(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "asked.rq"
    path.write_text("\ufeffASK {}", encoding="utf-8")
    assert run("query", str(path))[:2] == (0, "yes\n")


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("query", "ASK { ?s ?p 'HALF' }"), "line 1, column 14: half of a character stands here"),
        (("query", "(" * 9000), 'line 1, column 9000: "(" is never closed.'),
        (("ask", "owners", "HALF"), "'\\udcff' is not UTF-8."),
        (("ask", "search", "HALF"), "'\\udcff' is not UTF-8."),
        (("path", "Inter Miami", "HALF"), "'\\udcff' is not UTF-8."),
        (("about", "HALF"), "'\\udcff' is not UTF-8."),
        (("explain", "HALF"), "'\\udcff' is not UTF-8."),
    ],
)
def test_what_no_person_types_is_told_in_one_line(command: tuple[str, ...], message: str, run: Run) -> None:
    code, out, err = run(*(word.replace("HALF", "\udcff") for word in command))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(message)


def test_a_terminal_is_given_no_orders(run: Run) -> None:
    out = run("query", 'SELECT ("a\\u001b[31mb\\u009b2Jc\\u0007\\r" AS ?x) {}')[1]
    assert [sign for sign in out if sign != "\n" and not sign.isprintable()] == []
