"""A verb whose pattern asks for a word that stands nowhere about it is read by none of its patterns."""

from clubgraph.extract.reader import Reader
from clubgraph.extract.references.filler import Filler
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import language
from clubgraph.read.names import names
from clubgraph.read.rules import rules

READER = Reader.of(language("es"), names(gazetteer()), rules())


def _draws(text: str) -> set[tuple[str, ...]]:
    found = [r.candidate for r in READER.read(text).readings if r.candidate.rule.relation == "drewWith"]
    sides = [[one.arguments.get(name) for name in "so"] for one in found]
    return {tuple(side.thing.label for side in pair if isinstance(side, Filler)) for pair in sides}


def test_a_word_behind_the_verb_or_before_it_lets_its_pattern_be_tried() -> None:
    assert _draws("El Sevilla rescató un punto ante el Valencia.") == {("Sevilla", "Valencia")}
    assert _draws("El partido entre el Sevilla y el Valencia terminó en empate.") == {("Sevilla", "Valencia")}


def test_without_the_word_nothing_is_read() -> None:
    assert _draws("El Sevilla rescató un balón ante el Valencia.") == set()
