"""What stands in the graph beside the claims themselves."""

from datetime import date

from clubgraph.store.nodes import day, number
from clubgraph.store.write import triples
from clubgraph.terms import CG, DCTERMS, RDF, RDFS, identifier, iri
from tests.factories import TEXT, a_corpus


def objects(subject: str, predicate: str) -> set[str]:
    return {
        str(triple.object)
        for triple in triples(a_corpus())
        if triple.subject.value == iri(subject) and triple.predicate.value == predicate
    }


def test_one_talk_in_two_languages_is_one_statement_with_its_counts() -> None:
    talks = {claim.statement.id for claim in a_corpus().claims if claim.statement.predicate == "spokeWith"}
    assert len(talks) == 1
    talk = talks.pop()
    two, first, last = {str(number(2))}, {str(day(date(2026, 1, 1)))}, {str(day(date(2026, 1, 18)))}
    names = ("articleCount", "speakerCount", "languageCount", "firstPublished", "lastPublished")
    assert [objects(talk, CG[name]) for name in names] == [two, two, two, first, last]


def test_the_ends_of_a_symmetric_relation_are_ordered() -> None:
    (talk,) = {claim.statement for claim in a_corpus().claims if claim.statement.predicate == "spokeWith"}
    assert (talk.subject, talk.object) == ("person/alejandro-dominguez", "person/jorge-mas")


def test_the_text_of_an_article_is_not_in_the_graph() -> None:
    found = triples(a_corpus())
    assert found
    assert not [triple for triple in found if TEXT in str(triple.object)]
    assert objects("article/000_a", DCTERMS.issued) == {str(day(date(2026, 1, 1)))}


def test_what_nobody_is_quoted_for_is_the_authors() -> None:
    owning = next(claim for claim in a_corpus().claims if claim.statement.predicate == "owns")
    assert objects(owning.id, CG.speaker) == {f"<{iri('author/000_a')}>"}
    assert objects("author/000_a", RDF.type) == {f"<{CG.Author}>"}
    assert len(objects("author/000_a", RDFS.label)) == 3


def test_a_whole_is_linked_by_the_kind_of_its_part() -> None:
    assert objects("team/inter-miami-first", CG.teamOf) == {f"<{iri('club/inter-miami')}>"}


def test_an_identifier_in_any_script_has_an_ascii_iri_and_comes_back() -> None:
    for name in ("article/כתבה 1", "article/a%20b", "club/inter-miami", "article/x#y?z"):
        assert iri(name).isascii()
        assert identifier(iri(name)) == name
    assert identifier(CG.playsFor) is None
