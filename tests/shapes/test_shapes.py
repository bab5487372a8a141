"""Every rule of the graph finds the damage that it is for, by Oxigraph in bulk and by pySHACL alike."""

from functools import cache

import pyoxigraph as ox
import pytest

from clubgraph import places
from clubgraph.ask.graph import ontology
from clubgraph.ask.shapes import findings
from clubgraph.build.assemble import corpus
from clubgraph.model import Attribution, Certainty, Corpus, Detail, Kind, Modality, Polarity, Time, Value
from clubgraph.read.shapes import FILE, shapes
from clubgraph.store.write import triples
from clubgraph.terms import CG, PREFIXES
from tests.factories import HEBREW, a_claim, an_article, an_entity

ENGLISH, IN_HEBREW = an_article(published="2026-01-10"), an_article("002_b", HEBREW, "he", published="2026-01-18")
MIAMI, CELTA, MAS, MESSI = "club/inter-miami", "club/celta-de-vigo", "person/jorge-mas", "person/messi"
CUP, LIBERTADORES, GROUP = "comp/cup", "comp/libertadores", "group/mexican-clubs"
OPPOSED = {"modality": Modality.DENIED, "detail": Detail.OPPOSED, "polarity": Polarity.NEGATIVE}
SAID = {"speaker": MAS, "attribution": Attribution.INDIRECT_SPEECH}


def with_(**qualifiers: str) -> dict[str, object]:
    return {"qualifiers": tuple((key, v if "/" in v else Value(v)) for key, v in sorted(qualifiers.items()))}


def sound() -> Corpus:
    """A small corpus in which nothing is wrong, with something for every rule to look at."""
    lost = with_(phase="Final", outcome="Lost", season="2025")
    deal = with_(stage="Completed", type="Permanent", fromClub=CELTA)
    claims = (
        a_claim(MAS, "owns", MIAMI, in_text=ENGLISH),
        a_claim("person/allende", "transfersTo", MIAMI, "Tadeo Allende", in_text=ENGLISH, **deal),
        a_claim(MIAMI, "numberOf", Value(1), "an agreement", in_text=ENGLISH, **with_(countOf="major signings")),
        a_claim(CELTA, "reached", CUP, "The club", in_text=ENGLISH, **lost),
        a_claim(MIAMI, "won", CUP, in_text=ENGLISH, **with_(season="2025")),
        a_claim(MIAMI, "won", "edition/cup-2024", in_text=ENGLISH, **with_(season="2024")),
        a_claim(MESSI, "playsFor", MIAMI, in_text=ENGLISH),
        a_claim(MESSI, "age", Value(38), in_text=ENGLISH),
        a_claim(GROUP, "participatesIn", LIBERTADORES, in_text=ENGLISH, ended=True, time=Time("1998", "2016")),
        a_claim(GROUP, "qualifiesFor", LIBERTADORES, in_text=ENGLISH, **OPPOSED, **SAID),
        a_claim(LIBERTADORES, "assessedAs", Value("better"), in_text=ENGLISH, modality=Modality.OPINION, **SAID),
        a_claim("person/allende", "promotedTo", MIAMI, in_text=ENGLISH, attribution=Attribution.HEARSAY,
                certainty=Certainty.PROBABLE),
        a_claim(MAS, "spokeWith", MESSI, HEBREW[:-1], in_text=IN_HEBREW, **SAID),
    )  # fmt: skip
    things = [
        *(an_entity(name, Kind.PERSON) for name in (MAS, MESSI, "person/allende")),
        *(an_entity(name, Kind.CLUB) for name in (MIAMI, CELTA)),
        *(an_entity(name, Kind.COMPETITION) for name in (CUP, LIBERTADORES)),
        an_entity("edition/cup-2024", Kind.EDITION, of=CUP, season="2024"),
        an_entity(GROUP, Kind.CLUB_GROUP),
    ]
    by_id = {"key": lambda record: record.id}
    return Corpus((ENGLISH, IN_HEBREW), tuple(sorted(things, **by_id)), tuple(sorted(claims, **by_id)))  # type: ignore[arg-type]


def of(relation: str) -> str:
    return f"?claim cg:claims ?statement . ?statement rdf:predicate cg:{relation} ."


def add(what: str, where: str) -> str:
    return f"INSERT {{ {what} }} WHERE {{ {where} }}"


def remove(what: str, where: str = "") -> str:
    return f"DELETE {{ {what} }} WHERE {{ {where} {what} }}"


def change(property: str, value: str, where: str) -> str:
    about = "?claim" if "?claim" in where else "?statement"
    return (
        f"DELETE {{ {about} {property} ?old }} INSERT {{ {about} {property} {value} }} "
        f"WHERE {{ {where} {about} {property} ?old }}"
    )


OWNS, MOVES, WON, SPOKE = of("owns"), of("transfersTo"), of("won"), of("spokeWith")
NEW = "BIND(claim:new AS ?claim) BIND(statement:new AS ?statement)"
FACT = "cg:modality cg:Fact ; cg:polarity cg:Positive"
ANOTHER_WINNER = f"""?claim a cg:Claim ; cg:claims ?statement ; cg:season "2025" ; {FACT} .
  ?statement a cg:Statement ; rdf:subject club:celta-de-vigo ; rdf:predicate cg:won ; rdf:object comp:cup"""
DAMAGE: dict[str, str] = {
    "ClaimStatement": add("?claim cg:claims ?other", f"{OWNS} ?other rdf:predicate cg:age"),
    "ClaimArticle": remove("?claim cg:statedIn ?article", OWNS),
    "ClaimQuote": add('?claim cg:quote "other words"@en', OWNS),
    "ClaimSpeaker": add("?claim cg:speaker person:messi", OWNS),
    "ClaimModality": change("cg:modality", "cg:Certain", OWNS),
    "ClaimAttribution": remove("?claim cg:attribution ?how", OWNS),
    "ClaimCertainty": add("?claim cg:certainty cg:Probable", OWNS),
    "ClaimPolarity": change("cg:polarity", '"+"', OWNS),
    "ClaimOffsets": change("cg:end", "1", OWNS),
    "ClaimLanguage": change("cg:quote", '"Jorge Mas owns Inter Miami"@es', OWNS),
    "ClaimTimes": change("cg:validTo", '"1997-01-01"^^xsd:date', of("participatesIn")),
    "ClaimDates": change("cg:validTo", '"2016"^^xsd:gYear', of("participatesIn")),
    "SpeechHasSpeaker": change(
        "cg:speaker", "?author", f"{SPOKE} ?claim cg:statedIn ?article . ?author cg:authorOf ?article ."
    ),
    "NarrationIsTheAuthors": change("cg:attribution", "cg:Narration", SPOKE),
    "DeniedIsNegative": change("cg:polarity", "cg:Positive", of("qualifiesFor")),
    "HearsayIsNotCertain": change("cg:certainty", "cg:Certain", of("promotedTo")),
    "AssessmentIsOpinion": change("cg:modality", "cg:Fact", of("assessedAs")),
    "TransferHasStage": remove("?claim cg:stage ?stage", MOVES),
    "CompletedIsFact": change("cg:modality", "cg:Plan", MOVES),
    "StatementWhole": add("?statement rdf:object club:celta-de-vigo", OWNS),
    "StatementRelation": change("rdf:predicate", "cg:possesses", "?statement rdf:predicate cg:owns ."),
    "StatementDomain": change("rdf:predicate", "cg:won", "?statement rdf:predicate cg:assessedAs ."),
    "StatementRange": change("rdf:object", "comp:cup", "?statement rdf:predicate cg:playsFor ."),
    "StatementClaimed": remove("?claim cg:claims ?statement", OWNS),
    "StatementOnce": add(
        "statement:new a cg:Statement ; rdf:subject ?a ; rdf:predicate cg:owns ; rdf:object ?b",
        "?statement rdf:predicate cg:owns ; rdf:subject ?a ; rdf:object ?b",
    ),
    "NotWithItself": change("rdf:object", "person:jorge-mas", "?statement rdf:predicate cg:spokeWith ."),
    "ThingNamed": remove("club:inter-miami rdfs:label ?label"),
    "ThingNamedOnce": add('club:inter-miami rdfs:label "The Herons"@en', ""),
    "NameOfOne": add('club:celta-de-vigo skos:altLabel "Inter Miami"@en', ""),
    "DirectBacked": add("person:allende cg:promotedTo club:inter-miami", ""),
    "OverIsPast": add("group:mexican-clubs cg:participatesIn comp:libertadores", ""),
    "KnownVocabulary": add("?claim schema:about club:inter-miami", OWNS),
    "LostFinalNotWon": add(ANOTHER_WINNER, NEW),
    "OneClubAtATime": add(
        f"""?claim a cg:Claim ; cg:claims ?statement ; cg:statedIn ?article ; {FACT} .
        ?statement rdf:subject person:messi ; rdf:predicate cg:playsFor ; rdf:object club:celta-de-vigo""",
        f"{NEW} BIND(article:000_a AS ?article)",
    ),
    "OwnerDoesNotPlay": add(
        f"""?claim cg:claims ?statement ; {FACT} .
        ?statement rdf:subject person:jorge-mas ; rdf:predicate cg:playsFor ; rdf:object club:inter-miami""",
        NEW,
    ),
    "CountIsOfNames": change("rdf:object", "5", "?statement rdf:predicate cg:numberOf ."),
    "OneWinner": add(ANOTHER_WINNER, NEW),
    "SeasonOfEdition": change("cg:season", '"2023"', f"{WON} ?statement rdf:object edition:cup-2024 ."),
    "FromAnotherClub": change("cg:fromClub", "club:inter-miami", MOVES),
    "AgeOfAPerson": change("rdf:object", "381", "?statement rdf:predicate cg:age ."),
}


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    """The ontology and the sound corpus."""
    return [*ontology(), *(ox.Quad(*triple) for triple in triples(sound()))]


def damaged(quads: list[ox.Quad], rule: str) -> ox.Store:
    store = ox.Store()
    store.extend(quads)
    before = set(store)
    store.update(DAMAGE[rule], prefixes=PREFIXES)
    assert set(store) != before, "the damage touches nothing"
    return store


def test_every_rule_has_its_damage() -> None:
    assert set(DAMAGE) == {shape.name for shape in shapes()}
    assert len(DAMAGE) == 40


def test_nothing_is_found_where_nothing_is_wrong(quads: list[ox.Quad]) -> None:
    store = ox.Store()
    store.extend(quads)
    assert findings(store) == []


def test_nothing_is_found_in_the_demo() -> None:
    store = ontology()
    store.extend(ox.Quad(*triple) for triple in triples(corpus(places.demo())))
    assert [finding for finding in findings(store) if not finding.warning] == []


@pytest.mark.parametrize("rule", DAMAGE)
def test_the_damage_is_found_in_bulk(quads: list[ox.Quad], rule: str) -> None:
    found = findings(damaged(quads, rule))
    assert rule in {finding.rule for finding in found}
    assert all("{" not in finding.message and "?" not in finding.message for finding in found)


@pytest.mark.parametrize("rule", DAMAGE)
def test_the_same_is_found_by_pyshacl(quads: list[ox.Quad], rule: str) -> None:
    bulk = {finding.focus for finding in findings(damaged(quads, rule)) if finding.rule == rule}
    assert (_by_pyshacl(damaged(quads, rule), rule), bool(bulk)) == (bulk, True)


def test_pyshacl_finds_nothing_wrong_with_a_sound_corpus(quads: list[ox.Quad]) -> None:
    store = ox.Store()
    store.extend(quads)
    assert _by_pyshacl(store, None) == set()


def _by_pyshacl(store: ox.Store, rule: str | None) -> set[str]:
    """The things that pySHACL reports by this shape, or by all."""
    pyshacl = pytest.importorskip("pyshacl")
    from rdflib import Graph, Namespace

    data = Graph().parse(data=ox.serialize((q.triple for q in store), format=ox.RdfFormat.N_TRIPLES), format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=_rules(rule), advanced=True, inplace=True)
    focus = Namespace("http://www.w3.org/ns/shacl#").focusNode
    return {str(node).removeprefix("https://clubgraph.example/id/") for node in report.objects(None, focus)}


@cache
def _rules(rule: str | None) -> object:
    """The shapes, or all of one shape and the prefixes."""
    from rdflib import Graph, URIRef

    whole = Graph().parse(FILE, format="turtle")
    if rule is None:
        return whole
    part = Graph()
    for subject in (URIRef(CG[rule]), URIRef(CG.shapePrefixes)):
        part += whole.cbd(subject)
    return part
