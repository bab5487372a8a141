"""The questions of a library → the list that a person chooses from."""

from collections.abc import Iterable
from itertools import groupby

from clubgraph.ask.library import Question
from clubgraph.ask.paper import paper, sheet


def listing(questions: Iterable[Question]) -> str:
    """Each group with its questions: the name, what to give it, what it asks."""
    grid = sheet(["question", "asks", "give it"])
    for group, members in groupby(questions, key=lambda question: question.group):
        if grid.row_count:
            grid.add_section()
        for question in members:
            given = " ".join(f'"{parameter.example}"' for parameter in question.parameters)
            grid.add_row(f"{group}/{question.name}", question.title, given)
    return paper(grid)
