"""A task → its shard, its parts and its report in the folder of shards; the one function that workers run."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pyoxigraph as ox

from clubgraph.build.readers import Readers
from clubgraph.corpus import parts
from clubgraph.corpus.reports import PARTS, SHARD, Refusal, Report, file_of, note_of, write_report
from clubgraph.corpus.seen import Taken
from clubgraph.corpus.shard import quads
from clubgraph.corpus.tasks import Task
from clubgraph.extract.claims.extraction import Extraction
from clubgraph.extract.claims.merged import merged
from clubgraph.files import write_atomic
from clubgraph.model import Article, Claim, Corpus, Entity
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.vocabulary import vocabulary
from clubgraph.store.write import told


def read_task(task: Task) -> Report:
    """Read the articles of a task and write its files, the report last. An article that cannot be read is named in
    the report; only a disk that cannot be written fails."""
    tools = tools_of(task.own)
    refused: list[Refusal] = []
    lines: list[str] = []
    articles: list[Article] = []
    things: list[Entity] = []
    claims: list[Claim] = []
    for taken in task.taken:
        article = taken.article
        _note(task, article.id)
        try:
            new, said = read_one(taken, tools)
            lines.append(parts.line(taken, new, said))
        except Exception as error:  # the other articles of the task must not suffer
            refused.append((article.id, f"cannot be read: {type(error).__name__}: {error}"))
            continue
        articles.append(article)
        things += new
        claims += said
    write_atomic(file_of(task.folder, task.key, SHARD), quads(told_by(articles, things, claims, tools.known)))
    write_atomic(file_of(task.folder, task.key, PARTS), "".join(lines))
    done = Report(len(articles), len(claims), tuple(refused))
    write_report(task.folder, task.key, done)
    note_of(task.folder, task.key).unlink(missing_ok=True)
    return done


def read_one(taken: Taken, tools: "Tools") -> tuple[list[Entity], list[Claim]]:
    """The things that an article discovers, and its claims; of one whose text stood in another before, nothing."""
    read = tools.read(taken.article) if taken.same_as is None else Extraction((), (), ())
    said = merged(map(vocabulary().ordered, read.claims))
    return [thing for thing in read.entities if thing.id not in tools.known], list(said)


def told_by(
    articles: Iterable[Article], things: Iterable[Entity], claims: Iterable[Claim], known: Mapping[str, Entity]
) -> Iterator[ox.Triple]:
    """What a shard of these articles says, given the things that they discovered and their claims."""
    said = tuple(claims)
    return told(Corpus(tuple(articles), spoken_of(said, things, known), said))


def spoken_of(claims: Iterable[Claim], new: Iterable[Entity], known: Mapping[str, Entity]) -> tuple[Entity, ...]:
    """The known things that claims speak of, and what those and new things belong to."""
    wanted = {term for claim in claims for term in claim.terms}
    wanted |= {other for thing in new for other in (thing.of, thing.country) if other}
    found: dict[str, Entity] = {}
    while wanted:
        thing = known.get(wanted.pop())
        if thing is not None and thing.id not in found:
            found[thing.id] = thing
            wanted |= {other for other in (thing.of, thing.country) if other}
    return tuple(found[name] for name in sorted(found))


def _note(task: Task, article: str) -> None:
    note_of(task.folder, task.key).write_text(article, encoding="utf-8")


@cache
def tools_of(own: tuple[Entity, ...]) -> "Tools":
    """Readers for the gazetteer and these things, made once a process."""
    tools = Tools(own)
    gc.collect()
    gc.freeze()  # names and rules live as long as the process: no search for garbage goes through them again
    return tools


class Tools:
    """What a process reads with."""

    def __init__(self, own: Iterable[Entity]) -> None:
        things = {entity.id: entity for entity in (*gazetteer(), *own)}
        self.known: Mapping[str, Entity] = things
        self._readers = Readers(things[name] for name in sorted(things))

    def read(self, article: Article) -> Extraction:
        """What the rules read in an article."""
        try:
            return self._readers.read(article)
        finally:
            self._readers.done.clear()
