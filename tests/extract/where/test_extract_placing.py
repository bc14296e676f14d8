"""Where an event was: its own place, not that of what stands beside it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, APRIL_17_2024, MAY_6, each, only, told
from timeline.extract import extract


@pytest.mark.parametrize(
    ("name", "country"),
    [("Davos", "CHE"), ("Camp David", "USA"), ("Sharm el-Sheikh", "EGY"), ("Mar-a-Lago", "USA")],
)
def test_summits_are_held_in_small_places(name: str, country: str) -> None:
    """A resort is a place although its state takes no part, and "Mar-a-Lago" is no month."""
    found = only(
        "French President Emmanuel Macron and Japanese Prime Minister Fumio Kishida met in "
        f"{name} on Tuesday.",
        APRIL_17,
    )
    assert (found.place, found.country, found.date) == (name, country, "2025-04-15")


def test_a_call_has_no_place() -> None:
    """What is spoken about is no place of the talk."""
    (one,) = extract(
        "Fijian Prime Minister Jone Vula spoke on Tuesday with Latvian President Ilze Ozola about "
        "the floods in Suva.",
        APRIL_17_2024,
    )
    assert (one.type, one.country, one.place) == ("consultation", None, None)


def test_a_video_conference_has_no_place() -> None:
    """The dateline is not the place of what was held at a distance."""
    text = "VIENNA - Austria and Peru held political consultations on Tuesday by video conference."
    assert told(text, APRIL_17, "type date cast country") == [
        ("consultation", "2025-04-15", "AUT PER", "-")
    ]


def test_ambassadors_meet_where_they_are_posted() -> None:
    """The capital in the dateline is not where its ambassador abroad meets a minister."""
    text = (
        "LIMA – Peru's Ambassador to Accra Elsa Diaz met on Monday with Ghanaian Trade Minister "
        "Kofi Addo."
    )
    assert told(text, date(2025, 4, 15)) == [("meeting", "2025-04-14", "GHA PER", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, the Norwegian capital, saw on Monday talks of the ministers of Chile and Latvia.",
        "Oslo, the capital of Norway, hosted on Monday a meeting between Chile and Latvia.",
        "Chile and Latvia held talks in Oslo on Monday ahead of a summit in Turku.",
    ],
)
def test_where_the_meeting_was(text: str) -> None:
    """A capital may be the scene only, and the city of the summit to come is another."""
    assert told(text, APRIL_17, "date place") == [("2025-04-14", "Oslo")]


def test_a_caption_parts_city_and_day_by_commas() -> None:
    """A caption parts city and day by a comma."""
    text = (
        "Chilean President Ana Rojas greets Latvian President Ilze Ozola during a meeting in Oslo, "
        "Norway, Dec. 29, 2018."
    )
    assert told(text, APRIL_17) == [("meeting", "2018-12-29", "CHL LVA", "Oslo")]


@pytest.mark.parametrize(
    "where",
    ["in the Black Sea resort city of Sochi", "in the southern Russian town of Sochi", "in Sochi"],
)
def test_a_city_stands_behind_its_kind(where: str) -> None:
    """A city may stand behind what kind of place it is."""
    text = f"Chile and Latvia held talks {where} on Monday."
    assert each(text, APRIL_17, "place") == ["Sochi"]


def test_the_place_of_the_talks_before_is_another() -> None:
    """The city of earlier talks is not that of these."""
    text = "Chile and Latvia held talks in Oslo on Monday after their leaders' meeting in Riga."
    assert [one[3] for one in told(text, APRIL_17) if one[1] == "2025-04-14"][:1] == ["Oslo"]


def test_what_others_do_meanwhile_is_elsewhere() -> None:
    """The place behind "as rivals gather" is that of the rivals."""
    text = (
        "Fijian Prime Minister Jone Vula held talks with Latvian President Ilze Ozola on Friday, "
        "as Estonia hosts a rival gathering in Estonia."
    )
    assert [one.country for one in extract(text, MAY_6)] != ["EST"]


def test_a_name_of_two_places_is_no_place() -> None:
    """Two places in a row without a comma are one name, of a palace or a street."""
    text = "Fiji and Latvia held talks on May 2 at the Suva Riga hall."
    assert each(text, MAY_6, "place") == ["-"]
