"""Phrases → clauses: who does what to whom, what hangs on a preposition, what stands in apposition or in a list."""

from collections.abc import Sequence
from dataclasses import replace

from clubgraph.extract.syntax import PERSONAL, Clause, NounPhrase, Phrase, VerbGroup
from clubgraph.extract.units import Unit
from clubgraph.lexicon import Grammar, Language

_BREAKS = frozenset(";:—")
_QUOTES = frozenset('“”"«»')
_BRACKETS = frozenset("()")


def link(found: list[Phrase], language: Language) -> list[VerbGroup]:
    """Fill in the roles of the phrases of one sentence, in place; the verb groups are returned in their order."""
    _list(found)
    _appose(found, language)
    reader = _Reader(found, language)
    lent = {index for phrase in found if isinstance(phrase, NounPhrase) and phrase.fellows for index in _lent(phrase)}
    for index, phrase in enumerate(found):
        if index not in lent:
            reader.take(phrase)
    reader.finish()
    return [phrase for phrase in found if isinstance(phrase, VerbGroup)]


def _lent(phrase: NounPhrase) -> range:
    """The places of the sides that share the role noun of a phrase, and of what stands between them."""
    return range(phrase.fellows[0].index, phrase.index)


class _Reader:
    """Reads the phrases of a sentence from left to right and keeps the clause that is open."""

    def __init__(self, found: list[Phrase], language: Language) -> None:
        self.found = found
        self.language = language
        self.grammar = language.grammar
        self.clause = Clause("main")
        self.prep: Unit | None = None
        self.chain: list[NounPhrase] = []
        self.comma = False
        self.coordinated = False
        self.last_np: NounPhrase | None = None
        self.bracket = False
        self.before: Phrase | None = None
        self.gapped: list[VerbGroup] = []

    def take(self, phrase: Phrase) -> None:
        """Read one phrase."""
        self._take(phrase)
        self.before = phrase

    def _take(self, phrase: Phrase) -> None:
        if self.bracket and not (isinstance(phrase, Unit) and phrase.text == ")"):
            return
        if isinstance(phrase, NounPhrase):
            self._noun_phrase(phrase)
        elif isinstance(phrase, VerbGroup):
            self._verb_group(phrase)
        else:
            self._unit(phrase)

    def finish(self) -> None:
        """Give the gerunds that still wait for a subject the subject of the sentence; add the verbs left out."""
        self._settle(self.clause)
        self.found.extend(self.gapped)

    def _noun_phrase(self, phrase: NounPhrase) -> None:
        first = phrase.listed[0] if phrase.listed else phrase
        if self.prep is not None:
            phrase.prep, phrase.prep_unit = self._prep_key(self.prep), self.prep
            if self.grammar.accents and not self.clause.verbs and not self.clause.free:
                self.clause.fronted.append((phrase.prep, phrase))
            self._hang(phrase.prep, phrase)
            self.prep = None
        elif first is not phrase and first.prep:
            phrase.prep = first.prep
        elif first is phrase and not (self._is_apposition(phrase) and self.chain):
            if self.clause.verbs and not self.comma and self._subject_behind(self.clause.verbs[-1], phrase):
                self._follow(self.clause.verbs[-1], phrase)
            elif not (self.grammar.verb_first and "time" in phrase.head.classes):
                self.clause.free.append(phrase)
                if self.clause.verbs and self._is_gap(phrase):
                    self._gap(phrase)
                elif self.clause.verbs and not self.comma:
                    verb = self.clause.verbs[-1]
                    if len(verb.objects) < 2:
                        verb.objects.append(phrase)
            self.chain = []
        opener = self.clause.opener
        if opener is self.before and opener is not None and "owner" in opener.classes and phrase.owner is None:
            phrase.owner = self.clause.antecedent
        self.chain.append(phrase)
        for inner in phrase.inside:
            phrase.preps.append((self.grammar.construct, inner))
            if self.clause.verbs:
                self.clause.verbs[-1].preps.append((self.grammar.construct, inner))
        self.last_np = phrase
        self.comma = False
        self.coordinated = False

    def _prep_key(self, unit: Unit) -> str:
        """A preposition without the article that it holds: "junto al" is "junto a"."""
        last = unit.key.rsplit(" ", 1)[-1]
        article = self.grammar.contractions.get(last)
        return unit.key.removesuffix(article[1:]) if article else unit.key

    def _subject_behind(self, verb: VerbGroup, phrase: NounPhrase) -> bool:
        """Whether a phrase behind its verb is the subject: a definite one, without the mark that objects have."""
        marked = self.grammar.verb_first and self.grammar.object_mark and self.grammar.construct
        if not marked or verb.own or verb.infinitive:
            return False
        if verb.lemma in self.language.classes.get("copula", ()) or phrase.head.classes & {"time", "object"}:
            return False
        own = phrase.head.sense is not None and phrase.head.sense.form == "own"
        return (
            phrase.head.pos in ("name", "pron")
            or phrase.units[0].pos == "det"
            or own
            or any(inner.head.pos == "name" or inner.units[0].pos == "det" for inner in phrase.inside)
        )

    def _follow(self, verb: VerbGroup, phrase: NounPhrase) -> None:
        """Make a phrase the subject of the verb before it; in a relative clause the antecedent is then its object."""
        clause = self.clause
        if clause.kind == "rel" and len(clause.verbs) == 1 and clause.antecedent is not None:
            verb.objects.append(clause.antecedent)
        verb.subjects, verb.own = _members(phrase), True
        clause.subjects = verb.subjects
        for member in verb.subjects:
            member.subject_of = member.subject_of or verb
        self._settle(clause)

    def _is_gap(self, phrase: NounPhrase) -> bool:
        """Whether a verb is left out before a phrase: "won the Cup with Italy and the Bundesliga with Wolfsburg"."""
        verb = self.clause.verbs[-1]
        if not (self.coordinated or self.comma) or not verb.objects or not verb.preps or verb.passive:
            return False
        following = self.found[phrase.index + 1] if phrase.index + 1 < len(self.found) else None
        kind = _category(phrase)
        hung = isinstance(following, Unit) and following.pos == "prep"
        return hung and kind in ("competition", "side") and kind == _category(verb.objects[0])

    def _gap(self, phrase: NounPhrase) -> None:
        """Repeat the last verb for a phrase that has it left out."""
        again = replace(self.clause.verbs[-1], objects=[phrase], preps=[])
        self.gapped.append(again)
        self.clause.verbs.append(again)

    def _is_apposition(self, phrase: NounPhrase) -> bool:
        return any(other.start < phrase.start for other in phrase.apposed)

    def _hang(self, prep: str, phrase: NounPhrase) -> None:
        """Hang a prepositional phrase on the verb and on the noun phrases before it."""
        marks = self.grammar.object_mark
        if self.clause.verbs:
            verb = self.clause.verbs[-1]
            if prep in marks and len(verb.objects) < (8 if self.grammar.accents else 2):
                verb.objects.append(phrase)
            verb.preps.append((prep, phrase))
        elif not self.chain:
            self.clause.leading.append((prep, phrase))
        for earlier in self.chain[-3:]:
            if self.grammar.accents and self.coordinated and earlier.prep == prep:
                continue
            earlier.preps.append((prep, phrase))
            for other in earlier.apposed:
                if other.personal:
                    other.preps.append((prep, phrase))

    def _unit(self, unit: Unit) -> None:
        if unit.pos == "prep":
            self.prep = unit
            return
        if unit.pos == "coord":
            self.coordinated = True
            self.prep = None
        elif unit.pos == "sub":
            self._open(Clause("if" if "if" in unit.classes else "sub", self.clause, opener=unit))
        elif unit.pos == "rel":
            self._relative(unit)
        elif unit.text == ",":
            self.comma = True
            if self.clause.kind in ("rel", "sub", "if") and self.clause.verbs and self.clause.parent:
                if not self._in_list():
                    self._close()
            self.prep = None
        elif unit.text in _BREAKS:
            self._settle(self.clause)
            while self.clause.parent:
                self._close()
            self.clause = Clause("main", None, subjects=self.clause.subjects)
            self.chain, self.prep = [], None
        elif unit.text in _BRACKETS:
            self.bracket = unit.text == "(" and any(getattr(p, "text", "") == ")" for p in self.found)
        elif unit.text in _QUOTES:
            self.prep = None
            self.comma = True
        elif unit.pos not in ("adv", "neg", "owner"):
            self.prep = None

    def _in_list(self) -> bool:
        """Whether the list that the last noun phrase is in goes on."""
        last = self.last_np
        return last is not None and bool(last.listed) and last is not last.listed[-1]

    def _open(self, clause: Clause) -> None:
        clause.governor = self.clause.verbs[-1] if self.clause.verbs else None
        self.clause = clause
        self.chain, self.prep, self.comma = [], None, False

    def _close(self) -> None:
        self._settle(self.clause)
        parent = self.clause.parent
        assert parent is not None
        if self.clause.waiting and not parent.subjects:
            parent.waiting += self.clause.waiting
        self.clause = parent
        self.chain = []

    def _relative(self, unit: Unit) -> None:
        if isinstance(self.before, VerbGroup):
            self._open(Clause("sub", self.clause, opener=unit))
            return
        antecedent = self._antecedent(unit)
        prep = self._prep_key(self.prep) if self.prep is not None else unit.sense.value if unit.sense else ""
        clause = Clause("rel", self.clause, antecedent=antecedent, opener=unit, prep=prep)
        if self.grammar.accents:
            clause.others = [phrase for phrase in reversed(self.chain) if phrase is not antecedent]
        self._open(clause)

    def _antecedent(self, unit: Unit) -> NounPhrase | None:
        if self.last_np is None:
            return None
        chain = [*self.chain] or [self.last_np]
        if "person" in unit.classes:
            for phrase in reversed(chain):
                if phrase.personal or (phrase.head.pos == "name" and not _is_side(phrase)) or phrase.head.pos == "pron":
                    return phrase
            if self.grammar.accents:
                return None
        return chain[-1] if chain[-1].head.pos == "name" or "team" in chain[-1].head.classes else chain[0]

    def _verb_group(self, group: VerbGroup) -> None:
        if isinstance(self.before, Unit) and self.before.text in _QUOTES and group.finite and self._speaks(group):
            self._settle(self.clause)
            self.clause = Clause("main")  # what was quoted is over: '"X has joined Y," said Z'
        group.clause = self.clause
        following = self._next(group)
        participle = self._is_participle(group, following)
        if participle:
            group.form, group.passive = "part", True
        if self._is_bare_infinitive(group):
            group.infinitive, group.form = True, "base"
        if group.infinitive:
            self._infinitive(group)
        elif group.form == "ger":
            self._gerund(group)
        elif participle:
            self._reduced(group)
        else:
            self._finite(group)
        if not self.clause.verbs and group.finite:
            group.preps += self.clause.leading
        self.clause.verbs.append(group)
        self.prep, self.comma, self.coordinated = None, False, False
        self.chain = []

    def _speaks(self, group: VerbGroup) -> bool:
        return group.lemma in self.language.classes.get("speech", ())

    def _next(self, group: VerbGroup) -> Phrase | None:
        return self.found[group.index + 1] if group.index + 1 < len(self.found) else None

    def _is_participle(self, group: VerbGroup, following: Phrase | None) -> bool:
        """Whether a form that may be a past tense is a participle: "a side coached by", "the striker signed from"."""
        if (
            group.passive
            or group.perfect
            or group.infinitive
            or group.modal
            or len(group.units) > 1 + len(group.adverbs)
        ):
            return False
        unit = group.units[-1]
        if unit.pos != "verb" or not unit.read("verb", "part"):
            return False
        if not unit.read("verb", "past"):
            return True
        if isinstance(following, NounPhrase) and "cap" in following.head.classes:
            following = self.found[following.index + 1] if following.index + 1 < len(self.found) else None
        by_agent = isinstance(following, Unit) and following.key in self.grammar.by
        above = self.clause.verbs[-1] if self.clause.verbs else None
        if above is not None and above.lemma in self.language.classes.get("having", ()) and not self.comma:
            return bool(above.objects) and not self.coordinated and self.clause.free[-1:] == above.objects[-1:]
        if by_agent:
            return True
        preposition = isinstance(following, Unit) and following.pos == "prep"
        alone = (
            not self._own_subjects() and not self.coordinated and bool(self.clause.verbs) and self.clause.kind != "rel"
        )
        return preposition and (alone or self._verb_ahead(group)) and self.last_np is not None and not self.coordinated

    def _is_bare_infinitive(self, group: VerbGroup) -> bool:
        """Whether a verb without "to" completes the one before and its object: "will let him leave"."""
        above = self.clause.verbs[-1] if self.clause.verbs else None
        letting = above is not None and above.lemma in self.language.classes.get("letting", ())
        if not letting or above is None or above.passive or self.comma or self.coordinated or len(group.units) > 1:
            return False
        return bool(above.objects) and group.units[-1].read("verb", "base") is not None

    def _verb_ahead(self, group: VerbGroup) -> bool:
        """Whether another finite verb follows with neither border nor subject of its own between."""
        free = 0
        prep = False
        for phrase in self.found[group.index + 1 :]:
            if isinstance(phrase, VerbGroup):
                return (
                    phrase.finite
                    and free == 0
                    and (phrase.form == "past" or bool(phrase.modal) or phrase.form == "pres")
                )
            if isinstance(phrase, NounPhrase):
                free += 0 if prep else 1
                prep = False
            elif phrase.pos in ("coord", "sub", "rel") or phrase.text in ",;:—":
                return False
            else:
                prep = phrase.pos == "prep"
        return False

    def _own_subjects(self) -> list[NounPhrase]:
        """The phrase that may be the subject of a finite verb here: free, after the last verb."""
        after = self.clause.verbs[-1].end if self.clause.verbs else -1
        free = [phrase for phrase in self.clause.free if phrase.start > after]
        if self.grammar.accents and self.comma and len(free) > 1 and free[0].head.pos == "name":
            return free[:1]
        return free[-1:]

    def _finite(self, group: VerbGroup) -> None:
        clause = self.clause
        if clause.fronted and not clause.verbs:
            group.preps = [*clause.fronted, *group.preps]
        own = self._own_subjects()
        temporal = self._temporal()
        if temporal is not None and self.before is self.last_np and (own or clause.verbs):
            self._begin(temporal, group)
            return
        if clause.kind == "rel" and not clause.verbs:
            if own:
                group.subjects = _members(own[0])
                if clause.antecedent is not None and clause.prep:
                    group.preps.append((clause.prep, replace(clause.antecedent, listed=[])))
                elif clause.antecedent is not None:
                    group.objects.append(replace(clause.antecedent, listed=[]))
            elif clause.antecedent is not None and clause.prep and self.grammar.accents:
                self._led(group, clause, clause.antecedent)
            elif clause.antecedent is not None:
                group.subjects = [*_members(clause.antecedent), *clause.others]
        elif own and not (clause.verbs and own[0] in clause.verbs[-1].objects and self.coordinated):
            group.subjects, group.own = _subject_members(own[0], clause), not self.comma
            self._release(own[0], clause, group)
        elif clause.kind in ("rel", "sub", "if") and clause.verbs and not self.coordinated and clause.parent:
            self._close()
            group.clause = self.clause
            self._finite(group)
            return
        elif self.prep is None and not clause.verbs and self._temporal() is not None:
            subject = self._temporal()
            group.subjects = _members(subject) if subject else []
        else:
            group.subjects = self._fronted_side() or self._inherited()
        clause = self.clause
        if group.subjects:
            clause.subjects = group.subjects
            for phrase in group.subjects:
                phrase.subject_of = phrase.subject_of or group
            self._settle(clause)

    def _fronted_side(self) -> list[NounPhrase]:
        """ "At Chelsea hope to sign him": where verbs need no subject, a club in front of the first one is meant."""
        first, before = not self.clause.verbs and self.clause.kind == "main", self.last_np
        if not (self.grammar.construct and first and before is not None and before.prep and not self.comma):
            return []
        club = any(c.entity.kind.value == "Club" for c in before.head.candidates) or "team" in before.head.classes
        return [before] if club else []

    def _led(self, group: VerbGroup, clause: Clause, antecedent: NounPhrase) -> None:
        """ "The club with which he won", the subject behind the verb or unspoken."""
        group.preps.append((clause.prep, replace(antecedent, listed=[])))
        if clause.prep in self.grammar.object_mark:
            group.objects.append(antecedent)
        parent = clause.parent
        group.subjects = [phrase for phrase in (parent.subjects if parent else []) if phrase is not antecedent]

    def _begin(self, subject: NounPhrase, group: VerbGroup) -> None:
        """ "He starred as Spain won": a clause of its own begins at the conjunction that looked like a preposition."""
        for verb in self.clause.verbs[-1:]:
            verb.preps = [pair for pair in verb.preps if pair[1] is not subject]
        self.clause = Clause("sub", self.clause, opener=subject.prep_unit, subjects=_members(subject))
        group.clause, group.subjects, group.own = self.clause, _members(subject), True
        subject.subject_of = subject.subject_of or group

    def _temporal(self) -> NounPhrase | None:
        """ "After Messi left …": the phrase behind a preposition that opens a clause is its subject."""
        last = self.last_np
        hung = [p for p in reversed(self.chain) if p.prep_unit is not None] if last in self.chain[-1:] else []
        for phrase in hung or ([last] if last is not None else []):
            if phrase.prep_unit is not None and phrase.prep_unit.classes & {"time", "as"}:
                return phrase
            if self.grammar.accents or self.grammar.construct:
                return None
        return None

    def _release(self, phrase: NounPhrase, clause: Clause, group: VerbGroup | None = None) -> None:
        """A phrase that turns out to be a subject is no object of the verb before it, if that verb takes a clause."""
        if not clause.verbs or phrase not in clause.verbs[-1].objects:
            return
        speaks = group is None or group.lemma in self.language.classes.get("speech", ())
        if not (speaks and phrase.apposed and clause.verbs[-1].infinitive):
            clause.verbs[-1].objects.remove(phrase)

    def _inherited(self) -> list[NounPhrase]:
        clause: Clause | None = self.clause
        while clause is not None:
            if clause.subjects:
                return clause.subjects
            if clause.kind == "rel" and clause.antecedent is not None:
                return _members(clause.antecedent)
            clause = clause.parent
        return []

    def _infinitive(self, group: VerbGroup) -> None:
        clause = self.clause
        if self.grammar.accents and self.prep is not None:
            self._infinitive_of(group, self.prep)
            return
        verb = clause.verbs[-1] if clause.verbs else None
        if verb is None:
            group.noun_governor = self.chain[0] if self.chain else None
            group.subjects = self._owner_subject(group.noun_governor) or self._inherited()
            if not group.subjects:
                clause.waiting.append(group)
            return
        group.governor = verb
        classes = self.language.classes
        if self.chain and self.chain[0].head.pos == "noun" and not self.chain[0].personal:
            group.noun_governor = self.chain[0]
        controls = verb.lemma in classes.get("cause", ()) or (verb.lemma in classes.get("wish", ()) and verb.objects)
        allowed = self._allowed(verb)
        if allowed:
            group.subjects = allowed
        elif verb.passive or not verb.objects or not controls:
            group.subjects = verb.subjects
        else:
            group.subjects = _members(verb.objects[0])

    def _infinitive_of(self, group: VerbGroup, prep: Unit) -> None:
        """An infinitive behind a preposition: a time or cause ("tras ganar"), an aim, or what a verb governs."""
        if "fact" in prep.classes or "time" in prep.classes or "without" in prep.classes:
            group.infinitive, group.form = False, "ger"
            group.negative = group.negative or "without" in prep.classes
        elif self.chain and self.chain[0].head.pos == "noun" and not self.chain[0].personal:
            group.noun_governor = self.chain[0]
        elif "aim" not in prep.classes and self.clause.verbs:
            group.governor = self.clause.verbs[-1]
        verb = self.clause.verbs[-1] if self.clause.verbs else None
        caused = verb is not None and verb.objects and verb.lemma in self.language.classes.get("cause", ())
        if caused and verb is not None:
            group.subjects = _members(verb.objects[-1])
        elif verb is not None and verb.subjects:
            group.subjects = verb.subjects
        else:
            group.subjects = self._inherited()
        if not group.subjects:
            self.clause.waiting.append(group)

    def _allowed(self, verb: VerbGroup) -> list[NounPhrase]:
        """Who may do something, where a verb of allowing has a phrase with the preposition of its person."""
        if verb.lemma not in self.language.classes.get("allow", ()):
            return []
        named = (p for _, p in verb.preps if p.prep_unit is not None and "dative" in p.prep_unit.classes)
        return next((_members(phrase) for phrase in named), [])

    def _owner_subject(self, phrase: NounPhrase | None) -> list[NounPhrase]:
        return [phrase.owner] if phrase is not None and phrase.owner is not None else []

    def _gerund(self, group: VerbGroup) -> None:
        clause = self.clause
        group.above = clause.verbs[-1] if clause.verbs else None
        if self.prep is not None:
            group.governor = clause.verbs[-1] if clause.verbs else None
            group.noun_governor = self.chain[0] if self.chain else None
        elif not self.comma and self.last_np is not None and clause.verbs and self.chain:
            group.subjects = _members(self.chain[0])
            return
        elif clause.verbs:
            group.governor = clause.verbs[-1] if not self.comma else None
        group.subjects = self._inherited()
        if not group.subjects:
            clause.waiting.append(group)

    def _reduced(self, group: VerbGroup) -> None:
        """A participle clause: its surface subject is the phrase before it."""
        if self.last_np is not None and not (self.comma and not self.chain and self.clause.subjects):
            single = self.grammar.accents and not group.units[-1].key.endswith("s")
            group.subjects = [replace(self.last_np, listed=[])] if single else _members(self.last_np)
        else:
            group.subjects = self._inherited()
        last = self.clause.verbs[-1] if self.clause.verbs else None
        if self.grammar.accents and last is not None and last.end + 1 == group.start:
            group.governor = last  # "podría salir cedido"

    def _settle(self, clause: Clause) -> None:
        subjects = clause.subjects or self._inherited()
        if subjects:
            for group in clause.waiting:
                group.subjects = group.subjects or subjects
            clause.waiting = []


def _members(phrase: NounPhrase) -> list[NounPhrase]:
    """The phrase, or all members of the list that it heads."""
    if phrase.listed:
        return list(phrase.listed)
    return [phrase]


def _subject_members(phrase: NounPhrase, clause: Clause) -> list[NounPhrase]:
    """A list is a subject as a whole, unless the verb before took it as its object: then its last member is."""
    if phrase.listed and clause.verbs and phrase.listed[0] in clause.verbs[-1].objects:
        return [phrase.listed[-1]]
    return _members(phrase)


def _is_side(phrase: NounPhrase) -> bool:
    kinds = {c.entity.kind.value for c in phrase.head.candidates}
    return bool(kinds) and kinds <= {"Club", "NationalTeam", "Place", "Competition", "Team", "Venue", "GoverningBody"}


def _category(phrase: NounPhrase) -> str:
    """What a phrase may be listed with."""
    head = phrase.head
    if head.pos == "name":
        if _is_side(phrase):
            return "competition" if _all_kind(head, "Competition") else "side"
        return "person"
    if head.pos == "noun" and "title" in head.classes and any(_is_competition(unit) for unit in phrase.complements):
        return "competition"
    if head.pos == "pron":
        return "pron"
    if phrase.personal:
        return "role"
    return head.pos


def _is_competition(unit: Unit) -> bool:
    return bool(unit.candidates) and _all_kind(unit, "Competition")


def _all_kind(head: Unit, kind: str) -> bool:
    return all(c.entity.kind.value == kind for c in head.candidates)


def _list(found: Sequence[Phrase]) -> None:
    """Join phrases of one category with commas and a coordinator between them to lists, in place.

    Nouns before the first name of a list hold for the next ones too ("goalkeepers X and Y").
    """
    index = 0
    while index < len(found):
        phrase = found[index]
        if isinstance(phrase, NounPhrase):
            members, last = _run(found, index)
            if _category(phrase) == "side" and not phrase.listed and _lend(found, index):
                index += 1
                continue
            if len(members) > 1:
                for member in members:
                    member.listed = members
                _share(members)
                index = last
        index += 1


def _lend(found: Sequence[Phrase], index: int) -> bool:
    """Let a role noun behind the last of several sides hold for all: "the former Leeds, Preston and Derby boss"."""
    sides: list[NounPhrase] = []
    while index < len(found):
        phrase = found[index]
        if not isinstance(phrase, NounPhrase):
            return False
        if _category(phrase) != "side":
            names = [unit for unit in phrase.complements if unit.candidates]
            if (
                sides
                and names
                and not phrase.fellows
                and (phrase.personal or any(unit.classes & PERSONAL for unit in phrase.nouns))
            ):
                phrase.fellows = sides
                phrase.units = [unit for unit in sides[0].units if unit.pos != "name"] + phrase.units
                return True
            return False
        if phrase.owner is not None and sides:
            return False
        sides.append(phrase)
        step = _separator(found, index + 1)[0]
        if not step:
            return False
        index += 1 + step
    return False


def _run(found: Sequence[Phrase], index: int) -> tuple[list[NounPhrase], int]:
    first = found[index]
    assert isinstance(first, NounPhrase)
    members, last, joined = [first], index, False
    category = _category(first)
    position = index + 1
    while position < len(found):
        position += _dated(found, position)
        step, coordinator = _separator(found, position)
        step += _same_prep(found, index, position + step) if step else 0
        step += _inserted(found, position + step) if coordinator else 0
        following = found[position + step] if step and position + step < len(found) else None
        if not isinstance(following, NounPhrase) or category == "pron":
            break
        if _category(following) != category and not (coordinator and _pair(found, index)):
            break
        if coordinator and _starts_clause(found, position + step):
            break
        members.append(following)
        last = position + step
        joined = joined or coordinator
        if coordinator and not _goes_on(found, last + 1):
            break
        position = last + 1
    listed = joined or len(members) > (1 if category == "competition" else 3)
    return (members, last) if listed else ([first], index)


def _dated(found: Sequence[Phrase], position: int) -> int:
    """2 where a member of a list has its year or land behind it ("the Champions League in 2008, the FA Cup")."""
    prep, when = found[position : position + 2] if position + 2 < len(found) else (None, None)
    if not (isinstance(when, NounPhrase) and isinstance(prep, Unit) and prep.pos == "prep"):
        return 0
    dated = all(unit.pos in ("year", "season") for unit in when.units)
    land = len(when.units) == 1 and {c.entity.kind.value for c in when.head.candidates} >= {"Place", "NationalTeam"}
    return 2 if (dated or (land and "genitive" in prep.classes)) and _separator(found, position + 2)[0] else 0


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


def _pair(found: Sequence[Phrase], index: int) -> bool:
    """Whether what begins here is one of two between which something is: "between Ajax and agent Mino Costa"."""
    before = found[index - 1] if index else None
    return isinstance(before, Unit) and "pair" in before.classes


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
    return int(_bare(first) == _bare(again) and _category(before) == _category(following) == "side")


def _bare(prep: Unit) -> str:
    """A preposition without the article that it is written together with: "del" as "de"."""
    return prep.sense.lemma if prep.sense is not None and prep.sense.lemma else prep.key


def _goes_on(found: Sequence[Phrase], position: int) -> bool:
    unit = found[position] if position < len(found) else None
    return isinstance(unit, Unit) and (unit.pos == "coord" or unit.text == ",")


def _starts_clause(found: Sequence[Phrase], position: int) -> bool:
    """Whether the phrase behind a coordinator is the subject of a verb of its own."""
    before = any(isinstance(phrase, VerbGroup) for phrase in found[:position])
    following = found[position + 1] if position + 1 < len(found) else None
    return before and isinstance(following, VerbGroup) and following.finite


def _separator(found: Sequence[Phrase], position: int) -> tuple[int, bool]:
    """How many units part two members of a list here, and whether a coordinator is among them."""
    step, coordinator = 0, False
    while position + step < len(found) and step < 3:
        unit = found[position + step]
        if not isinstance(unit, Unit):
            break
        if unit.pos == "coord":
            coordinator = True
        elif unit.text != "," and not (coordinator and unit.pos == "adv" and unit.glued):
            break
        step += 1
    return step, coordinator


def _share(members: Sequence[NounPhrase]) -> None:
    """Let a plural noun before the first name hold for the names that follow without one of their own."""
    shared: list[Unit] = []
    for member in members:
        own = [unit for unit in member.units if unit.pos == "noun"]
        if own:
            shared = [
                unit for unit in own if unit.sense is not None and unit.sense.form == "pl" and unit is not member.head
            ]
        elif member.head.pos == "name":
            member.shared = shared


def _appose(found: Sequence[Phrase], language: Language) -> None:
    """Note which phrases stand beside one another for the same thing, in place: "Mas, owner of Inter Miami,"."""
    for index, phrase in enumerate(found):
        if not isinstance(phrase, NounPhrase) or (
            phrase.listed and phrase.listed[0] is not phrase and phrase.head.pos == "name"
        ):
            continue
        if _speaks(found, index, language):
            continue
        for other in _before(found, index, language.grammar):
            if _fits(other, phrase):
                phrase.apposed.append(other)
                other.apposed.append(phrase)
                break


def _speaks(found: Sequence[Phrase], index: int, language: Language) -> bool:
    """Whether a phrase behind a comma is the subject of a verb of saying: "… on a free transfer, the club said"."""
    following = found[index + 1] if index + 1 < len(found) else None
    if language.grammar.accents or not isinstance(following, VerbGroup) or not following.finite or following.passive:
        return False
    return following.lemma in language.classes.get("speech", ()) and getattr(found[index - 1], "text", "") == ","


def _before(found: Sequence[Phrase], index: int, grammar: Grammar) -> list[NounPhrase]:
    """The phrases that the one at `index` may stand in apposition to: before a comma, bracket or dash, over the
    prepositional phrases between; in languages of after-complements also directly before."""
    phrase = found[index]
    if index and isinstance(found[index - 1], Unit) and getattr(found[index - 1], "pos", "") == "adv":
        index -= 1  # "X, now an adviser to Y"
    position = (phrase.fellows[0].index if isinstance(phrase, NounPhrase) and phrase.fellows else index) - 1
    opened = position >= 0 and isinstance(found[position], Unit) and getattr(found[position], "text", "") in ",(—–-"
    if opened:
        position -= 1
    elif grammar.construct or not (position >= 0 and isinstance(found[position], NounPhrase)):
        return []
    chain: list[NounPhrase] = []
    while position >= 0:
        phrase = found[position]
        if isinstance(phrase, NounPhrase):
            chain.append(phrase)
            position -= 1
        elif isinstance(phrase, Unit) and phrase.pos == "prep":
            position -= 1
        elif grammar.accents and getattr(phrase, "text", "") == ")" and not chain:
            position = next((i for i in range(position, -1, -1) if getattr(found[i], "text", "") == "("), 0) - 1
        else:
            break
    return chain


def _fits(left: NounPhrase, right: NounPhrase) -> bool:
    """Whether two phrases can denote one person or one club: a name and a role."""
    for name, role in ((left, right), (right, left)):
        if name.head.pos == "name" and role.head.pos == "noun":
            side = _is_side(name)
            if side and role.head.classes & {"team", "winner", "runnerup", "competitor", "cohost"}:
                return True
            if "venue" in role.head.classes and any(c.entity.kind.value == "Venue" for c in name.head.candidates):
                return True
            if not side and role.head.classes & (PERSONAL | {"winner", "signing"}):
                return True
    described = right.head.pos in ("age", "demonym") and (_one(right) or _only_age(right))
    return left.head.pos == "name" and described and not _is_side(left)


def _one(phrase: NounPhrase) -> bool:
    """ "The Argentine", "the 28-year-old", not "the English"."""
    return phrase.units[0].pos == "det" and not any("plural" in unit.classes for unit in phrase.units)


def _only_age(phrase: NounPhrase) -> bool:
    """ "33", "aged 33"."""
    return all(unit.pos == "age" or "aged" in unit.classes for unit in phrase.units)
