"""axe-core finds nothing to complain of: every state, both languages and colours, a desk and a phone (item 8)."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.show.conftest import Reader

pytestmark = pytest.mark.browser

FEW = "src=002_aa2c9240cabe1a9a&said=plan,stalled"  # long lists hold nothing that short ones do not
STATES = [
    "",
    "n=person/alejandro-dominguez",
    "e=person/lionel-messi~comp/copa-libertadores~plan",
    "n=person/gerard-pique&to=body/conmebol",
    f"view=list&{FEW}",
    f"view=time&story=5&{FEW}",
    "said=",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


DESK, PHONE = (1440, 900), (390, 844)


@pytest.mark.parametrize(
    ("scheme", "language", "size"),
    [("light", "en", DESK), ("dark", "he", DESK), ("light", "he", PHONE), ("dark", "en", PHONE)],
)
def test_no_state_of_the_page_shuts_anybody_out(
    chromium: Any, seeds_page: Path, scheme: str, language: str, size: tuple[int, int]
) -> None:
    pytest.importorskip("axe_playwright_python")
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    reader = Reader(chromium, seeds_page, size=size, color_scheme=scheme, bypass_csp=True)
    reader.see(axe)
    found = []
    read = f"read={reader.see('explorer.data.claims.at(-1).id')}"
    for state in [*STATES, read, "filters"]:
        reader.go("" if state == "filters" else f"{state}&lang={language}")
        if state == "filters" and size == PHONE:
            reader.page.click("#filters")
        elif state == "filters":
            reader.page.click("#rail .published summary")
            reader.page.click("#save summary")
        result = reader.see("rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES)
        found += [(state, each["id"], each["nodes"][0]["html"]) for each in result["violations"]]
    reader.context.close()
    assert found == []
