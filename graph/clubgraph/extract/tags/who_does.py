"""A word that is a noun and a present tense → whether it is told of somebody: "X, who plays for Ajax and coaches Y"."""

from collections.abc import Sequence

from clubgraph.extract.units.unit import PERSONAL, Unit
from clubgraph.model import Kind

_WHERE = frozenset({"team", "club", "national", "post"})


def is_who_does(sentence: Sequence[Unit], index: int) -> bool:
    """Whether the article at `index` opens a relative clause: the word behind it has an object by its mark, or tells
    at which side or in which position somebody plays who is named right before."""
    article, deed, behind = [*sentence[index : index + 3], None, None, None][:3]
    if article is None or deed is None or behind is None or article.pos != "det":
        return False
    noun = deed.read("noun") if article.has("rel") else None
    if noun is None or deed.read("verb", "pres") is None:
        return False
    if any("object" in sense.classes for sense in behind.senses):
        return True
    if noun.classes & PERSONAL or not behind.has("prep") or not _follows_whom(sentence, index):
        return False
    post = any("as" in sense.classes for sense in behind.senses)  # "who plays as a striker"
    return post or (index + 3 < len(sentence) and _is_where(sentence[index + 3]))


def goes_on_doing(sentence: Sequence[Unit], index: int) -> bool:
    """Whether the word at `index` goes on with a relative clause or a description: "which is one of the oldest clubs
    and plays in the Premier League"."""
    before, deed, behind, where = (
        [None, *sentence[index - 1 : index + 3], None, None, None][1:5] if index else [None] * 4
    )
    if before is None or deed is None or behind is None or where is None or before.pos != "coord":
        return False
    noun = deed.read("noun")
    if noun is None or noun.classes & PERSONAL or deed.read("verb", "pres") is None or not behind.has("prep"):
        return False
    told = any(unit.pos in ("rel", "aux") for unit in sentence[: index - 1])
    return told and any(c.entity.kind in (Kind.CLUB, Kind.COMPETITION) for c in where.candidates)


def _follows_whom(sentence: Sequence[Unit], index: int) -> bool:
    """Whether somebody or a side is named or described right before, be it before a comma."""
    at = index - 2 if index > 1 and sentence[index - 1].text in (",", ")") else index - 1
    before = sentence[at] if at >= 0 else None
    if before is None:
        return False
    described = before.pos in ("demonym", "age") or (before.pos == "noun" and bool(before.classes & PERSONAL))
    return described or (before.pos == "name" and at < index - 1)


def _is_where(unit: Unit) -> bool:
    kinds = {candidate.entity.kind for candidate in unit.candidates}
    return Kind.CLUB in kinds or any(sense.classes & _WHERE for sense in unit.senses)
