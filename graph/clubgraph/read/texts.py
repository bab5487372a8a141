"""A file → its text, every code point as it stands: nothing is stripped, folded or translated."""

import sys
from pathlib import Path

from clubgraph.errors import ClubgraphError

LIMIT = 5_000_000  # bytes; a long news article has 50,000


def text_of(path: Path, *, place: str, limit: int = LIMIT) -> str:
    """The text of a UTF-8 file. Raises ClubgraphError at `place` when it is missing, too large or not UTF-8."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise ClubgraphError(
                f"is too large: {size:,} bytes, and at most {limit:,} are read.",
                place=place,
                hint="Split it into files of one article each.",
            )
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise ClubgraphError("there is no such file.", place=place) from error
    except OSError as error:
        raise ClubgraphError(f"cannot be read: {error.strerror}.", place=place) from error
    except UnicodeDecodeError as error:
        raise ClubgraphError(
            f"is not UTF-8: the byte 0x{error.object[error.start]:02x} at offset {error.start} begins no character.",
            place=place,
            hint="Save it as UTF-8.",
        ) from error


def stdin_text() -> str:
    """The text on standard input. Raises ClubgraphError when it is too large or not UTF-8."""
    data = sys.stdin.buffer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise ClubgraphError(f"is too large: at most {LIMIT:,} bytes are read.", place="standard input")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ClubgraphError(f"is not UTF-8 at offset {error.start}.", place="standard input") from error
