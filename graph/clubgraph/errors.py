"""What a person is told when something is wrong: what, where, and how to mend it."""

import difflib
from collections.abc import Iterable


class ClubgraphError(Exception):
    """An expected failure: `problem` says what is wrong, `place` where, `hint` how to mend it. Exit code 1."""

    exit_code = 1

    def __init__(self, problem: str, *, place: str = "", hint: str = "") -> None:
        super().__init__(problem)
        self.problem, self.place, self.hint = problem, place, hint

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        mend = f" {self.hint}" if self.hint else ""
        return f"{where}{self.problem}{mend}"


class TrustError(ClubgraphError):
    """A claim whose quote is not where the claim says: nothing may be built on it. Exit code 2."""

    exit_code = 2


class Faults(ClubgraphError):
    """All faults of all files together, so that one reading mends them all."""

    def __init__(self, faults: Iterable[ClubgraphError]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
        self.exit_code = max((fault.exit_code for fault in self.faults), default=1)

    def __reduce__(self) -> tuple[type["Faults"], tuple[tuple[ClubgraphError, ...]]]:
        """So that it can come out of another process."""
        return Faults, (self.faults,)


def nearest(word: str, known: Iterable[str], *, count: int = 1) -> list[str]:
    """The known words closest in spelling to `word`, best first; empty when nothing is close."""
    return difflib.get_close_matches(word, list(known), n=count, cutoff=0.6)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "X"?`, or nothing when no known word is close."""
    close = nearest(word, known)
    return f'Did you mean "{close[0]}"?' if close else ""
