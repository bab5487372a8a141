"""Short builders for tests: an article, a thing, a claim on its words, a small corpus, and hypothesis strategies."""

from typing import Any

from hypothesis import strategies as st

from clubgraph.model import (
    FOLDER,
    Article,
    Attribution,
    Certainty,
    Claim,
    Corpus,
    Detail,
    Entity,
    Kind,
    Modality,
    Name,
    Polarity,
    Selector,
    Term,
    Tier,
    Time,
    Value,
)
from clubgraph.read.vocabulary import vocabulary

TEXT = "Jorge Mas owns Inter Miami. The club has an agreement with Celta de Vigo for Tadeo Allende."
HEBREW = "מאס אף ציין כי שוחח ישירות עם נשיא קונמבול, אלחנדרו דומינגס."


def an_article(id: str = "000_a", text: str = TEXT, language: str = "en", **more: Any) -> Article:
    """An article; by default an English one without a date."""
    return Article(id, text, language, **more)


def an_entity(id: str, kind: Kind = Kind.CLUB, *names: str, **more: Any) -> Entity:
    """A thing called `names` in English (`he:…` and `es:…` in the other languages), else by its identifier."""
    spoken = names or (id.partition("/")[2].replace("-", " ").title(),)
    return Entity(id, kind, tuple(map(_name, spoken)), **more)


def a_claim(
    subject: str, predicate: str, object: Term | None, quote: str = "Jorge Mas owns Inter Miami", **more: Any
) -> Claim:
    """A claim on `quote` in the article `in_text` (an Article; by default `an_article()`)."""
    article = more.pop("in_text", None) or an_article()
    start = article.text.index(quote)
    statement = vocabulary().statement(subject, predicate, object)
    return Claim(statement, article.id, Selector(start, start + len(quote), quote), article.language, **more)


def a_corpus() -> Corpus:
    """Two articles, seven things and four claims: owning, a done transfer, and one talk told in two languages."""
    english, hebrew = an_article(published="2026-01"), an_article("002_b", HEBREW, "he", published="2026-01-18")
    quote = "The club has an agreement with Celta de Vigo for Tadeo Allende"
    deal = (("fromClub", "club/celta-de-vigo"), ("stage", Value("Agreed")), ("type", Value("Permanent")))
    talk = ("person/jorge-mas", "spokeWith", "person/alejandro-dominguez")
    claims = (
        a_claim("person/jorge-mas", "owns", "club/inter-miami", in_text=english, object_text="the franchise"),
        a_claim("person/tadeo-allende", "transfersTo", "club/inter-miami", quote, in_text=english, qualifiers=deal),
        a_claim(*talk, in_text=english, modality=Modality.PLAN),
        a_claim(*talk, HEBREW[:-1], in_text=hebrew, speaker="person/jorge-mas"),
    )
    entities = (
        an_entity("person/jorge-mas", Kind.PERSON, "Jorge Mas", "Mas", "he:חורחה מאס"),
        an_entity("person/alejandro-dominguez", Kind.PERSON, "Alejandro Domínguez", "he:אלחנדרו דומינגס"),
        an_entity("person/tadeo-allende", Kind.PERSON),
        an_entity("club/inter-miami", Kind.CLUB, "Inter Miami", country="place/usa", never=("Inter Milan",)),
        an_entity("club/celta-de-vigo"),
        an_entity("team/inter-miami-first", Kind.TEAM, of="club/inter-miami", weak=("first team",)),
        an_entity("place/usa", Kind.PLACE, "United States", "es:Estados Unidos"),
    )
    by_id = {"key": lambda record: record.id}
    return Corpus((english, hebrew), tuple(sorted(entities, **by_id)), tuple(sorted(claims, **by_id)))


def _name(spoken: str) -> Name:
    language, colon, text = spoken.partition(":")
    return Name(text, language) if colon and len(language) == 2 else Name(spoken, "en")


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
slugs = st.from_regex(r"[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4})?", fullmatch=True)
things = st.builds("{}/{}".format, st.sampled_from(sorted(set(FOLDER.values()))), slugs)
propositions = st.builds("statement/{}".format, st.from_regex(r"[0-9a-f]{12}", fullmatch=True))
addresses = st.from_regex(r"https?://a\.example/[a-z0-9/#]{0,4}", fullmatch=True).filter(lambda iri: iri.count("#") < 2)
languages = st.sampled_from(["en", "es", "he"])
partial_dates = st.one_of(
    st.integers(1000, 2999).map(str),
    st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)),
    st.dates().map(lambda day: day.isoformat()),
)
literals = st.one_of(st.integers().map(Value), st.builds(Value, words, st.none() | languages))
terms: st.SearchStrategy[Term] = st.one_of(things, propositions, literals)
times = st.builds(Time, st.none() | partial_dates, st.none() | partial_dates, st.none() | words).filter(
    lambda time: time != Time()
)


@st.composite
def qualifier_sets(draw: st.DrawFn) -> tuple[tuple[str, Term], ...]:
    """Any qualifiers, each with a concept of its list where it has one."""
    known = vocabulary().qualifiers
    keys = draw(st.lists(st.sampled_from(sorted(known)), unique=True, max_size=4))
    concepts = {key: st.sampled_from(known[key].concepts).map(Value) for key in keys if known[key].concepts}
    return tuple((key, draw(concepts.get(key, terms))) for key in sorted(keys))


@st.composite
def claims_of(draw: st.DrawFn, article: str, language: str) -> Claim:
    """Any claim of an article, with every field that a claim may have."""
    quote, start = draw(words), draw(st.integers(0, 9999))
    predicate = draw(st.sampled_from(sorted(vocabulary().relations)))
    optional = {field: draw(st.none() | words) for field in ("subject_text", "object_text", "note")}
    ids = {field: draw(st.none() | things) for field in ("speaker", "via", "occasion")}
    enums = {
        "modality": Modality,
        "attribution": Attribution,
        "certainty": Certainty,
        "polarity": Polarity,
        "tier": Tier,
    }
    return Claim(
        vocabulary().statement(draw(things | propositions), predicate, draw(st.none() | terms)),
        article,
        Selector(start, start + len(quote), quote),
        language,
        occurrence=draw(st.integers(1, 9)),
        detail=draw(st.none() | st.sampled_from(Detail)),
        ended=draw(st.booleans()),
        time=draw(st.none() | times),
        said=draw(st.none() | times),
        qualifiers=draw(qualifier_sets()),
        methods=tuple(sorted(draw(st.sets(st.sampled_from(["curated", "rule:a.b", "model:m"]), min_size=1)))),
        **{field: draw(st.sampled_from(values)) for field, values in enums.items()},
        **optional,
        **ids,
    )


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Any corpus of one article, some things and claims, each part sorted by identifier."""
    language = draw(languages)
    article = Article(
        draw(words),
        draw(words),
        language,
        title=draw(st.none() | words),
        outlet=draw(st.none() | words),
        published=draw(st.none() | partial_dates),
        published_basis=draw(st.none() | words),
        url=draw(st.none() | words),
    )
    claims = {claim.id: claim for claim in draw(st.lists(claims_of(article.id, language), max_size=3))}
    things_found = {entity.id: entity for entity in draw(st.lists(_entities(), max_size=3))}
    return Corpus(
        (article,),
        tuple(things_found[id] for id in sorted(things_found)),
        tuple(claims[id] for id in sorted(claims)),
    )


@st.composite
def _entities(draw: st.DrawFn) -> Entity:
    kind = draw(st.sampled_from(Kind))
    names = draw(st.dictionaries(languages, st.lists(words, unique=True, min_size=1, max_size=3), max_size=3))
    return Entity(
        f"{FOLDER[kind]}/{draw(slugs)}",
        kind,
        tuple(
            Name(text, language)
            for language, (label, *rest) in sorted(names.items())
            for text in (label, *sorted(rest))
        ),
        of=draw(st.none() | things),
        season=draw(st.none() | words),
        country=draw(st.none() | things),
        never=tuple(sorted(draw(st.sets(words, max_size=2)))),
        weak=tuple(sorted(draw(st.sets(words, max_size=2)))),
        same_as=tuple(sorted(draw(st.sets(addresses, max_size=2)))),
    )
