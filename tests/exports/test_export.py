"""Exports: files of every picture format, and what they carry."""

from __future__ import annotations

import re
import struct
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from geo import countries
from geo._files import seeds
from geo.pictures.compose import compose
from geo.pictures.land import land
from geo.pictures.metadata import read
from geo.pictures.scene import Extent, Framing, InvalidPicture, Size
from geo.pictures.slides import DETAILS
from tests.small_atlas import small
from tests.synthetic_atlas import synthetic
from timeline.atlas import Atlas, load
from timeline.events import Event
from timeline.exports.export import ExportError, export, file_name
from timeline.exports.scene import SceneOptions, build_scene
from timeline.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

TODAY = date(2026, 3, 1)
VIEWS = {
    "april": "from=2023-04-01&to=2023-04-30",
    "aze-chn": "actors=AZE,CHN&from=2025-01-01&to=2025-12-31",
    "whole": "",
    "empty": "from=1950-01-01&to=1950-12-31",
    "russia": "country=RUS",
    "crowd": "",
}
FORMATS = ("png", "svg", "pdf", "pptx")
HOSTILE = (
    "<script>alert(1)</script> \"quoted\" & 'so' \u202eright-to-left\u2066 =cmd()|'/c calc'!A0 "
    "$\\frac{1}{2}$ ]]> \x07\x0b\ud800 \ufffe Xankəndi Тбилиси თბილისი پاکستان 北京 "
)


@pytest.fixture(scope="module")
def starter() -> Atlas:
    """Read the starter atlas once."""
    return load(seeds())


def _view(text: str) -> View:
    return View.from_query(VIEWS.get(text, text))[0]


def _bytes(atlas: Atlas, view: View, kind: str, **choices: Any) -> bytes:  # noqa: ANN401
    out = BytesIO()
    export(atlas, view, out, format=kind, today=TODAY, **choices)
    return out.getvalue()


def _png_size(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", VIEWS)
def test_every_format_of_every_view(starter: Atlas, name: str, kind: str) -> None:
    """Each format exports for each view, and gives back its view and the hash of its data."""
    atlas = synthetic(400) if name == "crowd" else starter
    data = _bytes(atlas, _view(name), kind, size="1280x720")
    stamp = read(data)
    assert View.from_query(stamp.query)[0] == _view(name)
    assert stamp.hash == atlas.hash


@pytest.mark.parametrize("size", ["1920x1080", "1600x1200", "A4", "square", "411x733"])
def test_pixels_are_exact(starter: Atlas, size: str) -> None:
    """A PNG has exactly the pixels asked for, whatever its shape."""
    wanted = Size.parse(size)
    data = _bytes(starter, _view("april"), "png", size=size)
    assert _png_size(data) == (wanted.width, wanted.height)


@pytest.mark.parametrize(
    "text", ["", "10x10", "20000x20000", "1920", "8000x400", "axb", "٣x٤", "-5x9"]
)
def test_bad_sizes_are_refused_in_one_line(text: str) -> None:
    """A size that can't be drawn is refused with what would do."""
    with pytest.raises(InvalidPicture) as caught:
        Size.parse(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_themes(starter: Atlas, theme: Any) -> None:  # noqa: ANN401
    """Each theme has its own background; print has no colour at all."""
    from PIL import Image  # noqa: PLC0415

    data = _bytes(starter, _view("aze-chn"), "png", theme=theme, size="960x540")
    picture = Image.open(BytesIO(data)).convert("RGB")
    corner = picture.getpixel((2, 2))
    assert corner == ((20, 27, 33) if theme == "dark" else (255, 255, 255))
    if theme == "print":
        small = picture.resize((96, 54), Image.Resampling.NEAREST)
        values = np.asarray(small).astype(int)
        assert (values.max(axis=2) - values.min(axis=2)).max() <= 2


def test_same_bytes_twice(starter: Atlas) -> None:
    """The same view of the same data gives the same file, byte for byte."""
    for kind in ("png", "svg", "pdf"):
        one = _bytes(starter, _view("april"), kind, size="640x480")
        assert one == _bytes(starter, _view("april"), kind, size="640x480")


def test_svg_has_text_and_no_address_to_load(starter: Atlas) -> None:
    """The words of an SVG are text, its layers are named, and nothing is fetched."""
    root = ET.fromstring(_bytes(starter, _view("april"), "svg"))  # noqa: S314 - our own
    texts = {e.text for e in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Baku", "Astana", "KAZAKHSTAN", "Who met whom, April 2023"} <= texts
    ids = {e.get("id") for e in root.iter("{http://www.w3.org/2000/svg}g")}
    assert {"countries", "corridors", "visits", "places", "labels", "key", "source"} <= ids
    attributes = " ".join(f"{k}={v}" for e in root.iter() for k, v in e.attrib.items())
    assert "href" not in attributes
    assert "http" not in attributes


def test_pdf_has_text_and_its_fonts(starter: Atlas) -> None:
    """The words of a PDF can be searched, and every font is in it."""
    page = PdfReader(BytesIO(_bytes(starter, _view("april"), "pdf"))).pages[0]
    text = page.extract_text()
    assert "Who met whom, April 2023" in text
    assert "Astana" in text
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert inner["/Subtype"] == "/Type3" or any(
            key.startswith("/FontFile") for key in inner["/FontDescriptor"].get_object()
        )


def _shapes(shapes: Any) -> Iterator[Any]:  # noqa: ANN401
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _shapes(shape.shapes)


@pytest.mark.parametrize("name", ["april", "whole", "russia"])
def test_slide_is_made_of_native_shapes(starter: Atlas, name: str) -> None:
    """Every country of the extent is a named freeform, no picture stands in, texts are text."""
    data = _bytes(starter, _view(name), "pptx")
    slide = Presentation(BytesIO(data)).slides[0]
    every = list(_shapes(slide.shapes))
    assert not [one for one in every if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
    groups = {one.name: one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.GROUP}
    assert {"Water", "Countries", "Corridors", "Labels", "Key"} <= set(groups)
    scene = build_scene(starter, _view(name), SceneOptions(today=TODAY))
    from geo.pictures.closeup import framed  # noqa: PLC0415

    frame, _ = framed(scene, compose(scene).map_box)
    names = {one.name for one in groups["Countries"].shapes}
    assert {countries.name(code) for code in land(frame, DETAILS[-1])} <= names
    assert all(one.shape_type == MSO_SHAPE_TYPE.FREEFORM for one in groups["Countries"].shapes)
    texts = [one.text_frame.text for one in every if one.has_text_frame]
    assert scene.title in texts
    assert any("Natural Earth" in text for text in texts)
    ids = [one.shape_id for one in every]
    assert len(ids) == len(set(ids))


def test_deck_of_events() -> None:
    """An overview, a slide an event in time order with notes, and a closing page of sources."""
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))

    data = _bytes(small(), _view("april"), "pptx", deck="events", progress=tell)
    slides = list(Presentation(BytesIO(data)).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides[:5]]
    assert titles[:3] == [
        "Who met whom, April 2023",
        "Trade mission signs contracts",
        "19th session",
    ]
    assert len(slides) == 6
    assert told == [(n, 5) for n in range(1, 6)]
    notes = slides[2].notes_slide.notes_text_frame.text
    assert "The 19th session." in notes
    assert "Ilham Aliyev" in notes
    assert "https://example.org/4" in notes
    last = [shape.text_frame.text for shape in slides[-1].shapes]
    assert last[0] == "Sources"
    assert "1  Article 3" in last[1]
    assert "2  Article 4" in last[1]
    maps = [_country_paths(slide) for slide in slides[:5]]
    assert all(one == maps[0] for one in maps)


def test_deck_shows_corridors_as_they_were() -> None:
    """A slide of an event has the corridors of that day, not of the end of the view."""
    data = _bytes(small(), View(), "pptx", deck="events")
    slides = Presentation(BytesIO(data)).slides
    days = [
        next(s.text_frame.text for s in _shapes(slide.shapes) if s.name.startswith("Corridors on"))
        for slide in list(slides)[:4]
    ]
    assert days[1:] == [
        f"Corridors on {day}" for day in ("12 Dec 1991", "19 Nov 2019", "27 Jun 2022")
    ]


def _country_paths(slide: Any) -> dict[str, bytes]:  # noqa: ANN401
    group = next(one for one in slide.shapes if one.name == "Countries")
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}pathLst"
    return {
        one.name: etree.tostring(one._element.find(f".//{space}"))  # noqa: SLF001
        for one in group.shapes
        if "selected" not in one.name
    }


def test_deck_of_periods() -> None:
    """A slide for each month that has an event, and only for those."""
    data = _bytes(small(), _view("aze-chn"), "pptx", deck="periods")
    slides = list(Presentation(BytesIO(data)).slides)[:4]
    assert [slide.shapes.title.text_frame.text for slide in slides] == [
        "Azerbaijan and China, 2025",
        "Azerbaijan and China, April 2025",
        "Azerbaijan and China, July 2025",
        "Azerbaijan and China, September 2025",
    ]


def test_four_to_three(starter: Atlas) -> None:
    """A size near 4:3 makes slides of that shape, and shapes stay on them."""
    deck = Presentation(BytesIO(_bytes(starter, _view("april"), "pptx", size="1600x1200")))
    assert (deck.slide_width, deck.slide_height) == (9_144_000, 6_858_000)
    assert deck.slide_width
    assert deck.slide_height
    for shape in deck.slides[0].shapes:
        assert shape.left >= -20_000
        assert shape.left + shape.width <= deck.slide_width + 20_000
        assert shape.top + shape.height <= deck.slide_height + 20_000


@pytest.mark.parametrize(
    "framing",
    [Framing(Extent(-180, -58, 180, 80)), Framing(Extent(40, 36, 60, 48)), None],
    ids=["world", "close", "fitted"],
)
def test_slides_cut_the_map_at_its_frame(framing: Framing | None) -> None:
    """Slides have no clipping, so land, water and lines end where the map does."""
    view = _view("from=2022-01-01&to=2025-12-31")
    data = _bytes(small(), view, "pptx", framing=framing)
    box = compose(build_scene(small(), view, SceneOptions(today=TODAY, framing=framing))).map_box
    slide = Presentation(BytesIO(data)).slides[0]
    for group in slide.shapes:
        if group.name in {"Water", "Countries", "Corridors", "Stations", "Visits", "Labels"}:
            assert group.left / 12_700 >= box.x - 2
            assert (group.left + group.width) / 12_700 <= box.right + 2
            assert group.top / 12_700 >= box.y - 2
            assert (group.top + group.height) / 12_700 <= box.bottom + 2


def test_too_long_a_deck_is_refused(starter: Atlas) -> None:
    """Hundreds of slides are no deck; the message says what to do instead."""
    del starter
    with pytest.raises(ExportError, match="choose a shorter window"):
        _bytes(synthetic(400), _view("crowd"), "pptx", deck="events")


def _hostile(atlas: Atlas) -> Atlas:
    """Give the April window hostile texts in every field that a picture shows."""
    long = HOSTILE + "long " * 1_000
    safe = "".join(c for c in long if c.isprintable() and c not in "\ud800\ufffe")
    events = tuple(
        Event.model_construct(
            **{**dict(one), "title": long, "summary": long, "note": long, "people": (safe,)}
        )
        for one in atlas.events
    )
    sources = {
        key: one.model_copy(update={"title": long, "outlet": HOSTILE, "url": "javascript:alert(1)"})
        for key, one in atlas.sources.items()
    }
    return replace(atlas, events=events, sources=sources)


@pytest.mark.parametrize("kind", FORMATS)
def test_hostile_text_is_harmless(starter: Atlas, kind: str) -> None:
    """Tags, quotes, marks that turn direction, formulas and 5,000 characters do no harm."""
    atlas = _hostile(starter)
    deck = "events" if kind == "pptx" else "slide"
    data = _bytes(atlas, _view("april"), kind, title=HOSTILE + "long " * 1_000, deck=deck)
    if kind == "svg":
        root = ET.fromstring(data)  # noqa: S314 - our own
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert "script" not in tags
        text = "".join(root.itertext())
        assert "<script>" in text
        assert "\u202e" not in text
        assert "…" in text
    if kind == "pptx":
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = [package.read(n) for n in package.namelist() if n.endswith((".xml", ".rels"))]
        for part in parts:
            etree.fromstring(part)
            assert b"javascript" not in part or b'Target="javascript' not in part
            assert "\u202e".encode() not in part
        slides = Presentation(BytesIO(data)).slides
        assert "<script>" in slides[0].shapes.title.text_frame.text
        assert len(slides[1].notes_slide.notes_text_frame.text) < 7_000


def test_words_of_hostile_text_stay_in_their_boxes(starter: Atlas) -> None:
    """However long a title is, it ends within the plate."""
    from geo.pictures.fonts import Font  # noqa: PLC0415
    from geo.pictures.marks import Words  # noqa: PLC0415
    from geo.pictures.text import width  # noqa: PLC0415

    options = SceneOptions(today=TODAY, title=HOSTILE * 20, subtitle=HOSTILE * 20)
    plate = compose(build_scene(_hostile(starter), _view("april"), options))
    for layer in plate.layers:
        for mark in layer.marks:
            if isinstance(mark, Words) and mark.align == "left":
                font = Font(mark.weight, mark.italic, mark.family)
                assert mark.x + width(mark.text, mark.size, font) <= plate.width + 1


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("actors=AZE,CHN&from=2025-04-01&to=2025-04-30", "diplomatlas_aze-chn_2025-04.png"),
        ("country=RUS", "diplomatlas_rus_all.png"),
        ("actors=org:OTS&from=2024-01-01&to=2025-12-31", "diplomatlas_ots_2024-2025.png"),
        ("from=2025-04-16&to=2025-04-16", "diplomatlas_2025-04-16.png"),
        ("from=2025-04-16", "diplomatlas_from-2025-04-16.png"),
        ("to=2025-04-16&q=../../etc", "diplomatlas_until-2025-04-16.png"),
    ],
)
def test_file_names_say_what_they_hold(query: str, name: str) -> None:
    """The name has who and when, and nothing that a path could be made of."""
    found = file_name(_view(query), ".png")
    assert found == name
    assert re.fullmatch(r"[a-z0-9_.-]+", found)


def test_files_appear_whole_or_not_at_all(starter: Atlas, tmp_path: Path) -> None:
    """A stopped or impossible export leaves nothing behind, and says why in one line."""

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(starter, _view("april"), tmp_path / "a.pptx", progress=stop, today=TODAY)
    with pytest.raises(ExportError, match="no format"):
        export(starter, _view("april"), tmp_path / "a.bmp", today=TODAY)
    with pytest.raises(ExportError, match="can't be written"):
        export(starter, _view("empty"), tmp_path / "no" / "a.svg", today=TODAY)
    assert list(tmp_path.iterdir()) == []
    export(starter, _view("empty"), tmp_path / "a.svg", today=TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]
