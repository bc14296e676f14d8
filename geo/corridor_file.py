"""Reading the corridor file, every fault told in one line.

The file is a GeoJSON FeatureCollection (WGS 84) with a member ``corridors`` beside the features. A
feature is a ``segment`` (LineString) or a ``station`` (Point).
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from geo.corridors import (
    KINDS,
    MODES,
    RANKS,
    STATUSES,
    Corridor,
    Corridors,
    Name,
    Segment,
    Station,
    Status,
    bounds,
)


class CorridorError(ValueError):
    """The corridor file is not what it should be; the message is one line for the user."""


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
