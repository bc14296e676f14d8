"""The dated table of leaders: who a name means on a day, and that its dates are sound."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date

import pytest

from geo._files import seeds
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


def test_a_name_that_is_a_month() -> None:
    """Theresa May is read whole; a May day after a name is no part of it."""
    (one,) = extract(
        "Prime Minister Theresa May met French President Emmanuel Macron in Paris on 16 June 2017.",
        date(2017, 6, 17),
    )
    assert "Theresa May (GBR)" in one.people
    (other,) = extract(
        "Fijian President Jone Vula May 3 met Latvian President Ilze Ozola in Suva.",
        date(2024, 5, 6),
    )
    assert (other.date, "Jone Vula (FJI)" in other.people) == ("2024?-05-03", True)
