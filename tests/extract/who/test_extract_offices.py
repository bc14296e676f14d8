"""Offices: whose they are, in any order of title, name, body and state."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, APRIL_17_2024, MAY_16, MAY_22, told
from timeline.extract import extract


@pytest.mark.parametrize(
    "guest",
    [
        "Speaker of the Althing Gathering of Iceland Jon Olafsson",
        "the Ambassador Extraordinary and Plenipotentiary of Iceland to Bhutan Jon Olafsson",
        "the Ambassador of Iceland to the Kingdom of Bhutan, Jon Olafsson",
        "Icelandic Ambassador to Thimphu Jon Olafsson",
        "the Director of the Polar Department of the Ministry of Foreign Affairs of Iceland",
        "Jon bin Olaf Al Reyk, the Foreign Minister of Iceland",
        "Iceland's Deputy PM Jon Olafsson",
        "the commander of Iceland's coast guard, Jon Olafsson",
        "Chairman of the Glacier Committee of the Parliament of Iceland Jon Olafsson",
    ],
)
def test_offices_of_institutions(guest: str) -> None:
    """Read an office with the body it is of, its post abroad and the name in any order."""
    text = f"On Tuesday, Bhutanese Prime Minister Tshering Wangdi met with {guest}."
    assert told(text, APRIL_17, "type date parties where") == [
        ("meeting", "2025-04-15", "BTN ISL", "-")
    ]


@pytest.mark.parametrize(
    "host",
    [
        "Sheikh Tshering bin Wangdi Al Paro, the President of Bhutan,",
        "Tshering Wangdi, President of the Kingdom of Bhutan,",
        "Tshering Wangdi, Bhutan's foreign minister,",
        "His Excellency Tshering Wangdi, Minister of Justice of the Kingdom of Bhutan, today",
    ],
)
def test_apposed_hosts_receive(host: str) -> None:
    """Take the comma that closes an apposition for no break between subject and verb."""
    text = f"{host} received Jon Olafsson, Prime Minister of Iceland, in Thimphu."
    assert told(text, APRIL_17, "type date parties where") == [
        ("meeting", "2025-04-17", "BTN ISL", "Thimphu")
    ]


def test_the_minister_of_the_country_named_last() -> None:
    """Let "the country's minister" be that of the state named last."""
    text = "Fiji lauded Tonga on Tuesday for a visit by the country's foreign minister to Apia."
    assert ("visit", "2025-04-15", "TON WSM", "Apia") in told(
        text, APRIL_17, "type date parties where"
    )


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Pope arrived in Tirana on Tuesday.", ("visit", "VAT ALB")),
        ("Pope Clement arrived in Tirana on Tuesday.", ("visit", "VAT ALB")),
        (
            "Vice President Kamala Harris met Georgian President Irakli Beridze on Tuesday.",
            ("meeting", "USA GEO"),
        ),
        (
            "President Ana Ruiz, Jr. of Chile met Latvian Foreign Minister Ilze Ozola on Tuesday.",
            ("meeting", "CHL LVA"),
        ),
        ("The lack of a meeting between Chile and Latvia on Tuesday was regretted.", None),
    ],
)
def test_who_is_known_by_an_office(text: str, event: tuple[str, str] | None) -> None:
    """An office of one state alone, a vice president of the table, a name with Jr. behind it."""
    found = [(one.type, " ".join(one.participants)) for one in extract(text, APRIL_17_2024)]
    assert found == ([event] if event else [])


def test_a_minister_who_chairs_a_body_acts_for_it() -> None:
    """The body's chair with the office at home beside it; later by the title alone."""
    text = (
        "The OSCE Chairperson-in-Office, Malta's Foreign Minister Joan Vella, concluded her visit "
        "to Latvia on Tuesday. During the trip she met President Karl Tamm. On Wednesday the "
        "Chairperson travelled to Tallinn."
    )
    assert sorted(told(text, MAY_22, "edtf place cast status", kind="visit")) == [
        ("2024-05-21", "-", "org:OSCE LVA", "happened"),
        ("2024-05-22", "Tallinn", "org:OSCE EST", "happened"),
    ]


@pytest.mark.parametrize(
    "who",
    [
        "Jan Visser, head of the Union of Exporters of the Netherlands,",
        "Jan Visser, a senior adviser to the Dutch foreign minister for trade,",
        "the Netherlands' Special Envoy for Libya Jan Visser",
    ],
)
def test_the_state_of_an_official_is_in_the_apposition(who: str) -> None:
    """The state of an official is found within the apposition, not in what an envoy is for."""
    text = f"{who[0].upper()}{who[1:]} met with Peruvian President Luis Soto in Lima on Monday."
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "NLD PER", "Lima")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Chilean Foreign Minister Pablo Reyes received a visiting delegation headed by the "
            "director for the Baltic region of the Ministry of Foreign Affairs of Latvia."
        ),
        (
            "Chilean Foreign Minister Pablo Reyes received the special representative of the "
            "Foreign Ministry of the Republic of Latvia."
        ),
    ],
)
def test_officials_are_of_the_state_of_their_ministry(text: str) -> None:
    """Officials are of the state that their ministry is of, however long its name."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-17", "CHL LVA", "-")]


def test_an_opposite_number_is_a_counterpart() -> None:
    """And one who serves a president is of his state."""
    text = (
        "Latvian Foreign Minister Baiba Braze met her Fijian opposite number Tevita Vuetilovoni in "
        "Oslo on Monday. Ansis Kalnins, the Latvian president's special envoy, was in Malta on "
        "Tuesday for consultations."
    )
    assert sorted(told(text, MAY_16)) == [
        ("meeting", "2024-05-13", "FJI LVA", "Oslo"),
        ("visit", "2024-05-14", "LVA MLT", "-"),
    ]


def test_the_commissioner_is_of_the_union() -> None:
    """In a text about the Union, "Commissioner X" is its."""
    text = (
        "EU ties with Fiji are good. Commissioner Ade Surya will be in Suva tomorrow to meet "
        "Fijian President Wiliame Katonivere."
    )
    assert ("visit", "2024-05-17", "FJI org:EU", "Suva") in told(text, MAY_16)


def test_two_offices_of_one_person() -> None:
    """A dash joins the offices of one holder, whose visit is told behind them."""
    text = (
        "With the visit of Jone Vula, the Deputy Prime Minister - Minister of Foreign Affairs of "
        "Fiji, to Latvia on May 23, ties will grow."
    )
    assert told(text, MAY_16, "type date cast") == [("visit", "2024-05-23", "FJI LVA")]


def test_places_parted_by_semicolons() -> None:
    """Each place of such a list is visited."""
    text = (
        "Assistant Secretary Jone Vula of Fiji will travel to Riga, Latvia; Oslo, Norway; and "
        "Accra, Ghana June 6-9 to discuss trade."
    )
    assert told(text, MAY_16, "date place") == [
        ("2024-06-06/2024-06-09", place) for place in ("Riga", "Oslo", "Accra")
    ]


@pytest.mark.parametrize(
    "who",
    [
        "Chairman of the Milli Majlis Leyla Asadli",
        "the chairman of the Milli Majlis, Leyla Asadli,",
        "Milli Majlis Speaker Leyla Asadli",
    ],
)
def test_speakers_of_parliaments_by_name(who: str) -> None:
    """A parliament that only one state has tells whose its speaker is."""
    text = f"In Riga on Tuesday, {who} met with Latvian President Ilze Ozola."
    assert told(text, MAY_16, "type parties") == [("meeting", "AZE LVA")]
