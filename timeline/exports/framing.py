"""What part of the world a picture shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from geo import countries
from geo.pictures.land import rim, whole
from geo.pictures.scene import Extent, Framing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from geo.corridors import Segment
    from timeline.atlas import Atlas
    from timeline.events import Event
    from timeline.view import View

    Point = tuple[float, float]
    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

REGION = Extent(26.0, 26.0, 90.0, 56.0)
PAD, CROWD, FAR_SHARE, WORTH, _AT_ONCE = 0.04, 30, 0.1, 0.7, 8
_LARGE = 20.0  # degrees


def framing_of(atlas: Atlas, view: View, events: Sequence[Event]) -> Framing:
    """Return the view's own extent, or else what holds the selected country and the events.

    Without a country the main stations of the shown corridors belong to it, so that windows of one
    view mostly share a frame; give the framing of the first to the others where all must.
    """
    focus = view.country if view.country in countries.outlined() else ""
    ways = tuple(at for one in _segments(atlas, view) for at in one.line[::3])
    if view.bbox:
        return Framing(Extent(*view.bbox), (), focus or "", ways)
    base = (*(rim(focus) if focus else _stations(atlas, view)), *_hatched(atlas, events))
    base = tuple(dict.fromkeys(base))
    points = _near(base, _weighed(atlas, view, events))
    boxes = [whole(focus)] if focus else []
    return Framing(around((*points, *base), boxes), (*points, *base), focus or "", ways)


def _hatched(atlas: Atlas, events: Sequence[Event]) -> Iterator[Point]:
    """Yield the corners of small states that few events are known to only, their seats if large."""
    unplaced = [e for e in events if e.id not in atlas.places] if len(events) < CROWD else []
    codes = {code for e in unplaced for code in ([e.country] if e.country else e.countries)}
    for code in sorted(codes & countries.outlined()):
        west, south, east, north = countries.bbox(code)
        seat = countries.capital(code)
        if east - west < _LARGE:
            yield from ((lon, lat) for lon in (west, east) for lat in (south, north))
        elif seat:
            yield seat.lon, seat.lat


def _weighed(atlas: Atlas, view: View, events: Iterable[Event]) -> Counter[tuple[float, float]]:
    """Count the events by place, those on the ends of visits too; the open event always stays."""
    weights: Counter[tuple[float, float]] = Counter()
    for event in events:
        place = atlas.places.get(event.id)
        if place is None:
            continue
        weights[place.lon, place.lat] += 1_000_000 if event.id == view.event else 1
        if event.type == "visit":
            visitors = [a.code for a in event.actors if a.role == "visitor" and a.is_state]
            seats = [countries.capital(code) for code in visitors]
            weights.update((seat.lon, seat.lat) for seat in seats if seat)
    return weights


def _near(base: Sequence[Point], weights: Counter[Point]) -> tuple[Point, ...]:
    """Leave out far places with few events of many, if that makes the map much smaller.

    Takes away, again and again, the outermost places of the side that saves most an event.
    """
    places = list(weights)
    if weights.total() < CROWD:
        return tuple(places)
    west, _ = _arc(sorted((lon % 360.0, 0.0) for lon, _ in (*places, *base)))
    every = np.array([((lon - west) % 360.0, lat) for lon, lat in (*places, *base)])
    cost = np.array([*weights.values(), *[0] * len(base)], float)
    kept = np.ones(len(every), bool)
    budget = FAR_SHARE * weights.total()
    whole_size = size = _area(every)
    while True:
        best = (0.0, kept)
        for prefix in _outermost(every, kept, len(places)):
            spent = float(cost[kept & ~prefix].sum())
            saved = size - _area(every[prefix])
            if spent <= budget and saved / spent > best[0]:
                best = (saved / spent, prefix)
        if not best[0]:
            break
        budget -= float(cost[kept & ~best[1]].sum())
        kept = best[1]
        size = _area(every[kept])
    if size > WORTH * whole_size:
        return tuple(places)
    return tuple(place for place, keep in zip(places, kept, strict=False) if keep)


def _outermost(every: Floats, kept: Flags, places: int) -> Iterator[Flags]:
    """Say what is left after the first, the first two, … outermost places of each side went."""
    for axis in (0, 1):
        for order in (every[:places, axis].argsort(), every[:places, axis].argsort()[::-1]):
            left = kept.copy()
            inside = [i for i in order if kept[i]]
            for i in inside[: min(_AT_ONCE, kept.sum() - 1)]:
                left[i] = False
                yield left.copy()


def _area(points: Floats) -> float:
    wide, high = np.ptp(points, axis=0)
    return float((wide + 1.0) * (high + 1.0))


def _segments(atlas: Atlas, view: View) -> list[Segment]:
    if atlas.corridors is None:
        return []
    shown = view.corridors
    return [s for s in atlas.corridors.segments if shown is None or set(shown) & set(s.corridors)]


def _stations(atlas: Atlas, view: View) -> list[tuple[float, float]]:
    if atlas.corridors is None:
        return []
    return [
        (one.lon, one.lat)
        for one in atlas.corridors.stations
        if one.rank == 1 and (view.corridors is None or set(view.corridors) & set(one.corridors))
    ]


def around(points: Iterable[tuple[float, float]], boxes: Sequence[Extent] = ()) -> Extent:
    """Return the narrowest extent that holds points and boxes; the region when there are none."""
    points = list(points)
    spans = [(lon % 360.0, 0.0) for lon, _ in points]
    spans += [(box.west % 360.0, box.east - box.west) for box in boxes]
    lats = [lat for _, lat in points] + [lat for box in boxes for lat in (box.south, box.north)]
    if not spans:
        return REGION
    west, wide = _arc(sorted(spans))
    high = max(lats) - min(lats)
    if wide >= 300.0:  # noqa: PLR2004 - almost all around: then the usual edges
        west, wide = -180.0, 360.0
    west = west - 360.0 if west >= 180.0 else west  # noqa: PLR2004 - degrees
    pad_x, pad_y = PAD * wide, PAD * high
    return Extent(
        west - pad_x,
        max(-89.0, min(lats) - pad_y),
        min(west + wide + pad_x, west - pad_x + 360.0),
        min(89.0, max(lats) + pad_y),
    )


def _arc(spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """West end and width of the shortest arc of longitudes that holds all spans."""
    best = (0.0, 360.0)
    for west, _ in spans:
        reach = max((start - west) % 360.0 + wide for start, wide in spans)
        if reach < best[1]:
            best = (west, reach)
    return best
