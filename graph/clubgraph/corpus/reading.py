"""A corpus → its shards: what is there already is left, what is missing is read, what cannot be read is told."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from clubgraph.corpus.executors import Engine
from clubgraph.corpus.fan_out import fan_out, killed
from clubgraph.corpus.reports import Report, held, note_of, split_of, write_split
from clubgraph.corpus.seen import Seen, Taken
from clubgraph.corpus.sources import Item
from clubgraph.corpus.tasks import Task, parted
from clubgraph.corpus.work import read_task
from clubgraph.errors import ClubgraphError

_SHARED = "Workers need clubgraph in this version, and the folder of shards under the same path."

Tell = Callable[[ClubgraphError], None]


@dataclass(slots=True)
class Tally:
    """What a run has done so far: `kept` articles stood in shards of an earlier run, `same` are such whose very text
    stood in another, `repeated` the ones that came twice and count once, `retracted` and `replaced` those of the source
    that the workspace passed over. `keys` are those of the tasks that are done, `parted` of tasks that were done in
    parts."""

    read: int = 0
    kept: int = 0
    claims: int = 0
    same: int = 0
    repeated: int = 0
    retracted: int = 0
    replaced: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)
    parted: set[str] = field(default_factory=set)

    @property
    def articles(self) -> int:
        """All that the graph will hold."""
        return self.read + self.kept


class Reading:
    """One run over a corpus. `tell` hears of every article that is refused, `progress` that something was done."""

    def __init__(self, folder: Path, engine: Engine, tell: Tell, progress: Callable[["Tally"], None]) -> None:
        self.tally = Tally()
        self._folder, self._engine, self._tell, self._progress = folder, engine, tell, progress

    def taken(self, items: Iterator[Item], seen: Seen) -> Iterator[Taken]:
        """The articles to read, each once."""
        for item in items:
            try:
                if isinstance(item, ClubgraphError):
                    raise item
                place, article = item
                taken = seen.take(article, place)
            except ClubgraphError as fault:
                self._refuse(fault)
                continue
            if taken is None:
                self.tally.repeated += 1
                continue
            self.tally.same += taken.same_as is not None
            yield taken

    def run(self, tasks: Iterator[Task]) -> None:
        """Do all tasks that are not done. Raises ClubgraphError when the disk is full or the cluster is gone; what was
        done stays."""
        while True:
            again: list[Task] = []
            missing = ((task.key, task) for each in tasks for task in self._missing(each))
            try:
                for task, outcome in fan_out(missing, read_task, self._engine.make, ahead=self._engine.ahead):
                    if isinstance(outcome, Report):
                        self._check(task)
                        self._count(task, outcome, now=True)
                    elif killed(outcome):
                        again += self._died(task, outcome)
                    elif isinstance(outcome, ClubgraphError):
                        raise outcome
                    else:
                        why = f"a worker cannot work: {type(outcome).__name__}: {outcome}."
                        raise ClubgraphError(why, hint=_SHARED) from outcome
            except CancelledError as error:
                hint = "What was read is kept. Start it, and run this again: it goes on where it stopped."
                raise ClubgraphError("who hands out the work is gone.", hint=hint) from error
            if not again:
                return
            tasks = iter(again)

    def _check(self, task: Task) -> None:
        """Whether the files of a task that was done are here too."""
        if held(self._folder, task.key) is None:
            raise ClubgraphError("a worker writes elsewhere.", place=str(self._folder), hint=_SHARED)

    def _missing(self, task: Task) -> Iterator[Task]:
        """What of a task is still to be done."""
        apart = split_of(self._folder, task.key)
        if apart:
            self.tally.parted.add(task.key)
            for each in parted(task, apart):
                yield from self._missing(each)
        elif report := held(self._folder, task.key):
            self._count(task, report, now=False)
        else:
            yield task

    def _count(self, task: Task, report: Report, *, now: bool) -> None:
        self.tally.keys.add(task.key)
        if now:
            self.tally.read += report.articles
        else:
            self.tally.kept += report.articles
        self.tally.claims += report.claims
        for name, why in report.refused:
            self._refuse(ClubgraphError(why, place=name))
        self._progress(self.tally)

    def _died(self, task: Task, error: BaseException) -> list[Task]:
        """The article at which the workers died, apart from the others of its task; one that stands alone is
        refused, in this run only."""
        note = note_of(self._folder, task.key)
        at = None
        with suppress(OSError):
            at = note.read_text(encoding="utf-8")
            note.unlink()
        if len(task.taken) == 1:
            name = task.taken[0].article.id
            self._refuse(ClubgraphError(f"ends whoever reads it: {type(error).__name__}: {error}", place=name))
            return []
        names = [taken.article.id for taken in task.taken]
        apart = at if at in names else names[len(names) // 2]
        write_split(self._folder, task.key, apart)
        self.tally.parted.add(task.key)
        return parted(task, apart)

    def _refuse(self, fault: ClubgraphError) -> None:
        self.tally.refused[_kind(fault.problem)] += 1
        self._tell(fault)


def _kind(problem: str) -> str:
    """A reason without its figures: `is too large`."""
    return problem.partition(":")[0].rstrip(".")
