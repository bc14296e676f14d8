"""Summits and other gatherings of organisations: told piecemeal, each is one meeting."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, each, told


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


def test_the_british_press_spells_acronyms_as_words() -> None:
    """Nato and Asean are organisations, Guam and Alba are not."""
    text = "The leaders of {} met on Monday in Hanoi with the president of Peru."
    assert (
        told(text.format("Asean"), APRIL_17, "date place country parties", kind="meeting")[0][3]
        == "PER org:ASEAN"
    )
    assert (
        "org:GUAM"
        not in told(text.format("Guam"), APRIL_17, "date place country parties", kind="meeting")[0][
            3
        ]
    )


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("on Tuesday and Wednesday", "2025-04-15/2025-04-16"),
        ("from Monday to Wednesday", "2025-04-14/2025-04-16"),
        ("over the weekend", "2025-04-12/2025-04-13"),
        ("at the weekend", "2025-04-12/2025-04-13"),
        ("overnight", "2025-04-16/2025-04-17"),
    ],
)
def test_days_told_together_are_an_interval(words: str, wanted: str) -> None:
    """Two weekdays in a row and a weekend are the days of one meeting."""
    found = told(
        f"The presidents of Chile and Peru met {words} in Lima.",
        APRIL_17,
        "date place country parties",
        kind="meeting",
    )
    assert [when for when, *_ in found] == [wanted]


def test_later_alone_is_later_today() -> None:
    """A British lead ends "will meet the president later": that is today."""
    text = "Greek President Konstantinos Tasoulas will meet the president of Malta in Athens later."
    assert each(text, APRIL_17, "date", kind="meeting") == ["2025-04-17"]
