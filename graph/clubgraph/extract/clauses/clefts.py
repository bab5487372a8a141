"""“Who may leave is the striker X” → X as the subject of what may be done, in place."""

from collections.abc import Collection, Sequence

from clubgraph.extract.clauses.categories import is_side, members_of
from clubgraph.extract.phrases.phrase import Phrase, VerbGroup


def name_doers(found: Sequence[Phrase], be: Collection[str]) -> None:
    """Give the verbs behind a “who” or a role the person by name that the sentence says it is, in place."""
    verbs = [phrase for phrase in found if isinstance(phrase, VerbGroup)]
    for verb in verbs:
        named = verb.objects[0] if verb.lemma in be and verb.finite and verb.objects else None
        if named is None or named.head.pos != "name" or is_side(named):
            continue
        roles = [phrase for phrase in verb.subjects if phrase.personal]
        for other in verbs:
            if other is verb or other.end > verb.start:
                continue
            if _is_free(other) or any(phrase.start == role.start for phrase in other.subjects for role in roles):
                other.subjects = members_of(named)


def _is_free(verb: VerbGroup) -> bool:
    """Whether a verb stands in a clause that begins with a “who” of its own, and nobody is told to do it."""
    opener = verb.clause.opener if verb.clause is not None else None
    return opener is not None and "free" in opener.classes and not verb.subjects
