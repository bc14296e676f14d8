"""Visits, in the many ways that agencies and ministries tell of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.extract.telling import MAY_15, visits
from timeline.extract import extract

HERE = Path(__file__).parent


def sentences() -> list[tuple[str, set[str]]]:
    """Return the sentences of visits.txt, each with the visits that stand below it."""
    blocks = (HERE / "visits.txt").read_text(encoding="utf-8").strip().split("\n\n")
    cases = []
    for block in blocks:
        sentence, *wanted = block.splitlines()
        cases.append((sentence, {line.removeprefix("-> ") for line in wanted}))
    return cases


@pytest.mark.parametrize(("text", "wanted"), sentences())
def test_visit_is_read(text: str, wanted: set[str]) -> None:
    """A sentence gives its visits, each with its day, and none where nobody goes anywhere."""
    assert visits(text, MAY_15) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "VISIT TO TALLINN\n\nNext week I will travel to Tallinn for talks on trade. Norway "
                "supports Estonia. I will also meet my counterpart. The Norwegian Government has "
                "made this a priority, and Norway's aid will grow."
            ),
            {"NOR EST 2024-05-20/2024-05-26 planned"},
        ),
        (
            (
                "MINISTER TO VISIT CHILE\n\nThe Minister for Trade and Tourism, Ada Moss MP, "
                "leaves for Chile (CHL) tomorrow. New Zealand is committed to open markets. "
                "New Zealand's exports have grown."
            ),
            {"NZL CHL 2024-05-16 planned"},
        ),
        (
            (
                "Today the Treasurer and the Minister for Border Protection will travel to Ottawa. "
                "Ireland has long supported such talks, and Ireland's voice is heard. The Irish "
                "Government will report on the outcome."
            ),
            {"IRL CAN 2024-05-15 planned"},
        ),
        (
            (
                "Readout of Principal Deputy Advisor Ada Moss on Fiji\n\nPrincipal Deputy "
                "National Security Advisor Ada Moss traveled to Suva on Monday, where she met with "
                "Prime Minister Sitiveni Rabuka of Fiji."
            ),
            {"USA FJI 2024-05-13 happened"},
        ),
    ],
)
def test_release_speaks_for_its_state(text: str, wanted: set[str]) -> None:
    """A release that names its own state only in what it is and does is of that state's people."""
    assert visits(text, MAY_15) == wanted


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


@pytest.mark.parametrize(
    "text",
    [
        (
            "Fijian Foreign Minister Jone Vula will visit Latvia, Estonia, and Finland on May "
            "19-22, said the Fijian Foreign Ministry."
        ),
        (
            "Fijian Foreign Minister Jone Vula will visit Latvia, Estonia and Finland from 19-22 "
            "May 2024, said a spokesperson."
        ),
        (
            "Fijian Foreign Minister Jone Vula is preparing for a tour. The visit, scheduled for "
            "May 19-22, will take Vula to Latvia, Estonia and Finland."
        ),
    ],
)
def test_one_interval_for_all_hosts(text: str) -> None:
    """The days behind the last of several hosts are those of all, and not of who said it."""
    visits = [one for one in extract(text, date(2024, 5, 15)) if one.type == "visit"]
    assert {one.country for one in visits} == {"LVA", "EST", "FIN"}
    assert {one.date.replace("?", "") for one in visits} == {"2024-05-19/2024-05-22"}


def test_two_guests_are_welcomed() -> None:
    """Who welcomes two presidents has two visitors and meets both."""
    found = extract(
        "Fijian President Jone Vula welcomed Latvian President Ilze Ozola and Estonian Prime "
        "Minister Karl Tamm to Suva on Friday, where the leaders signed a declaration.",
        date(2024, 5, 5),
    )
    visits = {" ".join(one.participants) for one in found if one.type == "visit"}
    assert visits == {"LVA FJI", "EST FJI"}
    for kind in ("meeting", "signing"):
        (one,) = (one for one in found if one.type == kind)
        assert set(one.participants) == {"FJI", "LVA", "EST"}
