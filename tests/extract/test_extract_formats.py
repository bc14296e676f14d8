"""Meetings in formats: brought together, told by their days, called off, one by one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, each, told
from timeline.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "Norway brought together the leaders of Chile and Latvia in Bergen on Monday.",
        "On Monday, Norway brought together in Bergen the foreign ministers of Chile and Latvia.",
        "Norway brought the presidents of Chile and Latvia to the table in Bergen on Monday.",
        "Norway hosted in Bergen on Monday talks that brought together Chile and Latvia.",
    ],
)
def test_brought_together(text: str) -> None:
    """Who brings others together meets with them."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "CHL LVA NOR", "Bergen")]


@pytest.mark.parametrize(
    "text",
    [
        "The show that brought together cooks from Chile opened on Monday.",
        "Hunger brought them together on Monday.",
        "The plan to bring the factions together was praised on Monday.",
    ],
)
def test_nobody_brought_together(text: str) -> None:
    """What brings no states together is no meeting."""
    assert told(text, APRIL_17, kind="meeting") == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "The order came on 3 March at the meeting in Oslo between Chilean President Ana Rojas "
            "and Latvian President Ilze Ozola."
        ),
        "The talks in Oslo, Norway, on 3 March between Chile and Latvia were short.",
        "The summit held in Oslo on 3 March between the leaders of Chile and Latvia was short.",
    ],
)
def test_place_and_day_before_the_parties(text: str) -> None:
    """Where and when may stand between the word for a meeting and those who met."""
    assert told(text, APRIL_17, kind="meeting") == [("meeting", "2025-03-03", "CHL LVA", "Oslo")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "The presidents of Chile and Latvia met in Oslo on May 4, 2023, in Bergen on "
                "June 8, 2023 and in Turku on July 2, 2024."
            ),
            [("2023-05-04", "Oslo"), ("2023-06-08", "Bergen"), ("2024-07-02", "Turku")],
        ),
        (
            (
                "The leaders of Chile and Latvia met in Oslo (May 2023), Turku (June 2023) and "
                "Bergen (4 July 2024)."
            ),
            [("2023-05", "Oslo"), ("2023-06", "Turku"), ("2024-07-04", "Bergen")],
        ),
        (
            (
                "The ministers of Chile and Latvia have had three meetings in Oslo: on 4 May 2023, "
                "8 June and 2 July 2024, the ministry said."
            ),
            [("2023-05-04", "Oslo"), ("2024-06-08", "Oslo"), ("2024-07-02", "Oslo")],
        ),
        (
            (
                "Chilean President Ana Rojas met Latvian President Ilze Ozola on 3 March 2024 in "
                "Oslo and on 9 May 2024 in Turku."
            ),
            [("2024-03-03", "Oslo"), ("2024-05-09", "Turku")],
        ),
    ],
)
def test_several_days(text: str, days: list[tuple[str, str]]) -> None:
    """A list of days is as many meetings, each at its place."""
    assert told(text, APRIL_17) == [("meeting", day, "CHL LVA", place) for day, place in days]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Chile and Latvia met on 3 May 2024, and on 9 May 2024 prices fell.",
        "The leaders of Chile and Latvia met on 3 May 2024, 9 May 2024's prices notwithstanding.",
    ],
)
def test_the_next_day_is_of_something_else(text: str) -> None:
    """A day that begins a new clause is not one more day of the meeting."""
    assert told(text, APRIL_17) == [("meeting", "2024-05-03", "CHL LVA", "-")]


def test_two_days_and_a_stay() -> None:
    """Days weeks apart joined by "and" are two; days side by side are one stay."""
    apart = "Chile and Latvia held talks on March 4 and April 25, 2024."
    stay = "Chile and Latvia held talks on March 31 and April 1, 2024."
    assert each(apart, APRIL_17, "date") == ["2024-03-04", "2024-04-25"]
    assert each(stay, APRIL_17, "date") == ["2024-03-31/2024-04-01"]


@pytest.mark.parametrize(
    "text",
    [
        "A meeting between Chile and Latvia planned for 12 May in Oslo was called off.",
        "Chile called off talks with Latvia in Oslo that were scheduled for 12 May.",
        (
            "The presidents of Chile and Latvia were to meet in Oslo on 12 May. However, the "
            "Latvian side withdrew."
        ),
        "The talks of Chile and Latvia that were to be held in Oslo on 12 May did not take place.",
        (
            "On 12 May, talks between Chile and Latvia were planned in Oslo, but Latvia did not "
            "attend."
        ),
    ],
)
def test_meetings_called_off(text: str) -> None:
    """A meeting that came to nothing is kept, on the day it was set for."""
    found = [one for one in extract(text, date(2025, 6, 1)) if one.type == "meeting"]
    assert [(one.date.replace("?", ""), one.place, one.status) for one in found] == [
        ("2025-05-12", "Oslo", "cancelled")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Latvia met in Oslo on 12 May, but they did not attend the dinner.",
        "The meeting of Chile and Latvia in Oslo on 12 May was not cancelled.",
        "Chile and Latvia held talks in Oslo on 12 May on elections that were postponed.",
    ],
)
def test_meetings_not_called_off(text: str) -> None:
    """What did take place is not cancelled by what stands beside it."""
    assert all(one.status != "cancelled" for one in extract(text, date(2025, 6, 1)))


def test_a_postponed_meeting_has_a_new_day() -> None:
    """What was put off to a day is planned for that day."""
    found = extract(
        "Talks of Chile and Latvia set for Monday were postponed until 2 May.", APRIL_17
    )
    assert [(one.date.replace("?", ""), one.status) for one in found] == [("2025-05-02", "planned")]


def test_separate_meetings_with_one_host() -> None:
    """Two who meet the same host separately have two meetings."""
    text = "The Chilean and Latvian ministers held separate meetings with Norway's on Monday."
    text = text.replace("Norway's", "the Norwegian foreign minister")
    assert sorted(each(text, APRIL_17, "parties")) == ["CHL NOR", "LVA NOR"]


def test_bilateral_beside_trilateral() -> None:
    """A meeting of two is not merged with that of three on the same day."""
    text = (
        "The foreign ministers of Chile, Latvia and Norway held a trilateral meeting in Oslo on "
        "Monday. The Chilean and Latvian foreign ministers held a bilateral meeting on Monday too."
    )
    assert each(text, APRIL_17, "parties") == ["CHL LVA NOR", "CHL LVA"]


def test_leader_of_a_delegation() -> None:
    """Who leads the delegation of a state is of that state."""
    text = "The Chilean delegation led by Prime Minister Ana Rojas arrived in Oslo on Monday."
    assert told(text, APRIL_17) == [("visit", "2025-04-14", "CHL NOR", "Oslo")]
    assert extract(text, APRIL_17)[0].people == ("Ana Rojas (CHL)",)


def test_the_visit_is_that_of_the_subject() -> None:
    """In "X met Y during his visit to Z" it is X who visits."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met Latvian President Ilze Ozola on Monday during "
        "his visit to Oslo."
    )
    assert ("visit", "2025-04-14", "CHL NOR", "Oslo") in told(text, APRIL_17)


def test_no_visit_to_the_own_capital() -> None:
    """Who ends a visit and returns home visits nobody."""
    text = (
        "Chilean President Ana Rojas ended her visit to Norway on Monday and returned to Santiago."
    )
    assert each(text, APRIL_17, "parties") == ["CHL NOR"]


def test_a_state_before_a_dash_is_where_it_is() -> None:
    """The country that a caption opens with takes no part."""
    text = "NORWAY - The foreign ministers of Chile and Latvia meet in Oslo, 14 April 2025."
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "CHL LVA", "Oslo")]


def test_received_after_talks() -> None:
    """Whoever meets one and is received by another has met both."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met his Latvian colleague on Monday and later was "
        "received by Norwegian President Kari Lund."
    )
    assert sorted(each(text, APRIL_17, "parties")) == ["CHL LVA", "CHL NOR"]
