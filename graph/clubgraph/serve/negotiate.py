"""An Accept header and what there is to offer → the media type to answer with (RFC 9110)."""

from collections.abc import Sequence


def best(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered type that the header wants most, the earlier one among equals; None where it accepts none."""
    if not accept or not accept.strip():
        return offered[0]
    wanted = [_range(part) for part in accept.split(",")]
    weights = {media: _weight(media, wanted) for media in offered}
    weight = max(weights.values())
    return next(media for media in offered if weights[media] == weight) if weight > 0 else None


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weight = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                weight = min(1.0, max(0.0, float(value)))
            except ValueError:
                weight = 0.0
    return media, weight


def _weight(media: str, wanted: list[tuple[str, float]]) -> float:
    """What the most specific range says that covers the type."""
    kind = media.partition("/")[0]
    for name in (media, f"{kind}/*", "*/*"):
        found = [weight for wanted_name, weight in wanted if wanted_name == name]
        if found:
            return max(found)
    return 0.0
