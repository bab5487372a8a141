"""A template with its style sheet → one HTML file that loads and runs nothing, everything filled in escaped."""

import base64
import hashlib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_HERE = Path(__file__).parent


def one_file(folder: Path, name: str, **context: Any) -> str:
    """The file of NAME.html and NAME.css in a folder; the template fills the blocks of `one_file.html`."""
    style = (folder / f"{name}.css").read_text(encoding="utf-8")
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; base-uri 'none'; form-action 'none'"
    template = templates(folder, _HERE).get_template(f"{name}.html")
    return template.render(style=Markup(style), policy=policy, **context).rstrip() + "\n"


def templates(*folders: Path) -> Environment:
    """The templates of some folders; what they fill in is escaped, and what nobody gives is a fault."""
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
