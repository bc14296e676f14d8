"""Dates counted from others: a day earlier, the following week, the same evening."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, MAY_6, MAY_16, MAY_22, each, told
from timeline.extract import extract


def test_relative_day_counts_from_the_event_before() -> None:
    """Count "a day earlier" from the event that the sentence before told of."""
    text = (
        "ISLAMABAD: Pakistan and Kazakhstan on Wednesday signed 37 memorandums in the presence of "
        "Prime Minister Shehbaz Sharif. President Kassym-Jomart Tokayev arrived in Islamabad a day "
        "earlier on an official visit."
    )
    found = {one.type: one for one in extract(text, date(2026, 2, 5))}
    assert found["signing"].date == "2026-02-04"
    assert found["visit"].date == "2026-02-03"
    assert (found["visit"].place, found["visit"].country) == ("Islamabad", "PAK")


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
    assert sorted(each(MET + second, MAY_22, "edtf")) == ["2019-03-03", when]


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


def test_days_after_a_meeting_count_from_the_sentence() -> None:
    """What was two days before is counted from the day of the sentence."""
    text = (
        "Fijian President Wiliame Katonivere wrote to Riga on Tuesday, five days after he met "
        "Latvian President Edgars Rinkevics in Oslo."
    )
    assert told(text, MAY_16) == [("meeting", "2024-05-09", "FJI LVA", "Oslo")]


def test_the_same_evening_is_on_the_day_told_before() -> None:
    """What was done the same evening was on the day told before."""
    text = (
        "Chilean President Ana Rojas met Latvian President Ilze Ozola on Monday. She phoned her "
        "Norwegian counterpart the same evening."
    )
    assert told(text, APRIL_17)[1][:3] == ("consultation", "2025-04-14", "CHL NOR")


def test_a_month_later_counts_from_the_event_before_it() -> None:
    """The event of the same sentence, told before, is what is counted from."""
    text = (
        "In November 2022, Fijian President Jone Vula hosted Estonian President Karl Tamm in Suva; "
        "a month later Latvian President Ilze Ozola flew to Rome."
    )
    visit = told(text, MAY_6, "edtf cast place", kind="visit")
    assert visit == [("2022-12", "LVA ITA", "Rome")]
