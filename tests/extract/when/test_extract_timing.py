"""Which of the dates around it is an event's: its own, the speaker's, that of what came of it."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, JUNE_19, MAY_6, MAY_14, MAY_16, each, only, told


@pytest.mark.parametrize(
    "text",
    [
        "Chile's foreign minister said on Tuesday after talks with Peru's president in Lima: no.",
        "Peru and Chile signed a treaty in Lima on Tuesday after talks between their ministers.",
    ],
)
def test_talks_are_of_the_day_of_what_came_of_them(text: str) -> None:
    """What was said or signed after talks dates them."""
    assert ("meeting", "2024-06-18", "CHL PER", "PER") in told(
        text, JUNE_19, "type date parties country"
    )


def test_a_date_of_signing_is_not_that_of_another_act() -> None:
    """An accord signed in one year does not come into force, or to an end, in that year."""
    text = "Peru said on Tuesday that the accord, signed in 2015, restored its ties with Chile."
    assert ("other", "2015") not in told(text, JUNE_19, "type date")


def test_remarks_made_at_a_meeting() -> None:
    """Date a meeting where remarks were made by the day on which they were said."""
    text = (
        "Fiji and Tonga are to share the reef, Fijian minister Ana Tavo announced on Sunday. Tavo "
        "made the announcement after a meeting with Tongan envoy Sione Vea in Suva."
    )
    assert ("meeting", "2025-04-13", "FJI TON", "Suva") in told(
        text, APRIL_17, "type date parties where"
    )


def test_a_year_right_behind_a_signing_is_its_own() -> None:
    """The date of the main verb is not that of the agreement it is about."""
    text = "Chile withdrew last year from a water accord signed with Peru in 2011."
    assert told(text, JUNE_19, "type date parties country") == [("signing", "2011", "CHL PER", "-")]


def test_a_date_in_a_quote_is_what_the_speaker_tells_of() -> None:
    """What a speaker announces for a day does not date the occasion of the speech."""
    text = (
        "Speaking at the opening of the embassy of Ghana in Oslo, Minister Ada Boateng declared: "
        "“Our exporters will gather for their great fair in the capital on 4 December 2024.”"
    )
    assert all("2024-12" not in when for when in each(text, JUNE_19, "date"))


def test_day_of_a_call_is_not_that_of_the_plan() -> None:
    """What two agreed on the phone to do one day has no date."""
    found = only(
        "US President Donald Trump on Tuesday called up Prime Minister Narendra Modi of India and "
        "the two agreed to meet at the upcoming summit in Japan.",
        APRIL_17,
    )
    assert (found.type, found.date, found.place) == ("consultation", "2025-04-15", None)


def test_today_is_the_day_of_the_speaker() -> None:
    """What was said on Wednesday of "today" was on Wednesday."""
    text = (
        "Fiji and Latvia are to share a cable, the Latvian press service said on Wednesday. "
        "“Fiji and Latvia signed the agreement about the cable today, and Malta will follow soon,” "
        "it said."
    )
    assert told(text, MAY_16, "type date") == [("signing", "2024-05-15")]


def test_a_year_that_a_plan_reaches_to_is_no_date() -> None:
    """A year up to which a plan reaches is no date."""
    text = "On 14 May ministers of Fiji and Latvia signed a road map to 2031 in Riga."
    assert told(text, MAY_16, "type date") == [("signing", "2024-05-14")]


def test_the_day_of_an_agreement_holds_for_the_call() -> None:
    """The lead's day is that of the call in which it was agreed."""
    text = (
        "Fiji and Latvia on Tuesday agreed on the size of the council. It was discussed during a "
        "telephone conversation between the foreign ministers of Fiji and Latvia."
    )
    assert told(text, MAY_16, "type date") == [("consultation", "2024-05-14")]


def test_talk_of_earlier_meetings_gives_no_meeting_of_today() -> None:
    """Referring to a meeting without its day does not date it."""
    text = (
        "Finnish President Aino Laine and Ghanaian President Kofi Addo met in Turku on Monday. "
        "Referring to his meeting with the Peruvian president, Addo spoke of fish."
    )
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "FIN GHA", "Turku")]


def test_heading_of_a_visit_takes_the_day_of_its_meeting() -> None:
    """A heading without a date is of the visit that the text announces."""
    text = (
        "Statement on the Official Visit of Prime Minister Ana Sol of Peru to Norway\n\n"
        "Prime Minister Petra Lund of Norway will host Prime Minister Ana Sol of Peru for a"
        " bilateral meeting on May 29, 2024."
    )
    assert ("visit", "2024-05-29", "PER NOR") in told(text, MAY_14, "type date cast")


def test_the_day_of_a_treaty_is_not_that_of_a_visit() -> None:
    """In brackets behind an anniversary stands what is remembered."""
    text = (
        "Fijian Prime Minister Jone Vula, who is in Riga on an official visit, met Latvian "
        "President Ilze Ozola. The visit of the Fijian prime minister took place in the year of "
        "the 20th anniversary of the Treaty on Friendship between the two countries (May 24, 2004)."
    )
    assert set(each(text, MAY_6, "edtf")) == {"2024-05-06"}


def test_a_date_before_where_holds_behind_it() -> None:
    """In "a summit in April, where they signed", April is the month of the signing too."""
    text = (
        "The trip follows a summit in Suva in April, where Latvian President Ilze Ozola and the "
        "leaders of Fiji, Estonia, and Finland signed a treaty on fisheries."
    )
    assert told(text, MAY_6, "edtf parties place", kind="signing") == [
        ("2024?-04", "EST FIN FJI LVA", "Suva")
    ]


def test_what_a_headline_visit_brought_is_of_its_days() -> None:
    """An undated visit takes the days told further down, and so do the talks it brought."""
    text = (
        "Latvian, Fijian presidents hold long private talks\n"
        "During her state visit to Fiji, Latvian President Ilze Ozola had a six-hour private "
        "conversation with Fijian President Jone Vula.\n"
        "Ozola's visit to Suva on April 29-30 was a success. On April 29, presidents Ozola and "
        "Vula signed a joint statement."
    )
    assert set(each(text, MAY_6, "edtf")) == {
        "2024?-04-29/2024?-04-30",
        "2024?-04-29",
    }


def test_a_visit_after_another_has_not_its_day() -> None:
    """In "visited X after travelling to Y on Monday" the day is that of Y."""
    text = "Fijian President Wiliame Katonivere visited Malta after travelling to Latvia on Monday."
    assert ("visit", "2024-05-13", "FJI MLT", "-") not in told(text, MAY_16)
    assert ("visit", "2024-05-13", "FJI LVA", "-") in told(text, MAY_16)


def test_what_was_signed_about_a_matter_has_its_own_day() -> None:
    """The day behind ", on which they signed" is not that of the call before it."""
    text = (
        "The presidents of Fiji and Latvia spoke by telephone about a cable, on which their "
        "ministers signed a memorandum on Wednesday."
    )
    assert "2024-05-15" not in each(text, MAY_16, "date", kind="consultation")


def test_a_first_visit_at_hand_is_of_the_day_just_told() -> None:
    """The visit at hand is of the day just told."""
    text = (
        "The Joint Economic Commission of Fiji and Latvia held its first session in Riga on May "
        "14. Farmers watched. This was Fijian Foreign Minister Tevita Vuetilovoni's first official "
        "visit to Latvia."
    )
    assert ("visit", "2024-05-14", "FJI LVA") in told(text, MAY_16, "type date parties")


def test_day_of_a_ceremony_holds_for_what_follows() -> None:
    """A sentence that opens with a later day of the visit dates the talks told after it."""
    text = (
        "On April 10, the President of Georgia arrived in Chisinau on a state visit. On April 11, "
        "the guest laid a wreath at a memorial. The presidents of Moldova and Georgia then held "
        "talks."
    )
    assert told(text, APRIL_17, "type date cast country") == [
        ("visit", "2025-04-10", "GEO MDA", "MDA"),
        ("meeting", "2025-04-11", "MDA GEO", "MDA"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "On 3 May 2023, a senator attacked a memorandum that President Gabriel Boric of "
                "Chile had signed with Peru."
            ),
            [],
        ),
        (
            "As written in last week's column, Chile and Peru signed the accord on 3 May 2003.",
            [("signing", "2003-05-03")],
        ),
        (
            "As written in last week's column, Chile and Peru signed an accord.",
            [("signing", "2024-05-16")],
        ),
        (
            (
                "Chile and Peru signed a protocol today under an accord that both signed on 3 May "
                "2003. The accord signed in 2003 is on fish."
            ),
            [("signing", "2024-05-16"), ("signing", "2003-05-03")],
        ),
        (
            (
                "Chile and Peru signed an accord on 3 May 2003. The protocol of Chile and Peru "
                "signed in 2003 is on fish."
            ),
            [("signing", "2003-05-03"), ("signing", "2003")],
        ),
        (
            "Critics oppose the Chile-Peru treaty of 3 May 2003 from the first day.",
            [("signing", "2003-05-03")],
        ),
    ],
)
def test_a_day_is_of_its_own_words(text: str, wanted: list[tuple[str, str]]) -> None:
    """A day of a critic, of a column or of another paper is not that of a signing."""
    assert told(text, MAY_16, "type date") == wanted


def test_a_count_of_days_takes_the_day_behind_it() -> None:
    """What is counted from, "two days after Malta marked its day of 4 May", is another matter."""
    text = "Maltese President Joan Vella flew to Riga two days after Latvia kept its day of 4 May."
    assert told(text, MAY_16, "type date")[0] != ("visit", "2024-05-04")
