"""Two propositions that many support and many deny are one row with every claim, in the columns as in SPARQL."""

from dataclasses import replace
from pathlib import Path

from clubgraph.ask.answer import asked
from clubgraph.ask.reports import reported
from clubgraph.export.turtle import turtle
from clubgraph.model import Claim, Corpus, Modality, Polarity
from clubgraph.store.keeping import keep
from clubgraph.store.kept import kept
from clubgraph.store.write import triples
from clubgraph.terms import identifier
from tests.ask.conftest import QUESTIONS
from tests.factories import TEXT, a_claim, an_article, an_entity

MANY = 40


def test_however_many_say_so(tmp_path: Path) -> None:
    articles = tuple(an_article(f"{number:03}", f"{TEXT} {number}.") for number in range(2 * MANY))
    yes = [a_claim("club/inter-miami", "won", "comp/mls", "Inter Miami", in_text=each) for each in articles[:MANY]]
    no = [
        replace(claim, polarity=Polarity.NEGATIVE, modality=Modality.DENIED, speaker="person/jorge-mas")
        for claim in (
            a_claim("club/inter-miami", "won", "comp/mls", "Inter Miami", in_text=each) for each in articles[MANY:]
        )
    ]
    things = (an_entity("club/inter-miami"), an_entity("comp/mls"), an_entity("person/jorge-mas"))
    made = Corpus(articles, things, (*yes, *no))
    (tmp_path / "graph.ttl").write_text(turtle(triples(made)), encoding="utf-8", newline="\n")
    keep(tmp_path, tmp_path / "graph.ttl", large=0)
    found = kept(tmp_path, tmp_path / "graph.ttl")
    assert found
    question = QUESTIONS["disagreements"]
    answer = reported(question, {}, found.columns)
    assert answer == asked(question, {}, found.store)
    (row,) = answer.rows
    assert [identifier(claim.value) for claim in row.claims] == [*_ids(yes), *_ids(no)]
    voices = dict(zip(answer.columns, row.cells, strict=True))
    assert voices["oneSpeaker"] is None
    assert identifier(voices["otherSpeaker"].value) == "person/jorge-mas"


def _ids(claims: list[Claim]) -> list[str]:
    return sorted(claim.id for claim in claims)
