"""Calls: who spoke with whom on the line, and when."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, MAY_16, MAY_22, each, told


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
def test_calls_are_told_with_many_verbs(text: str) -> None:
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
        "Norwegian Foreign Minister Kari Lund phoned her Chilean and Latvian colleagues on Monday.",
        (
            "In separate telephone conversations with her Chilean and Latvian counterparts on "
            "Monday, Norwegian Foreign Minister Kari Lund called for calm."
        ),
        (
            "Norwegian President Kari Lund held phone calls on Monday with the presidents of Chile "
            "and Latvia."
        ),
    ],
)
def test_who_calls_two_has_two_calls(text: str) -> None:
    """Who calls two has two calls."""
    assert sorted(told(text, APRIL_17)) == [
        ("consultation", "2025-04-14", "CHL NOR", "-"),
        ("consultation", "2025-04-14", "LVA NOR", "-"),
    ]


def test_a_conference_call_is_one() -> None:
    """Three who talk together on the line have one call."""
    text = (
        "Norwegian President Kari Lund held a conference call on Monday with the presidents of "
        "Chile and Latvia."
    )
    assert each(text, APRIL_17, "parties") == ["CHL LVA NOR"]


def test_a_call_is_taken() -> None:
    """Who took a call and whose it was."""
    text = "Fijian President Jone Vula took a call from Latvian President Karl Tamm on Monday."
    assert told(text, MAY_22, "edtf place parties", kind="consultation") == [
        ("2024-05-20", "-", "FJI LVA")
    ]


@pytest.mark.parametrize(
    "briefing",
    [
        "phoned Latvian President Edgars Rinkevics and briefed him on his meeting with",
        "spoke by phone with Latvian President Edgars Rinkevics to inform him about his talks with",
        "telephoned Latvian President Edgars Rinkevics, updating him on talks between himself and",
    ],
)
def test_a_call_about_a_meeting_tells_of_both(briefing: str) -> None:
    """The meeting that a call was about is the caller's, with its own day and place."""
    text = f"Fijian President Wiliame Katonivere on Wednesday {briefing} Maltese Prime Minister "
    found = told(text + "Robert Abela in Oslo on Monday.", MAY_16)
    assert ("meeting", "2024-05-13", "FJI MLT", "Oslo") in found
    assert ("consultation", "2024-05-15", "FJI LVA", "-") in found


@pytest.mark.parametrize(
    "text",
    [
        (
            "In a phone call with Fijian Foreign Minister Jone Vula, top Latvian diplomat Ilze "
            "Ozola called for calm in Malta and Cuba."
        ),
        (
            "Following the clashes between Malta and Cuba, Latvian Foreign Minister Ilze Ozola "
            "spoke with Fijian Foreign Minister Jone Vula over the phone."
        ),
        (
            "Latvian President Ilze Ozola told her Fijian counterpart over the phone that the "
            "clashes between Malta and Cuba must end."
        ),
    ],
)
def test_a_call_is_of_those_who_talk(text: str) -> None:
    """Those they talk about, before the call or after it, are not on the line."""
    assert told(text, MAY_16, "type parties") == [("consultation", "FJI LVA")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Latvian Foreign Minister Ilze Ozola vowed that her country would stay calm, in calls "
            "with her counterparts from Fiji, Malta and Cuba."
        ),
        (
            "Latvian Foreign Minister Ilze Ozola held calls with the foreign ministers of Fiji, "
            "Malta and Cuba."
        ),
    ],
)
def test_calls_are_one_with_each(text: str) -> None:
    """Calls with several are told apart, and are no plan for what is vowed in them."""
    assert told(text, MAY_16, "parties status") == [
        (parties, "happened") for parties in ("FJI LVA", "LVA MLT", "CUB LVA")
    ]
