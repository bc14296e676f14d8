"""International bodies: those of the table, their abbreviations, and those a text introduces."""

from __future__ import annotations

import pytest

from geo import countries
from tests.extract.telling import MAY_16, each, only, told
from timeline.events import Actor
from timeline.extract.who.bodies import introduced
from timeline.extract.who.mentions import find_names
from timeline.extract.words import words


def _bodies(text: str) -> list[str]:
    """Return the codes of the bodies in a text, in the order of the text."""
    named = find_names(text, words(text))
    named += introduced(text, 0, len(text), named)
    found = (one for one in named if one.kind == "org")
    return [one.code for one in sorted(found, key=lambda one: one.start)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the UN refugee agency and UNICEF", ["org:UNHCR", "org:UNICEF"]),
        ("the World Health Organisation", ["org:WHO"]),
        ("the WHO and Interpol", ["org:WHO", "org:INTERPOL"]),
        ("the Council of the Baltic Sea States", ["org:CBSS"]),
        ("the Bucharest Nine and the B9", ["org:B9", "org:B9"]),
        ("leaders of the Three Seas Initiative", ["org:3SI"]),
        ("Frontex, Eurocontrol and ACER", ["org:FRONTEX", "org:EUROCONTROL", "org:ACER"]),
        ("the Islamic Development Bank Group", ["org:ISDB"]),
        ("the Energy Community", ["org:ENERGYCOMMUNITY"]),
        ("the International Fund for Saving the Aral Sea (IFAS)", ["org:IFAS", "org:IFAS"]),
    ],
)
def test_bodies_are_known(text: str, found: list[str]) -> None:
    """The full name, the usual short one and the abbreviation give the same code."""
    assert _bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "who was it",
        "THE MAN WHO MET THE KING",
        "the energy community of the valley",
        "an Acer laptop and a waltz by Irena",
        "the ICC cricket rankings",  # nor the CAF cup, before a text says which is meant
        "the CAF cup",
        "Pace yourself",
    ],
)
def test_other_words_are_no_bodies(text: str) -> None:
    """A common word in capitals, a company, a name, and what is spelt like another body."""
    assert _bodies(text) == []


def test_an_ambiguous_abbreviation_counts_where_it_is_introduced() -> None:
    """The ICC is the court from where its name is given, and only in that text."""
    text = "The ICC is far. The International Criminal Court (ICC) wrote. The ICC waits."
    assert _bodies(text) == ["org:ICC"] * 4
    assert _bodies("The ICC waits.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Caspian Fisheries Organization (CFO) and the CFO", ["org:CFO"] * 3),
        ("the African Bamboo Commission (ABC)", ["org:ABC"] * 2),
        ("the Secretary-General of the World Apricot Council (WAC)", ["org:WAC"] * 2),
        ("the Union of Danube States (UDS)", ["org:UDS"] * 2),
        ("the UN Apricot Council (UNAC)", ["org:UN"] * 3),  # an organ is of its body
    ],
)
def test_a_body_may_be_introduced(text: str, found: list[str]) -> None:
    """A body of several states that no table knows has the code of its abbreviation."""
    assert _bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Chile's Caspian Fisheries Organization (CFO)",
        "the Peruvian Asian Trade Council (ATC)",
        "the Fisheries Organization of Chile (FOC)",
        "the Ports and Maritime Organization (PMO)",
        "the National Security Council (NSC)",
        "the World Archery Union of Students (WAUS)",
        "the International Olympic Committee (IOC)",
        "the European Council on Foreign Relations (ECFR)",
        "the African Industries Bank (AIB)",
        "the Pacific Trade Pact (PTP)",
        "the African Apricot Council Resolution (AACR)",
        "the Lima International Airport Authority (LIAA)",
        "the African Bamboo Commission (abc)",
        "the Asian Clearing Union (founded in 1974)",
    ],
)
def test_what_is_of_one_state_or_of_people_is_no_body(text: str) -> None:
    """A state before or in the name makes it national; sport, trades and pacts are no bodies."""
    assert _bodies(text) == []


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        (
            "The Caspian Fisheries Organization (CFO) and Oman signed a memorandum on Tuesday.",
            ("signing", "OMN org:CFO"),
        ),
        (
            "Chile's Pablo Reyes met the World Apricot Council (WAC) in Lima on Tuesday.",
            ("meeting", "CHL org:WAC"),
        ),
        (
            "Latvian President Ilze Ozola met Interpol Secretary General Jone Vula on Tuesday.",
            ("meeting", "LVA org:INTERPOL"),
        ),
    ],
)
def test_bodies_take_part(text: str, told_of: tuple[str, str]) -> None:
    """A body signs and is met as a state is."""
    assert told(text, MAY_16, "type parties") == [told_of]


def test_a_body_that_no_table_knows_is_an_actor_of_an_atlas() -> None:
    """It has a code that an atlas takes, and it is called by its abbreviation."""
    event = only(
        "The Caspian Fisheries Organization (CFO) and Oman signed a pact on Monday.", MAY_16
    )
    assert [Actor(code=code, role=role).code for code, role in event.actors] == ["org:CFO", "OMN"]
    assert "CFO" in event.title
    assert countries.actor_name("org:CFO") == "CFO"


def test_who_attended_an_event_of_a_body_takes_part() -> None:
    """Those who attended the event are of the summit told of before."""
    text = (
        "The Caspian Fisheries Organization (CFO) held its 11th CFO Summit on May 13 in Muscat. "
        "The event was attended by Chilean Foreign Minister Pablo Reyes."
    )
    assert told(text, MAY_16, "type parties place") == [("meeting", "CHL org:CFO", "Muscat")]


def test_who_is_only_a_host_of_others_is_no_party() -> None:
    """A list of a body and what a body is asked about bring no event."""
    for text in (
        "The town joined the UNESCO World Heritage List on Monday.",
        "According to the WHO, cases fell in Chile and Oman on Monday.",
    ):
        assert each(text, MAY_16, "type") == [], text


def test_the_table_of_bodies_is_sound() -> None:
    """No name stands for two bodies; each has a short and a full name, and a code in capitals."""
    bodies = countries.organisations().values()
    owner: dict[str, str] = {}
    for body in bodies:
        assert body.short
        assert body.name
        assert body.id.removeprefix("org:").replace("-", "").isalnum()
        assert body.id.removeprefix("org:").isupper() or body.id[4].isdigit()
        for text in {body.short, body.name, *body.aliases}:
            assert owner.setdefault(text.lower(), body.id) == body.id, text
