"""Getting a document from an address: what is public is read, what is private is never reached."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from timeline.intake import fetch as fetching
from timeline.intake.fetch import LARGEST, FetchError, Internet, fetch, is_public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PUBLIC = "93.184.216.34"
PRIVATE = [
    *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),  # noqa: S104 - to be refused
    *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
    *("2002:7f00:1::", "2002:a00:1::", "2001:0:7f00:1::", "not an address", ""),
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address: str) -> None:
    """Private, loopback, link-local, multicast, reserved ones, and what only wraps them."""
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1", "::ffff:8.8.8.8"])
def test_public_addresses(address: str) -> None:
    """Addresses of the public internet, in both families."""
    assert is_public(address)


class Stub:
    """A network where names are in a table and every connection ends at one local server."""

    def __init__(self, port: int, names: dict[str, list[str]]) -> None:
        """Remember where to go; `asked` and `reached` say what happened."""
        self.port, self.names = port, names
        self.asked: list[str] = []
        self.reached: list[tuple[str, int]] = []

    def resolve(self, host: str, port: int) -> list[str]:
        """Look a name up in the table."""
        del port
        self.asked.append(host)
        if host not in self.names:
            raise OSError
        return self.names[host]

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """Go to the local server, whatever the address."""
        self.reached.append((address, port))
        return socket.create_connection(("127.0.0.1", self.port), timeout)


Answer = tuple[int, dict[str, str], bytes]


@contextmanager
def serving(answer: Callable[[str, dict[str, str]], Answer]) -> Iterator[Stub]:
    """Run a local server; `answer` gets the path and the headers."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = answer(self.path, dict(self.headers))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:  # the reader had enough
                return

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Stub(server.server_port, {"news.example": [PUBLIC]})
        server.shutdown()
        thread.join(timeout=5)


HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_reads_a_page() -> None:
    """The content, its kind and charset; the name goes along, the checked address is used."""
    seen: list[dict[str, str]] = []

    def answer(path: str, headers: dict[str, str]) -> Answer:
        seen.append(headers | {"path": path})
        return 200, HTML, b"<p>hi"

    with serving(answer) as net:
        got = fetch("http://News.example/a b?q=é#part", net)
    assert (got.content, got.suffix, got.charset) == (b"<p>hi", ".html", "utf-8")
    assert seen[0]["Host"] == "news.example"
    assert seen[0]["path"] == "/a%20b?q=%C3%A9"
    assert net.reached == [(PUBLIC, 80)]
    assert net.asked == ["news.example"], "resolved once, so that it can't change"


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "169.254.169.254", "::ffff:10.0.0.1"])
def test_name_on_a_private_network(address: str) -> None:
    """It is refused without connecting, even when it has a public address too."""
    with serving(lambda *_: (200, HTML, b"")) as net:
        net.names["inside.example"] = [PUBLIC, address]
        with pytest.raises(FetchError, match="private network"):
            fetch("http://inside.example/", net)
    assert net.reached == []


def test_redirect_to_a_private_network() -> None:
    """Each redirect is checked like the first address."""
    with serving(lambda *_: (302, {"Location": "http://inside.example/"}, b"")) as net:
        net.names["inside.example"] = ["192.168.0.1"]
        with pytest.raises(FetchError, match="private network"):
            fetch("http://news.example/", net)
    assert net.reached == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "ftp://news.example/", "gopher://x", "data:,x"]
)
def test_redirect_to_what_is_no_page(where: str) -> None:
    """A redirect can't leave http and https."""
    with (
        serving(lambda *_: (302, {"Location": where}, b"")) as net,
        pytest.raises(FetchError, match="web address"),
    ):
        fetch("http://news.example/", net)


def test_follows_a_relative_redirect() -> None:
    """The answer names the address where the document was in the end."""

    def answer(path: str, _: dict[str, str]) -> Answer:
        if path == "/b/c":
            return 200, {"Content-Type": "text/plain"}, b"text"
        return 301, {"Location": "/b/c"}, b""

    with serving(answer) as net:
        got = fetch("http://news.example/a", net)
    assert (got.url, got.suffix) == ("http://news.example/b/c", ".txt")


def test_too_many_redirects() -> None:
    """A circle ends."""
    with (
        serving(lambda *_: (302, {"Location": "/again"}, b"")) as net,
        pytest.raises(FetchError, match="more than 5 times"),
    ):
        fetch("http://news.example/", net)
    assert len(net.reached) == 6


BAD = [
    *("", "news.example", "javascript:alert(1)", "file:///etc/passwd", "ftp://news.example/"),
    *("http://", "http:///x", "http://[::1", "http://news.example:99999/", "http://a b/"),
    *("https://user:secret@news.example/", f"http://news.example/{'x' * 3000}"),
]


@pytest.mark.parametrize("url", BAD)
def test_not_an_address(url: str) -> None:
    """What is no plain web address is refused in one line, before any look-up."""
    net = Stub(1, {})
    with pytest.raises(FetchError) as error:
        fetch(url, net)
    assert "\n" not in str(error.value)
    assert net.reached == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "localhost", "[::1]"])
def test_other_spellings_of_this_machine(host: str) -> None:
    """The system's own resolver decides what a host means, and that is checked."""
    with pytest.raises(FetchError):
        fetch(f"http://{host}/", Internet())


def test_unknown_host() -> None:
    """A name that is not found says so."""
    with pytest.raises(FetchError, match=r"gone\.example was not found"):
        fetch("http://gone.example/", Stub(1, {}))


@pytest.mark.parametrize(
    ("status", "headers", "words"),
    [
        (404, HTML, "answered 404"),
        (500, HTML, "answered 500"),
        (204, HTML, "answered 204"),
        (200, {"Content-Type": "image/png"}, "image/png"),
        (200, {"Content-Type": "application/zip"}, "only web pages"),
        (200, HTML | {"Content-Encoding": "br"}, "packs its answer as br"),
        (200, HTML | {"Content-Encoding": "gzip"}, "broken"),
        (302, HTML, "answered 302"),
    ],
)
def test_answers_that_are_no_document(status: int, headers: dict[str, str], words: str) -> None:
    """Each is told in one line with what to do."""
    with (
        serving(lambda *_: (status, headers, b"nothing" if status == 200 else b"")) as net,
        pytest.raises(FetchError, match=words),
    ):
        fetch("http://news.example/", net)


def test_too_large() -> None:
    """More than 5 MB is not read to its end."""
    with (
        serving(lambda *_: (200, HTML, b"x" * (LARGEST + 1))) as net,
        pytest.raises(FetchError, match="more than 5 MB"),
    ):
        fetch("http://news.example/", net)


def test_packed_bomb() -> None:
    """A small answer that unpacks to a large one is refused without unpacking it all."""
    bomb = gzip.compress(b"\0" * (LARGEST * 4))
    with (
        serving(lambda *_: (200, HTML | {"Content-Encoding": "gzip"}, bomb)) as net,
        pytest.raises(FetchError, match="more than 5 MB"),
    ):
        fetch("http://news.example/", net)


def test_unpacks_what_was_packed_unasked() -> None:
    """Some servers pack whatever is asked for."""
    packed = gzip.compress(b"<p>hi")
    with serving(lambda *_: (200, HTML | {"Content-Encoding": "gzip"}, packed)) as net:
        assert fetch("http://news.example/", net).content == b"<p>hi"


@pytest.mark.parametrize("slow", ["silent", "trickle"])
def test_time_is_limited(slow: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither silence nor an answer that trickles for ever holds the reader beyond the limit."""
    monkeypatch.setattr(fetching, "LONGEST", 0.6)
    stop = threading.Event()

    def serve(listener: socket.socket) -> None:
        taken, _ = listener.accept()
        with taken:
            while slow == "trickle" and not stop.wait(0.02):
                try:
                    taken.sendall(b"H")
                except OSError:
                    return
            stop.wait(10)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        begun = time.monotonic()
        with pytest.raises(FetchError):
            fetch(
                "http://news.example/", Stub(listener.getsockname()[1], {"news.example": [PUBLIC]})
            )
        assert time.monotonic() - begun < 5
        stop.set()
        thread.join(timeout=5)


def test_certificate_is_checked() -> None:
    """A server that does not speak TLS, or has no valid certificate, is not read over https."""
    with (
        serving(lambda *_: (200, HTML, b"")) as net,
        pytest.raises(FetchError, match=r"news\.example"),
    ):
        fetch("https://news.example/", net)
    assert net.reached == [(PUBLIC, 443)]
