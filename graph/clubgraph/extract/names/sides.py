"""A name that no register knows → whether the words around it show that it is a side: “beat Casa Sport 3-0”."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind

_NEAR = 3  # words between a score and the preposition behind which the other side stands: "a 2-0 home win over X"


def shows_side(language: Language, sentence: Sequence[Unit], position: int) -> bool:
    """Whether a name stands where the name of a side does: before a score, behind "against" and one, or as its
    country's, of which a victory is told."""
    unit = sentence[position]
    plain = language.grammar.complement == "before" and language.grammar.capitals and unit.shown is None
    if not plain or unit.key.split(" ")[0] in language.given or unit.key in language.months:
        return False
    before = sentence[position - 1] if position else None
    if before is not None and before.pos == "owner":
        return position > 1 and _is_land(sentence[position - 2]) and _tells_result(language, sentence)
    if before is not None and before.pos == "adj" and "sided" in before.classes:
        return True
    hung = before is not None and before.pos == "prep"
    if not hung and _is_promoted(language, sentence[position + 1 : position + 4]):
        return True
    if not hung and _is_scored(sentence, position + 1):
        return True
    opposed = before is not None and "opposing" in before.classes
    return opposed and any(other.pos == "score" for other in sentence[max(0, position - 1 - _NEAR) : position])


def _is_scored(sentence: Sequence[Unit], at: int) -> bool:
    """Whether a score stands here, be it behind the land that a side is of."""
    rest = [*sentence[at : at + 4], None, None, None, None]
    if rest[0] is None or rest[0].pos == "score":
        return rest[0] is not None
    if rest[1] is None or not _is_land(rest[1]):
        return False
    bracketed = rest[0].text == "(" and rest[2] is not None and rest[2].text == ")"
    score = rest[3] if bracketed else rest[2] if rest[0].pos == "prep" else None
    return score is not None and score.pos == "score"


def _is_promoted(language: Language, behind: Sequence[Unit]) -> bool:
    """Whether a verb right behind a name tells what only happens to sides: "were promoted", "won promotion"."""
    moving = language.classes.get("moving_up", frozenset())
    verbal = [unit for unit in behind if unit.pos in ("verb", "aux", "adv", "noun")]
    return (
        len(verbal) > 1
        and behind[0] is verbal[0]
        and any(sense.lemma in moving for unit in verbal[1:] for sense in unit.senses)
    )


def _is_land(unit: Unit) -> bool:
    """Whether a name is that of a country."""
    return any(c.entity.kind is Kind.PLACE and c.entity.country is None and not c.demonym for c in unit.candidates)


def _tells_result(language: Language, sentence: Sequence[Unit]) -> bool:
    """Whether a verb of a sentence says that a side beat another."""
    beating = language.classes.get("beating", frozenset())
    return any(sense.pos == "verb" and sense.lemma in beating for unit in sentence for sense in unit.senses)
