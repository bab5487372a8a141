"""A finite verb behind a participle, gerund or infinitive → what these are said of, which is its subject too."""

from clubgraph.extract.clauses.categories import members_of
from clubgraph.extract.clauses.state import State
from clubgraph.extract.clauses.when import says_when
from clubgraph.extract.phrases.phrase import NounPhrase


def around_gerund(state: State, object_: NounPhrase) -> list[NounPhrase]:
    """ "The Crew, using a new line-up, won", "Duval, named Ajax coach in May, won": what the gerund or participle
    between the commas is said of, not its object."""
    verbs = state.clause.verbs
    if state.grammar.accents or state.grammar.construct or not verbs:
        return []
    wanted = verbs[-1].noun_governor if verbs[-1].infinitive and verbs[-1].governor is None else None
    if wanted is not None and not wanted.prep and object_ in verbs[-1].objects and not state.comma:
        return members_of(wanted)  # "X's decision to leave Ajax surprised the fans"
    if not state.comma or state.coordinated:
        return []
    naming = verbs[-1].form == "part" and verbs[-1].lemma in state.language.classes.get("naming", ())
    return described(state) if (verbs[-1].form == "ger" or naming) and object_ in verbs[-1].objects else []


def described(state: State) -> list[NounPhrase]:
    """ "A side coached by X beat Y": what stands free before the participles that are all the clause has so far."""
    verbs = state.clause.verbs
    if not verbs or state.coordinated or any(verb.finite for verb in verbs):
        return []
    free = [phrase for phrase in state.clause.free if phrase.end <= verbs[0].start and not says_when(state, phrase)]
    return members_of(free[-1]) if free else []
