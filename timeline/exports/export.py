"""Exports: one function from an atlas and a view to a file, its format chosen by suffix.

Formats are written by functions `(Request) -> bytes`; `WRITERS` names them by module and function,
so that a format's libraries are loaded only when it is asked for. Another format plugs in with one
line there.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from geo.pictures.metadata import Stamp
from geo.pictures.scene import Include, InvalidPicture, Size
from timeline._errors import DiplomatlasError
from timeline.exports.scene import SceneOptions, build_scene

if TYPE_CHECKING:
    from datetime import date

    from geo.pictures.scene import Framing, Theme
    from timeline.atlas import Atlas
    from timeline.exports.deck import Deck
    from timeline.stories import Story
    from timeline.view import View

Progress = Callable[[int, int], None]
_MOST_LETTERS = 20

WRITERS: dict[str, str] = {
    ".png": "timeline.exports.export:write_png",
    ".svg": "timeline.exports.export:write_svg",
    ".pdf": "timeline.exports.export:write_pdf",
    ".pptx": "timeline.exports.export:write_pptx",
    ".html": "timeline.exports.webpage:write_html",
    ".gif": "timeline.exports.film:write_gif",
    ".mp4": "timeline.exports.film:write_mp4",
    ".csv": "timeline.exports.tables:write_csv",
    ".xlsx": "timeline.exports.workbook:write_xlsx",
    ".geojson": "timeline.exports.tables:write_geojson",
    ".parquet": "timeline.exports.parquet:write_parquet",
}


class ExportError(DiplomatlasError):
    """An export that can't be made as asked; the message is one line with the way out."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a writer gets: the atlas, the view, how the picture should be, and who to tell.

    `progress(done, total)` is called on long work and may raise to stop it; `seconds` is the
    length of a film; a `story` is told in slides instead of the view. `notice` gets sentences for
    the person who exports.
    """

    atlas: Atlas
    view: View
    options: SceneOptions = field(default_factory=SceneOptions)
    deck: Deck = "slide"
    progress: Progress | None = None
    seconds: float = 10.0
    story: Story | None = None
    notice: Callable[[str], None] | None = None

    def lacks(self, letters: str) -> None:
        """Tell that no font has some letters of a picture."""
        if self.notice:
            more = f" and {len(letters) - _MOST_LETTERS} more" if letters[_MOST_LETTERS:] else ""
            self.notice(
                f"no font on this machine has the letters {letters[:_MOST_LETTERS]}{more}, so the "
                "picture shows \ufffd for them; install one that has, such as Noto Sans CJK"
            )

    @property
    def stamp(self) -> str:
        """The line of metadata that restores the view."""
        return str(Stamp(self.view.to_query(), self.atlas.hash))


def export(  # noqa: PLR0913 - each is a choice of the person who exports
    atlas: Atlas,
    view: View,
    out: Path | IO[bytes],
    *,
    format: str | None = None,  # noqa: A002 - the word of the command line
    size: Size | str | None = None,
    title: str | None = None,
    theme: Theme | None = None,
    include: Include | None = None,
    framing: Framing | None = None,
    deck: Deck = "slide",
    address: str = "",
    today: date | None = None,
    progress: Progress | None = None,
    seconds: float = 10.0,
    story: Story | None = None,
    notice: Callable[[str], None] | None = None,
) -> None:
    """Export a view, or a story as slides, to a path or an open binary file.

    The format is the suffix of the path unless it is given. A file appears whole or not at all.
    Raises `ExportError`.
    """
    suffix = _suffix(out, format)
    if story and suffix != ".pptx":
        message = f"a story is exported as slides, and {suffix} holds none; use .pptx"
        raise ExportError(message)
    # what a story's file restores is where the story begins
    view = story.steps[0].opened() if story else view
    try:
        size = Size.parse(size) if isinstance(size, str) else size or Size()
        options = SceneOptions(
            size=size,
            title=title,
            theme=theme,
            include=include or Include(),
            framing=framing,
            address=address,
        )
        options = replace(options, today=today) if today else options
        request = Request(atlas, view, options, deck, progress, seconds, story, notice)
        data = _writer(suffix)(request)
    except InvalidPicture as error:
        raise ExportError(str(error)) from None
    if isinstance(out, Path):
        _put(out, data)
    else:
        out.write(data)


def file_name(view: View, suffix: str, story: Story | None = None) -> str:
    """Return a name that says what is in the file: `diplomatlas_aze-chn_2025-04.pptx`."""
    if story:
        return f"diplomatlas_story_{story.id}{suffix}"
    codes = [*([view.country] if view.country else []), *view.actors]
    who = "-".join(dict.fromkeys(code.removeprefix("org:").lower() for code in codes))
    parts = ["diplomatlas", who, _days(view)]
    stem = "_".join(part for part in parts if part)
    return f"{re.sub(r'[^a-z0-9_-]+', '-', stem)[:120]}{suffix}"


def _days(view: View) -> str:
    first, last = view.first, view.last
    if not first and not last:
        return "all"
    if not first or not last:
        return f"from-{first}" if first else f"until-{last}"
    whole_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_year:
        return f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
    from timeline.words import is_month  # noqa: PLC0415

    if is_month(first, last):
        return f"{first:%Y-%m}"
    return f"{first}" if first == last else f"{first}_{last}"


def _suffix(out: Path | IO[bytes], format_: str | None) -> str:
    known = ", ".join(WRITERS)
    suffix = format_ or (out.suffix if isinstance(out, Path) else "")
    suffix = f".{suffix.lower().removeprefix('.')}"
    if suffix not in WRITERS:
        message = f"{suffix!r} is no format that can be exported; use one of {known}"
        raise ExportError(message)
    return suffix


def _writer(suffix: str) -> Callable[[Request], bytes]:
    module, _, name = WRITERS[suffix].partition(":")
    return cast("Callable[[Request], bytes]", getattr(import_module(module), name))


def _put(path: Path, data: bytes) -> None:
    """Write beside the path and rename, so that a reader never sees half a file."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        message = f"{path}: can't be written ({error.strerror}); choose another place"
        raise ExportError(message) from None


def write_png(request: Request) -> bytes:
    """Write a PNG of exactly the size asked for."""
    from geo.pictures.image import png  # noqa: PLC0415

    scene = build_scene(request.atlas, request.view, request.options)
    return png(scene, request.stamp, request.lacks)


def write_svg(request: Request) -> bytes:
    """Write an SVG with real text."""
    from geo.pictures.svg import svg  # noqa: PLC0415

    return svg(build_scene(request.atlas, request.view, request.options), request.stamp)


def write_pdf(request: Request) -> bytes:
    """Write a PDF of one page with its fonts."""
    from geo.pictures.image import pdf  # noqa: PLC0415

    scene = build_scene(request.atlas, request.view, request.options)
    return pdf(scene, request.stamp, request.lacks)


def write_pptx(request: Request) -> bytes:
    """Write slides of native shapes."""
    from geo.pictures.slides import presentation  # noqa: PLC0415
    from timeline.exports.deck import slides  # noqa: PLC0415
    from timeline.exports.story import story_slides  # noqa: PLC0415

    if request.story:
        cover, told, sources = story_slides(request.atlas, request.story, request.options)
        return presentation(told, request.stamp, sources, request.progress, cover)
    told, sources = slides(request.atlas, request.view, request.options, request.deck)
    return presentation(told, request.stamp, sources, request.progress)
