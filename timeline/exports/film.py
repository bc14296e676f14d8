"""A film of a view: its window runs from the first day to the last, and stands still at events.

In mode `window` it grows from its first day, so that the last frame is the still picture of the
view; with a `span` it slides. `cumulative` shows all until the day, `trail` slides with the older
events fading. All frames have the framing of the view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from geo.pictures.scene import InvalidPicture, Size
from geo.pictures.video import Take, gif, mp4
from timeline.exports.scene import build_scene
from timeline.query import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.pictures.scene import Scene
    from timeline.atlas import Atlas
    from timeline.events import Event
    from timeline.exports.export import Request
    from timeline.view import View

STEP = 1 / 12
SHORTEST, LONGEST = 2.0, 120.0
STOP = 0.8
END = 1.2
GIF_SIZE = Size(1280, 720)
_TRAILS = 10
_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class Film:
    """How a film runs.

    `seconds` is its length, `pace` days a second instead (stops come on top), `stops` the share of
    the length that it stands still at events, `span` the days of a sliding window.
    """

    seconds: float = 10.0
    pace: float | None = None
    stops: float = 0.5
    span: int | None = None

    def __post_init__(self) -> None:
        """Raise `InvalidPicture` for what can't run."""
        if not SHORTEST <= self.seconds <= LONGEST:
            message = f"a film takes {SHORTEST:g} to {LONGEST:g} seconds, not {self.seconds:g}"
            raise InvalidPicture(message)
        if self.pace is not None and not 0 < self.pace < float("inf"):
            message = f"a pace of {self.pace:g} days a second leads nowhere; give a number above 0"
            raise InvalidPicture(message)
        if not 0 <= self.stops <= 0.9 or (self.span is not None and self.span < 1):  # noqa: PLR2004
            message = "stops are a share of the film from 0 to 0.9, and a span is 1 day or more"
            raise InvalidPicture(message)


def write_mp4(request: Request, film: Film | None = None) -> bytes:
    """Write H.264 video."""
    film = film or Film(seconds=request.seconds)
    return mp4(*takes_of(request, film), request.stamp, request.progress, request.lacks)


def write_gif(request: Request, film: Film | None = None) -> bytes:
    """Write a GIF; 1280x720 where no other size than the usual was asked for."""
    if request.options.size == Size():
        request = replace(request, options=replace(request.options, size=GIF_SIZE))
    film = film or Film(seconds=request.seconds)
    return gif(*takes_of(request, film), request.stamp, request.progress, request.lacks)


def takes_of(request: Request, film: Film) -> tuple[Iterator[Take], int]:
    """Give what a film shows, made as it is asked for, and the number of takes."""
    first, last = _range(request.atlas, request.view, request.options.today)
    view = request.view.model_copy(update={"first": first, "last": last, "mode": "window"})
    entries = [e.date.earliest for e in select(request.atlas, view) if e.date.earliest]
    shots = schedule(first, last, entries, film)
    span = film.span
    if span is None and request.view.mode == "trail":
        span = max(1, ((last - first).days + 1) // _TRAILS)
    return _takes(request, shots, first, span), len(shots)


def schedule(
    first: date, last: date, entries: Sequence[date], film: Film
) -> list[tuple[date, float]]:
    """Say which day is the window's last for how many seconds.

    `entries` are the days on which events come in; it stands still on each of them, the time for
    stops divided among them, at most `STOP` seconds each. Between them the days pass evenly.
    """
    stops = sorted({min(max(day, first), last) for day in entries})
    days = (last - first).days
    if film.pace is None:
        room = film.seconds - END
        hold = min(STOP, film.stops * room / len(stops)) if stops else 0.0
        moving = room - hold * len(stops)
    else:
        hold = STOP if film.stops else 0.0
        moving = days / film.pace
        if moving + hold * len(stops) + END > LONGEST:
            message = f"{days} days at this pace take more than {LONGEST:g} seconds; go faster"
            raise InvalidPicture(message)
    times, ends = [0.0], [0.0]
    for stop in [(day - first).days for day in stops]:
        times.append(times[-1] + (moving * (stop - ends[-1]) / days if days else 0.0))
        times.append(times[-1] + hold)
        ends += [stop, stop]
    times.append(times[-1] + (moving * (days - ends[-1]) / days if days else moving))
    ends.append(days)
    steps = np.interp(np.arange(0, times[-1], STEP), times, ends)
    out: list[tuple[date, float]] = []
    for step in [*np.floor(steps + 1e-9).astype(int).tolist(), days]:
        day = first + timedelta(days=step)
        if out and out[-1][0] == day:
            out[-1] = (day, out[-1][1] + STEP)
        else:
            out.append((day, STEP))
    out[-1] = (last, out[-1][1] + END - STEP)
    return out


def _range(atlas: Atlas, view: View, today: date) -> tuple[date, date]:
    """First and last day of the film; where the window is open, those of the events."""
    found = select(atlas, view.model_copy(update={"mode": "window"}))
    dated = [e.date for e in found if e.date.earliest and e.date.latest]
    first = view.first or min((d.earliest for d in dated if d.earliest), default=today)
    last = view.last or max((d.latest for d in dated if d.latest), default=max(today, first))
    return min(first, last), last


def _takes(
    request: Request, shots: Sequence[tuple[date, float]], first: date, span: int | None
) -> Iterator[Take]:
    atlas, view = request.atlas, request.view
    whole = build_scene(atlas, view, request.options)
    options = replace(request.options, framing=whole.framing)
    for day, seconds in shots:
        begin = first if span is None else day - timedelta(days=span - 1)
        now = view.model_copy(update={"first": begin, "last": day, "unknown_year": False})
        scene = build_scene(atlas, now, options)
        newest = _newest(select(atlas, now))
        yield Take(_steadied(scene, whole, newest, titled=options.title is not None), seconds)


def _newest(events: Sequence[Event]) -> int:
    """Count the events that came in on the last of days."""
    days = [e.date.earliest for e in events if e.date.earliest]
    return days.count(max(days)) if days else 0


def _steadied(scene: Scene, whole: Scene, newest: int, *, titled: bool) -> Scene:
    """Keep still what need not change from frame to frame.

    The link is that of the whole view, the sources are those of the newest events, with which the
    list ends; corridors are of "this day", which the title names. A title of one's own leaves the
    date to the line under it.
    """
    told = scene.entries[-min(newest, _MOST_TOLD) :] if newest else ()
    cites = {number for one in told for number in one.cites}
    sources = tuple(one for one in scene.sources if one.number in cites)
    return replace(
        scene,
        subtitle=f"{scene.window} · {scene.subtitle}" if titled else scene.subtitle,
        day="this day",
        sources=sources or whole.sources[:1],  # without any the map would become higher
        link=whole.link,
        query=whole.query,
        empty="",
    )
