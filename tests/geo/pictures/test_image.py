"""Pixels of plates: hatches are drawn wherever they are asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from geo.pictures import image
from geo.pictures.compose import compose, width_of
from geo.pictures.marks import Area
from geo.pictures.scene import Size
from tests.synthetic_atlas import synthetic
from timeline.exports.scene import SceneOptions, build_scene
from timeline.view import View

if TYPE_CHECKING:
    import numpy.typing as npt

    from geo.pictures.scene import Theme


def _inked(pixels: npt.NDArray[np.uint8], ring: npt.NDArray[np.float64], scale: float) -> float:
    """Give the share of what differs from the most frequent colour within a box."""
    (left, top), (right, low) = (ring.min(axis=0) + 1) * scale, (ring.max(axis=0) - 1) * scale
    part = pixels[int(top) : int(low), int(left) : int(right), :3].sum(axis=2, dtype=int)
    ground = np.bincount(part.ravel()).argmax()
    return float((abs(part - ground) > 30).mean())


def test_hatches_are_cut_to_their_rings() -> None:
    """Lines lie inside of the ring and outside of its hole, all of them 45° and in step."""
    outer = np.array([[0.0, 0], [100, 0], [100, 60], [0, 60]])
    hole = np.array([[30.0, 20], [70, 20], [70, 40], [30, 40]])
    lines = np.array(image._hatches((outer, hole)))  # noqa: SLF001
    way = np.diff(lines, axis=1)[:, 0]
    assert np.allclose(way[:, 0], -way[:, 1])
    middle = lines.mean(axis=1)
    assert ((middle >= 0) & (middle <= [100, 60])).all()
    assert not ((middle > [30, 20]) & (middle < [70, 40])).all(axis=1).any()
    area = np.hypot(*way.T).sum() * image.HATCH
    assert area == pytest.approx(100 * 60 - 40 * 20, rel=0.05)
    steps = lines.sum(axis=2) / (image.HATCH * np.sqrt(2))
    assert np.allclose(steps, steps.round())


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("size", ["960x540", "1600x1200", "A4", "square"])
def test_the_key_shows_the_hatch(size: str, theme: Theme) -> None:
    """The swatch in the key of a still picture is hatched like the countries."""
    options = SceneOptions(size=Size.parse(size), theme=theme, today=date(2026, 3, 1))
    scene = build_scene(synthetic(60), View(), options)
    key = next(layer for layer in compose(scene).layers if layer.name == "Key")
    swatch = next(mark for mark in key.marks if isinstance(mark, Area) and mark.hatch)
    scale = scene.size.width / width_of(scene.size)
    assert 0.15 < _inked(image.pixels(scene), swatch.rings[0], scale) < 0.6
