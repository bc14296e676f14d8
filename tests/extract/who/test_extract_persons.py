"""Meetings of one day that differ only by the persons: kept apart, or one told twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extract.telling import MAY_15, each
from timeline.events import event_from_row
from timeline.extract import extract, match_known, merge
from timeline.extract.who.persons import different_people

FIRST = "Latvian President Ilze Ozola met Chilean President Pablo Reyes in Santiago on Tuesday. "


@pytest.mark.parametrize(
    "second",
    [
        "Ozola also met Chilean Foreign Minister Ana Rojas on Tuesday.",
        "Ana Rojas, Foreign Minister of Chile, received Ozola on Tuesday.",
        "On Tuesday, Latvian Foreign Minister Juris Kalns held talks with President Reyes.",
        "Besides her talks with Reyes, Ozola met Chilean Prime Minister Ana Rojas on Tuesday.",
        "On Tuesday, the foreign ministers Juris Kalns of Latvia and Ana Rojas of Chile met.",
        "On Tuesday, Ozola met Chilean Prime Minister Luisa Reyes.",
    ],
)
def test_meetings_of_others_stay_apart(second: str) -> None:
    """Who met somebody else of the same side the same day had two meetings."""
    assert each(FIRST + second, MAY_15, "parties", kind="meeting") == ["CHL LVA", "CHL LVA"]


@pytest.mark.parametrize(
    "second",
    [
        "The Latvian president also met the Chilean foreign minister on Tuesday.",
        "In the meeting with Ozola on Tuesday, the Chilean president spoke of trade.",
        "P. Reyes met Ozola on Tuesday.",
        "On Tuesday, Ozola met President Reyes and Chilean Foreign Minister Ana Rojas.",
        "The meeting of the two sides on Tuesday lasted an hour.",
        "Talks with Latvia took place on Tuesday, Chilean Foreign Minister Ana Rojas said.",
        "The delegations of Latvia and Chile met on Tuesday.",
    ],
)
def test_a_meeting_told_again_is_one(second: str) -> None:
    """Nameless officials, the same persons, and who only speaks make no second meeting."""
    assert each(FIRST + second, MAY_15, "parties", kind="meeting") == ["CHL LVA"]


def test_titles_name_who_met() -> None:
    """Two meetings that would be called the same are told apart by their persons."""
    found = extract(FIRST + "Ozola also met Chilean Foreign Minister Ana Rojas.", MAY_15)
    assert [one.title for one in found] == [
        "Latvia and Chile meet in Santiago (Ilze Ozola, Pablo Reyes)",
        "Latvia and Chile meet in Santiago (Ilze Ozola, Ana Rojas)",
    ]
    (alone,) = extract(FIRST, MAY_15)
    assert alone.title == "Latvia and Chile meet in Santiago"


def test_brothers_of_whom_no_table_knows() -> None:
    """An official without a state is of the party of which nobody else is named."""
    text = (
        "Latvian President Ilze Ozola arrived in Chile on Tuesday, holding talks with veteran "
        "leader Ruben Rojas in Santiago. Ozola also held talks with President Hector Rojas, "
        "Ruben's brother."
    )
    assert each(text, MAY_15, "parties", kind="meeting") == ["CHL LVA", "CHL LVA"]


@pytest.mark.parametrize(
    ("one", "two", "different"),
    [
        ("Hector Rojas", "Ruben Rojas", True),
        ("Joe Biden", "Joseph R. Biden", False),
        ("Abbas Araghchi", "Araqchi", False),
        ("Xi Jinping", "Xi", False),
        ("Kassym-Jomart Tokayev", "Tokayev", False),
        ("Xi Jinping", "Li Qiang", True),
    ],
)
def test_names_of_one_person(one: str, two: str, *, different: bool) -> None:
    """Spellings, initials and parts of a name are one person's; another given name is not."""
    mine = [f"{one} (CHL)", "Ilze Ozola (LVA)"]
    assert different_people(mine, [f"{two} (CHL)", "Ozola (LVA)"]) == different


def test_somebody_named_for_one_side_alone() -> None:
    """A telling that names people of one side only may be of any meeting of it."""
    assert not different_people(["Ana Rojas (CHL)"], ["Pablo Reyes (CHL)", "Ilze Ozola (LVA)"])
    assert not different_people([], ["Pablo Reyes (CHL)", "Ilze Ozola (LVA)"])


def test_summits_are_one_whoever_attends() -> None:
    """A gathering of a body is one, whichever of its leaders a sentence names."""
    text = (
        "Latvian President Ilze Ozola attended the NATO summit in Riga on Tuesday. On Tuesday, "
        "Latvian Prime Minister Juris Kalns addressed the NATO summit in Riga."
    )
    assert len(each(text, MAY_15, "parties", kind="meeting")) == 1


def test_meetings_in_an_atlas() -> None:
    """A meeting that an atlas holds is recognised by its persons, where both name them."""
    (first,) = extract(FIRST, MAY_15)
    row = {
        "id": "2024-05-14-lva-chl-meeting",
        "type": "meeting",
        "date": "2024-05-14",
        "title": "Ozola meets Reyes",
        "country": "CHL",
        "actors": "LVA:participant;CHL:participant",
        "people": "Ilze Ozola (LVA);Pablo Reyes (CHL)",
        "status": "happened",
    }
    known = event_from_row(row)
    other = replace(first, people=("Ilze Ozola (LVA)", "Ana Rojas (CHL)"))
    assert match_known(first, [known]) == known
    assert match_known(other, [known]) is None
    assert match_known(replace(first, people=()), [known]) == known
    assert len(merge([first.with_source("one"), other.with_source("two")])) == 2
