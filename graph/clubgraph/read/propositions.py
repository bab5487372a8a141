"""The claims of one file → their propositions: names become things, `@key` becomes the proposition of that claim."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.model import FOLDER, Entity, Kind, Statement, Term, Value
from clubgraph.read.fields import one_of
from clubgraph.read.registry import Registry
from clubgraph.read.tables import Table
from clubgraph.read.vocabulary import INTEGER, NONE, TEXT, Relation, Vocabulary

_FOLDERS = frozenset(FOLDER.values())


@dataclass
class Propositions:
    """What the claims of one file say. A fault is noted once, however many claims refer to the one that has it."""

    tables: Sequence[Table]
    registry: Registry
    vocabulary: Vocabulary
    faults: list[ClubgraphError]
    _keys: dict[str, int] = field(default_factory=dict)
    _done: dict[int, Statement | None] = field(default_factory=dict)
    _open: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for index, table in enumerate(self.tables):
            key = table.values.get("key")
            if not isinstance(key, str):
                continue
            if key in self._keys:
                earlier = self.tables[self._keys[key]]
                self._note(table, f'the key "{key}" is taken by line {earlier.line}.', "key")
            self._keys.setdefault(key, index)

    def statement(self, index: int) -> Statement | None:
        """The proposition of the claim at `index`, in the direction of the text; None when it is faulty."""
        if index not in self._done:
            self._open.append(index)
            self._done[index] = self._statement(self.tables[index])
            self._open.pop()
        return self._done[index]

    def _statement(self, table: Table) -> Statement | None:
        relation = self._relation(table)
        if relation is None:
            return None
        subject = self.term(table, "subject", relation.domains)
        if "subject" not in table.values:
            self._note(table, "it has no subject.", hint="Write subject = an identifier or a name.")
        if NONE in relation.ranges:
            if table.values.get("object", True) is not True:
                self._note(table, f"{relation.name} has no object.", "object", hint="Take the line out.")
            return Statement(subject, relation.name, None) if isinstance(subject, str) else None
        if "object" not in table.values:
            self._note(table, "it has no object.", hint=f"{relation.name} wants {_a(relation.ranges)}.")
        object_ = self.term(table, "object", relation.ranges)
        return Statement(subject, relation.name, object_) if isinstance(subject, str) and object_ is not None else None

    def _relation(self, table: Table) -> Relation | None:
        word = table.values.get("relation")
        relation = self.vocabulary.relations.get(word) if isinstance(word, str) else None
        if word is None:
            self._note(table, "it has no relation.", hint='Write relation = "playsFor" or another one.')
        elif relation is None:
            pasts = {known.past: name for name, known in self.vocabulary.relations.items() if known.past}
            hint = f'Write relation = "{pasts[word]}" and ended = true.' if word in pasts else ""
            self._note(
                table,
                f'there is no relation "{word}".',
                "relation",
                hint=hint or one_of(str(word), self.vocabulary.relations),
            )
        return relation

    def term(self, table: Table, key: str, ranges: Collection[str] = ()) -> Term | None:
        """The thing, proposition, number or words that `key` holds; `ranges` empty allows any thing.

        None when the key is not there, or when its value is wrong, which is noted."""
        value = table.values.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            if INTEGER in ranges:
                return Value(value)
            value = str(value) if TEXT in ranges else value  # season = 2025
        if not isinstance(value, str) or not value.strip():
            self._note(table, f"{key}: {value!r} is not {_a(ranges)}.", key)
            return None
        if value.startswith("@"):
            return self._reference(table, key, value, ranges)
        return self._thing_or_words(table, key, value, ranges)

    def _thing_or_words(self, table: Table, key: str, value: str, ranges: Collection[str]) -> Term | None:
        kinds = _kinds(ranges)
        if not kinds:
            if TEXT in ranges:
                return Value(value)
            self._note(table, f'{key}: "{value}" is not {_a(ranges)}.', key)
            return None
        found = self.registry.find(value, kinds)
        if len(found) == 1 and found[0].kind in kinds:
            return found[0].id
        if TEXT in ranges and value.partition("/")[0] not in _FOLDERS:
            return Value(value)
        self._note(table, *self._no_thing(key, value, found, ranges))
        return None

    def _no_thing(self, key: str, value: str, found: Sequence[Entity], ranges: Collection[str]) -> tuple[str, str, str]:
        """Problem, key and hint for a value that is no thing of the right kind."""
        if not found:
            hint = self.registry.suggest(value) or "Add it to seeds/entities.csv."
            return f'{key}: there is no "{value}".', key, hint
        if len(found) > 1:
            several = " or ".join(f'"{entity.id}"' for entity in found)
            return f'{key}: "{value}" may be several things.', key, f"Write {several}."
        return f'{key}: "{value}" is a {found[0].kind}, and {_a(ranges)} is wanted.', key, ""

    def _reference(self, table: Table, key: str, value: str, ranges: Collection[str]) -> str | None:
        """The identifier of the proposition that `@key` names."""
        index = self._keys.get(value[1:])
        if index is None:
            close = did_you_mean(value[1:], self._keys).replace('"', '"@', 1)
            self._note(table, f'{key}: no claim of this file has the key "{value[1:]}".', key, hint=close)
        elif ranges and "Statement" not in ranges:
            self._note(table, f"{key}: {value} is a proposition, and {_a(ranges)} is wanted.", key)
        elif index in self._open:
            round_ = [*self._open[self._open.index(index) :], index]
            shown = " → ".join(f"@{self.tables[step].values.get('key', '')}" for step in round_)
            self._note(table, f"{key}: the claims refer to each other in a circle: {shown}.", key)
        elif statement := self.statement(index):
            return self.vocabulary.statement(statement.subject, statement.predicate, statement.object).id
        return None

    def _note(self, table: Table, problem: str, key: str | None = None, hint: str = "") -> None:
        self.faults.append(table.fault(problem, key, hint=hint))


def _kinds(ranges: Collection[str]) -> frozenset[Kind]:
    """The kinds of thing among the ranges; all kinds when nothing is said."""
    return frozenset(kind for kind in Kind if not ranges or kind.value in ranges)


def _a(ranges: Collection[str]) -> str:
    """The ranges in words: `a Club, NationalTeam or Team`."""
    kinds = sorted(_kinds(ranges))
    shown = [kind.value for kind in kinds] if len(kinds) < len(Kind) else ["thing"]
    if kinds:
        shown[0] = f"{'an' if shown[0][0] in 'AEIOU' else 'a'} {shown[0]}"
    said = {TEXT: "words", INTEGER: "a whole number", "Statement": "the @key of a claim"}
    shown = (shown if kinds else []) + [words for name, words in said.items() if name in ranges]
    return f"{', '.join(shown[:-1])} or {shown[-1]}" if len(shown) > 1 else shown[0]
