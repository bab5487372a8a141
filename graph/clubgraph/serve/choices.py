"""A library and a graph → JSON of the questions, and of the things that can be chosen for their parameters."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.library import Parameter, Question
from clubgraph.ask.things import Things
from clubgraph.ask.words import Words
from clubgraph.errors import ClubgraphError
from clubgraph.serve.answers import as_json
from clubgraph.serve.asked import DATATYPES
from clubgraph.serve.messages import Response
from clubgraph.store.source import Source
from clubgraph.terms import PREFIXES, identifier, iri

_MANY = 2000  # things of a kind; of more the reader types a name


def questions(
    library: Iterable[Question], store: Source, words: Words, language: str, columns: Path | None = None
) -> Response:
    """Every question with its SPARQL, the prefixes, and for each kind of parameter the things of the graph, unless they
    are too many to choose from."""
    asked = list(library)
    kinds = sorted({"Thing", *(parameter.kind for question in asked for parameter in question.parameters)})
    things = Things(store, columns)
    offered = {kind: names for kind in kinds if len(names := things.of_kind(kind)) <= _MANY}
    found = {
        "questions": [_question(question, things, language) for question in asked],
        "things": {
            kind: [[name, words.of(ox.NamedNode(iri(name)))] for name in names] for kind, names in offered.items()
        },
        "prefixes": PREFIXES,
    }
    return as_json(200, found)


def _question(question: Question, things: Things, language: str) -> dict[str, Any]:
    return {
        "name": question.name,
        "group": question.group,
        "title": question.titles.get(language, question.title),
        "about": question.about,
        "view": question.view,
        "parameters": [_parameter(parameter, things) for parameter in question.parameters],
        "sparql": question.body,
    }


def _parameter(parameter: Parameter, things: Things) -> dict[str, str]:
    """With the identifier of its example, where the graph has it."""
    try:
        node = things.find(parameter.example, parameter.kind) if parameter.kind not in (*DATATYPES, "text") else None
    except ClubgraphError:
        return {"name": parameter.name, "kind": parameter.kind, "value": ""}
    value = (identifier(node.value) or "") if node else parameter.example
    return {"name": parameter.name, "kind": parameter.kind, "value": value}
