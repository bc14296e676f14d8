"""One meeting with several, or several meetings with one each."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_15, each, told

LATVIA = "The Latvian foreign minister "
ALL = ["CHL KEN LVA PER"]
SINGLY = ["CHL LVA", "LVA PER", "KEN LVA"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("will join a meeting with Chilean, Peruvian and Kenyan ministers in Riga on Friday.", ALL),
        ("will hold a meeting with the ministers of Chile, Peru and Kenya on Friday.", ALL),
        ("held a short meeting with the ministers of Chile, Peru and Kenya on Monday.", ALL),
        ("will attend a meeting of the ministers of Chile, Peru and Kenya on Friday.", ALL),
        ("will hold meetings with the ministers of Chile, Peru and Kenya on Friday.", SINGLY),
        ("held meetings with the ministers of Chile, Peru and Kenya on Monday.", SINGLY),
        ("is to meet with the ministers of Chile, Peru and Kenya on Friday.", SINGLY),
        ("met separately with her Chilean, Peruvian and Kenyan counterparts on Monday.", SINGLY),
        ("had bilateral talks with the ministers of Chile, Peru and Kenya on Monday.", SINGLY),
    ],
)  # fmt: skip
def test_a_meeting_is_one_and_meetings_are_several(text: str, parties: list[str]) -> None:
    """Singular and plural tell whether several are met together."""
    assert each(LATVIA + text, MAY_15, "parties", kind="meeting") == parties


@pytest.mark.parametrize(
    "words",
    [
        (
            "met with Chilean President Ana Rojas on Monday and with Peruvian President Luis Vega "
            "on Tuesday."
        ),
        "met Chilean President Ana Rojas on Monday, then Peruvian President Luis Vega on Tuesday.",
        "met Chilean President Ana Rojas on Monday and Peruvian President Luis Vega on Tuesday.",
    ],
)
def test_the_next_one_is_met_on_a_day_of_his_own(words: str) -> None:
    """Each of two who are met on two days has a meeting of that day."""
    assert told(LATVIA + words, MAY_15, "date parties") == [
        ("2024-05-13", "CHL LVA"),
        ("2024-05-14", "LVA PER"),
    ]


def test_who_stands_behind_a_day_may_do_something_else() -> None:
    """A second clause about somebody else tells of no second meeting."""
    text = "met Chilean President Ana Rojas on Monday and Peruvian President Luis Vega praised her."
    assert each(LATVIA + text, MAY_15, "parties") == ["CHL LVA"]
