"""From an atlas and a view to the scene that every picture is drawn from.

The rules are those of the live map: shades by the events that touch a country, one symbol a place,
an arc for each visit from the visitor's capital, a hatch where a third or more of a country's
events are known to the country only, and corridor statuses of the window's last day.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo import corridors as lines
from geo import countries
from geo.pictures.scene import (
    Arc,
    Country,
    Entry,
    Framing,
    Include,
    Kind,
    Route,
    Scene,
    Size,
    Slice,
    Station,
    Symbol,
)
from timeline.citations import sources_of
from timeline.event_types import EVENT_TYPES
from timeline.exports.captions import (
    ATTRIBUTION,
    caption,
    last_day,
    link_to,
    nothing_here,
    window_in_words,
)
from timeline.exports.framing import framing_of
from timeline.query import in_window, select
from timeline.words import short_day, state_words, window_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.corridors import Segment
    from geo.gazetteer import Place
    from geo.pictures.scene import Theme
    from timeline.atlas import Atlas
    from timeline.events import Event
    from timeline.view import View

MOST_ARCS = 150
TRAIL = (0.42, 0.2)
FADED = 0.45
# A country is hatched when one of so many of its events, or more, has no place.
HATCHED_FROM = 3
_MOST_NOTES = 14


@dataclass(frozen=True, slots=True)
class SceneOptions:
    """What a picture is asked to be, beside its view.

    `title` and `theme` None follow the view; `address` is what the link in the footer begins with;
    `framing` None fits the events; `emphasis` is the event that a slide of a series is about, and
    `shown` limits the picture to some of the view's events, `day` is the one that corridor
    statuses are of if not the window's last; `today` ends an open window. Sources are numbered in
    the order of the events in `cited`, those of a whole series, if not of the view's own.
    """

    size: Size = field(default_factory=Size)
    title: str | None = None
    subtitle: str | None = None
    theme: Theme | None = None
    include: Include = field(default_factory=Include)
    address: str = ""
    framing: Framing | None = None
    emphasis: str = ""
    shown: frozenset[str] | None = None
    story: tuple[str, ...] = ()
    cited: tuple[Event, ...] = ()
    day: date | None = None
    today: date = field(default_factory=date.today)


def build_scene(atlas: Atlas, view: View, options: SceneOptions | None = None) -> Scene:
    """Build the scene of a view; the same atlas, view and options give the same scene."""
    options = options or SceneOptions()
    every = select(atlas, view)
    found = [e for e in every if options.shown is None or e.id in options.shown]
    now = [e for e in found if e.date.year_known and (view.mode != "trail" or in_window(e, view))]
    day = options.day or last_day(atlas, view, options.today)
    routes, stations, names = _corridors(atlas, view, day)
    emphasis = options.emphasis or view.event or ""
    series = bool(options.emphasis)
    arcs = _arcs(atlas, now, emphasis, series=series)
    looks = _countries(atlas, now, view, emphasis)
    cited_, numbers = sources_of(atlas, options.cited or every)
    citing = [e for e in found if not options.emphasis or e.id == options.emphasis]
    wanted = {number for e in citing for number in numbers[e.id]}
    listed = (
        [e for e in found if e in now or not e.date.year_known] if view.mode == "trail" else found
    )
    title, subtitle = caption(atlas, view, looks, len(now), day)
    return Scene(
        title=options.title if options.title is not None else title,
        subtitle=options.subtitle if options.subtitle is not None else subtitle,
        window=window_in_words(atlas, view, day),
        day=short_day(day),
        framing=options.framing or framing_of(atlas, view, now),
        size=options.size,
        theme=options.theme or ("dark" if view.theme == "dark" else "light"),
        kinds=tuple(Kind(k.id, k.label, k.light, k.dark) for k in EVENT_TYPES.values()),
        countries=looks,
        symbols=_symbols(atlas, view, now, emphasis, options),
        arcs=() if _too_many(now) else arcs,
        routes=routes,
        stations=stations,
        corridor_names=names,
        entries=tuple(_entry(e, numbers.get(e.id, ()), options.today, emphasis) for e in listed),
        sources=tuple(one for one in cited_ if one.number in wanted),
        attribution=ATTRIBUTION,
        query=view.to_query(),
        link=link_to(view, options.address),
        hash=atlas.hash,
        arcs_hidden=_too_many(now),
        empty="" if found or options.story else nothing_here(atlas, view),
        story=options.story,
        include=options.include,
    )


def place_of(atlas: Atlas, event: Event) -> Place | None:
    """Where the symbol of an event stands; None when it is known to a country at most."""
    place = atlas.places.get(event.id)
    return place if place is not None and place.precision != "country" else None


def unsure(event: Event) -> bool:
    """Whether its day is not known, or it is not confirmed to have happened."""
    when = event.date
    vague = when.precision not in ("day", "interval") or when.uncertain or when.approximate
    return vague or event.candidate or event.status != "happened"


def _symbols(
    atlas: Atlas, view: View, now: Sequence[Event], emphasis: str, options: SceneOptions
) -> tuple[Symbol, ...]:
    places = _by_place(atlas, now)
    weights = Counter(place.id for e in atlas.events if (place := place_of(atlas, e)))
    noted = len(places) <= _MOST_NOTES
    out = []
    for place, events in places.values():
        own = any(e.id == emphasis for e in events)
        faded = bool(options.emphasis) and not own
        one = _symbol(place, events, weights[place.id], FADED if faded else 1.0)
        note = _note(events) if noted else ""
        if own:
            note = _emphasised_note(events, emphasis, alone=bool(options.emphasis))
        if options.theme == "print" and not own:
            note = _kinds_in_words(events)
        out.append(replace(one, note="" if faded else note, emphasised=own))
    if view.mode == "trail" and view.first and view.last:
        out += _trail(atlas, view, weights)
    return tuple(out)


def _by_place(atlas: Atlas, events: Iterable[Event]) -> dict[str, tuple[Place, list[Event]]]:
    places: dict[str, tuple[Place, list[Event]]] = {}
    for event in events:
        if place := place_of(atlas, event):
            places.setdefault(place.id, (place, []))[1].append(event)
    return places


def _symbol(place: Place, events: Sequence[Event], weight: int, strength: float) -> Symbol:
    slices = tuple(
        Slice(kind, len(own), sum(unsure(e) for e in own))
        for kind in EVENT_TYPES
        if (own := [e for e in events if e.type == kind])
    )
    return Symbol(
        id=place.id,
        name=place.name,
        lon=place.lon,
        lat=place.lat,
        slices=slices,
        weight=weight,
        vague=place.precision == "region",
        strength=strength,
    )


def _trail(atlas: Atlas, view: View, weights: Mapping[str, int]) -> list[Symbol]:
    """Return the events of the two windows before this one, fading."""
    if not (view.first and view.last):
        return []
    length = view.last - view.first + timedelta(days=1)
    found = select(atlas, view)
    out = []
    for age, strength in enumerate(TRAIL, 1):
        first, last = view.first - age * length, view.first - (age - 1) * length - timedelta(days=1)
        older = [e for e in found if e.date.overlaps(first, last)]
        for place, events in _by_place(atlas, older).values():
            one = _symbol(place, events, weights[place.id], strength)
            out.append(replace(one, id=f"{one.id} before {age}"))
    return out


def _note(events: Sequence[Event]) -> str:
    """When it was, for the second line of a label."""
    words = dict.fromkeys(e.date.in_words() for e in events)
    if len(words) == 1:
        return next(iter(words))
    earliest = min(e.date.earliest for e in events if e.date.earliest)
    latest = max(e.date.latest for e in events if e.date.latest)
    if (earliest.year, earliest.month) != (latest.year, latest.month):
        return window_words(earliest, latest, months=True)
    return window_words(earliest, latest)


def _emphasised_note(events: Sequence[Event], emphasis: str, *, alone: bool) -> str:
    """Return the day and, unless it already is the title of the picture, what happened."""
    event = next(e for e in events if e.id == emphasis)
    if alone:
        return event.date.in_words()
    return f"{event.date.in_words()}\n{event.title}"


def _kinds_in_words(events: Sequence[Event]) -> str:
    counts = Counter(e.type for e in events)
    parts = [
        f"{counts[kind.id]} {kind.plural if counts[kind.id] > 1 else kind.label.lower()}"
        for kind in EVENT_TYPES.values()
        if counts[kind.id]
    ]
    return ", ".join(parts)


def _too_many(now: Sequence[Event]) -> bool:
    return sum(e.type == "visit" for e in now) > MOST_ARCS


def _arcs(atlas: Atlas, now: Sequence[Event], emphasis: str, *, series: bool) -> tuple[Arc, ...]:
    arcs = []
    for event in now:
        place = place_of(atlas, event)
        if event.type != "visit" or place is None:
            continue
        for actor in event.actors:
            if actor.role != "visitor" or not actor.is_state:
                continue
            capital = countries.capital(actor.code)
            if capital:
                own = event.id == emphasis
                arcs.append(
                    Arc(
                        name=capital.name,
                        start=(capital.lon, capital.lat),
                        end=(place.lon, place.lat),
                        symbol=place.id,
                        title=f"{event.title}, {event.date.in_words()}",
                        unsure=event.candidate or event.status != "happened",
                        emphasised=own,
                        strength=FADED if series and not own else 1.0,
                    )
                )
    return tuple(arcs)


def _countries(
    atlas: Atlas, now: Sequence[Event], view: View, emphasis: str
) -> tuple[Country, ...]:
    counts: Counter[str] = Counter()
    unplaced: Counter[str] = Counter()
    marked: set[str] = set()
    for event in now:
        place = atlas.places.get(event.id)
        own = event.country or (place.country if place else None)
        states = {*event.countries, *([own] if own else [])}
        counts.update(states)
        if place_of(atlas, event) is None:
            unplaced.update([own] if own else states)
            if event.id == emphasis:
                marked.update([own] if own else states)
    names = countries.names(view.lang)
    return tuple(
        Country(
            code=code,
            name=names[code],
            count=counts[code],
            hatched=0 < counts[code] <= HATCHED_FROM * unplaced[code],
            selected=code == view.country,
            emphasised=code in marked,
        )
        for code in sorted(countries.outlined())
    )


def _corridors(
    atlas: Atlas, view: View, day: date
) -> tuple[tuple[Route, ...], tuple[Station, ...], tuple[tuple[str, str], ...]]:
    """Routes with the status of a day, the stations on them, the names of the corridors shown."""
    if atlas.corridors is None:
        return (), (), ()
    routes: list[Route] = []
    segments: list[Segment] = []
    ids: set[str] = set()
    for segment in atlas.corridors.segments:
        if view.corridors is not None and not set(view.corridors) & set(segment.corridors):
            continue
        status = lines.status_on(segment, day)
        if status is None:
            continue
        ids.update(segment.corridors)
        segments.append(segment)
        wanted = [c for c in segment.corridors if view.corridors is None or c in view.corridors]
        routes.append(
            Route(
                id=segment.id,
                name=segment.name,
                corridor=wanted[0],
                mode=segment.mode,  # type: ignore[arg-type] # checked when the file was read
                status=status.status,  # type: ignore[arg-type] # likewise
                points=segment.line,
            )
        )
    ends = {end for segment in segments for end in (segment.start, segment.end)}
    passed = {at for route in routes for at in route.points}
    stations = tuple(
        Station(one.name, one.lon, one.lat, one.rank, one.country)
        for one in atlas.corridors.stations
        if ids & set(one.corridors) and (one.id in ends or (one.lon, one.lat) in passed)
    )
    shown = {one.corridor for one in routes}
    names = tuple((c.id, c.short) for c in atlas.corridors.corridors if c.id in shown)
    return tuple(routes), stations, names


def _entry(event: Event, cites: tuple[int, ...], today: date, emphasis: str) -> Entry:
    doubt = "not confirmed" if event.candidate else ""
    known = filter(None, (event.date.in_words(), state_words(event, today), doubt))
    return Entry(
        when=" · ".join(filter(None, (", ".join(known), event.place))),
        title=event.title,
        kind=event.type,
        unsure=unsure(event),
        cites=cites,
        emphasised=event.id == emphasis,
    )
