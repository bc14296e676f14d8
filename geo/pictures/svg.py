"""Writing a plate as SVG: layers as named groups, text as text, nothing that needs a network."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import numpy as np

from geo.pictures.compose import compose
from geo.pictures.land import Detail
from geo.pictures.marks import Area, Disc, Flow, Path, Pen, Rect, Sector, Words
from geo.pictures.symbols import SCREEN, arrow, ring_part, taper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.pictures.marks import Layer, Line, Mark, Plate
    from geo.pictures.scene import Scene

HATCH = 5.5 * SCREEN
_HALO = 2.6
_FAMILIES = {
    "sans": "DejaVu Sans, Noto Sans, Segoe UI, Helvetica Neue, Arial, sans-serif",
    "serif": "DejaVu Serif, Noto Serif, Georgia, Times New Roman, serif",
}
_ANCHOR = {"left": "start", "center": "middle", "right": "end"}


def svg(scene: Scene, stamp: str) -> bytes:
    """Return a scene as SVG; `stamp` is the text of its metadata."""
    size = scene.size
    plate = compose(scene, Detail(0.15))
    body = "\n".join(_document(plate))
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" '
        f'width="{size.width}" height="{size.height}" '
        f'viewBox="0 0 {_n(plate.width)} {_n(plate.height)}">\n'
        f"<title>{escape(_plain(scene.title))}</title>\n"
        f"<desc>{escape(_plain(f'{scene.subtitle}. {scene.window}'))}</desc>\n"
        f"<metadata>{escape(stamp)}</metadata>\n"
    )
    return f"{head}{body}\n</svg>\n".encode()


def _plain(text: str) -> str:
    from geo.pictures.text import clean  # noqa: PLC0415

    return clean(text)


def _document(plate: Plate) -> Iterator[str]:
    hatches = dict.fromkeys(
        mark.hatch
        for layer in plate.layers
        for mark in layer.marks
        if isinstance(mark, Area) and mark.hatch
    )
    names = {pen: f"hatch-{n}" for n, pen in enumerate(hatches, 1)}
    clips = dict.fromkeys(layer.clip for layer in plate.layers if layer.clip)
    boxes = {box: f"clip-{n}" for n, box in enumerate(clips, 1)}
    yield "<defs>"
    for pen, name in names.items():
        yield (
            f'<pattern id="{name}" width="{HATCH}" height="{HATCH}" '
            'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<path d="M0 0V{HATCH}" stroke="{pen.colour}" stroke-width="{2 * pen.width}" '
            f'stroke-opacity="{pen.alpha}"/></pattern>'
        )
    for box, name in boxes.items():
        sides = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.w)}" height="{_n(box.h)}"'
        yield f'<clipPath id="{name}"><rect {sides}/></clipPath>'
    yield "</defs>"
    for layer in plate.layers:
        yield from _layer(layer, names, f"url(#{boxes[layer.clip]})" if layer.clip else "")


def _layer(layer: Layer, hatches: dict[Pen, str], clip: str) -> Iterator[str]:
    slug = layer.name.lower().replace(":", "").replace(" ", "-")
    clipped = f' clip-path="{clip}"' if clip else ""
    yield f'<g id="{slug}"{clipped}>'
    for mark in layer.marks:
        yield from _mark(mark, hatches)
    yield "</g>"


def _mark(mark: Mark, hatches: dict[Pen, str]) -> Iterator[str]:  # noqa: C901 - one case a mark
    if isinstance(mark, Words):
        yield from _words(mark)
    elif isinstance(mark, Area):
        way = "".join(f"{_way(ring)}Z" for ring in mark.rings)
        about = _about(mark.about or mark.name)
        fill = mark.fill or "none"
        style = f'fill="{fill}" fill-rule="evenodd"{_alpha(mark.alpha)}'
        rim = "" if mark.hatch else _stroke(mark.pen)
        yield f'<path d="{way}" {style}{rim}>{about}</path>'
        if mark.hatch:
            style = f'fill="url(#{hatches[mark.hatch]})" fill-rule="evenodd"'
            yield f'<path d="{way}" {style}{_stroke(mark.pen)}/>'
    elif isinstance(mark, Path):
        for pen in (mark.casing, mark.pen):
            if pen:
                yield f'<path d="{_way(mark.points)}" fill="none"{_stroke(pen)}/>'
    elif isinstance(mark, Flow):
        yield from _flow(mark)
    elif isinstance(mark, Disc):
        at = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.r)}"'
        look = f'fill="{mark.fill or "none"}"{_stroke(mark.pen)}{_alpha(mark.alpha)}'
        yield f"<circle {at} {look}/>"
    elif isinstance(mark, Sector):
        look = f'fill="{mark.fill}"{_stroke(mark.pen)}{_alpha(mark.alpha)}'
        yield f'<path d="{_way(ring_part(mark))}Z" {look}/>'
    elif isinstance(mark, Rect):
        box = mark.box
        at = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.w)}" height="{_n(box.h)}"'
        corner = f' rx="{_n(mark.radius)}"' if mark.radius else ""
        yield f'<rect {at}{corner} fill="{mark.fill or "none"}"{_stroke(mark.pen)}/>'
    else:
        yield f"<g>{_about(mark.about)}"
        for part in mark.marks:
            yield from _mark(part, hatches)
        yield "</g>"


def _flow(mark: Flow) -> Iterator[str]:
    pen, alpha = mark.pen, mark.pen.alpha
    halo = Pen(mark.halo, 4.6 * SCREEN, round=True, alpha=0.8 * alpha)
    yield f"<g{_alpha(alpha)}>{_about(mark.about)}"
    yield f'<path d="{_way(mark.points)}" fill="none"{_stroke(halo)}/>'
    if pen.dash:
        line = Pen(pen.colour, 2 * pen.width, pen.dash)
        yield f'<path d="{_way(mark.points)}" fill="none"{_stroke(line)}/>'
    else:
        yield f'<path d="{_way(taper(mark.points, pen.width))}Z" fill="{pen.colour}"/>'
    yield f'<path d="{_way(arrow(mark.points, 9 * pen.width))}Z" fill="{pen.colour}"/></g>'


def _words(mark: Words) -> Iterator[str]:
    if not mark.text:
        return
    style = f'x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}"'
    style += f' font-family="{_FAMILIES[mark.family]}" text-anchor="{_ANCHOR[mark.align]}"'
    style += ' font-weight="bold"' if mark.weight == "bold" else ""
    style += ' font-style="italic"' if mark.italic else ""
    style += f' letter-spacing="{_n(mark.tracking * mark.size)}"' if mark.tracking else ""
    text = escape(mark.text)
    if mark.halo:
        halo = Pen(mark.halo, _HALO, round=True, alpha=0.92)
        yield f'<text {style} fill="none" aria-hidden="true"{_stroke(halo)}>{text}</text>'
    yield f'<text {style} fill="{mark.colour}">{text}</text>'


def _stroke(pen: Pen | None) -> str:
    if pen is None:
        return ""
    out = f' stroke="{pen.colour}" stroke-width="{_n(pen.width)}" stroke-linejoin="round"'
    out += ' stroke-linecap="round"' if pen.round else ""
    out += f' stroke-dasharray="{" ".join(map(_n, pen.dash))}"' if pen.dash else ""
    return out + (f' stroke-opacity="{pen.alpha:g}"' if pen.alpha < 1 else "")


def _alpha(alpha: float) -> str:
    return f' opacity="{alpha:g}"' if alpha < 1 else ""


def _about(text: str) -> str:
    return f"<title>{escape(_plain(text))}</title>" if text else ""


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _way(points: Line | Sequence[tuple[float, float]]) -> str:
    """Path data; whole hundredths written relative to the point before keep the file small."""
    at = np.round(np.asarray(points, float) * 100).astype(int)
    steps = np.diff(at, axis=0)
    first = f"M{_n(at[0, 0] / 100)} {_n(at[0, 1] / 100)}"
    if not len(steps):
        return first
    return first + "l" + " ".join(f"{_n(x / 100)} {_n(y / 100)}" for x, y in steps)
