"""Calls, views exchanged and dinners: who spoke with whom, and when."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, told


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peruvian President Luis Soto has spoken over the phone with Ghana's President Kofi "
            "Addo on Monday."
        ),
        "On Monday Peruvian President Luis Soto called his Ghanaian counterpart Kofi Addo.",
        (
            "Peruvian President Luis Soto talked via telephone on Monday with Ghana's President "
            "Kofi Addo."
        ),
        (
            "Peruvian President Luis Soto and Ghanaian President Kofi Addo conversed by phone on "
            "Monday."
        ),
        (
            "During a call with Ghana's President Kofi Addo on Monday, Peruvian President Luis "
            "Soto asked for patience."
        ),
        (
            "Peruvian President Luis Soto spoke on Monday with His Excellency President Kofi Addo "
            "of Ghana."
        ),
    ],
)
def test_calls(text: str) -> None:
    """A call is told with many verbs, and with the caller first or last."""
    assert told(text, APRIL_17) == [("consultation", "2025-04-14", "GHA PER", "-")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peruvian President Luis Soto and Ghanaian President Kofi Addo condemned the raid over "
            "the phone on Monday."
        ),
        (
            "Peruvian President Luis Soto telephoned Ghana's President Kofi Addo on Monday about "
            "the raids of Togo and Benin."
        ),
        (
            "Peruvian President Luis Soto and Ghanaian President Kofi Addo discussed by telephone "
            "on Monday the raids on Mali by Togo and Benin."
        ),
    ],
)
def test_calls_by_any_verb(text: str) -> None:
    """What is said by phone is a call of those before, not of the states talked about."""
    assert told(text, APRIL_17) == [("consultation", "2025-04-14", "GHA PER", "-")]


def test_a_call_is_told_once() -> None:
    """The talks that go on about a call are no meeting beside it."""
    text = (
        "LIMA – Peruvian President Luis Soto spoke by phone with Ghanaian President Kofi Addo on "
        "Monday. In his talks with Addo, Soto praised the harvest. The conversation between Soto "
        "and Addo was long."
    )
    assert told(text, APRIL_17) == [("consultation", "2025-04-14", "GHA PER", "-")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peruvian Foreign Minister Luis Soto discussed trade and fisheries on Monday with "
            "Ghanaian Foreign Minister Kofi Addo."
        ),
        (
            "Peruvian Foreign Minister Luis Soto and his Ghanaian counterpart Kofi Addo exchanged "
            "views on trade on Monday."
        ),
        "Peruvian Foreign Minister Luis Soto conferred with Ghana's minister Kofi Addo on Monday.",
        "Peruvian Foreign Minister Luis Soto saw Ghanaian President Kofi Addo on Monday.",
        (
            "Peruvian Foreign Minister Luis Soto and Ghanaian Foreign Minister Kofi Addo sat down "
            "for talks on Monday."
        ),
        (
            "Peruvian Foreign Minister Luis Soto had a working dinner with Ghanaian Foreign "
            "Minister Kofi Addo on Monday."
        ),
        (
            "Peruvian Foreign Minister Luis Soto reviewed the accord on Monday in a meeting with "
            "Ghanaian Foreign Minister Kofi Addo."
        ),
    ],
)
def test_views_and_dinners(text: str) -> None:
    """Views exchanged, a dinner and "saw" are meetings when they have their day."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "GHA PER", "-")]
