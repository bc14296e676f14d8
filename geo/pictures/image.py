"""Drawing a plate with matplotlib: PNG in exact pixels, and PDF with its fonts embedded.

No pyplot and no settings of the library are touched, so pictures can be drawn in any thread.
Letters of a PNG are filled outlines, which scale exactly with the picture; those of a PDF are text.
"""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Curve
from matplotlib.transforms import Affine2D, Bbox

from geo.pictures.compose import compose, width_of
from geo.pictures.fonts import Font, lacking, runs
from geo.pictures.land import Detail
from geo.pictures.marks import Area, Disc, Flow, Path, Pen, Rect, Sector, Words
from geo.pictures.metadata import KEYWORD, SOFTWARE
from geo.pictures.symbols import SCREEN, arrow, ring_part, taper
from geo.pictures.text import along, clean, outline, width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from geo.pictures.marks import Box, Line, Mark, Plate
    from geo.pictures.scene import Scene

    Lacks = Callable[[str], None]

DPI = 72.0
HATCH = 5.5 * SCREEN
_HALO = 2.6
_CIRCLE = Curve.unit_circle()


def pixels(scene: Scene, lacks: Lacks | None = None) -> npt.NDArray[np.uint8]:
    """Draw a scene; returns rows of red, green, blue, alpha, of exactly the scene's size.

    `lacks` is told the letters that no font has, if there are any.
    """
    size = scene.size
    scale = size.width / width_of(scene.size)
    plate = compose(scene, Detail(max(0.08, 0.4 / scale)))
    renderer = RendererAgg(size.width, size.height, DPI)  # type: ignore[no-untyped-call]
    draw(renderer, plate, scale, size.height)
    _tell(plate, lacks)
    return np.array(renderer.buffer_rgba())  # type: ignore[no-untyped-call]


def draw(renderer: RendererAgg, plate: Plate, scale: float, height: float) -> None:
    """Draw the layers of a plate over what is there."""
    _Drawing(plate, scale, height, as_text=False).draw(renderer)


def _tell(plate: Plate, lacks: Lacks | None) -> None:
    if lacks and (letters := lacking(plate.texts())):
        lacks(letters)


def png(scene: Scene, stamp: str, lacks: Lacks | None = None) -> bytes:
    """Return a PNG of exactly the scene's size, with a stamp in its metadata."""
    from PIL import Image  # noqa: PLC0415
    from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415

    info = PngInfo()
    texts = {"Title": clean(scene.title), "Software": SOFTWARE, KEYWORD: stamp}
    for key, text in texts.items():
        info.add_itxt(key, text)
    out = io.BytesIO()
    picture = Image.fromarray(pixels(scene, lacks)[..., :3])
    dpi = round(72 * scene.size.width / width_of(scene.size))
    picture.save(out, "PNG", pnginfo=info, compress_level=4, dpi=(dpi, dpi))
    return out.getvalue()


def pdf(scene: Scene, stamp: str, lacks: Lacks | None = None) -> bytes:
    """Return a PDF of one page, its letters as text in embedded fonts."""
    plate = compose(scene, Detail(0.15))
    _tell(plate, lacks)
    figure = Figure(figsize=(plate.width / 72, plate.height / 72), dpi=72)
    figure.patch.set_facecolor(plate.background)
    figure.add_artist(_Drawing(plate, 1.0, plate.height, as_text=True))
    out = io.BytesIO()
    about: dict[str, str | None] = {
        "Title": clean(scene.title),
        "Subject": clean(scene.subtitle),
        "Keywords": stamp,
    }
    about |= {"Creator": SOFTWARE, "CreationDate": None}
    figure.savefig(out, format="pdf", metadata=about)
    return out.getvalue()


class _Drawing(Artist):
    """Draws the marks of a plate; one artist instead of a thousand keeps matplotlib fast."""

    def __init__(self, plate: Plate, scale: float, height: float, *, as_text: bool) -> None:
        super().__init__()
        self.plate, self.scale, self.as_text = plate, scale, as_text
        self.base = Affine2D().scale(scale, -scale).translate(0.0, height)

    def draw(self, renderer: Any) -> None:  # noqa: ANN401 - a renderer of any of its backends
        brush = _Brush(renderer, self.base, self.scale, as_text=self.as_text)
        for layer in self.plate.layers:
            brush.clip = layer.clip
            for mark in layer.marks:
                brush.draw(mark)


class _Brush:
    """Draws marks with a renderer of matplotlib."""

    def __init__(self, renderer: Any, base: Affine2D, scale: float, *, as_text: bool) -> None:  # noqa: ANN401
        self.renderer, self.base, self.scale, self.as_text = renderer, base, scale, as_text
        self.clip: Box | None = None

    def draw(self, mark: Mark) -> None:  # noqa: C901 - one case a mark
        """Draw a mark of any kind."""
        if isinstance(mark, Words):
            self._words(mark)
        elif isinstance(mark, Area):
            self._area(mark)
        elif isinstance(mark, Path):
            for pen in (mark.casing, mark.pen):
                if pen:
                    self._stroke(Curve(mark.points), pen)
        elif isinstance(mark, Flow):
            self._flow(mark)
        elif isinstance(mark, Disc):
            circle = _circle(mark.x, mark.y, mark.r)
            self._shape(circle, mark.fill, mark.pen, mark.alpha)
        elif isinstance(mark, Sector):
            self._shape(_compound((ring_part(mark),)), mark.fill, mark.pen, mark.alpha)
        elif isinstance(mark, Rect):
            self._shape(_rounded(mark.box, mark.radius), mark.fill, mark.pen, 1.0)
        else:
            for part in mark.marks:
                self.draw(part)

    def _pen(self, pen: Pen | None, alpha: float = 1.0) -> Any:  # noqa: ANN401 - a graphics context
        gc = self.renderer.new_gc()
        gc.set_antialiased(True)
        if self.clip is not None:
            (left, top), (right, low) = self.clip[:2], (self.clip.right, self.clip.bottom)
            gc.set_clip_rectangle(Bbox(self.base.transform([(left, low), (right, top)])))
        if pen is None:
            gc.set_linewidth(0.0)
            gc.set_alpha(alpha)
            return gc
        gc.set_linewidth(self.renderer.points_to_pixels(pen.width * self.scale))
        gc.set_foreground(pen.colour)
        gc.set_alpha(alpha * pen.alpha)
        gc.set_joinstyle("round")
        gc.set_capstyle("round" if pen.round else "butt")
        if pen.dash:
            gc.set_dashes(0.0, [one * self.scale for one in pen.dash])
        return gc

    def _stroke(self, curve: Curve, pen: Pen, alpha: float = 1.0) -> None:
        gc = self._pen(pen, alpha)
        self.renderer.draw_path(gc, curve, self.base)
        gc.restore()

    def _shape(self, curve: Curve, fill: str | None, pen: Pen | None, alpha: float) -> None:
        if fill:
            gc = self._pen(None, alpha)
            self.renderer.draw_path(gc, curve, self.base, _rgb(fill))
            gc.restore()
        if pen:
            self._stroke(curve, pen, alpha)

    def _area(self, mark: Area) -> None:
        curve = _compound(mark.rings)
        self._shape(curve, mark.fill, None, mark.alpha)
        if mark.hatch and (lines := _hatches(mark.rings)):
            codes = [Curve.MOVETO, Curve.LINETO] * len(lines)
            self._stroke(Curve(np.concatenate(lines), codes), mark.hatch)
        if mark.pen:
            self._stroke(curve, mark.pen, mark.alpha)

    def _flow(self, mark: Flow) -> None:
        pen, alpha = mark.pen, mark.pen.alpha
        halo = Pen(mark.halo, 4.6 * SCREEN, round=True, alpha=0.8 * alpha)
        self._stroke(Curve(mark.points), halo)
        if pen.dash:
            self._stroke(Curve(mark.points), Pen(pen.colour, 2 * pen.width, pen.dash, alpha=alpha))
        else:
            self._shape(_compound((taper(mark.points, pen.width),)), pen.colour, None, alpha)
        head = arrow(mark.points, 9 * pen.width)
        self._shape(_compound((head,)), pen.colour, None, alpha)

    def _words(self, mark: Words) -> None:
        font = Font(mark.weight, mark.italic, mark.family)
        vertices, codes = outline(mark.text, font, mark.tracking)
        if not len(vertices):
            return
        wide = float(vertices[:, 0].max())
        if mark.align != "left":
            wide = width(mark.text, 1.0, font, mark.tracking)
        shift = {"left": 0.0, "center": wide / 2, "right": wide}[mark.align] * mark.size
        place = vertices * (mark.size, -mark.size) + (mark.x - shift, mark.y)
        letters = Curve(place, codes)
        if mark.halo:
            self._stroke(letters, Pen(mark.halo, _HALO, round=True, alpha=0.92))
        if self.as_text:
            self._text(mark, font, mark.x - shift)
        else:
            self._shape(letters, mark.colour, None, 1.0)

    def _text(self, mark: Words, font: Font, x: float) -> None:
        """Write text as text, letter by letter where it is tracked."""
        gc = self._pen(None)
        gc.set_foreground(mark.colour)
        for file, run in runs(mark.text, font):
            prop = FontProperties(fname=file, size=mark.size * self.scale)
            for part in run if mark.tracking else [run]:
                left, base = self.base.transform((x, mark.y))
                if part.strip():
                    self.renderer.draw_text(gc, left, base, part, prop, 0.0)
                x += along(part, file, mark.tracking) * mark.size
        gc.restore()


def _rgb(colour: str) -> tuple[float, float, float]:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def _rectangle(box: Box) -> Curve:
    corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    return Curve([*corners, corners[0]], closed=True)


def _rounded(box: Box, radius: float) -> Curve:
    if not radius:
        return _rectangle(box)
    r = min(radius, box.w / 2, box.h / 2)
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    points = [
        *((left + r, top), (right - r, top), (right, top), (right, top + r)),
        *((right, bottom - r), (right, bottom), (right - r, bottom)),
        *((left + r, bottom), (left, bottom), (left, bottom - r)),
        *((left, top + r), (left, top), (left + r, top), (left + r, top)),
    ]
    line, curve = Curve.LINETO, Curve.CURVE3
    codes = [Curve.MOVETO, line, curve, curve, line, curve, curve, line, curve, curve]
    return Curve(points, [*codes, line, curve, curve, Curve.CLOSEPOLY])


def _circle(x: float, y: float, r: float) -> Curve:
    return Curve(np.asarray(_CIRCLE.vertices) * r + (x, y), _CIRCLE.codes)


def _compound(rings: Sequence[Line]) -> Curve:
    vertices = [np.vstack([ring, ring[:1]]) for ring in rings]
    codes = np.concatenate([_codes(len(ring)) for ring in vertices])
    return Curve(np.concatenate(vertices), codes)


def _codes(count: int) -> npt.NDArray[np.uint8]:
    codes = np.full(count, Curve.LINETO, np.uint8)
    codes[0], codes[-1] = Curve.MOVETO, Curve.CLOSEPOLY
    return codes


def _hatches(rings: Sequence[Line]) -> list[Line]:
    """Return the 45° lines inside of some rings by the even-odd rule, in step over the whole plate.

    Cut here rather than by a clip of the renderer: Agg draws a mask of the whole picture for each
    clip, and takes one for another that was made at the same place of memory after it was freed.
    """
    step = HATCH * math.sqrt(2)
    start = np.concatenate(rings)
    end = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])
    one, other = start.sum(axis=1) / step, end.sum(axis=1) / step
    first = np.ceil(np.minimum(one, other))
    counts = (np.ceil(np.maximum(one, other)) - first).astype(int)
    edge = np.repeat(np.arange(len(start)), counts)
    line = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = (line - one[edge]) / (other - one)[edge]
    cuts = start[edge] + share[:, None] * (end - start)[edge]
    return list(cuts[np.lexsort((cuts[:, 0], line))].reshape(-1, 2, 2))
