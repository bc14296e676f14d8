"""Turns of phrase of the world's news, each as the rule it stands for."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, each, told


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
def test_phrase_is_read(text: str, wanted: tuple[str, str, str, str]) -> None:
    """One sentence gives its one event, with the day, the parties and the country it means."""
    assert told(text, APRIL_17, "type date cast country") == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "China's foreign minister met with several of his African counterparts. Kenya welcomed it.",
        "Chad and Niger hold consultations regularly, the ministry said.",
        "The signing of a convention on the Caspian between Iran and Russia would boost trade.",
        "Peru on Monday opened its longest bridge to draw traffic from its border with Chile.",
        "Fiji and Tonga had last met in Apia.",
        "President Bongo called on President Deby to free the men.",
    ],
)
def test_phrase_tells_no_event(text: str) -> None:
    """Unnamed partners, habits, hopes, domestic works and what was long before give nothing."""
    assert told(text, APRIL_17) == []


def test_year_over_a_list_holds_for_its_days() -> None:
    """In a chronology a lone year dates the days below it."""
    text = (
        "Key contacts\n\n2018\n\nMarch 26 -- Chinese Premier Li Keqiang holds talks with Mongolian "
        "Prime Minister Ukhnaa Khurelsukh in Beijing.\n\n2019\n\nJune 20 -- Chinese President Xi "
        "Jinping visits North Korea."
    )
    assert each(text, APRIL_17, "date") == [
        "2018-03-26",
        "2019-06-20",
    ]


def test_video_conference_has_no_place() -> None:
    """The dateline is not the place of what was held at a distance."""
    text = "VIENNA - Austria and Peru held political consultations on Tuesday by video conference."
    assert told(text, APRIL_17, "type date cast country") == [
        ("consultation", "2025-04-15", "AUT PER", "-")
    ]
