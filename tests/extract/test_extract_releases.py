"""Releases of governments: whose officials speak, whom they send, and whom they meet."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2024, 5, 14)


def _found(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.type, one.date.replace("?", ""), " ".join(one.participants))
        for one in extract(text, DAY)
    ]


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        (
            "National Security Adviser Petra Lund met today with Foreign Minister Ana Sol of Peru.",
            "She underlined Norway's commitment to the Norway-Peru partnership.",
        ),
        (
            "Deputy Foreign Minister Petra Lund met on May 14 with Peruvian Minister Ana Sol.",
            "They discussed Russia's war in Ukraine and Peru's partnership with Norway.",
        ),
        (
            "Envoy Petra Lund met today with the Deputy Chief of Staff of the President of Peru.",
            "They spoke of ties between Peru and Norway.",
        ),
        (
            "Secretary Petra Lund met today with Ana Sol, Advisor to the Peruvian President.",
            "She conveyed Norwegian support for the reforms.",
        ),
    ],
)
def test_release_opens_with_its_own_official(lead: str, rest: str) -> None:
    """An official without a state who opens a text is of the state that the text speaks for."""
    assert _found(f"{lead} {rest}") == [("meeting", "2024-05-14", "NOR PER")]


@pytest.mark.parametrize(
    "rest",
    [
        "They discussed Russia's war against Ukraine and threats from Iran.",
        "They condemned Iran's attacks and Russia's invasion.",
    ],
)
def test_hidden_home_is_not_guessed(rest: str) -> None:
    """Whom a text condemns or is at war is not the state that it speaks for."""
    lead = "Special Envoy Petra Lund met today with Foreign Minister Ana Sol of Peru."
    assert _found(f"{lead} {rest}") == []
