"""Who meets, where and which of a series: names by their states, calls, rounds, stiff prose."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, each, told
from timeline.extract import extract


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
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "CHL LVA NOR", "Oslo")]


def test_a_company_is_no_person() -> None:
    """What a state has and does not meet anybody is none of its officials."""
    text = "Norway signed a deal with Chile's Silver Lake on Monday. Norway met the demand."
    assert all("Silver" not in name for one in extract(text, APRIL_17) for name in one.people)


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
    assert told(text, APRIL_17) == [
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


def test_the_day_of_what_is_planned_there() -> None:
    """The day on which somebody is to meet another is not that of the departure."""
    text = (
        "Chilean Foreign Minister Pablo Reyes has left for Oslo where he is to meet Latvian "
        "Foreign Minister Ilze Ozola on Saturday."
    )
    assert sorted(told(text, APRIL_17)) == [
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
    assert told(text, APRIL_17, "date place") == [("2025-04-14", "Oslo")]


def test_rounds_that_followed() -> None:
    """Rounds that followed a first meeting are told with their place and days."""
    text = (
        "The envoys of Chile and Latvia met on Monday. Their first meeting took place in Oslo on "
        "January 14, 2022, followed by rounds in Turku on February 24 and May 3 of the same year."
    )
    assert told(text, APRIL_17)[1:] == [
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
    assert told(text, APRIL_17) == [("meeting", "2025-04-17", "CHL LVA", "-")]


def test_the_council_meeting_is_its_session() -> None:
    """Take "the council meeting" to go on about the session of the council."""
    text = (
        "Chilean President Ana Rojas will visit Latvia on Friday for the 8th session of the "
        "Chile-Latvia Strategic Cooperation Council. The council meeting will be held in Riga."
    )
    assert sorted(each(text, APRIL_17, "type")) == ["commission_session", "visit"]


def test_talks_since() -> None:
    """Talks since which nothing was are told all the same."""
    text = (
        "Chilean and Latvian ministers met in Oslo on Monday. They had not met since the June 2, "
        "2024 talks in Riga."
    )
    assert told(text, APRIL_17, "date place") == [
        ("2025-04-14", "Oslo"),
        ("2024-06-02", "Riga"),
    ]


def test_the_gathering_beside_which_they_met() -> None:
    """A body's summit on whose sidelines two met is a meeting of its own, where it has a place."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met Latvian Foreign Minister Ilze Ozola on the "
        "sidelines of an ASEAN gathering in Laos last month."
    )
    assert sorted(told(text, APRIL_17, "date parties")) == [
        ("2025-03", "CHL LVA"),
        ("2025-03", "CHL LVA org:ASEAN"),
    ]


def test_those_included_take_part() -> None:
    """Whoever is named in dashes as one of many has met the host, one by one."""
    text = (
        "Many of them – including Chilean President Ana Rojas and Latvia's Ilze Ozola – held "
        "one-to-one meetings with Norwegian President Kari Lund in Oslo on Monday."
    )
    assert sorted(each(text, APRIL_17, "parties")) == ["CHL NOR", "LVA NOR"]


def test_a_caption_with_commas() -> None:
    """A caption parts city and day by a comma."""
    text = (
        "Chilean President Ana Rojas greets Latvian President Ilze Ozola during a meeting in Oslo, "
        "Norway, Dec. 29, 2018."
    )
    assert told(text, APRIL_17) == [("meeting", "2018-12-29", "CHL LVA", "Oslo")]


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
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-17", "CHL LVA")]


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
    assert told(text, APRIL_17) == [
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
    assert each(text, APRIL_17, "place") == ["Sochi"]


def test_the_host_was_to_have_been_visited() -> None:
    """What a host was to hold is off when the next sentence says that it was cancelled."""
    text = (
        "Norwegian President Kari Lund had been scheduled to host talks between the foreign "
        "ministers of Chile and Latvia on March 20. However, Riga cancelled them."
    )
    assert [one.status for one in extract(text, APRIL_17)] == ["cancelled"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Delegations from Chile and Latvia spent more than six hours in talks at a hotel in "
            "Oslo on Monday."
        ),
        "The Chilean and Latvian presidents had a tête-à-tête in Oslo on Monday.",
        "The Oslo talks on Monday were the first between Chile and Latvia.",
    ],
)
def test_more_ways_to_meet(text: str) -> None:
    """Hours spent in talks, a tête-à-tête and "the X talks" are meetings."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "CHL LVA", "Oslo")]


def test_the_next_round_is_of_the_same_kind() -> None:
    """The next round of consultations is one more of them, where its host is."""
    text = (
        "Chile and Latvia held the seventh round of political consultations in Oslo on Monday. "
        "The eighth round will be hosted by Riga next year."
    )
    assert told(text, APRIL_17) == [
        ("consultation", "2025-04-14", "CHL LVA", "Oslo"),
        ("consultation", "2026", "CHL LVA", "Riga"),
    ]


def test_commissions_that_met() -> None:
    """The meeting of commissions is a session."""
    text = (
        "On Monday the commissions on the border between Chile and Peru held their first joint "
        "meeting. The next round is expected in June in Lima."
    )
    found = [(one.type, one.date.replace("?", ""), one.status) for one in extract(text, APRIL_17)]
    assert found == [
        ("commission_session", "2025-04-14", "happened"),
        ("commission_session", "2025-06", "planned"),
    ]


def test_the_day_of_that_evening() -> None:
    """What was done the same evening was on the day told before."""
    text = (
        "Chilean President Ana Rojas met Latvian President Ilze Ozola on Monday. She phoned her "
        "Norwegian counterpart the same evening."
    )
    assert told(text, APRIL_17)[1][:3] == ("consultation", "2025-04-14", "CHL NOR")


def test_the_place_of_the_talks_before() -> None:
    """The city of earlier talks is not that of these."""
    text = "Chile and Latvia held talks in Oslo on Monday after their leaders' meeting in Riga."
    assert [one[3] for one in told(text, APRIL_17) if one[1] == "2025-04-14"][:1] == ["Oslo"]


def test_consultations_with_a_body() -> None:
    """Who travels for consultations has them with whom they are."""
    text = (
        "Chile's chief negotiator Pablo Reyes will travel to Vienna for consultations with the "
        "OSCE on May 2."
    )
    assert ("consultation", "2025-05-02", "CHL org:OSCE", "Vienna") in told(text, APRIL_17)
