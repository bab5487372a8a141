"""The units of a first sentence → those behind the place and the agency that it begins with: “MADRID (AP) -- …”."""

from clubgraph.extract.units.unit import Unit

_DASHES = frozenset("-–—‐‑")
_LONGEST = 16  # units of a dateline


def without_dateline(units: list[Unit]) -> list[Unit]:
    """The units behind a dateline: capital letters, then places, days or an agency in brackets, and a dash."""
    if not units or not units[0].text.isupper() or len(units[0].text) < 3:
        return units
    for place, unit in enumerate(units[:_LONGEST]):
        if unit.text in _DASHES and not unit.glued:
            behind = place + 1
            while behind < len(units) and units[behind].text in _DASHES:
                behind += 1
            sure = units[place - 1].text == ")" or unit.text == "—" or behind > place + 1
            return units[behind:] if sure and behind < len(units) else units
        if not (unit.text in ",(./)" or unit.text[0].isdigit() or (unit.capital and unit.text[0].isalpha())):
            return units
    return units
