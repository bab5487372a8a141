"""A land before the league of another land → one name: the "Kenya Premier League" is not that of England."""

from clubgraph.extract.units.unit import Unit, merged
from clubgraph.lexicon import Language
from clubgraph.model import Kind


def with_leagues(sentence: list[Unit], language: Language) -> list[Unit]:
    """The sentence with both made one name, in a language that says it so."""
    if language.grammar.complement != "before" or language.grammar.construct:
        return sentence
    found: list[Unit] = []
    for unit in sentence:
        if found and _is_league_of(found[-1], unit):
            found[-1] = merged([found[-1], unit])
        else:
            found.append(unit)
    return found


def _is_league_of(land: Unit, league: Unit) -> bool:
    places = (c for c in land.candidates if c.entity.kind is Kind.PLACE and not c.demonym)
    lands = {place.entity.id for place in places if not place.entity.country}
    homes = {c.entity.country for c in league.candidates if c.entity.kind is Kind.COMPETITION}
    return bool(lands and homes) and land.capital and not league.glued and homes.isdisjoint({*lands, None, ""})
