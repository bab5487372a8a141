"""Phrases → clauses: who does what to whom, what hangs on a preposition, what stands in apposition or in a list."""

from collections.abc import Sequence

from clubgraph.extract.clauses.ahead import lend_ahead
from clubgraph.extract.clauses.apposition import appose
from clubgraph.extract.clauses.clefts import name_doers
from clubgraph.extract.clauses.coaches import hang_coached
from clubgraph.extract.clauses.colons import name_behind_colons
from clubgraph.extract.clauses.contact import open_contact
from clubgraph.extract.clauses.examples import give_examples
from clubgraph.extract.clauses.inversion import turn_back
from clubgraph.extract.clauses.labels import list_leagues, share_labels
from clubgraph.extract.clauses.line_ups import hang_captions, hang_line_ups
from clubgraph.extract.clauses.lists import join_lists
from clubgraph.extract.clauses.marks import read_mark
from clubgraph.extract.clauses.nouns import read_noun_phrase
from clubgraph.extract.clauses.one_of import share_deeds
from clubgraph.extract.clauses.pairs import meet_sides, pair_sides, visit_sides
from clubgraph.extract.clauses.people import name_people
from clubgraph.extract.clauses.results import score_sides
from clubgraph.extract.clauses.standings import hang_standings
from clubgraph.extract.clauses.state import State, settle
from clubgraph.extract.clauses.titles import hang_bracketed_clubs, name_backers, share_titles
from clubgraph.extract.clauses.verbless import unsaid_be
from clubgraph.extract.clauses.verbs import read_verb_group
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language


def link(found: list[Phrase], language: Language, *, wanted: bool = False) -> list[VerbGroup]:
    """Fill in the roles of the phrases of one sentence, in place; the verb groups are returned in their order.
    `wanted`: whether the sentence tells who may be the next coach somewhere."""
    join_lists(found, *(language.classes.get(name, frozenset()) for name in ("parting", "plural_ending")))
    appose(found, language)
    if language.grammar.accents:
        name_people(found, min(language.grammar.genitive))
    give_examples(found, language)
    share_labels(found)
    own_goals = language.classes.get("own_goals", frozenset())
    score_sides(found, language.grammar.genitive, own_goals, leftward=bool(language.grammar.construct))
    name_behind_colons(found)
    if language.grammar.construct or language.grammar.accents:
        hang_captions(found, min(language.grammar.genitive))
        pair_sides(found, language.classes.get("versus", frozenset()))
        visit_sides(found)
    if not language.grammar.construct:
        meet_sides(found, *(language.classes.get(name, frozenset()) for name in ("versus", "visited")))
    asides: set[int] = set()
    if language.grammar.complement == "before":
        share_titles(found)
        asides = hang_standings(found, language)
    if language.grammar.genitive:
        coached = wanted and language.grammar.accents
        hang_bracketed_clubs(found, min(language.grammar.genitive), language, coached=coached)
        hang_line_ups(found, min(language.grammar.genitive))
        list_leagues(found, told=bool(language.grammar.construct))
    hang_coached(found, language, wanted=wanted)
    state = State(found, language)
    lent = {index for phrase in found if isinstance(phrase, NounPhrase) and phrase.fellows for index in _lent(phrase)}
    lent |= asides
    for index, phrase in enumerate(found):
        if index not in lent:
            _read(state, phrase)
    _finish(state)
    if language.grammar.construct:
        name_doers(found, language.classes.get("be", frozenset()))
        found.extend(unsaid_be(found, language))
    verbs = [phrase for phrase in found if isinstance(phrase, VerbGroup)]
    if language.grammar.construct:
        lend_ahead(verbs, language.grammar)
    turn_back(found, verbs, language)
    name_backers(verbs, language)
    share_deeds(verbs, language)
    _see_suitors(verbs, language)
    for unit in found:
        if isinstance(unit, Unit) and "respective" in unit.classes:
            told = [verb for verb in verbs if verb.start < unit.start][-1:]  # "A and B face C and D respectively"
            for verb in told:
                verb.respective = True
    return verbs


def _see_suitors(verbs: Sequence[VerbGroup], language: Language) -> None:
    """Note which verbs tell of a race for a player: "Ajax beat Gent to sign him", "to his signature"."""
    courting = language.classes.get("courting", frozenset())
    for verb in verbs if courting else ():
        if verb.infinitive and verb.governor is not None and verb.lemma in courting:
            verb.governor.courting = True
        hung = (phrase.head.sense.lemma for _, phrase in verb.preps if phrase.head.sense is not None)
        verb.courting = verb.courting or any(lemma in courting for lemma in hung)


def _lent(phrase: NounPhrase) -> range:
    """The places of the sides that share the role noun of a phrase, and of what stands between them."""
    return range(phrase.fellows[0].index, phrase.index)


def _read(state: State, phrase: Phrase) -> None:
    """Read one phrase."""
    _read_one(state, phrase)
    state.before = phrase


def _read_one(state: State, phrase: Phrase) -> None:
    if state.bracket and not (isinstance(phrase, Unit) and phrase.text == ")"):
        return
    if isinstance(phrase, NounPhrase):
        open_contact(state, phrase)
        read_noun_phrase(state, phrase)
    elif isinstance(phrase, VerbGroup):
        read_verb_group(state, phrase)
    else:
        read_mark(state, phrase)


def _finish(state: State) -> None:
    """Give the gerunds that still wait for a subject the subject of the sentence; add the verbs left out."""
    settle(state, state.clause)
    state.found.extend(state.gapped)
