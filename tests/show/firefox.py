"""Firefox through Marionette, the protocol it brings along: Playwright drives only a Firefox of its own making."""

import json
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

FIREFOX = Path("/usr/bin/firefox-esr")


class Firefox:
    """A headless Firefox with a fresh profile and one window of 1440 by 1000."""

    def __init__(self, profile: Path) -> None:
        port = _free_port()
        profile.joinpath("user.js").write_text(
            f'user_pref("marionette.port", {port});\nuser_pref("network.proxy.type", 1);\n'
            # a proxy that is not there: no internet
            'user_pref("network.proxy.socks", "127.0.0.1");\nuser_pref("network.proxy.socks_port", 1);\n',
            encoding="utf-8",
        )
        command = [str(FIREFOX), "-headless", "-marionette", "-no-remote", "-profile", str(profile)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._socket = _connected(port)
        self._file, self._number = self._socket.makefile("rb"), 0
        self._answer()
        self._ask("WebDriver:NewSession", capabilities={})
        self._ask("WebDriver:SetWindowRect", width=1440, height=1000)

    def open(self, address: str) -> None:
        """Open a page afresh, and wait until it is drawn."""
        self._ask("WebDriver:Navigate", url="about:blank")
        self._ask("WebDriver:Navigate", url=address)
        self.until("document.documentElement.dataset.ready")

    def see(self, expression: str) -> Any:
        """What an expression is worth in the page."""
        return self._ask("WebDriver:ExecuteScript", script=f"return ({expression})", args=[], sandbox=None)["value"]

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        for _ in range(100):
            if self.see(expression):
                return
            time.sleep(0.1)
        raise TimeoutError(expression)

    def press(self, keys: str) -> None:
        """Press keys one after the other; \ue007 is Enter."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def back(self) -> None:
        self._ask("WebDriver:Back")

    def forward(self) -> None:
        self._ask("WebDriver:Forward")

    def close(self) -> None:
        """End this Firefox and nothing else."""
        self._socket.close()
        self._process.terminate()
        self._process.wait(20)

    def _ask(self, command: str, **arguments: object) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, arguments]).encode()
        self._socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._answer()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result

    def _answer(self) -> Any:
        length = b""
        while (letter := self._file.read(1)) != b":":
            length += letter
        return json.loads(self._file.read(int(length)))


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _connected(port: int) -> socket.socket:
    for _ in range(300):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("Firefox does not answer")
