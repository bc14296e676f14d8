"""The corridors, checked against the outlines, and what is computed of them."""

import csv
import json
import math
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union
from shapely.prepared import prep

from geo.corridor_file import load
from geo.corridors import (
    STATUSES,
    Corridors,
    Segment,
    Status,
    bounds,
    effective,
    status_on,
    to_payload,
)

SEEDS = Path(__file__).parents[2] / "seeds"
FILE = SEEDS / "corridors.geojson"
BORDER_KM = 2.0  # what the 1:50m outlines leave out: the Bosporus, a river bank, a beach
HARBOUR_KM = 8.0

Place = tuple[float, float]


@cache
def corridors() -> Corridors:
    """Return the corridors of the starter atlas."""
    return load(FILE)


@cache
def outlines() -> dict[str, BaseGeometry]:
    """Return the country outlines by ISO 3166-1 alpha-3 code."""
    data = json.loads((SEEDS / "countries-50m.geojson").read_text(encoding="utf-8"))
    return {one["properties"]["iso3"]: shape(one["geometry"]) for one in data["features"]}


@cache
def source_ids() -> frozenset[str]:
    """Return the ids of all sources."""
    with (SEEDS / "sources.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return frozenset(row["id"] for row in rows)


def km(a: Place, b: Place) -> float:
    """Return the great-circle distance of two (longitude, latitude) places on the mean sphere."""
    (lon1, lat1), (lon2, lat2) = ([math.radians(angle) for angle in place] for place in (a, b))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


def length(segment: Segment) -> float:
    """Return the length of the line drawn, in km."""
    return sum(km(a, b) for a, b in zip(segment.line, segment.line[1:], strict=False))


def along(segment: Segment, step: float = 1.0) -> Iterator[Place]:
    """Yield places along a segment, one about every `step` km."""
    for a, b in zip(segment.line, segment.line[1:], strict=False):
        parts = math.ceil(km(a, b) / step) or 1
        for part in range(parts):
            share = part / parts
            yield a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
    yield segment.line[-1]


def off(place: Place, area: BaseGeometry) -> float:
    """Return the distance in km from a place to about the nearest point of an area."""
    near = area.boundary.interpolate(area.boundary.project(Point(place)))
    return km(place, (near.x, near.y))


def segments() -> tuple[Segment, ...]:
    """Return all segments of the starter atlas."""
    return corridors().segments


def on_land() -> list[Segment]:
    """Return the rails and roads."""
    return [one for one in segments() if one.mode != "sea"]


def at_sea() -> list[Segment]:
    """Return the sea legs."""
    return [one for one in segments() if one.mode == "sea"]


def by_id(one: Segment) -> str:
    """Name a test case by its segment."""
    return one.id


@pytest.mark.parametrize("segment", on_land(), ids=by_id)
def test_rails_stay_in_their_countries(segment: Segment) -> None:
    """No rail runs through the sea or through a country that it does not cross."""
    area = unary_union([outlines()[code] for code in segment.countries])
    inside = prep(area)
    outside = [place for place in along(segment) if not inside.contains(Point(place))]
    assert max((off(place, area) for place in outside), default=0) <= BORDER_KM


@pytest.mark.parametrize("segment", on_land(), ids=by_id)
def test_every_listed_country_is_crossed(segment: Segment) -> None:
    """The list of countries names none that the line does not reach."""
    for code in segment.countries:
        area = outlines()[code]
        assert any(area.distance(Point(place)) * 111 <= BORDER_KM for place in along(segment))


@pytest.mark.parametrize("segment", at_sea(), ids=by_id)
def test_ships_stay_on_the_water(segment: Segment) -> None:
    """A sea leg touches land only in its two harbours."""
    land = [area for area in outlines().values() if area.intersects(shape(_line(segment)))]
    ports = (segment.line[0], segment.line[-1])
    for place in along(segment):
        if any(area.contains(Point(place)) for area in land):
            assert min(km(place, port) for port in ports) <= HARBOUR_KM


def _line(segment: Segment) -> dict[str, object]:
    return {"type": "LineString", "coordinates": segment.line}


def test_segments_end_at_their_stations() -> None:
    """The first and the last position of a line are its stations."""
    at = {one.id: (one.lon, one.lat) for one in corridors().stations}
    for segment in segments():
        assert segment.line[0] == pytest.approx(at[segment.start], abs=0.0006), segment.id
        assert segment.line[-1] == pytest.approx(at[segment.end], abs=0.0006), segment.id


def test_stations_between_the_ends_lie_on_a_line() -> None:
    """A station that no segment ends at is passed by one of its corridors."""
    ends = {name for one in segments() for name in (one.start, one.end)}
    for station in corridors().stations:
        if station.id not in ends:
            lines = [one for one in segments() if set(one.corridors) & set(station.corridors)]
            place = (station.lon, station.lat)
            nearest = min(km(place, other) for one in lines for other in along(one))
            assert nearest <= 1, station.id


def test_stations_stand_in_their_countries() -> None:
    """The country of a station is the one that its position lies in."""
    for station in corridors().stations:
        gap = outlines()[station.country].distance(Point(station.lon, station.lat)) * 111
        assert gap <= BORDER_KM, station.id


@pytest.mark.parametrize("corridor", [one.id for one in corridors().corridors])
def test_a_corridor_hangs_together(corridor: str) -> None:
    """Each segment joins the others of its corridor: no gap, no island."""
    own = [one for one in segments() if corridor in one.corridors]
    assert own
    reached = {own[0].start}
    for _ in own:
        for one in own:
            if reached & {one.start, one.end}:
                reached |= {one.start, one.end}
    assert reached == {name for one in own for name in (one.start, one.end)}


def test_nothing_is_drawn_twice() -> None:
    """A line shared by corridors is one segment."""
    pairs = [frozenset((one.start, one.end)) for one in segments()]
    assert len(pairs) == len(set(pairs))


def test_shared_segments_are_shared() -> None:
    """Baku to Kars belongs to the Middle Corridor too."""
    shared = [one for one in segments() if {"middle", "btk"} <= set(one.corridors)]
    assert {"baku", "kars"} <= {name for one in shared for name in (one.start, one.end)}


@pytest.mark.parametrize("segment", segments(), ids=by_id)
def test_lengths_agree_with_the_line(segment: Segment) -> None:
    """A length that a source gives is near the line drawn; a measured one is its length."""
    near = 0.01 if segment.length_source == "measured along the line" else 0.35
    assert length(segment) == pytest.approx(segment.length_km, rel=near, abs=0.6)


@pytest.mark.parametrize("segment", segments(), ids=by_id)
def test_lines_are_drawn_smoothly(segment: Segment) -> None:
    """No line has a sharp corner, and positions have three decimals."""
    for a, b, c in zip(segment.line, segment.line[1:], segment.line[2:], strict=False):
        scale = math.cos(math.radians(b[1]))
        one = math.atan2(b[1] - a[1], (b[0] - a[0]) * scale)
        two = math.atan2(c[1] - b[1], (c[0] - b[0]) * scale)
        turn = abs(math.degrees(math.remainder(two - one, math.tau)))
        assert turn <= 60, (segment.id, b)
    assert all(place == tuple(round(part, 3) for part in place) for place in segment.line)


def test_every_source_is_known() -> None:
    """Each status, name, length and description leads to a row of the sources."""
    named = {status.source for one in segments() for status in one.statuses}
    named |= {one.length_source for one in segments()} - {"measured along the line"}
    for corridor in corridors().corridors:
        named |= {*corridor.sources, *(name.source for name in corridor.names)}
    assert named <= source_ids()


def test_no_status_lies_in_the_future_of_the_file() -> None:
    """A status says what happened, not what is planned."""
    for one in segments():
        assert all(bounds(status.date)[1] <= date(2026, 12, 31) for status in one.statuses)


def test_the_way_through_armenia_is_its_own_segment() -> None:
    """It has its own statuses, and the corridor carries the names of all sides."""
    segment = next(one for one in segments() if "ARM" in one.countries)
    assert status_on(segment, date(1993, 1, 1)) == segment.statuses[1]
    states = {status.date: status.status for status in segment.statuses}
    assert states["2020-11-09/2020-11-10"] == "proposed"
    assert states["2025-08-08"] == "agreed"
    corridor = next(one for one in corridors().corridors if one.id == "zangezur")
    users = " ".join(name.used_by for name in corridor.names)
    assert all(side in users for side in ("Azerbaijan", "Türkiye", "Armenia", "United States"))


def test_the_railway_to_kars_opened_and_was_closed_for_rebuilding() -> None:
    """The new section shows the statuses of its days."""
    segment = next(one for one in segments() if one.id == "akhalkalaki-kartsakhi")
    seen = {
        day: getattr(status_on(segment, date.fromisoformat(day)), "status", None)
        for day in ("2000-01-01", "2007-02-07", "2017-10-29", "2017-10-30", "2023-06-01")
    }
    assert list(seen.values()) == [None, "agreed", "under_construction", "operational", "suspended"]
    assert status_on(segment, date(2024, 5, 20)) == segment.statuses[-1]


# ---- dates and statuses


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1883-05-08", date(1883, 5, 8), date(1883, 5, 8)),
        ("2023-06?", date(2023, 6, 1), date(2023, 6, 30)),
        ("1939/1940", date(1939, 1, 1), date(1940, 12, 31)),
    ],
)
def test_bounds_of_plain_dates(text: str, earliest: date, latest: date) -> None:
    """A date spans all the days that it may mean."""
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["", "soon", "2014-13", "2023-02-29", "0000", "14", "2014/2013", "2014-8", "2014/"]
)
def test_bounds_refuse_what_is_no_date(text: str) -> None:
    """Nothing is guessed from a text that is no plain date."""
    with pytest.raises(ValueError, match=r"date|calendar|begins"):
        bounds(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_lies_in_its_month_and_year(day: date) -> None:
    """Each precision of a date holds the finer one."""
    for text in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"):
        earliest, latest = bounds(text)
        assert earliest <= day <= latest


def made(*statuses: tuple[str, str]) -> Segment:
    """Return a segment with these dates and statuses and nothing else of interest."""
    return Segment(
        id="s",
        name="S",
        corridors=("c",),
        mode="rail",
        start="a",
        end="b",
        length_km=1,
        line=((0, 0), (1, 1)),
        statuses=tuple(Status(day, status, "x", "") for day, status in statuses),
    )


def test_a_coarse_date_counts_from_its_first_day() -> None:
    """A status known to its year counts from 1 January, and nothing counts before."""
    segment = made(("2014", "operational"))
    assert status_on(segment, date(2013, 12, 31)) is None
    assert status_on(segment, date(2014, 1, 1)) == segment.statuses[0]


def test_a_finer_date_is_better_known() -> None:
    """A coarse entry steps aside for a finer one that says the same within it."""
    segment = made(
        ("2012", "under_construction"), ("2014", "operational"), ("2014-08-22", "operational")
    )
    assert status_on(segment, date(2014, 8, 21)) == segment.statuses[0]
    assert status_on(segment, date(2014, 8, 22)) == segment.statuses[2]


@given(
    st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=6).map(sorted),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)
def test_the_latest_status_holds(days: list[date], asked: date) -> None:
    """On any day the last status begun by then holds, whatever the others are."""
    segment = made(*((day.isoformat(), STATUSES[n % 5]) for n, day in enumerate(days)))
    begun = [n for n, day in enumerate(days) if day <= asked]
    expected = segment.statuses[begun[-1]] if begun else None
    assert status_on(segment, asked) == expected


# ---- payload


def test_the_payload_is_json_and_says_the_same() -> None:
    """The browser gets each segment with latitude first and the days that status_on uses."""
    payload = json.loads(json.dumps(to_payload(corridors())))
    assert [one["id"] for one in payload["segments"]] == [one.id for one in segments()]
    assert len(payload["stations"]) == len(corridors().stations)
    for sent, segment in zip(payload["segments"], segments(), strict=True):
        assert sent["line"][0] == [segment.line[0][1], segment.line[0][0]]
        for row, (start, status) in zip(sent["statuses"], effective(segment), strict=True):
            assert date(1970, 1, 1) + timedelta(row[0]) == start
            assert row[1:] == [status.status, status.source, status.date, status.note]
