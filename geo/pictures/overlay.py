"""What stands over a map: pills for places off it, and the sentence of an empty one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures import symbols
from geo.pictures.fonts import Font
from geo.pictures.marks import Area, Box, Pen, Rect, Words
from geo.pictures.text import clean, cut, width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.pictures.closeup import CloseUp
    from geo.pictures.marks import Mark
    from geo.pictures.palette import Palette
    from geo.pictures.scene import Scene
    from geo.pictures.symbols import Cluster

_MOST_PILLS, _SIZE = 4, 8.6


def notice(
    scene: Scene, box: Box, close: CloseUp | None, colours: Palette
) -> tuple[list[Mark], list[Box]]:
    """Return the sentence of an empty picture, in the upper part of the map, off the close-up."""
    if not scene.empty:
        return [], []
    lines = wrap(clean(scene.empty), min(320.0, box.w - 60), 11.5, Font("bold"), most=3)
    wide = max(width(line, 11.5, Font("bold")) for line in lines) + 28
    high = len(lines) * 15.5 + 16
    left = box.x + (box.w - wide) / 2
    card = Box(left, box.y + 0.22 * (box.h - high), wide, high)
    if close and card.grown(8).overlaps(close.frame.box):
        card = Box(2 * box.x + box.right - close.frame.box.right + 12, card.y, wide, high)
        if close.frame.box.x < box.x + box.w / 2:
            card = Box(box.right - wide - 22, card.y, wide, high)
    marks: list[Mark] = [
        Rect(card, fill=colours.surface, pen=Pen(colours.line, 1.0), radius=5.0, name="notice"),
    ]
    for place, line in enumerate(lines):
        y = card.y + 19.5 + place * 15.5
        x = card.x + wide / 2
        marks.append(Words(line, x, y, 11.5, colours.ink, align="center", weight="bold"))
    return marks, [card]


def pills(
    outside: Sequence[Cluster], box: Box, colours: Palette, taken: Sequence[Box]
) -> tuple[list[Mark], list[Box], list[str]]:
    """Return pills at the edge with name, count and an arrow for places off the map.

    Also their boxes, and name and count of the places that got none.
    """
    marks: list[Mark] = []
    boxes: list[Box] = []
    beyond: list[str] = []
    bold = Font("bold")
    for one in sorted(outside, key=lambda c: (-c.total, c.main.name)):
        text, count = cut(clean(one.main.name), 90, _SIZE, bold), str(one.total)
        wide = width(text, _SIZE, bold) + width(count, _SIZE) + 32
        x = min(max(one.x - wide / 2, box.x + 8), box.right - wide - 8)
        y = min(max(one.y - 8, box.y + 8), box.bottom - 44)
        spot = None
        if len(boxes) < _MOST_PILLS:
            spot = _beside(Box(x, y, wide, 17.0), box.grown(-6), [*taken, *boxes])
        if spot is None:
            beyond.append(f"{text} {count}")
            continue
        boxes.append(spot)
        marks += _pill(spot, text, count, math.atan2(one.y - spot.y, one.x - spot.x), colours)
    return marks, boxes, beyond


def _pill(spot: Box, text: str, count: str, turn: float, colours: Palette) -> list[Mark]:
    base, ink = spot.y + 11.7, colours.ink
    return [
        Rect(spot, fill=colours.surface, pen=Pen(colours.ink3, 0.7), radius=8.5, name=text),
        Words(text, spot.x + 9, base, _SIZE, ink, weight="bold"),
        Words(count, spot.right - 20, base, _SIZE, colours.ink2, align="right"),
        _pointer(spot.right - 11, spot.y + 8.5, turn, colours),
    ]


def _beside(spot: Box, frame: Box, taken: Sequence[Box]) -> Box | None:
    """Return the nearest free place for a pill along the edge that it stands at."""
    upright = spot.x <= frame.x + 4 or spot.right >= frame.right - 4
    for step in range(30):
        for sign in (1, -1):
            move = sign * 10.0 * step
            x, y = (spot.x, spot.y + move) if upright else (spot.x + move, spot.y)
            other = Box(x, y, spot.w, spot.h)
            if frame.holds(other) and not any(other.overlaps(one) for one in taken):
                return other
    return None


def _pointer(x: float, y: float, turn: float, colours: Palette) -> Mark:
    way = np.array([[-4.0, 0.0], [4.0, 0.0]])
    spin = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    return Area((symbols.arrow(way @ spin + (x, y), 6.5),), fill=colours.ink2, name="arrow")
