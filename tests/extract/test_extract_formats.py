"""Meetings in formats: brought together, told by their days, called off, one by one."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2025, 4, 17)  # a Thursday


def told(text: str, day: date | None = DAY) -> list[tuple[str, str, str, str]]:
    """Return type, date, parties in order of code, and place of what a text tells."""
    return [
        (one.type, one.date.replace("?", ""), " ".join(sorted(one.participants)), one.place or "-")
        for one in extract(text, day)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway brought together the leaders of Chile and Latvia in Bergen on Monday.",
        "On Monday, Norway brought together in Bergen the foreign ministers of Chile and Latvia.",
        "Norway brought the presidents of Chile and Latvia to the table in Bergen on Monday.",
        "Norway hosted in Bergen on Monday talks that brought together Chile and Latvia.",
    ],
)
def test_brought_together(text: str) -> None:
    """Who brings others together meets with them."""
    assert told(text) == [("meeting", "2025-04-14", "CHL LVA NOR", "Bergen")]


@pytest.mark.parametrize(
    "text",
    [
        "The show that brought together cooks from Chile opened on Monday.",
        "Hunger brought them together on Monday.",
        "The plan to bring the factions together was praised on Monday.",
    ],
)
def test_nobody_brought_together(text: str) -> None:
    """What brings no states together is no meeting."""
    assert [one for one in told(text) if one[0] == "meeting"] == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "The order came on 3 March at the meeting in Oslo between Chilean President Ana Rojas "
            "and Latvian President Ilze Ozola."
        ),
        "The talks in Oslo, Norway, on 3 March between Chile and Latvia were short.",
        "The summit held in Oslo on 3 March between the leaders of Chile and Latvia was short.",
    ],
)
def test_place_and_day_before_the_parties(text: str) -> None:
    """Where and when may stand between the word for a meeting and those who met."""
    assert [one for one in told(text) if one[0] == "meeting"] == [
        ("meeting", "2025-03-03", "CHL LVA", "Oslo")
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "The presidents of Chile and Latvia met in Oslo on May 4, 2023, in Bergen on "
                "June 8, 2023 and in Turku on July 2, 2024."
            ),
            [("2023-05-04", "Oslo"), ("2023-06-08", "Bergen"), ("2024-07-02", "Turku")],
        ),
        (
            (
                "The leaders of Chile and Latvia met in Oslo (May 2023), Turku (June 2023) and "
                "Bergen (4 July 2024)."
            ),
            [("2023-05", "Oslo"), ("2023-06", "Turku"), ("2024-07-04", "Bergen")],
        ),
        (
            (
                "The ministers of Chile and Latvia have had three meetings in Oslo: on 4 May 2023, "
                "8 June and 2 July 2024, the ministry said."
            ),
            [("2023-05-04", "Oslo"), ("2024-06-08", "Oslo"), ("2024-07-02", "Oslo")],
        ),
        (
            (
                "Chilean President Ana Rojas met Latvian President Ilze Ozola on 3 March 2024 in "
                "Oslo and on 9 May 2024 in Turku."
            ),
            [("2024-03-03", "Oslo"), ("2024-05-09", "Turku")],
        ),
    ],
)
def test_several_days(text: str, days: list[tuple[str, str]]) -> None:
    """A list of days is as many meetings, each at its place."""
    assert told(text) == [("meeting", day, "CHL LVA", place) for day, place in days]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Chile and Latvia met on 3 May 2024, and on 9 May 2024 prices fell.",
        "The leaders of Chile and Latvia met on 3 May 2024, 9 May 2024's prices notwithstanding.",
    ],
)
def test_the_next_day_is_of_something_else(text: str) -> None:
    """A day that begins a new clause is not one more day of the meeting."""
    assert told(text) == [("meeting", "2024-05-03", "CHL LVA", "-")]


def test_two_days_and_a_stay() -> None:
    """Days weeks apart joined by "and" are two; days side by side are one stay."""
    apart = "Chile and Latvia held talks on March 4 and April 25, 2024."
    stay = "Chile and Latvia held talks on March 31 and April 1, 2024."
    assert [one[1] for one in told(apart)] == ["2024-03-04", "2024-04-25"]
    assert [one[1] for one in told(stay)] == ["2024-03-31/2024-04-01"]


@pytest.mark.parametrize(
    "text",
    [
        "A meeting between Chile and Latvia planned for 12 May in Oslo was called off.",
        "Chile called off talks with Latvia in Oslo that were scheduled for 12 May.",
        (
            "The presidents of Chile and Latvia were to meet in Oslo on 12 May. However, the "
            "Latvian side withdrew."
        ),
        "The talks of Chile and Latvia that were to be held in Oslo on 12 May did not take place.",
        (
            "On 12 May, talks between Chile and Latvia were planned in Oslo, but Latvia did not "
            "attend."
        ),
    ],
)
def test_meetings_called_off(text: str) -> None:
    """A meeting that came to nothing is kept, on the day it was set for."""
    found = [one for one in extract(text, date(2025, 6, 1)) if one.type == "meeting"]
    assert [(one.date.replace("?", ""), one.place, one.status) for one in found] == [
        ("2025-05-12", "Oslo", "cancelled")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Latvia met in Oslo on 12 May, but they did not attend the dinner.",
        "The meeting of Chile and Latvia in Oslo on 12 May was not cancelled.",
        "Chile and Latvia held talks in Oslo on 12 May on elections that were postponed.",
    ],
)
def test_meetings_not_called_off(text: str) -> None:
    """What did take place is not cancelled by what stands beside it."""
    assert all(one.status != "cancelled" for one in extract(text, date(2025, 6, 1)))


def test_a_postponed_meeting_has_a_new_day() -> None:
    """What was put off to a day is planned for that day."""
    found = extract("Talks of Chile and Latvia set for Monday were postponed until 2 May.", DAY)
    assert [(one.date.replace("?", ""), one.status) for one in found] == [("2025-05-02", "planned")]


def test_separate_meetings_with_one_host() -> None:
    """Two who meet the same host separately have two meetings."""
    text = "The Chilean and Latvian ministers held separate meetings with Norway's on Monday."
    text = text.replace("Norway's", "the Norwegian foreign minister")
    assert sorted(one[2] for one in told(text)) == ["CHL NOR", "LVA NOR"]


def test_bilateral_beside_trilateral() -> None:
    """A meeting of two is not merged with that of three on the same day."""
    text = (
        "The foreign ministers of Chile, Latvia and Norway held a trilateral meeting in Oslo on "
        "Monday. The Chilean and Latvian foreign ministers held a bilateral meeting on Monday too."
    )
    assert [one[2] for one in told(text)] == ["CHL LVA NOR", "CHL LVA"]


def test_leader_of_a_delegation() -> None:
    """Who leads the delegation of a state is of that state."""
    text = "The Chilean delegation led by Prime Minister Ana Rojas arrived in Oslo on Monday."
    assert told(text) == [("visit", "2025-04-14", "CHL NOR", "Oslo")]
    assert extract(text, DAY)[0].people == ("Ana Rojas (CHL)",)


def test_the_visit_is_that_of_the_subject() -> None:
    """In "X met Y during his visit to Z" it is X who visits."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met Latvian President Ilze Ozola on Monday during "
        "his visit to Oslo."
    )
    assert ("visit", "2025-04-14", "CHL NOR", "Oslo") in told(text)


def test_no_visit_to_the_own_capital() -> None:
    """Who ends a visit and returns home visits nobody."""
    text = (
        "Chilean President Ana Rojas ended her visit to Norway on Monday and returned to Santiago."
    )
    assert [one[2] for one in told(text)] == ["CHL NOR"]


def test_a_state_before_a_dash_is_where_it_is() -> None:
    """The country that a caption opens with takes no part."""
    text = "NORWAY - The foreign ministers of Chile and Latvia meet in Oslo, 14 April 2025."
    assert told(text) == [("meeting", "2025-04-14", "CHL LVA", "Oslo")]


def test_received_after_talks() -> None:
    """Whoever meets one and is received by another has met both."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met his Latvian colleague on Monday and later was "
        "received by Norwegian President Kari Lund."
    )
    assert sorted(one[2] for one in told(text)) == ["CHL LVA", "CHL NOR"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "On Monday the Norwegian president hosted talks between Latvia's Ilze Ozola and "
            "Chile's Pablo Reyes in Oslo."
        ),
        (
            "At their meeting in Oslo on Monday, convened by Norwegian President Kari Lund, "
            "Chile's Pablo Reyes and Latvia's Ilze Ozola agreed to trade."
        ),
    ],
)
def test_persons_named_by_their_state(text: str) -> None:
    """Whoever is named once, as "Chile's X", takes part."""
    assert told(text) == [("meeting", "2025-04-14", "CHL LVA NOR", "Oslo")]


def test_a_company_is_no_person() -> None:
    """What a state has and does not meet anybody is none of its officials."""
    text = "Norway signed a deal with Chile's Silver Lake on Monday. Norway met the demand."
    assert all("Silver" not in name for one in extract(text, DAY) for name in one.people)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The foreign ministers of Chile and Latvia, Pablo Reyes and Ilze Ozola, met in Oslo on "
            "Monday. Ozola will visit Norway on Friday."
        ),
        (
            "Chilean and Latvian foreign ministers Pablo Reyes and Ilze Ozola met in Oslo on "
            "Monday. Ozola will visit Norway on Friday."
        ),
    ],
)
def test_names_behind_a_list_of_states(text: str) -> None:
    """Each of the names behind a list of states is of the state at its place."""
    assert told(text) == [
        ("meeting", "2025-04-14", "CHL LVA", "Oslo"),
        ("visit", "2025-04-18", "LVA NOR", "-"),
    ]


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
def test_calls_one_by_one(text: str) -> None:
    """Who calls two has two calls."""
    assert sorted(told(text)) == [
        ("consultation", "2025-04-14", "CHL NOR", "-"),
        ("consultation", "2025-04-14", "LVA NOR", "-"),
    ]


def test_a_conference_call_is_one() -> None:
    """Three who talk together on the line have one call."""
    text = (
        "Norwegian President Kari Lund held a conference call on Monday with the presidents of "
        "Chile and Latvia."
    )
    assert [one[2] for one in told(text)] == ["CHL LVA NOR"]


def test_the_day_of_what_is_planned_there() -> None:
    """The day on which somebody is to meet another is not that of the departure."""
    text = (
        "Chilean Foreign Minister Pablo Reyes has left for Oslo where he is to meet Latvian "
        "Foreign Minister Ilze Ozola on Saturday."
    )
    assert sorted(told(text)) == [
        ("meeting", "2025-04-19", "CHL LVA", "Oslo"),
        ("visit", "2025-04-17", "CHL NOR", "Oslo"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, the Norwegian capital, saw on Monday talks of the ministers of Chile and Latvia.",
        "Oslo, the capital of Norway, hosted on Monday a meeting between Chile and Latvia.",
        "Chile and Latvia held talks in Oslo on Monday ahead of a summit in Turku.",
    ],
)
def test_where_the_meeting_was(text: str) -> None:
    """A capital may be the scene only, and the city of the summit to come is another."""
    assert [(one[1], one[3]) for one in told(text)] == [("2025-04-14", "Oslo")]


def test_rounds_that_followed() -> None:
    """Rounds that followed a first meeting are told with their place and days."""
    text = (
        "The envoys of Chile and Latvia met on Monday. Their first meeting took place in Oslo on "
        "January 14, 2022, followed by rounds in Turku on February 24 and May 3 of the same year."
    )
    assert told(text)[1:] == [
        ("meeting", "2022-01-14", "CHL LVA", "Oslo"),
        ("meeting", "2022-02-24", "CHL LVA", "Turku"),
        ("meeting", "2022-05-03", "CHL LVA", "Turku"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Chilean Foreign Minister Pablo Reyes received a visiting delegation headed by the "
            "director for the Baltic region of the Ministry of Foreign Affairs of Latvia."
        ),
        (
            "Chilean Foreign Minister Pablo Reyes received the special representative of the "
            "Foreign Ministry of the Republic of Latvia."
        ),
    ],
)
def test_received_officials_of_a_ministry(text: str) -> None:
    """Officials are of the state that their ministry is of, however long its name."""
    assert told(text) == [("meeting", "2025-04-17", "CHL LVA", "-")]


def test_the_council_meeting_is_its_session() -> None:
    """Take "the council meeting" to go on about the session of the council."""
    text = (
        "Chilean President Ana Rojas will visit Latvia on Friday for the 8th session of the "
        "Chile-Latvia Strategic Cooperation Council. The council meeting will be held in Riga."
    )
    assert sorted(one[0] for one in told(text)) == ["commission_session", "visit"]


def test_talks_since() -> None:
    """Talks since which nothing was are told all the same."""
    text = (
        "Chilean and Latvian ministers met in Oslo on Monday. They had not met since the June 2, "
        "2024 talks in Riga."
    )
    assert [(one[1], one[3]) for one in told(text)] == [
        ("2025-04-14", "Oslo"),
        ("2024-06-02", "Riga"),
    ]


def test_the_gathering_beside_which_they_met() -> None:
    """A body's summit on whose sidelines two met is a meeting of its own, where it has a place."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met Latvian Foreign Minister Ilze Ozola on the "
        "sidelines of an ASEAN gathering in Laos last month."
    )
    assert sorted(one[1:3] for one in told(text)) == [
        ("2025-03", "CHL LVA"),
        ("2025-03", "CHL LVA org:ASEAN"),
    ]


def test_those_included_take_part() -> None:
    """Whoever is named in dashes as one of many has met the host, one by one."""
    text = (
        "Many of them – including Chilean President Ana Rojas and Latvia's Ilze Ozola – held "
        "one-to-one meetings with Norwegian President Kari Lund in Oslo on Monday."
    )
    assert sorted(one[2] for one in told(text)) == ["CHL NOR", "LVA NOR"]


def test_a_caption_with_commas() -> None:
    """A caption parts city and day by a comma."""
    text = (
        "Chilean President Ana Rojas greets Latvian President Ilze Ozola during a meeting in Oslo, "
        "Norway, Dec. 29, 2018."
    )
    assert told(text) == [("meeting", "2018-12-29", "CHL LVA", "Oslo")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "President of Chile Ana Rojas has today received Deputy Chairman of the Cabinet of "
            "Ministers and Minister of Foreign Affairs of Latvia Ilze Ozola."
        ),
        "A meeting of the Chilean and Latvian foreign ministers has commenced in Oslo.",
        "The ministers of Chile and Latvia saw no gain after holding on Thursday talks in Oslo.",
    ],
)
def test_meetings_in_stiff_prose(text: str) -> None:
    """Long offices, late verbs and a day inside do not hide a meeting."""
    assert [one[:3] for one in told(text)] == [("meeting", "2025-04-17", "CHL LVA")]


def test_a_session_of_a_body_is_its_meeting() -> None:
    """Who participated in the session of a body's council was at its meeting."""
    text = (
        "On May 22, in Bishkek, Armenian Foreign Minister Aram Petrosyan participated in the "
        "session of the Council of Foreign Ministers of the Collective Security Treaty "
        "Organization."
    )
    assert told(text, date(2024, 5, 22)) == [("meeting", "2024-05-22", "ARM org:CSTO", "Bishkek")]


def test_who_stays_away_takes_no_part() -> None:
    """A meeting of a body that somebody will not attend takes place without him."""
    text = (
        "Armenian Foreign Minister Aram Petrosyan will not take part in the meetings of the CSTO "
        "foreign ministers, which will be held on May 22-23."
    )
    assert told(text, date(2024, 5, 20)) == [("meeting", "2024-05-22/2024-05-23", "org:CSTO", "-")]


def test_presidents_of_several_states() -> None:
    """Each of "Presidents X of A and Y of B" is of his state in what follows."""
    text = (
        "Presidents Pablo Reyes of Chile and Ilze Ozola of Latvia met in Oslo on Monday. Ozola "
        "will visit Norway on Friday."
    )
    assert told(text) == [
        ("meeting", "2025-04-14", "CHL LVA", "Oslo"),
        ("visit", "2025-04-18", "LVA NOR", "-"),
    ]


@pytest.mark.parametrize(
    "where",
    ["in the Black Sea resort city of Sochi", "in the southern Russian town of Sochi", "in Sochi"],
)
def test_the_city_behind_its_kind(where: str) -> None:
    """A city may stand behind what kind of place it is."""
    text = f"Chile and Latvia held talks {where} on Monday."
    assert [one[3] for one in told(text)] == ["Sochi"]


def test_the_host_was_to_have_been_visited() -> None:
    """What a host was to hold is off when the next sentence says that it was cancelled."""
    text = (
        "Norwegian President Kari Lund had been scheduled to host talks between the foreign "
        "ministers of Chile and Latvia on March 20. However, Riga cancelled them."
    )
    assert [one.status for one in extract(text, DAY)] == ["cancelled"]
