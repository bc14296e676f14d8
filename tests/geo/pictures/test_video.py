"""Moving pictures: frames like the stills, files that play everywhere, and a clean stop."""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from imageio_ffmpeg import read_frames
from PIL import Image

from geo.pictures.image import pixels
from geo.pictures.scene import (
    Arc,
    Country,
    Extent,
    Framing,
    InvalidPicture,
    Kind,
    Route,
    Scene,
    Size,
    Slice,
    Symbol,
)
from geo.pictures.video import Cancelled, Take, frames, gif, mp4

if TYPE_CHECKING:
    from pathlib import Path

STAMP = "diplomatlas view=?from=2025-01-01 data=" + "0" * 64
BAKU, ASTANA = (49.9, 40.4), (71.4, 51.1)


def scene(count: int = 1, **change: object) -> Scene:
    """Make a small scene with `count` events in Baku and one thing changed."""
    made = Scene(
        title="Who met whom",
        subtitle=f"{count} events",
        window="2025",
        day="this day",
        framing=Framing(Extent(40, 35, 75, 55), (BAKU, ASTANA), ""),
        size=Size(480, 360),
        theme="light",
        kinds=(Kind("visit", "Visit", "#155db6", "#5295f6"),),
        countries=(Country("AZE", "Azerbaijan", count), Country("KAZ", "Kazakhstan", 0)),
        symbols=(Symbol("b", "Baku", *BAKU, (Slice("visit", count),)),),
        arcs=(Arc("Astana", ASTANA, BAKU, "b", "A visit"),),
        routes=(Route("r", "Line", "middle", "rail", "operational", (BAKU, ASTANA)),),
        stations=(),
        corridor_names=(("middle", "Middle Corridor"),),
        entries=(),
        sources=(),
        attribution="Outlines Natural Earth",
        query="",
        link="",
        hash="0" * 64,
    )
    return replace(made, **change)  # type: ignore[arg-type]


def film(*scenes: Scene, seconds: float = 0.5) -> list[Take]:
    """Show each scene as long."""
    return [Take(one, seconds) for one in scenes]


def described(data: bytes, folder: Path) -> dict[str, object]:
    """Ask ffmpeg what a video is."""
    path = folder / "film.mp4"
    path.write_bytes(data)
    reader = read_frames(str(path))
    about: dict[str, object] = next(reader)
    reader.close()
    return about


def test_a_frame_is_the_still_picture() -> None:
    """Whatever was drawn before it, a frame has the pixels of the picture of its scene."""
    told = [
        scene(),
        scene(title="Another title"),
        scene(4),
        scene(4, theme="dark"),
        scene(routes=()),
        scene(),
    ]
    for drawn, take in frames(film(*told), len(told)):
        still = pixels(take.scene)[..., :3]
        assert drawn.shape == still.shape
        assert np.array_equal(drawn, still), take.scene.title


def test_a_frame_does_not_depend_on_the_frames_before() -> None:
    """A scene with hatched countries looks the same wherever in a film it comes."""
    hatched = scene(countries=(Country("AZE", "Azerbaijan", 1, hatched=True),))
    told = [hatched, scene(4), scene(routes=()), hatched, scene(theme="dark"), hatched]
    drawn = [picture for picture, _ in frames(film(*told), len(told))]
    assert np.array_equal(drawn[0], drawn[3])
    assert np.array_equal(drawn[0], drawn[5])
    assert not np.array_equal(drawn[0], drawn[2])


def test_a_video_plays_everywhere(tmp_path: Path) -> None:
    """H.264 in yuv420p with its index first, of the asked size and length."""
    data = mp4(film(scene(), scene(2), scene(3)), 3, STAMP)
    about = described(data, tmp_path)
    assert about["codec"] == "h264"
    assert str(about["pix_fmt"]).startswith("yuv420p")
    assert about["size"] == (480, 360)
    assert about["duration"] == pytest.approx(1.5, abs=0.05)
    assert data.index(b"moov") < data.index(b"mdat")
    assert STAMP.encode() in data


def test_odd_sides_become_even(tmp_path: Path) -> None:
    """A size that the format can't hold grows by one pixel."""
    data = mp4(film(scene(size=Size(481, 361))), 1)
    assert described(data, tmp_path)["size"] == (482, 362)


def test_a_gif_has_one_palette_and_keeps_its_time() -> None:
    """Not more than 12 pictures a second, all with the same colours, endless."""
    told = [Take(scene(n // 8 + 1, title=f"Day {n}"), 1 / 24) for n in range(48)]
    data = gif(told, len(told), STAMP)
    with Image.open(io.BytesIO(data)) as picture:
        count = picture.n_frames  # type: ignore[attr-defined]
        times = []
        for n in range(count):
            picture.seek(n)
            times.append(picture.info["duration"])
        assert picture.info["loop"] == 0
    assert min(times) >= 80
    assert sum(times) == pytest.approx(2_000, abs=200)
    assert count > 12
    local_tables = sum(data[at + 9] >> 7 for at in _descriptors(data))
    assert local_tables == 0


def _descriptors(data: bytes) -> list[int]:
    """Where each picture of a GIF is described (GIF89a, section 20)."""
    at = 13 + 3 * 2 ** ((data[10] & 7) + 1)
    found = []
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            found.append(at)
            at += 10 + (3 * 2 ** ((data[at + 9] & 7) + 1) if data[at + 9] >> 7 else 0) + 1
        else:
            at += 2
        while data[at]:
            at += data[at] + 1
        at += 1
    return found


@pytest.mark.parametrize("encode", [mp4, gif])
def test_stopping_leaves_nothing_behind(
    encode: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A callback that raises stops the film; its exception comes through, its files are gone."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        encode(film(scene(), scene(2), scene(3)), 3, STAMP, progress)  # type: ignore[operator]
    assert seen == [(1, 3), (2, 3)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("encode", [mp4, gif])
def test_a_film_of_nothing_is_refused(encode: object) -> None:
    """Without a take there is a reason, not an empty file."""
    with pytest.raises(InvalidPicture, match="at least one day"):
        encode([], 0)  # type: ignore[operator]
