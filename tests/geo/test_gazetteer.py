"""From names to places."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import countries, gazetteer

HOME = ("AZE", "GEO", "ARM", "TUR", "KAZ", "CHN")
KILOMETRES_A_DEGREE = 111.2

# Name, country of the event, latitude, longitude (public coordinates, two decimals).
PLACES = [
    ("Baku", "AZE", 40.40, 49.87),
    ("Astana", "KAZ", 51.17, 71.43),
    ("Beijing", "CHN", 39.91, 116.40),
    ("Islamabad", "PAK", 33.69, 73.06),
    ("Kigali", "RWA", -1.94, 30.06),
    ("Nakhchivan", "AZE", 39.21, 45.41),
    ("Urumqi", "CHN", 43.83, 87.62),
    ("Khojaly", "AZE", 39.91, 46.79),
    ("Tbilisi", "GEO", 41.72, 44.79),
    ("Kars", "TUR", 40.61, 43.09),
    ("Akhalkalaki", "GEO", 41.41, 43.49),
    ("Aktau", "KAZ", 43.65, 51.17),
    ("Kuryk", "KAZ", 43.18, 51.67),
    ("Alat", "AZE", 39.95, 49.41),
    ("Port of Baku", "AZE", 39.97, 49.43),
    ("Khorgos", "CHN", 44.13, 80.41),
    ("Khorgos", "KAZ", 44.22, 80.39),
    ("Dostyk", "KAZ", 45.25, 82.48),
    ("Altynkol", "KAZ", 44.16, 80.30),
    ("Xi'an", "CHN", 34.26, 108.94),
    ("Horadiz", "AZE", 39.45, 47.34),
    ("Aghband", "AZE", 38.90, 46.56),
    ("Meghri", "ARM", 38.90, 46.24),
    ("Ordubad", "AZE", 38.91, 46.03),
    ("Julfa", "AZE", 38.96, 45.63),
    ("Julfa", "IRN", 38.94, 45.63),
    ("Shusha", "AZE", 39.76, 46.75),
    ("Khankendi", "AZE", 39.82, 46.76),
    ("Lachin", "AZE", 39.64, 46.55),
    ("Fuzuli", "AZE", 39.60, 47.14),
    ("Gabala", "AZE", 40.98, 47.85),
    ("Poti", "GEO", 42.15, 41.67),
    ("Batumi", "GEO", 41.65, 41.64),
    ("Anaklia", "GEO", 42.39, 41.57),
    ("Samarkand", "UZB", 39.65, 66.96),
    ("Termez", "UZB", 37.22, 67.28),
    ("Gwadar", "PAK", 25.13, 62.32),
    ("Karachi", "PAK", 24.86, 67.01),
    ("Tianjin", "CHN", 39.13, 117.20),
    ("Abu Dhabi", "ARE", 24.45, 54.38),
    ("Kartsakhi", "GEO", 41.24, 43.27),
    ("Dilucu", "TUR", 39.66, 44.80),
    ("Bali", "IDN", -8.65, 115.22),
    ("Sumgayit", "AZE", 40.59, 49.67),
    ("Rawalpindi", "PAK", 33.60, 73.05),
]
WITHOUT_CONTEXT = [row for row in PLACES if row[:2] not in {("Julfa", "IRN"), ("Khorgos", "KAZ")}]

SPELLINGS = [
    ("Xian", "Xi'an", "CHN"),
    ("Ürümqi", "Urumqi", "CHN"),
    ("Stepanakert", "Khankendi", "AZE"),
    ("Xankəndi", "Khankendi", "AZE"),
    ("XANKENDI", "Khankendi", "AZE"),
    ("Şuşa", "Shusha", "AZE"),
    ("Shushi", "Shusha", "AZE"),
    ("Istanbul", "İstanbul", "TUR"),
    ("Kiev", "Kyiv", "UKR"),
    ("Nur-Sultan", "Astana", "KAZ"),
    ("Alma-Ata", "Almaty", "KAZ"),
    ("Баку", "Baku", "AZE"),
    ("Naxç\N{LATIN SMALL LETTER DOTLESS I}van", "Nakhchivan", "AZE"),
    ("Nakhichevan", "Nakhchivan", "AZE"),
    ("Aghbend", "Aghband", "AZE"),
    ("Alyat", "Alat", "AZE"),
    ("Druzhba", "Dostyk", "KAZ"),
    ("St. Petersburg", "Saint Petersburg", "RUS"),
    ("the city of Ganja", "Ganja", "AZE"),
    ("Washington, D.C.", "Washington", "USA"),
]


def distance_km(place: gazetteer.Place, lat: float, lon: float) -> float:
    """Return the distance over ground that is small enough to be flat."""
    east = (place.lon - lon) * math.cos(math.radians(lat))
    return KILOMETRES_A_DEGREE * math.hypot(place.lat - lat, east)


@pytest.mark.parametrize(("name", "country", "lat", "lon"), PLACES)
def test_places_of_the_region_are_found_in_their_context(
    name: str, country: str, lat: float, lon: float
) -> None:
    """A name said of its own country gives the place within 20 km."""
    place = gazetteer.resolve(name, [country])[0].place
    assert place.country == country
    assert place.precision in {"site", "city", "region"}
    assert distance_km(place, lat, lon) < 20


@pytest.mark.parametrize(("name", "country", "lat", "lon"), WITHOUT_CONTEXT)
def test_places_of_the_region_are_found_without_context(
    name: str, country: str, lat: float, lon: float
) -> None:
    """The places that matter here win over namesakes elsewhere, except a tie across a border."""
    place = gazetteer.resolve(name)[0].place
    assert place.country == country
    assert distance_km(place, lat, lon) < 20


@pytest.mark.parametrize(("spelling", "usual", "country"), SPELLINGS)
def test_spellings_and_older_names_lead_to_the_same_place(
    spelling: str, usual: str, country: str
) -> None:
    """Diacritics, transliterations, other scripts and former names do not matter."""
    found, wanted = gazetteer.resolve(spelling)[0].place, gazetteer.resolve(usual)[0].place
    assert found == wanted
    assert found.country == country


@pytest.mark.parametrize(
    ("name", "country"),
    [("Washington", "USA"), ("Paris", "FRA"), ("London", "GBR"), ("Moscow", "RUS")],
)
def test_capitals_win_without_context(name: str, country: str) -> None:
    """Namesakes in other countries stay behind the capital."""
    match = gazetteer.resolve(name)[0]
    assert match.place.capital
    assert match.place.country == country
    assert match.score > 0.85


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Georgia", "GEO"),
        ("Kazakhstan", "KAZ"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("the Netherlands", "NLD"),
        ("U.S.", "USA"),
        ("UK", "GBR"),
        ("UAE", "ARE"),
        ("Россия", "RUS"),
        ("Gürcüstan", "GEO"),
    ],
)
def test_countries_win_over_villages_and_states_of_their_name(name: str, country: str) -> None:
    """Georgia is the country, and no pin goes to a village named Kazakhstan."""
    place = gazetteer.resolve(name)[0].place
    assert (place.precision, place.country) == ("country", country)


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Karabakh", "region:karabakh"),
        ("Nagorno-Karabakh", "region:karabakh"),
        ("Nakhchivan Autonomous Republic", "region:nakhchivan"),
        ("East Zangezur", "region:east-zangezur"),
        ("Xinjiang", "region:xinjiang"),
    ],
)
def test_regions_are_regions(name: str, region: str) -> None:
    """A region keeps the precision of a region."""
    place = gazetteer.resolve(name)[0].place
    assert (place.id, place.precision) == (region, "region")


def test_a_name_of_a_city_and_its_region_offers_both() -> None:
    """Nakhchivan is the city first; the republic is the other reading."""
    readings = [match.place.precision for match in gazetteer.resolve("Nakhchivan", HOME)]
    assert readings[:2] == ["city", "region"]


def test_context_turns_a_namesake_around() -> None:
    """The twin towns on the Aras and the states of the United States follow the context."""
    assert gazetteer.resolve("Astara", ["AZE"])[0].place.country == "AZE"
    assert gazetteer.resolve("Astara", ["IRN"])[0].place.country == "IRN"
    assert gazetteer.resolve("Tripoli", ["LBN"])[0].place.country == "LBN"


@pytest.mark.parametrize("name", ["", "   ", "-", "…", "qwxzkv", "'"])
def test_nothing_gives_nothing(name: str) -> None:
    """What is no name has no reading."""
    assert gazetteer.resolve(name) == []


@given(st.text(max_size=60), st.lists(st.text(max_size=3), max_size=3), st.integers(-2, 9))
def test_resolve_takes_any_text(name: str, context: list[str], limit: int) -> None:
    """No string breaks it, and it never gives more than was asked for."""
    assert len(gazetteer.resolve(name, context, limit)) <= max(limit, 0)


known_names = st.deferred(lambda: st.sampled_from(sorted(name for name, _ in gazetteer.names())))


@given(known_names, st.sampled_from([(), HOME, ("USA",), ("IND", "CHN")]))
def test_scores_are_shares(name: str, context: tuple[str, ...]) -> None:
    """Every known name has readings; scores fall, are positive, and add up to one."""
    scores = [match.score for match in gazetteer.resolve(name, context, limit=1000)]
    assert scores
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0
    assert sum(scores) == pytest.approx(1)


@given(known_names)
def test_context_never_hurts_its_country(name: str) -> None:
    """A reading in the country of the context scores at least as much as without context."""
    plain = {match.place: match.score for match in gazetteer.resolve(name, limit=1000)}
    country = next(iter(plain)).country
    aided = {match.place: match.score for match in gazetteer.resolve(name, [country], limit=1000)}
    for place, score in plain.items():
        if place.country == country:
            assert aided[place] >= score - 1e-9


@given(known_names)
def test_names_and_exact_lookup_agree(name: str) -> None:
    """What `names` lists is folded and is found, in the order of `resolve`."""
    assert gazetteer.fold(name) == name
    expected = tuple(match.place for match in gazetteer.resolve(name, limit=1000))
    assert gazetteer.lookup_exact(name) == expected


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folding is idempotent."""
    once = gazetteer.fold(text)
    assert gazetteer.fold(once) == once


@given(st.lists(st.text(max_size=12), max_size=4))
def test_folding_word_by_word_is_folding_the_whole(words: list[str]) -> None:
    """A matcher may fold the words of a text one by one."""
    parts = [gazetteer.fold(word) for word in words]
    assert gazetteer.fold(" ".join(words)) == " ".join(part for part in parts if part)


def test_listed_places_lie_in_their_countries() -> None:
    """Every place of places.csv is on the map where its country is."""
    listed = {
        place
        for name, _ in gazetteer.names()
        for place in gazetteer.lookup_exact(name)
        if place.id.startswith(("place:", "region:"))
    }
    assert len(listed) > 25
    away = [
        place.id for place in listed if not countries.contains(place.country, place.lat, place.lon)
    ]
    assert away == []


def test_ids_are_unique() -> None:
    """One id is one place, also where a listed place replaces a GeoNames row."""
    places = {place for name, _ in gazetteer.names() for place in gazetteer.lookup_exact(name)}
    assert len({place.id for place in places}) == len(places) > 35_000


def test_many_lookups_are_cheap() -> None:
    """An extractor asks millions of times: far below a tenth of a millisecond each."""
    names = [name for name, _ in gazetteer.names()][:20_000]
    start = time.perf_counter()
    for name in names:
        gazetteer.resolve(name, ["AZE"])
    assert (time.perf_counter() - start) / len(names) < 1e-4
