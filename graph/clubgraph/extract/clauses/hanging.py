"""A prepositional phrase → the verb and the noun phrases that it hangs on."""

from clubgraph.extract.clauses.categories import category_of, is_land, stages
from clubgraph.extract.clauses.gaps import gap, pairs_gap, repeats_gap
from clubgraph.extract.clauses.state import State, close_clause
from clubgraph.extract.phrases.phrase import NounPhrase, VerbGroup

_MATCH = frozenset({"win", "draw", "defeat", "fixture", "campaign"})
_DEEDS = frozenset({"move", "departure", "sale", "debut", "renewal", "time", "place_"})


def is_apposition(state: State, phrase: NounPhrase) -> bool:
    return any(other.start < phrase.start for other in phrase.apposed)


def _taker(state: State, phrase: NounPhrase) -> NounPhrase | None:
    """The noun of the chain that alone takes a phrase: the match of "debut in a draw at Ajax", the bid of "an offer
    for the striker from Ajax"."""
    if state.grammar.complement != "before" or state.grammar.verb_first or category_of(phrase) != "side":
        return None
    classes = phrase.prep_unit.classes if phrase.prep_unit is not None else frozenset()
    if state.chain and stages(phrase, state.chain[-1]):
        return None  # "his last defeat came at the World Cup in Brazil"
    for earlier in reversed(state.chain[-3:]):
        if earlier.head.classes & _MATCH and "from" not in classes:
            return earlier
        if "bid" in earlier.head.classes and "from" in classes:
            return earlier
    return None


def _whose_man(state: State, phrase: NounPhrase) -> bool:
    """Whether a person says whose man the one before is: "el fichaje de uno de los hombres de Marco Rey"."""
    genitive = state.grammar.accents and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    last = state.chain[-1]
    many = last.head.classes & {"person", "mate", "agent"} or last.head.pos == "pron"
    return bool(genitive and many) and category_of(phrase) == "person"


def _of_cup(state: State, phrase: NounPhrase) -> bool:
    """Whether a land tells where a competition is, and so is nobody's side: "el Mundial de Rusia"."""
    genitive = state.grammar.accents and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    return genitive and is_land(phrase) and category_of(state.chain[-1]) == "competition"


def _whose_move(state: State, phrase: NounPhrase) -> bool:
    """Whether a person is the one of a move or time at the side before him: "la marcha al Milan de Marco Rey"."""
    genitive = state.grammar.accents and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    moves = len(state.chain) > 1 and bool(state.chain[-2].head.classes & _DEEDS)
    return genitive and moves and category_of(state.chain[-1]) == "side" and category_of(phrase) == "person"


def _whose_title(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase tells of what the role beside a name is: "en el equipo de Marco Rey, extécnico del Ajax"."""
    genitive = state.grammar.accents and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    last = state.chain[-1]
    role = last.head.pos == "noun" and (last.personal or bool(last.head.classes & {"winner", "runnerup"}))
    return bool(genitive) and role and is_apposition(state, last)


def _of_match(state: State, phrase: NounPhrase) -> bool:
    """Whether a side is that of a match told by the way: "they sang during the defeat to Ajax"."""
    nearest, verb = _taker(state, phrase), state.clause.verbs[-1]
    match = nearest is not None and bool(nearest.prep) and bool(nearest.head.classes & {"win", "draw", "defeat"})
    doer = phrase.prep in state.grammar.by or verb.lemma in state.language.classes.get("scoring", ())
    return match and not doer


def _of_pointer(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase tells which one an article without a noun points at: "Marco Rey, el del Ajax"."""
    genitive = state.grammar.accents and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    return bool(genitive) and state.chain[-1].head.pos == "det"


def _of_name(state: State, phrase: NounPhrase) -> bool:
    """Whether a name says where the one before its comma is from: "seguirá en el Ajax, de Países Bajos"."""
    genitive = state.grammar.accents and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes
    last = state.last_np
    beside = last is not None and bool(last.prep) and state.comma and last.index + 3 == phrase.index
    return bool(genitive) and beside and last is not None and phrase.head.pos == last.head.pos == "name"


def _with_whom_as(state: State, phrase: NounPhrase) -> bool:
    """Whether a role tells what somebody was with whom the verb to come is done: "With X as manager, they won"."""
    before, own = state.chain[-1].prep_unit, phrase.prep_unit
    if before is None or own is None or state.grammar.accents or state.grammar.construct:
        return False
    return "with" in before.classes and "as" in own.classes


def _stands_apart(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase behind a comma and "with" has a participle of its own: ", with X, Ajax chairman, serving as"."""
    plain = not (state.grammar.accents or state.grammar.construct)
    if not plain or phrase.prep_unit is None or "with" not in phrase.prep_unit.classes:
        return False
    after = next((p for p in state.found[phrase.index + 1 :] if isinstance(p, VerbGroup)), None)
    return after is not None and (after.form == "ger" or (after.form == "part" and not after.passive))


def _of_last(state: State, phrase: NounPhrase) -> bool:
    """Whether a club is that of the last of several persons, for others have theirs: "joins with Ajax winger A and B
    from Gent"."""
    last = state.chain[-1] if state.chain else None
    if last is None or not last.listed or last is not last.listed[-1]:
        return False
    whence = phrase.prep_unit is not None and "from" in phrase.prep_unit.classes and category_of(phrase) == "side"
    return whence and any(_has_club(member) for member in last.listed[:-1])


def _is_last_ones(state: State) -> bool:
    """Whether what follows belongs to the last noun of a list alone, which has an article of its own: "the coach's
    sacking and the arrival of X"."""
    last = state.chain[-1]
    own = len(last.listed) == 2 and last is last.listed[-1] and last.units[0].pos == "det"
    return own and not last.personal and state.grammar.complement == "before" and not state.grammar.accents


def _has_club(member: NounPhrase) -> bool:
    """Whether a club stands before a name: "Ajax winger Marco Rey"."""
    named = member.head.pos == "name" and not member.head.candidates
    return named and any(c.entity.kind == "Club" for unit in member.complements for c in unit.candidates)


def _of_way(state: State, phrase: NounPhrase) -> bool:
    """Whether a phrase says whose that is which somebody comes from or goes to: "from the ranks of Ajax"."""
    last = state.chain[-1].prep_unit
    way = last is not None and last.classes & {"from", "dative"} and not state.chain[-1].personal
    return bool(way) and phrase.prep_unit is not None and "genitive" in phrase.prep_unit.classes


def _has_own_clause(state: State, phrase: NounPhrase) -> bool:
    """Whether an object goes on with the verb above a relative clause, for it has such a clause too: "there are Ajax,
    who beat Gent, and Porto, who beat Lyon"."""
    behind = state.found[phrase.index + 1] if phrase.index + 1 < len(state.found) else None
    inside = state.clause.kind == "rel" and bool(state.clause.verbs) and state.clause.parent is not None
    return inside and (state.coordinated or state.comma) and getattr(behind, "pos", "") == "rel"


def hang(state: State, prep: str, phrase: NounPhrase) -> None:
    """Hang a prepositional phrase on the verb and on the noun phrases before it."""
    if _of_last(state, phrase):
        state.chain[-1].preps.append((prep, phrase))
        return
    if _of_name(state, phrase) and state.last_np is not None:
        state.last_np.preps.append((prep, phrase))
        return
    marks = state.grammar.object_mark
    if state.grammar.construct and prep in marks and _has_own_clause(state, phrase):
        close_clause(state)
    if state.clause.verbs:
        if prep in marks and (pairs_gap if state.grammar.accents else repeats_gap)(state, phrase):
            gap(state, phrase)
            state.clause.verbs[-1].preps.append((prep, phrase))
            return
        verb = state.clause.verbs[-1]
        if prep in marks and len(verb.objects) < (8 if state.grammar.accents else 2):
            verb.objects.append(phrase)
        others = (_whose_man, _whose_title, _of_cup, _of_match, _of_pointer) if state.chain else ()
        absolute = state.absolute is not None and bool(state.chain)
        if not (absolute or any(takes(state, phrase) for takes in others)):
            verb.preps.append((prep, phrase))
        if state.grammar.accents and verb.form == "part" and prep in state.grammar.by and state.clause.kind != "rel":
            for noun in verb.subjects:  # "con goles marcados por X"
                noun.preps.append((prep, phrase))
                for above in state.clause.verbs[:-1]:
                    if any(p is noun for _, p in above.preps):
                        above.preps.append((prep, phrase))
        if state.comma and _stands_apart(state, phrase):
            state.absolute = phrase
    elif not state.chain or _with_whom_as(state, phrase):
        state.clause.leading.append((prep, phrase))
    nearest = _taker(state, phrase)
    reach = 4 if state.grammar.construct else 3  # "the move of the defender, X, from Ajax to Gent"
    for earlier in state.chain[-reach:]:
        if state.grammar.accents and state.coordinated and earlier.prep == prep:
            continue
        if nearest is not None and earlier is not nearest:
            continue
        if earlier is not state.chain[-1] and (_whose_man(state, phrase) or _of_cup(state, phrase)):
            continue
        if earlier is state.chain[-1] and _whose_move(state, phrase):
            continue
        if earlier is not state.chain[-1] and prep in state.grammar.genitive and _is_last_ones(state):
            continue
        if earlier is not state.chain[-1] and state.grammar.accents and "rival" in state.chain[-1].head.classes:
            continue  # "el Betis, rival del Sevilla"
        if state.grammar.construct and category_of(earlier) in ("person", "role") and _of_way(state, phrase):
            continue
        earlier.preps.append((prep, phrase))
        for other in earlier.apposed:
            if other.personal:
                other.preps.append((prep, phrase))
