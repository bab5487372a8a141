"""A line of a page's console → what it prints: `clubgraph` in this process, everything else in a shell."""

import gc
import io
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from clubgraph.cli import main

PORT = "8765"
_EXPECTED = re.compile(r"#.*exit code (\d)")


@dataclass(slots=True)
class Shell:
    """A folder to work in. `sources` is a checkout whose own program is run, in a process of its own."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    sources: bool = False
    server: "subprocess.Popen[str] | None" = None
    port: str = field(default=PORT)

    def run(self, line: str) -> list[str]:
        """The lines that the command prints: its data, or its words where there is no data or it fails.

        Asserts the exit code, which is 0 where the line has no comment `# exit code N`.
        """
        wanted = int(found.group(1)) if (found := _EXPECTED.search(line)) else 0
        out, err, code = self._pipeline(line.replace(PORT, self.port))
        assert code == wanted, f"exit code {code}: {line}\n{out}{err}"
        shown = out + err if code else out or err
        return [row.rstrip() for row in shown.replace(self.port, PORT).splitlines()]

    def stop(self) -> None:
        """End the server that the page started."""
        if self.server:
            self.server.terminate()
            self.server.wait(10)

    def _pipeline(self, line: str) -> tuple[str, str, int]:
        words = _words(line)
        if words[:1] == ["cd"]:
            self.folder = self.folder / words[1]
            return "", "", 0
        if words[:2] == ["clubgraph", "serve"]:
            return self._serve(words[1:])
        self.monkeypatch.chdir(self.folder)
        out, err, code = "", "", 0
        if "clubgraph" not in words or self.sources:
            return self._shell(line)
        target = words[words.index(">") + 1] if ">" in words else None
        for stage in _stages(words[: words.index(">")] if ">" in words else words):
            found = _clubgraph(stage[1:], out) if stage[0] == "clubgraph" else self._shell(shlex.join(stage), out)
            out, err, code = found[0], err + found[1], code or found[2]
        if target:
            (self.folder / target).write_text(out, encoding="utf-8", newline="\n")
            out = ""
        return out, err, code

    def _shell(self, line: str, given: str = "") -> tuple[str, str, int]:
        own = "".join(f'{name}() {{ "{sys.executable}" -m {name} "$@"; }}; ' for name in ("clubgraph", "pytest"))
        env = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        if self.sources:
            env["PYTHONPATH"] = str(self.folder / "graph")
        ran = subprocess.run(
            ["bash", "-c", own + line],
            cwd=self.folder,
            env=env,
            input=given,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return ran.stdout, ran.stderr, ran.returncode

    def _serve(self, words: list[str]) -> tuple[str, str, int]:
        command = [sys.executable, "-m", "clubgraph", *words, "--port", "0"]
        self.server = subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self.server.stdout
        said = self.server.stdout.readline()
        found = re.search(r"127\.0\.0\.1:(\d+)", said)
        assert found, said
        self.port = found.group(1)
        return said, "", 0


def _words(line: str) -> list[str]:
    reader = shlex.shlex(line, posix=True, punctuation_chars="|>")
    reader.whitespace_split = True
    return list(reader)


def _stages(words: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            found.append([])
        else:
            found[-1].append(word)
    return found


def _clubgraph(words: list[str], given: str) -> tuple[str, str, int]:
    """Run the command line as `clubgraph` does, in this process, which has read rules and names already."""
    streams = [io.TextIOWrapper(io.BytesIO(data), "utf-8", newline="") for data in (given.encode(), b"", b"")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["clubgraph", *words])
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            gc.enable()
    out, err = (_written(stream) for stream in streams[1:])
    return out, err, code


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")
