"""Days told from other days, and officials told from those named before."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_22, each, told

MET = "The presidents of Fiji and Latvia met in Suva on 3 March 2019. "


@pytest.mark.parametrize(
    ("second", "when"),
    [
        ("They met again in Riga the following week.", "2019-03-04/2019-03-10"),
        ("They met again in Riga the following month.", "2019-04"),
        ("They met again in Riga the following year.", "2020"),
        ("They met again in Riga on the 14th.", "2019-03-14"),
        ("They met again in Riga in May of the following year.", "2020-05"),
        ("They met again in Riga the following May.", "2019-05"),
        ("They met again in Riga on 2 April of that year.", "2019-04-02"),
        ("They met again in Riga the next morning.", "2019-03-04"),
        ("They met again in Riga ten days later.", "2019-03-13"),
    ],
)
def test_a_date_counts_from_the_one_told_before(second: str, when: str) -> None:
    """The month after the one told, not after the report."""
    assert each(MET + second, MAY_22, "edtf") == [
        "2019-03-03",
        when,
    ]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("will visit Riga on the 14th", "2024-06-14"),
        ("will visit Riga on Tuesday of next week", "2024-05-28"),
        ("visited Riga on Tuesday last week", "2024-05-14"),
        ("visited Riga on the 14th", "2024-05-14"),
    ],
)
def test_a_day_counts_from_the_report(words: str, when: str) -> None:
    """Days of a month and of a week beside the report's own."""
    assert each(f"Fijian Foreign Minister Jone Vula {words}.", MAY_22, "edtf") == [when]


@pytest.mark.parametrize("link", ["a week after", "one week after"])
def test_a_clause_is_dated_by_the_one_it_is_counted_from(link: str) -> None:
    """What happened a week before the event just told."""
    text = (
        "Fiji and Latvia agreed on trade, Prime Minister Jone Vula of Fiji said after talks with "
        f"his Latvian counterpart in Riga on Friday. The deal came {link} the transport ministers "
        "of the two countries met in Suva."
    )
    assert sorted(told(text, MAY_22, "edtf place")) == [
        ("2024-05-10", "Suva"),
        ("2024-05-17", "Riga"),
    ]


def test_a_clause_with_a_day_of_its_own_keeps_it() -> None:
    """The count before it is only rough."""
    text = (
        "The talks on Monday come about two months after the presidents of Fiji and Latvia met in "
        "Suva on 12 March."
    )
    assert "2024?-03-12" in each(text, MAY_22, "edtf")


@pytest.mark.parametrize(
    "words",
    [
        "less than a year after they had promised to cut taxes",
        "weeks before the elections",
        "on the eve of his departure",
    ],
)
def test_what_counts_from_no_event_dates_none(words: str) -> None:
    """No event lies on the day before the report for such words."""
    text = f"Latvian Prime Minister Ilze Ozola met workers in Ventspils {words}."
    assert told(text, MAY_22) == []


def test_a_plan_counts_from_the_plan_before() -> None:
    """The day before the visit that was just announced, the day before a summit."""
    text = (
        "Fijian President Jone Vula will arrive in Riga on 4 June. The following day he will meet "
        "Latvian Prime Minister Ilze Ozola."
    )
    assert told(text, MAY_22, "edtf place cast status", kind="meeting") == [
        ("2024?-06-05", "Riga", "FJI LVA", "planned")
    ]
    text = (
        "EU leaders will gather for a summit in Brussels on 27 June. Fijian President Jone Vula "
        "and Latvian President Karl Tamm will meet in Riga on the eve of the summit."
    )
    assert ("2024?-06-26", "Riga", "FJI LVA", "planned") in told(
        text, MAY_22, "edtf place cast status", kind="meeting"
    )


def test_a_minister_who_chairs_a_body_acts_for_it() -> None:
    """The body's chair with the office at home beside it; later by the title alone."""
    text = (
        "The OSCE Chairperson-in-Office, Malta's Foreign Minister Joan Vella, concluded her visit "
        "to Latvia on Tuesday. During the trip she met President Karl Tamm. On Wednesday the "
        "Chairperson travelled to Tallinn."
    )
    assert told(text, MAY_22, "edtf place cast status", kind="visit") == [
        ("2024-05-21", "-", "org:OSCE LVA", "happened"),
        ("2024-05-22", "Tallinn", "org:OSCE EST", "happened"),
    ]


def test_the_minister_is_the_one_who_was_called_so() -> None:
    """Not the president of the sentence before."""
    text = (
        "Fijian Foreign Minister Jone Vula held talks in Riga on Monday with Latvian President "
        "Karl Tamm. President Karl Tamm praised the reforms. The minister visited Tallinn on "
        "Tuesday."
    )
    assert each(text, MAY_22, "cast", kind="visit") == ["FJI EST"]


def test_he_stays_who_he_was_behind_an_adjunct() -> None:
    """In a programme of stops, "he" is the visitor of all."""
    text = (
        "Fijian Foreign Minister Jone Vula will visit Riga and Tallinn on June 14-17. In Riga, the "
        "Minister will meet with Latvian Prime Minister Ilze Ozola. In Tallinn, he will hold talks "
        "with Estonian Foreign Minister Karl Tamm and sign a memorandum on fishing."
    )
    assert each(text, MAY_22, "cast", kind="meeting") == ["FJI LVA", "FJI EST"]
    assert each(text, MAY_22, "cast", kind="signing") == ["FJI EST"]


def test_an_official_of_a_list_is_of_none_of_its_states() -> None:
    """The state that a text speaks for is not the one in the middle of a list."""
    text = (
        "Today in Riga, Foreign Minister Karl Tamm and counterparts from Latvia, Fiji, Malta and "
        "Norway signed an agreement on fishing. Tamm said the agreement strengthens Estonia's "
        "presence at sea."
    )
    assert each(text, MAY_22, "parties", kind="signing") == ["EST FJI LVA MLT NOR"]


@pytest.mark.parametrize(
    ("words", "when"),
    [("two weeks earlier", "2024-05-06/2024-05-12"), ("three weeks ago", "2024-04-29/2024-05-05")],
)
def test_so_many_weeks_away_is_a_week(words: str, when: str) -> None:
    """No day is made up for a count of weeks."""
    text = f"Latvian Foreign Minister Ilze Ozola had flown to Suva {words} to reassure Fiji."
    if "earlier" in words:
        text = f"The presidents of Fiji and Malta met in Valletta on 20 May. {text}"
    assert when in each(text, MAY_22, "edtf", kind="visit")


def test_she_is_not_whom_an_adjunct_names() -> None:
    """After breakfast with one, she went on to another."""
    text = (
        "Fijian Prime Minister Joan Vula set off on a tour of Europe on Tuesday. After breakfast "
        "in Oslo with Norwegian Prime Minister Kari Dahl, she travelled to Riga to see Latvian "
        "President Karl Tamm and then to Tallinn for a meeting with Estonian Prime Minister Ilze "
        "Ozola."
    )
    assert [
        place
        for codes, place in told(text, MAY_22, "cast place", kind="visit")
        if codes == "FJI LVA"
    ] == ["Riga"]
    assert ("Tallinn", "FJI EST") in told(text, MAY_22, "place cast", kind="meeting")


def test_she_who_is_to_be_received() -> None:
    """The passive of a plan, with the visitor of the sentence before."""
    text = (
        "Fijian Prime Minister Joan Vula flew into Riga on Tuesday evening. She is to be received "
        "by Latvian President Karl Tamm this morning."
    )
    assert told(text, MAY_22, "edtf place cast status", kind="meeting") == [
        ("2024-05-22", "Riga", "FJI LVA", "planned")
    ]


def test_the_president_of_a_state_is_no_title_alone() -> None:
    """What follows "the President of" says whose he is."""
    text = (
        "Fijian President Jone Vula visited Riga on Monday. The President of our country praised "
        "him. The President of the club visited Tallinn on Tuesday."
    )
    assert each(text, MAY_22, "cast", kind="visit") == ["FJI LVA"]
