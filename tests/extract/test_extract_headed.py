"""Texts that are a joint statement themselves."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2025, 4, 16)


@pytest.mark.parametrize(
    ("heading", "parties"),
    [
        ("Joint Statement by the Foreign Ministers of Georgia and Armenia on transit", "GEO ARM"),
        ("Joint statement on transit from Georgian Prime Minister A. B. and Armenia", "GEO ARM"),
        ("Japan-India Joint Statement", "JPN IND"),
        ("Full text of the joint declaration of Kazakhstan, Uzbekistan and China", "KAZ UZB CHN"),
        ("Joint communiqué following the meeting between Georgia and Armenia", "GEO ARM"),
    ],
)
def test_a_heading_names_who_makes_the_statement(heading: str, parties: str) -> None:
    """It is of the day of the text, or of the day that the heading names."""
    (one,) = extract(f"{heading}\n\nThe sides reaffirm what they agreed before.", DAY)
    assert (one.type, one.date, one.participants) == ("statement", str(DAY), tuple(parties.split()))
    (one,) = extract(f"{heading}, 3 March 2024\n\nThe sides reaffirm what they agreed before.", DAY)
    assert one.date == "2024-03-03"


@pytest.mark.parametrize(
    "heading",
    [
        "Joint Statement on Ukraine",
        "Joint statement on Georgia and Armenia",
        "Statement by the foreign minister of Georgia on Armenia",
        "Joint statement by the trade unions of Georgia",
    ],
)
def test_a_statement_needs_two_who_make_it(heading: str) -> None:
    """What it is about makes no statement."""
    assert extract(f"{heading}\n\nThe attacks must end.", DAY) == []
