"""Meetings of a body's members, and who is known by an office alone."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extract import extract

DAY = date(2024, 4, 17)


@pytest.mark.parametrize(
    ("text", "parties", "place"),
    [
        ("OTS foreign ministers gathered in Shusha on Tuesday.", "org:OTS", "Shusha"),
        ("The foreign ministers of the SCO met in Goa on Tuesday.", "org:SCO", "Goa"),
        (
            "The fifth session of the ECO Council of Ministers opened in Tashkent on Tuesday.",
            "org:ECO",
            "Tashkent",
        ),
    ],
)
def test_members_of_a_body_meet(text: str, parties: str, place: str) -> None:
    """One name is enough when it is that of a body whose ministers meet."""
    (one,) = extract(text, DAY)
    assert (one.type, one.date, one.place) == ("meeting", "2024-04-16", place)
    assert " ".join(one.participants) == parties


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Pope arrived in Tirana on Tuesday.", ("visit", "VAT ALB")),
        ("Pope Clement arrived in Tirana on Tuesday.", ("visit", "VAT ALB")),
        (
            "Vice President Kamala Harris met Georgian President Irakli Beridze on Tuesday.",
            ("meeting", "USA GEO"),
        ),
        (
            "President Ana Ruiz, Jr. of Chile met Latvian Foreign Minister Ilze Ozola on Tuesday.",
            ("meeting", "CHL LVA"),
        ),
        ("The lack of a meeting between Chile and Latvia on Tuesday was regretted.", None),
    ],
)
def test_who_is_known_by_an_office(text: str, event: tuple[str, str] | None) -> None:
    """An office of one state alone, a vice president of the table, a name with Jr. behind it."""
    found = [(one.type, " ".join(one.participants)) for one in extract(text, DAY)]
    assert found == ([event] if event else [])


@pytest.mark.parametrize(
    ("text", "parties", "place"),
    [
        (
            "Peru counts, Latvian leader Ilze Ozola told visiting Fijian leader J. Vula on Friday.",
            "FJI LVA",
            None,
        ),
        ("Fijian Prime Minister Jone Vula flew into Riga on Tuesday.", "FJI LVA", "Riga"),
    ],
)
def test_who_is_visited(text: str, parties: str, place: str | None) -> None:
    """A guest visits who speaks to him, not whoever else is named."""
    (visit,) = (one for one in extract(text, DAY) if one.type == "visit")
    assert (" ".join(visit.participants), visit.place) == (parties, place)


def test_a_call_has_no_place() -> None:
    """What is spoken about is no place of the talk."""
    (one,) = extract(
        "Fijian Prime Minister Jone Vula spoke on Tuesday with Latvian President Ilze Ozola about "
        "the floods in Suva.",
        DAY,
    )
    assert (one.type, one.country, one.place) == ("consultation", None, None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Fijian Prime Minister Jone Vula has cancelled a trip to Latvia set for 2 May 2024.",
            "Visit of Jone Vula to Latvia called off",
        ),
        (
            "Talks between Fiji and Latvia planned for 2 May 2024 in Oslo were called off.",
            "Meeting of Fiji and Latvia in Oslo called off",
        ),
        (
            "Fijian Prime Minister Jone Vula spoke on Tuesday with Latvian President Ilze Ozola.",
            "Fiji and Latvia speak",
        ),
    ],
)
def test_titles_say_no_more_than_the_text(text: str, title: str) -> None:
    """What was called off is not titled as held, nor a word on the line as consultations."""
    assert [one.title for one in extract(text, DAY)] == [title]
