"""Turns of phrase of agencies and ministries: a sentence, and the events of all kinds it tells."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, MAY_6, MAY_14, only, told
from timeline.extract import extract


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        ("Kenyan President William Ruto visited Beijing on 3 April 2025.", "visit", "KEN CHN"),
        ("Georgia and Armenia signed a treaty in Tbilisi on 3 April 2025.", "signing", "GEO ARM"),
        (
            "The 8th session of the Turkmen-Japanese Joint Commission was held on 3 April 2025.",
            "commission_session",
            "TKM JPN",
        ),
        (
            "Finland and Kazakhstan held political consultations in Astana on 3 April 2025.",
            "consultation",
            "FIN KAZ",
        ),
        ("The presidents of Chad and Niger met on 3 April 2025.", "meeting", "TCD NER"),
        ("Poland opened a consulate in Lviv, Ukraine, on 3 April 2025.", "opening", "POL UKR"),
        (
            "Serbia and Hungary adopted a joint statement on 3 April 2025.",
            "statement",
            "SRB HUN",
        ),
        (
            "Fiji and Azerbaijan established diplomatic relations on 3 April 2025.",
            "other",
            "FJI AZE",
        ),
    ],
)
def test_each_type_is_told(text: str, kind: str, codes: str) -> None:
    """Every type of event has its words, with the parties beside them."""
    found = only(text, APRIL_17)
    assert (found.type, found.date) == (kind, "2025-04-03")
    assert set(found.participants) == set(codes.split())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "In 2016, Togolese President Faure Gnassingbe paid a working visit to Banjul.",
            ("visit", "2016", "TGO GMB", "GMB"),
            id="a year at the head of the sentence",
        ),
        pytest.param(
            "Bolivian President Luis Arce arrived today (April 17) in Lima for talks.",
            ("visit", "2025-04-17", "BOL PER", "PER"),
            id="a date twice, once in brackets",
        ),
        pytest.param(
            "On April 15th, at 11:05 a.m. (0:05 a.m. on April 16th, JST), the Prime Minister "
            "of Japan held a meeting with the President of Kenya.",
            ("meeting", "2025-04-15", "JPN KEN", "-"),
            id="an hour of another place in brackets",
        ),
        pytest.param(
            "Nepal's foreign minister called on Bhutanese Prime Minister Tshering Tobgay in "
            "Thimphu on Tuesday.",
            ("meeting", "2025-04-15", "NPL BTN", "BTN"),
            id="a courtesy call",
        ),
        pytest.param(
            "The leaders of Malta and Libya met on Monday in Geneva, after the US ambassador left.",
            ("meeting", "2025-04-14", "MLT LBY", "CHE"),
            id="a city of the world, not its namesake in a state of the text",
        ),
        pytest.param(
            "Ghana reopened its embassy in Doha on Wednesday.",
            ("opening", "2025-04-16", "GHA QAT", "QAT"),
            id="an embassy reopened",
        ),
        pytest.param(
            "ISLAMABAD, April 17 - Foreign Minister Shah Khawar left for Tokyo on Wednesday.",
            ("visit", "2025-04-16", "PAK JPN", "JPN"),
            id="an official named without a state is of the dateline's",
        ),
    ],
)
def test_a_phrase_gives_its_one_event(text: str, wanted: tuple[str, str, str, str]) -> None:
    """One sentence gives its one event, with the day, the parties and the country it means."""
    assert told(text, APRIL_17, "type date cast country") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Last Friday, Malta's foreign minister was on a working visit to Tunisia.",
            [("visit", "2025-04-11", "MLT TUN", "TUN")],
            id="a weekday of last week at the head of the sentence",
        ),
        pytest.param(
            "Slovak President Peter Pellegrini left Tirana on Tuesday, concluding his visit.",
            [("visit", "2025-04-15", "SVK ALB", "ALB")],
            id="who leaves at the end of a visit was there",
        ),
        pytest.param(
            "Fiji's foreign minister met separately with the foreign ministers of Samoa and Tonga "
            "in Suva on Tuesday.",
            [
                ("meeting", "2025-04-15", "FJI WSM", "FJI"),
                ("meeting", "2025-04-15", "FJI TON", "FJI"),
            ],
            id="separate meetings told by the verb",
        ),
        pytest.param(
            "On April 15, the President of Tajikistan arrived in our country on a state visit at "
            "the invitation of the President of Uzbekistan. "
            "Uzbekistan and Tajikistan are friends.",
            [("visit", "2025-04-15", "TJK UZB", "UZB")],
            id="our country is the other of the two",
        ),
        pytest.param(
            "On Tuesday, the President of Ghana landed in Lome and was received by his host, the "
            "President of Togo.",
            [
                ("visit", "2025-04-15", "GHA TGO", "TGO"),
                ("meeting", "2025-04-15", "TGO GHA", "TGO"),
            ],
            id="received by his host",
        ),
        pytest.param(
            "Mali's foreign minister will fly to Algiers on Friday, then to Tunis, where he will "
            "meet with the Tunisian foreign minister.",
            [
                ("visit", "2025-04-18", "MLI DZA", "DZA"),
                ("visit", "2025-04-18", "MLI TUN", "TUN"),
                ("meeting", "2025-04-18", "MLI TUN", "TUN"),
            ],
            id="where is the place named right before it",
        ),
        pytest.param(
            "Chad's president arrived in neighbouring Niger on Monday.",
            [("visit", "2025-04-14", "TCD NER", "NER")],
            id="a neighbouring state",
        ),
        pytest.param(
            "Emphasis was placed on the state visit of the President of Laos to Cuba scheduled for "
            "the first half of June 2025.",
            [("visit", "2025-06-01/2025-06-15", "LAO CUB", "CUB")],
            id="scheduled for a half of a month",
        ),
        pytest.param(
            "The President of Malawi arrived in Oslo on Monday. He was received by the King of "
            "Norway. He is expected to visit Denmark on Friday.",
            [
                ("visit", "2025-04-14", "MWI NOR", "NOR"),
                ("meeting", "2025-04-14", "MWI NOR", "NOR"),
                ("visit", "2025-04-18", "MWI DNK", "DNK"),
            ],
            id="he stays who he was",
        ),
        pytest.param(
            "Togo's president arrived in Rabat on Monday.\n\n"
            "Following the talks, Togo and Morocco signed a memorandum on fishing.",
            [
                ("visit", "2025-04-14", "TGO MAR", "MAR"),
                ("signing", "2025-04-14", "TGO MAR", "MAR"),
            ],
            id="a paragraph that begins with Following is no button",
        ),
        pytest.param(
            "ROME (NewsPoint / Wire - 16th April, 2025) Italy and Ghana signed a treaty.",
            [("signing", "2025-04-16", "ITA GHA", "ITA")],
            id="a dateline with its day in brackets",
        ),
        pytest.param(
            "The King of Jordan arrived in Algiers on Monday ahead of the annual summit of Arab "
            "League leaders.",
            [("visit", "2025-04-14", "JOR DZA", "DZA")],
            id="what somebody came ahead of is not of that day",
        ),
    ],
)
def test_a_phrase_gives_all_its_events(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    """A sentence gives its events, with the day, the parties and the country it means."""
    assert told(text, APRIL_17, "type date cast country") == wanted


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
def test_wordings_of_agencies(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Read talks, sessions, credentials and summons in the words of ministries."""
    assert wanted in told(text, APRIL_17, "type date parties where")


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
def test_what_is_told_beside_the_main_clause(text: str, wanted: tuple[str, str, str, str]) -> None:
    """Read visits told in asides, owners before a body, names spelled anew and lists of many."""
    assert wanted in told(text, APRIL_17, "type date parties where")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The Joint Steering Group of Norway and Peru met on May 13.",
            ("commission_session", "2024-05-13", "NOR PER"),
        ),
        (
            "The Norway-Peru Joint Working Group will meet in Lima in June 2024.",
            ("commission_session", "2024-06", "NOR PER"),
        ),
        (
            "Today President Sol of Peru and Norwegian Premier Lund held a video conference.",
            ("consultation", "2024-05-14", "PER NOR"),
        ),
        (
            "King Harald of Norway gave a state banquet in honour of President Sol of Peru today.",
            ("meeting", "2024-05-14", "NOR PER"),
        ),
        (
            "On Friday, Peruvian Minister Ana Sol and officials of her ministry will be in Oslo.",
            ("visit", "2024-05-17", "PER NOR"),
        ),
        (
            "Trade grew since the Norwegian Premier's visit to Washington, D.C., in April 2023.",
            ("visit", "2023-04", "NOR USA"),
        ),
        (
            "Norway's King will welcome President Sol of Peru and Mr Sol to Oslo on May 29.",
            ("visit", "2024-05-29", "PER NOR"),
        ),
    ],
)
def test_wordings_of_ministries(text: str, event: tuple[str, str, str]) -> None:
    """Groups that meet, calls, banquets, stays and welcomes are told in stiff words."""
    assert event in told(text, MAY_14, "type date cast")


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            (
                "The next meeting of the joint economic commission between Fiji and Latvia is set "
                "to be held in June."
            ),
            "commission_session",
            "planned",
        ),
        (
            (
                "Fijian Foreign Minister Jone Vula spoke of it at a joint press conference with "
                "Latvian Foreign Minister Ilze Ozola in Suva on 3 May."
            ),
            "meeting",
            "happened",
        ),
        (
            (
                "The President of Fiji accepted credentials from the new Ambassador of Latvia "
                "to Fiji on 3 May 2024."
            ),
            "other",
            "happened",
        ),
        (
            (
                "Fijian Prime Minister Jone Vula had to cancel his visit to Latvia, which was to "
                "take place on May 2-3."
            ),
            "visit",
            "cancelled",
        ),
        (
            (
                "Fijian Prime Minister Jone Vula received at his official residence in Suva the "
                "President of the Republic of Latvia Ilze Ozola."
            ),
            "meeting",
            "happened",
        ),
    ],
)
def test_wordings_of_plans_credentials_and_cancellations(text: str, kind: str, status: str) -> None:
    """Commissions to come, appearances before the press, credentials, visits called off."""
    (one,) = extract(text, MAY_6)
    assert (one.type, one.status, set(one.participants)) == (kind, status, {"FJI", "LVA"})
