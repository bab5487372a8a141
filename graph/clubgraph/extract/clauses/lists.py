"""Phrases → lists: phrases of one category with commas and a coordinator between them, joined in place."""

from collections.abc import Sequence

from clubgraph.extract.clauses.categories import category_of, separator
from clubgraph.extract.clauses.fellows import lend
from clubgraph.extract.clauses.gaps import starts_gap
from clubgraph.extract.phrases.phrase import NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units.unit import Unit

_BRACKET = 8  # phrases that a bracket inside a list may hold


def join_lists(found: Sequence[Phrase]) -> None:
    """Join phrases of one category with commas and a coordinator between them to lists, in place.

    Nouns before the first name of a list hold for the next ones too ("goalkeepers X and Y").
    """
    index = 0
    while index < len(found):
        phrase = found[index]
        if isinstance(phrase, NounPhrase):
            members, last = _members_from(found, index)
            if category_of(phrase) == "side" and not phrase.listed and lend(found, index):
                index += 1
                continue
            if len(members) > 1:
                for member in members:
                    member.listed = members
                _share(members)
                index = last
        index += 1
    for place, phrase in enumerate(found):
        if isinstance(phrase, NounPhrase) and phrase.inside and not phrase.listed:
            _join_inside(found, place, phrase)


def _join_inside(found: Sequence[Phrase], index: int, phrase: NounPhrase) -> None:
    """List the sides that belong to one noun, in place: "midfielder of Maccabi and the national team"."""
    inner = phrase
    while inner.inside:
        inner = inner.inside[-1]
    if category_of(inner) != "side" or inner.end != phrase.end:
        return
    members, _ = _members_from([*found[:index], inner, *found[index + 1 :]], index)
    if len(members) > 1 and all(member.head.pos == "name" for member in members):
        for member in members:
            member.listed = members
        phrase.fellows = members[1:]


def _members_from(found: Sequence[Phrase], index: int) -> tuple[list[NounPhrase], int]:
    first = found[index]
    assert isinstance(first, NounPhrase)
    if index + 1 >= len(found) or not _may_part(found[index + 1]):
        return [first], index
    members, last, joined, ends = [first], index, False, False
    category = category_of(first)
    position = index + 1
    while position < len(found):
        bracket = _bracketed(found, position)
        position += bracket
        position += _counted(found, position) + _dated(found, position) + _described(found, position, members[-1])
        step, coordinator = separator(found, position, also=True)
        if bracket and not step and position < len(found) and getattr(found[position], "text", "") == ";":
            step = 1
        step += _same_prep(found, index, position + step) if step else 0
        step += _inserted(found, position + step) if coordinator else 0
        following = found[position + step] if step and position + step < len(found) else None
        if not isinstance(following, NounPhrase) or category == "pron":
            break
        ends = coordinator and following.personal  # "the former Ajax, Gent and Porto winger and captain …"
        if coordinator and "rest" in following.head.classes:
            joined = True  # "Celtic, Hibernian and others"
            break
        alike = category_of(following) == category or _may_be_side(found, index, following)
        alike = alike or (_is_the_league(first) and category_of(following) == "competition")
        if not alike and not (coordinator and _pair(found, index, position + step)):
            break
        if coordinator and len(members) == 1 and _leaves_clause(found, index, position, position + step):
            break
        apart = coordinator and _starts_clause(found, index, position + step)
        if apart or starts_gap(found, index, position + step):
            break
        members.append(following)
        last = position + step
        joined = joined or coordinator
        after = last + 1 + _bracketed(found, last + 1)
        if coordinator:
            dated = _dated(found, after)
            after += dated if dated and _adds(found, after + dated) else 0
            if not _goes_on(found, after):
                break
        position = last + 1
    years = category == "side" and _bracketed_years(found, index + 1)  # "Morelia (2009-12), Chivas (2013)"
    hung = category == "side" and index > 0 and getattr(found[index - 1], "pos", "") == "prep"
    listed = (
        joined
        or (ends and len(members) > 2)
        or len(members) > (1 if category == "competition" or years else 2 if hung else 3)
    )
    return (members, last) if listed else ([first], index)


def _may_part(phrase: Phrase) -> bool:
    """Whether a list can go on behind this: a quick look, for most phrases stand in none."""
    if isinstance(phrase, Unit):
        return phrase.text in ",(;" or phrase.pos in ("coord", "adv", "prep")
    return isinstance(phrase, NounPhrase) and "cap" in phrase.head.classes


def _bracketed(found: Sequence[Phrase], position: int) -> int:
    """The length of what stands in brackets behind a member of a list: "Marta Gil (23'); Ana Ruiz (m. 60) and …"."""
    if position >= len(found) or getattr(found[position], "text", "") != "(":
        return 0
    ahead = range(position + 1, min(len(found), position + _BRACKET))
    return next((i + 1 - position for i in ahead if getattr(found[i], "text", "") == ")"), 0)


def _bracketed_years(found: Sequence[Phrase], position: int) -> bool:
    """Whether nothing but a year or a season stands in the brackets that open here."""
    inside = found[position + 1] if _bracketed(found, position) == 3 else None
    return isinstance(inside, NounPhrase) and inside.head.pos in ("year", "season")


def _counted(found: Sequence[Phrase], position: int) -> int:
    """1 where a member of a list is counted behind it: "the FA Cup twice, the League Cup three times and …"."""
    count = found[position] if position < len(found) else None
    adverb = isinstance(count, Unit) and count.pos == "adv"
    times = isinstance(count, NounPhrase) and "cap" in count.head.classes and count.units[0].pos == "num"
    return int((adverb or times) and separator(found, position + 1)[0] > 0)


def _dated(found: Sequence[Phrase], position: int) -> int:
    """2 where a member of a list has its year or land behind it ("the Champions League in 2008, the FA Cup")."""
    prep, when = found[position : position + 2] if position + 2 < len(found) else (None, None)
    if not (isinstance(when, NounPhrase) and isinstance(prep, Unit) and prep.pos == "prep"):
        return 0
    dated = all(unit.pos in ("year", "season") for unit in when.units)
    named = [unit for unit in when.units if unit.pos != "det"]
    land = len(named) == 1 and {c.entity.kind for c in when.head.candidates} >= {"Place", "NationalTeam"}
    dated = dated or (land and bool(prep.classes & {"genitive", "inside", "from"}))
    return 2 if dated and separator(found, position + 2)[0] else 0


def _described(found: Sequence[Phrase], position: int, member: NounPhrase) -> int:
    """2 where a side of a list is described between commas: "Xerez, Hull, his only English club, and Bursaspor"."""
    comma, phrase, after = [*found[position : position + 3], None, None, None][:3]
    if not isinstance(phrase, NounPhrase) or getattr(comma, "text", "") != "," or getattr(after, "text", "") != ",":
        return 0
    team = phrase.head.pos == "noun" and "team" in phrase.head.classes and phrase.units[0].pos in ("det", "poss")
    return 2 if team and category_of(member) == "side" else 0


def _inserted(found: Sequence[Phrase], position: int) -> int:
    """How many phrases stand between commas before the last member of a list: "and, in India, Bengaluru FC"."""
    end = position
    while end + 1 < len(found):
        prep, phrase = found[end], found[end + 1]
        if not (isinstance(prep, Unit) and prep.pos == "prep" and isinstance(phrase, NounPhrase)):
            break
        end += 2
    closed = end > position and end < len(found) and getattr(found[end], "text", "") == ","
    return end + 1 - position if closed and getattr(found[position - 1], "text", "") == "," else 0


def _pair(found: Sequence[Phrase], index: int, other: int) -> bool:
    """Whether what begins here is one of two between which something is ("between Ajax and agent Mino Costa"), or who
    part from one another ("Ajax and coach Peter Bosz have parted ways")."""
    before, verb = found[index - 1] if index else None, found[other + 1] if other + 1 < len(found) else None
    parting = isinstance(verb, VerbGroup) and verb.lemma in ("part ways", "part company")
    return parting or (isinstance(before, Unit) and "pair" in before.classes)


def _same_prep(found: Sequence[Phrase], index: int, position: int) -> int:
    """1 where the preposition before a list is said again before its last member and written together with it."""
    first = found[index - 1] if index else None
    again = found[position] if position < len(found) else None
    if not (isinstance(first, Unit) and isinstance(again, Unit) and first.pos == again.pos == "prep"):
        return 0
    following = found[position + 1] if position + 1 < len(found) else None
    before = found[index]
    if not isinstance(following, NounPhrase) or not isinstance(before, NounPhrase):
        return 0
    if following.units[0].glued:
        return int(first.key == again.key)
    return int(_bare(first) == _bare(again) and category_of(before) == category_of(following) in ("side", "person"))


def _bare(prep: Unit) -> str:
    """A preposition without the article that it is written together with: "del" as "de"."""
    return prep.sense.lemma if prep.sense is not None and prep.sense.lemma else prep.key


def _is_the_league(phrase: NounPhrase) -> bool:
    """Whether a competition is told by its word alone: "the league, the FA Cup and the Champions League"."""
    return "competition" in phrase.head.classes and len(phrase.units) == 2 and phrase.units[0].pos == "det"


def _may_be_side(found: Sequence[Phrase], index: int, phrase: NounPhrase) -> bool:
    """Whether a name of unknown kind is listed with sides behind a preposition: "with Muangthong and Suphanburi"."""
    before, first = found[index - 1] if index else None, found[index]
    if not (isinstance(before, Unit) and before.pos == "prep" and isinstance(first, NounPhrase)):
        return False
    unknown = phrase.head.pos == "name" and not phrase.head.candidates and len(phrase.units) == 1
    return unknown and category_of(first) == "side" and bool(phrase.things) and phrase.things[0].kind is None


def _adds(found: Sequence[Phrase], position: int) -> bool:
    """Whether a list goes on with "along with" here, be it behind a comma."""
    ahead = [unit for unit in found[position : position + 2] if isinstance(unit, Unit)]
    return any("also" in unit.classes for unit in ahead)


def _goes_on(found: Sequence[Phrase], position: int) -> bool:
    unit = found[position] if position < len(found) else None
    return isinstance(unit, Unit) and (unit.pos == "coord" or unit.text == "," or "also" in unit.classes)


def _starts_clause(found: Sequence[Phrase], index: int, position: int) -> bool:
    """Whether the phrase behind a coordinator is the subject of a verb of its own: not where the list opens a clause,
    as in "while Ajax and Porto want him"."""
    opens = index > 0 and getattr(found[index - 1], "pos", "") == "sub"
    before = not opens and any(isinstance(phrase, VerbGroup) for phrase in found[:position])
    following = found[position + 1] if position + 1 < len(found) else None
    return before and isinstance(following, VerbGroup) and following.finite


def _leaves_clause(found: Sequence[Phrase], index: int, comma: int, other: int) -> bool:
    """Whether a name behind a comma and a coordinator has a relative clause of its own, as the one before it had:
    "the Ajax that drew with Gent, and Porto, who won"."""
    if getattr(found[comma], "text", "") != "," or found[index - 1 : index] == []:
        return False
    mark, relative = [*found[other + 1 : other + 3], None, None][:2]
    before = [i for i, p in enumerate(found[:index]) if getattr(p, "pos", "") == "rel"]
    told = bool(before) and any(isinstance(p, VerbGroup) for p in found[before[-1] : index])
    return told and getattr(mark, "text", "") == "," and getattr(relative, "pos", "") == "rel"


def _share(members: Sequence[NounPhrase]) -> None:
    """Let a plural noun before the first name hold for the names that follow without one of their own."""
    shared: list[Unit] = []
    for member in members:
        own = [unit for unit in member.units if unit.pos == "noun"]
        if own:
            plural = [unit for unit in own if unit.sense is not None and unit.sense.form == "pl"]
            plural += [unit for unit in own if "group" in unit.classes and unit not in plural]
            shared = [unit for unit in plural if unit is not member.head]
            shared += [unit for unit in member.units if unit.pos == "demonym" and shared]
            shared += [unit for unit in member.complements if shared and unit.start < shared[0].start]
        elif member.head.pos == "name":
            member.shared = shared
