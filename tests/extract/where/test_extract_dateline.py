"""Datelines: the day and the place that an article opens with."""

from __future__ import annotations

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


def test_an_aggregator_before_the_dateline() -> None:
    """The name of who passes the news on does not hide the dateline."""
    text = "(MENAFN- Some Agency (SNA)) DOHA, April 16 (SNA) -- Qatar and Chad signed a treaty."
    assert told(text, None, "type date cast country") == [
        ("signing", "XXXX-04-16", "QAT TCD", "QAT")
    ]


def test_undated_text_without_dateline_gives_no_day() -> None:
    """A weekday alone, with nothing that it could count from, is no date."""
    assert told("Kenyan President William Ruto arrived in Kigali on Monday.", None) == []


def test_a_state_before_a_dash_is_where_it_is() -> None:
    """The country that a caption opens with takes no part."""
    text = "NORWAY - The foreign ministers of Chile and Latvia meet in Oslo, 14 April 2025."
    assert told(text, APRIL_17) == [("meeting", "2025-04-14", "CHL LVA", "Oslo")]
