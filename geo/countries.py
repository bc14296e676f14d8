"""States and organisations: codes, names, capitals, where a label goes, and outlines.

Codes are ISO 3166-1 alpha-3, all of them, dependent territories too, and one more: `XKX` for
Kosovo, which has none (`XK` and `XKX` are user-assigned codes in common use). Organisations are
`org:` and a short name, from `seeds/organisations.csv`.

Outlines are Natural Earth's (public domain), derived by `seeds/derive_outlines.py`, which says
how contested areas are drawn. Neither an outline nor a code nor a name here is a position on the
status of any territory. Nine codes have no outline of their own and are drawn as part of
another state (`GLP`, `GUF`, `MTQ`, `MYT`, `REU` in France, `SJM` and `BVT` in Norway, `BES` in
the Netherlands, `TKL` in New Zealand).
"""

from __future__ import annotations

import csv
import json
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo._files import seeds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from geopandas import GeoDataFrame
    from shapely.geometry.base import BaseGeometry

Scale = Literal["50m", "110m"]


class Capital(NamedTuple):
    """The seat that an arc of a visit starts from; degrees WGS 84."""

    name: str
    lat: float
    lon: float


class Organisation(NamedTuple):
    """An organisation that takes part in events: `org:OTS`, OTS, its full name, other names."""

    id: str
    short: str
    name: str
    aliases: tuple[str, ...]


class _Country(NamedTuple):
    iso2: str
    name: str
    label: tuple[float, float] | None
    bbox: tuple[float, float, float, float] | None
    rank: int
    capital: Capital | None


def is_state(code: str) -> bool:
    """Say whether `code` is an ISO 3166-1 alpha-3 code, or XKX; capitals only."""
    return code in _table()


def iso3(iso2: str) -> str:
    """Return the alpha-3 code of an alpha-2 code in capitals; KeyError for an unknown one."""
    return _by_iso2()[iso2]


def name(code: str, lang: str = "en") -> str:
    """Return the usual short name of a state in a language; an unknown code is its own name.

    Other languages than English are CLDR's; one that CLDR does not have falls back on English.
    """
    return names(lang).get(code, code)


@cache
def names(lang: str = "en") -> Mapping[str, str]:
    """Return the names of all states in a language, by code."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - English needs no babel

    english = {code: row.name for code, row in _table().items()}
    if lang.lower().split("-")[0] == "en":
        return english
    try:
        territories = Locale.parse(lang.replace("-", "_")).territories
    except (ValueError, UnknownLocaleError):
        return english
    return {code: territories.get(row.iso2, row.name) for code, row in _table().items()}


def capital(code: str) -> Capital | None:
    """Return the capital, or None for the few territories without one; KeyError if unknown.

    Where the capital is contested it is the seat of government; GeoNames' choice elsewhere.
    """
    return _table()[code].capital


def label_point(code: str) -> tuple[float, float]:
    """Return longitude and latitude inside the main part, where the name goes.

    KeyError for an unknown code or one without an outline.
    """
    label = _table()[code].label
    if label is None:
        raise KeyError(code)
    return label


def label_rank(code: str) -> int:
    """Return how early a label gives way: 2 for the largest countries to 9; 9 without outline."""
    return _table()[code].rank


def bbox(code: str) -> tuple[float, float, float, float]:
    """Return west, south, east and north, in degrees, of the main part and what lies near it.

    This is what to zoom to: France without Guiana, the United States without Alaska. Never
    crosses the antimeridian. KeyError for an unknown code or one without an outline.
    """
    box = _table()[code].bbox
    if box is None:
        raise KeyError(code)
    return box


def outlined() -> frozenset[str]:
    """Return the codes that have an outline of their own, the same at both scales."""
    return frozenset(code for code, row in _table().items() if row.label)


def contains(code: str, lat: float, lon: float, tolerance_deg: float = 0.1) -> bool:
    """Say whether a point lies in a state or within `tolerance_deg` degrees of its outline.

    The tolerance covers simplified borders and ports on the water. False for an unknown code and
    for one without an outline.
    """
    from shapely import Point  # noqa: PLC0415 - names and codes need no shapely

    shape = _shapes().get(code)
    return shape is not None and bool(shape.distance(Point(lon, lat)) <= tolerance_deg)


def outlines_path(scale: Scale) -> Path:
    """Return the GeoJSON file of all outlines: fine (`50m`) or coarse (`110m`)."""
    return seeds() / f"countries-{scale}.geojson"


def outlines(scale: Scale = "50m") -> GeoDataFrame:
    """Return all outlines, WGS 84, indexed by `iso3`, a copy that is yours to change.

    Columns: iso2, name, label (lon, lat), label_rank, min_zoom, area_km2, bbox, geometry.
    """
    return _frame(scale).copy()


@cache
def organisations() -> Mapping[str, Organisation]:
    """Return the organisations by their code, such as `org:OTS`."""
    with (seeds() / "organisations.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["id"]: Organisation(
                *(row["id"], row["short"], row["name"]),
                tuple(filter(None, row["aliases"].split(";"))),
            )
            for row in csv.DictReader(file)
        }


def is_actor(code: str) -> bool:
    """Say whether `code` is a state or a listed organisation."""
    return is_state(code) or code in organisations()


def actor_name(code: str, lang: str = "en") -> str:
    """Return the name of a state, or the full name of an organisation (English).

    An organisation that is not listed is called by its code without `org:`.
    """
    if known := organisations().get(code):
        return known.name
    return name(code, lang).removeprefix("org:")


@cache
def _table() -> Mapping[str, _Country]:
    with (seeds() / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso3"]: _country(row) for row in csv.DictReader(file)}


def _country(row: dict[str, str]) -> _Country:
    seat = None
    if row["capital_lat"]:
        seat = Capital(row["capital"], float(row["capital_lat"]), float(row["capital_lon"]))
    if not row["label_lon"]:
        return _Country(row["iso2"], row["name"], None, None, 9, seat)
    west, south, east, north = (float(row[key]) for key in ("west", "south", "east", "north"))
    label = float(row["label_lon"]), float(row["label_lat"])
    box = west, south, east, north
    return _Country(row["iso2"], row["name"], label, box, int(row["label_rank"]), seat)


@cache
def _by_iso2() -> Mapping[str, str]:
    return {row.iso2: code for code, row in _table().items()}


@cache
def _shapes() -> Mapping[str, BaseGeometry]:
    from shapely import prepare  # noqa: PLC0415
    from shapely.geometry import shape  # noqa: PLC0415

    collection = json.loads(outlines_path("50m").read_text(encoding="utf-8"))
    shapes = {one["id"]: shape(one["geometry"]) for one in collection["features"]}
    for one in shapes.values():
        prepare(one)
    return shapes


@cache
def _frame(scale: Scale) -> GeoDataFrame:
    from geopandas import GeoDataFrame  # noqa: PLC0415 - takes seconds to import

    collection = json.loads(outlines_path(scale).read_text(encoding="utf-8"))
    return GeoDataFrame.from_features(collection, crs=4326).set_index("iso3")
