"""A card is one file that carries the whole answer, loads nothing, and runs nothing that an article says."""

import base64
import hashlib
import html
import re
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from clubgraph.ask.answer import answer
from clubgraph.ask.card import card
from clubgraph.ask.card import html as card_html
from clubgraph.ask.library import Question
from clubgraph.ask.words import Words
from tests.ask.conftest import QUESTIONS, Run, examples


def test_the_answer_stands_in_a_sentence(store: ox.Store, words: Words) -> None:
    found = answer(QUESTIONS["finalists-not-won"], ["Copa Libertadores"], store)
    assert card(found, words, "").sentence == "3 answers from 1 article: Cruz Azul; Chivas; Tigres UANL."


def test_the_card_is_written_and_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "mas.html"
    code, out, err = run("ask", "spoke-with", "מאס", "--card", str(path))
    assert (code, out) == (0, f"{path}\n")
    assert err.startswith("Whom has a person spoken with, and about what? The answer with its quotes, in one file.")
    text = path.read_text(encoding="utf-8")
    assert "מאס אף ציין כי שוחח ישירות עם נשיא קונמבול, אלחנדרו דומינגס" in text
    assert html.escape(QUESTIONS["spoke-with"].sparql.strip(), quote=False) in text.replace("&#34;", '"')


def test_every_quote_of_the_answer_is_on_it(question: Question, store: ox.Store, words: Words) -> None:
    found = answer(question, examples(question), store)
    text = html.unescape(card_html(found, words, "clubgraph ask x"))
    for row in card(found, words, "").rows:
        assert [each.quote for each in row.evidence if each.quote not in text] == []


def test_it_loads_nothing_and_its_style_is_the_only_one_allowed(store: ox.Store, words: Words) -> None:
    text = card_html(answer(QUESTIONS["owners"], [], store), words, "x")
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src &#39;sha256-{hashed}&#39;" in text
    assert re.findall(r'(?:src|href)="(?!data:,|#)', text) == []
    assert "<script" not in text


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></title>"])
def test_what_is_told_is_escaped(evil: str, store: ox.Store, words: Words) -> None:
    found = answer(QUESTIONS["owners"], [], store)
    hostile = replace(found, question=replace(found.question, title=evil, about=evil, sparql=evil))
    text = card_html(hostile, words, evil)
    assert evil not in text
    assert evil in html.unescape(text)


def test_it_is_the_same_each_time(store: ox.Store, words: Words) -> None:
    texts = {card_html(answer(QUESTIONS["transfers"], [], store), Words(store), "x") for _ in range(2)}
    assert len(texts) == 1
