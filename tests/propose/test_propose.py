"""A model's claims are held to the words of the article; what they do not bear out is refused, with the reason."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from clubgraph.cli import app
from clubgraph.errors import ClubgraphError
from clubgraph.propose.claims import PIECE, pieces, task
from clubgraph.propose.endpoint import KEY, Endpoint
from clubgraph.read.vocabulary import vocabulary
from tests.servers import Answer, Asked, answering

TEXT = (
    "Everton’s Jordan Pickford put pen to paper on Monday.\n\n"
    "Chelsea are eyeing Jordan Pickford, and Chelsea have been patient. Chelsea have been patient."
)
GOOD = {
    "subject": "Jordan Pickford",
    "relation": "playsFor",
    "object": "Everton",
    "quote": "Everton's Jordan Pickford",
}
Saying = Callable[[Any], Callable[[Asked], Answer]]


def says(content: object, status: int = 200) -> Callable[[Asked], Answer]:
    """A server whose model always says that."""
    text = content if isinstance(content, str) else json.dumps(content)
    body = json.dumps({"choices": [{"message": {"content": text}}]}).encode()
    return lambda _: (status, {"Content-Type": "application/json"}, body)


def extracted(tmp_path: Path, answer: Callable[[Asked], Answer], *options: str) -> tuple[list[dict[str, Any]], str]:
    """The claims that carry the model's name, and what is told on standard error."""
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    with answering(answer, "/v1") as (url, _):
        given = ["extract", str(path), "--language", "en", "--model", "tiny", "--endpoint", url, "--format", "jsonl"]
        result = CliRunner().invoke(app, [*given, *options])
    assert result.exception is None, result.exception
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return [line for line in lines if "model:tiny" in line["method"]], result.stderr


def test_what_the_rules_read_too_only_gains_a_method(tmp_path: Path) -> None:
    claims, told = extracted(tmp_path, says({"claims": [GOOD]}))
    assert [(c["subject"]["id"], c["predicate"], c["object"]["id"], c["tier"]) for c in claims] == [
        ("person/jordan-pickford", "playsFor", "club/everton", "A")
    ]
    assert [method.partition(":")[0] for method in claims[0]["method"].split()] == ["model", "rule"]
    assert told == "tiny: 1 claims, 0 refused\n"


def test_a_quote_keeps_the_marks_of_the_article(tmp_path: Path) -> None:
    claims, _ = extracted(tmp_path, says({"claims": [GOOD | {"relation": "transfersTo", "modality": "Opinion"}]}))
    assert [claim["quote"] for claim in claims] == ["Everton’s Jordan Pickford"]
    assert TEXT[claims[0]["start"] : claims[0]["end"]] == claims[0]["quote"]


def test_what_the_model_alone_says_is_a_candidate(tmp_path: Path) -> None:
    wish = GOOD | {
        "relation": "transfersTo",
        "object": "Chelsea",
        "quote": "Chelsea are eyeing Jordan Pickford",
        "modality": "Wish",
        "ended": None,
    }
    claims, _ = extracted(tmp_path, says(f"Here you are:\n```json\n{json.dumps({'claims': [wish]})}\n```"))
    assert {(c["modality"], c["tier"]) for c in claims if c["method"] == "model:tiny"} <= {("Wish", "B")}
    assert len(claims) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "Everton sold Jordan Pickford"}, "the quote is not in article news"),
        ({"quote": "Chelsea have been patient"}, "Say which: occurrence"),
        ({"object": "Chelsea"}, "the quote does not name the object."),
        ({"relation": "adores"}, 'there is no relation "adores".'),
        ({"modality": "Maybe"}, "Maybe"),
        ({"subject": "Nobody At All"}, 'there is no "Nobody At All".'),
        ({"object": "England"}, ""),
        ({"importance": "high"}, 'unknown key "importance".'),
        ({"attribution": "DirectQuote"}, "DirectQuote has a speaker."),
        ({"subject": 7}, "subject"),
        ({"quote": ["Everton"]}, "quote"),
    ],
    ids=str,
)
def test_a_claim_that_nothing_bears_out_is_refused_with_the_reason(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    claims, told = extracted(tmp_path, says({"claims": [GOOD | change]}))
    assert claims == []
    assert told.startswith("refused: news, claim 1 of tiny: ")
    assert reason in told
    assert told.endswith("refused\n")


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (says("I would rather not."), "the answer holds no claims as JSON."),
        (says({"claims": "none"}), "the answer holds no list of claims."),
        (says('{"claims": ' + "[" * 100_000), "the answer holds no claims as JSON."),
        (lambda _: (200, {}, b"<html>busy</html>"), "answers, but not as a model does."),
        (lambda _: (401, {}, b""), "refuses the key."),
        (lambda _: (404, {}, b""), 'knows no model "tiny" there.'),
        (lambda _: (503, {}, b"later"), "answers 503: later"),
    ],
)
def test_a_server_that_says_nothing_of_use_is_named(
    tmp_path: Path, answer: Callable[[Asked], Answer], problem: str
) -> None:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    with answering(answer, "/v1") as (url, _):
        result = CliRunner().invoke(app, ["extract", str(path), "--model", "tiny", "--endpoint", url])
    assert isinstance(result.exception, ClubgraphError)
    assert result.exception.problem == problem


def test_an_older_server_is_asked_again_without_a_format(tmp_path: Path) -> None:
    def answer(asked: Asked) -> Answer:
        return (400, {}, b"") if b"response_format" in asked[3] else says({"claims": [GOOD]})(asked)

    assert len(extracted(tmp_path, answer)[0]) == 1


def test_the_key_is_sent_as_a_header_and_never_in_the_open() -> None:
    with answering(says({"claims": []}), "/v1") as (url, seen):
        Endpoint(url, "tiny").answer("task", "text", {KEY: "secret"})
    assert seen[0][2]["Authorization"] == "Bearer secret"
    with pytest.raises(ClubgraphError, match="in the open"):
        Endpoint("http://models.example/v1", "tiny").answer("task", "text", {KEY: "secret"})


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/v1", "models", "http://me:secret@127.0.0.1/v1"])
def test_what_is_no_address_of_a_server_is_refused(url: str) -> None:
    with pytest.raises(ClubgraphError, match=r"is no URL of a server|a login has no place in a URL"):
        Endpoint(url, "tiny").answer("task", "text", {})


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(ClubgraphError, match="does not answer"):
        Endpoint("http://127.0.0.1:9/v1", "tiny").answer("task", "text", {})


def test_a_long_article_is_given_in_whole_paragraphs() -> None:
    text = "\n\n".join(f"Paragraph {number}. " + "word " * 500 for number in range(20))
    assert "\n\n".join(pieces(text)) == text
    assert len(pieces(text)) > 1
    assert max(map(len, pieces(text))) <= PIECE


def test_the_task_names_every_relation() -> None:
    found = task(vocabulary())
    assert [name for name in vocabulary().relations if f"- {name}: " not in found] == []


def test_candidates_can_be_kept_as_a_file_of_claims(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(path), "--language", "en", "--format", "toml"])
    assert result.exception is None
    assert result.stdout.startswith('article = "news"\n\n[[claim]]\nsubject = "person/jordan-pickford"\n')
