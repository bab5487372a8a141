"""Executors whose workers are no use, for the tests: with a disk of their own, or without the program."""

from concurrent.futures import Executor, Future, ThreadPoolExecutor

from clubgraph.corpus.reports import Report


class _Elsewhere(ThreadPoolExecutor):
    """An executor whose workers have another disk, or no program."""

    def __init__(self, outcome: Report | Exception) -> None:
        super().__init__(1)
        self.outcome = outcome

    def submit(self, *_: object) -> Future[Report]:  # type: ignore[override]
        future: Future[Report] = Future()
        if isinstance(self.outcome, Exception):
            future.set_exception(self.outcome)
        else:
            future.set_result(self.outcome)
        return future


def elsewhere() -> Executor:
    """One that writes nothing here."""
    return _Elsewhere(Report(1, 1))


def without_program() -> Executor:
    """One that does not know clubgraph."""
    return _Elsewhere(ModuleNotFoundError("No module named 'clubgraph'"))
