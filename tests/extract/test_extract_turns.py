"""Further turns of phrase of the world's news: no year, no state named, several at once."""

from __future__ import annotations

import pytest

from tests.extract.telling import APRIL_17, told


def test_dateline_without_year_dates_weekdays() -> None:
    """Without a publication date a weekday is the dateline's day or counts from it."""
    text = (
        "NAIROBI, June 5 (KBC) - Rwandan Foreign Minister Ann Rugema arrived in Nairobi on "
        "Thursday. On Wednesday, Kenya and Rwanda signed a protocol in Kigali."
    )
    assert told(text, None, "type date cast country") == [
        ("visit", "XXXX-06-05", "RWA KEN", "KEN"),
        ("signing", "XXXX-06-04", "KEN RWA", "RWA"),
    ]


def test_dateline_without_year_dates_plans() -> None:
    """Next month after a day without a year is a month without a year."""
    text = "LIMA, May 30 (Andina) - The President of Chile will visit Peru next month."
    assert told(text, None, "type date cast country") == [("visit", "XXXX-06", "CHL PER", "PER")]


def test_aggregator_before_the_dateline() -> None:
    """The name of who passes the news on does not hide the dateline."""
    text = "(MENAFN- Some Agency (SNA)) DOHA, April 16 (SNA) -- Qatar and Chad signed a treaty."
    assert told(text, None, "type date cast country") == [
        ("signing", "XXXX-04-16", "QAT TCD", "QAT")
    ]


def test_undated_text_without_dateline_gives_no_day() -> None:
    """A weekday alone, with nothing that it could count from, is no date."""
    assert told("Kenyan President William Ruto arrived in Kigali on Monday.", None) == []


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
def test_turn_is_read(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    """A sentence gives its events, with the day, the parties and the country it means."""
    assert told(text, APRIL_17, "type date cast country") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers were blocking a trip to Quito on Monday by Peru's president.",
        "It is unknown with whom the Serbian president is to meet in Sofia on Friday.",
    ],
)
def test_turn_tells_no_event(text: str) -> None:
    """What was blocked and what nobody knows is no event."""
    assert told(text, APRIL_17) == []


def test_day_of_a_ceremony_holds_for_what_follows() -> None:
    """A sentence that opens with a later day of the visit dates the talks told after it."""
    text = (
        "On April 10, the President of Georgia arrived in Chisinau on a state visit. On April 11, "
        "the guest laid a wreath at a memorial. The presidents of Moldova and Georgia then held "
        "talks."
    )
    assert told(text, APRIL_17, "type date cast country") == [
        ("visit", "2025-04-10", "GEO MDA", "MDA"),
        ("meeting", "2025-04-11", "MDA GEO", "MDA"),
    ]


def test_commission_meets_at_one_of_its_own() -> None:
    """After news of a third state, a commission in Baku is with the state of the lead."""
    text = (
        "ASTANA, April 17 - Kazakhstan's president received Azerbaijan's foreign minister on "
        "Thursday. In March, the Kazakh president visited Hungary. The next meeting of the "
        "intergovernmental commission will be held in Baku in June 2025."
    )
    assert ("commission_session", "2025-06", "KAZ AZE", "AZE") in [
        (kind, when, " ".join(sorted(codes.split(), reverse=True)), land)
        for kind, when, codes, land in told(text, APRIL_17, "type date cast country")
    ]
