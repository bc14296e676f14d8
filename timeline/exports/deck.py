"""A deck of slides from a view: an overview, a slide for each event or period, the sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from geo import countries
from geo.pictures.scene import InvalidPicture
from geo.pictures.slides import Slide
from timeline.citations import sources_of
from timeline.exports.scene import build_scene, place_of
from timeline.query import select
from timeline.words import state_words, window_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.pictures.scene import Cited
    from timeline.atlas import Atlas
    from timeline.events import Event
    from timeline.exports.scene import SceneOptions
    from timeline.view import View

Deck = Literal["slide", "events", "periods"]
MOST_SLIDES = 120
_MONTHS_AT_MOST, _QUARTERS_AT_MOST = 25, 24
_NOTE, _DECEMBER = 6_000, 12


def slides(
    atlas: Atlas, view: View, options: SceneOptions, kind: Deck
) -> tuple[list[Slide], tuple[Cited, ...]]:
    """Lay out what a deck tells; raises `InvalidPicture` when it would be too long.

    All slides have the framing of the overview. A deck of events shows at each step what had
    happened by then, the new event emphasised.
    """
    scene = build_scene(atlas, view, options)
    events = select(atlas, view)
    options = replace(options, framing=scene.framing, cited=tuple(events))
    sources, _ = sources_of(atlas, events)
    overview = Slide(scene, _overview_notes(atlas, scene.title, scene.subtitle, events))
    if kind == "slide":
        return [overview], sources
    steps = list(_events(atlas, view, options, events))
    if kind == "periods":
        steps = list(_periods(atlas, view, options, events))
    return [overview, *steps], sources


def _too_long(count: int) -> None:
    if count > MOST_SLIDES:
        message = (
            f"{count} slides are too many; choose a shorter window, or a slide for each period"
        )
        raise InvalidPicture(message)


def _events(
    atlas: Atlas,
    view: View,
    options: SceneOptions,
    events: Sequence[Event],
) -> Iterator[Slide]:
    _too_long(len(events))
    seen: set[str] = set()
    for event in events:
        seen.add(event.id)
        step = replace(
            options,
            title=event.title,
            subtitle=_when_and_where(atlas, event, options.today),
            emphasis=event.id,
            shown=frozenset(seen),
            story=tuple(_story(event)),
            day=event.date.latest,
        )
        yield Slide(build_scene(atlas, view, step), _notes(atlas, event))


def _when_and_where(atlas: Atlas, event: Event, today: date) -> str:
    place = place_of(atlas, event)
    where = event.place or "Place not stated"
    country = event.country or (place.country if place else None)
    within = f", {countries.name(country)}" if country else ""
    doubt = "not confirmed" if event.candidate else ""
    known = (event.date.in_words(), f"{where}{within}", state_words(event, today), doubt)
    return " · ".join(filter(None, known))


def _story(event: Event) -> Iterator[str]:
    yield "What happened" if event.status == "happened" else "What is known"
    yield event.summary or event.title
    yield f"Who: {_who(event)}"
    if event.note:
        yield f"Note: {event.note}"


def _who(event: Event) -> str:
    parts = [f"{countries.actor_name(a.code)} ({a.role})" for a in event.actors]
    people = f"; {', '.join(event.people)}" if event.people else ""
    return f"{', '.join(parts)}{people}"


def _notes(atlas: Atlas, event: Event) -> str:
    lines = [f"{event.date.in_words()}: {event.title}", event.summary, f"Who: {_who(event)}"]
    lines += [f"Note: {event.note}"] if event.note else []
    lines += ["", "Sources"] if event.sources else []
    for source in atlas.sources_of(event):
        when = source.date.in_words() if source.date else "date not stated"
        outlet = source.outlet or "Outlet not stated"
        lines.append(f"{source.title}. {outlet}, {when}. {source.url}".rstrip())
    return "\n".join(line[:2_000] for line in lines)[:_NOTE]


def _overview_notes(atlas: Atlas, title: str, subtitle: str, events: Sequence[Event]) -> str:
    lines = [title, subtitle, ""]
    for event in events:
        outlets = ", ".join(s.outlet for s in atlas.sources_of(event) if s.outlet)
        said = f" ({outlets})" if outlets else ""
        lines.append(f"{event.date.in_words()}: {event.title}{said}"[:400])
        if event.summary:
            lines.append(event.summary[:600])
    return "\n".join(lines)[:_NOTE]


def _periods(
    atlas: Atlas, view: View, options: SceneOptions, events: Sequence[Event]
) -> Iterator[Slide]:
    """Yield a slide for each month, quarter or year that has an event."""
    dated = [e for e in events if e.date.earliest and e.date.latest]
    if not dated:
        return
    first = view.first or min(e.date.earliest for e in dated if e.date.earliest)
    last = view.last or max(e.date.latest for e in dated if e.date.latest)
    spans = list(_spans(first, last))
    busy = [(a, b) for a, b in spans if any(e.date.overlaps(a, b) for e in dated)]
    _too_long(len(busy))
    for low, high in busy:
        part = view.model_copy(update={"first": low, "last": high, "mode": "window", "event": None})
        step = replace(options, title=None, subtitle=None)
        scene = build_scene(atlas, part, step)
        inside = [e for e in dated if e.date.overlaps(low, high)]
        words = window_words(low, high)
        yield Slide(scene, _overview_notes(atlas, words, scene.subtitle, inside))


def _spans(first: date, last: date) -> Iterator[tuple[date, date]]:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = 1 if months <= _MONTHS_AT_MOST else 3 if months <= 3 * _QUARTERS_AT_MOST else 12
    year, month = first.year, first.month - (first.month - 1) % step
    while (start := date(year, month, 1)) <= last:
        year, month = (year, month + step) if month + step <= _DECEMBER else (year + 1, 1)
        yield max(first, start), min(last, date(year, month, 1) - timedelta(days=1))
