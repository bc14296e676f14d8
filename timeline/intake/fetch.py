"""Getting one public document from the web, without letting an address reach anything private.

Every address, the first and each that a redirect gives, is resolved once, refused when any of its
IP addresses is not public, and connected to at the very IP address that was checked, so that a
name can't point elsewhere a moment later (DNS rebinding). Size, time and redirects are limited.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from functools import cache
from threading import Timer
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, urljoin, urlsplit

from timeline._errors import DiplomatlasError

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 5_000_000
LONGEST = 15.0
MOST_REDIRECTS = 5
_LONGEST_URL = 2_000
_CHUNK = 65_536
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class FetchError(DiplomatlasError):
    """An address that can't be read; one line says why."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the last address of its redirects, and a file suffix for its kind.

    `charset` is what the server says, or empty.
    """

    url: str
    suffix: str
    content: bytes
    charset: str = ""


class Network(Protocol):
    """How names are resolved and connections made; tests bring their own."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Give the IP addresses of a host; raises OSError when it has none."""

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """Connect to an IP address within `timeout` seconds; raises OSError."""


class Internet:
    """The system's resolver and sockets."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Give the IP addresses of a host; raises OSError when it has none."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(row[4][0]) for row in found))

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """Connect to an IP address within `timeout` seconds; raises OSError."""
        return socket.create_connection((address, port), timeout)


@dataclass(frozen=True, slots=True)
class _Target:
    """An address taken apart, ready to be asked for."""

    url: str
    scheme: str
    host: str
    port: int
    path: str


def fetch(url: str, network: Network | None = None) -> Fetched:
    """Get the document at `url`; raises `FetchError` with one line for a person."""
    net = network or Internet()
    deadline = time.monotonic() + LONGEST
    for _ in range(MOST_REDIRECTS + 1):
        target = _target(url)
        answer = _ask(target, _public_addresses(target, net), net, deadline)
        if isinstance(answer, Fetched):
            return answer
        url = urljoin(target.url, answer)
    message = f"{_host(url)} redirects more than {MOST_REDIRECTS} times; open it and paste the text"
    raise FetchError(message)


def _target(url: str) -> _Target:
    """Take an address apart; refuse what is not plainly a public web page's."""
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, parts.hostname
    except ValueError:
        parts, port, host = urlsplit(""), None, None
    if parts.scheme not in _PORTS or not host or len(url) > _LONGEST_URL:
        message = "this is no web address; it begins with http:// or https://"
        raise FetchError(message)
    if parts.username is not None or parts.password is not None:
        message = "an address with a user name or a password is not opened; paste the text instead"
        raise FetchError(message)
    path = parts.path or "/"
    path = path + (f"?{parts.query}" if parts.query else "")
    return _Target(
        url=parts._replace(fragment="").geturl(),
        scheme=parts.scheme,
        host=_ascii(host),
        port=port or _PORTS[parts.scheme],
        path=quote(path, safe="%/:=&?~#+!$,;'@()*[]"),
    )


def _ascii(host: str) -> str:
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        ascii_host = ""
    if not ascii_host or any(char <= " " or char in "\\/@" for char in ascii_host):
        message = "the host of this address can't be read; check it"
        raise FetchError(message)
    return ascii_host


def _public_addresses(target: _Target, net: Network) -> list[str]:
    """Resolve the host; refuse it when any of its addresses is not public."""
    try:
        found = net.resolve(target.host, target.port)
    except (OSError, UnicodeError):
        found = []
    if not found:
        message = f"{_host(target.url)} was not found; check the address and the connection"
        raise FetchError(message)
    for address in found:
        if not is_public(address):
            message = (
                f"{_host(target.url)} is on a private network, which is never opened from here"
            )
            raise FetchError(message)
    return found


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet, also when it wraps an IPv4 address."""
    try:
        ip: _Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(
        one.is_global
        and not (one.is_multicast or one.is_reserved or one.is_private or one.is_loopback)
        and not (one.is_link_local or one.is_unspecified)
        for one in _meant(ip)
    )


def _meant(ip: _Address) -> Iterator[_Address]:
    """Yield the address, or what an IPv6 address that only carries an IPv4 one leads to."""
    if isinstance(ip, ipaddress.IPv4Address):
        yield ip
        return
    if ip.ipv4_mapped:
        yield ip.ipv4_mapped
        return
    if ip in _NAT64:
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        return
    yield ip
    if ip.sixtofour:
        yield ip.sixtofour
    if ip.teredo:
        yield from ip.teredo


class _Connection(http.client.HTTPConnection):
    """A connection over a socket that is there already."""

    def __init__(self, target: _Target, sock: socket.socket) -> None:
        super().__init__(target.host, target.port)
        self.sock = sock


def _ask(target: _Target, addresses: list[str], net: Network, deadline: float) -> Fetched | str:
    """Ask for a document; a redirect gives the address that it leads to."""
    sock = _connected(target, addresses, net, deadline)
    # each read has its own timeout; the alarm ends an answer that trickles on for ever
    with _alarm(sock, deadline):
        connection = _Connection(target, sock)
        try:
            connection.request("GET", target.path, headers=_headers(target))
            answer = connection.getresponse()
            if answer.status in _REDIRECTS and (where := answer.getheader("Location")):
                return where
            return _document(target, answer, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _failed(target, error, deadline) from None
        finally:
            connection.close()
            sock.close()


def _headers(target: _Target) -> dict[str, str]:
    usual = target.port == _PORTS[target.scheme]
    host = f"[{target.host}]" if ":" in target.host else target.host
    return {
        "Host": host if usual else f"{host}:{target.port}",
        "User-Agent": "Diplomatlas/0.1",
        "Accept": "text/html,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def _connected(
    target: _Target, addresses: list[str], net: Network, deadline: float
) -> socket.socket:
    """Connect to the first of the checked addresses that answers."""
    last: Exception = OSError()
    for address in addresses:
        try:
            sock = net.connect(address, target.port, _left(deadline))
            sock.settimeout(_left(deadline))
            if target.scheme == "http":
                return sock
            return _tls().wrap_socket(sock, server_hostname=target.host)
        except ssl.SSLCertVerificationError:
            message = f"the certificate of {_host(target.url)} is not valid; paste the text instead"
            raise FetchError(message) from None
        except (OSError, ValueError) as error:
            last = error
    raise _failed(target, last, deadline) from None


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _document(target: _Target, answer: http.client.HTTPResponse, deadline: float) -> Fetched:
    host = _host(target.url)
    if answer.status != http.HTTPStatus.OK:
        message = f"{host} answered {answer.status}; open it in a browser and paste the text"
        raise FetchError(message)
    kind = Message()
    kind["Content-Type"] = answer.getheader("Content-Type", "text/html")
    suffix = SUFFIXES.get(kind.get_content_type())
    if suffix is None:
        message = f"{host} gave {kind.get_content_type()[:60]}; only web pages, text, PDF and .docx"
        raise FetchError(message)
    content = _unpacked(
        answer.getheader("Content-Encoding", ""), _body(answer, host, deadline), host
    )
    return Fetched(target.url, suffix, content, str(kind.get_param("charset", "") or ""))


def _body(answer: http.client.HTTPResponse, host: str, deadline: float) -> bytes:
    out = bytearray()
    while chunk := answer.read1(_CHUNK):
        out += chunk
        if len(out) > LARGEST:
            raise _too_large(host)
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(out)


def _unpacked(encoding: str, content: bytes, host: str) -> bytes:
    """Unpack an answer that is packed although it was not to be; never beyond the limit."""
    if encoding.lower() in {"", "identity"}:
        return content
    if encoding.lower() not in {"gzip", "x-gzip", "deflate"}:
        message = f"{host} packs its answer as {encoding[:20]}; paste the text instead"
        raise FetchError(message)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        plain = unpacker.decompress(content, LARGEST + 1)
    except zlib.error:
        message = f"the answer of {host} is broken; paste the text instead"
        raise FetchError(message) from None
    if len(plain) > LARGEST:
        raise _too_large(host)
    return plain


def _too_large(host: str) -> FetchError:
    return FetchError(f"{host} gave more than {LARGEST // 1_000_000} MB; paste the part you need")


def _failed(target: _Target, error: Exception, deadline: float) -> FetchError:
    host = _host(target.url)
    if isinstance(error, FetchError):
        return error
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return FetchError(f"{host} did not answer within {LONGEST:.0f} seconds; try again later")
    return FetchError(f"{host} could not be read ({type(error).__name__}); paste the text instead")


@contextmanager
def _alarm(sock: socket.socket, deadline: float) -> Iterator[None]:
    """Close the socket at the deadline, whatever is going on."""
    timer = Timer(_left(deadline), _shut, (sock,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shut(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:  # closed already
        return


def _left(deadline: float) -> float:
    return max(0.01, deadline - time.monotonic())


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "the address")[:80]
    except ValueError:
        return "the address"
