"""SPARQL text → what it asks, in words: what is wanted, what must hold, what may, what is left out."""

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from clubgraph.ask.words import Words, short
from clubgraph.errors import ClubgraphError
from clubgraph.terms import CG, PREFIXES, RDF

_STEP = "  "
_ARGUMENTS = ("arg", "arg1", "arg2", "arg3", "text", "pattern", "vars")
_MARKS = {"DESC": "from the last", "ASC": "from the first", None: "from the first"}


def in_words(sparql: str, words: Words) -> str:
    """The whole query, one line a condition. Raises ClubgraphError for a query that cannot be taken apart."""
    from pyparsing.exceptions import ParseException
    from rdflib.plugins.sparql import prepareQuery

    try:
        algebra: Any = prepareQuery(sparql, initNs=PREFIXES).algebra
    except (ParseException, Exception) as error:  # rdflib reads less than Oxigraph, and fails in many ways
        hint = "Without --explain it is run, and a mistake in it is named."
        raise ClubgraphError("this query cannot be put into words.", hint=hint) from error
    return "\n".join(_Reading(words).query(algebra)) + "\n"


class _Reading:
    def __init__(self, words: Words) -> None:
        self._words = words
        self._counted: dict[str, str] = {}  # the variables that stand for counts and sums, in words

    def query(self, algebra: Any) -> Iterator[str]:
        """The first line says what is wanted."""
        part, ends = algebra.p, list[str]()
        while part.name in ("Slice", "Distinct", "Reduced", "Project", "OrderBy"):
            ends += self._end(part)
            part = part.p
        yield {
            "SelectQuery": f"Find {_listed([_variable(name) for name in algebra.PV or ()])}, where",
            "AskQuery": "Is there anything for which",
            "ConstructQuery": "Make new triples, wherever",
            "DescribeQuery": "Tell everything about what is named, where",
        }.get(algebra.name, "Find what there is, where")
        yield from self.group(part, _STEP)
        yield from reversed(ends)

    def group(self, part: Any, indent: str) -> Iterator[str]:
        """The conditions of a part of the algebra."""
        if part.name == "BGP":
            yield from (indent + self._triple(*triple) for triple in part.triples)
        elif part.name in ("Join", "LeftJoin", "Minus", "Union"):
            yield from self.group(part.p1, indent)
            lead = {"LeftJoin": "if known,", "Minus": "but not where", "Union": "or else"}.get(part.name)
            if lead:
                yield f"{indent}{lead}"
            yield from self.group(part.p2, indent + (_STEP if lead else ""))
        elif part.name == "Filter":
            yield from self.group(part.p, indent)
            yield from self._filter(part.expr, indent)
        elif part.name == "Extend":
            yield from self.group(part.p, indent)
            if said := self._expression(part.expr):
                yield f"{indent}{_variable(part.var)} is {said}"
        elif part.name == "AggregateJoin":
            yield from self.group(part.p, indent)
            for each in part.A:
                sample = each.name == "Aggregate_Sample"
                self._counted[str(each.res)] = "" if sample else self._expression(each)
        elif part.name == "Group":
            yield from self.group(part.p, indent)
            if part.expr:
                yield f"{indent}for each {_listed([self._expression(each) for each in part.expr])}:"
        elif part.name == "Graph":
            yield f"{indent}in the graph {self._node(part.term)}:"
            yield from self.group(part.p, indent + _STEP)
        elif part.name in ("values", "ToMultiSet") and part.res is not None:
            for row in part.res:
                yield indent + " and ".join(f"{_variable(key)} is {self._node(value)}" for key, value in row.items())
        else:
            for child in (part.p, part.p1, part.p2):
                if hasattr(child, "name"):
                    yield from self.group(child, indent)

    def _end(self, part: Any) -> list[str]:
        if part.name == "Slice":
            skipped = f" after the first {part.start}" if part.start else ""
            return [f"At most {part.length}{skipped}." if part.length is not None else f"All{skipped}."]
        if part.name == "OrderBy":
            orders = [f"{self._expression(each.expr)} {_MARKS.get(each.order)}" for each in part.expr]
            return [f"In the order of {', then '.join(orders)}."]
        return ["Each row once."] if part.name == "Distinct" else []

    def _triple(self, subject: Any, relation: Any, object: Any) -> str:
        if str(relation) == RDF.type and not _is_variable(relation):
            kind = self._node(object)
            return f"{self._node(subject)} is {'an' if kind[0] in 'aeiou' else 'a'} {kind}"
        phrase = self._relation(relation)
        if not (phrase.split()[0].endswith("s") or self._tells(relation)):  # a noun: the quote of, the speaker of
            return f"the {phrase} of {self._node(subject)} is {self._node(object)}"
        return f"{self._node(subject)} {self._relation(relation)} {self._node(object)}"

    def _tells(self, relation: Any) -> bool:
        """Whether it is a path, or a relation of ours or its past form, whose label is a phrase."""
        from rdflib import URIRef

        told = (ox.NamedNode(CG.Relation), ox.NamedNode(CG.PastForm))
        kinds = self._words.all(ox.NamedNode(str(relation)), RDF.type) if isinstance(relation, URIRef) else told
        return any(kind in told for kind in kinds)

    def _relation(self, relation: Any) -> str:
        from rdflib import paths

        if isinstance(relation, paths.AlternativePath):
            return " or ".join(map(self._relation, relation.args))
        if isinstance(relation, paths.SequencePath):
            return " what ".join(map(self._relation, relation.args))
        if isinstance(relation, paths.InvPath):
            return f"is what … {self._relation(relation.arg)}"
        if isinstance(relation, paths.MulPath):
            return f"{self._relation(relation.path)} (over one or more steps)"
        return f"has as {_variable(relation)}" if _is_variable(relation) else self._node(relation)

    def _filter(self, expression: Any, indent: str) -> Iterator[str]:
        name = getattr(expression, "name", "")
        if name == "ConditionalAndExpression":
            for each in [expression.expr, *expression.other]:
                yield from self._filter(each, indent)
        elif name in ("Builtin_NOTEXISTS", "Builtin_EXISTS"):
            yield indent + ("but not where" if name == "Builtin_NOTEXISTS" else "and where")
            yield from self.group(expression.graph, indent + _STEP)
        else:
            yield f"{indent}only where {self._expression(expression)}"

    def _expression(self, expression: Any) -> str:
        """An expression close to how it is written."""
        name = getattr(expression, "name", "")
        if name == "RelationalExpression":
            return f"{self._expression(expression.expr)} {expression.op} {self._expression(expression.other)}"
        if name in ("ConditionalAndExpression", "ConditionalOrExpression"):
            sign = " and " if "And" in name else " or "
            return sign.join(map(self._expression, [expression.expr, *expression.other]))
        if name == "UnaryNot":
            return f"not {self._expression(expression.expr)}"
        if name.startswith(("Builtin_", "Aggregate_")):
            given = [getattr(expression, key, None) for key in _ARGUMENTS]
            return f"{name.partition('_')[2].lower()}({', '.join(self._expression(each) for each in given if each)})"
        if isinstance(expression, list):
            return ", ".join(map(self._expression, expression))
        if str(expression) in self._counted:
            return self._counted[str(expression)]
        return self._node(expression) if not name else "an expression over its values"

    def _node(self, node: Any) -> str:
        from rdflib import BNode, Literal, URIRef

        if isinstance(node, URIRef):
            label = self._words.of(ox.NamedNode(str(node)))
            return label.partition(":")[2] if label == short(str(node)) and label[0] != "<" else label
        if isinstance(node, Literal):
            return f"“{node}”" if node.datatype is None else str(node)
        return "something" if isinstance(node, BNode) else _variable(node)


def _is_variable(node: Any) -> bool:
    from rdflib.term import Variable

    return isinstance(node, Variable)


def _variable(name: Any) -> str:
    return f"?{name}"


def _listed(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1] if names else "what there is"
