"""The dated table of leaders: who a name means on a day, and that its dates are sound."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date

import pytest

from geo._files import seeds
from tests.extract.telling import JUNE_19, MAY_6, MAY_9, each
from timeline.extract import extract
from timeline.extract.who.mentions import find_names
from timeline.extract.who.names import leaders
from timeline.extract.who.people import find_people
from timeline.extract.words import words


def states(text: str, day: date) -> list[str]:
    """Return the states of the persons of a text."""
    tokens = words(text)
    return [one.code for one in find_people(text, tokens, find_names(text, tokens), day)]


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Lammy met Fidan and Sybiha.", date(2025, 5, 14), ["GBR", "TUR", "UKR"]),
        ("Rubio met Araghchi.", date(2025, 5, 14), ["USA", "IRN"]),
        ("Kerry met Lavrov and Davutoglu.", date(2013, 5, 14), ["USA", "RUS", "TUR"]),
        ("Rutte met Kallas.", date(2022, 5, 14), ["NLD", "EST"]),
        ("Rutte met Kallas.", date(2025, 12, 14), ["org:NATO", "org:EU"]),
        ("Lammy met nobody.", date(2015, 5, 14), []),
        ("A court in Hague, a shop of Cooper and a rival called Austin", date(2013, 5, 14), []),
    ],
)
def test_surname_means_who_was_in_office(text: str, day: date, found: list[str]) -> None:
    """A surname alone is its holder of the day, another one's later, and nobody's too early."""
    assert states(text, day) == found


def test_terms_are_in_order() -> None:
    """Every leader leaves office after taking it."""
    assert not [one.name for found in leaders().values() for one in found if one.last < one.first]


def test_one_state_has_one_foreign_minister() -> None:
    """Two open terms of one office would give a later namesake to the wrong state."""
    held = defaultdict(list)
    with (seeds() / "leaders.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["office"] in {"foreign minister", "foreign secretary"} and not row["to"]:
                held[row["code"], row["office"]].append(row["name"])
    rivals = {"MMR", "YEM"}  # two governments
    assert not {
        key: names for key, names in held.items() if len(names) > 1 and key[0] not in rivals
    }


def test_a_name_that_is_a_month_is_read_whole() -> None:
    """Theresa May is read whole; a May day after a name is no part of it."""
    (one,) = extract(
        "Prime Minister Theresa May met French President Emmanuel Macron in Paris on 16 June 2017.",
        date(2017, 6, 17),
    )
    assert "Theresa May (GBR)" in one.people
    (other,) = extract(
        "Fijian President Jone Vula May 3 met Latvian President Ilze Ozola in Suva.",
        MAY_6,
    )
    assert (other.date, "Jone Vula (FJI)" in other.people) == ("2024?-05-03", True)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Iran's envoy Hamid Soltani met Armenian President Vahagn Khachaturyan on Monday.", "BGD"),
        ("Vice President Harris met President Hichilema of Zambia on Monday.", "KNA"),
    ],
)
def test_a_first_name_or_a_deputy_is_no_leader_of_that_name(text: str, who: str) -> None:
    """Common names do not stand for the head of another state."""
    assert not any(who in codes for codes in each(text, JUNE_19, "parties"))


def test_a_namesake_of_a_leader_is_somebody_else() -> None:
    """A surname that the text gives to somebody else first is that one's further on."""
    text = (
        "Rep. Mike Macron warned of it on Friday. Macron visited the Port of Riga in Latvia on "
        "Friday morning, he said."
    )
    assert extract(text, MAY_9) == []
    known = "Macron visited Riga on Friday, officials said."
    assert [" ".join(one.participants) for one in extract(known, MAY_9)] == ["FRA LVA"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Emomali Rakhmon spoke.", ["TJK"]),
        ("President Berdymukhammedov spoke.", ["TKM"]),
        ("President Kasym-Zhomart Tokaev spoke.", ["KAZ"]),
        ("President Mirziyaev spoke.", ["UZB"]),
        ("President Emil Rakow spoke.", [""]),
        ("Adviser Hussein Allawi spoke.", [""]),
        ("Governor Mirziyaev spoke.", [""]),
    ],
)
def test_leaders_spelt_in_another_way(text: str, found: list[str]) -> None:
    """A name that sounds like a leader's is one with a second name, or with the rank."""
    day = date(2021, 9, 14)
    assert states(text, day) == found
