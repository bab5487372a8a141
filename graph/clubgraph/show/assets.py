"""The page's files → one script, one style sheet and the hashes that a strict content policy asks for."""

import base64
import hashlib
import json
import re
import zlib
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).parent / "assets"
_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:(?:async )?function|const|class) (\w+)", re.MULTILINE)


@cache
def script() -> str:
    """All modules of assets/js in one script, each after those it imports: a page from disk cannot load modules."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ASSETS / "js").glob("*.js"))}
    needs = {name: sorted(module for _, module in _IMPORT.findall(text)) for name, text in texts.items()}
    order = TopologicalSorter(needs).static_order()
    modules = "\n".join(_module(name, texts[name]) for name in order)
    return _inline(f'"use strict";\n(() => {{\nconst modules = {{}};\n{modules}}})();\n')


@cache
def drawing() -> str:
    """vis-network as pyvis ships it, without the line that would send a debugger to the network."""
    newest = max((path for path in files("pyvis").joinpath("lib").iterdir() if path.name.startswith("vis-")), key=str)
    text = newest.joinpath("vis-network.min.js").read_text(encoding="utf-8")
    return re.sub(r"//# sourceMappingURL=\S+\s*", "", text)


@cache
def packed() -> str:
    """vis-network deflated, in base64: as it is it would be two thirds of the page."""
    return base64.b64encode(zlib.compress(drawing().encode(), 9)).decode()


def licences() -> str:
    """The notices that go with every copy of vis-network."""
    return (ASSETS / "licences.txt").read_text(encoding="utf-8")


@cache
def style() -> str:
    """The style sheets in the order of their names, after the palette's colours as variables."""
    sheets = [path.read_text(encoding="utf-8") for path in sorted((ASSETS / "css").glob("*.css"))]
    return re.sub(r"^ +|/\*.*?\*/\n", "", "\n".join([_variables(), *sheets]), flags=re.MULTILINE)


@cache
def words(language: str) -> dict[str, str]:
    """The wording of the interface in one language."""
    found: dict[str, str] = _json(f"strings.{language}.json")
    return found


@cache
def palette() -> dict[str, Any]:
    """Colours of light and dark, and the dashes of the lines."""
    found: dict[str, Any] = _json("palette.json")
    return found


def sha256(text: str) -> str:
    """The hash of an inline script or style as a content policy writes it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _module(name: str, text: str) -> str:
    """A module as a function's body: what it imports is looked up, what it exports is handed back."""
    exported = ", ".join(_EXPORT.findall(text))
    body = _IMPORT.sub(r"const \1 = modules.\2;", text)
    body = re.sub(r"^ *//.*\n|^ +|^export ", "", body, flags=re.MULTILINE)
    return f"modules.{name} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _variables() -> str:
    light, dark = (_colours(palette()[theme]) for theme in ("light", "dark"))
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
    )


def _colours(theme: dict[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in theme.items())


def _inline(text: str) -> str:
    """Safe between script tags."""
    return text.replace("</script", r"<\/script")


def _json(name: str) -> Any:
    return json.loads((ASSETS / name).read_text(encoding="utf-8"))
