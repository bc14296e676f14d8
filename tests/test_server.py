"""timeline.server: what it answers, how it is packed and kept, and what it refuses."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import brotli
import pytest

from timeline.atlas import load
from timeline.payload import CHUNK
from timeline.server import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

SEEDS = Path(__file__).parents[1] / "seeds"
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}
HOSTILE = [
    "",
    " ",
    "%00",
    "'; DROP TABLE events; --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "{{7*7}}${7*7}",
    "\u202e\ufeff\ud7ff",
    "a" * 100_000,
    "(" * 500,
    "\U0001d505\U0001d51e",
]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Ask the page of the starter atlas."""
    client: FlaskClient = create_app(load(SEEDS)).server.test_client()
    return client


@pytest.fixture(scope="module")
def key(client: FlaskClient) -> str:
    """Key of its data."""
    found: str = client.get("/data/atlas.json").get_json()["hash"]
    return found


def test_the_page_asks_for_what_it_uses_and_no_more(client: FlaskClient) -> None:
    """What the page fetches ahead is there, and scripts of components it lacks are left out."""
    text = client.get("/").get_data(as_text=True)
    ahead = re.findall(r'<link rel="(?:module)?preload"[^>]* href="([^"]+)"', text)
    assert {"assets/js/main.mjs", "data/atlas.json"} < set(ahead)
    for address in ahead:
        with client.get(f"/{address}") as answer:
            assert answer.status_code == 200, address
    scripts = re.findall(r'<script src="([^"]+)"', text)
    assert any("dash_leaflet" in address for address in scripts)
    assert [a for a in scripts if "/dcc/" in a or "dash_table" in a or "polyfill" in a] == []


def test_page_and_headers(client: FlaskClient) -> None:
    """The page comes from its own server alone, and nobody may frame it."""
    answer = client.get("/?from=2023-04-01&theme=dark")
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["object-src"] == rules["base-uri"] == "'none'"
    assert "unsafe" not in rules["script-src"]
    assert "http" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "http://" not in answer.text.replace("http://www.w3.org", "")


def test_the_page_says_nothing_of_its_link(client: FlaskClient) -> None:
    """What stands in the query is not written into the page."""
    assert "onerror" not in client.get("/?q=<img onerror=x>").text


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("path", ["atlas.json", "{key}/columns.bin", "{key}/events/0.json"])
def test_data_is_packed(client: FlaskClient, key: str, path: str, encoding: str) -> None:
    """Each packing gives the same content; what has a key is kept for ever, the table is not."""
    address = f"/data/{path.format(key=key)}"
    answer = client.get(address, headers={"Accept-Encoding": encoding})
    plain = client.get(address, headers={"Accept-Encoding": "identity"})
    assert answer.headers.get("Content-Encoding", "identity") == encoding
    assert UNPACK[encoding](answer.data) == plain.data
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert ("immutable" in answer.headers["Cache-Control"]) == ("{key}" in path)
    if encoding != "identity":
        assert len(answer.data) < len(plain.data)


def test_brotli_is_refused_when_the_browser_refuses_it(client: FlaskClient) -> None:
    """A weight of nought means no."""
    answer = client.get("/data/atlas.json", headers={"Accept-Encoding": "br;q=0, gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"


def test_outlines(client: FlaskClient) -> None:
    """The outlines come at two scales, packed or plain; there is no third."""
    plain = client.get(
        "/data/outlines/110m.geojson", headers={"Accept-Encoding": "identity"}, buffered=True
    )
    packed = client.get("/data/outlines/110m.geojson", headers={"Accept-Encoding": "br"})
    assert len(plain.get_json()["features"]) > 150
    assert json.loads(brotli.decompress(packed.data)) == plain.get_json()
    assert client.get("/data/outlines/10m.geojson").status_code == 404
    assert "import sys" not in client.get("/data/outlines/..%2f..%2fapp.geojson").text


@pytest.mark.parametrize(
    "path",
    [
        "columns.bin",
        "events/0.json",
        "locate?id=a",
        "match?q=a",
        "find?q=a",
        "figures?country=AZE",
    ],
)
def test_an_unknown_key_has_no_answer(client: FlaskClient, path: str) -> None:
    """Data of another atlas, or of an older state, is not served under a wrong key."""
    assert client.get(f"/data/0123456789abcdef/{path}").status_code == 404


def test_chunks(client: FlaskClient, key: str) -> None:
    """A chunk beyond the last is empty; what is no number is no chunk."""
    assert len(client.get(f"/data/{key}/events/0.json").get_json()) == CHUNK
    assert client.get(f"/data/{key}/events/99999999999.json").get_json() == []
    for wrong in ("-1", "x", "0x1", "1.5"):
        answer = client.get(f"/data/{key}/events/{wrong}.json")
        assert answer.status_code == 404 or not answer.is_json


def test_questions(client: FlaskClient, key: str) -> None:
    """An id is located, words are matched, a country has its figures with their sources."""
    ask = client.get
    texts: list[dict[str, Any]] = []
    while more := ask(f"/data/{key}/events/{len(texts) // CHUNK}.json").get_json():
        texts += more
    for text in texts[:3]:
        assert ask(f"/data/{key}/locate?id={text['id']}").get_json() == {"index": text["index"]}
    assert ask(f"/data/{key}/locate?id=nope").get_json() == {"index": None}
    matched = ask(f"/data/{key}/match?q=visa exemption").get_json()["indices"]
    assert matched
    for i in matched:
        assert "visa" in (texts[i]["title"] + texts[i]["summary"]).lower()
    figures = ask(f"/data/{key}/figures?country=AZE").get_json()["figures"]
    assert all("AZE" in figure["actors"] and figure["source"]["outlet"] for figure in figures)
    assert len(figures) > 5
    assert ask(f"/data/{key}/figures").get_json() == {"figures": []}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_questions(client: FlaskClient, key: str, text: str) -> None:
    """Whatever is asked, the answer is well-formed and small."""
    said = quote(text)
    for path in (
        f"find?q={said}",
        f"match?q={said}",
        f"locate?id={said}",
        f"figures?country={said}",
    ):
        answer = client.get(f"/data/{key}/{path}")
        assert answer.status_code == 200
        assert answer.content_type == "application/json"
        assert len(answer.data) < 20_000


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets/..%2f..%2fetc/passwd",
        "/seeds/events.csv",
    ],
)
def test_files_beyond_the_assets_are_not_served(client: FlaskClient, path: str) -> None:
    """No path leads out of the folder of assets."""
    answer = client.get(path, buffered=True)
    assert "Diplomatlas" in answer.text or answer.status_code == 404
    assert "import sys" not in answer.text
    assert "recognition" not in answer.text


def test_modules_are_served_as_scripts(client: FlaskClient) -> None:
    """A module has the type that browsers insist on; those of the export stay out of the page."""
    answer = client.get("/assets/js/main.mjs", buffered=True)
    assert "javascript" in answer.content_type
    assert "/assets/offline/" not in client.get("/").text
