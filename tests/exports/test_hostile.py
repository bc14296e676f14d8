"""Hostile text in every field of an atlas comes out harmless and legible in all eleven formats."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from imageio_ffmpeg import read_frames
from lxml import etree
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation
from pyarrow import parquet
from pypdf import PdfReader

from tests.small_atlas import small
from timeline.exports.export import WRITERS, export
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from timeline.atlas import Atlas

TODAY = date(2026, 3, 1)
START = "=cmd()|'/c calc'!A0 "
TEXT = (
    f"{START}<script>alert(1)</script> </script><img src=x onerror=alert(2)> \"quoted\" & 'so' "
    "\u202eright-to-left\u2066 {{ 7*7 }} ]]> $\\frac{1}{2}$ Xankəndi Тбилиси თბილისი پاکستان "
)
LONG = TEXT + "long " * 1_000
VIEW = View.from_query("from=2023-04-01&to=2023-04-30")[0]


def _atlas() -> Atlas:
    """Give the small atlas with hostile texts wherever a person writes."""
    told = {"title": LONG, "summary": LONG, "note": LONG, "people": (f"{TEXT} (AZE)",)}
    events = tuple(one.model_copy(update=told) for one in small().events)
    sources = {
        key: one.model_copy(update={"title": LONG, "outlet": TEXT, "url": "javascript:alert(3)"})
        for key, one in small().sources.items()
    }
    return replace(small(), events=events, sources=sources)


def _png(data: bytes, _folder: Path) -> None:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    assert picture.size == (960, 540)


def _gif(data: bytes, _folder: Path) -> None:
    picture = Image.open(io.BytesIO(data))
    picture.seek(picture.n_frames - 1)  # type: ignore[attr-defined]
    assert picture.size == (960, 540)


def _mp4(data: bytes, folder: Path) -> None:
    path = folder / "a.mp4"
    path.write_bytes(data)
    reader = read_frames(str(path))
    about = next(reader)
    frame = next(reader)
    reader.close()
    assert about["size"] == (960, 540)
    assert len(frame) == 960 * 540 * 3


def _svg(data: bytes, _folder: Path) -> None:
    root = ET.fromstring(data)  # noqa: S314 - our own
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"script", "img", "foreignObject", "a"}
    text = "".join(root.itertext())
    assert "<script>" in text
    assert "\u202e" not in text


def _pdf(data: bytes, _folder: Path) -> None:
    reader = PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 1
    assert "<script>" in reader.pages[0].extract_text()
    assert not reader.pages[0].annotations
    assert "/OpenAction" not in reader.trailer["/Root"]  # type: ignore[operator]


def _pptx(data: bytes, _folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(n) for n in package.namelist() if n.endswith((".xml", ".rels"))]
    for part in parts:
        etree.fromstring(part)
        assert b'Target="javascript' not in part
        assert "\u202e".encode() not in part
    slides = list(Presentation(io.BytesIO(data)).slides)
    assert "<script>" in slides[0].shapes.title.text_frame.text
    assert all(len(one.notes_slide.notes_text_frame.text) < 7_000 for one in slides[:-1])


def _html(data: bytes, _folder: Path) -> None:
    text = data.decode()
    scripts = re.findall(r"<script\b[^>]*>", text)
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert all(kind in {"<script>", '<script type="module">'} or "json" in kind for kind in scripts)
    assert not re.search(r'href="javascript', text)
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    assert any(one["title"].startswith(START) for one in json.loads(found[1])["texts"])


def _csv(data: bytes, _folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows
    for row in rows:
        assert row["title"].startswith("'=cmd")
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@"))]


def _xlsx(data: bytes, _folder: Path) -> None:
    book = load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert any(str(cell.value).startswith(START) for cell in cells)
    links = [cell.hyperlink.target for cell in cells if cell.hyperlink]
    assert not [link for link in links if link and link.startswith("javascript")]


def _geojson(data: bytes, _folder: Path) -> None:
    features = json.loads(data)["features"]
    assert features
    assert all(one["properties"]["title"].startswith(START) for one in features)


def _parquet(data: bytes, _folder: Path) -> None:
    titles = parquet.read_table(io.BytesIO(data)).column("title").to_pylist()
    assert titles
    assert all(title.startswith(START) for title in titles)


CHECKS: dict[str, Callable[[bytes, Path], None]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
    ".pptx": _pptx,
    ".html": _html,
    ".gif": _gif,
    ".mp4": _mp4,
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".geojson": _geojson,
    ".parquet": _parquet,
}


@pytest.mark.parametrize("kind", WRITERS)
def test_hostile_text_is_harmless(kind: str, tmp_path: Path) -> None:
    """Tags, quotes, marks that turn direction, formulas and 5,000 characters, in any field."""
    out = io.BytesIO()
    choices = {"title": LONG, "size": "960x540", "seconds": 2.0, "deck": "events"}
    export(_atlas(), VIEW, out, format=kind, today=TODAY, **choices)  # type: ignore[arg-type]
    CHECKS[kind](out.getvalue(), tmp_path)
