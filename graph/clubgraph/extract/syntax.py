"""Tagged units → phrases: noun phrases with heads and modifiers, verb groups with tense and voice, and marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clubgraph.extract.things import Thing
from clubgraph.extract.units import Unit
from clubgraph.lexicon import Grammar

_NOMINAL = frozenset(
    {"det", "poss", "adj", "num", "noun", "name", "demonym", "age", "money", "season", "year", "score"}
)
_VERBAL = frozenset({"aux", "modal", "to", "verb", "cue"})
PERSONAL = frozenset(
    {"position", "player", "coach", "owner", "president", "office", "mate", "agent", "referee", "former", "person"}
)


@dataclass(slots=True, eq=False)
class NounPhrase:
    """A noun phrase: its head (a name, noun, pronoun or number), the words before and after it, whose it is (`owner`),
    the phrases that hang on it by a preposition, those in apposition, and those it is listed with (itself included)."""

    units: list[Unit]
    head: Unit
    index: int
    owner: "NounPhrase | None" = None
    prep: str = ""
    prep_unit: Unit | None = None
    preps: list[tuple[str, "NounPhrase"]] = field(default_factory=list)
    apposed: list["NounPhrase"] = field(default_factory=list)
    listed: list["NounPhrase"] = field(default_factory=list)
    things: tuple[Thing, ...] = ()
    shared: list[Unit] = field(default_factory=list)
    fellows: list["NounPhrase"] = field(default_factory=list)
    inside: list["NounPhrase"] = field(default_factory=list)
    subject_of: "VerbGroup | None" = None

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end

    @property
    def nouns(self) -> list[Unit]:
        """The nouns of the phrase, those it shares with a list ("goalkeepers X and Y") too."""
        inner = {unit.start for phrase in self.inside for unit in phrase.units}
        return [unit for unit in self.units if unit.pos == "noun" and unit.start not in inner] + self.shared

    def noun(self, name: str) -> Unit | None:
        """The last noun of a class."""
        return next((unit for unit in reversed(self.nouns) if name in unit.classes), None)

    @property
    def personal(self) -> bool:
        """Whether the phrase speaks of a person by a role."""
        return self.head.pos == "noun" and bool(self.head.classes & PERSONAL)

    @property
    def complements(self) -> list[Unit]:
        """The names in the phrase beside its head."""
        return [unit for unit in self.units if unit.pos in ("name",) and unit is not self.head]

    def marked(self, name: str) -> bool:
        """Whether an adjective or adverb of a class (`former`, `current`) stands in the phrase."""
        if name == "former" and any("ex" in unit.classes for unit in self.nouns):
            return True
        return any(name in unit.classes for unit in self.units if unit.pos in ("adj", "adv", "det"))


@dataclass(slots=True, eq=False)
class VerbGroup:
    """A verb with its auxiliaries. `subjects`, `objects` and `preps` are as they stand in the text; a passive is
    turned round where it is read. `governor` is the verb or noun that this one completes."""

    units: list[Unit]
    lemma: str
    index: int
    form: str = ""
    passive: bool = False
    perfect: bool = False
    negative: bool = False
    infinitive: bool = False
    modal: str = ""
    cue: frozenset[str] = frozenset()
    subjects: list[NounPhrase] = field(default_factory=list)
    objects: list[NounPhrase] = field(default_factory=list)
    preps: list[tuple[str, NounPhrase]] = field(default_factory=list)
    governor: "VerbGroup | None" = None
    noun_governor: NounPhrase | None = None
    above: "VerbGroup | None" = None
    clause: "Clause | None" = None
    adverbs: list[Unit] = field(default_factory=list)
    own: bool = False
    reflexive: bool = False
    clitics: list[Unit] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end

    @property
    def finite(self) -> bool:
        return not self.infinitive and self.form not in ("ger", "part")


@dataclass(slots=True, eq=False)
class Clause:
    """A clause while it is read: how it began (`main`, `rel`, `sub`, `if`), its parent, what it hangs on."""

    kind: str
    parent: "Clause | None" = None
    antecedent: NounPhrase | None = None
    opener: Unit | None = None
    prep: str = ""
    governor: VerbGroup | None = None
    subjects: list[NounPhrase] = field(default_factory=list)
    verbs: list[VerbGroup] = field(default_factory=list)
    free: list[NounPhrase] = field(default_factory=list)
    waiting: list[VerbGroup] = field(default_factory=list)
    leading: list[tuple[str, NounPhrase]] = field(default_factory=list)
    others: list[NounPhrase] = field(default_factory=list)
    fronted: list[tuple[str, NounPhrase]] = field(default_factory=list)


Phrase = NounPhrase | VerbGroup | Unit


def phrases(sentence: Sequence[Unit], grammar: Grammar) -> list[Phrase]:
    """The phrases of a tagged sentence in their order; what is neither noun phrase nor verb group stays a unit."""
    found: list[Phrase] = []
    position = 0
    while position < len(sentence):
        unit = sentence[position]
        length = 0
        if unit.pos == "pron" and "clitic" in unit.classes:
            length = _verb_group(sentence, position, found)
        elif unit.pos == "pron":
            found.append(NounPhrase([unit], unit, len(found)))
            length = 1
        elif unit.pos in _NOMINAL or _adverb_of_adjective(sentence, position):
            length = _noun_phrases(sentence, position, found, grammar)
        elif unit.pos in _VERBAL or unit.pos in ("neg", "adv"):
            length = _verb_group(sentence, position, found)
        if not length:
            found.append(unit)
            length = 1
        position += length
    return found


def _adverb_of_adjective(sentence: Sequence[Unit], position: int) -> bool:
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    return (
        sentence[position].pos == "adv"
        and "former" in sentence[position].classes
        and following is not None
        and (following.pos in ("noun", "name", "demonym"))
    )


def _noun_phrases(sentence: Sequence[Unit], position: int, found: list[Phrase], grammar: Grammar) -> int:
    """Add the noun phrases that begin here (one, or an owner and what it owns); return the units used."""
    begin, owner, end = position, None, position
    while end < len(sentence):
        unit = sentence[end]
        if unit.pos == "owner" and end > begin:
            owner = _phrase(list(sentence[begin:end]), len(found), owner, grammar)
            begin = end = end + 1
            continue
        if end > begin and not _joins(sentence, begin, end, grammar):
            break
        if unit.pos not in _NOMINAL and not _inner(sentence, begin, end):
            break
        end += 1
    while end > begin and sentence[end - 1].pos in ("mark", "adv"):
        end -= 1
    if end > begin:
        found.append(_phrase(list(sentence[begin:end]), len(found), owner, grammar))
    elif owner is not None:
        owner.index = len(found)
        found.append(owner)
    return end - position


def _joins(sentence: Sequence[Unit], begin: int, end: int, grammar: Grammar) -> bool:
    """Whether the unit at `end` belongs to the phrase begun at `begin`."""
    unit, before = sentence[end], sentence[end - 1]
    if grammar.construct:
        return _belongs(sentence, begin, end)
    if unit.pos in ("det", "poss"):
        return before.pos in ("det",) and begin == end - 1
    if unit.pos == "name" and before.pos == "name":
        return _is_competition(before) and not _is_competition(unit)
    if unit.pos in ("year", "num", "money", "score", "season") and before.pos in ("name", "noun"):
        dated = unit.pos == "year" and before.pos == "name" and not before.candidates and begin == end - 1
        return unit.pos in ("year", "season") and (_is_competition(before) or dated)
    if grammar.complement == "before" and unit.pos in ("adj", "age") and before.pos in ("name", "noun"):
        return "former" in unit.classes and before.pos == "name"
    return True


def _belongs(sentence: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the unit at `end` goes on with a phrase of construct nouns: what belongs to a noun follows it directly,
    what describes it repeats its article, and a person's name closes a title."""
    unit, before = sentence[end], sentence[end - 1]
    following = sentence[end + 1] if end + 1 < len(sentence) else None
    titled = any(u.pos == "noun" and u.classes & (PERSONAL | {"team"}) for u in sentence[begin:end])
    if unit.pos == "det":
        if following is None or (begin == end - 1 and before.pos == "det"):
            return False
        if following.pos in ("adj", "demonym"):
            return before.pos in ("noun", "adj", "demonym", "name", "age")
        if following.pos in ("noun", "name", "num", "season"):
            return before.pos == "noun" and not _has_article(sentence, begin, end - 1)
        return False
    if before.pos == "det":
        return True
    if unit.pos == "name":
        if before.pos == "name":
            league = _is_competition(before) and bool(_kinds(unit) & _TITLED["team"])
            return titled and bool(before.candidates) and (_may_be_person(unit) or league)
        if before.pos == "noun":
            return not _has_article(sentence, begin, end - 1) or bool(before.classes & (PERSONAL | {"team"}))
        nation = before.pos == "demonym" and sentence[begin].pos == "det" and begin == end - 2
        return before.pos == "num" or titled or nation
    if unit.pos == "noun":
        return before.pos in ("num", "adj") or (before.pos == "noun" and not _has_article(sentence, begin, end - 1))
    if unit.pos == "adj":
        return before.pos != "name" or "former" in unit.classes
    if unit.pos in ("year", "season", "num", "score", "money"):
        return before.pos in ("noun", "name") and unit.pos in ("year", "season")
    if unit.pos == "demonym":
        return before.pos in ("noun", "adj")
    return True


def _has_article(sentence: Sequence[Unit], begin: int, at: int) -> bool:
    return at > begin and sentence[at - 1].pos == "det"


def _is_competition(unit: Unit) -> bool:
    return any(c.entity.kind.value in ("Competition", "Award") for c in unit.candidates)


def _inner(sentence: Sequence[Unit], begin: int, end: int) -> bool:
    """A hyphen, or an adverb or participle before what it describes, inside a phrase."""
    unit = sentence[end]
    following = sentence[end + 1] if end + 1 < len(sentence) else None
    if following is None:
        return False
    if unit.text in "-‐‑–" and unit.glued and following.glued:
        return following.pos in _NOMINAL or following.pos in ("verb", "other")
    if (
        unit.pos in ("adv", "verb", "other", "cue")
        and end > begin
        and sentence[end - 1].pos in ("det", "adj", "mark", "owner", "poss", "adv", "name", "num")
    ):
        if unit.pos == "verb" and unit.read("verb", "part", "ger") is None:
            return False
        glued = sentence[end - 1].pos == "mark" and unit.glued
        after_det = sentence[end - 1].pos in ("det", "poss", "adj", "adv") and begin < end
        return (glued or after_det) and following.pos in ("noun", "adj", "name", "demonym", "verb", "age", "money")
    return False


def _phrase(units: list[Unit], index: int, owner: NounPhrase | None, grammar: Grammar) -> NounPhrase:
    if grammar.construct:
        return _construct(units, index)
    head = units[-1]
    nouns = [unit for unit in units if unit.pos == "noun"]
    if head.pos == "name" and nouns and grammar.complement == "after" and not _may_be_person(head):
        last = nouns[-1]
        if last.classes & PERSONAL:
            head = last
    if head.pos in ("adj", "demonym", "year", "num", "season", "age") and grammar.complement == "after":
        head = next((u for u in reversed(units) if u.pos in ("name", "noun")), head)
    if head.pos in ("season", "year"):
        head = next((u for u in reversed(units) if u.pos in ("name", "noun")), head)
    return NounPhrase(units, head, index, owner)


def _construct(units: list[Unit], index: int) -> NounPhrase:
    """A phrase whose first noun is its head, unless that is the title of the name that closes it; what belongs to the
    head is kept as a phrase inside it."""
    nouns = [unit for unit in units if unit.pos == "noun"]
    names = [unit for unit in units if unit.pos == "name"]
    head = nouns[0] if nouns else names[0] if names else units[-1]
    if nouns and names:
        last = names[-1]
        person = _may_be_person(last) and bool(nouns[0].classes & PERSONAL)
        alone = len(nouns) == 1 and all(_is_competition(name) for name in names[:-1])
        side = alone and any(_kinds(last) & _TITLED.get(name, set()) for name in nouns[0].classes)
        if (person or side) and last.start > nouns[-1].start:
            head = last
    phrase = NounPhrase(units, head, index)
    phrase.inside = [_construct(part, index) for part in _complement(units, nouns, head)]
    return phrase


def _complement(units: list[Unit], nouns: list[Unit], head: Unit) -> list[list[Unit]]:
    """What belongs to the first noun: from the next noun or name (with its article) to the name that is the head."""
    if not nouns:
        return []
    first = units.index(nouns[0])
    begin = next(
        (i for i in range(first + 1, len(units)) if units[i].pos in ("noun", "name") and units[i] is not head), None
    )
    if begin is None:
        return []
    if units[begin - 1].pos == "det":
        begin -= 1
    end = next((i for i in range(begin, len(units)) if units[i] is head), len(units))
    return [units[begin:end]]


_TITLED = {
    "team": frozenset({"Club", "NationalTeam"}),
    "news": frozenset({"Outlet"}),
    "venue": frozenset({"Venue"}),
    "body": frozenset({"GoverningBody"}),
    "competition": frozenset({"Competition"}),
}


def _kinds(unit: Unit) -> set[str]:
    return {candidate.entity.kind.value for candidate in unit.candidates}


def _may_be_person(unit: Unit) -> bool:
    return not unit.candidates or any(c.entity.kind.value == "Person" for c in unit.candidates)


def _verb_group(sentence: Sequence[Unit], position: int, found: list[Phrase]) -> int:
    """Add the verb group that begins here; return the units used, or 0 where none does."""
    group = VerbGroup([], "", len(found))
    auxiliaries: list[Unit] = []
    end = position
    while end < len(sentence):
        unit = sentence[end]
        if unit.pos == "verb":
            _close(group, unit, auxiliaries)
            end += 1
            break
        if unit.pos == "cue" and auxiliaries:
            group.cue = unit.classes
            end += 1
            break
        if unit.pos == "to" and auxiliaries and "be" in auxiliaries[-1].classes:
            group.modal = group.modal or "future"
            end += 1
            continue
        if unit.pos in ("aux", "modal", "to"):
            auxiliaries.append(unit)
        elif unit.pos not in ("neg", "adv") and "clitic" not in unit.classes:
            break
        _mark(group, unit)
        end += 1
    if not auxiliaries and not group.lemma:
        return 0
    if not group.lemma:
        while end > position and sentence[end - 1].pos in ("adv", "to", "pron") and not group.cue:
            end -= 1
        if end == position:
            return 0
        last = next((u for u in reversed(auxiliaries) if u.pos == "aux"), None)
        if last is None:
            return 0
        group.lemma = "be" if "be" in _names(last) else "have" if "have" in _names(last) else "do"
        group.form = group.form or _auxiliary_form(auxiliaries)
    group.units = list(sentence[position:end])
    found.append(group)
    return end - position


def _names(unit: Unit) -> frozenset[str]:
    return unit.classes


def _mark(group: VerbGroup, unit: Unit) -> None:
    """Note what an auxiliary, a negation or an adverb says of the group."""
    if unit.pos == "neg" or "neg" in unit.classes:
        group.negative = True
    if unit.pos == "to":
        group.infinitive = True
    if unit.pos == "modal":
        group.modal = next(iter(sorted(unit.classes - {"neg"})), "future")
    if unit.pos == "adv":
        group.adverbs.append(unit)
    if unit.pos == "pron":
        group.clitics.append(unit)
        group.reflexive = group.reflexive or bool(unit.classes & {"self", "first"})
    if unit.pos == "aux":
        group.infinitive = group.infinitive or "inf" in unit.classes
        if unit.classes & {"future", "cond"}:
            group.modal = "future" if "future" in unit.classes else "would"


def _close(group: VerbGroup, unit: Unit, auxiliaries: Sequence[Unit]) -> None:
    sense = unit.sense or unit.senses[0]
    group.lemma, group.form = sense.lemma, sense.form
    group.reflexive = group.reflexive or "self" in sense.classes
    group.infinitive = group.infinitive or (sense.form == "inf" and not auxiliaries)
    names = {name for auxiliary in auxiliaries for name in auxiliary.classes}
    if auxiliaries:
        last = auxiliaries[-1]
        part = unit.read("verb", "part")
        if "be" in last.classes and part and sense.form != "ger":
            group.passive, group.form = True, _auxiliary_form(auxiliaries)
        elif "have" in last.classes and part:
            group.perfect, group.form = True, "ger" if "ger" in last.classes else "past"
        elif "be" in last.classes and sense.form == "ger":
            group.form = "prog"
        elif group.infinitive or group.modal:
            group.form = "base"
        if "have" in names:
            group.perfect = True
    _due(group, auxiliaries)


def _due(group: VerbGroup, auxiliaries: Sequence[Unit]) -> None:
    """ "Is to leave" is a finite verb that speaks of the future."""
    if group.infinitive and auxiliaries and auxiliaries[0].pos == "aux" and "be" in auxiliaries[0].classes:
        group.infinitive, group.modal, group.form = False, group.modal or "future", "base"
    elif group.infinitive and auxiliaries and "have" in auxiliaries[0].classes and auxiliaries[0].pos == "aux":
        past = "past" in auxiliaries[0].classes  # who had to leave, left; who has to leave, should
        group.infinitive, group.form = False, "past" if past else "base"
        group.modal = group.modal or ("" if past else "should")


def _auxiliary_form(auxiliaries: Sequence[Unit]) -> str:
    if "ger" in auxiliaries[0].classes:
        return "ger"
    return "past" if any("past" in unit.classes for unit in auxiliaries) else "pres"
