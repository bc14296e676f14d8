"""Visits in further wordings: to both, to three states, together, called off, and the pope's."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_16, told, visits


@pytest.mark.parametrize(
    "text",
    [
        "Fijian President Jone Vula made a visit to both Latvia and Oman on Monday.",
        "Fijian President Jone Vula on Monday visited two small states: Latvia and Oman.",
        "Fijian President Jone Vula led a mission on Monday to two NATO nations: Latvia and Oman.",
    ],
)
def test_several_are_visited(text: str) -> None:
    """What stands before the first of several places leaves all of them."""
    assert visits(text, MAY_16) == {
        "FJI LVA 2024-05-13 happened",
        "FJI OMN 2024-05-13 happened",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Latvian Prime Minister Ilze Ozola arrived in Oman on Monday with her Fijian counterpart.",
        "Latvian minister Ilze Ozola visited Oman with her Fijian colleague Jone Vula on Monday.",
        "Latvian President Ilze Ozola and Fijian President Jone Vula visited Oman on Monday.",
    ],
)
def test_a_counterpart_comes_along(text: str) -> None:
    """Who travels with a counterpart is not the only visitor."""
    assert visits(text, MAY_16) == {
        "LVA OMN 2024-05-13 happened",
        "FJI OMN 2024-05-13 happened",
    }


def test_who_is_met_there_does_not_come_along() -> None:
    """A counterpart of the host, and one who is only talked with, are no visitors."""
    for text in (
        "Latvian Foreign Minister Ilze Ozola visited Oman on Monday with her Omani counterpart.",
        "Latvian Foreign Minister Ilze Ozola visited Oman on Monday with her husband Jone Vula.",
    ):
        assert visits(text, MAY_16) == {"LVA OMN 2024-05-13 happened"}, text


@pytest.mark.parametrize(
    "text",
    [
        "Fijian Foreign Minister Jone Vula, due to arrive in Riga on Friday, is ill.",
        "Fijian Foreign Minister Jone Vula was due to arrive in Riga on Friday.",
    ],
)
def test_what_is_due_is_planned(text: str) -> None:
    """Who is due to come is awaited, as long as nobody calls it off."""
    assert visits(text, MAY_16) == {"FJI LVA 2024-05-17 planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Fijian leader Jone Vula, who was due to arrive in Riga on May 17, cancelled his trip.",
        "Fijian leader Jone Vula called off the trip. He had been due to land in Riga on Friday.",
        "Fiji cancelled the trip of Fijian envoys Jone Vula and Tevita Rabo to Riga on May 17.",
        "Latvia cancelled Fijian Foreign Minister Jone Vula's trip to Riga, planned for Friday.",
    ],
)
def test_a_trip_is_called_off(text: str) -> None:
    """A trip is off on its day, whoever calls it off: the guest, his state, the host."""
    assert visits(text, MAY_16) == {"FJI LVA 2024-05-17 cancelled"}


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        ("The pontiff landed in Riga on Monday.", "VAT LVA 2024-05-13 happened"),
        ("Pope Bonaventure's 1998 pilgrimage to Cuba was long.", "VAT CUB 1998 happened"),
        ("The Fijian pilgrims' way to Cuba was long on Monday.", ""),
    ],
)
def test_a_pope_travels(text: str, visit: str) -> None:
    """A pope comes for the Holy See, as a guest or as a pilgrim; other pilgrims are no guests."""
    assert visits(text, MAY_16) == ({visit} if visit else set())


def test_a_visit_is_named_for_the_house_visited() -> None:
    """A White House visit leads to Washington."""
    text = "Latvian President Ilze Ozola made her first White House visit on Monday."
    assert told(text, MAY_16, "cast place") == [("LVA USA", "Washington")]


def test_a_visit_to_a_continent_has_no_host() -> None:
    """Where a visit leads to a continent or a region, the other party of the text is no host."""
    text = (
        "Latvian President Ilze Ozola spoke of Oman on Monday. On Tuesday she made a long visit "
        "to the continent."
    )
    assert visits(text, MAY_16) == set()


def test_a_country_is_known_by_its_body() -> None:
    """It is "the NATO country" that was told of before."""
    text = (
        "Fijian President Jone Vula is in Latvia this week. Vula is visiting the NATO country for "
        "talks on Monday."
    )
    assert {one.split()[1] for one in visits(text, MAY_16)} == {"LVA"}


def test_a_king_is_known_by_his_number() -> None:
    """A monarch of the table counts without the name of the kingdom."""
    text = "King Abdullah II on Monday met with visiting Fijian Foreign Minister Jone Vula."
    assert visits(text, MAY_16) == {"FJI JOR 2024-05-13 happened"}
