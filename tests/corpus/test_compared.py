"""Whatever is compared in all claims together is compared among those of one key."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from clubgraph.corpus.compared import with_object, with_subject
from clubgraph.corpus.things import root
from clubgraph.derive.deals import deals
from clubgraph.derive.disagreements import about_objects, disagreements
from clubgraph.model import Article, Claim, Kind, Polarity, Selector, Term, Time, Value
from clubgraph.read.vocabulary import vocabulary
from tests.factories import an_entity

PERSONS, SIDES = ("person/p", "person/q", "group/all", "group/some"), ("club/a", "team/a-women", "club/b")
THINGS = {
    thing.id: thing
    for thing in (
        an_entity("person/p", Kind.PERSON),
        an_entity("person/q", Kind.PERSON),
        an_entity("group/all", Kind.PERSON_GROUP),
        an_entity("group/some", Kind.PERSON_GROUP, of="group/all"),
        an_entity("club/a"),
        an_entity("club/b"),
        an_entity("team/a-women", Kind.TEAM, of="club/a"),
        an_entity("competition/c", Kind.COMPETITION),
    )
}
ARTICLE = Article("a", "text", "en", published="2026-01-01")
TIMES = (None, Time("2019", "2023"), Time("2019", "2024"))


def _claims() -> list[Claim]:
    """Everybody has every relation to everything, for good and not, now and then."""
    held = ("playsFor", "coaches", "presidentOf", "owns", "supports", "opposes", "transfersTo")
    ends: dict[str, tuple[Iterable[str], Iterable[Term]]] = dict.fromkeys(held, (PERSONS, SIDES))
    ends |= dict.fromkeys(("won", "reached"), ((*PERSONS, *SIDES), ("competition/c",)))
    ends |= {"age": (PERSONS, (Value(30), Value(31))), "defeated": (SIDES, SIDES)}
    qualifiers = (("phase", Value("Final")), ("outcome", Value("Lost")))
    made = [
        (name, subject, object, polarity, time)
        for name, (subjects, objects) in ends.items()
        for subject, object, polarity, time in product(subjects, objects, Polarity, TIMES)
    ]
    return [
        Claim(
            vocabulary().statement(subject, name, object),
            "a",
            Selector(at, at + 1, "x"),
            "en",
            polarity=polarity,
            time=time,
            qualifiers=qualifiers if name == "reached" else (),
        )
        for at, (name, subject, object, polarity, time) in enumerate(made)
    ]


def _grouped(claims: list[Claim], *, by_object: bool) -> list[list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said = claim.statement
        object = root(said.object, THINGS) if isinstance(said.object, str) else None
        key = with_object(said, object) if by_object else with_subject(said, root(said.subject, THINGS), object)
        if key is not None:
            groups[key].append(claim)
    return list(groups.values())


def test_every_disagreement_is_found_in_a_group() -> None:
    claims, articles = _claims(), {"a": ARTICLE}
    together = set(disagreements(claims, articles, THINGS))
    apart = {each for group in _grouped(claims, by_object=False) for each in disagreements(group, articles, THINGS)}
    apart |= {each for group in _grouped(claims, by_object=True) for each in about_objects(group, articles, THINGS)}
    assert len({each.kind for each in together}) == 4
    assert apart == together


def test_every_deal_is_found_in_a_group() -> None:
    claims, articles = _claims(), {"a": ARTICLE}
    together = sorted(deals(claims, articles), key=lambda deal: deal.id)
    apart = [deal for group in _grouped(claims, by_object=False) for deal in deals(group, articles)]
    assert {(deal.player, deal.club) for deal in together} == set(product(PERSONS, SIDES))
    assert sorted(apart, key=lambda deal: deal.id) == together


def test_what_is_never_compared_stands_apart() -> None:
    claims = [claim for claim in _claims() if claim.statement.predicate == "defeated"]
    assert len(_grouped(claims, by_object=False)) == len({"club/a", "club/b"}) * len(SIDES)
    assert _grouped(claims, by_object=True) == []
