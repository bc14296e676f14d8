"""Summits and other gatherings of organisations: told piecemeal, each is one meeting."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, MAY_16, MAY_22, each, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The allies promised more aid at a summit in Vilnius. Nato's summit was also about "
            "spending. Many had hoped this week's summit would settle more.",
            ("2025-04-14/2025-04-20", "Vilnius", "LTU", "org:NATO"),
            id="the body, the city and the week in three sentences",
        ),
        pytest.param(
            "Thursday's meeting of G7 finance ministers in Rome dealt with tariffs, officials say.",
            ("2025-04-17", "Rome", "ITA", "org:G7"),
            id="the day before the meeting",
        ),
        pytest.param(
            "The budget is old. Critics of the bloc say that its habits are older. They look "
            "to the EU summit in Brussels next week for a change.",
            ("2025-04-21/2025-04-27", "Brussels", "BEL", "org:EU"),
            id="a summit to come, in the middle of a text",
        ),
        pytest.param(
            "The alliance is old. Few gatherings of Nato are easy. In the city, police were many. "
            "The ASEAN summit in Hanoi on April 14 and 15 was calmer than others.",
            ("2025-04-14/2025-04-15", "Hanoi", "VNM", "org:ASEAN"),
            id="days behind the city",
        ),
        pytest.param(
            "Talks on trade go on. Some look further ahead. They prepare the G20 summit in "
            "Johannesburg in July.",
            ("2025-07", "Johannesburg", "ZAF", "org:G20"),
            id="a month without a year is rather the coming one",
        ),
        pytest.param(
            "Prices rose. Farmers shout. Leaders of OPEC members gathered in Vienna on Monday.",
            ("2025-04-14", "Vienna", "AUT", "org:OPEC"),
            id="members of a body who gather",
        ),
        pytest.param(
            "Prices rose. The Arab League is meeting in Cairo on Wednesday and Thursday.",
            ("2025-04-16/2025-04-17", "Cairo", "EGY", "org:ARABLEAGUE"),
            id="a body that meets",
        ),
        pytest.param(
            "Prices rose. In the Saudi city of Jeddah on Monday, the OIC, a body of many states, "
            "held an emergency meeting at short notice.",
            ("2025-04-14", "Jeddah", "SAU", "org:OIC"),
            id="a body that holds a meeting",
        ),
        pytest.param(
            "The G20 summit in Cape Town is near. Few liked the 2010 summit in Toronto.",
            ("2010", "Toronto", "CAN", "org:G20"),
            id="an earlier one of the same body",
        ),
        pytest.param(
            "Prices rose. Farmers shout. They hope for this year's Pacific Islands Forum leaders "
            "meeting in Fiji in September.",
            ("2025-09", "-", "FJI", "org:PIF"),
            id="a month of this year",
        ),
    ],
)
def test_what_sentences_say_apart_is_one_gathering(
    text: str, wanted: tuple[str, str, str, str]
) -> None:
    """A gathering takes its body, city and day from different mentions."""
    assert wanted in told(text, APRIL_17, "date place country parties", kind="meeting")


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke. Votes were cast. The UN General Assembly adopted it on Tuesday.",
        "Prices rose. Farmers are angry. Some want any EU summit in June to deal with it.",
        "Prices rose. Farmers shout. The National Farming conference in Leeds on Monday was full.",
        "The film opened. A day before the start of the NATO summit, the singer left.",
    ],
)
def test_what_is_no_gathering_of_a_body_is_left_out(text: str) -> None:
    """A vote, a wish and an unknown conference are no summits."""
    assert told(text, APRIL_17, kind="meeting") == []


def test_others_met_beside_it_do_not_date_a_gathering() -> None:
    """The day of talks on the sidelines is not told of the summit itself."""
    text = (
        "The rules are old. Much was said. Kenyan President William Ruto met Ghanaian President "
        "John Mahama on Monday on the sidelines of the African Union summit."
    )
    assert each(text, APRIL_17, "parties", kind="meeting") == ["GHA KEN"]


def test_others_meet_where_and_when_a_gathering_is() -> None:
    """Talks on the sidelines take the place and the days of the summit."""
    text = (
        "The African Union summit in Addis Ababa on April 14 and 15 was long. Kenyan "
        "President William Ruto met Ghanaian President John Mahama on its sidelines."
    )
    assert ("2025-04-14/2025-04-15", "Addis Ababa", "ETH", "GHA KEN") in told(
        text, APRIL_17, "date place country parties", kind="meeting"
    )


def test_sidelines_do_not_swallow_the_bilateral() -> None:
    """Who met beside a session of a body is not taken for all who were there."""
    text = (
        "Finnish Foreign Minister Aino Laine met with Peru's Luis Soto, the country's president, "
        "on Monday on the sidelines of the emergency meeting of the OSCE in Vienna."
    )
    assert ("meeting", "2025-04-14", "FIN PER", "Vienna") in told(text, APRIL_17)


def test_two_meet_beside_a_summit() -> None:
    """Their meeting is one, the summit beside which it was another."""
    text = (
        "Latvian President Karl Tamm and Fijian President Jone Vula met briefly on the sidelines "
        "of the ASEAN summit in Indonesia on Saturday."
    )
    assert sorted(told(text, MAY_22, "edtf place parties", kind="meeting")) == [
        ("2024-05-18", "-", "FJI LVA"),
        ("2024-05-18", "-", "FJI LVA org:ASEAN"),
    ]


@pytest.mark.parametrize(
    ("words", "when", "place"),
    [
        ("on the eve of the military alliance's summit in Oslo", "2024-05-23", "Oslo"),
        ("before the bloc's key summit in July", "2024?-07", "-"),
        (
            "before the alliance's leaders gather for a summit in Oslo on 5 June",
            "2024?-06-05",
            "Oslo",
        ),
    ],
)
def test_a_summit_of_the_body_that_the_article_is_about(words: str, when: str, place: str) -> None:
    """The alliance, the bloc: the organisation named before; its eve is the day of the report."""
    text = f"Latvia wants NATO to send more troops. It made the request {words}."
    assert (when, place, "org:NATO") in told(text, MAY_22, "edtf place parties", kind="meeting")


def test_a_gathering_beside_which_two_met_is_told_too() -> None:
    """A body's summit on whose sidelines two met is a meeting of its own, where it has a place."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met Latvian Foreign Minister Ilze Ozola on the "
        "sidelines of an ASEAN gathering in Laos last month."
    )
    assert sorted(told(text, APRIL_17, "date parties")) == [
        ("2025-03", "CHL LVA"),
        ("2025-03", "CHL LVA org:ASEAN"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "as part of an unofficial summit of the Organization of Turkic States held in Hungary",
        "on the sidelines of the summit of the Organization of Turkic States in Hungary",
        "at the Organization of Turkic States summit in Hungary",
    ],
)
def test_a_summit_at_which_the_lead_is(words: str) -> None:
    """What the lead tells of at a summit is of the summit's days."""
    text = f"Fijian President Wiliame Katonivere met his Latvian counterpart {words}."
    found = told(text, MAY_16)
    summit = [one for one in found if "org:OTS" in one[2]]
    assert [(kind, when, place) for kind, when, _, place in summit] == [
        ("meeting", "2024-05-16", "-")
    ]
    assert ("meeting", "2024-05-16", "FJI LVA", "-") in found


def test_a_summit_of_last_year_is_not_of_today() -> None:
    """A sentence with a date of its own does not lend the article's day to a summit."""
    text = (
        "Fijian President Wiliame Katonivere used the phone that he was given at the Organization "
        "of Turkic States summit in Hungary late last year."
    )
    assert all(when[:4] == "2023" for when in each(text, MAY_16, "date"))
