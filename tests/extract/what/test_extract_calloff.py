"""What was called off, or put off to another day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17
from timeline.extract import extract


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


def test_what_a_host_was_to_hold_is_off() -> None:
    """What a host was to hold is off when the next sentence says that it was cancelled."""
    text = (
        "Norwegian President Kari Lund had been scheduled to host talks between the foreign "
        "ministers of Chile and Latvia on March 20. However, Riga cancelled them."
    )
    assert [one.status for one in extract(text, APRIL_17)] == ["cancelled"]
