"""The record of what leaders said to each other: they met that day."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

REMARKS = (
    "State House\nLusaka, Zambia\n\n9:10 A.M.\n\n"
    "PRESIDENT HICHILEMA: Welcome, Mr. President.\n\n"
    "PRESIDENT BIDEN: (As interpreted.) Thank you, Mr. President.\n"
)


def test_leaders_who_speak_to_each_other_met() -> None:
    """A record of what leaders of two states said is of a meeting, at the place on top."""
    day = date(2023, 3, 30)
    (one,) = extract(REMARKS, day)
    assert (one.type, one.date, one.place) == ("meeting", str(day), "Lusaka")
    assert set(one.participants) == {"USA", "ZMB"}
    (one,) = extract(REMARKS.replace("Lusaka, Zambia", "Via Teleconference"), day)
    assert (one.type, one.place) == ("consultation", None)


@pytest.mark.parametrize(
    "text",
    [
        REMARKS.replace("PRESIDENT BIDEN", "MODERATOR"),
        (
            'President Hichilema: "Sad news."\n\nPresident Biden: "A loss."\n\n'
            'President Hichilema: "Indeed."\n\nPresident Biden: "We mourn."\n'
        ),
    ],
)
def test_quotes_of_several_are_no_meeting(text: str) -> None:
    """One who speaks alone, and what several said each for himself, make no meeting."""
    assert extract(text, date(2023, 3, 30)) == []
