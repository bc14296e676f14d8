"""Sessions of commissions, working groups and consultations, the last and the next."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, JUNE_19, MAY_6, MAY_16, each, told

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
def test_the_last_and_the_next_session(text: str, expected: tuple[str, str, str, str]) -> None:
    """The last and the next session have type and parties of the one just told of."""
    assert expected in told(SESSION + text, JUNE_19, "type date parties country")


def test_the_next_session_without_a_date_is_none() -> None:
    """A place alone does not make it an event."""
    text = "The sides agreed to hold the next session in Santiago."
    assert len(told(SESSION + text, JUNE_19)) == 1


def test_a_session_is_told_once() -> None:
    """Take "attended the meeting" after a session for that session."""
    text = (
        "Fiji and Tonga held a joint working group session in Suva on Tuesday. The ambassador of "
        "Tonga and the Fijian deputy minister attended the meeting."
    )
    assert each(text, APRIL_17, "type") == ["commission_session"]


def test_the_council_meeting_is_its_session() -> None:
    """Take "the council meeting" to go on about the session of the council."""
    text = (
        "Chilean President Ana Rojas will visit Latvia on Friday for the 8th session of the "
        "Chile-Latvia Strategic Cooperation Council. The council meeting will be held in Riga."
    )
    assert sorted(each(text, APRIL_17, "type")) == ["commission_session", "visit"]


def test_the_next_round_is_of_the_same_kind() -> None:
    """The next round of consultations is one more of them, where its host is."""
    text = (
        "Chile and Latvia held the seventh round of political consultations in Oslo on Monday. "
        "The eighth round will be hosted by Riga next year."
    )
    assert told(text, APRIL_17) == [
        ("consultation", "2025-04-14", "CHL LVA", "Oslo"),
        ("consultation", "2026", "CHL LVA", "Riga"),
    ]


def test_the_meeting_of_commissions_is_a_session() -> None:
    """The meeting of commissions is a session."""
    text = (
        "On Monday the commissions on the border between Chile and Peru held their first joint "
        "meeting. The next round is expected in June in Lima."
    )
    assert told(text, APRIL_17, "type date status") == [
        ("commission_session", "2025-04-14", "happened"),
        ("commission_session", "2025-06", "planned"),
    ]


def test_consultations_with_a_body_have_two_parties() -> None:
    """Who travels for consultations has them with whom they are."""
    text = (
        "Chile's chief negotiator Pablo Reyes will travel to Vienna for consultations with the "
        "OSCE on May 2."
    )
    assert ("consultation", "2025-05-02", "CHL org:OSCE", "Vienna") in told(text, APRIL_17)


def test_a_working_group_of_a_body_meets() -> None:
    """The body is its party, and one is enough."""
    text = (
        "AKTAU, May 6. A meeting of the working group on the growth of the Trans-Caspian "
        "International Transport Route took place in Aktau."
    )
    assert told(text, MAY_6, "type edtf cast place") == [
        ("commission_session", "2024-05-06", "org:TITR", "Aktau")
    ]


def test_a_commission_meets_at_one_of_its_own() -> None:
    """After news of a third state, a commission in Baku is with the state of the lead."""
    text = (
        "ASTANA, April 17 - Kazakhstan's president received Azerbaijan's foreign minister on "
        "Thursday. In March, the Kazakh president visited Hungary. The next meeting of the "
        "intergovernmental commission will be held in Baku in June 2025."
    )
    assert ("commission_session", "2025-06", "AZE KAZ", "AZE") in told(
        text, APRIL_17, "type date parties country"
    )


def test_a_dialogue_that_is_chaired() -> None:
    """A dialogue of two states by its name is a meeting, whoever chairs it."""
    text = (
        "The eighth Fiji-Latvia Economic Policy Dialogue on 14 May was co-chaired by Assistant "
        "Minister Jone Vula and Deputy Minister Ilze Ozola."
    )
    assert told(text, MAY_16, "type date parties") == [("meeting", "2024-05-14", "FJI LVA")]
