"""Every rule reads its own examples and leaves its counter-examples alone."""

from dataclasses import replace

import pytest

from clubgraph.extract.claims.namer import Namer
from clubgraph.extract.claims.qualifiers import KNOWN
from clubgraph.extract.reader import Reader
from clubgraph.extract.readings.reading import Reading
from clubgraph.extract.references.filler import Filler
from clubgraph.extract.things.things import Thing
from clubgraph.lexicon import Example, Rule
from clubgraph.model import Kind, Value
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.rules import rules, rules_of

NAMES = names(gazetteer())
RULES = rules()
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


def test_there_are_rules_for_the_closed_list() -> None:
    assert len({rule.relation for rule in RULES}) >= 15
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_a_rule_asks_for_qualifiers_that_can_be_found() -> None:
    assert {name for rule in RULES for name in rule.qualifiers} <= KNOWN


@pytest.mark.parametrize("code", codes())
def test_the_rules_of_one_language_are_those_of_all(code: str) -> None:
    whole = [rule for rule in RULES if code in rule.patterns]
    alone = [replace(rule, patterns={code: rule.patterns[code]}, examples=()) for rule in whole]
    assert alone
    assert list(rules_of(code)) == alone


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_asks_for_what_its_patterns_ask_for(rule: Rule) -> None:
    slots = [slot for patterns in rule.patterns.values() for pattern in patterns for slot in pattern.slots]
    assert rule.asked == tuple((slot.argument, slot.kinds) for slot in slots if slot.argument)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_name_that_nobody_knows_is_of_a_kind_that_its_role_asks_for(rule: Rule) -> None:
    for _, kinds in rule.asked:
        found = Namer("en").entity(Thing("Zork", None), kinds).kind
        told = {words.rpartition(" ")[2] for words in kinds} & set(Kind)
        assert found in told or (found is Kind.ORGANIZATION and not told)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: getattr(value, "id", None) or value.text[:60])
def test_a_rule_reads_its_example(rule: Rule, example: Example) -> None:
    given = rule.given.replace("=", "").replace("<", "").replace("|", " ").split()
    taken = [other for other in RULES if not other.given and other.relation in given]
    reader = Reader.of(language(example.language), NAMES, [rule, *taken])
    found = {_said(reading) for reading in reader.read(example.text).readings if reading.candidate.rule is rule}
    assert found == set(example.expected)


def _said(reading: Reading) -> str:
    arguments = [reading.candidate.arguments[name] for name in ("s", "o") if name in reading.candidate.arguments]
    pair = " | ".join(_words(argument) for argument in arguments)
    negative = reading.stance.negative != (reading.candidate.rule.settings.get("polarity") == "-")
    fixed = reading.candidate.rule.settings.get("modality")
    modality = fixed or reading.stance.modality.value
    return ("" if modality == "Fact" else f"{modality} ") + ("- " if negative else "") + pair


def _words(argument: Filler | Value) -> str:
    return argument.thing.label if isinstance(argument, Filler) else str(argument.value)
