"""A side that would be understood with a verb → the one that somebody leaves; whether its words speak of another."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup
from clubgraph.extract.references.filler import SIDES, Filler
from clubgraph.extract.references.resolve import Resolver
from clubgraph.lexicon import Rule
from clubgraph.model import Kind

_WHENCE = frozenset({"fact", "from", "local"})  # the classes of "by", "from" and "at"


def home_left(
    rule: Rule, found: Filler, choices: Sequence[list[tuple[str, Filler]]], verb: VerbGroup, resolver: Resolver
) -> Filler | None:
    """The side that somebody leaves: of a past deed the one told of him last ("He joined Ajax in 2020. He resigned in
    May"); not where he goes ("X wants to leave for Ajax"), but the article's."""
    discourse = resolver.discourse
    holder = choices[0][0][1] if choices and choices[0] else None
    if rule.relation != "leaves" or holder is None:
        return found
    if holder.how == "pronoun" and verb.form == "past" and not verb.perfect and not verb.modal:
        last = [side for side in discourse.served.get(holder.thing, ()) if side.kind is not None][-1:]
        near = {e.thing for e in discourse.events if resolver.sentence - 1 <= e.sentence and e.start < verb.start}
        found = next((replace(found, thing=side) for side in last if side in near), found)
    hung = [p for _, p in verb.preps if p.head.pos == "name" and p.prep_unit is not None]
    bound = {f.thing for p in hung if not p.prep_unit.classes & _WHENCE for f in resolver.phrase(p, SIDES)}  # type: ignore[union-attr]
    if found.thing not in bound:
        return found
    about = discourse.about
    return replace(found, thing=about) if about is not None and about not in bound else None


def speaks_of_other(found: Filler, verb: VerbGroup, resolver: Resolver) -> bool:
    """Whether what a verb is about names another side as its own ("he came through the ranks of Ajax"), or the one that
    would be understood as whom a match is against or at: "he will miss the trip to Ajax"."""
    if resolver.discourse.drops or resolver.discourse.loyal:
        return False
    told = [*verb.objects, *(phrase for _, phrase in verb.preps)]
    hung = [pair for phrase in told if phrase.head.pos == "noun" for pair in phrase.preps]
    whose = [p for prep, p in hung if prep in resolver.of and p.head.pos == "name" and not _is_source(p)]
    others = {f.thing for p in whose for f in resolver.phrase(p, SIDES) if f.thing.kind is Kind.CLUB}
    met = (p for phrase in verb.objects for _, p in phrase.preps if "fixture" in phrase.head.classes)
    return bool(others - {found.thing}) or any(thing is found.thing for p in met for thing in p.things)


def _is_source(phrase: NounPhrase) -> bool:
    """Whether a phrase tells whence something came: "a signing from Ajax"."""
    return phrase.prep_unit is not None and "from" in phrase.prep_unit.classes
