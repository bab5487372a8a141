"""A word that only clubs' names begin with → how far the name of the club goes: its town, or an unknown word."""

from clubgraph.extract.names.bare.words import is_plain, is_town, nth
from clubgraph.extract.units.unit import Unit
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def club_length(sentence: list[Unit], at: int, language: Language) -> tuple[int, Kind | None]:
    """A club word with its place: the town, or an unknown word behind a word that only clubs have."""
    end = at + 1
    while end < len(sentence) and language.heads.get(sentence[end].key) == "Club" and end - at < 3:
        end += 1
    following = nth(sentence, end)
    if is_town(following):
        return end + 1 - at, Kind.CLUB
    if is_plain(following) and is_town(nth(sentence, end + 1)) and not sentence[end + 1].glued:
        return end + 2 - at, Kind.CLUB  # "Maccabi Kishronot Hadera"
    sure = sentence[at].key not in language.given and not sentence[at].senses
    if sure and is_plain(following) and (not sentence[at].candidates or _goes_on(following, language)):
        return end + 1 - at, Kind.CLUB
    return (1, None) if sure and not sentence[at].candidates else (0, None)


def _goes_on(unit: Unit | None, language: Language) -> bool:
    """Whether an unknown word behind a club word is the rest of another club's name: "Atletico Mineiro"."""
    if unit is None or unit.glued or unit.key in language.given or unit.key in language.surnames:
        return False
    grammar = language.grammar
    return unit.text[0] not in {*grammar.prefixes, *grammar.he_future, *grammar.she_future}
