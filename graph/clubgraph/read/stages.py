"""The table of stages → how far a deal has come when what a rule says is not meant as a fact."""

import tomllib
from functools import cache

from clubgraph.places import KNOWLEDGE


def stage_of(stage: str, meant: str) -> str:
    """The stage of a deal under a modality (or "Negative"): the rule's own, a lesser one, or none."""
    return _table().get(stage, {}).get(meant, stage)


@cache
def _table() -> dict[str, dict[str, str]]:
    found = tomllib.loads((KNOWLEDGE / "stages.toml").read_text(encoding="utf-8"))
    return {stage: {meant: str(lesser) for meant, lesser in lines.items()} for stage, lines in found.items()}
