"""Acts between states: prisoners, envoys, credentials, relations, gifts, treaties in force."""

from __future__ import annotations

import pytest

from tests.extract.telling import JUNE_19, MAY_14, MAY_16, MAY_22, told


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile on Tuesday exchanged 40 prisoners.",
        "Chile and Peru swapped dozens of captives on Tuesday.",
        "A prisoner exchange between Chile and Peru took place on Tuesday.",
        "The exchange of prisoners between Peru and Chile was carried out on Tuesday.",
        "Chile on Tuesday handed over 12 prisoners to Peru.",
        "Chile on Tuesday repatriated seven fishermen to Peru.",
        "Peru on Tuesday declared two diplomats of Chile personae non gratae.",
        "Peru on Tuesday withdrew its ambassador from Chile.",
        "Peru summoned the Chilean charge d'affaires on Tuesday.",
        "Peru and Chile restored ties on Tuesday.",
        "Chile on Tuesday delivered the first batch of missiles to Peru.",
        "A bridge built by Chile was handed over to Peru on Tuesday.",
        "The severing of diplomatic relations by Peru with Chile on Tuesday was no surprise.",
        "Peru on Tuesday filed a lawsuit against Chile over the border.",
        "Chile launched arbitration proceedings against Peru on Tuesday.",
        "An agreement was reached on Tuesday between Peru and Chile.",
    ],
)
def test_acts_between_states(text: str) -> None:
    """Prisoners, envoys and relations are dealt with in many words."""
    assert told(text, JUNE_19, "type date parties country") == [
        ("other", "2024-06-18", "CHL PER", "-")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru on Tuesday released new figures on aid to Chile.",
        "Peru and Chile spoke on Tuesday of prisoners and their families.",
        "Chile and Peru recalled their ambassadors on Tuesday.",
        "Chile and Peru finalised the text of a treaty on Tuesday.",
        "Analysts say a prisoner exchange deal between Peru and Chile is far away.",
    ],
)
def test_what_is_no_act_between_states(text: str) -> None:
    """Words about aid, prisoners and drafts are no acts of the two, nor is what both do alike."""
    assert told(text, JUNE_19) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ambassador of Ghana Kofi Asare presented his credentials in Lusaka on Tuesday.",
            ("other", "2024-06-18", "GHA ZMB", "ZMB"),
        ),
        (
            "The new ambassador of Norway to Zambia presented her credentials on Tuesday.",
            ("other", "2024-06-18", "NOR ZMB", "ZMB"),
        ),
        (
            "Ties between Peru and Chile, severed in May 2019, remain cold.",
            ("other", "2019-05", "CHL PER", "-"),
        ),
    ],
)
def test_where_credentials_are_presented_and_ties_of_old(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    """An ambassador's host is one of the two; a participle tells of an act as a verb does."""
    assert told(text, JUNE_19, "type date parties country") == [expected]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The agreement between Georgia and China went into effect in January 2018.", "2018-01"),
        ("A treaty of Peru and Chile entered into force on 1 March 2010.", "2010-03-01"),
        ("The free trade area between Serbia and Egypt takes effect on 1 July.", "2024-07-01"),
        ("The accord of Kenya and Uganda came into effect in 2019.", "2019"),
    ],
)
def test_agreements_come_into_effect(text: str, when: str) -> None:
    """Force and effect mean the same."""
    assert told(text, JUNE_19, "type date") == [("other", when)]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Embassy delivered new equipment to the Peruvian Army on 10 May 2024.",
        "Norway handed over two patrol boats to Peru on Friday, May 10, 2024.",
        "On May 10, 2024, Norway donated 100,000 doses of vaccine to the people of Peru.",
    ],
)
def test_handovers_with_a_day(text: str) -> None:
    """What one state gives another on a day is an act between them."""
    assert told(text, MAY_14, "type date cast") == [("other", "2024-05-10", "NOR PER")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has donated 100,000 doses of vaccine to Peru.",
        "Norway delivered a strong message to Peru on Friday.",
    ],
)
def test_gifts_without_a_day_and_words_are_no_acts(text: str) -> None:
    """Aid without a day and messages are no events."""
    assert told(text, MAY_14) == []


@pytest.mark.parametrize(
    "verb",
    ["ordered out two Latvian diplomats", "expelled two members of the Latvian embassy staff"],
)
def test_a_summons_and_the_expulsion_it_answers(verb: str) -> None:
    """A summons and the expulsion that it answers are two events."""
    text = f"Suva summoned the Latvian ambassador on Monday after Riga {verb} last week."
    assert sorted(told(text, MAY_22, "edtf parties", kind="other")) == [
        ("2024-05-13/2024-05-19", "FJI LVA"),
        ("2024-05-20", "FJI LVA"),
    ]


def test_an_envoy_is_summoned_where_he_is_posted() -> None:
    """The state that summons is that of the city, when it is not named."""
    text = "The Fijian ambassador in Riga was summoned to the foreign ministry on Tuesday."
    assert told(text, MAY_16, "type date parties") == [("other", "2024-05-14", "FJI LVA")]


def test_letters_of_accreditation_are_credentials() -> None:
    """An ambassador presents them by any name, before or behind the one who takes them."""
    text = (
        "Ambassador Jone Vula of Fiji presented to President Ilze Ozola of Latvia his Letter of "
        "Accreditation on Tuesday."
    )
    assert told(text, MAY_16, "type date parties") == [("other", "2024-05-14", "FJI LVA")]
