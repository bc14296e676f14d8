"""Transport corridors: named routes made of segments with dated statuses, and their stations.

A status speaks of the line itself: the rails, the road, the ferry. Where no opening date of an
old line could be read, the first train of the corridor stands in, and the note says so.

Dates are EDTF texts. `bounds` reads the plain forms that the corridor file uses: a year, a month,
a day, each with an optional ``?``, ``~`` or ``%``, and an interval of two of them.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

STATUSES = ("proposed", "agreed", "under_construction", "operational", "suspended")
MODES = ("rail", "sea", "road")
KINDS = ("station", "port", "border")
RANKS = (1, 2, 3)

_EPOCH = date(1970, 1, 1)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")


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
