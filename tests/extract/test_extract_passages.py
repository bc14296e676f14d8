"""Whole passages: chronologies, and several events told in one breath."""

from __future__ import annotations

from tests.extract.telling import APRIL_17, JUNE_19, MAY_16, MAY_22, each, told
from timeline.extract import extract


def test_year_over_a_list_holds_for_its_days() -> None:
    """In a chronology a lone year dates the days below it."""
    text = (
        "Key contacts\n\n2018\n\nMarch 26 -- Chinese Premier Li Keqiang holds talks with Mongolian "
        "Prime Minister Ukhnaa Khurelsukh in Beijing.\n\n2019\n\nJune 20 -- Chinese President Xi "
        "Jinping visits North Korea."
    )
    assert each(text, APRIL_17, "date") == ["2018-03-26", "2019-06-20"]


def test_a_chronology_in_the_present_tense() -> None:
    """Bare nouns and the present tense under their days; a known format stands for its states."""
    text = (
        "Timeline\n\n12 January 2019: Normandy Four summit in Riga.\n\n"
        "2 October 2019: The four leaders meet again in Suva.\n\n"
        "19 October 2020: Leaders of the Normandy format gather in Oslo."
    )
    parties = "DEU FRA RUS UKR"
    assert sorted(told(text, MAY_22, "edtf place parties", kind="meeting")) == [
        ("2019-01-12", "Riga", parties),
        ("2019-10-02", "Suva", parties),
        ("2020-10-19", "Oslo", parties),
    ]


def test_items_of_a_chronology_have_their_own_years() -> None:
    """A year before a colon dates its item; a day dates no other item."""
    text = (
        "Timeline of Fiji-Latvia relations\n\n"
        "- 3 July 2015: President of Fiji Jone Vula visits Riga; 8 documents signed.\n"
        "- 2021: Fiji opens its embassy in Riga.\n"
    )
    found = {one.type: one.date for one in extract(text)}
    assert found == {"visit": "2015-07-03", "signing": "2015-07-03", "opening": "2021"}


def test_a_second_embassy_an_aside_and_talks_under_way() -> None:
    """A second embassy, a visit told of in an aside, and what is signed at talks under way."""
    twice = "Ghana opened an embassy in Togo on April 11 and one in Benin on April 16."
    assert told(twice, JUNE_19, "type date parties country") == [
        ("opening", "2024-04-11", "GHA TGO", "TGO"),
        ("opening", "2024-04-16", "BEN GHA", "BEN"),
    ]
    aside = (
        "On Monday, Latvian Foreign Minister Janis Kalns, who is on a visit in Oslo, met with EU "
    )
    assert set(told(aside + "EU envoy Kaja Kallas.", JUNE_19, "type date country")) == {
        ("visit", "2024-06-17", "NOR"),
        ("meeting", "2024-06-17", "NOR"),
    }
    under_way = (
        "Talks between the foreign ministers of Ghana, Togo and Benin are under way in Lome today. "
        "A roadmap is expected to be signed at the meeting."
    )
    assert ("signing", "2024-06-19", "BEN GHA TGO", "TGO") in told(
        under_way, JUNE_19, "type date parties country"
    )


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
