"""The server of the page: the Dash application, the data it reads, and safe headers.

Answers under `data/<key>/` never change, since the key is a hash of the content; the browser may
keep them for ever. Nothing is asked while a person scrubs.
"""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brotli
from dash import Dash
from flask import Response, abort, request, send_file

from geo import countries
from timeline.page import index_page, layout
from timeline.payload import Payload
from timeline.query import select
from timeline.suggest import suggest
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from timeline.atlas import Atlas

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
LONGEST_QUERY = 200


def assets_folder() -> Path:
    """Return `assets`: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


def create_app(atlas: Atlas) -> Dash:
    """Put the page together for one atlas."""
    payload = Payload(atlas, datetime.now(tz=UTC).date())
    assets = assets_folder()
    app = Dash(
        "diplomatlas",
        assets_folder=str(assets),
        # the modules load one another; Dash adds only the bridge and the styles
        assets_ignore=r".*\.mjs$",
        title="Diplomatlas",
        update_title="",
        index_string=index_page(assets),
    )
    app.layout = layout(payload)
    app.enable_dev_tools(debug=False)
    _serve_data(app.server, payload)
    _serve_outlines(app.server)
    _add_headers(app)
    return app


def _serve_data(server: Flask, payload: Payload) -> None:
    """Add the routes of the payload."""

    @lru_cache(maxsize=64)
    def packed(name: str, encoding: str) -> bytes:
        return _pack(_content(payload, name), encoding)

    def answer(name: str, kind: str, cache: str) -> Response:
        encoding = _encoding()
        out = Response(packed(name, encoding), content_type=kind)
        if encoding:
            out.headers["Content-Encoding"] = encoding
        out.headers["Vary"] = "Accept-Encoding"
        out.headers["Cache-Control"] = cache
        return out

    def keyed(key: str) -> None:
        if key != payload.key:
            abort(404)

    @server.get("/data/atlas.json")
    def tables() -> Response:
        return answer("tables", "application/json", ASK_AGAIN)

    @server.get("/data/<key>/columns.bin")
    def columns(key: str) -> Response:
        keyed(key)
        return answer("columns", "application/octet-stream", FOR_EVER)

    @server.get("/data/<key>/events/<int:number>.json")
    def events(key: str, number: int) -> Response:
        keyed(key)
        return answer(f"events/{number}", "application/json", FOR_EVER)

    _serve_questions(server, payload, keyed)


def _serve_questions(server: Flask, payload: Payload, keyed: Callable[[str], None]) -> None:
    """Add the routes that take a question; each answer is small."""

    @server.get("/data/<key>/locate")
    def locate(key: str) -> dict[str, Any]:
        keyed(key)
        return {"index": payload.index.get(request.args.get("id", ""))}

    @server.get("/data/<key>/match")
    def match(key: str) -> dict[str, Any]:
        keyed(key)
        view = View(q=_words(), unknown_year=True)
        return {"indices": [payload.index[event.id] for event in select(payload.atlas, view)]}

    @server.get("/data/<key>/find")
    def find(key: str) -> dict[str, Any]:
        keyed(key)
        return {"offers": suggest(payload, _words())}

    @server.get("/data/<key>/figures")
    def figures(key: str) -> dict[str, Any]:
        keyed(key)
        return {"figures": payload.figures(request.args.get("country", "")[:3])}


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
