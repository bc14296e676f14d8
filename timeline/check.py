"""Whether an atlas holds together: every fault of it, with file, line and field.

`timeline.atlas.load` finds what is wrong with a row by itself; here is what takes several rows, or
more than one file, to see.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geo import countries
from geo.corridors import STATUSES
from timeline._errors import Fault, InvalidAtlas, InvalidDate
from timeline.atlas import CORRIDORS, EVENTS, FIGURES, SOURCES, Atlas, id_lines, load, read_text
from timeline.edtf import EventDate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.events import Event, Figure, Source

_DIRECTED = ("exports", "imports", "investment")
_PAIR = 2


def check(folder: Path) -> list[Fault]:
    """Give every fault of the atlas in `folder`, by file and line; empty when it is sound."""
    try:
        atlas = load(folder)
    except InvalidAtlas as error:
        return [error.fault]
    found = list(_event_faults(atlas, folder))
    for source in atlas.sources.values():
        found += [_at(atlas, SOURCES, source.id, *why) for why in _source_problems(source)]
    for figure in atlas.figures:
        found += [_at(atlas, FIGURES, figure.id, *why) for why in _figure_problems(atlas, figure)]
    found += _corridor_faults(atlas, folder / CORRIDORS)
    told = {(fault.file, fault.line) for fault in found if fault.file == CORRIDORS}
    found += [fault for fault in atlas.faults if (fault.file, fault.line) not in told]
    return sorted(set(found))


def _at(atlas: Atlas, file: str, key: str, field: str, message: str) -> Fault:
    return Fault(file, atlas.lines[file, key], field, message)


def _event_faults(atlas: Atlas, folder: Path) -> Iterator[Fault]:
    corridors = _corridor_ids(folder / CORRIDORS)
    for event in atlas.events:
        for field, message in (
            *_role_problems(event),
            *_evidence_problems(atlas, event),
            *_order_problems(atlas, event),
            *_coordinate_problems(event),
        ):
            yield _at(atlas, EVENTS, event.id, field, message)
        for key in event.corridors:
            if corridors is not None and key not in corridors:
                known = ", ".join(sorted(corridors)) or "none"
                message = f"'{key}' is no corridor of {CORRIDORS}; it has {known}"
                yield _at(atlas, EVENTS, event.id, "corridors", message)


def _role_problems(event: Event) -> Iterator[tuple[str, str]]:
    """Want a visitor and a host of every visit."""
    roles = {actor.role for actor in event.actors}
    if event.type == "visit":
        for role in ("visitor", "host"):
            if role not in roles:
                yield "actors", f"a visit needs a {role}; write it as AZE:{role}"


def _evidence_problems(atlas: Atlas, event: Event) -> Iterator[tuple[str, str]]:
    """Every event has a source that exists, and one that is not older than what it reports.

    A source of before may stand beside a later one, as an announcement does; alone it can't know
    that something happened. A source without a date proves nothing either way.
    """
    if not event.sources:
        yield "sources", f"is empty; name at least one id of {SOURCES}"
    for key in event.sources:
        if (SOURCES, key) not in atlas.lines:
            yield "sources", f"'{key}' is not in {SOURCES}; add it there or correct the id"
    dates = [source.date for source in atlas.sources_of(event)]
    published = [when.latest for when in dates if when is not None and when.latest is not None]
    began = event.date.earliest
    if (
        event.status == "happened"
        and began is not None
        and published
        and len(published) == len(event.sources)
        and max(published) < began
    ):
        message = f"the last was published by {max(published)}, before the event ({event.date})"
        yield "sources", f"{message}; cite a later source or make the status planned"


def _order_problems(atlas: Atlas, event: Event) -> Iterator[tuple[str, str]]:
    """Want what an event follows to exist, be earlier, and not follow it in turn."""
    for key in event.follows:
        if (EVENTS, key) not in atlas.lines:
            yield "follows", f"'{key}' is not in {EVENTS}; correct the id or add the event"
            continue
        earlier = atlas.by_id.get(key)
        if earlier is None:  # its row was set aside and is a fault of its own
            continue
        began, ended = earlier.date.earliest, event.date.latest
        if began and ended and began > ended:
            yield "follows", f"'{key}' is later ({earlier.date}); an event follows earlier ones"
        elif event.id in _followed(atlas, key):
            yield "follows", f"'{key}' follows this event in turn; break the circle"


def _followed(atlas: Atlas, start: str) -> set[str]:
    """Give all that `start` follows, directly or through others, and itself."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        key = waiting.pop()
        if key not in seen and key in atlas.by_id:
            seen.add(key)
            waiting.extend(atlas.by_id[key].follows)
    return seen


def _coordinate_problems(event: Event) -> Iterator[tuple[str, str]]:
    """Coordinates that an event brings along lie in its country."""
    if event.country is None or event.lat is None or event.lon is None:
        return
    if event.country not in countries.outlined():
        return
    if not countries.contains(event.country, event.lat, event.lon):
        yield "lat", f"{event.lat}, {event.lon} is not in {event.country}; correct one of them"


def _source_problems(source: Source) -> Iterator[tuple[str, str]]:
    if not source.outlet:
        yield "outlet", "is empty; name who published it"
    if not source.url:
        yield "url", "is empty; give the address of the page that was read"
    if source.date is None and not source.note:
        yield (
            "date",
            "is empty; give the day of publication, or say in the note that none is stated",
        )
    if source.date is not None and not source.date.year_known:
        yield "date", f"'{source.date}' has no year; leave it empty and say so in the note"


def _figure_problems(atlas: Atlas, figure: Figure) -> Iterator[tuple[str, str]]:
    if (SOURCES, figure.source) not in atlas.lines:
        yield "source", f"'{figure.source}' is not in {SOURCES}; add it there or correct the id"
    if not figure.period.year_known:
        yield "period", f"'{figure.period}' has no year; a figure is of a year, a month or a day"
    if figure.measure in _DIRECTED and len(figure.actors) != _PAIR:
        yield "actors", f"{figure.measure} go from one actor to another; name two"


def _corridor_faults(atlas: Atlas, path: Path) -> Iterator[Fault]:
    """Go through every feature, where the loader stops at the first fault."""
    data = _json(path)
    if not isinstance(data, dict):
        return
    lines = id_lines(read_text(path))
    for item in _dicts(data.get("corridors")):
        cited = [*_texts(item.get("sources")), *_cited(item.get("names"))]
        for field, message in _unknown_sources(atlas, "sources", cited):
            yield Fault(path.name, lines.get(str(item.get("id")), 0), field, message)
    known = _corridor_ids(path) or frozenset()
    for feature in _dicts(data.get("features")):
        properties, geometry = feature.get("properties"), feature.get("geometry")
        if not isinstance(properties, dict) or not isinstance(geometry, dict):
            continue
        line = lines.get(str(properties.get("id")), 0)
        for field, message in (
            *_position_problems(geometry.get("coordinates")),
            *_feature_problems(properties, known),
            *_status_problems(atlas, properties.get("statuses")),
        ):
            yield Fault(path.name, line, field, message)


def _json(path: Path) -> Any:  # noqa: ANN401 - a file of a user may hold anything
    """Read a JSON file; None when it is missing or broken, which the loader tells."""
    try:
        return json.loads(read_text(path)) if path.is_file() else None
    except (InvalidAtlas, ValueError, RecursionError):
        return None


def _corridor_ids(path: Path) -> frozenset[str] | None:
    """Give the ids of the corridors in a file; None when it can't be read."""
    if not path.is_file():
        return frozenset()
    data = _json(path)
    if not isinstance(data, dict):
        return None
    return frozenset(str(item.get("id")) for item in _dicts(data.get("corridors")))


def _dicts(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _cited(value: object) -> list[str]:
    return [str(item.get("source", "")) for item in _dicts(value)]


def _unknown_sources(atlas: Atlas, field: str, cited: list[str]) -> Iterator[tuple[str, str]]:
    for key in dict.fromkeys(cited):
        if (SOURCES, key) not in atlas.lines:
            yield field, f"'{key}' is not in {SOURCES}; add it there or correct the id"


def _position_problems(coordinates: object) -> Iterator[tuple[str, str]]:
    """Every position is longitude and latitude, in this order, within the globe."""
    positions = coordinates if isinstance(coordinates, list) else []
    if positions and not isinstance(positions[0], list):
        positions = [positions]
    for position in positions:
        match position:
            case [int() | float() as lon, int() | float() as lat, *_]:
                if not -90 <= lat <= 90:  # noqa: PLR2004 - degrees
                    yield "coordinates", f"latitude {lat} is out of range; it comes after longitude"
                if not -180 <= lon <= 180:  # noqa: PLR2004
                    yield "coordinates", f"longitude {lon} is out of range; it is from -180 to 180"
            case _:
                yield "coordinates", "a position is [longitude, latitude] in degrees"


def _feature_problems(
    properties: dict[str, Any], known: frozenset[str]
) -> Iterator[tuple[str, str]]:
    for key in _texts(properties.get("corridors")):
        if key not in known:
            yield "corridors", f"'{key}' is not among the corridors of this file"
    for field, codes in (
        ("countries", _texts(properties.get("countries"))),
        ("country", [properties["country"]] if "country" in properties else []),
    ):
        for code in codes:
            if not countries.is_state(str(code)):
                yield field, f"'{code}' is not a country code; use ISO 3166-1 alpha-3, such as AZE"


def _status_problems(atlas: Atlas, statuses: object) -> Iterator[tuple[str, str]]:
    """Want one of the five statuses, a date with a year, and a source that exists."""
    last: EventDate | None = None
    for item in _dicts(statuses):
        if item.get("status") not in STATUSES:
            yield "statuses", f"'{item.get('status')}' is not known; use {', '.join(STATUSES)}"
        try:
            when = EventDate.parse(str(item.get("date", "")))
        except InvalidDate as error:
            yield "statuses", str(error)
            continue
        if when.earliest is None:
            yield "statuses", f"'{when}' has no year; a status needs one to be drawn"
        elif last is not None and last.earliest is not None and when.earliest < last.earliest:
            yield "statuses", f"'{when}' comes after '{last}'; put the statuses in time order"
        last = when
    yield from _unknown_sources(atlas, "statuses", _cited(statuses))
