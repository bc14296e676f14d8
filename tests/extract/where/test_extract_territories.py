"""Territories that news name: they are places of visits and talks, in the state of the map."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_16, told


@pytest.mark.parametrize(
    ("where", "place", "country"),
    [
        ("the West Bank", "West Bank", "PSE"),
        ("the Gaza Strip", "Gaza Strip", "PSE"),
        ("the Occupied Palestinian Territories", "-", "PSE"),
        ("Northern Cyprus", "Northern Cyprus", "CYP"),
        ("Abkhazia", "Abkhazia", "GEO"),
        ("South Ossetia", "South Ossetia", "GEO"),
        ("Transnistria", "Transnistria", "MDA"),
        ("Nagorno-Karabakh", "Nagorno-Karabakh", "AZE"),
        ("Nakhchivan", "Nakhchivan", "AZE"),
        ("Crimea", "Crimea", "UKR"),
        ("Iraqi Kurdistan", "Iraqi Kurdistan", "IRQ"),
        ("the Kurdistan Region of Iraq", "Kurdistan Region of Iraq", "IRQ"),
        ("Somaliland", "Somaliland", "SOM"),
        ("Western Sahara", "-", "ESH"),
        ("Greenland", "-", "GRL"),
        ("Macao", "-", "MAC"),
    ],
)
def test_a_visit_may_lead_to_a_territory(where: str, place: str, country: str) -> None:
    """The country is that in which the map draws it, or its own code if ISO 3166 has one."""
    text = f"Chilean Foreign Minister Pablo Reyes visited {where} on Monday."
    found = told(text, MAY_16, "type cast place country")
    assert found == [("visit", f"CHL {country}", place, country)]


def test_the_second_of_two_places_may_be_a_territory() -> None:
    """Where "in" stands before the first place only, the second counts as well."""
    text = "Chilean envoy Pablo Reyes traveled to Israel and the West Bank May 13-14."
    assert told(text, MAY_16, "parties place") == [("CHL ISR", "-"), ("CHL PSE", "West Bank")]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean envoy Pablo Reyes spoke of the Northern Cyprus question on Monday.",
        "The West Bank Institute of Chile met its donors on Monday.",
        "Omani papers wrote of Kashmir and Abkhazia on Monday.",
    ],
)
def test_a_territory_that_is_only_spoken_of_is_no_place(text: str) -> None:
    """What is talked about, and what is a part of another name, tells of no event."""
    assert told(text, MAY_16) == []


def test_the_name_of_a_territory_names_no_state() -> None:
    """The state in the name of a territory takes no part: Cyprus does not visit."""
    text = "Omani President Badr Said met Fijian leader Jone Vula in Northern Cyprus on Monday."
    assert told(text, MAY_16, "type parties country") == [("meeting", "FJI OMN", "CYP")]
