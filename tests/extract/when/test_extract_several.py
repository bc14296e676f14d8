"""Several days at once: lists of meetings, stops of a tour."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, MAY_14, each, told
from timeline.extract import extract


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
def test_a_list_of_days_is_as_many_meetings(text: str, days: list[tuple[str, str]]) -> None:
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


def test_days_apart_are_two_and_days_side_by_side_one_stay() -> None:
    """Days weeks apart joined by "and" are two; days side by side are one stay."""
    apart = "Chile and Latvia held talks on March 4 and April 25, 2024."
    stay = "Chile and Latvia held talks on March 31 and April 1, 2024."
    assert each(apart, APRIL_17, "date") == ["2024-03-04", "2024-04-25"]
    assert each(stay, APRIL_17, "date") == ["2024-03-31/2024-04-01"]


def test_meetings_in_a_row_have_their_own_places_and_days() -> None:
    """Read "met X in A on Monday and Y in B on Tuesday" as two meetings."""
    text = (
        "Chilean President Ana Rojas met Latvian President Ilze Ozola in Riga on April 14 and "
        "Ghanaian President Kofi Addo in Accra on April 16."
    )
    assert told(text, APRIL_17) == [
        ("meeting", "2025-04-14", "CHL LVA", "Riga"),
        ("meeting", "2025-04-16", "CHL GHA", "Accra"),
    ]


def test_stops_of_a_tour_have_their_own_days() -> None:
    """A tour told with the days of the whole gives way to what is said of each stop."""
    text = (
        "Foreign Minister Lund of Norway will travel to Peru, Chile and Bolivia from June 3-9. On"
        " June 4, Ms Lund will visit Peru for talks. She will travel to Chile from June 6 to 8."
    )
    visits = [one for one in extract(text, MAY_14) if one.type == "visit"]
    assert {one.participants[1]: one.date.replace("?", "") for one in visits} == {
        "PER": "2024-06-04",
        "CHL": "2024-06-06/2024-06-08",
        "BOL": "2024-06-03/2024-06-09",
    }
