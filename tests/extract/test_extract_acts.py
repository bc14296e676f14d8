"""Acts between states, declarations, sessions of a series, and the day of talks beside them."""

from __future__ import annotations

import pytest

from tests.extract.telling import JUNE_19, each, told


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
    "text",
    [
        "Peru, Chile, Cuba and Bolivia on Tuesday adopted a declaration on lithium.",
        "The Arica Declaration was adopted on Tuesday by Peru, Chile, Cuba and Bolivia.",
        "Peru, Chile, Cuba and Bolivia issued a communique on Tuesday.",
        "A final declaration was endorsed by Peru, Chile, Cuba and Bolivia on Tuesday.",
        "Ministers of Peru, Chile, Cuba and Bolivia approved an outcome document on Tuesday.",
    ],
)
def test_a_declaration_that_several_states_adopt_is_a_statement(text: str) -> None:
    """A communique is one too, joint or not."""
    assert told(text, JUNE_19, "type date parties") == [
        ("statement", "2024-06-18", "BOL CHL CUB PER")
    ]


def test_a_declaration_that_two_states_adopt_is_a_signing() -> None:
    """It is a document between them as a treaty is."""
    text = "Peru and Chile adopted a joint declaration on lithium on Tuesday."
    assert told(text, JUNE_19, "type date parties country") == [
        ("signing", "2024-06-18", "CHL PER", "-")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president on Tuesday received a message of condolences from the king of Spain.",
        "Peru's rebels signed an accord on Tuesday at a ceremony attended by Chile's president.",
    ],
)
def test_neither_messages_nor_guests_make_an_event(text: str) -> None:
    """Who sends a message is not received, and who looks on does not sign."""
    assert told(text, JUNE_19) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru, Chile and Cuba called for a truce. In a joint statement, they said it is time.",
            ("statement", "2024-06-19", "CHL CUB PER", "-"),
        ),
        (
            "Haiti is at war. Its north burns. A joint statement by Peru and Chile urged talks.",
            ("statement", "2024-06-19", "CHL PER", "-"),
        ),
        (
            "Peru on Tuesday suspended the 2007 visa agreement with Chile.",
            ("signing", "2007", "CHL PER", "-"),
        ),
        (
            "Haiti fears for the 1963 treaty between Peru and Chile.",
            ("signing", "1963", "CHL PER", "-"),
        ),
    ],
)
def test_statements_without_a_day_and_treaties_with_a_year(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    """What states say together is of today; a treaty's year is that of its signing."""
    assert told(text, JUNE_19, "type date parties country") == [expected]


def test_became_the_first_to_visit() -> None:
    """A visit that made somebody the first to go there did happen."""
    text = "In May, Chile's president became the first Chilean leader to visit Zambia."
    assert told(text, JUNE_19, "type date parties country") == [
        ("visit", "2024-05", "CHL ZMB", "ZMB")
    ]


SESSION = "The ninth session of the Peru-Chile Joint Commission was held in Lima on Tuesday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The previous round of the commission had been convened in Arica in May 2022.",
            ("commission_session", "2022-05", "CHL PER", "CHL"),
        ),
        (
            "The sides agreed to hold the next session in Santiago in 2026.",
            ("commission_session", "2026", "CHL PER", "CHL"),
        ),
        (
            "The 8th meeting was held in Santiago in May 2022.",
            ("commission_session", "2022-05", "CHL PER", "CHL"),
        ),
        (
            "Its first session took place in Lima in May 2002.",
            ("commission_session", "2002-05", "CHL PER", "PER"),
        ),
    ],
)
def test_another_one_of_the_series(text: str, expected: tuple[str, str, str, str]) -> None:
    """The last and the next session have type and parties of the one just told of."""
    assert expected in told(SESSION + text, JUNE_19, "type date parties country")


def test_the_next_session_without_a_date_is_none() -> None:
    """A place alone does not make it an event."""
    text = "The sides agreed to hold the next session in Santiago."
    assert len(told(SESSION + text, JUNE_19)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chile's foreign minister said on Tuesday after talks with Peru's president in Lima: no.",
        "Peru and Chile signed a treaty in Lima on Tuesday after talks between their ministers.",
    ],
)
def test_talks_are_of_the_day_of_what_came_of_them(text: str) -> None:
    """What was said or signed after talks dates them."""
    assert ("meeting", "2024-06-18", "CHL PER", "PER") in told(
        text, JUNE_19, "type date parties country"
    )


def test_talks_that_another_state_brokers() -> None:
    """The day of what was reached in talks is theirs; who brokered them takes part."""
    text = "Peru and Chile reached a compromise in talks brokered by Brazil in Lima on Tuesday."
    assert told(text, JUNE_19, "type date parties country") == [
        ("meeting", "2024-06-18", "BRA CHL PER", "PER")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Peru and Chile, meeting in Lima on Tuesday, praised their ties.",
        "In a statement today, Peru said its king met Chile's minister in Lima on Tuesday.",
    ],
)
def test_meeting_told_beside_another_verb(text: str) -> None:
    """A participle tells of a meeting, and the day of a statement is not that of a meeting."""
    assert ("meeting", "2024-06-18", "CHL PER", "PER") in told(
        text, JUNE_19, "type date parties country"
    )


def test_a_plan_told_in_a_statement_today_is_of_the_visit() -> None:
    """What a ministry says today of a visit to come is not of today."""
    text = (
        "Peru's foreign minister will visit Chile from June 25 to 27. In a statement today, the"
        " ministry said she will co-chair the Peru-Chile Joint Commission."
    )
    assert ("commission_session", "2024-06-25/2024-06-27", "CHL PER", "CHL") in told(
        text, JUNE_19, "type date parties country"
    )


def test_the_document_before_its_signing() -> None:
    """A treaty signed in one city that came into force later is two events of two days."""
    text = (
        "The tax treaty between Peru and Chile, signed in Lima on June 3, 2021, entered into force"
        " on Tuesday following an exchange of papers."
    )
    events = told(text, JUNE_19, "type date parties country")
    assert [one[:2] for one in events] == [("signing", "2021-06-03"), ("other", "2024-06-18")]


def test_two_of_several() -> None:
    """The two countries are those that the article is about, and no witness of the signing."""
    text = (
        "Peru and Chile signed a border treaty in Quito on Tuesday in the presence of President"
        " Noboa of Ecuador. Peru and Chile are old rivals. The two countries reopened their border"
        " on June 3."
    )
    assert ("opening", "2024-06-03", "CHL PER", "-") in told(
        text, JUNE_19, "type date parties country"
    )


def test_a_date_of_signing_is_not_that_of_another_act() -> None:
    """An accord signed in one year does not come into force, or to an end, in that year."""
    text = "Peru said on Tuesday that the accord, signed in 2015, restored its ties with Chile."
    assert ("other", "2015") not in told(text, JUNE_19, "type date")


def test_a_number_of_agreements() -> None:
    """Numbers of people going somewhere are no visit; a number of treaties may be signed."""
    text = "A number of agreements were signed by Peru and Chile in Lima on Tuesday."
    assert told(text, JUNE_19, "type date parties country") == [
        ("signing", "2024-06-18", "CHL PER", "PER")
    ]
    assert told("The number of Peruvians who visited Chile in May rose.", JUNE_19) == []


def test_going_home_is_no_visit() -> None:
    """A guest who leaves for his own capital visits nobody."""
    text = "Peru's President met Chile's in Santiago on Tuesday. He is due to leave for Lima today."
    assert "PER" not in each(text, JUNE_19, "country", kind="visit")
