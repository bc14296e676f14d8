"""Transport corridors: named routes made of segments with dated statuses, and their stations.

The data file is a GeoJSON FeatureCollection (WGS 84) with a member ``corridors`` beside the
features. A feature is a ``segment`` (LineString) or a ``station`` (Point).

A status speaks of the line itself: the rails, the road, the ferry. Where no opening date of an
old line could be read, the first train of the corridor stands in, and the note says so.

Dates are EDTF texts. `bounds` reads the plain forms that the file uses: a year, a month, a day,
each with an optional ``?``, ``~`` or ``%``, and an interval of two of them.
"""

import calendar
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

STATUSES = ("proposed", "agreed", "under_construction", "operational", "suspended")
MODES = ("rail", "sea", "road")
KINDS = ("station", "port", "border")
RANKS = (1, 2, 3)

_EPOCH = date(1970, 1, 1)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")


class CorridorError(ValueError):
    """The corridor file is not what it should be; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a segment became at `date` (EDTF), the id of the source that says so, and a note."""

    date: str
    status: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A line between two stations, with its statuses in time order.

    `start` and `end` are station ids, `line` holds (longitude, latitude) pairs in degrees,
    `countries` the ISO 3166-1 alpha-3 codes that the line crosses (none at sea).
    `length_source` is a source id, or says that the length was measured along the line.
    """

    id: str
    name: str
    corridors: tuple[str, ...]
    mode: str
    start: str
    end: str
    length_km: float
    line: tuple[tuple[float, float], ...]
    statuses: tuple[Status, ...]
    countries: tuple[str, ...] = ()
    length_source: str = ""


@dataclass(frozen=True, slots=True)
class Station:
    """A station, port or border crossing; rank 1 is labelled first, rank 3 last."""

    id: str
    name: str
    kind: str
    country: str
    lon: float
    lat: float
    rank: int
    corridors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One of the names of a corridor, who uses it, and the id of a source that shows it."""

    name: str
    used_by: str
    source: str


@dataclass(frozen=True, slots=True)
class Corridor:
    """A named route; `names` are all its names, `sources` the ids behind `about`."""

    id: str
    name: str
    short: str
    about: str
    names: tuple[Name, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corridors:
    """The content of a corridor file; segments are in drawing order."""

    corridors: tuple[Corridor, ...]
    segments: tuple[Segment, ...]
    stations: tuple[Station, ...]


def bounds(text: str) -> tuple[date, date]:
    """Return the earliest and the latest day of a plain EDTF date or interval.

    A qualifier (``?`` uncertain, ``~`` approximate, ``%`` both) does not widen the bounds.
    Raise ValueError on any other text.
    """
    first, slash, second = text.partition("/")
    earliest, latest = _period(first)
    if slash:
        after, latest = _period(second)
        if after < earliest:
            message = f"{text!r} ends before it begins"
            raise ValueError(message)
    return earliest, latest


def _period(text: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text)
    if match is None:
        message = f"{text!r} is not a date like 2014, 2014-08 or 2014-08-22"
        raise ValueError(message)
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        if match[3]:
            return date(year, month, day), date(year, month, day)
        if match[2]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        message = f"{text!r} is not in the calendar"
        raise ValueError(message) from None


def effective(segment: Segment) -> tuple[tuple[date, Status], ...]:
    """Return the statuses of a segment with the day from which each one counts.

    That is the first day of its date, so a status known only to its year counts from 1 January.
    A coarse entry steps aside when a finer one says the same inside its period: the better
    known day then decides.
    """
    spans = [(bounds(status.date), status) for status in segment.statuses]
    return tuple(
        (span[0], status)
        for span, status in spans
        if not any(
            other.status == status.status and _refines(inner, span) for inner, other in spans
        )
    )


def _refines(inner: tuple[date, date], outer: tuple[date, date]) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def status_on(segment: Segment, day: date) -> Status | None:
    """Return the status of a segment on a day, or None before its first known status."""
    reached = [status for start, status in effective(segment) if start <= day]
    return reached[-1] if reached else None


def to_payload(corridors: Corridors) -> dict[str, object]:
    """Return compact JSON-ready values for the browser.

    Lines are [latitude, longitude] pairs. A status is
    [days since 1970-01-01, status, source id, EDTF date, note]: the day is for drawing, the EDTF
    date for reading, because a month is never shown as its first day.
    """
    return {
        "corridors": [
            {
                "id": corridor.id,
                "name": corridor.name,
                "short": corridor.short,
                "about": corridor.about,
                "names": [[name.name, name.used_by, name.source] for name in corridor.names],
                "sources": list(corridor.sources),
            }
            for corridor in corridors.corridors
        ],
        "segments": [_segment_payload(segment) for segment in corridors.segments],
        "stations": [
            {
                "id": station.id,
                "name": station.name,
                "kind": station.kind,
                "country": station.country,
                "at": [round(station.lat, 3), round(station.lon, 3)],
                "rank": station.rank,
                "corridors": list(station.corridors),
            }
            for station in corridors.stations
        ],
    }


def _segment_payload(segment: Segment) -> dict[str, object]:
    return {
        "id": segment.id,
        "name": segment.name,
        "corridors": list(segment.corridors),
        "mode": segment.mode,
        "from": segment.start,
        "to": segment.end,
        "km": segment.length_km,
        "line": [[round(lat, 3), round(lon, 3)] for lon, lat in segment.line],
        "statuses": [
            [(start - _EPOCH).days, status.status, status.source, status.date, status.note]
            for start, status in effective(segment)
        ],
    }


def load(path: Path) -> Corridors:
    """Read and check a corridor file; raise CorridorError with the feature and the field."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return _read(_Item("the file", data))
    except FileNotFoundError:
        message = f"{path}: there is no such file"
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read ({error})"
    except json.JSONDecodeError as error:
        message = f"{path}, line {error.lineno}: not JSON ({error.msg})"
    except CorridorError as error:
        message = f"{path}: {error}"
    raise CorridorError(message)


class _Item:
    """A JSON value and where it stands; reads typed members or says in one line what is wrong."""

    def __init__(self, where: str, value: object) -> None:
        self.where, self.value = where, value

    def fail(self, field: str, wanted: str) -> NoReturn:
        message = f"{self.where}, {field}: should be {wanted}"
        raise CorridorError(message)

    def get(self, field: str) -> object:
        if not isinstance(self.value, dict):
            message = f"{self.where}: should be an object with the member {field}"
            raise CorridorError(message)
        return self.value.get(field)

    def text(self, field: str, *, empty: bool = False) -> str:
        value = self.get(field)
        if not isinstance(value, str) or not (value or empty):
            self.fail(field, "a text")
        return value

    def one_of(self, field: str, choices: Sequence[str]) -> str:
        if (value := self.text(field)) not in choices:
            self.fail(field, "one of " + ", ".join(choices))
        return value

    def number(self, field: str) -> float:
        value = self.get(field)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail(field, "a number")
        return value

    def values(self, field: str) -> list[object]:
        value = self.get(field)
        if not isinstance(value, list):
            self.fail(field, "a list")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        values = self.values(field)
        texts = tuple(value for value in values if isinstance(value, str) and value)
        if len(texts) != len(values):
            self.fail(field, "a list of texts")
        return texts

    def item(self, field: str) -> "_Item":
        return _Item(f"{self.where}, {field}", self.get(field))

    def items(self, field: str) -> list["_Item"]:
        return [
            _Item(f"{self.where}, {field} {place}", value)
            for place, value in enumerate(self.values(field), 1)
        ]


def _read(top: _Item) -> Corridors:
    corridors = tuple(_corridor(item) for item in top.items("corridors"))
    segments: list[tuple[float, Segment]] = []
    stations: list[Station] = []
    for feature in top.items("features"):
        properties, geometry = feature.item("properties"), feature.item("geometry")
        kind = properties.one_of("kind", ("segment", "station"))
        place = _Item(f"{kind} {properties.text('id')}", properties.value)
        geometry.where = f"{place.where}, geometry"
        if kind == "segment":
            segments.append((place.number("order"), _segment(place, geometry)))
        else:
            stations.append(_station(place, geometry))
    segments.sort(key=lambda ordered: ordered[0])
    found = Corridors(corridors, tuple(segment for _, segment in segments), tuple(stations))
    _check_references(found)
    return found


def _corridor(item: _Item) -> Corridor:
    names = tuple(
        Name(name.text("name"), name.text("used_by"), name.text("source"))
        for name in item.items("names")
    )
    return Corridor(
        item.text("id"),
        item.text("name"),
        item.text("short"),
        item.text("about"),
        names,
        item.texts("sources"),
    )


def _segment(item: _Item, geometry: _Item) -> Segment:
    geometry.one_of("type", ("LineString",))
    line = tuple(_position(geometry, value) for value in geometry.values("coordinates"))
    if len(line) < 2:  # noqa: PLR2004 - two ends make a line
        geometry.fail("coordinates", "two positions or more")
    statuses = tuple(_status(status) for status in item.items("statuses"))
    starts = [bounds(status.date)[0] for status in statuses]
    if not starts or starts != sorted(starts):
        item.fail("statuses", "one or more, in time order")
    return Segment(
        id=item.text("id"),
        name=item.text("name"),
        corridors=item.texts("corridors"),
        mode=item.one_of("mode", MODES),
        start=item.text("from"),
        end=item.text("to"),
        length_km=item.number("length_km"),
        line=line,
        statuses=statuses,
        countries=item.texts("countries"),
        length_source=item.text("length_source"),
    )


def _status(item: _Item) -> Status:
    text = item.text("date")
    try:
        bounds(text)
    except ValueError as error:
        message = f"{item.where}, date: {error}"
        raise CorridorError(message) from None
    status = item.one_of("status", STATUSES)
    return Status(text, status, item.text("source"), item.text("note", empty=True))


def _station(item: _Item, geometry: _Item) -> Station:
    geometry.one_of("type", ("Point",))
    lon, lat = _position(geometry, geometry.get("coordinates"))
    rank = item.number("rank")
    if rank not in RANKS:
        item.fail("rank", "1, 2 or 3")
    return Station(
        id=item.text("id"),
        name=item.text("name"),
        kind=item.one_of("type", KINDS),
        country=item.text("country"),
        lon=lon,
        lat=lat,
        rank=int(rank),
        corridors=item.texts("corridors"),
    )


def _position(item: _Item, value: object) -> tuple[float, float]:
    numbers = value if isinstance(value, list) else []
    pair = [float(number) for number in numbers if isinstance(number, int | float)]
    if len(pair) != 2 or not (abs(pair[0]) <= 180 and abs(pair[1]) <= 90):  # noqa: PLR2004
        item.fail("coordinates", "longitude and latitude in degrees")
    return pair[0], pair[1]


def _check_references(found: Corridors) -> None:
    known = _unique(corridor.id for corridor in found.corridors)
    stations = _unique(station.id for station in found.stations)
    _unique(segment.id for segment in found.segments)
    places = [(f"segment {one.id}", one.corridors) for one in found.segments]
    places += [(f"station {one.id}", one.corridors) for one in found.stations]
    for where, names in places:
        _must_exist(f"{where}, corridors", names, known)
    for segment in found.segments:
        _must_exist(f"segment {segment.id}, from", (segment.start,), stations)
        _must_exist(f"segment {segment.id}, to", (segment.end,), stations)


def _unique(ids: Iterable[str]) -> set[str]:
    counted = Counter(ids)
    for name, times in counted.items():
        if times > 1:
            message = f"the id {name} is used twice"
            raise CorridorError(message)
    return set(counted)


def _must_exist(where: str, names: Iterable[str], known: set[str]) -> None:
    for name in names:
        if name not in known:
            message = f"{where}: there is no {name}"
            raise CorridorError(message)
