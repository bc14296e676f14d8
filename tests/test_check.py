"""timeline.check: every kind of fault, planted alone in a sound atlas, is named where it stands."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from timeline.check import check
from timeline.events import EVENT_COLUMNS, FIGURE_COLUMNS, SOURCE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from timeline._errors import Fault

Rows = list[dict[str, str]]

EVENT: Mapping[str, str] = {
    "id": "a",
    "type": "meeting",
    "date": "2024-07-03",
    "title": "A meeting",
    "place": "Astana",
    "country": "KAZ",
    "actors": "AZE:participant;CHN:participant",
    "status": "happened",
    "corridors": "btk",
    "sources": "s",
}
SOURCE: Mapping[str, str] = {
    "id": "s",
    "title": "S",
    "outlet": "Outlet",
    "date": "2025-06-01",
    "url": "https://example.org/s",
    "language": "en",
}
FIGURE: Mapping[str, str] = {
    "id": "f",
    "measure": "exports",
    "actors": "AZE;CHN",
    "period": "2024",
    "value": "1",
    "unit": "USD",
    "source": "s",
}


def _station(key: str, lon: float, lat: float, country: str = "GEO") -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {
            "kind": "station",
            "id": key,
            "name": key,
            "type": "station",
            "country": country,
            "rank": 1,
            "corridors": ["btk"],
        },
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
    }


def _corridors() -> dict[str, Any]:
    """Two stations, and the line between them on the last line of its file."""
    segment = {
        "type": "Feature",
        "properties": {
            "kind": "segment",
            "id": "tbilisi-kars",
            "name": "Tbilisi to Kars",
            "corridors": ["btk"],
            "order": 1,
            "mode": "rail",
            "from": "tbilisi",
            "to": "kars",
            "countries": ["GEO", "TUR"],
            "length_km": 180,
            "length_source": "measured",
            "statuses": [
                {"date": "2007", "status": "agreed", "source": "s", "note": ""},
                {"date": "2017-10-30", "status": "operational", "source": "s", "note": ""},
            ],
        },
        "geometry": {"type": "LineString", "coordinates": [[44.8, 41.7], [43.1, 40.6]]},
    }
    corridor = {
        "id": "btk",
        "name": "Baku-Tbilisi-Kars",
        "short": "BTK",
        "about": "A railway.",
        "names": [{"name": "BTK", "used_by": "all", "source": "s"}],
        "sources": ["s"],
    }
    stations = [_station("tbilisi", 44.8, 41.7), _station("kars", 43.1, 40.6, "TUR")]
    return {
        "type": "FeatureCollection",
        "corridors": [corridor],
        "features": [*stations, segment],
    }


def _csv(path: Path, columns: tuple[str, ...], rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def _check(
    folder: Path,
    events: Rows | None = None,
    sources: Rows | None = None,
    figures: Rows | None = None,
    corridors: dict[str, Any] | None = None,
) -> list[Fault]:
    """Write an atlas of the given rows, sound ones where none are given, and check it."""
    columns = (*EVENT_COLUMNS, "lat", "lon")
    _csv(folder / "events.csv", columns, events or [dict(EVENT)])
    _csv(folder / "sources.csv", SOURCE_COLUMNS, sources or [dict(SOURCE)])
    _csv(folder / "figures.csv", FIGURE_COLUMNS, figures or [dict(FIGURE)])
    data = corridors or _corridors()
    lines = ",\n".join(json.dumps(feature) for feature in data["features"])
    head = json.dumps({key: value for key, value in data.items() if key != "features"})
    text = f'{head[:-1]},\n"features": [\n{lines}\n]}}\n'  # a feature a line, from line 3 on
    (folder / "corridors.geojson").write_text(text, encoding="utf-8")
    return check(folder)


def _only(faults: list[Fault]) -> tuple[str, int, str, str]:
    assert len(faults) == 1, [str(fault) for fault in faults]
    (fault,) = faults
    assert "\n" not in str(fault)
    return fault.file, fault.line, fault.field, fault.message


def test_a_sound_atlas_has_no_faults(tmp_path: Path) -> None:
    """The base that the other tests plant their faults in is sound itself."""
    assert _check(tmp_path) == []


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"date": "2024-02-30"}, "date", "not a day of the calendar"),
        ({"date": "July 2024"}, "date", "is not a date"),
        ({"country": "KZ"}, "country", "not a country code"),
        ({"actors": "AZE:participant;XXX:participant"}, "actors", "is not an actor"),
        ({"actors": "AZE:boss"}, "actors", "use one of host"),
        ({"lat": "95", "lon": "71"}, "lat", "out of range"),
        ({"lat": "51", "lon": "191"}, "lon", "out of range"),
        ({"id": "a"}, "id", "already on line 2"),
        ({"sources": ""}, "sources", "is empty"),
        ({"sources": "s;nowhere"}, "sources", "'nowhere' is not in sources.csv"),
        ({"follows": "nothing"}, "follows", "'nothing' is not in events.csv"),
        ({"date": "2023", "follows": "a"}, "follows", "is later"),
        ({"follows": "b"}, "follows", "follows this event in turn"),
        ({"type": "battle"}, "type", "use one of visit"),
        ({"status": "maybe"}, "status", "use one of happened"),
        ({"corridors": "silk"}, "corridors", "it has btk"),
        ({"type": "visit", "actors": "AZE:visitor"}, "actors", "needs a host"),
        ({"type": "visit", "actors": "AZE:host"}, "actors", "needs a visitor"),
        ({"date": "2025-06-02"}, "sources", "before the event"),
        ({"place": "Zzyzxgrad"}, "place", "add the columns lat and lon"),
        ({"lat": "40", "lon": "-100"}, "lat", "is not in KAZ"),
        ({"title": ""}, "title", "is empty"),
    ],
)
def test_faults_of_events(
    tmp_path: Path, changes: dict[str, str], field: str, message: str
) -> None:
    """Each fault of an event is told once, with the line and the field."""
    faults = _check(tmp_path, [dict(EVENT), {**EVENT, "id": "b", **changes}])
    file, line, told, text = _only(faults)
    assert (file, line, told) == ("events.csv", 3, field)
    assert message in text


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"outlet": ""}, "outlet", "is empty"),
        ({"url": ""}, "url", "is empty"),
        ({"url": "javascript:alert(1)"}, "url", "not a web address"),
        ({"date": ""}, "date", "say in the note"),
        ({"date": "soon"}, "date", "is not a date"),
        ({"date": "XXXX-04-16"}, "date", "has no year"),
        ({"title": ""}, "title", "is empty"),
        ({"language": "english"}, "language", "ISO 639-1"),
        ({"id": "s"}, "id", "already on line 2"),
    ],
)
def test_faults_of_sources(
    tmp_path: Path, changes: dict[str, str], field: str, message: str
) -> None:
    """Each fault of a source is told once, with the line and the field."""
    faults = _check(tmp_path, sources=[dict(SOURCE), {**SOURCE, "id": "t", **changes}])
    file, line, told, text = _only(faults)
    assert (file, line, told) == ("sources.csv", 3, field)
    assert message in text


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"period": "2024-13"}, "period", "no month 13"),
        ({"period": "XXXX-04"}, "period", "has no year"),
        ({"source": "nowhere"}, "source", "'nowhere' is not in sources.csv"),
        ({"value": "1,5"}, "value", "is not a number"),
        ({"unit": ""}, "unit", "is empty"),
        ({"actors": "AZE"}, "actors", "name two"),
        ({"actors": "AZE;XXX"}, "actors", "is not an actor"),
        ({"id": "f"}, "id", "already on line 2"),
    ],
)
def test_faults_of_figures(
    tmp_path: Path, changes: dict[str, str], field: str, message: str
) -> None:
    """Each fault of a figure is told once, with the line and the field."""
    faults = _check(tmp_path, figures=[dict(FIGURE), {**FIGURE, "id": "g", **changes}])
    file, line, told, text = _only(faults)
    assert (file, line, told) == ("figures.csv", 3, field)
    assert message in text


@pytest.mark.parametrize(
    ("path", "value", "where", "message"),
    [
        (("features", 0, "geometry", "coordinates"), [41.7, 144.8], (3, "coordinates"), "latitude"),
        (
            ("features", 1, "geometry", "coordinates"),
            [190, 40],
            (4, "coordinates"),
            "longitude 190",
        ),
        (
            ("features", 2, "geometry", "coordinates", 1),
            [43, 95],
            (5, "coordinates"),
            "latitude 95",
        ),
        (
            ("features", 2, "properties", "statuses", 1, "source"),
            "x",
            (5, "statuses"),
            "'x' is not",
        ),
        (
            ("features", 2, "properties", "statuses", 1, "date"),
            "2006",
            (5, "statuses"),
            "time order",
        ),
        (
            ("features", 2, "properties", "statuses", 1, "date"),
            "soon",
            (5, "statuses"),
            "not a date",
        ),
        (("features", 2, "properties", "statuses", 0, "status"), "old", (5, "statuses"), "'old'"),
        (("features", 2, "properties", "countries"), ["GEO", "XX"], (5, "countries"), "'XX'"),
        (("features", 0, "properties", "country"), "XX", (3, "country"), "'XX'"),
        (("features", 0, "properties", "corridors"), ["silk"], (3, "corridors"), "'silk'"),
        (("features", 2, "properties", "to"), "nowhere", (5, "to"), "nowhere"),
        (("features", 2, "properties", "mode"), "air", (5, "mode"), "one of rail"),
        (("corridors", 0, "sources"), ["x"], (1, "sources"), "'x' is not in sources.csv"),
    ],
)
def test_faults_of_corridors(
    tmp_path: Path, path: tuple[str | int, ...], value: object, where: tuple[int, str], message: str
) -> None:
    """Each fault of a corridor is told once, on the line of the feature's id."""
    data = _corridors()
    target: Any = data
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = value
    file, line, told, text = _only(_check(tmp_path, corridors=data))
    assert (file, line, told) == ("corridors.geojson", *where)
    assert message in text


def test_faults_are_sorted(tmp_path: Path) -> None:
    """A person mends a file from top to bottom."""
    faults = _check(
        tmp_path,
        [
            {**EVENT, "date": "x", "type": "y"},
            {**EVENT, "id": "b", "follows": "gone"},
            {**EVENT, "id": "c", "country": "??"},
        ],
        sources=[dict(SOURCE), {**SOURCE, "id": "t", "outlet": ""}],
    )
    keys = [(fault.file, fault.line) for fault in faults]
    assert keys == sorted(keys)
    assert len(keys) == 5


def test_a_bad_row_is_no_dangling_reference(tmp_path: Path) -> None:
    """What names a row that was set aside is not blamed for it as well."""
    faults = _check(
        tmp_path,
        [{**EVENT, "date": "x"}, {**EVENT, "id": "b", "follows": "a", "sources": "t"}],
        sources=[dict(SOURCE), {**SOURCE, "id": "t", "url": "ftp://x"}],
    )
    assert [(fault.file, fault.field) for fault in faults] == [
        ("events.csv", "date"),
        ("sources.csv", "url"),
    ]


def test_circles_are_found(tmp_path: Path) -> None:
    """Events of one day that follow each other in a circle are told, and it ends."""
    rows = [{**EVENT, "id": key, "follows": after} for key, after in ("ab", "bc", "ca")]
    faults = _check(tmp_path, rows)
    assert [(fault.line, fault.field) for fault in faults] == [(n, "follows") for n in (2, 3, 4)]


def test_an_announcement_may_stand_beside_a_report(tmp_path: Path) -> None:
    """An older source is fine when a later one, or one without a date, is cited too."""
    early = {**SOURCE, "id": "early", "date": "2020"}
    undated = {**SOURCE, "id": "undated", "date": "", "note": "No date is stated."}
    for pair in ("early;s", "early;undated"):
        assert not _check(tmp_path, [{**EVENT, "sources": pair}], [dict(SOURCE), early, undated])
    planned = {**EVENT, "sources": "early", "status": "planned"}
    assert not _check(tmp_path, [planned], [dict(SOURCE), early])


def test_what_can_not_be_read_is_one_fault(tmp_path: Path) -> None:
    """A folder without an atlas is a fault too, not an exception."""
    assert [fault.file for fault in check(tmp_path)] == ["events.csv"]
    assert len(check(tmp_path / "nowhere")) == 1
    _check(tmp_path)
    (tmp_path / "corridors.geojson").write_text("[" * 50_000, encoding="utf-8")
    assert [fault.file for fault in check(tmp_path)] == ["corridors.geojson"]
    (tmp_path / "corridors.geojson").write_text('{"features": 3}', encoding="utf-8")
    assert {fault.file for fault in check(tmp_path)} == {"corridors.geojson", "events.csv"}
