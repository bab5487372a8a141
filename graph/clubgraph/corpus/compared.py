"""A proposition → what claims have alike with it that are compared with one another, by its subject and its object."""

from functools import cache

from clubgraph.model import Statement, Value
from clubgraph.read.conflicts import conflicts


def with_subject(said: Statement, subject: str, object: str | None) -> str:
    """The key of the claims of one subject that may contradict each other, or tell of one deal. They have the other end
    alike too, but where a subject has one at a time: of the thousands of claims on a thing that half the corpus speaks
    of, few are ever compared. `subject` and `object` are the roots of both ends."""
    relations = _relations(said.predicate)
    name = f"{subject} {min(relations)}"
    if _asked(relations, "subject"):
        return name
    end = object if _asked(relations, "object") else said.object
    return f"{name} {end.value if isinstance(end, Value) else end or ''}"


def with_object(said: Statement, object: str | None) -> str | None:
    """The key of the claims of which one object, a root, has one subject at a time; None for any other."""
    asked = object is not None and _asked(frozenset({said.predicate}), "object")
    return f"{object} {said.predicate}" if asked else None


@cache
def _asked(relations: frozenset[str], end: str) -> bool:
    """Whether a rule compares claims of one of these relations that have this end alike, whatever the other is."""
    return any(rule.of == end and rule.relation in relations for rule in conflicts().one)


@cache
def _relations(relation: str) -> frozenset[str]:
    """The relation, and those that it rules out or that rule it out."""
    found = {relation}
    for rule in conflicts().out:
        if found & {rule.relation, rule.other}:
            found |= {rule.relation, rule.other}
    return frozenset(found)
