"""Which events a view shows, and what they say about two states. Pure functions of events."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from geo import countries
from geo.gazetteer import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.atlas import Atlas
    from timeline.edtf import EventDate
    from timeline.events import Event
    from timeline.view import View


def in_window(event: Event, view: View) -> bool:
    """Tell whether an event may have happened on a day of the view's window.

    An event whose year is not known is in no window.
    """
    return event.date.overlaps(view.first or date.min, view.last or date.max)


def select(atlas: Atlas, view: View) -> list[Event]:
    """Give the events that a view shows, in time order.

    Mode `window` shows what overlaps the window; `cumulative` and `trail` all that had begun by its
    last day, and `in_window` tells a trail's old events from its new ones. Events whose year is not
    known come last, and only when the view asks for them.
    """
    words = fold(view.q).split()
    routes = {one.id: one.short for one in atlas.corridors.corridors} if atlas.corridors else {}
    return [
        event
        for event in atlas.events
        if _in_time(event, view)
        and _passes(event, view)
        and (not words or _has_words(event, words, view.lang, routes))
    ]


def _in_time(event: Event, view: View) -> bool:
    if event.date.earliest is None:
        return view.unknown_year
    if view.mode == "window":
        return in_window(event, view)
    return view.last is None or event.date.earliest <= view.last


def _passes(event: Event, view: View) -> bool:
    """Apply the filters that are not about time or words."""
    return (
        (not view.types or event.type in view.types)
        and (not view.actors or set(view.actors) <= set(event.codes))
        and (view.country is None or view.country in event.countries)
        and (view.planned or event.status != "planned")
        and (view.candidates or not event.candidate)
    )


_folded = lru_cache(maxsize=65_536)(fold)  # names recur, and a search is refined letter by letter


def _has_words(event: Event, words: list[str], lang: str, routes: Mapping[str, str]) -> bool:
    codes = dict.fromkeys([*event.codes, *event.countries])
    names = [countries.actor_name(code, lang) for code in codes]
    letters = [code.removeprefix("org:") for code in event.codes]
    about = [routes.get(id_, id_) for id_ in event.corridors]
    parts = [event.title, event.summary, event.place or "", *event.people, *names, *letters, *about]
    folded = " ".join(map(_folded, parts))
    return all(word in folded for word in words)


@dataclass(frozen=True, slots=True)
class Partner:
    """Whom a state acted with: `count` events, also by type, and the latest that happened."""

    code: str
    count: int
    by_type: Mapping[str, int]
    last: EventDate | None


def partners(events: Iterable[Event], country: str) -> list[Partner]:
    """Rank the states and organisations that `country` acted with, most events first.

    Only events that `country` itself takes part in count; being the place is not enough. Ties go
    to the later contact, then to the code.
    """
    shared: dict[str, list[Event]] = {}
    for event in events:
        if country in event.codes:
            for code in event.codes:
                if code != country:
                    shared.setdefault(code, []).append(event)
    ranked = [
        Partner(code, len(group), Counter(event.type for event in group), _last_contact(group))
        for code, group in sorted(shared.items())
    ]
    ranked.sort(key=lambda partner: (partner.count, _day(partner.last)), reverse=True)
    return ranked


@dataclass(frozen=True, slots=True)
class Bilateral:
    """The events of two states in time order, the visits each way, and the last contact."""

    events: tuple[Event, ...]
    visits_a_to_b: tuple[Event, ...]
    visits_b_to_a: tuple[Event, ...]
    last: EventDate | None

    def gap(self, on: date) -> tuple[int, int] | None:
        """Days from the last contact to `on`, fewest and most; None without a contact by then.

        The two are equal when the last contact is known to the day.
        """
        if self.last is None or self.last.earliest is None or self.last.latest is None:
            return None
        return max(0, (on - self.last.latest).days), max(0, (on - self.last.earliest).days)


def bilateral(events: Iterable[Event], a: str, b: str, by: date | None = None) -> Bilateral:
    """Give what `a` and `b` did together; `last` is the latest contact, begun `by` a day if given.

    A visit counts as one from `a` to `b` when `a` is a visitor and `b` a host.
    """
    both = sorted(
        (event for event in events if a in event.codes and b in event.codes),
        key=lambda event: event.date.sort_key,
    )
    return Bilateral(
        tuple(both),
        tuple(event for event in both if _visits(event, a, b)),
        tuple(event for event in both if _visits(event, b, a)),
        _last_contact(both, by),
    )


def _visits(event: Event, visitor: str, host: str) -> bool:
    roles = {(actor.code, actor.role) for actor in event.actors}
    return event.type == "visit" and {(visitor, "visitor"), (host, "host")} <= roles


def _last_contact(events: Iterable[Event], by: date | None = None) -> EventDate | None:
    """Give the latest date among events that happened and whose year is known."""
    dates = [
        event.date
        for event in events
        if event.status == "happened"
        and event.date.earliest is not None
        and (by is None or event.date.earliest <= by)
    ]
    return max(dates, key=_span, default=None)


def _span(when: EventDate) -> tuple[date, date]:
    return when.latest or date.min, when.earliest or date.min


def _day(when: EventDate | None) -> date:
    return (when.latest if when else None) or date.min
