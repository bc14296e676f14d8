"""From degrees to the plate: a projection fitted to the extent.

Albers' equal-area conic for what lies in one hemisphere, Lambert's azimuthal equal-area along the
equator and around the poles, Natural Earth (Šavrič et al. 2011) for the world. Equal area, because
countries are shaded by counts. The standard parallels of the cone stand a sixth inside the extent
(Snyder, "Map Projections: A Working Manual", 1987, section 14).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from pyproj import Transformer

    from geo.pictures.marks import Box
    from geo.pictures.scene import Extent

    Floats = npt.NDArray[np.float64]

WORLD_SPAN, CONE_SPAN, TROPICS, POLAR = 200.0, 180.0, 14.0, 76.0
LEAST_DEGREES = 6.0
# Just short of half way round: what lies on the cut itself would jump to the other side.
HALF = 179.98
_SAMPLES = 33


@dataclass(frozen=True, slots=True)
class Frame:
    """A projection and how it lies in a box of the plate.

    `left` and `top` are the projected metres at the box's top left corner, `metres` are metres a
    point. Longitudes are unrolled around `lon0`: 190° and -170° are the same place.
    """

    proj: str
    lon0: float
    world: bool
    box: Box
    left: float
    top: float
    metres: float

    def xy(self, lon: npt.ArrayLike, lat: npt.ArrayLike) -> tuple[Floats, Floats]:
        """Points of the plate; infinite for what the projection does not show."""
        x, y = _transformer(self.proj).transform(np.asarray(lon, float), np.asarray(lat, float))
        return (
            self.box.x + (np.asarray(x) - self.left) / self.metres,
            self.box.y + (self.top - np.asarray(y)) / self.metres,
        )

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """One point of the plate."""
        x, y = self.xy([lon], [lat])
        return float(x[0]), float(y[0])

    def degrees(self, x: npt.ArrayLike, y: npt.ArrayLike) -> tuple[Floats, Floats]:
        """Longitudes, unrolled around `lon0`, and latitudes; not finite outside of the map."""
        east = self.left + (np.asarray(x, float) - self.box.x) * self.metres
        north = self.top - (np.asarray(y, float) - self.box.y) * self.metres
        lon, lat = _transformer(self.proj).transform(east, north, direction="INVERSE")
        lon = np.where(np.isfinite(lon), lon, np.nan)
        turned = self.lon0 + (lon - self.lon0 + 180.0) % 360.0 - 180.0
        return turned, np.asarray(lat)

    def seen(self) -> Extent:
        """Return the degrees that the box shows, with a margin; more than it at the corners."""
        from geo.pictures.scene import Extent  # noqa: PLC0415

        if self.world:
            return Extent(self.lon0 - HALF, -90.0, self.lon0 + HALF, 90.0)
        xs = np.linspace(self.box.x, self.box.right, _SAMPLES)
        ys = np.linspace(self.box.y, self.box.bottom, _SAMPLES)
        lon, lat = self.degrees(*(grid.ravel() for grid in np.meshgrid(xs, ys)))
        good = np.isfinite(lon) & np.isfinite(lat)
        west, east = float(lon[good].min()), float(lon[good].max())
        south, north = float(lat[good].min()), float(lat[good].max())
        for pole in (90.0, -90.0):
            if self.box.holds(_point(*self.at(self.lon0, pole))):
                west, east = self.lon0 - HALF, self.lon0 + HALF
                south, north = min(south, pole), max(north, pole)
        return Extent(
            max(west - 1, self.lon0 - HALF),
            max(south - 1, -90.0),
            min(east + 1, self.lon0 + HALF),
            min(north + 1, 90.0),
        )


def _point(x: float, y: float) -> Box:
    from geo.pictures.marks import Box  # noqa: PLC0415

    return Box(x, y, 0.0, 0.0) if math.isfinite(x + y) else Box(-1e9, -1e9, 0.0, 0.0)


def fit(
    extent: Extent, box: Box, margin: float = 0.0, points: Sequence[tuple[float, float]] = ()
) -> Frame:
    """Fit the extent into the box, in its middle, with a margin on every side.

    With points, those are fitted, in the projection of the extent. A map is never larger than one
    of `LEAST_DEGREES`.
    """
    extent = roomy(extent)
    proj, lon0, world = _projection(extent)
    lon, lat = np.meshgrid(
        np.linspace(extent.west, extent.east, _SAMPLES),
        np.linspace(extent.south, extent.north, _SAMPLES),
    )
    if points:
        lon, lat = np.array(points, float).T
    x, y = _transformer(proj).transform(lon.ravel(), lat.ravel())
    good = np.isfinite(x) & np.isfinite(y)
    x, y = x[good], y[good]
    wide, high = float(np.ptp(x)), float(np.ptp(y))
    least = LEAST_DEGREES * 111_000 / (min(box.w, box.h) - 2 * margin)
    metres = max(wide / (box.w - 2 * margin), high / (box.h - 2 * margin), least)
    top = (float(y.min()) + float(y.max())) / 2 + metres * box.h / 2
    if world:
        pole = float(_transformer(proj).transform(lon0, 90.0)[1])
        top = (
            max(min(top, pole), metres * box.h - pole)
            if 2 * pole > metres * box.h
            else (metres * box.h / 2)
        )
    left = (float(x.min()) + float(x.max())) / 2 - metres * box.w / 2
    return Frame(proj, lon0, world, box, left, top, metres)


def roomy(extent: Extent) -> Extent:
    """Widen what is too small to make a map of, and hold it on the globe."""
    from geo.pictures.scene import Extent  # noqa: PLC0415

    middle = (extent.south + extent.north) / 2
    high = max(extent.north - extent.south, LEAST_DEGREES) / 2
    wide = max(extent.east - extent.west, LEAST_DEGREES) / 2
    centre = (extent.west + extent.east) / 2
    return Extent(
        centre - min(wide, 180.0),
        max(-90.0, middle - high),
        centre + min(wide, 180.0),
        min(90.0, middle + high),
    )


def _projection(extent: Extent) -> tuple[str, float, bool]:
    wide, high = extent.east - extent.west, extent.north - extent.south
    lon0 = (extent.west + extent.east) / 2
    lat0 = (extent.south + extent.north) / 2
    lon0 = (lon0 + 180.0) % 360.0 - 180.0
    if wide > WORLD_SPAN or high > 120:  # noqa: PLR2004 - degrees
        return f"+proj=natearth +lon_0={lon0:.4f}", lon0, True
    if wide > CONE_SPAN or abs(lat0) < TROPICS or abs(lat0) > POLAR or high > 90:  # noqa: PLR2004
        return f"+proj=laea +lat_0={lat0:.4f} +lon_0={lon0:.4f}", lon0, False
    low, top = extent.south + high / 6, extent.north - high / 6
    parallels = f"+lat_1={low:.4f} +lat_2={top:.4f}"
    return f"+proj=aea {parallels} +lat_0={lat0:.4f} +lon_0={lon0:.4f}", lon0, False


@lru_cache(maxsize=64)
def _transformer(proj: str) -> Transformer:
    from pyproj import Transformer  # noqa: PLC0415

    lonlat = "+proj=longlat +datum=WGS84 +no_defs +type=crs"
    return Transformer.from_crs(lonlat, f"{proj} +datum=WGS84 +type=crs", always_xy=True)


def kilometres(frame: Frame, x: float, y: float) -> float:
    """Kilometres on the ground in one point of the plate, eastward at a point of it."""
    from pyproj import Geod  # noqa: PLC0415

    lon, lat = frame.degrees([x - 5.0, x + 5.0], [y, y])
    if not np.isfinite(lon).all() or not np.isfinite(lat).all():
        return frame.metres / 1000
    _, _, metres = Geod(ellps="WGS84").inv(lon[0], lat[0], lon[1], lat[1])
    return float(metres) / 10_000
