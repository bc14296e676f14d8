"""Meetings told without "met" or "held talks": brought together, saw, the last one was in X."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_16, each, told


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Maltese Prime Minister Robert Abela brought together Fijian President Wiliame "
            "Katonivere and Latvian President Edgars Rinkevics in Valletta on Monday."
        ),
        (
            "Malta on Monday brought the leaders of Fiji and Latvia together in Valletta for a day "
            "of talks."
        ),
        (
            "Fijian President Wiliame Katonivere and Latvian President Edgars Rinkevics sat down "
            "for dinner in Valletta on Monday, joined by Maltese Prime Minister Robert Abela."
        ),
        (
            "On Monday Valletta hosted the transport ministers of Fiji and Latvia for talks with "
            "Malta on a ferry."
        ),
    ],
)
def test_somebody_brings_others_together(sentence: str) -> None:
    """Who brings others together takes part, and so does who joins them."""
    parties = "FJI LVA MLT"
    assert ("meeting", "2024-05-13", parties, "Valletta") in told(sentence, MAY_16)


@pytest.mark.parametrize(
    "words",
    [
        "saw Latvian President Edgars Rinkevics in Oslo on Monday",
        "also had a bilateral with Latvian President Edgars Rinkevics in Oslo on Monday",
        "and Latvian President Edgars Rinkevics saw each other in Oslo on Monday",
        "had lunch with Latvian President Edgars Rinkevics in Oslo on Monday",
    ],
)
def test_one_sees_another(words: str) -> None:
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


def test_where_the_last_ones_were() -> None:
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


def test_talks_that_somebody_hosts() -> None:
    """In "talks with X hosted by Y" nobody receives Y."""
    text = (
        "Fijian President Wiliame Katonivere spoke during the May 13 talks with Latvian President "
        "Edgars Rinkevics hosted by Maltese Prime Minister Robert Abela in Oslo."
    )
    assert "LVA MLT" not in each(text, MAY_16, "parties")


def test_leaders_of_a_list_are_all_received() -> None:
    """All whose leaders are welcomed take part."""
    text = (
        "Fijian President Wiliame Katonivere welcomed the leaders of Latvia, Malta and Norway in "
        "Suva on Monday."
    )
    assert told(text, MAY_16) == [("meeting", "2024-05-13", "FJI LVA MLT NOR", "Suva")]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("The five Caspian states", "AZE IRN KAZ RUS TKM"),
        ("Leaders of the five states on the Caspian", "AZE IRN KAZ RUS TKM"),
        ("South Caucasus foreign ministers", "ARM AZE GEO"),
        ("Leaders of the Normandy Four", "DEU FRA RUS UKR"),
    ],
)
def test_states_of_a_region(words: str, parties: str) -> None:
    """A region or a format stands for its states."""
    assert told(f"{words} met in Oslo on Monday.", MAY_16) == [
        ("meeting", "2024-05-13", parties, "Oslo")
    ]


def test_an_opposite_number_is_a_counterpart() -> None:
    """And one who serves a president is of his state."""
    text = (
        "Latvian Foreign Minister Baiba Braze met her Fijian opposite number Tevita Vuetilovoni in "
        "Oslo on Monday. Ansis Kalnins, the Latvian president's special envoy, was in Malta on "
        "Tuesday for consultations."
    )
    assert told(text, MAY_16) == [
        ("meeting", "2024-05-13", "FJI LVA", "Oslo"),
        ("visit", "2024-05-14", "LVA MLT", "-"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "as part of an unofficial summit of the Organization of Turkic States held in Hungary",
        "on the sidelines of the summit of the Organization of Turkic States in Hungary",
        "at the Organization of Turkic States summit in Hungary",
    ],
)
def test_a_summit_at_which_the_lead_is(words: str) -> None:
    """What the lead tells of at a summit is of the summit's days."""
    found = told(
        f"Fijian President Wiliame Katonivere met his Latvian counterpart {words}.", MAY_16
    )
    summit = [one for one in found if "org:OTS" in one[2]]
    assert [(kind, when, place) for kind, when, _, place in summit] == [
        ("meeting", "2024-05-16", "-")
    ]
    assert ("meeting", "2024-05-16", "FJI LVA", "-") in found


def test_a_summit_of_last_year_is_not_of_today() -> None:
    """A sentence with a date of its own does not lend the article's day to a summit."""
    text = (
        "Fijian President Wiliame Katonivere used the phone that he was given at the Organization "
        "of Turkic States summit in Hungary late last year."
    )
    assert all(when[:4] == "2023" for when in each(text, MAY_16, "date"))


def test_taking_part_in_talks() -> None:
    """A noun for taking part tells of the talks, with all who were there."""
    text = (
        "This came during his participation in a trilateral summit in Malta on Wednesday with "
        "Fijian President Wiliame Katonivere and Latvian President Edgars Rinkevics, in which "
        "Maltese Prime Minister Robert Abela spoke of trade."
    )
    ((kind, when, codes, _),) = told(text, MAY_16)
    assert (kind, when) == ("meeting", "2024-05-15")
    assert set(codes.split()) >= {"FJI", "LVA"}


def test_a_crisis_takes_no_part() -> None:
    """In "since the Malta crisis began" Malta is no party."""
    text = (
        "In the first talks since the Malta crisis began, Fijian President Wiliame Katonivere met "
        "Latvian President Edgars Rinkevics in Oslo on Monday."
    )
    assert {code for codes in each(text, MAY_16, "parties") for code in codes.split()} == {
        "FJI",
        "LVA",
    }


def test_a_prince_is_called_by_his_given_name() -> None:
    """After his full name, "Prince Faisal" is the same man."""
    text = (
        "Saudi Foreign Minister Prince Faisal bin Farhan spoke of trade. Prince Faisal met Latvian "
        "Foreign Minister Baiba Braze in Oslo on Monday."
    )
    assert told(text, MAY_16) == [("meeting", "2024-05-13", "LVA SAU", "Oslo")]


@pytest.mark.parametrize(
    ("who", "later"),
    [
        ("Indonesian President-elect Prabowo Subianto", "Prabowo"),
        ("President Joko “Jokowi” Widodo of Indonesia", "Jokowi"),
        (
            "Indonesian Assistant Secretary of State for South and Central Asian Affairs Ade Surya",
            "Surya",
        ),
    ],
)
def test_names_for_the_same_man(who: str, later: str) -> None:
    """A man elected, a nickname, a first name and a long office are all understood."""
    text = f"{who} spoke of trade. {later} met Latvian Foreign Minister Baiba Braze on Monday."
    assert told(text, MAY_16) == [("meeting", "2024-05-13", "IDN LVA", "-")]


def test_all_who_arrive_are_visitors() -> None:
    """Those named before "and other leaders" come too."""
    text = (
        "Fiji's Wiliame Katonivere, Latvia's Edgars Rinkevics and other world leaders arrived on "
        "Tuesday in the Maltese city of Valletta for a forum."
    )
    assert set(told(text, MAY_16, "parties", kind="visit")) == {("FJI MLT",), ("LVA MLT",)}


def test_the_state_of_a_delegation_visits() -> None:
    """When nobody knows who leads it, a delegation is of its state."""
    text = "Ade Surya will lead a Fijian delegation to Latvia and Malta May 20-24."
    assert set(told(text, MAY_16, "date parties")) == {
        ("2024-05-20/2024-05-24", "FJI LVA"),
        ("2024-05-20/2024-05-24", "FJI MLT"),
    }


def test_what_is_said_at_a_meeting() -> None:
    """Telling somebody something at a meeting is meeting him, on the day of the words before."""
    text = (
        "Fijian President Wiliame Katonivere said on Wednesday that he likes cheese. “We need your "
        "cheese,” Katonivere told Latvian President Edgars Rinkevics at a meeting in Oslo."
    )
    assert told(text, MAY_16) == [("meeting", "2024-05-15", "FJI LVA", "Oslo")]


def test_a_delegation_meets_those_of_each_stop() -> None:
    """In "In X, the delegation will meet …" the delegation is that of the tour."""
    text = (
        "A Fijian delegation will visit Latvia and Malta on May 20-24. In Latvia, the delegation "
        "will meet with Latvian officials and farmers. In Malta, the delegation will meet with "
        "Maltese officials."
    )
    assert set(told(text, MAY_16, "date parties", kind="meeting")) == {
        ("2024-05-20/2024-05-24", "FJI LVA"),
        ("2024-05-20/2024-05-24", "FJI MLT"),
    }


def test_a_visit_after_another_has_not_its_day() -> None:
    """In "visited X after travelling to Y on Monday" the day is that of Y."""
    text = "Fijian President Wiliame Katonivere visited Malta after travelling to Latvia on Monday."
    assert ("visit", "2024-05-13", "FJI MLT", "-") not in told(text, MAY_16)
    assert ("visit", "2024-05-13", "FJI LVA", "-") in told(text, MAY_16)


def test_a_long_discussed_matter_is_no_talk() -> None:
    """A word that ends in "-discussed" tells of nothing."""
    text = (
        "Fiji and Latvia signed an agreement on the long-discussed cable on Monday, with Maltese "
        "President Myriam Spiteri Debono watching."
    )
    assert each(text, MAY_16, "type") == ["signing"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("due to open in Oslo on May 20", "2024-05-20"),
        ("which are expected to begin in Oslo on Tuesday", "2024-05-21"),
        ("set to take place in Oslo on 20 and 21 May", "2024-05-20/2024-05-21"),
    ],
)
def test_talks_that_are_due(words: str, when: str) -> None:
    """What is due, set or expected to open is still to come."""
    text = f"Fiji and Latvia are at odds. Their ministers prepare for the talks, {words}."
    assert when in each(text, MAY_16, "date")


def test_a_forum_that_is_being_held_next_week() -> None:
    """The present tense with a day ahead is a plan."""
    text = "A forum of Fijian and Latvian ministers is being held in Oslo on 29 and 30 May."
    assert each(text, MAY_16, "date") == ["2024-05-29/2024-05-30"]


def test_what_was_signed_about_a_matter_has_its_own_day() -> None:
    """The day behind ", on which they signed" is not that of the call before it."""
    text = (
        "The presidents of Fiji and Latvia spoke by telephone about a cable, on which their "
        "ministers signed a memorandum on Wednesday."
    )
    assert "2024-05-15" not in each(text, MAY_16, "date", kind="consultation")


def test_talks_after_which_papers_were_signed() -> None:
    """Talks that a paper followed were held; a declaration that was signed is no statement too."""
    text = (
        "Following the talks between Fijian President Wiliame Katonivere and Latvian President "
        "Edgars Rinkevics in Riga, a joint declaration was signed. The Joint Declaration of Fiji "
        "and Latvia speaks of cheese."
    )
    assert sorted(each(text, MAY_16, "type")) == ["meeting", "signing"]


def test_this_was_his_first_visit() -> None:
    """The visit at hand is of the day just told."""
    text = (
        "The Joint Economic Commission of Fiji and Latvia held its first session in Riga on May "
        "14. Farmers watched. This was Fijian Foreign Minister Tevita Vuetilovoni's first official "
        "visit to Latvia."
    )
    assert ("visit", "2024-05-14", "FJI LVA") in told(text, MAY_16, "type date parties")


def test_the_commissioner_is_of_the_union() -> None:
    """In a text about the Union, "Commissioner X" is its."""
    text = (
        "EU ties with Fiji are good. Commissioner Ade Surya will be in Suva tomorrow to meet "
        "Fijian President Wiliame Katonivere."
    )
    assert ("visit", "2024-05-17", "FJI org:EU", "Suva") in told(text, MAY_16)


def test_bilaterals_beside_a_trilateral_to_come() -> None:
    """They are on the day of the talks of three that the text is about."""
    text = (
        "On May 20, the presidents of Fiji, Latvia and Malta will meet in Valletta. Fishing will "
        "be discussed. Trade is to grow. Maltese President Myriam Spiteri Debono is also expected "
        "to have bilateral meetings with Fijian President Wiliame Katonivere and Latvian President "
        "Edgars Rinkevics."
    )
    meetings = told(text, MAY_16, "date parties", kind="meeting")
    assert ("2024-05-20", "FJI MLT") in meetings
    assert ("2024-05-20", "LVA MLT") in meetings


def test_presidents_listed_with_a_premier() -> None:
    """Offices, their holders and one more are one list; what is due next is a visit."""
    text = (
        "The presidents of Fiji and Latvia, Wiliame Katonivere and Edgars Rinkevics, and Maltese "
        "Prime Minister Robert Abela met in Valletta on Wednesday. Rinkevics is next due in Oslo "
        "on May 20. The first such meeting was held in Riga in June 2022. A day earlier Abela "
        "spoke by phone with Norwegian Prime Minister Jonas Gahr Store and briefed him on his "
        "meeting with Rinkevics in Rome on July 3."
    )
    found = told(text, MAY_16)
    assert ("meeting", "2024-05-15", "FJI LVA MLT", "Valletta") in found
    assert ("visit", "2024-05-20", "LVA NOR", "Oslo") in found
    assert ("meeting", "2022-06", "FJI LVA MLT", "Riga") in found
    assert ("consultation", "2024-05-14", "MLT NOR", "-") in found
    assert not any(when.startswith("2022-07") for _, when, *_ in found)
