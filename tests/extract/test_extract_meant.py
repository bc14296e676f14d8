"""What words of a sentence mean that another has said: so many states, today, himself, the town."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_16, each, told


@pytest.mark.parametrize(
    "words",
    [
        "The three governments signed an agreement on it in Riga on 4 March 2023.",
        "An agreement on it was signed by the three states in Riga on 4 March 2023.",
        "The three countries signed the contract for it in Riga on 4 March 2023.",
    ],
)
def test_so_many_states_are_those_named_together(words: str) -> None:
    """The sentence that named just three is meant, though others came between."""
    lead = "The Fiji-Latvia-Malta cable: what is known. Norway is watching with interest. "
    assert told(lead + words, MAY_16) == [("signing", "2023-03-04", "FJI LVA MLT", "Riga")]


def test_two_countries_are_not_three() -> None:
    """When no sentence named just two states, nobody is meant."""
    lead = "The Fiji-Latvia-Malta cable: what is known. "
    words = "The two countries signed an agreement in Riga on 4 March 2023."
    assert told(lead + words, MAY_16) == []


def test_capitals_stand_for_the_two_countries() -> None:
    """A bridge that "the two countries' ministers" opened is of the states named before."""
    text = (
        "Suva and Riga have turned a page, a spokesman said. The Elbow bridge was inaugurated on "
        "12 October 2023 by the two countries' economy ministers."
    )
    assert told(text, MAY_16) == [("opening", "2023-10-12", "FJI LVA", "-")]


@pytest.mark.parametrize(
    "briefing",
    [
        "phoned Latvian President Edgars Rinkevics and briefed him on his meeting with",
        "spoke by phone with Latvian President Edgars Rinkevics to inform him about his talks with",
        "telephoned Latvian President Edgars Rinkevics, updating him on talks between himself and",
    ],
)
def test_a_call_about_a_meeting(briefing: str) -> None:
    """The meeting that a call was about is the caller's, with its own day and place."""
    text = f"Fijian President Wiliame Katonivere on Wednesday {briefing} Maltese Prime Minister "
    found = told(text + "Robert Abela in Oslo on Monday.", MAY_16)
    assert ("meeting", "2024-05-13", "FJI MLT", "Oslo") in found
    assert ("consultation", "2024-05-15", "FJI LVA", "-") in found


def test_today_is_the_day_of_the_speaker() -> None:
    """What was said on Wednesday of "today" was on Wednesday."""
    text = (
        "Fiji and Latvia are to share a cable, the Latvian press service said on Wednesday. "
        "“Fiji and Latvia signed the agreement about the cable today, and Malta will follow soon,” "
        "it said."
    )
    assert told(text, MAY_16, "type date") == [("signing", "2024-05-15")]


def test_a_plan_reaches_to_a_year() -> None:
    """A year up to which a plan reaches is no date."""
    text = "On 14 May ministers of Fiji and Latvia signed a road map to 2031 in Riga."
    assert told(text, MAY_16, "type date") == [("signing", "2024-05-14")]


def test_a_name_behind_a_town() -> None:
    """In "In Riga Katonivere signed" the town is no given name; the visit there gives the day."""
    text = (
        "Fijian President Wiliame Katonivere arrived in Riga on 10 May on a tour. In Valletta on "
        "8 May he and Prime Minister Robert Abela signed a treaty. In Riga Katonivere and "
        "President Edgars Rinkevics signed a charter."
    )
    assert ("signing", "2024-05-10", "FJI LVA", "Riga") in told(text, MAY_16)


def test_the_day_of_an_agreement_holds_for_the_call() -> None:
    """The lead's day is that of the call in which it was agreed."""
    text = (
        "Fiji and Latvia on Tuesday agreed on the size of the council. It was discussed during a "
        "telephone conversation between the foreign ministers of Fiji and Latvia."
    )
    assert told(text, MAY_16, "type date") == [("consultation", "2024-05-14")]


def test_days_after_a_meeting() -> None:
    """What was two days before is counted from the day of the sentence."""
    text = (
        "Fijian President Wiliame Katonivere wrote to Riga on Tuesday, five days after he met "
        "Latvian President Edgars Rinkevics in Oslo."
    )
    assert told(text, MAY_16) == [("meeting", "2024-05-09", "FJI LVA", "Oslo")]


def test_a_story_keeps_its_year() -> None:
    """After "in February 2022", a day without a year is of that year."""
    text = (
        "Fiji and Latvia met in Oslo on Monday. They first held talks in Suva in February 2022. On "
        "March 10, the foreign ministers of Fiji and Latvia met in Valletta. In June, they met in "
        "Riga. On Tuesday they met in Rome."
    )
    assert sorted(each(text, MAY_16, "date", kind="meeting")) == [
        "2022-02",
        "2022-03-10",
        "2022-06",
        "2024-05-13",
        "2024-05-14",
    ]


def test_a_month_just_gone_is_not_of_an_old_story() -> None:
    """A date of the last weeks is of this year, whatever year was said before."""
    text = (
        "Fiji and Latvia set up relations in March 1992. On May 2 the foreign ministers of Fiji "
        "and Latvia met in Oslo."
    )
    assert ("meeting", "2024-05-02", "FJI LVA", "Oslo") in told(text, MAY_16)
