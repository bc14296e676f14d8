"""The server of the page: the Dash application, the data it reads, and safe headers.

Answers under `data/<key>/` never change, since the key is a hash of the content; the browser may
keep them for ever. Nothing is asked while a person scrubs.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import brotli
from dash import Dash
from flask import Response, abort, request, send_file

from geo import countries
from timeline.exports.routes import export_routes
from timeline.live import LiveAtlas
from timeline.page import index_page, layout
from timeline.panels.filters import connect as connect_filters
from timeline.payload import Payload
from timeline.query import select
from timeline.review.routes import review_routes
from timeline.stories import Stories
from timeline.suggest import suggest
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from flask import Flask

    from timeline.atlas import Atlas

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
LONGEST_QUERY = 200
# Dash adds these to every page: its tables and core components, and what browsers before 2020 lack.
_UNUSED = re.compile(r"/dash/(?:dcc|dash_table|deps/polyfill@)")


def assets_folder() -> Path:
    """Return `assets`: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


class Served(Protocol):
    """What the page is sent: a payload that may be followed by another, with another key."""

    @property
    def payload(self) -> Payload:
        """What the page is sent now."""

    def payload_of(self, key: str) -> Payload | None:
        """Give the payload with this key, if it can still be had."""


@dataclass(frozen=True)
class Fixed:
    """An atlas that stays as it is."""

    payload: Payload

    def payload_of(self, key: str) -> Payload | None:
        """Give the payload if this is its key."""
        return self.payload if self.payload.key == key else None


def create_app(
    atlas: LiveAtlas | Atlas,
    hosts: Iterable[str] = (),
    stories: Stories | None = None,
) -> Dash:
    """Put the page together; to a live atlas articles can be added in it.

    `hosts` are the names that the server goes by besides localhost.
    """
    if isinstance(atlas, LiveAtlas):
        app = _app(atlas, adding=True)
        app.server.register_blueprint(review_routes(atlas, hosts))
    else:
        app = page_app(Payload(atlas, datetime.now(tz=UTC).date()))
    _serve_stories(app.server, stories or Stories())
    return app


def page_app(payload: Payload) -> Dash:
    """Put the page together for what it is to be sent, once and for all."""
    return _app(Fixed(payload))


class LeanDash(Dash):
    """Dash without the scripts of components that the page has none of."""

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override] # all go by name
        """Give the page's HTML; leaving four scripts out brings the first frame sooner."""
        kept = (line for line in parts["scripts"].split("\n") if not _UNUSED.search(line))
        parts["scripts"] = "\n".join(kept)
        page: str = super().interpolate_index(**parts)  # type: ignore[no-untyped-call]
        return page


def _app(served: Served, *, adding: bool = False) -> Dash:
    assets = assets_folder()
    app = LeanDash(
        "diplomatlas",
        assets_folder=str(assets),
        # the modules load one another; Dash adds only the bridge and the styles
        assets_ignore=r".*\.mjs$",
        # what the web-page export carries is not for this page
        assets_path_ignore=["offline"],
        title="Diplomatlas",
        update_title="",
        index_string=index_page(assets),
    )
    app.layout = lambda: layout(served.payload, adding=adding)
    connect_filters(app)
    app.enable_dev_tools(debug=False)
    _serve_data(app.server, served)
    _serve_outlines(app.server)
    app.server.register_blueprint(export_routes(lambda: served.payload.atlas))
    _add_headers(app)
    return app


def _serve_data(server: Flask, served: Served) -> None:
    """Add the routes of the payload."""

    @lru_cache(maxsize=24)
    def packed(payload: Payload, name: str, encoding: str) -> bytes:
        return _pack(_content(payload, name), encoding)

    def answer(payload: Payload, name: str, kind: str, cache: str) -> Response:
        encoding = _encoding()
        out = Response(packed(payload, name, encoding), content_type=kind)
        if encoding:
            out.headers["Content-Encoding"] = encoding
        out.headers["Vary"] = "Accept-Encoding"
        out.headers["Cache-Control"] = cache
        return out

    def keyed(key: str) -> Payload:
        return served.payload_of(key) or abort(404)

    @server.get("/data/atlas.json")
    def tables() -> Response:
        return answer(served.payload, "tables", "application/json", ASK_AGAIN)

    @server.get("/data/<key>/columns.bin")
    def columns(key: str) -> Response:
        return answer(keyed(key), "columns", "application/octet-stream", FOR_EVER)

    @server.get("/data/<key>/events/<int:number>.json")
    def events(key: str, number: int) -> Response:
        return answer(keyed(key), f"events/{number}", "application/json", FOR_EVER)

    _serve_questions(server, keyed)


def _serve_questions(server: Flask, keyed: Callable[[str], Payload]) -> None:
    """Add the routes that take a question; each answer is small."""

    @server.get("/data/<key>/locate")
    def locate(key: str) -> dict[str, Any]:
        return {"index": keyed(key).index.get(request.args.get("id", ""))}

    @server.get("/data/<key>/match")
    def match(key: str) -> dict[str, Any]:
        payload = keyed(key)
        view = View(q=_words(), unknown_year=True)
        return {"indices": [payload.index[event.id] for event in select(payload.atlas, view)]}

    @server.get("/data/<key>/find")
    def find(key: str) -> dict[str, Any]:
        return {"offers": suggest(keyed(key), _words())}

    @server.get("/data/<key>/figures")
    def figures(key: str) -> dict[str, Any]:
        return {"figures": keyed(key).figures(request.args.get("country", "")[:3])}


def _serve_stories(server: Flask, stories: Stories) -> None:
    """Add the stories that a first-time visitor is led by."""

    @server.get("/data/stories.json")
    def told() -> dict[str, Any]:
        return stories.model_dump(mode="json")


def _serve_outlines(server: Flask) -> None:
    """Add the country outlines, kept packed in memory once they were asked for."""

    @lru_cache(maxsize=4)
    def packed(scale: str, encoding: str) -> bytes:
        return _pack(countries.outlines_path(scale).read_bytes(), encoding)  # type: ignore[arg-type]

    @server.get("/data/outlines/<scale>.geojson")
    def outlines(scale: str) -> Response:
        if scale not in {"50m", "110m"}:
            abort(404)
        encoding = _encoding()
        if not encoding:
            return send_file(countries.outlines_path(scale), mimetype="application/geo+json")  # type: ignore[arg-type]
        out = Response(packed(scale, encoding), content_type="application/geo+json")
        out.headers.update({"Content-Encoding": encoding, "Vary": "Accept-Encoding"})
        out.headers["Cache-Control"] = "public, max-age=86400"
        return out


def _content(payload: Payload, name: str) -> bytes:
    if name == "columns":
        return payload.columns.data
    content = payload.tables() if name == "tables" else payload.chunk(int(name.split("/")[1]))
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _words() -> str:
    return request.args.get("q", "")[:LONGEST_QUERY]


def _encoding() -> str:
    accepted = request.accept_encodings
    return next((name for name in ("br", "gzip") if accepted[name] > 0), "")


def _pack(content: bytes, encoding: str) -> bytes:
    if encoding == "br":
        packed: bytes = brotli.compress(content, quality=5)
        return packed
    return gzip.compress(content, 6, mtime=0) if encoding == "gzip" else content


def _add_headers(app: Dash) -> None:
    """Let the page load from its own server alone, and nobody frame it."""

    @lru_cache(maxsize=1)
    def policy() -> str:
        scripts = " ".join(app.csp_hashes())
        return (
            f"default-src 'self'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
            "form-action 'self'; frame-ancestors 'none'"
        )

    def headers(answer: Response) -> Response:
        answer.headers.setdefault("Content-Security-Policy", policy())
        answer.headers.setdefault("X-Content-Type-Options", "nosniff")
        answer.headers.setdefault("Referrer-Policy", "no-referrer")
        return answer

    app.server.after_request(headers)
