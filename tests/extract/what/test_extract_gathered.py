"""Bodies and their members: those of one name who meet, a summit named with its day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import APRIL_17, APRIL_17_2024, MAY_6, MAY_22, told
from timeline.extract import extract


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
    (one,) = extract(text, APRIL_17_2024)
    assert (one.type, one.date, one.place) == ("meeting", "2024-04-16", place)
    assert " ".join(one.participants) == parties


def test_a_speech_at_a_summit() -> None:
    """Whoever addresses the summit of a body on a day took part in it."""
    text = "Addressing the NATO summit on Tuesday, Finnish President Aino Laine spoke of drones."
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-15", "FIN org:NATO")]


def test_a_session_of_a_body_is_its_meeting() -> None:
    """Who participated in the session of a body's council was at its meeting."""
    text = (
        "On May 22, in Bishkek, Armenian Foreign Minister Aram Petrosyan participated in the "
        "session of the Council of Foreign Ministers of the Collective Security Treaty "
        "Organization."
    )
    assert told(text, MAY_22) == [("meeting", "2024-05-22", "ARM org:CSTO", "Bishkek")]


def test_who_stays_away_takes_no_part() -> None:
    """A meeting of a body that somebody will not attend takes place without him."""
    text = (
        "Armenian Foreign Minister Aram Petrosyan will not take part in the meetings of the CSTO "
        "foreign ministers, which will be held on May 22-23."
    )
    assert told(text, date(2024, 5, 20)) == [("meeting", "2024-05-22/2024-05-23", "org:CSTO", "-")]


def test_a_summit_only_named_has_its_day_and_place() -> None:
    """A summit that is only named still has its own day and place."""
    text = (
        "Observers in Riga weighed the results of the May 2-3 Fiji-Latvia summit, held in the "
        "Fijian city of Suva."
    )
    assert told(text, MAY_6, "type edtf cast place") == [
        ("meeting", "2024?-05-02/2024?-05-03", "FJI LVA", "Suva")
    ]
