"""Fitting projections."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.pictures.land import Detail, land, rim, whole
from geo.pictures.marks import Box
from geo.pictures.projection import fit, kilometres
from geo.pictures.scene import Extent

BOX = Box(0, 62, 742, 434)
EXTENTS = {
    "caspian": Extent(26, 26, 90, 56),
    "russia": Extent(19, 41, 191, 82),
    "world": Extent(-180, -58, 180, 80),
    "caucasus": Extent(40, 38, 51, 44),
    "africa": Extent(-20, -35, 55, 37),
    "fiji": Extent(176, -21, 182, -12),
    "south": Extent(-80, -56, -34, 12),
    "arctic": Extent(-60, 70, 60, 89),
}


@pytest.mark.parametrize("name", EXTENTS)
def test_extent_lies_in_the_box(name: str) -> None:
    """All of the extent is inside of the box, and touches its margin on two sides."""
    extent = EXTENTS[name]
    frame = fit(extent, BOX, 30)
    lon, lat = np.meshgrid(
        np.linspace(extent.west, extent.east, 25), np.linspace(extent.south, extent.north, 25)
    )
    x, y = frame.xy(lon.ravel(), lat.ravel())
    assert x.min() > BOX.x + 29
    assert x.max() < BOX.right - 29
    assert y.min() > BOX.y + 28
    assert y.max() < BOX.bottom - 28
    assert np.ptp(x) > BOX.w - 75 or np.ptp(y) > BOX.h - 75


@pytest.mark.parametrize("name", EXTENTS)
def test_there_and_back(name: str) -> None:
    """Degrees of a point of the plate lead back to the point."""
    frame = fit(EXTENTS[name], BOX, 30)
    lon, lat = frame.degrees([300.0, 400.0], [250.0, 300.0])
    x, y = frame.xy(lon, lat)
    assert np.allclose(x, [300, 400], atol=1e-3)
    assert np.allclose(y, [250, 300], atol=1e-3)


@given(st.floats(-180, 180), st.floats(-60, 60), st.floats(0, 300), st.floats(0, 100))
def test_any_extent_can_be_fitted(west: float, south: float, wide: float, high: float) -> None:
    """There is no extent on the globe that has no frame."""
    frame = fit(Extent(west, south, west + wide, min(88, south + high)), BOX, 30)
    assert frame.metres > 0
    seen = frame.seen()
    assert seen.west < seen.east
    assert seen.south < seen.north


def test_north_is_up() -> None:
    """The middle meridian stands upright."""
    frame = fit(EXTENTS["caspian"], BOX, 30)
    (x0, y0), (x1, y1) = frame.at(58, 30), frame.at(58, 50)
    assert abs(x0 - x1) < 0.01
    assert y1 < y0


def test_scale_is_true() -> None:
    """The scale bar counts kilometres of the ground."""
    frame = fit(Extent(44, 38, 51, 43), BOX, 30)
    x, y = frame.at(47.5, 40.5)
    x1, _ = frame.at(48.5, 40.5)
    assert kilometres(frame, x, y) * (x1 - x) == pytest.approx(84.7, rel=0.01)


def test_russia_is_whole() -> None:
    """Across the antimeridian Russia is one country without a seam, and Chukotka is its east."""
    extent = whole("RUS")
    assert extent.east > 185
    frame = fit(extent, BOX, 30, rim("RUS"))
    shape = land(frame, Detail())["RUS"]
    largest = max(shape.geoms, key=lambda part: part.area)
    seam = frame.at(180.0, 68.0)
    from shapely import Point  # noqa: PLC0415

    assert largest.contains(Point(*frame.at(178.0, 67.5)))
    assert largest.contains(Point(*frame.at(181.0, 67.0)))
    assert largest.boundary.distance(Point(*frame.at(180.0, 67.3))) > 3
    assert seam[0] < BOX.right - 29


@pytest.mark.parametrize("name", EXTENTS)
def test_land_has_no_streaks(name: str) -> None:
    """No country is torn across the map by the cut behind it."""
    frame = fit(EXTENTS[name], BOX, 30)
    shapes = land(frame, Detail())
    assert all(shape.is_valid for shape in shapes.values())
    total = sum(shape.area for shape in shapes.values())
    assert total < 1.02 * (BOX.w + 12) * (BOX.h + 12) or frame.world
    overlap = shapes["RUS"].intersection(shapes["CAN"]).area if {"RUS", "CAN"} <= set(shapes) else 0
    assert overlap < 1
