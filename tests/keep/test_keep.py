"""What is kept between runs: readings are found by content, builds compare in words, one command works at a time."""

import json
import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from clubgraph.errors import ClubgraphError
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.keep import history
from clubgraph.keep.cache import Cache, depended_on
from clubgraph.keep.changes import Changes, changes
from clubgraph.keep.facts import Fact, facts
from clubgraph.keep.journal import FILE, change, recover
from clubgraph.keep.lock import locked
from clubgraph.keep.records import claim_of, claim_record, entity_of, entity_record
from clubgraph.model import Corpus
from clubgraph.places import KNOWLEDGE, PACKAGE
from tests.factories import a_claim, a_corpus, an_article, an_entity, corpora


@settings(max_examples=100, deadline=None)
@given(corpora())
def test_a_record_is_the_claim_or_thing_again(corpus: Corpus) -> None:
    for entity in corpus.entities:
        assert entity_of(json.loads(json.dumps(entity_record(entity)))) == entity
    for claim in corpus.claims:
        text = " " * claim.selector.start + claim.selector.quote
        article = an_article(claim.article, text, claim.language)
        again = claim_of(json.loads(json.dumps(claim_record(claim))), article)
        assert (again, again.note) == (claim, claim.note)


ARTICLE = an_article(published="2026-01")
READ = Extraction((an_entity("club/new"),), (a_claim("person/jorge-mas", "owns", "club/new"),), ())


def test_a_reading_is_found_again_by_everything_it_depends_on(tmp_path: Path) -> None:
    Cache(tmp_path, ()).put(ARTICLE, READ, ())
    assert Cache(tmp_path, ()).get(ARTICLE) == READ
    assert Cache(tmp_path, (an_entity("club/other"),)).get(ARTICLE) is None
    for other in (
        an_article(published="2026-02"),
        an_article(text=ARTICLE.text + " ", published="2026-01"),
        an_article(id="x", published="2026-01"),
        an_article(language="es", published="2026-01"),
    ):
        assert Cache(tmp_path, ()).get(other) is None


def test_what_is_read_depends_on_every_module_and_word_of_the_reader() -> None:
    found = {path.relative_to(PACKAGE).as_posix() for path in depended_on()}
    code = {path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / "extract").rglob("*.py")}
    words = {path.relative_to(PACKAGE).as_posix() for path in (KNOWLEDGE / "languages").rglob("*.t*")}
    rules = {path.relative_to(PACKAGE).as_posix() for path in (KNOWLEDGE / "rules").glob("*.toml")}
    assert (len(code) > 50, len(words) > 15, len(rules) > 30) == (True, True, True)
    assert (code | words | rules) - found == set()


def test_things_that_are_known_by_themselves_are_not_kept(tmp_path: Path) -> None:
    Cache(tmp_path, ()).put(ARTICLE, READ, ["club/new"])
    held = Cache(tmp_path, ()).get(ARTICLE)
    assert held is not None
    assert held.entities == ()


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", "nonsense", '{"things":[],"claims":[[1]],"sentences":[]}', "\x00"], ids=repr
)
def test_a_damaged_reading_counts_as_not_there(tmp_path: Path, content: str) -> None:
    Cache(tmp_path, ()).put(ARTICLE, READ, ())
    (path,) = (tmp_path / "cache").glob("*.json")
    path.write_text(content, encoding="utf-8")
    assert Cache(tmp_path, ()).get(ARTICLE) is None


def test_words_that_are_not_in_the_article_are_no_claim() -> None:
    record = claim_record(READ.claims[0])
    record[1] = [10, 9999, 1]
    with pytest.raises(ValueError, match="not in the article"):
        claim_of(record, ARTICLE)


def test_git_leaves_the_cache_alone_and_what_nobody_needs_is_swept(tmp_path: Path) -> None:
    cache = Cache(tmp_path, ())
    cache.put(ARTICLE, READ, ())
    assert (tmp_path / "cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    later = Cache(tmp_path, ())
    later.sweep()
    assert later.get(ARTICLE) is None


def fact(statement: str, article: str = "a", strength: str = "fact", negative: bool = False) -> Fact:
    said_as = "wish" if strength == "said" else ""
    return Fact(
        statement, f"claim/{article}{statement}{negative}", article, statement.upper(), strength, said_as, negative
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [fact("s")], Changes(new=("S",))),
        ([], [fact("s", strength="said")], Changes(new=("S (wish)",))),
        ([], [fact("s", strength="candidate")], Changes(candidates=("S",))),
        ([fact("s", strength="candidate")], [fact("s")], Changes(new=("S",))),
        ([fact("s")], [], Changes(gone=("S",))),
        ([fact("s", strength="candidate")], [], Changes()),
        ([fact("s")], [fact("s", strength="candidate")], Changes(gone=("S",), candidates=())),
        ([fact("s")], [fact("s"), fact("s", "b")], Changes(stronger=("S: 2 articles now",))),
        ([fact("s"), fact("s", "b")], [fact("s")], Changes(weaker=("S: 1 article now",))),
        (
            [fact("s", strength="reported")],
            [fact("s")],
            Changes(stronger=("S: 1 article now, a report before, a fact now",)),
        ),
        (
            [fact("s")],
            [fact("s", strength="said")],
            Changes(weaker=("S: 1 article now, a fact before, wish now",)),
        ),
        (
            [fact("s")],
            [fact("s"), fact("s", "b", negative=True)],
            Changes(stronger=("S: 2 articles now",), contradicted=("S: said by a, denied by b",)),
        ),
        ([fact("s")], [fact("s")], Changes()),
    ],
)
def test_a_change_is_told_by_what_became_of_the_statement(
    before: list[Fact], after: list[Fact], expected: Changes
) -> None:
    assert changes(before, after) == expected


def test_what_is_over_is_told_in_the_past() -> None:
    corpus = a_corpus()
    over = [replace(claim, ended=True) for claim in corpus.claims if claim.statement.predicate == "owns"]
    (told,) = facts(replace(corpus, claims=tuple(over)))
    assert told.words == "Jorge Mas owned Inter Miami"


def test_facts_are_told_in_words() -> None:
    words = {each.words for each in facts(a_corpus())}
    assert "Jorge Mas owns Inter Miami" in words
    assert all(Fact.of(each.line()) == each for each in facts(a_corpus()))


def test_every_earlier_build_can_be_gone_back_to(tmp_path: Path) -> None:
    states = [[fact("a")], [fact("a"), fact("b")], [fact("b")], [fact("a")], []]
    for number, state in enumerate(states):
        history.record(tmp_path, f"{number:012x}", state)
    now = history.latest(tmp_path)
    assert now is not None
    assert (now.number, now.build, now.facts) == (5, f"{4:012x}", ())
    for number, state in enumerate(states[:-1]):
        past = history.earlier(tmp_path, now, f"{number:012x}")
        assert past is not None
        assert past.facts == tuple(sorted(state))
    before = history.earlier(tmp_path, now)
    assert before is not None
    assert before.number == 4
    with pytest.raises(ClubgraphError, match='there is no earlier build "ffff"'):
        history.earlier(tmp_path, now, "ffff")


def test_the_same_build_again_is_not_another(tmp_path: Path) -> None:
    for _ in range(3):
        history.record(tmp_path, "abc", [fact("a")])
    now = history.latest(tmp_path)
    assert now is not None
    assert now.number == 1
    assert history.earlier(tmp_path, now) is None


def _hold(folder: Path, ready: Callable[[], None], leave: Callable[[], None]) -> None:
    with locked(folder, "build"):
        ready()
        leave()


def test_who_comes_second_hears_who_is_at_work(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    ready, leave = context.Event(), context.Event()
    process = context.Process(target=_hold, args=(tmp_path, ready.set, leave.wait))
    process.start()
    assert ready.wait(10)
    try:
        with pytest.raises(ClubgraphError) as caught, locked(tmp_path, "add", patience=0.1):
            pass
        assert f"clubgraph build (process {process.pid}) is at work in this workspace." in str(caught.value)
    finally:
        leave.set()
        process.join(10)
    with locked(tmp_path, "add", patience=5):
        pass


def test_a_holder_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    process = context.Process(target=_hold, args=(tmp_path, ready.set, context.Event().wait))
    process.start()
    assert ready.wait(10)
    process.kill()
    process.join(10)
    with locked(tmp_path, "add", patience=1):
        pass


def test_a_change_that_was_begun_is_finished(tmp_path: Path) -> None:
    files = {"seeds/articles/a.txt": "A\r\n", "seeds/articles.toml": "[a]\n", "seeds/claims/b.toml": None}
    (tmp_path / "seeds" / "claims").mkdir(parents=True)
    (tmp_path / "seeds" / "claims" / "b.toml").write_text("b", encoding="utf-8")
    (tmp_path / FILE).write_text(json.dumps(files), encoding="utf-8")
    assert recover(tmp_path)
    assert (tmp_path / "seeds" / "articles" / "a.txt").read_bytes() == b"A\r\n"
    assert sorted(path.name for path in (tmp_path / "seeds").rglob("*") if path.is_file()) == ["a.txt", "articles.toml"]
    assert not recover(tmp_path)
    change(tmp_path, dict.fromkeys(files))
    assert [path for path in (tmp_path / "seeds").rglob("*") if path.is_file()] == []


def test_a_journal_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    with pytest.raises(ClubgraphError, match=r"seeds/\.journal: is not a journal"):
        recover(tmp_path)


def test_drafts_of_who_was_killed_are_swept(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / ".articles.toml.99.tmp").write_text("half", encoding="utf-8")
    recover(tmp_path)
    assert list((tmp_path / "seeds").iterdir()) == []
