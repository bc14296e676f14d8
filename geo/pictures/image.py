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
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Curve
from matplotlib.transforms import Affine2D

from geo.pictures.compose import compose, width_of
from geo.pictures.land import Detail
from geo.pictures.marks import Area, Disc, Flow, Path, Pen, Rect, Sector, Words
from geo.pictures.metadata import KEYWORD, SOFTWARE
from geo.pictures.symbols import SCREEN, arrow, ring_part, taper
from geo.pictures.text import Font, clean, drawable, outline, path_of, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from geo.pictures.marks import Box, Line, Mark, Plate
    from geo.pictures.scene import Scene

DPI = 72.0
HATCH = 5.5 * SCREEN
_HALO = 2.6
_CIRCLE = Curve.unit_circle()


def pixels(scene: Scene) -> npt.NDArray[np.uint8]:
    """Draw a scene; returns rows of red, green, blue, alpha, of exactly the scene's size."""
    size = scene.size
    scale = size.width / width_of(scene.size)
    plate = compose(scene, Detail(max(0.08, 0.4 / scale)))
    figure = Figure(figsize=(size.width / DPI, size.height / DPI), dpi=DPI)
    canvas = FigureCanvasAgg(figure)
    figure.patch.set_facecolor(plate.background)
    figure.add_artist(_Drawing(plate, scale, size.height, as_text=False))
    canvas.draw()  # type: ignore[no-untyped-call]
    return np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]


def png(scene: Scene, stamp: str) -> bytes:
    """Return a PNG of exactly the scene's size, with a stamp in its metadata."""
    from PIL import Image  # noqa: PLC0415
    from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415

    info = PngInfo()
    texts = {"Title": clean(scene.title), "Software": SOFTWARE, KEYWORD: stamp}
    for key, text in texts.items():
        info.add_itxt(key, text)
    out = io.BytesIO()
    picture = Image.fromarray(pixels(scene)[..., :3])
    dpi = round(72 * scene.size.width / width_of(scene.size))
    picture.save(out, "PNG", pnginfo=info, compress_level=4, dpi=(dpi, dpi))
    return out.getvalue()


def pdf(scene: Scene, stamp: str) -> bytes:
    """Return a PDF of one page, its letters as text in embedded fonts."""
    plate = compose(scene, Detail(0.15))
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
            brush.box = layer.clip
            brush.clip = _rectangle(layer.clip) if layer.clip else None
            for mark in layer.marks:
                brush.draw(mark)


class _Brush:
    """Draws marks with a renderer of matplotlib."""

    def __init__(self, renderer: Any, base: Affine2D, scale: float, *, as_text: bool) -> None:  # noqa: ANN401
        self.renderer, self.base, self.scale, self.as_text = renderer, base, scale, as_text
        self.box: Box | None = None
        self.clip: Curve | None = None

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
            gc.set_clip_path(_Clip(self.clip, self.base))
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
        if mark.hatch and (lines := _hatches(mark.rings, self.box)):
            outer, self.clip = self.clip, curve
            codes = [Curve.MOVETO, Curve.LINETO] * len(lines)
            self._stroke(Curve(np.concatenate(lines), codes), mark.hatch)
            self.clip = outer
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
        prop = FontProperties(fname=path_of(font), size=mark.size * self.scale)
        parts = list(mark.text) if mark.tracking else [mark.text]
        for part in parts:
            left, base = self.base.transform((x, mark.y))
            text = drawable(part, font)
            if text.strip():
                self.renderer.draw_text(gc, left, base, text, prop, 0.0)
            x += width(part, mark.size, font, mark.tracking)
        gc.restore()


def _Clip(curve: Curve, base: Affine2D) -> Any:  # noqa: ANN401, N802
    from matplotlib.transforms import TransformedPath  # noqa: PLC0415

    return TransformedPath(curve, base)


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


def _hatches(rings: Sequence[Line], clip: Box | None) -> list[Line]:
    """45° lines over the box of some rings and inside of a clip, in step over the whole plate."""
    every = np.concatenate(rings)
    (west, north), (east, south) = every.min(axis=0), every.max(axis=0)
    if clip:
        west, east = max(west, clip.x), min(east, clip.right)
        north, south = max(north, clip.y), min(south, clip.bottom)
    step = HATCH * math.sqrt(2)
    lines = []
    for total in np.arange(math.ceil((west + north) / step) * step, east + south, step):
        top, low = max(north, total - east), min(south, total - west)
        if low > top:
            lines.append(np.array([[total - top, top], [total - low, low]]))
    return lines
