"""The close-up: a second, larger map in a corner, for a small country or a crowd of places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from geo import countries as states
from geo.pictures.marks import Area, Box, Pen
from geo.pictures.projection import fit
from geo.pictures.scene import Extent

if TYPE_CHECKING:
    from geo.pictures.marks import Mark
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Framing, Point, Scene

FIT_MARGIN = 30.0
CAUCASUS = Extent(40.0, 38.3, 50.6, 43.7)
CLOSE_NAME = "South Caucasus"
_SMALL, _CROWD, _CLOSE_METRES = 52.0, 2, 5_200.0


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A second, larger map in a corner of the first: its title and its frame."""

    title: str
    extent: Extent
    frame: Frame


def framed(scene: Scene, box: Box) -> tuple[Frame, CloseUp | None]:
    """Fit the map, and put a close-up where it hides least; moves the map aside where it may.

    Depends on the framing alone, so that a series of windows lines up.
    """
    framing = scene.framing
    frame = fit(framing.extent, box, FIT_MARGIN, framing.points)
    wanted = _wanted(scene, frame)
    if not wanted:
        return frame, None
    title, extent = wanted
    frame, corner = _least_hidden(scene, frame)
    return frame, CloseUp(title, extent, fit(extent, corner, 4.0))


def _wanted(scene: Scene, frame: Frame) -> tuple[str, Extent] | None:
    """Say what deserves a close-up: a small selected country, or a crowd in the South Caucasus."""
    if not scene.include.inset or frame.box.w < 420 or frame.box.h < 300:  # noqa: PLR2004 - points
        return None
    focus = scene.framing.focus
    if focus:
        west, south, east, north = states.bbox(focus)
        middle = (south + north) / 2
        if frame.at(east, middle)[0] - frame.at(west, middle)[0] >= _SMALL:
            return None
        if _within(CAUCASUS, (west + east) / 2, middle):
            return CLOSE_NAME, CAUCASUS
        return states.name(focus), Extent(west, south, east, north)
    points = scene.framing.points or tuple((one.lon, one.lat) for one in scene.symbols)
    near = {point for point in points if _within(CAUCASUS, *point)}
    crowded = len(near) >= _CROWD or (near and scene.framing.ways)
    return (CLOSE_NAME, CAUCASUS) if crowded and frame.metres > _CLOSE_METRES else None


def _least_hidden(scene: Scene, frame: Frame) -> tuple[Frame, Box]:
    """Return the corner, and the shift of the map up or down, with which a close-up hides least."""
    box = frame.box
    wide = min(252.0, 0.36 * box.w)
    high = wide * 0.66
    right, left = box.right - wide - 10, box.x + 10
    low, top = box.bottom - high - 10, box.y + 10
    spots = np.column_stack(frame.xy(*np.array(_spots(scene.framing)).T))
    weights = np.array([8.0] * len(scene.framing.points) + [1.0] * 10_000)[: len(spots)]
    held = spots[: len(scene.framing.points)] if scene.framing.points else spots[:0]
    room_up = room_down = 0.0
    if len(held) and not frame.world:
        room_up = max(0.0, float(held[:, 1].min()) - box.y - FIT_MARGIN)
        room_down = max(0.0, box.bottom - FIT_MARGIN - float(held[:, 1].max()))
    choices = [(x, y, 0.0) for x, y in ((right, low), (right, top), (left, top), (left, low - 24))]
    choices += [(right, low, -room_up), (left, low - 24, -room_up)]
    choices += [(right, top, room_down), (left, top, room_down)]

    def hidden(choice: tuple[float, float, float]) -> float:
        x, y, shift = choice
        at = spots + np.array([0.0, shift])
        inside = (at[:, 0] > x - 12) & (at[:, 0] < x + wide + 12)
        inside &= (at[:, 1] > y - 12) & (at[:, 1] < y + high + 12)
        return float(weights[inside].sum()) + 0.4 * choices.index(choice)

    x, y, shift = min(choices, key=hidden)
    return replace(frame, top=frame.top + shift * frame.metres), Box(x, y, wide, high)


def _spots(framing: Framing) -> list[Point]:
    """List what a close-up should not hide: the framed points, then the corridors."""
    return [*framing.points, *framing.ways] or [(0.0, 0.0)]


def locator(frame: Frame, close: CloseUp | None, colours: Palette) -> list[Mark]:
    """Return the thin frame on the map that says what the close-up shows."""
    if close is None:
        return []
    box = close.frame.box
    xs = np.linspace(box.x, box.right, 9)
    ys = np.linspace(box.y, box.bottom, 9)
    rim = [(x, box.y) for x in xs] + [(box.right, y) for y in ys]
    rim += [(x, box.bottom) for x in xs[::-1]] + [(box.x, y) for y in ys[::-1]]
    lon, lat = close.frame.degrees(*np.array(rim).T)
    return [Area((np.column_stack(frame.xy(lon, lat)),), pen=Pen(colours.ink3, 0.7))]


def _within(extent: Extent, lon: float, lat: float) -> bool:
    return extent.west <= lon <= extent.east and extent.south <= lat <= extent.north
