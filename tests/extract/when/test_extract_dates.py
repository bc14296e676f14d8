"""The grammar of dates, and what its expressions mean."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.edtf import EventDate
from timeline.extract.when.dates import find
from timeline.extract.when.resolve import of_day, resolve

PUBLISHED = date(2025, 11, 21)  # a Friday
ANCHOR = of_day(date(2026, 2, 4))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On April 23, 2025, in Beijing", "2025-04-23"),
        ("on 22nd of May 2024", "2024-05-22"),
        ("2025-03-14", "2025-03-14"),
        ("12.02.2024", "2024-02-12"),
        ("on 25/12/2023", "2023-12-25"),
        ("April 16", "2025?-04-16"),
        ("Oct. 18 (Xinhua)", "2025?-10-18"),
        ("Wednesday, November 19", "2025?-11-19"),
        ("April 22 to 24", "2025?-04-22/2025?-04-24"),
        ("April 22-24, 2025", "2025-04-22/2025-04-24"),
        ("from 14 to 16 October 2015", "2015-10-14/2015-10-16"),
        ("30 March - 2 April 2025", "2025-03-30/2025-04-02"),
        ("in January 2025", "2025-01"),
        ("in March", "2025?-03"),
        ("in 2022", "2022"),
        ("Q1 2024", "2024-01/2024-03"),
        ("in the fourth quarter of 2024", "2024-10/2024-12"),
        ("in spring 2024", "2024-21"),
        ("on Friday", "2025-11-21"),
        ("on Wednesday", "2025-11-19"),
        ("last Friday", "2025-11-14"),
        ("yesterday", "2025-11-20"),
        ("three days ago", "2025-11-18"),
        ("last week", "2025-11-10/2025-11-16"),
        ("last month", "2025-10"),
        ("last year", "2024"),
        ("on March 15 last year", "2024-03-15"),
        ("in August last year", "2024-08"),
    ],
)
def test_expression_means(text: str, edtf: str) -> None:
    """Each way of writing a date gives its EDTF, never more exact than the words."""
    (one,) = find(text)
    when = resolve(one, PUBLISHED)
    assert when is not None
    assert when.edtf == edtf
    EventDate.parse(when.edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("a day earlier", "2026-02-03"),
        ("the same day", "2026-02-04"),
        ("the next day", "2026-02-05"),
        ("two months later", "2026-04"),
        ("a week later", "2026-02-11"),
    ],
)
def test_anchored_expression_counts_from_the_event_before(text: str, edtf: str) -> None:
    """Count "a day earlier" from the date told before, not from the publication."""
    (one,) = find(text)
    when = resolve(one, PUBLISHED, anchor=ANCHOR)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    "text",
    ["for 2022-2026", "for 2025–2029", "you may 5 times", "1,200 people", "31 April", "23 years"],
)
def test_no_date_is_read(text: str) -> None:
    """A programme's period, a count, and a day that the calendar lacks are no dates."""
    assert [resolve(one, PUBLISHED) for one in find(text) if resolve(one, PUBLISHED)] == []


def test_year_stays_unknown_without_publication() -> None:
    """Without a publication date no year is made up."""
    (one,) = find("on April 16")
    when = resolve(one, None)
    assert when is not None
    assert when.edtf == "XXXX-04-16"


def test_full_date_nearby_settles_the_year() -> None:
    """A full date in the passage settles the year of one without, marked as inferred."""
    (one,) = find("on 28 May")
    when = resolve(one, None, nearby=date(2014, 6, 3))
    assert when is not None
    assert (when.edtf, when.inferred) == ("2014?-05-28", True)


def test_planned_date_lies_ahead() -> None:
    """The same words mean the next such day when the event is planned."""
    (one,) = find("on January 15")
    planned, past = resolve(one, PUBLISHED, future=True), resolve(one, PUBLISHED)
    assert planned
    assert past
    assert (planned.edtf, past.edtf) == ("2026?-01-15", "2025?-01-15")


@given(st.dates(date(1995, 1, 1), date(2035, 12, 31)), st.integers(0, 364))
def test_past_is_never_after_the_publication(published: date, back: int) -> None:
    """A day without a year, told as past, is resolved to at most three days ahead."""
    day = published - timedelta(days=back)
    (one,) = find(f"on {day.day} {day:%B}")
    when = resolve(one, published)
    assert when is not None
    assert when.first is not None
    assert when.first <= published + timedelta(days=3)


@given(st.text(max_size=300))
def test_any_text_is_read_for_dates(text: str) -> None:
    """No text breaks the grammar; spans are exact and do not overlap."""
    found = find(text)
    for one in found:
        assert text[one.start : one.end] == one.text
    assert all(a.end <= b.start for a, b in pairwise(found))
