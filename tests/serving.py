"""The application on a free port of this machine, for tests and benchmarks."""

from __future__ import annotations

import logging
import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from waitress.server import create_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dash import Dash

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
