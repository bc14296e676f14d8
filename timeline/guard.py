"""What every route that changes something holds to: who may ask, how much, and how faults are told.

A POST must come from the page itself: it carries a header that no form of another site can set, and
its origin is the host that it was sent to. The host must be an address, or a name that this server
goes by, so that no foreign name can be pointed here (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flask import current_app, jsonify, request
from werkzeug.exceptions import HTTPException

from timeline._errors import DiplomatlasError, InvalidRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response

HEADER = "X-Diplomatlas"
LARGEST_BODY = 6_000_000
_LONGEST_CELL = 5_000
_TOO_LARGE = 413


class RefusedError(DiplomatlasError):
    """A request that is not carried out; `status` is that of the answer."""

    def __init__(self, message: str, status: int = 400) -> None:
        """Keep the status beside the message."""
        super().__init__(message)
        self.status = status


def guard(hosts: frozenset[str]) -> None:
    """Refuse what the page itself did not send."""
    name = _host_name()
    if name not in hosts and not _is_address(name):
        message = (
            "this name is not one of the server's; open it by its address, or give it as --host"
        )
        raise RefusedError(message, 403)
    if request.method != "POST":
        return
    origin = request.headers.get("Origin")
    same = origin is None or urlsplit(origin).netloc.lower() == request.host.lower()
    if request.headers.get(HEADER) != "1" or not same:
        message = "this request did not come from the page itself"
        raise RefusedError(message, 403)
    request.max_content_length = LARGEST_BODY


def public_address() -> str:
    """Give the address that the page was opened at; empty on a person's own machine."""
    name = _host_name()
    own = name == "localhost" or (_is_address(name) and ipaddress.ip_address(name).is_loopback)
    return "" if own else request.host_url


def _host_name() -> str:
    return (urlsplit(f"//{request.host}").hostname or "").lower()


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def told(error: Exception) -> tuple[Response, int]:
    """Say what went wrong in one sentence."""
    if isinstance(error, InvalidRow):
        return jsonify(error=str(error), problems=dict(error.problems)), 422
    if isinstance(error, RefusedError):
        return jsonify(error=str(error)), error.status
    if isinstance(error, DiplomatlasError):
        return jsonify(error=str(error)), 422
    if isinstance(error, HTTPException):
        large = error.code == _TOO_LARGE
        words = "this is too large; add fewer or smaller files" if large else error.name.lower()
        return jsonify(error=words), error.code or 500
    current_app.logger.error("a request of the review failed", exc_info=error)
    return jsonify(error="something went wrong here, and nothing was changed; try again"), 500


def body() -> dict[str, Any]:
    """Give the JSON object that was sent."""
    values = request.get_json(silent=True)
    if not isinstance(values, dict):
        message = "the request is not JSON"
        raise RefusedError(message)
    return values


def text_of(values: Mapping[str, Any], name: str) -> str:
    """Give one text of it, empty when it is not there."""
    value = values.get(name, "")
    if not isinstance(value, str):
        message = f"{name} is not a text"
        raise RefusedError(message)
    return value


def cell_of(value: object) -> str:
    """Give a cell of a row, of a length and of letters that can be stored."""
    if not isinstance(value, str) or len(value) > _LONGEST_CELL:
        message = "a field is not a text, or far too long"
        raise RefusedError(message)
    return value.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
