"""Meetings of a series: the first, the last and the next, and those named again by their day."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, MAY_6, MAY_16, MAY_22, each, told


def test_each_of_a_series_has_its_own_day_and_place() -> None:
    """One sentence tells of several meetings, each with its host, all with the same parties."""
    text = (
        "The first trilateral meeting of Fijian, Latvian and Estonian transport ministers was held "
        "in Riga, Latvia on June 8, 2019. The second such meeting was held in Suva, Fiji on March "
        "28, 2020, Tartu, Estonia hosted the third meeting on February 19, 2021, while the fourth "
        "one was held in Tallinn, Estonia in December 2022."
    )
    parties = {"FJI", "LVA", "EST"}
    found = sorted(told(text, MAY_6, "type edtf cast place"))
    assert [(when, place) for _, when, _, place in found] == [
        ("2019-06-08", "Riga"),
        ("2020-03-28", "Suva"),
        ("2021-02-19", "Tartu"),
        ("2022-12", "Tallinn"),
    ]
    assert all(set(codes.split()) == parties for _, _, codes, _ in found)


def test_the_first_of_anything_is_no_meeting() -> None:
    """Without a meeting told before, "the first was held" tells of none."""
    text = "Fiji and Latvia like choirs. The first was held in Suva on 3 May 2019."
    assert told(text, MAY_6) == []


def test_the_talks_on_a_day_are_those_just_told() -> None:
    """Those of "The talks on" a day are just told; "the two" of a sentence meet again."""
    text = (
        "The leaders of Fiji and Latvia, Jone Vula and Ilze Ozola, have met in Estonia. The talks "
        "on May 5 came beside a fair. The two are due to meet again in Riga on May 21."
    )
    found = sorted(told(text, MAY_6, "edtf place", kind="meeting"))
    assert found == [("2024?-05-05", "-"), ("2024?-05-21", "Riga")]


def test_the_next_of_a_series_in_one_sentence() -> None:
    """The second and the third, each with its place and day; the two are named further down."""
    text = (
        "This was the fourth meeting between the two presidents. The first took place in Oslo in "
        "June 2020, the second in Malmö in late November of that year, and the third in Valletta "
        "on January 28, 2021. Presidents Jone Vula of Fiji and Karl Tamm of Latvia spoke later."
    )
    assert sorted(told(text, MAY_22, "edtf place")) == [
        ("2020-06", "Oslo"),
        ("2020-11", "Malmö"),
        ("2021-01-28", "Valletta"),
    ]
    assert set(each(text, MAY_22, "parties")) == {"FJI LVA"}


def test_the_first_of_a_series_of_other_things_is_no_meeting() -> None:
    """Two states alone do not make one of it."""
    text = "Fiji and Latvia like opera. The first took place in Oslo in June 2020."
    assert told(text, MAY_22) == []


@pytest.mark.parametrize(
    "second",
    [
        "The May 20 talks came hours before fuel prices rose in Suva.",
        "The May 20 meeting was the first in years.",
        "The May 20 talks in Riga lasted three hours.",
    ],
)
def test_talks_named_again_by_their_day(second: str) -> None:
    """The day that a later sentence names them by is theirs."""
    text = f"Latvian President Karl Tamm has met his Fijian counterpart in Riga. {second}"
    assert told(text, MAY_22, "edtf place parties") == [("2024?-05-20", "Riga", "FJI LVA")]


def test_a_meeting_of_others_named_by_its_day_is_none_of_theirs() -> None:
    """With parties of its own it goes on about no other."""
    text = (
        "Latvian President Karl Tamm has met his Fijian counterpart in Riga. The May 20 meeting "
        "between farmers and bankers ended in uproar."
    )
    assert each(text, MAY_22, "edtf") == ["2024-05-22"]


def test_talks_named_by_their_day_alone() -> None:
    """Yesterday's meetings of both countries' envoys: of the two that the article is about."""
    text = (
        "Latvian President Karl Tamm said on Tuesday a pact between Riga and Suva was ready to be "
        "signed with Fijian President Jone Vula. Tamm said Monday's meetings of both countries' "
        "envoys in Oslo dealt with fish."
    )
    assert ("2024-05-20", "Oslo", "FJI LVA") in told(
        text, MAY_22, "edtf place parties", kind="meeting"
    )


def test_earlier_meetings_of_a_format() -> None:
    """The ministers who met first, and the sixth time, are those of the format just told of."""
    text = (
        "The foreign ministers of Finland, Ghana and Peru met in Accra on Monday. The ministers "
        "met for the first time in Finland in May 2021. Lima hosted the second meeting of the "
        "ministers in June 2023."
    )
    assert told(text, APRIL_17) == [
        ("meeting", "2025-04-14", "FIN GHA PER", "Accra"),
        ("meeting", "2021-05", "FIN GHA PER", "-"),
        ("meeting", "2023-06", "FIN GHA PER", "Lima"),
    ]


def test_rounds_that_followed_have_their_days_and_places() -> None:
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


def test_talks_since_which_none_were_are_told() -> None:
    """Talks since which nothing was are told all the same."""
    text = (
        "Chilean and Latvian ministers met in Oslo on Monday. They had not met since the June 2, "
        "2024 talks in Riga."
    )
    assert told(text, APRIL_17, "date place") == [
        ("2025-04-14", "Oslo"),
        ("2024-06-02", "Riga"),
    ]


def test_the_last_ones_told_by_where_they_were() -> None:
    """The rounds of a series, told by where they were."""
    text = (
        "The foreign ministers of Fiji, Latvia and Malta gathered in Oslo on Tuesday. The debut "
        "meeting, at deputy level, was in Suva in December 2021 and the second in Riga in March "
        "2023."
    )
    parties = "FJI LVA MLT"
    assert sorted(told(text, MAY_16)) == [
        ("meeting", "2021-12", parties, "Suva"),
        ("meeting", "2023-03", parties, "Riga"),
        ("meeting", "2024-05-14", parties, "Oslo"),
    ]


def test_the_previous_session_is_of_the_commission() -> None:
    """A session that is told again is the commission's, whoever met in between."""
    text = (
        "Fiji and Latvia will hold the next session of their joint economic committee in Suva in "
        "July, Deputy Prime Minister Jone Vula of Fiji said after a meeting with Latvian "
        "Ambassador Ilze Ozola on Monday. The previous session took place in Riga in October 2022."
    )
    assert ("commission_session", "2022-10", "FJI LVA", "Riga") in told(text, MAY_16)
