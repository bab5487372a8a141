"""Words → the first character in them that XML 1.0 cannot hold."""

import re

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def refused(text: str) -> str | None:
    """The character as `U+000B`, or None where there is none."""
    found = _NOT_IN_XML.search(text)
    return f"U+{ord(found[0]):04X}" if found else None
