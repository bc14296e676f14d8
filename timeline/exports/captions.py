"""What a picture of a view says about it: title, window, link, and why it is empty."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from geo import countries
from timeline.query import select
from timeline.words import joined, window_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.pictures.scene import Country
    from timeline.atlas import Atlas
    from timeline.view import View

ATTRIBUTION = "Outlines Natural Earth · Cities GeoNames, CC BY 4.0 · Borders imply no position"


def link_to(view: View, address: str) -> str:
    """Return the link of a view; its query alone without an address."""
    query = view.to_query()
    return f"{address}?{query}" if query else address


def last_day(atlas: Atlas, view: View, today: date) -> date:
    """Return the day that corridor statuses are of: the window's last, or where the atlas ends."""
    if view.last:
        return view.last
    return max(view.first or date.min, min(today, _bounds(atlas)[1] or today))


def _bounds(atlas: Atlas) -> tuple[date | None, date | None]:
    earliest = [e.date.earliest for e in atlas.events if e.date.earliest]
    latest = [e.date.latest for e in atlas.events if e.date.latest]
    return min(earliest, default=None), max(latest, default=None)


def window_in_words(atlas: Atlas, view: View, day: date) -> str:
    """Return the window as people say it."""
    last = view.last or max(day, _bounds(atlas)[1] or day)
    if view.mode == "cumulative":
        return f"until {window_words(last, last)}"
    first = view.first or _bounds(atlas)[0] or last
    if view.first is None and view.last is None:
        return f"{first.year} to {last.year}" if first.year < last.year else f"{last.year}"
    return window_words(min(first, last), last)


def caption(
    atlas: Atlas, view: View, looks: Sequence[Country], total: int, day: date
) -> tuple[str, str]:
    """Title and subtitle, as above the live map."""
    codes = [*([view.country] if view.country else []), *view.actors]
    about = [countries.actor_name(code, view.lang) for code in dict.fromkeys(codes)]
    title = f"{joined(about, 3) if about else 'Who met whom'}, {window_in_words(atlas, view, day)}"
    if not total:
        return title, "No dated event in this window"
    partners = sorted((one for one in looks if one.count), key=lambda one: (-one.count, one.name))
    partners = [one for one in partners if one.code not in codes]
    events = "1 event" if total == 1 else f"{total:,} events"
    if not about:
        states = "1 country" if len(partners) == 1 else f"{len(partners)} countries"
        return title, f"{events} in {states}"
    names = [one.name for one in partners]
    return title, f"{events} with {joined(names, 3)}" if names else events


def nothing_here(atlas: Atlas, view: View) -> str:
    """Say what is empty, and where the nearest events are."""
    whole = select(atlas, view.model_copy(update={"first": None, "last": None}))
    before = [e for e in whole if e.date.latest and view.first and e.date.latest < view.first]
    after = [e for e in whole if e.date.earliest and view.last and e.date.earliest > view.last]
    near = []
    if before:
        nearest = max(before, key=lambda e: (e.date.latest or date.min, e.id))
        near.append(f"the last one before: {nearest.date.in_words()}")
    if after:
        nearest = min(after, key=lambda e: (e.date.earliest or date.max, e.id))
        near.append(f"the next one after: {nearest.date.in_words()}")
    return f"No event in this window{'; ' if near else ''}{', '.join(near)}."
