"""From a name to places: countries, regions, cities, ports, stations and border points.

The table is derived from GeoNames (CC BY 4.0) by `seeds/derive_gazetteer.py`; what GeoNames
lacks, or calls by a name that is not usual in English, comes from `seeds/places.csv`; countries
come from `seeds/countries.csv`. A name is looked up *folded* (see `fold`), so that case,
diacritics, apostrophes and hyphens do not matter.

Ranking. Population alone ranks wrongly (Islamabad was once a name of Chattogram). A reading of a
name weighs its population, more when it is a capital, a listed place, a region or a country, less
when the name is only one of the place's other names, and more when its country is in the context.
"""

from __future__ import annotations

import csv
import gzip
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from geo._files import seeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Precision = Literal["site", "city", "region", "country"]

# Letters that Unicode does not decompose, as they are usually written without their marks.
_LETTERS = str.maketrans(
    {"ə": "e", "ǝ": "e", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "ł": "l", "đ": "d", "ð": "d"}
    | {"ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "&": " and "}
    | dict.fromkeys("'’‘ʼʻʾʿ`´′ʹꞌ", ""),  # noqa: RUF001 - the apostrophes are meant
)
_NOT_WORD = re.compile(r"[\W_]+")
_PLAIN = re.compile(r"[a-z0-9 ]*")

COUNTRY_WEIGHT = 100_000_000.0
REGION_WEIGHT = 1_000_000.0
CAPITAL_BONUS = 5_000_000.0
LISTED_WEIGHT = 100_000.0
SMALL_PLACE = 1_000.0
OTHER_NAME = 0.02
OTHER_NAME_OF_KNOWN = 0.5  # of a country, a capital or a listed place
OTHER_NAME_OF_REGION = 0.05
CONTEXT_BONUS = 30.0
REDUCED_QUALITY = 0.9

# Words around a name that say what the place is, and may be left out.
_AROUND = re.compile(
    r"^(?:the )?(?:(?:city|town|village|port|district|republic|region) of )?(.+?)"
    r"(?: (?:city|town|village|district|region|province|rayon|port|station))?$",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry; `country` is ISO 3166-1 alpha-3, `lat` and `lon` are degrees WGS 84.

    The point of a region or a country is where its label goes; an event known only to a country
    shades it and gets no pin there. A population of 0 is unknown.
    """

    id: str
    name: str
    country: str
    lat: float
    lon: float
    precision: Precision
    kind: str
    population: int = 0
    capital: bool = False


class Match(NamedTuple):
    """A reading of a name.

    `score` in (0, 1] is the share of this reading in the plausibility of all readings of the
    name, times 0.9 when the name matched only without a word such as "port of". Above 0.9 the
    name is as good as unambiguous; 0.5 is a toss-up.
    """

    place: Place
    score: float


class _Entry(NamedTuple):
    """A place, what it weighs by its own name, and the factor on that by another name."""

    place: Place
    weight: float
    other_name: float


class _Table(NamedTuple):
    """`rows` are entries, or lines of the derived file that become one when they are asked for.

    `numbers` maps a folded name to numbers of rows: n when it is the place's own name, and ~n,
    which is negative, when it is another.
    """

    rows: list[_Entry | str]
    numbers: dict[str, tuple[int, ...]]


def fold(text: str) -> str:
    """Return the form in which names are compared: Xankəndi and XANKENDI are both xankendi.

    Case is folded, marks are dropped, ə becomes e and a dotless i an i, apostrophes vanish (Xi'an
    is xian), all else that is no letter or digit becomes one space. Idempotent. Folding words one
    by one and joining what is left with spaces gives the same as folding the whole.
    """
    plain = text.lower()
    if _PLAIN.fullmatch(plain):
        return " ".join(plain.split())
    for _ in range(3):  # some letters come apart only after their case was folded
        marked = unicodedata.normalize("NFKD", plain.casefold()).translate(_LETTERS)
        plain = "".join(char for char in marked if unicodedata.category(char)[0] != "M")
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFC", plain)).strip()


def resolve(name: str, context_countries: Sequence[str] = (), limit: int = 5) -> list[Match]:
    """Return the places that `name` may mean, the most plausible first; none when it is unknown.

    `context_countries` are the codes of countries that the text around the name is about.
    """
    return list(_ranked(name, frozenset(context_countries))[: max(limit, 0)])


def lookup_exact(folded_name: str) -> tuple[Place, ...]:
    """Return the places that have this folded name, the weightiest first, without context."""
    return tuple(match.place for match in _matches(folded_name, frozenset(), 1.0))


def names() -> Iterator[tuple[str, float]]:
    """Yield every folded name with the weight of its weightiest reading, for phrase matchers.

    A city weighs 1,000 plus its people, a fiftieth of that by another name. Many names
    are also common words (Of, Van, Mary): a matcher needs more than the name.
    """
    weights = [_weights(row) for row in _table().rows]
    for name, numbers in _table().numbers.items():
        yield name, max([weights[n][0] if n >= 0 else weights[~n][1] for n in numbers])


@lru_cache(maxsize=65_536)
def _ranked(name: str, context: frozenset[str]) -> tuple[Match, ...]:
    folded = fold(name)
    found = _matches(folded, context, 1.0)
    if not found and (inner := _AROUND.match(folded)):
        found = _matches(inner.group(1), context, REDUCED_QUALITY)
    return found


def _matches(folded: str, context: frozenset[str], quality: float) -> tuple[Match, ...]:
    readings = sorted(_readings(folded, context), key=lambda one: -one[1])
    total = sum(weight for _, weight in readings)
    return tuple(Match(place, quality * weight / total) for place, weight in readings)


def _readings(folded: str, context: frozenset[str]) -> list[tuple[Place, float]]:
    """Return each place of this name with the weight of the reading."""
    readings = []
    for number in _table().numbers.get(folded, ()):
        own = number >= 0
        entry = _entry(number if own else ~number)
        weight = entry.weight if own else entry.weight * entry.other_name
        if entry.place.country in context:
            weight *= CONTEXT_BONUS
        readings.append((entry.place, weight))
    return readings


@lru_cache(maxsize=65_536)
def _entry(number: int) -> _Entry:
    row = _table().rows[number]
    return _city(row) if isinstance(row, str) else row


def _city(line: str) -> _Entry:
    """Read the line of a city; what follows its facts are its names, folded already."""
    number, name, country, lat, lon, population, capital, _ = line.split("\t")
    people, seat = int(population), capital == "1"
    point = float(lat), float(lon)
    place = Place(f"geonames:{number}", name, country, *point, "city", "city", people, seat)
    return _Entry(place, *_weight(people, seat=seat))


def _weight(people: int, *, seat: bool) -> tuple[float, float]:
    """Return what a city weighs by its own name, and the factor on that by another."""
    if seat:
        return SMALL_PLACE + people + CAPITAL_BONUS, OTHER_NAME_OF_KNOWN
    return SMALL_PLACE + people, OTHER_NAME


def _weights(row: _Entry | str) -> tuple[float, float]:
    """Return what a row weighs by its own name and by another, without making a place of it."""
    if isinstance(row, str):
        people, seat = row.split("\t", 7)[5:7]
        weight, other = _weight(int(people), seat=seat == "1")
    else:
        weight, other = row.weight, row.other_name
    return weight, weight * other


@cache
def _table() -> _Table:
    """Read the three files; a listed place replaces the GeoNames row that it names."""
    table = _Table([], {})
    listed = [*_countries(), *_listed()]
    for entry, own_names in listed:
        _enter(table, entry, own_names)
    known = {entry.place.id for entry, _ in listed}
    with gzip.open(seeds() / "gazetteer.tsv.gz", "rt", encoding="utf-8") as file:
        for line in file.read().splitlines():
            if f"geonames:{line[: line.index(chr(9))]}" not in known:
                _enter(table, line, line[line.rindex("\t") + 1 :].split("|"))
    return table


def _enter(table: _Table, row: _Entry | str, given: list[str]) -> None:
    number = len(table.rows)
    table.rows.append(row)
    for name in given:
        table.numbers[name] = (*table.numbers.get(name, ()), number)
        number = -len(table.rows)  # ~n of the number n that was just given


def _listed() -> Iterator[tuple[_Entry, list[str]]]:
    """Yield the rows of `places.csv`, written by hand, with their folded names."""
    with (seeds() / "places.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            seat, people = row["kind"] == "capital", int(row["population"] or 0)
            place = Place(
                *(row["id"], row["name"], row["country"], float(row["lat"]), float(row["lon"])),
                *(cast("Precision", row["precision"]), row["kind"], people, seat),
            )
            given = _distinct(map(fold, [row["name"], *row["aliases"].split(";")]))
            if place.precision == "region":
                yield _Entry(place, REGION_WEIGHT, OTHER_NAME_OF_REGION), given
                continue
            weight = max(LISTED_WEIGHT, SMALL_PLACE + people) + CAPITAL_BONUS * seat
            yield _Entry(place, weight, OTHER_NAME_OF_KNOWN), given


def _countries() -> Iterator[tuple[_Entry, list[str]]]:
    """Yield the rows of `countries.csv` that have a point on the map, with their folded names."""
    with (seeds() / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["label_lat"]:
                continue
            point = float(row["label_lat"]), float(row["label_lon"])
            id_, code = f"country:{row['iso3']}", row["iso3"]
            place = Place(id_, row["name"], code, *point, "country", "country")
            given = [fold(row["name"]), *row["aliases"].split("|")]
            yield _Entry(place, COUNTRY_WEIGHT, OTHER_NAME_OF_KNOWN), _distinct(given)


def _distinct(given: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in given if name))
