"""A region, a format or a group of powers stands for its states."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, MAY_6, MAY_16, told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The C5+1 foreign ministers met in Tashkent on Monday.", "KAZ KGZ TJK TKM USA UZB"),
        (
            "A “Central Asia plus Korea” forum took place in Tashkent on Monday.",
            "KAZ KGZ KOR TJK TKM UZB",
        ),
    ],
)
def test_formats_of_a_region(text: str, parties: str) -> None:
    """A format of Central Asia and a partner is a meeting of them all."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", parties, "Tashkent")]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("The five Caspian states", "AZE IRN KAZ RUS TKM"),
        ("Leaders of the five states on the Caspian", "AZE IRN KAZ RUS TKM"),
        ("South Caucasus foreign ministers", "ARM AZE GEO"),
        ("Leaders of the Normandy Four", "DEU FRA RUS UKR"),
    ],
)
def test_states_of_a_region(words: str, parties: str) -> None:
    """A region or a format stands for its states."""
    assert told(f"{words} met in Oslo on Monday.", MAY_16) == [
        ("meeting", "2024-05-13", parties, "Oslo")
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Leaders from China and the five Central Asian countries will gather in Astana on Friday.",
        (
            "China and the leaders of five Central Asian nations will convene a summit in Astana "
            "on Friday."
        ),
    ],
)
def test_leaders_of_a_region_who_will_gather(lead: str) -> None:
    """They are the states of the region, and the one that they meet with."""
    ((kind, when, codes, place),) = told(lead, MAY_6, "type edtf cast place")
    assert (kind, when, place) == ("meeting", "2024-05-10", "Astana")
    assert set(codes.split()) == {"CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"}


def test_powers_do_not_meet_alone() -> None:
    """Add a group of powers only to the other side that the sentence names."""
    text = "It is an outcome of the deal concluded with six world powers in 2015."
    assert told(text, APRIL_17) == []
