"""A decision that somebody wants to take → it is tried, written down when it finds what it is about, and told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from clubgraph.build.assemble import Assembled, assemble
from clubgraph.build.write import changing
from clubgraph.decide.log import append, standing, undoable
from clubgraph.errors import ClubgraphError, did_you_mean
from clubgraph.ids import fold
from clubgraph.keep.changes import Changes, changes
from clubgraph.keep.facts import facts
from clubgraph.keep.journal import recover
from clubgraph.model import Entity
from clubgraph.read.decisions import FILE, Decision, What
from clubgraph.read.workspace import Workspace, read

_NEW = 10**9  # a number behind every other, for a decision that is only tried


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to decide: of a claim, a sentence or a thing, by identifier, its beginning or a name."""

    what: What
    key: str
    value: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision as written down, and what it changes in the graph."""

    decision: Decision
    changes: Changes


def decide(workspace: Path, output: Path, wanted: Wanted, *, who: str) -> Decided:
    """Take a decision: it is the last line of seeds/decisions.csv then.

    Raises ClubgraphError, with nothing written, when it would change nothing or what it is about is not there.
    """
    with changing(output, wanted.what):
        recover(workspace)
        found = read(workspace)
        held = assemble(found, cache_of=output)
        wanted = _found(wanted, found, held)
        tried = Decision(_NEW, "", who, wanted.what, wanted.key, wanted.value)
        made = assemble(replace(found, decisions=(*found.decisions, tried)), cache_of=output, like=held)
        for orphan in made.orphans:
            if orphan.decision == tried:
                raise ClubgraphError(f"{wanted.what} {wanted.key}: {orphan.why}", hint="Nothing was written down.")
        decision = append(workspace, wanted.what, wanted.key, wanted.value, who=who, why=wanted.why)
        return Decided(decision, changes(facts(held.corpus), facts(made.corpus)))


def undo(workspace: Path, output: Path, number: int | None, *, who: str, why: str = "") -> Decided:
    """Take the decision of this number back, or the last one that stands.

    Raises ClubgraphError when there is none.
    """
    with changing(output, "undo"):
        recover(workspace)
        found = read(workspace)
        if number is None:
            active = standing(found.decisions)
            if not active:
                raise ClubgraphError("no decision stands that could be undone.", place=FILE)
            number = active[-1].number
        undoable(found.decisions, number)
        held = assemble(found, cache_of=output)
        decision = append(workspace, What.UNDO, str(number), who=who, why=why)
        made = assemble(replace(found, decisions=(*found.decisions, decision)), cache_of=output, like=held)
        return Decided(decision, changes(facts(held.corpus), facts(made.corpus)))


def _found(wanted: Wanted, found: Workspace, held: Assembled) -> Wanted:
    """The wanted decision with identifiers in full: of claims the ones that they were read with."""
    if wanted.key.startswith("sentence/"):
        return wanted
    if wanted.what in (What.SAME_AS, What.DIFFERENT):
        things = {entity.id: entity for entity in (*found.registry.entities, *held.corpus.entities)}
        key, value = _thing(wanted.key, things), _thing(wanted.value, things)
        if key.id == value.id:
            raise ClubgraphError(f"{key.id} and {value.id} are one thing already.")
        if wanted.what is What.SAME_AS and value.id in found.registry.by_id and key.id not in found.registry.by_id:
            key, value = value, key  # the one that the register knows keeps its identifier
        return replace(wanted, key=key.id, value=value.id)
    return replace(wanted, key=_claim(wanted.key, held.replayed.base))


def _claim(word: str, base: Mapping[str, str]) -> str:
    """The claim of an identifier, or of the beginning of one. Raises ClubgraphError when there is none, or several."""
    start = word if word.startswith("claim/") else f"claim/{word}"
    found = {base[identifier] for identifier in base if identifier.startswith(start)} if len(start) > 9 else set()
    if start in base:
        return base[start]
    if len(found) != 1:
        problem = f'"{word}" begins {len(found)} claims.' if found else f'there is no claim "{word}".'
        hint = (
            did_you_mean(start, base) or "Every claim has its identifier: clubgraph explain THING, or: clubgraph review"
        )
        raise ClubgraphError(problem, hint=hint)
    return found.pop()


def _thing(word: str, things: Mapping[str, Entity]) -> Entity:
    """The thing of an identifier, or that only one thing is called. Raises ClubgraphError when there is none."""
    if word in things:
        return things[word]
    wanted = fold(word)
    called = [entity for entity in things.values() if any(fold(name.text) == wanted for name in entity.names)]
    if len(called) == 1:
        return called[0]
    if called:
        several = " or ".join(f'"{entity.id}"' for entity in called[:5])
        raise ClubgraphError(f'"{word}" may be several things.', hint=f"Write {several}.")
    raise ClubgraphError(f'there is no thing "{word}".', hint=did_you_mean(word, things))
