"""The many ways to say that some have met: saw, sat down, received, brought together."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, JUNE_19, MAY_6, MAY_9, MAY_16, MAY_22, each, told
from timeline.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Peru and Chile, meeting in Lima on Tuesday, praised their ties.",
        "In a statement today, Peru said its king met Chile's minister in Lima on Tuesday.",
    ],
)
def test_a_meeting_told_beside_another_verb(text: str) -> None:
    """A participle tells of a meeting, and the day of a statement is not that of a meeting."""
    assert ("meeting", "2024-06-18", "CHL PER", "PER") in told(
        text, JUNE_19, "type date parties country"
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "Peruvian Foreign Minister Luis Soto discussed trade and fisheries on Monday with "
            "Ghanaian Foreign Minister Kofi Addo."
        ),
        (
            "Peruvian Foreign Minister Luis Soto and his Ghanaian counterpart Kofi Addo exchanged "
            "views on trade on Monday."
        ),
        "Peruvian Foreign Minister Luis Soto conferred with Ghana's minister Kofi Addo on Monday.",
        "Peruvian Foreign Minister Luis Soto saw Ghanaian President Kofi Addo on Monday.",
        (
            "Peruvian Foreign Minister Luis Soto and Ghanaian Foreign Minister Kofi Addo sat down "
            "for talks on Monday."
        ),
        (
            "Peruvian Foreign Minister Luis Soto had a working dinner with Ghanaian Foreign "
            "Minister Kofi Addo on Monday."
        ),
        (
            "Peruvian Foreign Minister Luis Soto reviewed the accord on Monday in a meeting with "
            "Ghanaian Foreign Minister Kofi Addo."
        ),
    ],
)
def test_views_exchanged_and_dinners_are_meetings(text: str) -> None:
    """Views exchanged, a dinner and "saw" are meetings when they have their day."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "GHA PER", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "The Emir of Qatar received on Monday a delegation of Croatian lawmakers.",
        "The Emir of Qatar received the ambassador of Croatia on Monday.",
        "Croatian President Ivo Horvat was received by the Emir of Qatar on Monday.",
    ],
)
def test_delegations_and_envoys_are_received(text: str) -> None:
    """Delegations and envoys are received like presidents."""
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-14", "HRV QAT")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Speaking in Riga alongside Latvian Foreign Minister Ilze Ozola, Chilean Foreign "
            "Minister Pablo Reyes said on Tuesday that talks would go on."
        ),
        (
            "Chilean President Ana Rojas told a joint news conference in Riga with Latvian "
            "President Ilze Ozola on Tuesday that trade had grown."
        ),
        (
            "Flanked by Latvian President Ilze Ozola in Riga, Chilean President Ana Rojas called "
            "for calm on Tuesday."
        ),
        (
            "Standing side by side with Latvian President Ilze Ozola in Riga, Chilean President "
            "Ana Rojas called for calm on Tuesday."
        ),
    ],
)
def test_who_stands_beside_somebody_has_met_him(text: str) -> None:
    """Two who face the press together have met that day."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-15", "CHL LVA", "Riga")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "President of Chile Ana Rojas has today received Deputy Chairman of the Cabinet of "
            "Ministers and Minister of Foreign Affairs of Latvia Ilze Ozola."
        ),
        "A meeting of the Chilean and Latvian foreign ministers has commenced in Oslo.",
        "The ministers of Chile and Latvia saw no gain after holding on Thursday talks in Oslo.",
    ],
)
def test_meetings_in_stiff_prose(text: str) -> None:
    """Long offices, late verbs and a day inside do not hide a meeting."""
    assert told(text, APRIL_17, "type date parties") == [("meeting", "2025-04-17", "CHL LVA")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Delegations from Chile and Latvia spent more than six hours in talks at a hotel in "
            "Oslo on Monday."
        ),
        "The Chilean and Latvian presidents had a tête-à-tête in Oslo on Monday.",
        "The Oslo talks on Monday were the first between Chile and Latvia.",
    ],
)
def test_hours_of_talks_and_a_tete_a_tete_are_meetings(text: str) -> None:
    """Hours spent in talks, a tête-à-tête and "the X talks" are meetings."""
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "CHL LVA", "Oslo")]


def test_talks_after_which_something_was_agreed() -> None:
    """Nouns tell of them too: after marathon talks here on a day."""
    text = (
        "OSLO, May 21 (Reuters) - Diplomats from Fiji, Malta and Latvia reached agreement after "
        "marathon talks here Monday."
    )
    assert told(text, MAY_22, "edtf place parties", kind="meeting") == [
        ("2024-05-20", "Oslo", "FJI LVA MLT")
    ]


def test_their_talks_are_of_those_who_agreed() -> None:
    """An agreement reached in "their talks" on a day tells of those talks."""
    text = (
        "Latvian Prime Minister Ilze Ozola and her Fijian counterpart Jone Vula have agreed to "
        "trade more. The agreement was reached in their official talks on Thursday in Riga."
    )
    assert told(text, MAY_6, "type edtf cast place") == [
        ("meeting", "2024-05-02", "LVA FJI", "Riga")
    ]


@pytest.mark.parametrize(
    ("text", "place", "parties"),
    [
        (
            "Meeting in Riga, the EU's 27 foreign ministers promised to suspend a deal with Fiji.",
            "Riga",
            {"org:EU"},
        ),
        (
            "Meeting in Suva, Fijian President Jone Vula and Latvian President Ilze Ozola agreed.",
            "Suva",
            {"FJI", "LVA"},
        ),
        (
            (
                "A deal was reached at a meeting between Fijian President Jone Vula, President "
                "Karl Tamm of Estonia and the Latvian prime minister, Ilze Ozola, in Suva."
            ),
            "Suva",
            {"FJI", "EST", "LVA"},
        ),
        (
            (
                "Remarks by President Vula of Fiji and President Ozola of Latvia Before Bilateral "
                "Meeting\n\n3:42 P.M. EDT\n\nThank you all."
            ),
            "-",
            {"FJI", "LVA"},
        ),
    ],
)
def test_meetings_named_beside_what_they_brought(text: str, place: str, parties: set[str]) -> None:
    """The subject of what was agreed is who met; "P.M." after a time is nobody."""
    ((kind, when, codes, where),) = told(text, MAY_6, "type edtf cast place")
    assert (kind, when, where, set(codes.split())) == ("meeting", "2024-05-06", place, parties)


def test_the_words_of_a_meeting_end_before_a_name() -> None:
    """What is marked as the event stops where the first party begins."""
    text = "A meeting of Fijian and Latvian foreign ministers was held in Riga on May 3, 2024."
    (one,) = extract(text, MAY_6)
    told_by = {span.text for span in one.evidence if span.field == "type"}
    assert told_by == {"meeting of"}


def test_a_named_dialogue_was_held() -> None:
    """A strategic dialogue with a number is a meeting of those who held it."""
    text = (
        "Fijian Foreign Minister Jone Vula and the Foreign Minister of the Republic of Latvia, "
        "Ilze Ozola, held the 4th Fiji-Latvia Strategic Dialogue in Suva on 8 May 2024."
    )
    (one,) = extract(text, MAY_9)
    found = (one.type, one.date, one.place, set(one.participants))
    assert found == ("meeting", "2024-05-08", "Suva", {"FJI", "LVA"})


@pytest.mark.parametrize(
    "words",
    [
        "saw Latvian President Edgars Rinkevics in Oslo on Monday",
        "also had a bilateral with Latvian President Edgars Rinkevics in Oslo on Monday",
        "and Latvian President Edgars Rinkevics saw each other in Oslo on Monday",
        "had lunch with Latvian President Edgars Rinkevics in Oslo on Monday",
    ],
)
def test_to_see_somebody_is_to_meet(words: str) -> None:
    """Everyday words for meeting somebody."""
    text = f"Fijian President Wiliame Katonivere {words}."
    assert told(text, MAY_16) == [("meeting", "2024-05-13", "FJI LVA", "Oslo")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fijian President Wiliame Katonivere saw Latvian support as vital on Monday.",
        "Fiji saw its exports to Latvia double in 2023.",
        "The dispute brought Fiji and Latvia to the brink on Monday.",
        "Fijian President Wiliame Katonivere saw Edgars Rinkevics as a rival in 2023.",
    ],
)
def test_to_see_and_to_bring_are_no_meetings(sentence: str) -> None:
    """Without anybody met, the words tell of nothing."""
    assert told(sentence, MAY_16) == []


def test_who_takes_part_in_talks_has_met() -> None:
    """A noun for taking part tells of the talks, with all who were there."""
    text = (
        "This came during his participation in a trilateral summit in Malta on Wednesday with "
        "Fijian President Wiliame Katonivere and Latvian President Edgars Rinkevics, in which "
        "Maltese Prime Minister Robert Abela spoke of trade."
    )
    ((kind, when, codes, _),) = told(text, MAY_16)
    assert (kind, when) == ("meeting", "2024-05-15")
    assert set(codes.split()) >= {"FJI", "LVA"}


def test_who_is_told_something_at_a_meeting_was_there() -> None:
    """Telling somebody something at a meeting is meeting him, on the day of the words before."""
    text = (
        "Fijian President Wiliame Katonivere said on Wednesday that he likes cheese. “We need your "
        "cheese,” Katonivere told Latvian President Edgars Rinkevics at a meeting in Oslo."
    )
    assert told(text, MAY_16) == [("meeting", "2024-05-15", "FJI LVA", "Oslo")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The order came on 3 March at the meeting in Oslo between Chilean President Ana Rojas "
            "and Latvian President Ilze Ozola."
        ),
        "The talks in Oslo, Norway, on 3 March between Chile and Latvia were short.",
        "The summit held in Oslo on 3 March between the leaders of Chile and Latvia was short.",
    ],
)
def test_place_and_day_before_the_parties(text: str) -> None:
    """Where and when may stand between the word for a meeting and those who met."""
    assert told(text, APRIL_17, kind="meeting") == [("meeting", "2025-03-03", "CHL LVA", "Oslo")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The ministers of Fiji and Latvia agreed on a truce after more than ten hours of talks "
            "brokered by Malta in Oslo on Tuesday."
        ),
        "The presidents of Fiji, Latvia and Malta closed their summit in Oslo on Tuesday.",
    ],
)
def test_talks_of_hours_and_summits_closed(text: str) -> None:
    """However long they talked, and when only the end is told, it is a meeting."""
    assert told(text, MAY_16) == [("meeting", "2024-05-14", "FJI LVA MLT", "Oslo")]


def test_one_after_another_are_several() -> None:
    """Who meets three one after another meets each alone."""
    text = (
        "On Tuesday, Fijian Prime Minister Jone Vula met one after another with Latvian President "
        "Ilze Ozola, Maltese President Joan Vella and Cuban President Luis Soto."
    )
    assert each(text, MAY_16, "parties") == ["FJI LVA", "FJI MLT", "CUB FJI"]


def test_consultations_that_are_hosted_are_no_visit_of_a_guest() -> None:
    """What is hosted is told once, as the consultations that it is."""
    text = (
        "Fiji's foreign ministry hosted political consultations with the delegation of the "
        "foreign ministry of Latvia on Tuesday."
    )
    assert each(text, MAY_16, "type") == ["consultation"]


def test_a_delegation_is_received() -> None:
    """What is received is told as "it" of a delegation, as "they" of ministers."""
    for words in ("delegation led by Speaker Jone Vula", "ministers"):
        pronoun = "it was" if "led" in words else "they were"
        text = (
            f"Fijian {words} ended a visit to Riga, where {pronoun} received by Latvian President "
            "Ilze Ozola on Tuesday."
        )
        found = told(text, MAY_16, "date parties", kind="meeting")
        assert found == [("2024-05-14", "FJI LVA")], text
