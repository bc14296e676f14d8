"""Whose press it is: officials named without a state are those that the text speaks for."""

from __future__ import annotations

import pytest

from tests.extract.telling import MAY_14, MAY_15, MAY_22, each, told, visits


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        (
            "National Security Adviser Petra Lund met today with Foreign Minister Ana Sol of Peru.",
            "She underlined Norway's commitment to the Norway-Peru partnership.",
        ),
        (
            "Deputy Foreign Minister Petra Lund met on May 14 with Peruvian Minister Ana Sol.",
            "They discussed Russia's war in Ukraine and Peru's partnership with Norway.",
        ),
        (
            "Envoy Petra Lund met today with the Deputy Chief of Staff of the President of Peru.",
            "They spoke of ties between Peru and Norway.",
        ),
        (
            "Secretary Petra Lund met today with Ana Sol, Advisor to the Peruvian President.",
            "She conveyed Norwegian support for the reforms.",
        ),
    ],
)
def test_release_opens_with_its_own_official(lead: str, rest: str) -> None:
    """An official without a state who opens a text is of the state that the text speaks for."""
    assert told(f"{lead} {rest}", MAY_14, "type date cast") == [
        ("meeting", "2024-05-14", "NOR PER")
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "They discussed Russia's war against Ukraine and threats from Iran.",
        "They condemned Iran's attacks and Russia's invasion.",
    ],
)
def test_hidden_home_is_not_guessed(rest: str) -> None:
    """Whom a text condemns or is at war is not the state that it speaks for."""
    lead = "Special Envoy Petra Lund met today with Foreign Minister Ana Sol of Peru."
    assert told(f"{lead} {rest}", MAY_14) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "VISIT TO TALLINN\n\nNext week I will travel to Tallinn for talks on trade. Norway "
                "supports Estonia. I will also meet my counterpart. The Norwegian Government has "
                "made this a priority, and Norway's aid will grow."
            ),
            {"NOR EST 2024-05-20/2024-05-26 planned"},
        ),
        (
            (
                "MINISTER TO VISIT CHILE\n\nThe Minister for Trade and Tourism, Ada Moss MP, "
                "leaves for Chile (CHL) tomorrow. New Zealand is committed to open markets. "
                "New Zealand's exports have grown."
            ),
            {"NZL CHL 2024-05-16 planned"},
        ),
        (
            (
                "Today the Treasurer and the Minister for Border Protection will travel to Ottawa. "
                "Ireland has long supported such talks, and Ireland's voice is heard. The Irish "
                "Government will report on the outcome."
            ),
            {"IRL CAN 2024-05-15 planned"},
        ),
        (
            (
                "Readout of Principal Deputy Advisor Ada Moss on Fiji\n\nPrincipal Deputy "
                "National Security Advisor Ada Moss traveled to Suva on Monday, where she met with "
                "Prime Minister Sitiveni Rabuka of Fiji."
            ),
            {"USA FJI 2024-05-13 happened"},
        ),
    ],
)
def test_release_speaks_for_its_state(text: str, wanted: set[str]) -> None:
    """A release that names its own state only in what it is and does is of that state's people."""
    assert visits(text, MAY_15) == wanted


def test_an_official_of_a_list_is_of_none_of_its_states() -> None:
    """The state that a text speaks for is not the one in the middle of a list."""
    text = (
        "Today in Riga, Foreign Minister Karl Tamm and counterparts from Latvia, Fiji, Malta and "
        "Norway signed an agreement on fishing. Tamm said the agreement strengthens Estonia's "
        "presence at sea."
    )
    assert each(text, MAY_22, "parties", kind="signing") == ["EST FJI LVA MLT NOR"]


def test_the_bank_of_a_headline_employs_nobody_below() -> None:
    """A body at the end of a headline is not that of the official who opens the text."""
    text = (
        "Visit of the Fijian minister to Latvia and the West Bank\n\n"
        "Foreign Minister Jone Vula of Fiji travelled to Latvia on May 14."
    )
    assert told(text, MAY_22, "edtf place parties", kind="visit") == [
        ("2024?-05-14", "-", "FJI LVA"),
        ("2024-05", "West Bank", "FJI PSE"),
    ]
