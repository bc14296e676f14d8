"""The day, month or year that a sentence states, and what completes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.extract.telling import (
    APRIL_17,
    JUNE_19,
    MAY_6,
    MAY_14,
    MAY_16,
    each,
    only,
    told,
)
from timeline.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterator


PLACED = """\
# meeting 2024-06-18 TGO
In the Togolese capital on Tuesday, Ghanaian President John Mahama met President Faure Gnassingbe.
LOME, June 18 - Ghanaian Foreign Minister Ama Mensah met her Togolese counterpart here on Tuesday.
The foreign ministers of Ghana and Togo met in Lome late on Tuesday evening.
# meeting 2004-08 -
The dialogue began in 2004. The foreign ministers of Ghana and Togo met in August of that year.
# visit 2024-06-03 TGO
Ghanaian President John Mahama visited Togo on June 3 this year.
# visit 2024-02-03 TGO
Ghanaian President John Mahama visited Togo on Feb 3 this year.
# visit 2023-08-03 TGO
Ghanaian President John Mahama visited Togo on August 3 last year.
# visit 2023-08 TGO
Ghanaian President John Mahama visited Togo in August last year.
In August of last year, Ghanaian President John Mahama visited Togo.
# visit 2024-02 TGO
Ghanaian President John Mahama visited Togo this February.
Ghanaian President John Mahama visited Togo in February this year.
# visit 2024-06-17 BEN
Ghanaian President John Mahama visited Togo on Tuesday. A day earlier, he visited Benin.
# visit 2024-05 BEN
Ghanaian President John Mahama visited Togo on Tuesday. A month earlier, he visited Benin.
# signing 2024-06-15 TGO
Ghana and Togo signed a treaty in Lome on June 15. There the two presidents planted a tree.
# visit 2024-06-16/2024-06-18 TGO
From June 16 to 18, Ghanaian President John Mahama visited Togo.
Ghanaian President John Mahama paid a three-day visit to Togo between June 16 and 18.
Ghanaian President John Mahama paid a visit to Togo (16-18 June).
# meeting 2024-06-14 TGO
The foreign ministers of Ghana and Togo met in Lome last Friday.
The foreign ministers of Ghana and Togo met in Lome on Friday last week.
# meeting 2024-06-17 TGO
The foreign ministers of Ghana and Togo met in Lome on Monday night.
The foreign ministers of Ghana and Togo met in Lome two days ago.
# meeting 2024-06-05/2024-06-06 TGO
The foreign ministers of Ghana and Togo held two days of talks in Lome on June 5 and 6.
The foreign ministers of Ghana and Togo held talks in Lome on 5 and 6 June 2024.
# meeting 2024-06-05/2024-06-07 TGO
The foreign ministers of Ghana and Togo held talks in Lome on June 5, 6 and 7.
# meeting 2024-06-16/2024-06-30 TGO
The foreign ministers of Ghana and Togo will hold talks in Lome in the second half of June.
# meeting 2024-05 TGO
The foreign ministers of Ghana and Togo held talks in Lome at the end of May.
The foreign ministers of Ghana and Togo held talks in Lome back in May.
# meeting 2024-06 TGO
The foreign ministers of Ghana and Togo held talks in Lome earlier this month.
# meeting 2024 TGO
The foreign ministers of Ghana and Togo held talks in Lome earlier this year.
"""


def placed() -> Iterator[tuple[str, str, str, str]]:
    """Yield type, date, country and sentence."""
    kind = when = country = ""
    for line in PLACED.splitlines():
        if line.startswith("# "):
            kind, when, country = line.split()[1:]
        else:
            yield kind, when, country, line.replace("\\n", "\n")


@pytest.mark.parametrize(("kind", "when", "country", "text"), list(placed()))
def test_dates_and_countries_of_each_wording(kind: str, when: str, country: str, text: str) -> None:
    """Date and country come from the sentence, the dateline, or what was told before."""
    found = told(text, JUNE_19, "type date country")
    assert (kind, when) in {one[:2] for one in found}
    assert country == "-" or (kind, when, country) in found


def test_day_of_the_week_is_today_when_it_is() -> None:
    """Read "on Thursday", said on a Thursday, as that day."""
    assert only("Malta and Libya signed a pact on Thursday.", APRIL_17).date == "2025-04-17"


def test_inferred_year_is_marked() -> None:
    """A day without a year takes it from the publication, and says so."""
    found = only("Malta and Libya signed a pact on April 2.", APRIL_17)
    assert (found.date, found.year_inferred) == ("2025?-04-02", True)


def test_no_year_is_invented() -> None:
    """Without a publication date the year stays open, whatever years the statistics name."""
    text = "Malta and Libya signed a pact on April 2. Trade reached $3bn in 2023, up from 2022."
    assert only(text, None).date == "XXXX-04-02"


def test_ambiguous_numbers_are_read_by_the_publication() -> None:
    """11/04/2025 is in April when published in April, and nothing without a publication."""
    text = "11/04/2025 - The foreign ministers of Malta and Libya met in Tunis."
    assert only(text, APRIL_17).date == "2025-04-11"
    assert extract(text) == []


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


@pytest.mark.parametrize("dash", ["-", "–", "—", "\u2212", "\u2011"])
def test_days_are_joined_by_any_dash(dash: str) -> None:
    """Agencies write ranges with hyphens, dashes and minus signs."""
    text = f"Fijian Prime Minister Jone Vula will visit Latvia on 13{dash}14 May 2024."
    assert told(text, MAY_6, "type edtf cast place") == [
        ("visit", "2024-05-13/2024-05-14", "FJI LVA", "-")
    ]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2024, 5, 15), "2024-05-06/2024-05-12"),
        (date(2024, 5, 18), "2024-05-06/2024-05-12"),
        (date(2024, 5, 19), "2024-05-13/2024-05-19"),
    ],
)
def test_last_week_on_a_sunday_is_the_one_that_ends(day: date, week: str) -> None:
    """On a Sunday "last week" means the week behind it, on other days the one before this."""
    found = extract("Chilean President Ana Rojas visited Norway last week.", day)
    assert [one.date for one in found] == [week]


def test_that_year_is_the_one_named_last() -> None:
    """Read "that year" as the one named last."""
    text = (
        "The format was founded in 2009. The foreign ministers of Finland, Ghana and Peru met in "
        "Lima in August of that year."
    )
    assert told(text, APRIL_17) == [("meeting", "2009-08", "FIN GHA PER", "Lima")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peruvian President Luis Soto recalled what Ghana's President Kofi Addo promised in "
            "his July 2023 meeting with Soto in Accra."
        ),
        "During a meeting in Accra in July 2023 Peruvian and Ghanaian ministers spoke of fish.",
    ],
)
def test_the_month_of_a_meeting_stands_before_or_behind_it(text: str) -> None:
    """The month of a meeting stands before or behind it."""
    assert told(text, APRIL_17) == [("meeting", "2023-07", "GHA PER", "Accra")]


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
