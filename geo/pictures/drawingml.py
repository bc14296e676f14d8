"""Marks as DrawingML shapes: freeforms, lines, pies, ovals and text boxes, grouped by layer.

One point of the plate is `scale` points of the slide. Freeforms count in tenths of a point.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

import numpy as np

from geo.pictures.fonts import Font
from geo.pictures.marks import Area, Box, Disc, Flow, Path, Pen, Rect, Sector, Symbol, Words
from geo.pictures.text import ASCENT, DESCENT, clean, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.pictures.marks import Layer, Line, Mark, Plate

EMU = 12_700
UNIT = 1_270
GLOW, _STRAIGHT = 2.2, 0.15
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_TITLE = '<p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr>'


class Paths:
    """The outlines of areas as paths; those that slides share are written once.

    They are known by identity, since the land of a frame is the same object from slide to slide.
    """

    def __init__(self) -> None:
        """Know none."""
        self._known: dict[tuple[int, float], tuple[Sequence[Line], Box, str]] = {}

    def of(self, lines: Sequence[Line], unit: float, *, closed: bool) -> tuple[Box, str]:
        """Return the box of some lines and their path in it; `unit` is of a point of the plate."""
        key = id(lines), unit
        if key not in self._known:
            box = _box(lines)
            # kept with the lines, whose identity would else be another's once they are gone
            self._known[key] = lines, box, _path(lines, box, unit, closed=closed)
        return self._known[key][1:]


class Canvas:
    """Writes the layers of a plate as the shapes of a slide."""

    def __init__(self, plate: Plate, scale: float, paths: Paths) -> None:
        """Remember the plate; shapes are numbered from 2, as the tree itself is 1."""
        self.plate, self.scale, self.paths, self.number = plate, scale, paths, 1

    def xml(self) -> str:
        """Return the shapes of all layers; their prefixes are a and p."""
        return "".join(self._layer(layer) for layer in self.plate.layers if layer.name != "Page")

    def _layer(self, layer: Layer) -> str:
        parts = list(self._marks(layer.marks, layer.clip))
        if layer.name == "Title":
            title = parts[0][0].replace('<p:cNvSpPr txBox="1"/><p:nvPr/>', _TITLE, 1)
            return title + "".join(xml for xml, _ in parts[1:])
        if layer.name == "Source":
            return "".join(xml for xml, _ in parts)
        return self._group(layer.name, parts)

    def _group(self, name: str, parts: Sequence[tuple[str, Box]], about: str = "") -> str:
        if not parts:
            return ""
        left, top = min(box.x for _, box in parts), min(box.y for _, box in parts)
        right, low = max(box.right for _, box in parts), max(box.bottom for _, box in parts)
        place = self._place(Box(left, top, right - left, low - top), "a:off", "a:ext")
        inner = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        body = "".join(xml for xml, _ in parts)
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._named(name, about)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{place}{inner}</a:xfrm></p:grpSpPr>{body}</p:grpSp>"
        )

    def _marks(self, marks: Iterable[Mark], clip: Box | None) -> Iterator[tuple[str, Box]]:
        """Shapes and their boxes; nameless lines drawn with one pen become one shape."""
        plain: dict[Pen, list[Line]] = {}
        casings: dict[Pen, list[Line]] = {}
        shapes: list[tuple[str, Box]] = []
        for mark in marks:
            if isinstance(mark, Path) and not mark.name:
                plain.setdefault(mark.pen, []).extend(_clipped(mark.points, clip))
                if mark.casing:
                    casings.setdefault(mark.casing, []).extend(_clipped(mark.points, clip))
            else:
                shapes += self._mark(mark, clip)
        for pens in (casings, plain):
            for pen, lines in pens.items():
                if lines:
                    yield self._freeform(lines, None, pen, "lines", closed=False)
        yield from shapes

    def _mark(self, mark: Mark, clip: Box | None) -> Iterator[tuple[str, Box]]:  # noqa: C901 - one case a mark
        if isinstance(mark, Words):
            if mark.text:
                yield self._text([mark], clean(mark.text, 60))
        elif isinstance(mark, Area):
            if mark.fill or (mark.pen and mark.name != "coast" and not mark.name.endswith("halo")):
                yield self._area(mark)
        elif isinstance(mark, Path):
            lines = _clipped(mark.points, clip)
            if lines:
                yield self._freeform(lines, None, mark.pen, mark.name, mark.about, closed=False)
        elif isinstance(mark, Flow):
            yield from self._flow(mark, clip)
        elif isinstance(mark, Disc):
            box = Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r)
            look = _fill(mark.fill, mark.alpha) + self._line(mark.pen, mark.alpha)
            yield self._preset("ellipse", box, look, mark.name or "oval")
        elif isinstance(mark, Sector):
            yield self._sector(mark)
        elif isinstance(mark, Rect):
            kind = "roundRect" if mark.radius else "rect"
            share = mark.radius / max(1e-6, min(mark.box.w, mark.box.h))
            adjust = {"adj": int(min(0.5, share) * 100_000)} if mark.radius else {}
            look = _fill(mark.fill) + self._line(mark.pen)
            yield self._preset(kind, mark.box, look, mark.name or "frame", adjust)
        else:
            yield self._symbol(mark, clip)

    def _symbol(self, mark: Symbol, clip: Box | None) -> tuple[str, Box]:
        """Return a symbol is a group, a label one text box."""
        words = [part for part in mark.marks if isinstance(part, Words)]
        if len(words) == len(mark.marks) and words:
            return self._text(words, mark.name)
        parts = list(self._marks(mark.marks, clip))
        left, top = min(box.x for _, box in parts), min(box.y for _, box in parts)
        right, low = max(box.right for _, box in parts), max(box.bottom for _, box in parts)
        xml = self._group(mark.name, parts, mark.about)
        return xml, Box(left, top, right - left, low - top)

    def _area(self, mark: Area) -> tuple[str, Box]:
        fill = _pattern(mark.fill, mark.hatch) if mark.hatch and mark.fill else _fill(mark.fill)
        return self._freeform(mark.rings, fill, mark.pen, mark.name or "area", mark.about)

    def _flow(self, mark: Flow, clip: Box | None) -> Iterator[tuple[str, Box]]:
        pen = Pen(mark.pen.colour, 2.2 * mark.pen.width, mark.pen.dash, alpha=mark.pen.alpha)
        lines = _clipped(mark.points, clip)
        for line in lines:
            whole = np.allclose(line[-1], mark.points[-1])
            name = f"Visit from {mark.name}"
            yield self._freeform([line], None, pen, name, mark.about, closed=False, arrow=whole)

    def _sector(self, mark: Sector) -> tuple[str, Box]:
        """Return a pie; the hole of the ring is an oval over all of them."""
        box = Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r)
        look = _fill(mark.fill, mark.alpha) + self._line(mark.pen, mark.alpha)
        if mark.end - mark.start > 359:  # noqa: PLR2004 - degrees
            return self._preset("ellipse", box, look, mark.name)
        angles = {
            "adj1": round((mark.start - 90) % 360 * 60_000),
            "adj2": round((mark.end - 90) % 360 * 60_000),
        }
        return self._preset("pie", box, look, mark.name, angles)

    def _freeform(  # noqa: PLR0913
        self,
        lines: Sequence[Line],
        fill: str | None,
        pen: Pen | None,
        name: str,
        about: str = "",
        *,
        closed: bool = True,
        arrow: bool = False,
    ) -> tuple[str, Box]:
        box, path = self.paths.of(lines, self.scale * EMU / UNIT, closed=closed)
        fill_ = fill if fill is not None else "<a:noFill/>"
        look = fill_ + self._line(pen, arrow=arrow)
        geometry = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
        )
        return self._shape(box, geometry + look, name, about), box

    def _shape(self, box: Box, look: str, name: str, about: str = "") -> str:
        """Return a shape in a box; `look` is its geometry, fill and line."""
        place = self._place(box, "a:off", "a:ext")
        return (
            f"<p:sp><p:nvSpPr>{self._named(name, about)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr><a:xfrm>{place}</a:xfrm>{look}</p:spPr></p:sp>"
        )

    def _preset(
        self, kind: str, box: Box, look: str, name: str, adjust: dict[str, int] | None = None
    ) -> tuple[str, Box]:
        guides = "".join(
            f'<a:gd name="{key}" fmla="val {value}"/>' for key, value in (adjust or {}).items()
        )
        geometry = f'<a:prstGeom prst="{kind}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
        return self._shape(box, geometry + look, name), box

    def _text(self, words: Sequence[Words], name: str) -> tuple[str, Box]:
        """Return one text box; its lines are paragraphs, in Arial, which is narrower than ours."""
        box = _text_box(words)
        body = "".join(self._paragraph(one) for one in words)
        shape = (
            f'<p:sp><p:nvSpPr>{self._named(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{self._place(box, 'a:off', 'a:ext')}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
            f"<a:noAutofit/></a:bodyPr>{body}</p:txBody></p:sp>"
        )
        return shape, box

    def _paragraph(self, one: Words) -> str:
        look = f'lang="en-GB" sz="{round(one.size * self.scale * 100)}"'
        look += ' b="1"' if one.weight == "bold" else ""
        look += ' i="1"' if one.italic else ""
        look += (
            f' spc="{round(one.tracking * one.size * self.scale * 100)}"' if one.tracking else ""
        )
        glow = ""
        if one.halo:
            rad = round(GLOW * self.scale * EMU)
            glow = (
                f'<a:effectLst><a:glow rad="{rad}">{_colour(one.halo, 0.9)}</a:glow></a:effectLst>'
            )
        return (
            f'<a:p><a:pPr algn="{_ALIGN[one.align]}"/><a:r><a:rPr {look}>'
            f'<a:solidFill>{_colour(one.colour)}</a:solidFill>{glow}<a:latin typeface="Arial"/>'
            f'<a:cs typeface="Arial"/></a:rPr><a:t>{escape(one.text)}</a:t></a:r></a:p>'
        )

    def _named(self, name: str, about: str = "") -> str:
        self.number += 1
        alt = f" descr={quoteattr(clean(about, 300))}" if about else ""
        return f'<p:cNvPr id="{self.number}" name={quoteattr(clean(name, 120) or "shape")}{alt}/>'

    def _place(self, box: Box, off: str, ext: str) -> str:
        unit = self.scale * EMU
        x, y = round(box.x * unit), round(box.y * unit)
        w, h = max(0, round(box.w * unit)), max(0, round(box.h * unit))
        return f'<{off} x="{x}" y="{y}"/><{ext} cx="{w}" cy="{h}"/>'

    def _line(self, pen: Pen | None, alpha: float = 1.0, *, arrow: bool = False) -> str:
        if pen is None:
            return "<a:ln><a:noFill/></a:ln>"
        cap = "rnd" if pen.round else "flat"
        dash = ""
        if pen.dash:
            on, off = (max(1, round(one / pen.width * 100_000)) for one in pen.dash)
            dash = f'<a:custDash><a:ds d="{max(on, 1000)}" sp="{off}"/></a:custDash>'
        head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow else ""
        fill = f"<a:solidFill>{_colour(pen.colour, alpha * pen.alpha)}</a:solidFill>"
        wide = round(pen.width * self.scale * EMU)
        return f'<a:ln w="{wide}" cap="{cap}">{fill}{dash}<a:round/>{head}</a:ln>'


def _box(lines: Sequence[Line]) -> Box:
    every = np.concatenate(lines) if len(lines) > 1 else lines[0]
    left, top = every.min(axis=0).tolist()
    right, low = every.max(axis=0).tolist()
    return Box(left, top, right - left, low - top)


def _path(lines: Sequence[Line], box: Box, unit: float, *, closed: bool) -> str:
    data = "".join(_points(line.tobytes(), (box.x, box.y), unit, closed) for line in lines)
    wide, high = round(box.w * unit), round(box.h * unit)
    fill = "" if closed else ' fill="none"'
    return f'<a:path w="{wide}" h="{high}"{fill}>{data}</a:path>'


@lru_cache(maxsize=4_096)
def _points(raw: bytes, origin: tuple[float, float], unit: float, closed: bool) -> str:  # noqa: FBT001
    """Return the steps of a path; remembered, because the slides of a deck share their outlines."""
    points = np.frombuffer(raw).reshape(-1, 2)
    at = np.round((points - origin) * unit).astype(int)
    at = at[np.append(True, (np.diff(at, axis=0) != 0).any(axis=1))]
    if closed and len(at) > 1 and (at[0] == at[-1]).all():
        at = at[:-1]
    (x0, y0), *rest = at.tolist()
    steps = "".join(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in rest)
    return f'<a:moveTo><a:pt x="{x0}" y="{y0}"/></a:moveTo>{steps}' + "<a:close/>" * closed


def _clipped(points: Line, clip: Box | None) -> list[Line]:
    """Return the parts of a line inside of a box, without the points that a slide can't show."""
    return list(_cut(np.ascontiguousarray(points).tobytes(), clip)) if len(points) > 1 else []


@lru_cache(maxsize=4_096)
def _cut(raw: bytes, clip: Box | None) -> tuple[Line, ...]:
    import shapely  # noqa: PLC0415

    line: Any = shapely.linestrings(np.frombuffer(raw).reshape(-1, 2))
    if clip is not None:
        line = shapely.clip_by_rect(line, clip.x, clip.y, clip.right, clip.bottom)
    parts = shapely.get_parts(shapely.simplify(line, _STRAIGHT))
    return tuple(
        np.asarray(one.coords)
        for one in parts
        if one.geom_type == "LineString" and len(one.coords) > 1
    )


def _text_box(words: Sequence[Words]) -> Box:
    """Return the box that holds some lines of text, as wide as they are in our own, wider font."""
    left, right = math.inf, -math.inf
    for one in words:
        wide = width(one.text, one.size, Font(one.weight, one.italic, one.family), one.tracking)
        start = one.x - {"left": 0.0, "center": wide / 2, "right": wide}[one.align]
        left, right = min(left, start), max(right, start + wide)
    top = words[0].y - ASCENT * words[0].size
    low = words[-1].y + DESCENT * words[-1].size
    return Box(left, top, right - left, low - top)


def _fill(colour: str | None, alpha: float = 1.0) -> str:
    return f"<a:solidFill>{_colour(colour, alpha)}</a:solidFill>" if colour else "<a:noFill/>"


def _pattern(fill: str, pen: Pen) -> str:
    """Return a hatch that stays a fill, so that recolouring works."""
    from geo.pictures.palette import mixed  # noqa: PLC0415

    ink = mixed(pen.colour, fill, pen.alpha)
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr>{_colour(ink)}</a:fgClr>'
        f"<a:bgClr>{_colour(fill)}</a:bgClr></a:pattFill>"
    )


def _colour(colour: str, alpha: float = 1.0) -> str:
    value = colour[1:].upper()
    if alpha >= 1:
        return f'<a:srgbClr val="{value}"/>'
    return f'<a:srgbClr val="{value}"><a:alpha val="{round(alpha * 100_000)}"/></a:srgbClr>'
