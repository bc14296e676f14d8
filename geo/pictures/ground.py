"""The ground of a map: water, land with its shades and hatches, graticule, corridors, stations."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures.land import outlines, rings
from geo.pictures.marks import Area, Disc, Path, Pen, Rect
from geo.pictures.symbols import SCREEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.pictures.land import Detail
    from geo.pictures.marks import Line, Mark
    from geo.pictures.palette import Palette
    from geo.pictures.projection import Frame
    from geo.pictures.scene import Country, Point, Route, Station, Status

DASH: dict[Status, tuple[float, ...]] = {
    "operational": (),
    "under_construction": (7 * SCREEN, 4 * SCREEN),
    "agreed": (0.01, 4.4 * SCREEN),
    "proposed": (0.01, 4.4 * SCREEN),
    "suspended": (2 * SCREEN, 6 * SCREEN),
}
WEIGHT = {"rail": 2 * SCREEN, "road": 2 * SCREEN, "sea": 1.3 * SCREEN}
STATUS_WORDS: dict[Status, str] = {
    "operational": "operational",
    "under_construction": "under construction",
    "agreed": "agreed or proposed",
    "proposed": "agreed or proposed",
    "suspended": "suspended",
}
_STEPS = (1, 2, 5, 10, 15, 20, 30)


def water(frame: Frame, palette: Palette) -> tuple[Mark, ...]:
    """Return the water with its graticule; the globe's own shape for the whole world."""
    marks: list[Mark] = []
    if frame.world:
        marks.append(Rect(frame.box, fill=palette.surface))
        marks.append(Area(_globe(frame), fill=palette.sea, pen=Pen(palette.coast, 0.6)))
    else:
        marks.append(Rect(frame.box, fill=palette.sea))
    pen = Pen(palette.graticule, 0.6)
    return (*marks, *(Path(line, pen) for line in _graticule(frame)))


def _globe(frame: Frame) -> tuple[Line, ...]:
    """Return the outline of the globe, as far as it is in the frame."""
    import shapely  # noqa: PLC0415

    lat = np.linspace(-89.99, 89.99, 91)
    edge = 179.999
    lon = np.concatenate([np.full(91, frame.lon0 - edge), np.full(91, frame.lon0 + edge)])
    rim = np.column_stack(frame.xy(lon, np.concatenate([lat, lat[::-1]])))
    box = frame.box
    return rings(shapely.clip_by_rect(shapely.Polygon(rim), box.x, box.y, box.right, box.bottom))


def _graticule(frame: Frame) -> Iterator[Line]:
    seen = frame.seen()
    span = max((seen.east - seen.west) / 1.6, seen.north - seen.south)
    step = next((one for one in _STEPS if span / one <= 7), 30)  # noqa: PLR2004 - lines a side
    lats = np.linspace(seen.south, seen.north, 60)
    lons = np.linspace(seen.west, seen.east, 121)
    for lon in np.arange(np.ceil(seen.west / step) * step, seen.east, step):
        yield _finite(np.column_stack(frame.xy(np.full_like(lats, lon), lats)))
    for lat in np.arange(np.ceil(seen.south / step) * step, seen.north, step):
        yield _finite(np.column_stack(frame.xy(lons, np.full_like(lons, lat))))


def _finite(line: Line) -> Line:
    return np.asarray(line[np.isfinite(line).all(axis=1)])


def countries(
    shown: Sequence[Country], frame: Frame, palette: Palette, detail: Detail
) -> tuple[Mark, ...]:
    """Return the land: a coast under all, then each country by its name, the selected last."""
    shapes = outlines(frame, detail)
    looks = {one.code: one for one in shown}
    coast = Pen(palette.coast, 1.5)
    marks: list[Mark] = []
    every = tuple(ring for parts in shapes.values() for ring in parts)
    if every:
        marks.append(Area(every, pen=coast, name="coast"))
    border = Pen(palette.border, 0.6)
    later: list[Mark] = []
    for code, parts in shapes.items():
        look = looks.get(code)
        name = look.name if look else code
        about = ""
        if look and look.count:
            about = f"{name}: {look.count} {'event' if look.count == 1 else 'events'}"
        hatch = Pen(palette.hatch, 1.1, alpha=0.3) if look and look.hatched else None
        fill = palette.land[look.shade if look else 0]
        marks.append(Area(parts, fill, border, hatch, name=name, about=about))
        if look and (look.selected or look.emphasised):
            later.append(Area(parts, pen=Pen(palette.land[0], 3.1), name=f"{name}, halo"))
            width = 1.6 if look.emphasised else 1.1
            later.append(Area(parts, pen=Pen(palette.ink, width), name=f"{name}, selected"))
    return (*marks, *later)


def routes(shown: Sequence[Route], frame: Frame, palette: Palette) -> tuple[Mark, ...]:
    """Return the corridors: the dash is the status, the weight the mode."""
    under: list[Mark] = []
    over: list[Mark] = []
    for one in shown:
        points = way(one, frame)
        if len(points) < 2:  # noqa: PLR2004 - ends of a line
            continue
        dotted = one.status in ("agreed", "proposed")
        width = 2.6 * SCREEN if dotted else WEIGHT[one.mode]
        if one.mode != "road":
            under.append(Path(points, Pen(palette.casing, 4.6 * SCREEN, round=True, alpha=0.85)))
        pen = Pen(palette.rail, width, DASH[one.status], round=dotted)
        words = f"{one.name}: {one.mode}, {one.status.replace('_', ' ')}"
        over.append(Path(points, pen, name=one.name, about=words))
        if one.status == "suspended":
            over += _cross(points[len(points) // 2], palette.rail)
    return (*under, *over)


def way(route: Route, frame: Frame) -> Line:
    """Return the points of a route on the plate."""
    return _way(route.points, frame)


@lru_cache(maxsize=1_024)
def _way(points: tuple[Point, ...], frame: Frame) -> Line:
    lon, lat = np.array(points).T
    return _finite(np.column_stack(frame.xy(lon, lat)))


def _cross(at: Line, colour: str) -> list[Mark]:
    x, y = at
    d = 4 * SCREEN
    pen = Pen(colour, 1.6 * SCREEN)
    return [Path(np.array([[x - d, y - d * s], [x + d, y + d * s]]), pen) for s in (1, -1)]


def stations(
    shown: Sequence[Station], frame: Frame, palette: Palette
) -> tuple[tuple[Station, Disc], ...]:
    """Return the stations inside of the frame and their marks."""
    found = []
    for one in shown:
        x, y = frame.at(one.lon, one.lat)
        if frame.box.x < x < frame.box.right and frame.box.y < y < frame.box.bottom:
            pen = Pen(palette.rail, 1.4 * SCREEN)
            disc = Disc(x, y, 2.5 * SCREEN, palette.surface, pen, name=one.name)
            found.append((one, disc))
    return tuple(found)
