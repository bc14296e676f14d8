"""Articles, sentences and datelines of a text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extract.sentences import articles, is_wrapped, stated_date

TWO = """Photo of the day
Updated 21 November 2025
Follow

BAKU: Azerbaijan said on Friday that trade with Pakistan grows.

Pakistan and Kazakhstan sign memorandums

Updated 6 sec ago

ISLAMABAD: Pakistan and Kazakhstan on Wednesday signed 37 memorandums.
"""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2025-03-14 Presidents meet", date(2025, 3, 14)),
        ("A title\nUpdated 21 November 2025\nBAKU: …", date(2025, 11, 21)),
        ("Published: March 3, 2024\nText", date(2024, 3, 3)),
        ("HOME NEWS\nLeaders agree\n20 February 2021 11:05\nLast month …", date(2021, 2, 20)),
        ("On 3 May 2021 they met.", None),
        ("No date at all", None),
    ],
)
def test_publication_date_is_read_where_it_is_stated(text: str, day: date | None) -> None:
    """The day of publication is taken from lines that state it, not from the story."""
    assert stated_date(text) == day


def test_two_articles_in_one_file_keep_their_own_dates() -> None:
    """Each article of a file has its own date; the given one holds for those without."""
    first, second = articles(TWO, date(2026, 2, 4))
    assert first.published == date(2025, 11, 21)
    assert second.published == date(2026, 2, 4)
    assert TWO[second.start :].startswith("Pakistan and Kazakhstan")


def test_fresh_article_does_not_take_its_neighbours_date() -> None:
    """Leave the day unknown for "updated 6 sec ago" beside an article of the given date."""
    assert articles(TWO, date(2025, 11, 21))[1].published is None


def test_noise_of_pages_is_left_out() -> None:
    """Menus, credits and newsletters are no sentences; captions are marked as such."""
    text = (
        "Ministers meet in Riga\nShare\nBy Ann Smith\n"
        "Ministers of Latvia and Estonia met on Monday.\n"
        "The leaders at dinner on 3 May 2024. Photo credit: AFP\nSubscribe to our newsletter\n"
    )
    (article,) = articles(text, date(2024, 5, 6))
    kinds = [(text[one.start : one.end], one.kind) for one in article.sentences]
    assert [kind for _, kind in kinds] == ["title", "body", "caption"]
    assert kinds[2][0] == "The leaders at dinner on 3 May 2024."


def test_abbreviations_do_not_end_sentences() -> None:
    """A month's short name, an initial and U.S. stand inside a sentence."""
    text = "On Oct. 18 Mr. J. Smith of the U.S. State Department came. He left."
    (article,) = articles(text, None)
    assert [text[one.start : one.end] for one in article.sentences] == [text[:-9], "He left."]


def test_lines_that_a_program_broke_are_one_sentence() -> None:
    """Hard-wrapped text is read as running text."""
    text = (
        "The ministers of trade of Kazakhstan and Uzbekistan, who had met in\n"
        "Tashkent in the morning, agreed to raise the turnover of goods and\n"
        "services between the two countries, and to hold a forum of regions in\n"
        "Samarkand in the autumn of the year, where contracts are to be signed\n"
        "by companies of both sides and the banks that stand behind them.\n"
    )
    assert is_wrapped(text)
    (article,) = articles(text, None)
    assert len(article.sentences) == 1


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=600))
def test_sentences_never_overlap(text: str) -> None:
    """Whatever the text, sentences are inside it, in order and apart."""
    spans = [(one.start, one.end) for found in articles(text, None) for one in found.sentences]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
