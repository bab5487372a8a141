"""A verb → the words that stand about it, so that patterns with other words need not be tried."""

from collections.abc import Iterator

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup


def words_about(verb: VerbGroup) -> set[str]:
    """The keys, lemmas and classes (`$name`) of the heads that a pattern of this verb may ask for."""
    found: set[str] = set()
    for phrase in _phrases(verb):
        head = phrase.head
        found.add(head.key)
        if head.pos == "money":
            found.add("$money")
        if head.sense is not None:
            found.add(head.sense.lemma)
            found.update(f"${name}" for name in head.sense.classes)
    return found


def _phrases(verb: VerbGroup) -> Iterator[NounPhrase]:
    """What the verb, the verbs that govern it and what hangs on all that may put in the places of a pattern."""
    for one in (verb, verb.above, verb.governor):
        if one is None:
            continue
        own = [*one.subjects, *one.objects, *(phrase for _, phrase in one.preps)]
        yield from own
        for phrase in own:
            yield from (inner for _, inner in phrase.preps)
