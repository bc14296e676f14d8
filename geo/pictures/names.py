"""Placing the words of a map, with a number for each place whose name did not fit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures import ground, wishes
from geo.pictures.fonts import Font
from geo.pictures.labels import Obstacles, Wanted, around, place
from geo.pictures.marks import Box, Disc, Label, Path, Pen, Rect, Symbol, Words
from geo.pictures.symbols import SCREEN
from geo.pictures.text import ASCENT, CAP, DESCENT
from geo.pictures.wishes import Style, square

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.pictures.marks import Align, Line, Mark
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Scene, Station
    from geo.pictures.symbols import Cluster
    from geo.pictures.wishes import Wish

_NUMBER = 7.2
# How far from its symbol a number may stand, in points.
_AWAY = (0.0, 6.0, 12.0, 20.0, 30.0, 42.0, 56.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a map shows that has a name, or that names keep off."""

    frame: Frame
    palette: Palette
    clusters: Sequence[Cluster]
    stations: Sequence[tuple[Station, Disc]]
    flows: Sequence[Line] = ()


@dataclass(slots=True)
class Named:
    """What was placed: the marks, the boxes for tests, and the names behind the numbers.

    `beyond` are the places off the map that have no pill at its edge either.
    """

    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    numbered: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)


def name(scene: Scene, shown: Shown, taken: Sequence[Box], *, close: bool = False) -> Named:
    """Place all labels of a map inside of its frame; `close` names every station."""
    frame, palette, clusters = shown.frame, shown.palette, shown.clusters
    origins = wishes.origins(scene, frame, clusters)
    hard = [*taken, *(square(one.x, one.y, one.r + 2) for one in clusters)]
    hard += [square(disc.x, disc.y, disc.r + 1.2) for _, disc in shown.stations]
    hard += [square(x, y, 4.0) for x, y, _ in origins]
    lines = {one.id: ground.way(one, frame) for one in scene.routes}
    soft = [square(x, y, 1.6) for line in lines.values() for x, y in _dotted(line, 5.0)]
    soft += [square(x, y, 1.4) for line in shown.flows for x, y in _dotted(line, 7.0)]
    inside = tuple(box for box in soft if box.overlaps(frame.box))
    wanted = [
        *wishes.places(clusters, palette, frame.box),
        *wishes.origin_names(origins, palette),
        *wishes.corridors(scene, frame, lines, palette),
        *wishes.stations(shown.stations, frame, palette, close=close),
        *wishes.countries(scene, frame, palette),
        *wishes.seas(frame, palette),
    ]
    if close:
        wanted = [replace(wish, number=None) for wish in wanted]
    return _settled(wanted, Obstacles(tuple(hard), inside), frame.box.grown(-5.0), palette)


def _settled(wanted: list[Wish], obstacles: Obstacles, area: Box, palette: Palette) -> Named:
    """Place; then give a number to each place that got no label, and place again."""
    chosen = _place(wanted, obstacles, area)
    out = Named()
    leaders: list[Mark] = []
    if lost := _lost(wanted, chosen, area):
        for wish in lost:
            _shorten(wish)
        chosen = _place(wanted, obstacles, area)
    if lost := _lost(wanted, chosen, area):
        for order, wish in enumerate(lost, 1):
            out.numbered.append(wish.lines[0][0])
            _to_number(wish, order, palette)
        chosen = _place(wanted, obstacles, area)
    for wish in wanted:
        if wish.key in chosen:
            box = wish.boxes[chosen[wish.key]]
            out.marks.append(Symbol(wish.lines[0][0], tuple(_set(wish, box, palette))))
            out.labels.append(Label(wish.kind, wish.lines[0][0], box))
            if wish.kind == "number":
                leaders += _leader(wish, box, palette)
    out.marks[:0] = leaders  # below all words, whose halos cut them
    return out


def _lost(wanted: Sequence[Wish], chosen: Mapping[str, int], area: Box) -> list[Wish]:
    """Return the places on the map that got no label."""
    return [
        one
        for one in wanted
        if one.number and one.key not in chosen and square(*one.number[:2], 1.0).overlaps(area)
    ]


def _shorten(wish: Wish) -> None:
    """Leave only the name of a place."""
    x, y, r = wish.number or (0.0, 0.0, 0.0)
    wish.lines = wish.lines[:1]
    wish.boxes = around(x, y, r + wishes.CLEAR, *wishes.block(wish.lines))


def _place(wanted: Sequence[Wish], obstacles: Obstacles, area: Box) -> Mapping[str, int]:
    return place(
        [Wanted(w.key, tuple(map(_padded, w.boxes)), w.weight) for w in wanted], obstacles, area
    )


def _padded(box: Box) -> Box:
    return Box(box.x - 1.6, box.y - 0.2, box.w + 3.2, box.h + 0.4)


def _to_number(wish: Wish, order: int, palette: Palette) -> None:
    style = Style(_NUMBER, palette.ink, Font("bold"))
    text = str(order)
    x, y, r = wish.number or (0.0, 0.0, 0.0)
    wide, high = style.wide(text) + 4.5, _NUMBER + 3.0
    wish.boxes = tuple(
        box for far in _AWAY for box in around(x, y, r + wishes.CLEAR + far, wide, high)
    )
    wish.lines, wish.kind, wish.weight = [(text, style)], "number", 60.0


def _set(wish: Wish, box: Box, palette: Palette) -> Iterator[Mark]:
    """Set the lines of a label in its box: left of its anchor to the right, and so on."""
    if wish.kind == "number":
        yield Rect(box, fill=palette.surface, pen=Pen(palette.ink, 0.7), radius=2.0)
        text, style = wish.lines[0]
        y = box.y + box.h / 2 + CAP * style.size / 2
        yield _words(text, (box.x + box.w / 2, y), style, "center", "")
        return
    align: Align = "center"
    if wish.anchor and box.x >= wish.anchor - 1e-6:
        align = "left"
    elif wish.anchor and box.right <= wish.anchor + 1e-6:
        align = "right"
    x = {"left": box.x, "center": box.x + box.w / 2, "right": box.right}[align]
    y = box.y
    for text, style in wish.lines:
        base = y + (style.high - style.size * (ASCENT + DESCENT)) / 2 + style.size * ASCENT
        yield _words(text, (x, base), style, align, wish.halo)
        y += style.high


def _leader(wish: Wish, box: Box, palette: Palette) -> Iterator[Mark]:
    """Draw a thin line to the symbol from a number that stands far from it."""
    x, y, r = wish.number or (0.0, 0.0, 0.0)
    middle = np.array([box.x + box.w / 2, box.y + box.h / 2])
    way = middle - (x, y)
    far = float(np.hypot(*way))
    if far > r + 0.5 * max(box.w, box.h) + _AWAY[1]:
        yield Path(np.array([way / far * (r + 1.5) + (x, y), middle]), Pen(palette.ink, 0.7))


def _words(text: str, at: tuple[float, float], style: Style, align: Align, halo: str) -> Words:
    font = style.font
    return Words(
        *(text, *at, style.size, style.colour, align),
        weight=font.weight,
        italic=font.italic,
        family=font.family,
        halo=halo or None,
        tracking=style.tracking,
    )


def origin_marks(
    scene: Scene, frame: Frame, clusters: Sequence[Cluster], palette: Palette, colour: str
) -> list[Disc]:
    """Return the open dots of the capitals that visits come from."""
    pen = Pen(colour, 1.8 * SCREEN)
    found = wishes.origins(scene, frame, clusters)
    return [Disc(x, y, 3.4 * SCREEN, palette.surface, pen, name=text) for x, y, text in found]


def _dotted(line: Line, every: float) -> Line:
    """Points along a line, at most `every` apart."""
    if len(line) < 2:  # noqa: PLR2004 - ends of a line
        return line
    steps = np.hypot(*np.diff(line, axis=0).T)
    far = np.concatenate([[0.0], np.cumsum(steps)])
    marks = np.linspace(0.0, far[-1], max(2, int(far[-1] / every) + 1))
    return np.column_stack([np.interp(marks, far, line[:, 0]), np.interp(marks, far, line[:, 1])])
