"""How agencies and ministries from Tbilisi to Beijing name who takes part."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, each, told


@pytest.mark.parametrize(
    "guest",
    [
        "Speaker of the Althing Gathering of Iceland Jon Olafsson",
        "the Ambassador Extraordinary and Plenipotentiary of Iceland to Bhutan Jon Olafsson",
        "the Ambassador of Iceland to the Kingdom of Bhutan, Jon Olafsson",
        "Icelandic Ambassador to Thimphu Jon Olafsson",
        "the Director of the Polar Department of the Ministry of Foreign Affairs of Iceland",
        "Jon bin Olaf Al Reyk, the Foreign Minister of Iceland",
        "Iceland's Deputy PM Jon Olafsson",
        "the commander of Iceland's coast guard, Jon Olafsson",
        "Chairman of the Glacier Committee of the Parliament of Iceland Jon Olafsson",
    ],
)
def test_offices_of_institutions(guest: str) -> None:
    """Read an office with the body it is of, its post abroad and the name in any order."""
    text = f"On Tuesday, Bhutanese Prime Minister Tshering Wangdi met with {guest}."
    assert told(text, APRIL_17, "type date parties where") == [
        ("meeting", "2025-04-15", "BTN ISL", "-")
    ]


@pytest.mark.parametrize(
    "host",
    [
        "Sheikh Tshering bin Wangdi Al Paro, the President of Bhutan,",
        "Tshering Wangdi, President of the Kingdom of Bhutan,",
        "Tshering Wangdi, Bhutan's foreign minister,",
        "His Excellency Tshering Wangdi, Minister of Justice of the Kingdom of Bhutan, today",
    ],
)
def test_apposed_hosts_receive(host: str) -> None:
    """Take the comma that closes an apposition for no break between subject and verb."""
    text = f"{host} received Jon Olafsson, Prime Minister of Iceland, in Thimphu."
    assert told(text, APRIL_17, "type date parties where") == [
        ("meeting", "2025-04-17", "BTN ISL", "Thimphu")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Fijian-Tongan talks in expanded format have begun in Suva.",
            ("meeting", "2025-04-17", "FJI TON", "Suva"),
        ),
        (
            "Fiji's President Ana Tavo received at Garden Palace on Tuesday the envoy of Tonga.",
            ("meeting", "2025-04-15", "FJI TON", "FJI"),
        ),
        (
            (
                "Fijian Foreign Minister Ana Tavo hosted a trilateral meeting of counterparts of "
                "Tonga and Samoa in Suva on Tuesday."
            ),
            ("meeting", "2025-04-15", "FJI TON WSM", "Suva"),
        ),
        (
            (
                "The new Ambassador of Tonga on Tuesday presented a copy of his credentials to "
                "Fijian Foreign Minister Ana Tavo."
            ),
            ("other", "2025-04-15", "FJI TON", "-"),
        ),
        (
            "A meeting of the Working Group on fish between Fiji and Tonga was held on Tuesday.",
            ("commission_session", "2025-04-15", "FJI TON", "-"),
        ),
        (
            "The Fiji-Tonga State Commission on the border held its meeting in Suva on Tuesday.",
            ("commission_session", "2025-04-15", "FJI TON", "Suva"),
        ),
        (
            "Fiji summoned the Tongan ambassador in Suva on Tuesday over the remarks.",
            ("other", "2025-04-15", "FJI TON", "Suva"),
        ),
        (
            "Officials of Fiji and Samoa as well as the Tongan minister met in Suva on Tuesday.",
            ("meeting", "2025-04-15", "FJI TON WSM", "Suva"),
        ),
        (
            "Envoys of Tonga and the P4+1 countries held talks in Vienna on Tuesday.",
            ("meeting", "2025-04-15", "CHN DEU FRA GBR RUS TON", "Vienna"),
        ),
    ],
)
def test_ways_of_ministries(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Read talks, sessions, credentials and summons in the words of ministries."""
    assert wanted in told(text, APRIL_17, "type date parties where")


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, Fiji has hailed talks with Tonga as a success.",
        "President Ana Tavo said on Tuesday that Fiji holds talks with those who respect Tonga.",
        "Fiji is drafting an agenda for negotiations with Tonga if Ana Tavo wins the May 3 vote.",
        "Fijian Foreign Minister Ana Tavo met with media representatives on Tuesday.",
        "Fijian Foreign Minister Ana Tavo spoke on a visit to the U.S. State Department.",
    ],
)
def test_talks_that_are_none(text: str) -> None:
    """Find no talks where they are praised, conditional, general or with the press."""
    assert told(text, APRIL_17) == []


def test_minister_of_the_country() -> None:
    """Let "the country's minister" be that of the state named last."""
    text = "Fiji lauded Tonga on Tuesday for a visit by the country's foreign minister to Apia."
    assert ("visit", "2025-04-15", "TON WSM", "Apia") in told(
        text, APRIL_17, "type date parties where"
    )


def test_session_is_told_once() -> None:
    """Take "attended the meeting" after a session for that session."""
    text = (
        "Fiji and Tonga held a joint working group session in Suva on Tuesday. The ambassador of "
        "Tonga and the Fijian deputy minister attended the meeting."
    )
    assert each(text, APRIL_17, "type") == ["commission_session"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Fiji is to send a trade, science, and youth delegation to Tonga on May 3.",
            ("visit", "2025-05-03", "FJI TON", "TON"),
        ),
        (
            (
                "On Tuesday, Fijian minister Ana Tavo met with the Secretary Jon Vea. She also "
                "held talks with the foreign minister of Tonga."
            ),
            ("meeting", "2025-04-15", "FJI TON", "-"),
        ),
        (
            (
                "On Tuesday, the Fijian minister held talks with the delegation of Tonga headed by "
                "Deputy Minister Sione Vea over the crisis in Samoa."
            ),
            ("meeting", "2025-04-15", "FJI TON", "-"),
        ),
        (
            "Fiji and Tonga agreed to hold a tripartite meeting on April 26 on fish from Samoa.",
            ("meeting", "2025-04-26", "FJI TON WSM", "-"),
        ),
    ],
)
def test_parties_of_delegations(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Find who sends a delegation, the third of a trilateral, and the day of a sentence before."""
    assert wanted in told(text, APRIL_17, "type date parties where")


@pytest.mark.parametrize(
    "text",
    [
        "Fiji will meet Tonga on Friday in Suva in the semi-final of the championship.",
        "Fiji and Tonga have had 16 telephone conversations since the storm.",
    ],
)
def test_matches_and_counts(text: str) -> None:
    """Find no event in sport nor in a number of calls."""
    assert told(text, APRIL_17) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "On Tuesday, Minister Ana Tavo of Fiji met the delegation of Tonga headed by "
                "Minister of Trade Sione Vea, which arrived in our country on a working visit."
            ),
            ("visit", "2025-04-15", "FJI TON", "FJI"),
        ),
        (
            (
                "Fijian Foreign Minister Ana Tavo, who is in Apia to attend a forum, met with "
                "the Samoan prime minister on Tuesday."
            ),
            ("visit", "2025-04-15", "FJI WSM", "Apia"),
        ),
        (
            (
                "Fijian minister Ana Tavo met with Samoan Prime Minister Lea Tui in Apia. Within "
                "the framework of the visit, Tavo also laid flowers."
            ),
            ("visit", "2025-04-17", "FJI WSM", "Apia"),
        ),
        (
            (
                "Fiji's National Reef Council Secretary Ana Tavo met with Tonga's Fish Committee "
                "(FC) Chairman Sione Vea on Tuesday."
            ),
            ("meeting", "2025-04-15", "FJI TON", "-"),
        ),
        (
            (
                "Fijian minister Ana Tavoghali left home. On Tuesday, Tavoqali met with "
                "the Tongan premier."
            ),
            ("meeting", "2025-04-15", "FJI TON", "-"),
        ),
        (
            (
                "The Tongan ambassador to Suva, whose country sells the fish, was summoned to the "
                "Fijian foreign ministry on Tuesday."
            ),
            ("other", "2025-04-15", "FJI TON", "-"),
        ),
        (
            "Fiji's minister is due to meet on May 3 with the ministers of Tonga, Samoa and Palau.",
            ("meeting", "2025-05-03", "FJI TON", "-"),
        ),
    ],
)
def test_visits_told_beside(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Read visits told in asides, owners before a body, names spelled anew and lists of many."""
    assert wanted in told(text, APRIL_17, "type date parties where")


def test_separate_meeting_with_its_subject_behind() -> None:
    """Keep who opens the main clause together with whom he met separately."""
    text = "In a separate meeting with Tongan envoy Sione Vea, Fijian President Ana Tavo spoke."
    assert told(text, APRIL_17, "type date parties where") == [
        ("meeting", "2025-04-17", "FJI TON", "-")
    ]


def test_powers_do_not_meet_alone() -> None:
    """Add a group of powers only to the other side that the sentence names."""
    assert (
        told("It is an outcome of the deal concluded with six world powers in 2015.", APRIL_17)
        == []
    )


def test_remarks_made_at_a_meeting() -> None:
    """Date a meeting where remarks were made by the day on which they were said."""
    text = (
        "Fiji and Tonga are to share the reef, Fijian minister Ana Tavo announced on Sunday. Tavo "
        "made the announcement after a meeting with Tongan envoy Sione Vea in Suva."
    )
    assert ("meeting", "2025-04-13", "FJI TON", "Suva") in told(
        text, APRIL_17, "type date parties where"
    )
