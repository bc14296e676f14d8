"""Who visits whom: visitor, host, delegations and every stop."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.telling import (
    APRIL_17,
    APRIL_17_2024,
    MAY_14,
    MAY_15,
    MAY_16,
    MAY_22,
    told,
)
from timeline.extract import extract


def test_a_visit_says_who_visits_whom() -> None:
    """The visitor goes, the host is where the way leads, also when the visitor stands last."""
    for text in (
        "On 3 April 2025 President of Rwanda Paul Kagame arrived in Baku.",
        "A state visit to Azerbaijan by Rwanda's President Paul Kagame began on 3 April 2025.",
        "On 3 April 2025 Azerbaijan's President received Rwanda's Paul Kagame on a state visit.",
    ):
        visits = [one for one in extract(text, APRIL_17) if one.type == "visit"]
        assert [dict(one.actors) for one in visits] == [{"RWA": "visitor", "AZE": "host"}], text


def test_a_visit_to_several_is_one_each() -> None:
    """One sentence may name three visits; the comma before "and" changes nothing."""
    found = extract(
        "Malta's Prime Minister Robert Abela will pay official visits to Togo, Niger, and Gabon "
        "on April 20-22.",
        APRIL_17,
    )
    assert [one.country for one in found] == ["TGO", "NER", "GAB"]
    assert {one.status for one in found} == {"planned"}


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
def test_a_guest_visits_who_speaks_to_him(text: str, parties: str, place: str | None) -> None:
    """A guest visits who speaks to him, not whoever else is named."""
    (visit,) = (one for one in extract(text, APRIL_17_2024) if one.type == "visit")
    assert (" ".join(visit.participants), visit.place) == (parties, place)


def test_the_leader_of_a_delegation_is_of_its_state() -> None:
    """Who leads the delegation of a state is of that state."""
    text = "The Chilean delegation led by Prime Minister Ana Rojas arrived in Oslo on Monday."
    assert told(text, APRIL_17) == [("visit", "2025-04-14", "CHL NOR", "Oslo")]
    assert extract(text, APRIL_17)[0].people == ("Ana Rojas (CHL)",)


def test_the_visit_is_that_of_the_subject() -> None:
    """In "X met Y during his visit to Z" it is X who visits."""
    text = (
        "Chilean Foreign Minister Pablo Reyes met Latvian President Ilze Ozola on Monday during "
        "his visit to Oslo."
    )
    assert ("visit", "2025-04-14", "CHL NOR", "Oslo") in told(text, APRIL_17)


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Ana Sol of Peru today announced the designation of a Presidential Delegation"
            " to Chile to attend the ceremony on May 20, 2024."
        ),
        (
            "Peru will send a high-level delegation to attend the inauguration of the President on"
            " May 20, 2024, in Santiago, Chile."
        ),
        (
            "Peruvian Foreign Minister Ana Sol is to lead a delegation to Santiago, Chile on 20 May"
            " 2024."
        ),
        (
            "Peruvian President Ana Sol named a delegation led by the health minister to represent"
            " the country in Chile on Monday, May 20, 2024."
        ),
    ],
)
def test_delegation_goes_where_it_is_sent(text: str) -> None:
    """Who names, sends or leads a delegation visits, on the day of what it attends."""
    (one,) = (one for one in extract(text, MAY_14) if one.type == "visit")
    assert (one.date, one.participants, one.status) == ("2024-05-20", ("PER", "CHL"), "planned")


def test_delegation_at_home_goes_nowhere() -> None:
    """A delegation that is named without a place makes no visit."""
    text = "Peru today named a delegation to follow the talks. It is led by Minister Ana Sol."
    assert told(text, MAY_14) == []


@pytest.mark.parametrize("verb", ["returned the", "repaid the", "reciprocated the"])
def test_a_visit_is_returned(verb: str) -> None:
    """The host of the one is the guest of the other."""
    text = (
        "In March 2019 the Fijian president paid a visit to Latvia. The Latvian president "
        f"{verb} visit in May of the following year."
    )
    found = [(one.date, one.actors) for one in extract(text, MAY_22) if one.type == "visit"]
    assert ("2020-05", (("LVA", "visitor"), ("FJI", "host"))) in found


def test_the_visitor_on_trips_is_no_one_whom_he_met() -> None:
    """The subject before an aside goes; those he spoke with stay."""
    text = (
        "Fijian President Jone Vula, who is known for his patience, had discussed the plan with "
        "Latvian President Karl Tamm and Maltese Prime Minister Joan Vella on trips to Riga and "
        "Valletta in April."
    )
    assert sorted(told(text, MAY_22, "edtf place parties", kind="visit")) == [
        ("2024?-04", "Riga", "FJI LVA"),
        ("2024?-04", "Valletta", "FJI MLT"),
    ]


def test_who_leaves_for_a_summit_visits_its_place() -> None:
    """The place of the summit is where the journey goes."""
    text = "Fijian President Jone Vula left Riga on Friday for the ASEAN summit in Indonesia."
    assert told(text, MAY_22, "edtf place parties", kind="visit") == [
        ("2024-05-17", "-", "FJI IDN")
    ]


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
    visits = [one for one in extract(text, MAY_15) if one.type == "visit"]
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
