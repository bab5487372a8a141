"""A gerund clause that is the subject of a verb → whether a phrase is what it is about, and so does nothing."""

from clubgraph.extract.clauses.state import State
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup


def is_of_gerund(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase is the object of a gerund that opens a sentence or what is said: "Winning the cup with Ajax was
    special", "he says winning the cup tops everything"."""
    grammar, verbs = state.grammar, state.clause.verbs
    if grammar.accents or grammar.construct or state.comma or state.coordinated or not verbs:
        return False
    gerund = verbs[-1]
    if gerund.form != "ger" or phrase.index != gerund.index + 1:
        return False
    before = state.found[gerund.index - 1] if gerund.index else None
    if before is None or getattr(before, "text", "") in ("“", '"', "‘", "'"):
        return True
    return isinstance(before, VerbGroup) and before.lemma in state.language.classes.get("speech", ())
