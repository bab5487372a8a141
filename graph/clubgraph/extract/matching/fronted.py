"""A verb → what hangs on the nouns in front of it, for patterns that ask for such a noun."""

from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup


def inside_fronted(verb: VerbGroup) -> list[tuple[str, NounPhrase]]:
    """What hangs on a noun in front of a verb, for a pattern with that noun: "en su paso por el Ajax ganó la Copa"."""
    nouns = [phrase for _, phrase in verb.preps if phrase.end <= verb.start and phrase.head.pos == "noun"]
    return [pair for phrase in nouns for pair in phrase.preps if pair not in verb.preps]
