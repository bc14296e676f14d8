"""Releases of governments: whose officials speak, whom they send, and whom they meet."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import MAY_14, each, told
from timeline.extract import extract


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
    assert told(f"{lead} {rest}", MAY_14, "type date cast") == [
        ("meeting", "2024-05-14", "NOR PER")
    ]


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
    assert told(f"{lead} {rest}", MAY_14) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Ana Sol of Peru today announced the designation of a Presidential Delegation"
            " to Chile to attend the ceremony on May 20, 2024."
        ),
        (
            "Peru will send a high-level delegation to attend the inauguration of the President on"
            " May 20, 2024, in Santiago, Chile."
        ),
        (
            "Peruvian Foreign Minister Ana Sol is to lead a delegation to Santiago, Chile on 20 May"
            " 2024."
        ),
        (
            "Peruvian President Ana Sol named a delegation led by the health minister to represent"
            " the country in Chile on Monday, May 20, 2024."
        ),
    ],
)
def test_delegation_goes_where_it_is_sent(text: str) -> None:
    """Who names, sends or leads a delegation visits, on the day of what it attends."""
    (one,) = (one for one in extract(text, MAY_14) if one.type == "visit")
    assert (one.date, one.participants, one.status) == ("2024-05-20", ("PER", "CHL"), "planned")


def test_delegation_at_home_goes_nowhere() -> None:
    """A delegation that is named without a place makes no visit."""
    text = "Peru today named a delegation to follow the talks. It is led by Minister Ana Sol."
    assert told(text, MAY_14) == []


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("from Monday 20 to Thursday 23 May 2024", "2024-05-20/2024-05-23"),
        ("from Monday, May 20, to Thursday, May 23, 2024", "2024-05-20/2024-05-23"),
        ("from Thursday 30 May to Sunday 2 June 2024", "2024-05-30/2024-06-02"),
    ],
)
def test_days_of_the_week_in_intervals(said: str, when: str) -> None:
    """A weekday beside the first or the last day does not break an interval."""
    text = f"The Prime Minister of Norway will pay an Official Visit to Peru {said}."
    assert told(text, MAY_14, "type date cast") == [("visit", when, "NOR PER")]


_REMARKS = (
    "State House\nLusaka, Zambia\n\n9:10 A.M.\n\n"
    "PRESIDENT HICHILEMA: Welcome, Mr. President.\n\n"
    "PRESIDENT BIDEN: (As interpreted.) Thank you, Mr. President.\n"
)


def test_leaders_who_speak_to_each_other_met() -> None:
    """A record of what leaders of two states said is of a meeting, at the place on top."""
    day = date(2023, 3, 30)
    (one,) = extract(_REMARKS, day)
    assert (one.type, one.date, one.place) == ("meeting", str(day), "Lusaka")
    assert set(one.participants) == {"USA", "ZMB"}
    (one,) = extract(_REMARKS.replace("Lusaka, Zambia", "Via Teleconference"), day)
    assert (one.type, one.place) == ("consultation", None)


@pytest.mark.parametrize(
    "text",
    [
        _REMARKS.replace("PRESIDENT BIDEN", "MODERATOR"),
        (
            'President Hichilema: "Sad news."\n\nPresident Biden: "A loss."\n\n'
            'President Hichilema: "Indeed."\n\nPresident Biden: "We mourn."\n'
        ),
    ],
)
def test_quotes_of_several_are_no_meeting(text: str) -> None:
    """One who speaks alone, and what several said each for himself, make no meeting."""
    assert extract(text, date(2023, 3, 30)) == []


def test_heading_of_a_visit_takes_the_day_of_its_meeting() -> None:
    """A heading without a date is of the visit that the text announces."""
    text = (
        "Statement on the Official Visit of Prime Minister Ana Sol of Peru to Norway\n\n"
        "Prime Minister Petra Lund of Norway will host Prime Minister Ana Sol of Peru for a"
        " bilateral meeting on May 29, 2024."
    )
    assert ("visit", "2024-05-29", "PER NOR") in told(text, MAY_14, "type date cast")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The Joint Steering Group of Norway and Peru met on May 13.",
            ("commission_session", "2024-05-13", "NOR PER"),
        ),
        (
            "The Norway-Peru Joint Working Group will meet in Lima in June 2024.",
            ("commission_session", "2024-06", "NOR PER"),
        ),
        (
            "Today President Sol of Peru and Norwegian Premier Lund held a video conference.",
            ("consultation", "2024-05-14", "PER NOR"),
        ),
        (
            "King Harald of Norway gave a state banquet in honour of President Sol of Peru today.",
            ("meeting", "2024-05-14", "NOR PER"),
        ),
        (
            "On Friday, Peruvian Minister Ana Sol and officials of her ministry will be in Oslo.",
            ("visit", "2024-05-17", "PER NOR"),
        ),
        (
            "Trade grew since the Norwegian Premier's visit to Washington, D.C., in April 2023.",
            ("visit", "2023-04", "NOR USA"),
        ),
        (
            "Norway's King will welcome President Sol of Peru and Mr Sol to Oslo on May 29.",
            ("visit", "2024-05-29", "PER NOR"),
        ),
    ],
)
def test_ways_of_ministries(text: str, event: tuple[str, str, str]) -> None:
    """Groups that meet, calls, banquets, stays and welcomes are told in stiff words."""
    assert event in told(text, MAY_14, "type date cast")


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Peru agreed today to maintain open lines of communication.",
        "Today Norway and Peru announced the launching of partnerships between universities.",
    ],
)
def test_nothing_opens_with_words(text: str) -> None:
    """Lines of communication and partnerships are no openings."""
    assert not each(text, MAY_14, "type", kind="opening")


def test_stops_of_a_tour_have_their_own_days() -> None:
    """A tour told with the days of the whole gives way to what is said of each stop."""
    text = (
        "Foreign Minister Lund of Norway will travel to Peru, Chile and Bolivia from June 3-9. On"
        " June 4, Ms Lund will visit Peru for talks. She will travel to Chile from June 6 to 8."
    )
    visits = [one for one in extract(text, MAY_14) if one.type == "visit"]
    assert {one.participants[1]: one.date.replace("?", "") for one in visits} == {
        "PER": "2024-06-04",
        "CHL": "2024-06-06/2024-06-08",
        "BOL": "2024-06-03/2024-06-09",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Embassy delivered new equipment to the Peruvian Army on 10 May 2024.",
        "Norway handed over two patrol boats to Peru on Friday, May 10, 2024.",
        "On May 10, 2024, Norway donated 100,000 doses of vaccine to the people of Peru.",
    ],
)
def test_handovers_with_a_day(text: str) -> None:
    """What one state gives another on a day is an act between them."""
    assert told(text, MAY_14, "type date cast") == [("other", "2024-05-10", "NOR PER")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has donated 100,000 doses of vaccine to Peru.",
        "Norway delivered a strong message to Peru on Friday.",
    ],
)
def test_gifts_without_a_day_and_words_are_none(text: str) -> None:
    """Aid without a day and messages are no events."""
    assert told(text, MAY_14) == []


@pytest.mark.parametrize(
    "text",
    [
        "President Lund of Norway welcomed President Sol's announcement of Peru's plan on Friday.",
        "Norwegian President Lund on Friday welcomed their applications for NATO membership.",
    ],
)
def test_what_is_welcomed_is_not_received(text: str) -> None:
    """To welcome somebody's words or a membership is no meeting."""
    assert not each(text, MAY_14, "type", kind="meeting")
