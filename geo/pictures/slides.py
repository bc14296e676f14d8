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

from geo.pictures.closeup import framed
from geo.pictures.compose import compose, regions, width_of
from geo.pictures.drawingml import Canvas
from geo.pictures.land import Detail, land, rings
from geo.pictures.marks import AREA
from geo.pictures.palette import palette
from geo.pictures.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from geo.pictures.scene import Cited, Scene

EMU = 12_700
WIDE, CLASSIC = (960, 540), (720, 540)
SOURCES_A_SLIDE = 13
# From fine to coarse; the first that keeps a slide's land under `MOST_POINTS` is taken.
DETAILS = (Detail(1.2, 2.0, 0.0), Detail(1.8, 4.0, 0.0), Detail(2.5, 8.0, 0.0))
MOST_POINTS = 6_000
_TITLE_ONLY, _BLANK = 5, 6


@dataclass(frozen=True, slots=True)
class Slide:
    """A map and what the speaker says to it."""

    scene: Scene
    notes: str = ""


def presentation(
    slides: Sequence[Slide],
    stamp: str,
    sources: Sequence[Cited] = (),
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Return a .pptx with a slide for each scene and closing slides that list the sources.

    The size of the first scene chooses widescreen or 4:3 for all. `progress` gets how many slides
    are done, of how many.
    """
    from pptx import Presentation  # noqa: PLC0415
    from pptx.util import Emu  # noqa: PLC0415

    deck = Presentation()
    first = slides[0].scene
    wide, high = page_size(first)
    deck.slide_width, deck.slide_height = Emu(wide * EMU), Emu(high * EMU)
    shapes: dict[str, str] = {}
    detail = _detail(first)
    for number, slide in enumerate(slides, 1):
        shapes |= _map_slide(deck, slide, wide, detail)
        if progress:
            progress(number, len(slides))
    for page in _pages(sources):
        _source_slide(deck, page, first)
    _properties(deck, first, stamp)
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
        if (
            sum(len(ring) for one in land(frame, detail).values() for ring in rings(one))
            < MOST_POINTS
        ):
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
    return {name: Canvas(plate, wide / plate.width).xml()}


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


def _pages(sources: Sequence[Cited]) -> Iterator[list[Cited]]:
    for start in range(0, len(sources), SOURCES_A_SLIDE):
        yield list(sources[start : start + SOURCES_A_SLIDE])


def _source_slide(deck: Any, page: list[Cited], scene: Scene) -> None:  # noqa: ANN401
    """Return a slide of numbered sources, each address a link."""
    from pptx.util import Pt  # noqa: PLC0415

    colours = palette(scene.theme)

    def write(frame: Any, text: str, size: float, colour: str) -> Any:  # noqa: ANN401
        run = frame.add_run()
        run.text = text
        run.font.size, run.font.name = Pt(size), "Arial"
        run.font.color.rgb = _rgb(colour)
        return run

    slide = deck.slides.add_slide(deck.slide_layouts[_BLANK])
    _background(slide, colours.surface)
    wide = int(deck.slide_width) - Pt(48)
    title = slide.shapes.add_textbox(Pt(24), Pt(18), wide, Pt(34))
    title.name = "Title"
    write(title.text_frame.paragraphs[0], "Sources", 22, colours.ink).font.bold = True
    box = slide.shapes.add_textbox(Pt(24), Pt(62), wide, int(deck.slide_height) - Pt(110))
    box.name = "Sources"
    box.text_frame.word_wrap = True
    for place, source in enumerate(page):
        frame = box.text_frame
        line = frame.paragraphs[0] if not place else frame.add_paragraph()
        line.space_after = Pt(5)
        write(line, f"{source.number}  {clean(source.full, 260)}", 11, colours.ink)
        if source.url.lower().startswith(("http://", "https://")):
            address = clean(source.url, 300)
            write(line, "  ", 9, colours.ink2)
            link = write(line, clean(source.url, 90), 9, colours.ink2)
            link.hyperlink.address = address
    title.text_frame.word_wrap = True
    foot = slide.shapes.add_textbox(Pt(24), int(deck.slide_height) - Pt(34), wide, Pt(18))
    foot.name = "Attribution"
    foot.text_frame.word_wrap = True
    text = f"{clean(scene.attribution)} · data {scene.hash[:8]}"
    write(foot.text_frame.paragraphs[0], text, 8, colours.ink3)


def _properties(deck: Any, scene: Scene, stamp: str) -> None:  # noqa: ANN401
    """Name the deck; the stamp is set past the library's limit of 255 characters."""
    core = deck.core_properties
    core.title = clean(scene.title, 250)
    core.author = "Diplomatlas"
    core.subject = clean(scene.subtitle, 250)
    core.comments = "-"
    namespace = "{http://purl.org/dc/elements/1.1/}description"
    core._element.find(namespace).text = stamp  # noqa: SLF001 - no other way past the limit
