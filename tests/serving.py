"""The application on a free port of this machine, for tests and benchmarks."""

from __future__ import annotations

import logging
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest
from waitress.server import create_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dash import Dash

ROOT = Path(__file__).parents[1]
THREADS = 8
PATIENCE = 10  # seconds for the server's loop to end


@contextmanager
def serving(app: Dash) -> Iterator[str]:
    """Serve an application by the server that `serve` uses; gives its address.

    The server is closed by its own loop: a socket closed by another thread while the loop waits
    for it is a bad descriptor there, or by then somebody else's file.
    """
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server: Any = create_server(app.server, sockets=[listening], threads=THREADS)

    def close() -> None:
        for channel in list(server.active_channels.values()):
            channel.handle_close()
        server.close()

    loop = threading.Thread(target=server.run, daemon=True)
    loop.start()
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.trigger.pull_trigger(close)
        loop.join(PATIENCE)
        server.task_dispatcher.shutdown()


class Served:
    """The command `serve` in a process of its own, which can be killed."""

    def __init__(self, folder: Path, data: Path) -> None:
        """Choose a free port."""
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.data = data
        self.url = f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = ["--atlas", str(self.folder), "--port", str(self.port), "--data", str(self.data)]
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "app.py", *command], cwd=ROOT, stdout=subprocess.DEVNULL
        )
        for _ in range(600):
            if self._answers():
                return
            time.sleep(0.05)
        pytest.fail("the server did not start")

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}review/queue") as answer:  # noqa: S310 - our own server
                return bool(answer.read())
        except OSError:
            return False

    def kill(self) -> None:
        """Kill it, without a chance to tidy up."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)
