"""The phrases of a headline → these, its bare participles read as passives: "Smith sold to Ajax", "Smith released"."""

from collections.abc import Sequence

from clubgraph.extract.phrases.phrase import Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def read_as_headline(phrases: Sequence[Phrase], language: Language) -> None:
    """Make a verb passive that is no more than a participle before a preposition or the end, in place; what a headline
    tells actively it tells in the present."""
    for index, phrase in enumerate(phrases):
        if not isinstance(phrase, VerbGroup) or len(phrase.units) != 1 or phrase.form not in ("past", "part"):
            continue
        following = phrases[index + 1] if index + 1 < len(phrases) else None
        hung = isinstance(following, Unit) and following.pos in ("prep", "mark", "coord")
        goes = phrase.lemma in language.classes.get("going", ())
        if (hung or following is None) and index and not goes and phrase.units[0].read("verb", "part") is not None:
            phrase.passive, phrase.form = True, "past"
