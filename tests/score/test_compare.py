"""Comparing what was read with what was annotated; where the evaluation is at hand, its own scorer must agree."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from clubgraph.build.alone import read_alone
from clubgraph.export.jsonl import jsonl
from clubgraph.model import Corpus
from clubgraph.places import demo
from clubgraph.read.loose import loose_article
from clubgraph.score.compare import Found, compare
from clubgraph.score.figures import asserted, core_recall, figures, modality, speaker
from clubgraph.score.gold import Gold, keys
from clubgraph.score.runs import annotated_run

EVALUATION = Path(__file__).parents[3] / "shared" / "evaluation"


def _found(subject: str, predicate: str, target: str, **more: str) -> Found:
    said = {"modality": "Fact", "polarity": "+", "tier": "A", "said": "", "rule": "", "quote": ""} | more
    return Found(keys([subject]), predicate, keys([target]), speaker=keys([said.pop("speaker", "")]), **said)


def _gold(subject: str, predicate: str, target: str, *, core: bool = True, **more: str) -> Gold:
    said = {"modality": "Fact", "polarity": "+", "quote": "", "said": ""} | more
    return Gold(keys([subject]), predicate, keys([target]), speaker=keys([said.pop("speaker", "")]), core=core, **said)


MESSI = _gold("Lionel Messi", "playsFor", "Inter Miami CF")
ROWS = [
    (_found("lionel messi", "playsFor", "Inter Miami"), MESSI, True),
    (_found("Lionel Messi", "coaches", "Inter Miami"), MESSI, False),
    (_found("Lionel Messi", "playsFor", "Barcelona"), MESSI, False),
    (_found("Mas", "spokeWith", "Domínguez"), _gold("Dominguez", "spokeWith", "Mas"), True),
    (_found("Mas", "opposes", "Domínguez"), _gold("Dominguez", "opposes", "Mas"), False),
]


@pytest.mark.parametrize(("claim", "gold", "right"), ROWS)
def test_names_match_folded_and_symmetric_relations_both_ways(claim: Found, gold: Gold, right: bool) -> None:
    result = compare("a", "en", [claim], [gold])
    assert (len(result.pairs), len(result.wrong), len(result.missed)) == ((1, 0, 0) if right else (0, 1, 1))


def test_an_annotation_is_matched_once_and_by_its_sign_first() -> None:
    gold = [_gold("A", "won", "B", polarity="-"), _gold("A", "won", "B")]
    result = compare("a", "en", [_found("A", "won", "B"), _found("A", "won", "B", polarity="-")], gold)
    assert [(left.polarity, right.polarity) for left, right in result.pairs] == [("+", "+"), ("-", "-")]


def test_figures_count_propositions_stances_and_speakers() -> None:
    found = [_found("A", "won", "B"), _found("A", "owns", "C", modality="Plan"), _found("X", "owns", "Y")]
    gold = [_gold("A", "won", "B", speaker="Mas"), _gold("A", "owns", "C"), _gold("D", "age", "3", core=False)]
    results = [compare("a", "en", found, gold)]
    total = figures(results)
    assert (total.right, total.found, total.annotated) == (2, 3, 3)
    assert (figures(results, modality).right, figures(results, speaker).right) == (1, 0)
    assert round(total.f(0.5), 4) == round(2 / 3, 4)
    assert core_recall(results) == 1.0


def test_a_plan_read_as_a_fact_is_counted() -> None:
    results = [compare("a", "en", [_found("A", "won", "B")], [_gold("A", "won", "B", modality="Plan")])]
    assert len(asserted(results)) == 1


@pytest.mark.skipif(not EVALUATION.is_dir(), reason="the evaluation articles are not beside this checkout")
def test_the_reference_scorer_gives_the_same_figures(tmp_path: Path) -> None:
    dev = EVALUATION / "dev"
    for path in sorted((dev / "articles").glob("*.txt")):
        corpus: Corpus = read_alone([loose_article(path)], demo(), tiers=frozenset("AB"))
        (tmp_path / f"{path.stem}.jsonl").write_text(jsonl(corpus), encoding="utf-8")
    command = [sys.executable, EVALUATION / "score.py", "--articles", dev / "articles", "--gold", dev / "gold"]
    printed = subprocess.run([*command, "--claims", tmp_path, "--json"], check=True, capture_output=True, text=True)
    reference = json.loads(printed.stdout)
    results = annotated_run(dev / "articles", dev / "gold", frozenset("AB"), demo())
    total = figures(results)
    assert {
        "predicted": total.found,
        "gold": total.annotated,
        "P": round(total.precision, 4),
        "R": round(total.recall, 4),
        "F05": round(total.f(0.5), 4),
        "core_recall": round(core_recall(results), 4),
        "modality_F1": round(figures(results, modality).f(1), 4),
        "speaker_F1": round(figures(results, speaker).f(1), 4),
        "asserted_though_not": len(asserted(results)),
    }.items() <= reference.items()
