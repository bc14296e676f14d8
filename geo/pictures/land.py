"""The land in a frame: outlines cut to what is seen, projected, cut to the box and simplified."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from geo import countries
from geo.pictures.scene import Extent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geo.pictures.marks import Line
    from geo.pictures.projection import Frame

_STEP = 1.0
_EDGE, _REACH = 179.5, 30.0


@dataclass(frozen=True, slots=True)
class Detail:
    """How fine the land is, in points of the plate.

    `tolerance` is how far a line may move, `least` the area below which an island is left out
    unless it is all there is, `bleed` how far land goes on beyond the frame.
    """

    tolerance: float = 0.2
    least: float = 0.0
    bleed: float = 6.0


@lru_cache(maxsize=24)
def land(frame: Frame, detail: Detail) -> Mapping[str, Any]:
    """Return the shape of each country that the frame shows, by code, in points of the plate.

    Neighbours keep one border.
    """
    import shapely  # noqa: PLC0415

    codes, shapes = _unrolled(frame.seen(), frame.lon0)
    shapes = shapely.segmentize(shapes, _STEP)
    shapes = shapely.transform(shapes, lambda at: np.column_stack(frame.xy(at[:, 0], at[:, 1])))
    box = frame.box.grown(detail.bleed)
    shapes = shapely.clip_by_rect(shapes, box.x, box.y, box.right, box.bottom)
    shapes = _areas(shapely.make_valid(shapes))
    kept = ~shapely.is_empty(shapes)
    codes, shapes = codes[kept], shapes[kept]
    shapes = _simplified(shapes, detail.tolerance)
    if detail.least:
        shapes = np.array([_without_specks(one, detail.least) for one in shapes], dtype=object)
    return {str(code): one for code, one in zip(codes, shapes, strict=True) if not one.is_empty}


@lru_cache(maxsize=24)
def outlines(frame: Frame, detail: Detail) -> Mapping[str, tuple[Line, ...]]:
    """Return the rings of each country that the frame shows, by code."""
    return {code: rings(shape) for code, shape in land(frame, detail).items()}


def rings(shape: Any) -> tuple[Line, ...]:  # noqa: ANN401 - shapely's geometries are many
    """Return the outer and inner rings of a polygon or of several."""
    parts = getattr(shape, "geoms", [shape])
    return tuple(
        np.asarray(ring.coords)[:, :2]
        for part in parts
        if part.geom_type == "Polygon"
        for ring in (part.exterior, *part.interiors)
    )


def _simplified(shapes: Any, tolerance: float) -> Any:  # noqa: ANN401
    """Simplify all together, so that neighbours keep one border; apart where that fails."""
    import shapely  # noqa: PLC0415

    grid = tolerance / 8
    snapped = _areas(shapely.set_precision(shapes, grid))
    # the tolerance of this function is the square root of the area of the triangles it takes away
    return shapely.coverage_simplify(snapped, tolerance)


def _areas(shapes: Any) -> Any:  # noqa: ANN401
    """Keep only the polygons of what making valid or cutting left as collections."""
    import shapely  # noqa: PLC0415

    out = np.asarray(shapes, dtype=object).copy()
    mixed = shapely.get_type_id(out) == shapely.GeometryType.GEOMETRYCOLLECTION
    mixed |= shapely.get_dimensions(out) < 2  # noqa: PLR2004 - of an area
    for place in np.flatnonzero(mixed):
        parts = [one for one in shapely.get_parts(out[place]) if one.geom_type.endswith("Polygon")]
        out[place] = shapely.union_all(parts) if parts else shapely.Polygon()
    return out


def _without_specks(shape: Any, least: float) -> Any:  # noqa: ANN401
    import shapely  # noqa: PLC0415

    parts = [part for part in getattr(shape, "geoms", [shape]) if not part.is_empty]
    large = [part for part in parts if part.area >= least]
    if not large:
        large = [max(parts, key=lambda part: part.area)] if parts else []
    return shapely.MultiPolygon(large)


def _unrolled(seen: Extent, lon0: float) -> tuple[Any, Any]:
    """Cut the outlines to the seen degrees; those across the antimeridian become whole again."""
    import shapely  # noqa: PLC0415

    frame = _frame()
    codes, shapes = frame
    low, high = max(seen.south, -89.9), min(seen.north, 89.9)
    found: Any = None
    for turn in (-360.0, 0.0, 360.0):
        west, east = seen.west - turn, seen.east - turn
        if west >= 180 or east <= -180:  # noqa: PLR2004 - degrees
            continue
        part = shapely.clip_by_rect(shapes, west, low, east, high)
        part = shapely.transform(part, _turned(turn))
        found = part if found is None else _joined(found, part)
    del lon0
    return codes, found


def _turned(by: float) -> Callable[[Any], Any]:
    """Make a function that turns coordinates by whole turns of the globe."""
    return lambda at: at + np.array([by, 0.0])


def _joined(one: Any, other: Any) -> Any:  # noqa: ANN401
    """Join what lies on both sides of a cut; the cut itself disappears."""
    import shapely  # noqa: PLC0415

    out = one.copy()
    only = shapely.is_empty(one)
    out[only] = other[only]
    both = ~only & ~shapely.is_empty(other)
    for place in np.flatnonzero(both):
        pair = shapely.make_valid(np.array([one[place], other[place]]))
        out[place] = shapely.union_all(pair, grid_size=1e-6)
    return out


@lru_cache(maxsize=1)
def _frame() -> tuple[Any, Any]:
    frame = countries.outlines("50m")
    return frame.index.to_numpy(), np.asarray(frame.geometry.to_numpy(), dtype=object)


def whole(code: str) -> Extent:
    """Return what to zoom to for a country, on across the antimeridian where it goes on there.

    KeyError for a code without an outline.
    """
    import shapely  # noqa: PLC0415

    west, south, east, north = countries.bbox(code)
    codes, shapes = _frame()
    lon = shapely.get_coordinates(shapes[list(codes).index(code)])[:, 0]
    if east >= _EDGE and (beyond := lon[lon < -180.0 + _REACH]).size:
        east = float(beyond.max()) + 360.0
    elif west <= -_EDGE and (beyond := lon[lon > 180.0 - _REACH]).size:
        west = float(beyond.min()) - 360.0
    return Extent(west, south, east, north)


def rim(code: str, most: int = 160) -> tuple[tuple[float, float], ...]:
    """Return points along the outline of a country, within what `whole` gives; degrees."""
    import shapely  # noqa: PLC0415

    box = whole(code)
    codes, shapes = _frame()
    at = shapely.get_coordinates(shapes[list(codes).index(code)])
    lon = np.where(at[:, 0] < box.west - 1e-6, at[:, 0] + 360.0, at[:, 0])
    lon = np.where(lon > box.east + 1e-6, lon - 360.0, lon)
    inside = (lon >= box.west - 1e-6) & (lon <= box.east + 1e-6)
    inside &= (at[:, 1] >= box.south - 1e-6) & (at[:, 1] <= box.north + 1e-6)
    kept = np.column_stack([lon, at[:, 1]])[inside]
    corners = [kept[kept[:, axis].argsort()[[0, -1]]] for axis in (0, 1)]
    kept = np.concatenate([kept[:: max(1, len(kept) // most)], *corners])
    return tuple((float(x), float(y)) for x, y in kept)
