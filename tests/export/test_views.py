"""A tool that knows only the words of another vocabulary sees what is stated as a fact, and nothing that is not."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.graph import ontology
from clubgraph.ask.sparql import run
from clubgraph.cli.export import VIEWS
from clubgraph.export.wanted import view
from clubgraph.model import Attribution, Claim, Corpus, Kind, Modality, Polarity, Term, Tier, Time, Value
from clubgraph.places import KNOWLEDGE, demo
from clubgraph.read.workspace import read
from clubgraph.store.write import triples
from clubgraph.terms import ID, PREFIXES, RDFS, WIKIDATA
from tests.factories import a_claim, a_corpus, an_article, an_entity

PUBLISHED = tomllib.loads((Path(__file__).parent.parent / "knowledge" / "published.toml").read_text(encoding="utf-8"))
SPORT = PUBLISHED["sport"]["namespace"]
PREFIX = re.compile(r"^PREFIX (\w+): <(\S+)>$", re.MULTILINE)

MESSI, MIAMI, BARCELONA = "person/lionel-messi", "club/inter-miami", "club/barcelona"
THINGS = (
    replace(an_entity(MIAMI), same_as=(f"{WIKIDATA}Q16844931",)),
    an_entity(BARCELONA),
    an_entity("comp/mls", Kind.COMPETITION),
    an_entity("edition/mls-2025", Kind.EDITION, of="comp/mls"),
    an_entity("outlet/ole", Kind.OUTLET, "Olé"),
    replace(an_entity(MESSI, Kind.PERSON, "Lionel Messi", "Messi", "he:ליאו מסי"), same_as=(f"{WIKIDATA}Q615",)),
)
ARTICLE = an_article("000_a", outlet="Olé", published="2026-01", title="News", url="https://a.example/1")


def _corpus(*claims: Claim) -> Corpus:
    return Corpus((ARTICLE,), THINGS, tuple(sorted(claims, key=lambda claim: claim.id)))


def _said(subject: str, relation: str, object: Term | None, **more: object) -> Claim:
    return a_claim(subject, relation, object, in_text=ARTICLE, **more)


def _seen(name: str, corpus: Corpus) -> ox.Store:
    """What a tool that reads the view has."""
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(corpus))
    made = run(store, view(name), place=name)
    assert isinstance(made, ox.QueryTriples)
    found = ox.Store()
    found.extend(ox.Quad(*triple) for triple in made)
    return found


def _rows(store: ox.Store, where: str) -> list[tuple[str, ...]]:
    """The rows of a query, each cell as a name without its namespace."""
    prefixes = "".join(f"PREFIX {name}: <{table['namespace']}>\n" for name, table in PUBLISHED.items())
    found = store.query(f"{prefixes}PREFIX rdfs: <{RDFS.iri}>\n{where}", prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    return sorted(tuple(_name(row[index]) for index in range(len(found.variables))) for row in found)


def _name(node: object) -> str:
    assert isinstance(node, ox.NamedNode | ox.Literal)
    return node.value.removeprefix(ID).removeprefix(WIKIDATA)


@cache
def _seeds() -> Corpus:
    """What was written by hand of the seeds."""
    found = read(demo())
    by_id = found.registry.by_id
    wanted = {term for claim in found.claims for term in (claim.statement.subject, claim.statement.object)}
    things = sorted(term for term in wanted if isinstance(term, str) and term in by_id)
    return Corpus(found.articles, tuple(by_id[name] for name in things), found.claims)


def test_there_are_the_views_that_the_command_knows() -> None:
    assert list(VIEWS) == ["iptc", "schema", "wikidata"]


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_uses_only_published_words_of_others(name: str) -> None:
    from rdflib.namespace import SDO

    text = re.sub(r"#.*", "", view(name).replace("ns#", "ns/"))
    for prefix, namespace in PREFIX.findall(view(name)):
        used = set(re.findall(rf"\b{prefix}:([\w-]+)", text))
        if prefix in PUBLISHED:
            known = SDO.__annotations__.keys() if prefix == "schema" else set(PUBLISHED[prefix]["names"])
            assert (namespace, used - known) == (PUBLISHED[prefix]["namespace"], set())
        else:
            assert namespace == PREFIXES[prefix]
        assert used


def test_every_kind_of_thing_is_something_in_schema_org() -> None:
    assert [kind for kind in Kind if not re.search(rf"\(cg:{kind} schema:\w+\)", view("schema"))] == []


def test_people_and_teams_of_the_seeds_are_seen_in_schema_org() -> None:
    seen = _seen("schema", _seeds())
    people = _rows(seen, "SELECT ?name { ?person a schema:Person ; schema:name ?name FILTER(LANG(?name) = 'en') }")
    assert people == [
        (entity.label(),) for entity in sorted(_seeds().entities, key=lambda e: e.label()) if entity.kind is Kind.PERSON
    ]
    teams = "{ ?team a schema:SportsOrganization } UNION { ?team a schema:SportsTeam }"
    assert _rows(seen, f"SELECT ?team {{ {teams} }}") == [
        ("body/concacaf",),
        ("body/conmebol",),
        ("club/barcelona",),
        ("club/cruz-azul",),
        ("club/guadalajara",),
        ("club/inter-miami",),
        ("club/real-madrid",),
        ("club/tigres-uanl",),
        ("team/inter-miami-first-team",),
    ]


def test_memberships_owners_and_honours_of_the_seeds_are_seen_in_schema_org() -> None:
    seen = _seen("schema", _seeds())
    assert _rows(seen, "SELECT ?who ?team { ?who schema:memberOf ?team }") == [
        ("person/lionel-messi", "club/inter-miami"),
        ("person/luis-suarez", "club/inter-miami"),
    ]
    assert _rows(seen, "SELECT ?who ?what { ?who schema:owns ?what }") == [("person/jorge-mas", "club/inter-miami")]
    honours = "SELECT ?who ?what { ?who schema:award ?what FILTER(LANG(?what) = 'en') }"
    assert _rows(seen, honours) == [
        ("person/lionel-messi", "MLS Cup MVP"),
        ("person/lionel-messi", "MLS Regular Season MVP"),
    ]


def test_articles_of_the_seeds_are_seen_in_schema_org_with_the_words_that_say_it() -> None:
    seen = _seen("schema", _seeds())
    articles = """SELECT ?article ?language ?headline ?day {
      ?article a schema:NewsArticle ; schema:inLanguage ?language .
      OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:datePublished ?date }
      BIND(COALESCE(?title, "-") AS ?headline) BIND(COALESCE(?date, "-") AS ?day) }"""
    assert _rows(seen, articles) == [
        ("article/000_7fc16461bdf17f52", "en", "-", "-"),
        (
            "article/001_0b74cdc368b9c7b4",
            "en",
            "Inter Miami Eyes Copa Libertadores Dream as Jorge Mas Pushes for Change",
            "-",
        ),
        ("article/002_aa2c9240cabe1a9a", "he", "-", "2026-01-18"),
    ]
    words = """SELECT ?article ?words { ?quotation a schema:Quotation ; schema:text ?words ; schema:citation ?article ;
      schema:about <https://clubgraph.example/id/person/luis-suarez> }"""
    assert _rows(seen, words) == [
        ("article/001_0b74cdc368b9c7b4", "The Florida club, home to Lionel Messi and Luis Suárez")
    ]


def test_an_article_has_its_outlet_and_a_date_as_exact_as_it_is_known() -> None:
    seen = _seen("schema", _corpus(_said(MESSI, "playsFor", MIAMI)))
    facts = """SELECT ?name ?day ?outlet ?label ?url ?about { ?article a schema:NewsArticle ; schema:name ?name ;
      schema:datePublished ?day ; schema:publisher ?outlet ; schema:url ?url ; schema:mentions ?about .
      ?outlet a schema:NewsMediaOrganization ; schema:name ?label }"""
    row = ("News", "2026-01", "outlet/ole", "Olé", "https://a.example/1")
    assert _rows(seen, facts) == [(*row, MIAMI), (*row, MESSI)]


def test_an_outlet_that_is_no_thing_is_a_word() -> None:
    corpus = replace(_corpus(), articles=(replace(ARTICLE, outlet="The Paper"),))
    assert _rows(_seen("schema", corpus), "SELECT ?outlet { ?article schema:publisher ?outlet }") == [("The Paper",)]


def test_dates_stand_on_a_role_and_a_past_member_is_no_member() -> None:
    seen = _seen(
        "schema",
        _corpus(
            _said(MESSI, "playsFor", MIAMI, time=Time("2023-07")),
            _said(MESSI, "playsFor", BARCELONA, time=Time("2004", "2021"), ended=True),
        ),
    )
    assert _rows(seen, "SELECT ?who ?team { ?who schema:memberOf ?team }") == [(MESSI, MIAMI)]
    roles = """SELECT ?team ?who ?from ?until { ?team schema:member ?role . ?role a schema:OrganizationRole ;
      schema:member ?who ; schema:startDate ?from . OPTIONAL { ?role schema:endDate ?to }
      BIND(COALESCE(?to, "-") AS ?until) }"""
    assert _rows(seen, roles) == [(BARCELONA, MESSI, "2004", "2021"), (MIAMI, MESSI, "2023-07", "-")]


NOT_FACTS: tuple[dict[str, object], ...] = (
    *({"modality": modality} for modality in Modality if modality is not Modality.FACT),
    {"polarity": Polarity.NEGATIVE},
    {"attribution": Attribution.HEARSAY},
    {"tier": Tier.B, "methods": ("rule:a.b",)},
)


@pytest.mark.parametrize("how", NOT_FACTS, ids=lambda how: str(next(iter(how.values()))))
@pytest.mark.parametrize("name", VIEWS)
def test_what_is_no_fact_is_in_no_view(name: str, how: dict[str, object]) -> None:
    facts = (
        (MESSI, "playsFor", MIAMI),
        (MIAMI, "won", "comp/mls"),
        (MESSI, "owns", MIAMI),
        (MIAMI, "inLeague", "comp/mls"),
    )
    corpus = _corpus(*(_said(*fact, time=Time("2023"), **how) for fact in facts))
    said = _seen(name, corpus)
    silent = _seen(name, _corpus())
    more = {str(quad.predicate).rpartition("/")[2].rstrip(">") for quad in set(said) - set(silent)}
    assert more <= {"mentions"}


def test_facts_are_told_in_the_properties_of_wikidata_with_its_names_where_there_are_some() -> None:
    facts: Iterable[tuple[str, str, Term]] = (
        (MESSI, "playsFor", MIAMI),
        (MESSI, "nationality", "place/argentina"),
        (MESSI, "position", Value("forward")),
        (MESSI, "received", "award/mvp"),
        ("person/mascherano", "coaches", MIAMI),
        ("person/jorge-mas", "owns", MIAMI),
        ("person/alejandro-dominguez", "presidentOf", "body/conmebol"),
        (MIAMI, "inLeague", "comp/mls"),
        (MIAMI, "participatesIn", "comp/mls"),
        (MIAMI, "won", "edition/mls-2025"),
    )
    past = _said(MESSI, "playsFor", BARCELONA, ended=True), _said("person/mascherano", "coaches", BARCELONA, ended=True)
    seen = _seen("wikidata", _corpus(*(_said(*fact) for fact in facts), *past))
    direct = PUBLISHED["wdt"]["namespace"]
    found = [(s, p.removeprefix(direct), o) for s, p, o in _rows(seen, "SELECT ?s ?p ?o { ?s ?p ?o }") if direct in p]
    assert found == [
        ("Q16844931", "P118", "comp/mls"),
        ("Q16844931", "P127", "person/jorge-mas"),
        ("Q16844931", "P1344", "comp/mls"),
        ("Q16844931", "P286", "person/mascherano"),
        ("Q615", "P166", "award/mvp"),
        ("Q615", "P27", "place/argentina"),
        ("Q615", "P413", "forward"),
        ("Q615", "P54", "Q16844931"),
        ("Q615", "P54", BARCELONA),
        ("body/conmebol", "P488", "person/alejandro-dominguez"),
        ("edition/mls-2025", "P1346", "Q16844931"),
    ]
    labels = _rows(seen, "SELECT ?label { wd:Q615 rdfs:label ?label }".replace("wd:Q615", f"<{WIKIDATA}Q615>"))
    assert labels == [("Lionel Messi",), ("ליאו מסי",)]


def test_nothing_is_typed_with_a_class_of_iptc_and_the_classes_are_linked() -> None:
    things = (*THINGS, an_entity("body/fifa", Kind.GOVERNING_BODY), an_entity("team/a", Kind.TEAM))
    more = (an_entity("team/b", Kind.NATIONAL_TEAM), an_entity("venue/a", Kind.VENUE))
    seen = _seen("iptc", replace(_corpus(), entities=(*things, *more)))
    assert [row for row in _rows(seen, "SELECT ?class { ?thing a ?class }") if row[0].startswith(SPORT)] == []
    links = {(str(quad.subject.value), quad.object.value) for quad in seen if quad.predicate.value == RDFS.subClassOf}
    aligned = ox.parse(path=KNOWLEDGE / "alignments.ttl", format=ox.RdfFormat.TURTLE)
    wanted = {(q.subject.value, q.object.value) for q in aligned if q.object.value.startswith(SPORT)}
    classes = {link for link in wanted if link[1].rpartition("/")[2][0].isupper()}
    edition = {link for link in links if link[0].endswith("#Edition")}  # aligned through Competition
    assert links - edition == classes


def test_competitions_positions_and_facts_are_seen_by_a_tool_that_knows_iptc() -> None:
    claims = (
        _said(MESSI, "playsFor", MIAMI),
        _said(MESSI, "position", Value("forward")),
        _said("person/suarez", "position", Value("false nine")),
    )
    seen = _seen("iptc", _corpus(*claims))
    assert _rows(seen, "SELECT ?what ?type { ?what sport:competitionType ?type }") == [
        ("comp/mls", f"{PUBLISHED['type']['namespace']}recurring-competition"),
        ("edition/mls-2025", f"{PUBLISHED['type']['namespace']}competition"),
    ]
    assert _rows(seen, "SELECT ?what ?whole { ?what sport:parent ?whole }") == [("edition/mls-2025", "comp/mls")]
    assert _rows(seen, "SELECT ?who ?what { ?who cg:position ?what }") == [
        (MESSI, f"{PUBLISHED['position']['namespace']}forward"),
        ("person/suarez", "false nine"),
    ]
    assert _rows(seen, "SELECT ?who ?team { ?who cg:playsFor ?team }") == [(MESSI, MIAMI)]


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_the_small_corpus_has_no_blank_nodes(name: str) -> None:
    seen = _seen(name, a_corpus())
    assert len(seen)
    assert [quad for quad in seen if ox.BlankNode in (type(quad.subject), type(quad.object))] == []
