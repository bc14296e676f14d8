"""What is told again, in a series, in a chronology, or by those who were named before."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_22, each, told
from timeline.extract import extract


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


def test_the_next_of_a_series_in_one_sentence() -> None:
    """The second and the third, each with its place and day; the two are named further down."""
    text = (
        "This was the fourth meeting between the two presidents. The first took place in Oslo in "
        "June 2020, the second in Malmö in late November of that year, and the third in Valletta "
        "on January 28, 2021. Presidents Jone Vula of Fiji and Karl Tamm of Latvia spoke later."
    )
    assert told(text, MAY_22, "edtf place") == [
        ("2020-06", "Oslo"),
        ("2020-11", "Malmö"),
        ("2021-01-28", "Valletta"),
    ]
    assert set(each(text, MAY_22, "parties")) == {"FJI LVA"}


def test_the_first_of_a_series_of_other_things_is_no_meeting() -> None:
    """Two states alone do not make one of it."""
    assert (
        told("Fiji and Latvia like opera. The first took place in Oslo in June 2020.", MAY_22) == []
    )


def test_a_chronology_in_the_present_tense() -> None:
    """Bare nouns and the present tense under their days; a known format stands for its states."""
    text = (
        "Timeline\n\n12 January 2019: Normandy Four summit in Riga.\n\n"
        "2 October 2019: The four leaders meet again in Suva.\n\n"
        "19 October 2020: Leaders of the Normandy format gather in Oslo."
    )
    parties = "DEU FRA RUS UKR"
    assert told(text, MAY_22, "edtf place parties", kind="meeting") == [
        ("2019-01-12", "Riga", parties),
        ("2019-10-02", "Suva", parties),
        ("2020-10-19", "Oslo", parties),
    ]


def test_separate_talks_of_two_are_two_meetings() -> None:
    """Each of them met the third."""
    text = (
        "Fijian Foreign Minister Jone Vula and Maltese Foreign Minister Joan Vella held separate "
        "talks with Latvian President Karl Tamm in Riga on Monday."
    )
    assert each(text, MAY_22, "parties", kind="meeting") == ["FJI LVA", "LVA MLT"]


@pytest.mark.parametrize("verb", ["returned the", "repaid the", "reciprocated the"])
def test_a_visit_is_returned(verb: str) -> None:
    """The host of the one is the guest of the other."""
    text = (
        "In March 2019 the Fijian president paid a visit to Latvia. The Latvian president "
        f"{verb} visit in May of the following year."
    )
    found = [(one.date, one.actors) for one in extract(text, MAY_22) if one.type == "visit"]
    assert ("2020-05", (("LVA", "visitor"), ("FJI", "host"))) in found


def test_who_signed_is_told_in_the_aside() -> None:
    """The deal, which they signed there: its day and place are those of the aside."""
    text = (
        "Under the deal, which Fiji and Latvia signed in Oslo on Friday with the United Nations, "
        "three ports will reopen."
    )
    assert told(text, MAY_22, "edtf place parties", kind="signing") == [
        ("2024-05-17", "Oslo", "FJI LVA org:UN")
    ]


def test_a_journey_home_is_no_visit() -> None:
    """The minister returns to his own capital."""
    text = (
        "Fijian Foreign Minister Jone Vula will visit Riga on June 14. In Riga, the Minister will "
        "meet Latvian President Karl Tamm. The Minister will return to Suva on June 17."
    )
    assert each(text, MAY_22, "place", kind="visit") == ["Riga"]


def test_the_visitor_on_trips_is_no_one_whom_he_met() -> None:
    """The subject before an aside goes; those he spoke with stay."""
    text = (
        "Fijian President Jone Vula, who is known for his patience, had discussed the plan with "
        "Latvian President Karl Tamm and Maltese Prime Minister Joan Vella on trips to Riga and "
        "Valletta in April."
    )
    assert told(text, MAY_22, "edtf place parties", kind="visit") == [
        ("2024?-04", "Riga", "FJI LVA"),
        ("2024?-04", "Valletta", "FJI MLT"),
    ]


def test_talks_after_which_something_was_agreed() -> None:
    """Nouns tell of them too: after marathon talks here on a day."""
    text = (
        "OSLO, May 21 (Reuters) - Diplomats from Fiji, Malta and Latvia reached agreement after "
        "marathon talks here Monday."
    )
    assert told(text, MAY_22, "edtf place parties", kind="meeting") == [
        ("2024-05-20", "Oslo", "FJI LVA MLT")
    ]


@pytest.mark.parametrize(
    "verb",
    ["ordered out two Latvian diplomats", "expelled two members of the Latvian embassy staff"],
)
def test_who_is_sent_home_and_why(verb: str) -> None:
    """A summons and the expulsion that it answers are two events."""
    text = f"Suva summoned the Latvian ambassador on Monday after Riga {verb} last week."
    assert sorted(told(text, MAY_22, "edtf parties", kind="other")) == [
        ("2024-05-13/2024-05-19", "FJI LVA"),
        ("2024-05-20", "FJI LVA"),
    ]


def test_a_call_is_taken() -> None:
    """Who took a call and whose it was."""
    text = "Fijian President Jone Vula took a call from Latvian President Karl Tamm on Monday."
    assert told(text, MAY_22, "edtf place parties", kind="consultation") == [
        ("2024-05-20", "-", "FJI LVA")
    ]


def test_two_whom_a_third_receives() -> None:
    """Both men, whom the sentence before named."""
    text = (
        "The presidents of Fiji and Latvia met in Riga on 3 March 2019. Norwegian Prime Minister "
        "Kari Dahl brought their foreign ministers together in Oslo on 4 May 2019."
    )
    assert ("2019-05-04", "Oslo", "FJI LVA NOR") in told(
        text, MAY_22, "edtf place parties", kind="meeting"
    )


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


def test_the_bank_of_a_headline_employs_nobody_below() -> None:
    """A body at the end of a headline is not that of the official who opens the text."""
    text = (
        "Visit of the Fijian minister to Latvia and the West Bank\n\n"
        "Foreign Minister Jone Vula of Fiji travelled to Latvia on May 14."
    )
    assert told(text, MAY_22, "edtf place parties", kind="visit") == [
        ("2024?-05-14", "-", "FJI LVA")
    ]


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


def test_two_meet_beside_a_summit() -> None:
    """Their meeting is one, the summit beside which it was another."""
    text = (
        "Latvian President Karl Tamm and Fijian President Jone Vula met briefly on the sidelines "
        "of the ASEAN summit in Indonesia on Saturday."
    )
    assert told(text, MAY_22, "edtf place parties", kind="meeting") == [
        ("2024-05-18", "-", "FJI LVA"),
        ("2024-05-18", "-", "FJI LVA org:ASEAN"),
    ]


def test_one_leaves_for_a_summit_somewhere() -> None:
    """The place of the summit is where the journey goes."""
    text = "Fijian President Jone Vula left Riga on Friday for the ASEAN summit in Indonesia."
    assert told(text, MAY_22, "edtf place parties", kind="visit") == [
        ("2024-05-17", "-", "FJI IDN")
    ]
