"""What the reader is told about a language and its relations: words with their senses, names, cues and rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clubgraph.model import Entity

CUE = "match."  # what the relations begin with that are only hints at the sides of a match


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a word: its part of speech, its lemma, its form (`past`, `ger` …) and its classes.

    Parts of speech: det, poss, prep, coord, sub, rel, pron, neg, adv, aux, modal, to, verb, noun, adj, num, mark.
    `value` is the English value of a position or role noun, the number of a numeral, the cue of an adjective.
    """

    pos: str
    lemma: str
    form: str = ""
    classes: frozenset[str] = frozenset()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language builds its clauses, where languages differ.

    `complement`: a club that completes a noun stands `before` it ("Chelsea owner") or `after` it (Hebrew construct).
    `verb_first`: the subject may follow its verb. `drops_subject`: a finite verb may stand without one.
    `object_mark`: the preposition that marks a direct object. `of`: the prepositions of belonging;
    `genitive`: the one that says nothing else.
    `by`: the prepositions of the agent of a passive. `prefixes`: letters written together with the next word, with
    what each one is, in the order in which they stack. `construct`: nouns govern the noun or name right behind
    them, as if with this preposition, and describing words follow with an article of their own (Hebrew).
    `accents`: words that differ by an accent alone are different words ("firmo", "firmó"); describing words follow
    their noun, and an infinitive shows by its form. `contractions`: prepositions that hold an article ("del": "el").
    `suffixes`: what follows an apostrophe, with the word that it stands for ("ve": "have").
    `first`: the endings of a verb that says "I" or "we"; `many`, `she_past`: those that say "they"
    and (past) "she"; `she_noun`: those of nouns that go with it; `he_future`, `she_future`: with what a future begins
    that says "he" or "she"; `we_past`, `we_future`: the same for "we" alone. `homeland`: the name of the land whose
    papers write the language, if there is but one: its national side is "the national team" where none else is told of.
    """

    complement: str = "before"
    verb_first: bool = False
    drops_subject: bool = False
    capitals: bool = True
    construct: str = ""
    accents: bool = False
    first: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    she_past: str = ""
    she_noun: tuple[str, ...] = ()
    he_future: str = ""
    she_future: str = ""
    we_past: str = ""
    we_future: str = ""
    homeland: str = ""
    object_mark: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    prefixes: Mapping[str, str] = field(default_factory=dict)
    contractions: Mapping[str, str] = field(default_factory=dict)
    suffixes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language: `words` by folded form (words of a longer entry are joined by a space), the longest
    entry by its first word, abbreviations that do not end a sentence, name particles, given names, surnames and
    the heads by which an unknown name shows its kind ("… University" is an Organization). `endings` tell the part
    of speech and the verb forms of an unknown word (`ing`: `verb ger`). `exact`: senses by the spelling with
    accents, where they matter."""

    code: str
    words: Mapping[str, tuple[Sense, ...]]
    longest: Mapping[str, int]
    grammar: Grammar
    classes: Mapping[str, frozenset[str]]
    abbreviations: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    heads: Mapping[str, str] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    exact: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a name may denote; `weak` names need other evidence; `demonym`: it is a word for the people of a
    place, and `capital` one that is written with a capital letter; `small`: a name that is such a word where it is
    written small ("Argentina", "una delantera argentina")."""

    entity: Entity
    weak: bool = False
    demonym: bool = False
    capital: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """All names made searchable: candidates by folded name; by the first word of a name, how many words the longest
    has and which words may be the second; the folded names of competitions; the clubs of a town or region
    (`seats`); the competitions between nations (`national`); the folded names of clubs by how they sound (`sounding`).
    """

    by_key: Mapping[str, tuple[Candidate, ...]]
    longest: Mapping[str, int]
    seconds: Mapping[str, frozenset[str]]
    competitions: tuple[str, ...] = ()
    never: Mapping[str, frozenset[str]] = field(default_factory=dict)
    seats: Mapping[str, frozenset[str]] = field(default_factory=dict)
    national: frozenset[str] = frozenset()
    sounding: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a pattern: where to look (`subject`, `object`, `second`, `owner`, `agent`, `holder`, `prep`), which
    argument it fills or which words must stand there, and whether it may be absent. `through`: the nouns that the
    argument may complete there ("title" in "the Premier League title"); `only`: it must complete one. `implied`: where
    no word names it, the club that the article speaks of is meant. `barred`: its words must not stand there."""

    place: str
    preps: frozenset[str] = frozenset()
    argument: str = ""
    kinds: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    optional: bool = False
    through: frozenset[str] = frozenset()
    only: bool = False
    implied: bool = False
    barred: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: the kind of its trigger (`verb` or `noun`), the trigger's lemmas, and its slots."""

    trigger: str
    lemmas: frozenset[str]
    slots: tuple[Slot, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what a rule must read in it, or (nothing) must leave alone."""

    language: str
    text: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying a relation, in each language that has it.

    `settings` are fixed outcomes: modality, polarity, ended, and qualifiers such as stage. `presupposed` claims do
    not inherit the hedge or modality of their sentence. `qualifiers` are looked for in the words of a reading.
    `tells`: what the relation says of a person for the words that stand for names later (`rules/README.md`).
    `unless`: relations that, read of the same subject anywhere in the article, speak against this reading
    (with `=`: only with the same object). `after`: a
    relation that must have been read before it of the same subject and another object. `given`: an argument and the
    relation that another rule must have read of it. `kinds`: what `asked` says, where not all languages are compiled.
    """

    id: str
    relation: str
    tier: str
    patterns: Mapping[str, tuple[Pattern, ...]]
    settings: Mapping[str, str] = field(default_factory=dict)
    presupposed: bool = False
    guards: Mapping[str, frozenset[str]] = field(default_factory=dict)
    qualifiers: tuple[str, ...] = ()
    tells: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    after: str = ""
    given: str = ""
    examples: tuple[Example, ...] = ()
    kinds: tuple[tuple[str, frozenset[str]], ...] = ()

    @property
    def asked(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The arguments of the rule with the kinds of things that its patterns ask for, be they of another language."""
        own = (slot for patterns in self.patterns.values() for pattern in patterns for slot in pattern.slots)
        return self.kinds or tuple((slot.argument, slot.kinds) for slot in own)

    @property
    def cue(self) -> bool:
        """Whether the relation is no claim, but a hint at who plays on which side of a match."""
        return self.relation.startswith(CUE)
