"""Moving pictures: scenes one after the other as .mp4 or .gif. The door to imageio-ffmpeg.

Frames are the plates of `geo.pictures.compose`, drawn by `geo.pictures.image`, so a frame looks
like the still picture of its scene. Only what changed is drawn anew: the land and the corridors
stay while shades and statuses do, the rest of the picture while the scene says the same, and the
title alone changes with every day.
"""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg

from geo.pictures import image, panel
from geo.pictures.compose import compose, regions, width_of
from geo.pictures.fonts import lacking
from geo.pictures.land import Detail
from geo.pictures.marks import Layer
from geo.pictures.metadata import SOFTWARE
from geo.pictures.palette import palette
from geo.pictures.scene import InvalidPicture

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    import numpy.typing as npt

    from geo.pictures.marks import Plate
    from geo.pictures.scene import Scene, Size

    Pixels = npt.NDArray[np.uint8]
    Progress = Callable[[int, int], None]
    Lacks = Callable[[str], None]

FPS = 24
_GIF_FASTEST, _GIF_SHORTEST = 1 / 12 - 1e-6, 90  # seconds, milliseconds
_BELOW = frozenset({"Page", "Water", "Countries", "Corridors", "Stations"})
_TITLE = "Title"
_COLOURS = 256
_SAMPLES = 6


class Cancelled(Exception):  # noqa: N818 - reads as what it says
    """Raised by a progress callback to stop; whatever it raises goes through, after tidying up."""


@dataclass(frozen=True, slots=True)
class Take:
    """A scene and how many seconds it is shown."""

    scene: Scene
    seconds: float


def mp4(
    takes: Iterable[Take],
    total: int,
    stamp: str = "",
    progress: Progress | None = None,
    lacks: Lacks | None = None,
) -> bytes:
    """Encode takes of one size as H.264 that plays everywhere: yuv420p, even sides, faststart.

    `total` is the number of takes, for `progress(done, total)`. Raises `InvalidPicture` when there
    is nothing to show.
    """
    from imageio_ffmpeg import write_frames  # noqa: PLC0415 - only films need it

    shown = frames(takes, total, progress, lacks)
    first = next(shown, None)
    if first is None:
        raise InvalidPicture(_NOTHING)
    with tempfile.TemporaryDirectory(prefix="diplomatlas-") as folder:
        out = Path(folder) / "film.mp4"
        high, wide = _even(first[0]).shape[:2]
        writer = write_frames(
            *(str(out), (wide, high)),
            fps=FPS,
            codec="libx264",
            pix_fmt_in="rgb24",
            pix_fmt_out="yuv420p",
            quality=None,
            macro_block_size=2,
            ffmpeg_log_level="error",
            output_params=[*_ENCODING, *_tags(stamp)],
        )
        writer.send(None)
        try:
            clock, sent = 0.0, 0
            for pixels, take in chain([first], shown):
                clock += take.seconds
                data = _even(pixels).tobytes()
                while sent < max(1, round(clock * FPS)):
                    writer.send(data)
                    sent += 1
        finally:
            writer.close()
        return out.read_bytes()


_NOTHING = "a film of nothing can't be made; choose a window with at least one day"
_ENCODING = ("-preset", "veryfast", "-crf", "20", "-tune", "animation", "-movflags", "+faststart")


def _tags(stamp: str) -> list[str]:
    """Metadata for players; one argument each, so that no text is taken for an option."""
    about = {"title": SOFTWARE, "comment": stamp}
    return [part for key, text in about.items() for part in ("-metadata", f"{key}={text}")]


def gif(
    takes: Iterable[Take],
    total: int,
    stamp: str = "",
    progress: Progress | None = None,
    lacks: Lacks | None = None,
) -> bytes:
    """Encode takes as an endless GIF with one palette for all, at most 12 pictures a second."""
    from PIL import Image  # noqa: PLC0415

    pictures: list[Any] = []
    ends: list[float] = []
    clock = 0.0
    for pixels, take in frames(takes, total, progress, lacks):
        clock += take.seconds
        if ends and clock - ends[-1] < _GIF_FASTEST:
            continue
        pictures.append(Image.fromarray(pixels))
        ends.append(clock)
    if not pictures:
        raise InvalidPicture(_NOTHING)
    ends[-1] = clock
    colours = _palette(pictures)
    flat = [one.quantize(palette=colours, dither=Image.Dither.NONE) for one in pictures]
    out = io.BytesIO()
    flat[0].save(
        *(out, "GIF"),
        save_all=True,
        append_images=flat[1:],
        palette=bytes(colours.getpalette()),  # else each picture brings its own
        duration=_durations(ends),
        loop=0,
        optimize=False,
        disposal=1,
        comment=stamp.encode(),
    )
    return out.getvalue()


def _durations(ends: Sequence[float]) -> list[int]:
    """Milliseconds of each picture, in the hundredths of a second that a GIF counts in."""
    out: list[int] = []
    for end in ends:
        out.append(max(_GIF_SHORTEST, round(end * 100) * 10 - sum(out)))
    return out


def _palette(pictures: Sequence[Any]) -> Any:  # noqa: ANN401 - Pillow's image
    """Choose the colours from pictures all along the film."""
    from PIL import Image  # noqa: PLC0415

    chosen = [pictures[i] for i in np.linspace(0, len(pictures) - 1, _SAMPLES).round().astype(int)]
    wide, high = chosen[0].size
    sheet = Image.new("RGB", (wide, high * len(chosen)))
    for place, one in enumerate(chosen):
        sheet.paste(one, (0, place * high))
    return sheet.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def frames(
    takes: Iterable[Take],
    total: int,
    progress: Progress | None = None,
    lacks: Lacks | None = None,
) -> Iterator[tuple[Pixels, Take]]:
    """Draw the takes in turn: rows of red, green, blue, and the take that they show.

    `lacks` is told at the end which letters no font has, if there are any.
    """
    stage: _Stage | None = None
    letters: set[str] = set()
    for done, take in enumerate(takes, 1):
        if stage is None or stage.size != take.scene.size:
            stage = _Stage(take.scene.size)
        yield stage.draw(take.scene), take
        letters.update(*stage.plate.texts() if stage.plate else ())
        if progress:
            progress(done, total)
    if lacks and (unknown := lacking(letters)):
        lacks(unknown)


def _even(pixels: Pixels) -> Pixels:
    """Repeat the last row or column where a side is odd, as yuv420p needs."""
    high, wide = pixels.shape[:2]
    if high % 2 or wide % 2:
        pixels = np.pad(pixels, ((0, high % 2), (0, wide % 2), (0, 0)), mode="edge")
    return pixels


class _Stage:
    """A canvas that keeps what stays between frames, as matplotlib's blitting does."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self.scale = size.width / width_of(size)
        self.renderer: Any = RendererAgg(size.width, size.height, image.DPI)  # type: ignore[no-untyped-call]
        self.below: tuple[Hashable, Any] = (None, None)
        self.still: tuple[Hashable, Any] = (None, None)
        self.plate: Plate | None = None

    def draw(self, scene: Scene) -> Pixels:
        """Draw a scene; rows of red, green, blue, a copy."""
        same = replace(scene, title="", subtitle="", window="")
        if self.plate is None or self.still[0] != same:
            self.plate = self._settle(scene)
            self.still = same, self._kept()
        self.renderer.restore_region(self.still[1])
        self._add(self.plate, [_title(scene, self.plate)])
        return np.array(self.renderer.buffer_rgba())[..., :3].copy()

    def _settle(self, scene: Scene) -> Plate:
        """Lay the scene out and draw all of it but the title."""
        plate = compose(scene, Detail(max(0.08, 0.4 / self.scale)))
        looks = tuple(
            (c.code, c.shade, c.hatched, c.selected, c.emphasised) for c in scene.countries
        )
        land = (looks, scene.routes, scene.stations, scene.framing, scene.theme, scene.include)
        if self.below[0] != land:
            self.renderer.clear()
            self._add(plate, [layer for layer in plate.layers if layer.name in _BELOW])
            self.below = land, self._kept()
        self.renderer.restore_region(self.below[1])
        above = [one for one in plate.layers if one.name not in _BELOW and one.name != _TITLE]
        self._add(plate, above)
        return plate

    def _kept(self) -> Any:  # noqa: ANN401 - a region of matplotlib's
        from matplotlib.transforms import Bbox  # noqa: PLC0415

        return self.renderer.copy_from_bbox(Bbox([[0, 0], [self.size.width, self.size.height]]))

    def _add(self, plate: Plate, layers: Sequence[Layer]) -> None:
        part = replace(plate, layers=tuple(layers))
        image.draw(self.renderer, part, self.scale, self.size.height)


def _title(scene: Scene, plate: Plate) -> Layer:
    box = regions(scene, plate.width, plate.height).header
    return Layer(_TITLE, tuple(panel.header(scene, box, palette(scene.theme))))
