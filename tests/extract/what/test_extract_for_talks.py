"""Talks told by who is somewhere for them, and rounds told by their last day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import MAY_15, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Officials from Chile and Peru are in Riga for talks on Wednesday.",
            ("meeting", "2024-05-15", "CHL PER", "Riga"),
        ),
        (
            (
                "The foreign ministers of Chile and Peru will be in Riga on Friday for what could "
                "be their first meeting since 2022."
            ),
            ("meeting", "2024-05-17", "CHL PER", "Riga"),
        ),
        (
            "Chilean and Peruvian envoys will hold talks in Riga, starting on Friday.",
            ("meeting", "2024-05-17", "CHL PER", "Riga"),
        ),
        (
            "The presidents of Chile and Peru held three rounds of talks in Riga, ending on May 7.",
            ("meeting", "2024-05-07", "CHL PER", "Riga"),
        ),
    ],
)
def test_who_is_there_for_talks_holds_them(text: str, found: tuple[str, ...]) -> None:
    """A place, a day and talks tell of a meeting, whatever verb joins them."""
    assert found in told(text, MAY_15)


@pytest.mark.parametrize(
    "text",
    [
        "Tourists from Chile and Peru are in Riga for a festival on Wednesday.",
        "Chile and Peru will be in touch on Friday for what could be a deal.",
    ],
)
def test_other_stays_are_none(text: str) -> None:
    """Who is somewhere for something else holds no talks."""
    assert told(text, MAY_15, "parties", kind="meeting") == []


def test_a_story_goes_on_in_its_year() -> None:
    """What came then was in the year that the sentence before has told."""
    text = (
        "The first talks between Chile and Peru took place in February 2022. Then, the two sides "
        "held two rounds of talks in Riga, ending on March 7."
    )
    assert ("2022-03-07", "CHL PER") in told(text, date(2026, 2, 18), "date parties")
