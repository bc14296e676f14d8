"""Meetings with officials who are named by a title alone."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_15, each, told

ROJAS = "Chilean Foreign Minister Ana Rojas"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"The Amir met with {ROJAS} in Doha on Tuesday.", "CHL QAT"),
        (f"The Amir received {ROJAS} in Doha on Tuesday.", "CHL QAT"),
        (f"His Majesty met {ROJAS} in Amman on Tuesday.", "CHL JOR"),
        (f"The Sultan will receive {ROJAS} in Muscat on Friday.", "CHL OMN"),
        (f"On Tuesday, {ROJAS} met with the King in Rabat.", "CHL MAR"),
        (f"EAM met {ROJAS} in Santiago on Tuesday.", "CHL IND"),
        (f"RIGA, May 15 - The PM met {ROJAS} in Vilnius on Tuesday.", "CHL LVA"),
        (f"{ROJAS} met senior government officials in Riga on Tuesday.", "CHL LVA"),
        (f"{ROJAS} will meet with several high-ranking officials in Riga on Friday.", "CHL LVA"),
    ],
)
def test_a_title_alone_is_of_the_host_or_the_press(text: str, parties: str) -> None:
    """A monarch is met at home, a minister is of the article's press."""
    assert each(text, MAY_15, "parties", kind="meeting") == [parties]


@pytest.mark.parametrize(
    "text",
    [
        f"The President met {ROJAS} in Vilnius on Tuesday.",  # of which state?
        f"The Amir met {ROJAS} on Tuesday.",
        f"{ROJAS} met officials from Kenya and others in Riga on Tuesday.",
        f"The Amir received a letter from {ROJAS} in Doha on Tuesday.",
        f"{ROJAS} met students in Riga on Tuesday.",
        "The King of hearts met his match in Riga on Tuesday.",
    ],
)
def test_no_host_is_made_up(text: str) -> None:
    """Without a place of his own or a press, nobody knows whose minister it was."""
    found = told(text, MAY_15, "parties", kind="meeting")
    assert ("CHL LVA",) not in found
    assert ("CHL LTU",) not in found
    assert ("CHL QAT",) not in found


def test_who_has_been_named_receives() -> None:
    """The president who receives somebody is the one told of before."""
    text = f"Latvian President Ilze Ozola spoke on Tuesday. She also received {ROJAS}."
    assert each(text, MAY_15, "parties", kind="meeting") == ["CHL LVA"]
