"""What was or will be during a visit is dated by the visit at hand."""

from __future__ import annotations

from tests.extract.telling import MAY_15, told

JUSTICE = (
    "Chilean Minister of Justice Ana Rojas visited Latvia from 6 to 8 May 2024. It was her first "
    "visit since a memorandum was signed during the Chilean president's state visit to Riga in "
    "August 2023. "
)


def test_an_older_visit_told_in_passing_dates_nothing() -> None:
    """The visit meant is the one that the article is about."""
    text = JUSTICE + "During this visit, Rojas met with Latvian Minister of Justice Juris Kalns."
    assert ("meeting", "2024-05-06/2024-05-08", "CHL LVA") in told(
        text, MAY_15, "type date parties"
    )


def test_that_visit_is_the_older_one() -> None:
    """That visit is the one told last."""
    text = JUSTICE + "During that visit, the president met Latvian President Ilze Ozola."
    days = {day for kind, day in told(text, MAY_15, "type date") if kind == "meeting"}
    assert days == {"2023-08"}


def test_while_in_a_state_the_visitor_attends() -> None:
    """The president who is told to be in a state is the visitor."""
    text = (
        "Chilean President Ana Rojas will visit Latvia and Peru from May 20 to 25. While in "
        "Latvia, the president will attend a conference on lakes in Riga on May 21-22."
    )
    found = told(text, MAY_15, "type date parties")
    assert ("meeting", "2024-05-21/2024-05-22", "CHL LVA") in found


def test_what_a_visitor_will_also_do_is_a_part_of_the_trip() -> None:
    """A further meeting of the programme takes the days of the trip."""
    text = (
        "EU Commissioner Ana Rojas will be in Riga tomorrow. Commissioner Rojas will also join a "
        "meeting with Latvian, Estonian and Finnish ministers."
    )
    assert ("meeting", "2024-05-16", "EST FIN LVA org:EU") in told(
        text, MAY_15, "type date parties"
    )


def test_a_separate_meeting_is_another() -> None:
    """Words that say so keep apart two meetings of which one side alone is named."""
    text = (
        "Latvian President Ilze Ozola hosted ministers of the OIC in Riga on Tuesday. The OIC "
        "ministers also held a separate meeting with Latvian Foreign Minister Juris Kalns."
    )
    found = [one for one in told(text, MAY_15, "type parties") if one[0] == "meeting"]
    assert found == [("meeting", "LVA org:OIC")] * 2
