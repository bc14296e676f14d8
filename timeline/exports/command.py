"""The command `export`, without its options' syntax: that is `timeline.cli`'s."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args
from urllib.parse import urlsplit

from geo.pictures.metadata import read as read_stamp
from geo.pictures.scene import InvalidPicture, Theme
from timeline._errors import DiplomatlasError
from timeline.atlas import load
from timeline.exports.deck import Deck
from timeline.exports.export import export
from timeline.stories import load_stories
from timeline.view import View

if TYPE_CHECKING:
    from timeline.atlas import Atlas


def run(  # noqa: PLR0913, PLR0917 - the options of the command
    folder: Path,
    out: Path,
    view: str,
    size: str,
    title: str | None,
    theme: str | None,
    deck: str,
    seconds: float,
    story: str | None = None,
) -> None:
    """Write the file; raises `DiplomatlasError` with one line for what can't be."""
    if theme not in (None, *get_args(Theme)):
        message = f"--theme: {theme!r} is none of {', '.join(get_args(Theme))}"
        raise DiplomatlasError(message)
    if deck not in get_args(Deck):
        message = f"--slides: {deck!r} is none of {', '.join(get_args(Deck))}"
        raise DiplomatlasError(message)
    if story and view:
        message = "--story: a story has its own views; leave --view out"
        raise DiplomatlasError(message)
    told = load_stories(folder).named(story) if story else None
    atlas = load(folder)
    for fault in atlas.faults:
        print(f"set aside: {fault}", file=sys.stderr)  # noqa: T201 - what a user is told
    export(
        atlas,
        _view(view, atlas),
        out,
        size=size,
        title=title,
        theme=cast("Theme | None", theme),
        deck=cast("Deck", deck),
        seconds=seconds,
        story=told,
        notice=lambda text: print(text, file=sys.stderr),  # noqa: T201 - what a user is told
        progress=_progress if sys.stderr.isatty() else None,
    )
    print(out)  # noqa: T201 - where the file is


def _view(text: str, atlas: Atlas) -> View:
    """Read a query, a link, or the view that a picture carries."""
    query = text
    if text and "=" not in text and Path(text).is_file():
        try:
            stamp = read_stamp(Path(text).read_bytes())
        except InvalidPicture as error:
            message = f"--view: {text}: {error}"
            raise DiplomatlasError(message) from None
        if not atlas.hash.startswith(stamp.hash):
            print(f"{text}: the data have changed since it was made", file=sys.stderr)  # noqa: T201
        query = stamp.query
    elif text.startswith(("http://", "https://")):
        query = urlsplit(text).query
    view, notices = View.from_query(query)
    for notice in notices:
        print(f"--view: {notice}", file=sys.stderr)  # noqa: T201
    return view


def _progress(done: int, total: int) -> None:
    end = "\n" if done >= total else ""
    print(f"\r{done} of {total}", end=end, file=sys.stderr, flush=True)  # noqa: T201
