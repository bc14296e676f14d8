"""Slides of native shapes, by python-pptx: the map can be recoloured, moved and edited.

Each country is one named freeform, corridors and arcs are lines, symbols are pies and ovals, words
are text boxes; a group for each layer. Shapes are written as DrawingML (ECMA-376 part 1, chapter
20): the library's own builder takes seconds for an outline of some thousand points.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

from geo.pictures.closeup import framed
from geo.pictures.compose import compose, regions, width_of
from geo.pictures.drawingml import Canvas, Paths
from geo.pictures.land import Detail, outlines
from geo.pictures.marks import AREA
from geo.pictures.palette import palette
from geo.pictures.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from geo.pictures.palette import Palette
    from geo.pictures.scene import Cited, Scene

    Rectangle = tuple[float, float, float, float]  # left, top, width, height in points

EMU = 12_700
WIDE, CLASSIC = (960, 540), (720, 540)
# Few sources are set large, each with its address; many in two columns of linked lines.
FEW_SOURCES, SOURCES_A_COLUMN = 13, 20
MOST_SOURCES = 120
# From fine to coarse; the first that keeps a slide's land under `MOST_POINTS` is taken.
DETAILS = (Detail(1.2, 2.0, 0.0), Detail(1.8, 4.0, 0.0), Detail(2.5, 8.0, 0.0))
MOST_POINTS = 6_000
_TITLE_ONLY = 5
_LONGEST_LINK = 2_000
_LONG_TITLE, _MANY_ITEMS, _SOURCES_A_MAP = 60, 12, 4


@dataclass(frozen=True, slots=True)
class Slide:
    """A map and what the speaker says to it."""

    scene: Scene
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the slide before the maps: a title, what it is about, and what follows."""

    title: str
    about: str
    items: tuple[tuple[str, str], ...] = ()


def presentation(
    slides: Sequence[Slide],
    stamp: str,
    sources: Sequence[Cited] = (),
    progress: Callable[[int, int], None] | None = None,
    cover: Cover | None = None,
) -> bytes:
    """Return a .pptx with a slide for each scene and closing slides that list the sources.

    Of more than `MOST_SOURCES` sources, and more than four a slide, the rest are only counted. The
    size of the first scene chooses widescreen or 4:3 for all; a cover comes before them.
    `progress` gets how many slides are done, of how many.
    """
    from pptx import Presentation  # noqa: PLC0415
    from pptx.util import Emu  # noqa: PLC0415

    deck = Presentation()
    first = slides[0].scene
    wide, high = page_size(first)
    deck.slide_width, deck.slide_height = Emu(wide * EMU), Emu(high * EMU)
    shapes: dict[str, str] = {}
    paths = Paths()
    detail = _detail(first)
    if cover:
        _cover_slide(deck, cover, first)
    for number, slide in enumerate(slides, 1):
        shapes |= _map_slide(deck, slide, wide, detail, paths)
        if progress:
            progress(number, len(slides))
    most = max(MOST_SOURCES, _SOURCES_A_MAP * len(slides))
    _source_slides(deck, sources[:most], len(sources[most:]), first)
    _properties(deck, cover.title if cover else first.title, first.subtitle, stamp)
    out = io.BytesIO()
    deck.save(out)
    return _filled(out, shapes)


def _filled(package: IO[bytes], shapes: Mapping[str, str]) -> bytes:
    """Put ready shapes into the slides of a package, by their part names, as text.

    Some thousand shapes in the library's tree would take ten times as long and as much memory.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename in shapes:
                before, tag, after = data.partition(b"</p:spTree>")
                data = before + shapes[part.filename].encode() + tag + after
            new.writestr(zipfile.ZipInfo(part.filename), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _detail(scene: Scene) -> Detail:
    """Choose how fine the land of a deck is, so that a slide of the world is not a megabyte."""
    wide = width_of(scene.size)
    frame, _ = framed(scene, regions(scene, wide, AREA / wide).map)
    for detail in DETAILS:
        rings = [ring for one in outlines(frame, detail).values() for ring in one]
        if sum(map(len, rings)) < MOST_POINTS:
            return detail
    return DETAILS[-1]


def page_size(scene: Scene) -> tuple[int, int]:
    """Return width and height in points: widescreen, or 4:3 for a scene nearer to that."""
    ratio = scene.size.width / scene.size.height
    return CLASSIC if ratio < 1.55 else WIDE  # noqa: PLR2004 - between 4:3 and 16:9


def _map_slide(
    deck: Any,  # noqa: ANN401 - a library without types
    slide: Slide,
    wide: int,
    detail: Detail,
    paths: Paths,
) -> dict[str, str]:
    """Add a slide without shapes; return its part name and the shapes that belong there."""
    plate = compose(slide.scene, detail)
    page = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    for empty in list(page.placeholders):  # ours comes with its place and its words
        empty.element.getparent().remove(empty.element)
    _background(page, plate.background)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = _lines(slide.notes)
    name = str(page.part.partname).removeprefix("/")
    return {name: Canvas(plate, wide / plate.width, paths).xml()}


def _background(page: Any, colour: str) -> None:  # noqa: ANN401
    page.background.fill.solid()
    page.background.fill.fore_color.rgb = _rgb(colour)


def _rgb(colour: str) -> Any:  # noqa: ANN401
    from pptx.dml.color import RGBColor  # noqa: PLC0415

    return RGBColor(  # type: ignore[no-untyped-call]
        int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
    )


def _lines(text: str) -> str:
    return "\n".join(clean(line) for line in text.split("\n"))


def _cover_slide(deck: Any, cover: Cover, scene: Scene) -> None:  # noqa: ANN401
    """Add the slide before the maps: a title, what it is about, and what follows."""
    colours = palette(scene.theme)
    slide, wide, high = _text_slide(deck, scene)
    top = 0.2 * high
    long = len(cover.title) > _LONG_TITLE
    _title(slide, (48, top, wide - 96, 92), clean(cover.title, 200), 28 if long else 40, colours)
    about = _text_box(slide, (48, top + 98, wide - 96, 56), "About")
    _write(about.paragraphs[0], clean(cover.about, 600), 18, colours.ink2)
    items = _text_box(slide, (48, top + 176, wide - 96, high - top - 230), "Contents")
    size = 14 if len(cover.items) <= _MANY_ITEMS else 9
    for place, (what, when) in enumerate(cover.items):
        line = items.paragraphs[0] if not place else items.add_paragraph()
        line.space_after = size * EMU // 3
        _write(line, f"{place + 1}  {clean(what, 120)}", size, colours.ink)
        _write(line, f"   {clean(when, 80)}", 0.8 * size, colours.ink3)
    _foot(slide, wide, high, scene)


def _source_slides(deck: Any, sources: Sequence[Cited], more: int, scene: Scene) -> None:  # noqa: ANN401
    """Add slides of numbered sources, each address a link, and say how many `more` there are."""
    few = len(sources) <= FEW_SOURCES
    a_slide = FEW_SOURCES if few else 2 * SOURCES_A_COLUMN
    pages = [sources[start : start + a_slide] for start in range(0, len(sources), a_slide)]
    for page in pages:
        slide, wide, high = _text_slide(deck, scene)
        colours = palette(scene.theme)
        _title(slide, (24, 18, wide - 48, 34), "Sources", 22, colours)
        if few:
            _roomy(_text_box(slide, (24, 62, wide - 48, high - 110), "Sources"), page, colours)
        else:
            for place in (0, 1):
                half = page[place * SOURCES_A_COLUMN : (place + 1) * SOURCES_A_COLUMN]
                box = (24 + place * (wide - 24) / 2, 60, (wide - 72) / 2, high - 98)
                _dense(_text_box(slide, box, f"Sources, column {place + 1}"), half, colours)
        if more and page is pages[-1]:
            words = f"and {more:,} more; export this view as a table for all of them"
            frame = _text_box(slide, (wide - 424, 26, 400, 18), "More sources")
            _write(frame.paragraphs[0], words, 10, colours.ink2)
        _foot(slide, wide, high, scene)


def _roomy(frame: Any, page: Sequence[Cited], colours: Palette) -> None:  # noqa: ANN401
    """Write sources in full, each with its address."""
    for place, source in enumerate(page):
        line = frame.paragraphs[0] if not place else frame.add_paragraph()
        line.space_after = 5 * EMU
        _write(line, f"{source.number}  {clean(source.full, 260)}", 11, colours.ink)
        if _is_web(source.url):
            _write(line, "  ", 9, colours.ink2)
            link = _write(line, clean(source.url, 90), 9, colours.ink2)
            link.hyperlink.address = source.url


def _dense(frame: Any, page: Sequence[Cited], colours: Palette) -> None:  # noqa: ANN401
    """Write sources in two lines at most, each with the site that its link leads to."""
    for place, source in enumerate(page):
        line = frame.paragraphs[0] if not place else frame.add_paragraph()
        line.space_after = EMU
        _write(line, f"{source.number}  {clean(source.full, 140)}", 8, colours.ink)
        if _is_web(source.url):
            _write(line, "  ", 7, colours.ink2)
            site = urlsplit(source.url).netloc.removeprefix("www.")
            _write(line, clean(site, 30), 7, colours.ink2).hyperlink.address = source.url


def _is_web(url: str) -> bool:
    return url.lower().startswith(("http://", "https://")) and url == clean(url, _LONGEST_LINK)


def _text_slide(deck: Any, scene: Scene) -> tuple[Any, int, int]:  # noqa: ANN401
    """Add a slide without a map; also its width and height in points."""
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    for extra in [one for one in slide.placeholders if one != slide.shapes.title]:
        extra.element.getparent().remove(extra.element)
    _background(slide, palette(scene.theme).surface)
    return slide, int(deck.slide_width) // EMU, int(deck.slide_height) // EMU


def _foot(slide: Any, wide: int, high: int, scene: Scene) -> None:  # noqa: ANN401
    """Write the attribution at the foot of a slide without a map."""
    foot = _text_box(slide, (24, high - 34, wide - 48, 18), "Attribution")
    text = f"{clean(scene.attribution)} · data {scene.hash[:8]}"
    _write(foot.paragraphs[0], text, 8, palette(scene.theme).ink3)


def _title(slide: Any, box: Rectangle, text: str, size: float, colours: Palette) -> None:  # noqa: ANN401
    """Write the title of a slide where its outline looks for it."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN  # noqa: PLC0415

    title = slide.shapes.title
    _set(title, box)
    frame = title.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    _write(frame.paragraphs[0], text, size, colours.ink).font.bold = True


def _text_box(slide: Any, box: Rectangle, name: str) -> Any:  # noqa: ANN401
    """Add a named box and return its text."""
    shape = slide.shapes.add_textbox(0, 0, 0, 0)
    _set(shape, box)
    shape.name = name
    shape.text_frame.word_wrap = True
    return shape.text_frame


def _set(shape: Any, box: Rectangle) -> None:  # noqa: ANN401
    left, top, wide, high = (round(one * EMU) for one in box)
    shape.left, shape.top, shape.width, shape.height = left, top, wide, high


def _write(line: Any, text: str, size: float, colour: str) -> Any:  # noqa: ANN401
    """Add words to a paragraph and return them."""
    run = line.add_run()
    run.text = text
    run.font.size, run.font.name = round(size * EMU), "Arial"
    run.font.color.rgb = _rgb(colour)
    return run


def _properties(deck: Any, title: str, subject: str, stamp: str) -> None:  # noqa: ANN401
    """Name the deck; the stamp is set past the library's limit of 255 characters."""
    core = deck.core_properties
    core.title = clean(title, 250)
    core.author = "Diplomatlas"
    core.subject = clean(subject, 250)
    core.comments = "-"
    namespace = "{http://purl.org/dc/elements/1.1/}description"
    core._element.find(namespace).text = stamp  # noqa: SLF001 - no other way past the limit
