"""timeline.edtf: what a date may mean, how it reads, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from tests.strategies import days, edtf_texts, event_dates
from timeline.edtf import EventDate, InvalidDate

D = date


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2025-04-23", D(2025, 4, 23), D(2025, 4, 23), "day"),
        ("2024-02-29", D(2024, 2, 29), D(2024, 2, 29), "day"),
        ("1918-05-28", D(1918, 5, 28), D(1918, 5, 28), "day"),
        ("0001-01-01", D(1, 1, 1), D(1, 1, 1), "day"),
        ("9999-12-31", D(9999, 12, 31), D(9999, 12, 31), "day"),
        ("2025-04-16?", D(2025, 4, 16), D(2025, 4, 16), "day"),
        ("2025?-04-16", D(2025, 4, 16), D(2025, 4, 16), "day"),
        ("2025-01", D(2025, 1, 1), D(2025, 1, 31), "month"),
        ("2024-02", D(2024, 2, 1), D(2024, 2, 29), "month"),
        ("2025-04-XX", D(2025, 4, 1), D(2025, 4, 30), "month"),
        ("2022", D(2022, 1, 1), D(2022, 12, 31), "year"),
        ("2025-XX", D(2025, 1, 1), D(2025, 12, 31), "year"),
        ("202X", D(2020, 1, 1), D(2029, 12, 31), "decade"),
        ("2025-21", D(2025, 3, 1), D(2025, 5, 31), "season"),
        ("2023-24", D(2023, 12, 1), D(2024, 2, 29), "season"),
        ("9999-24", D(9999, 12, 1), D(9999, 12, 31), "season"),
        ("2025-11-07/2025-11-09", D(2025, 11, 7), D(2025, 11, 9), "interval"),
        ("2025-01/2025-03", D(2025, 1, 1), D(2025, 3, 31), "interval"),
        ("2025-04/2025-04-10", D(2025, 4, 1), D(2025, 4, 10), "interval"),
        ("XXXX-04-16", None, None, "unknown_year"),
        ("XXXX-02-29", None, None, "unknown_year"),
        ("XXXX", None, None, "unknown_year"),
    ],
)
def test_bounds(text: str, first: date | None, last: date | None, precision: str) -> None:
    """A date resolves to its first and last day and keeps its precision."""
    when = EventDate.parse(text)
    assert (when.earliest, when.latest, when.precision) == (first, last, precision)
    assert when.year_known is (first is not None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-04-16", "16 April 2025"),
        ("2025-01", "January 2025"),
        ("2025-01-XX", "January 2025"),
        ("2022", "2022"),
        ("202X", "2020s"),
        ("2025-21", "spring 2025"),
        ("2024-24", "winter 2024/25"),
        ("2025-11-07/2025-11-09", "7 to 9 November 2025"),
        ("2025-03-30/2025-04-02", "30 March to 2 April 2025"),
        ("2024-12-29/2025-01-03", "29 December 2024 to 3 January 2025"),
        ("2025-01/2025-03", "January to March 2025"),
        ("2022/2025", "2022 to 2025"),
        ("2025/2026-03", "2025 to March 2026"),
        ("2025-04/2025-04-10", "April to 10 April 2025"),
        ("2025?-04-16", "16 April 2025, year inferred"),
        ("?2025-04-16", "16 April 2025, year inferred"),
        ("2025?-04-16/2025?-04-18", "16 to 18 April 2025, year inferred"),
        ("2025-04-16?", "16 April 2025, uncertain"),
        ("2025-04-16?/2025-04-18", "16 April 2025 (uncertain) to 18 April 2025"),
        ("2025-04-?16", "16 April 2025, day uncertain"),
        ("2025~", "about 2025"),
        ("2025%", "about 2025, uncertain"),
        ("2025-04-~16", "16 April 2025, day approximate"),
        ("XXXX-04-16", "16 April, year not known"),
        ("XXXX-04", "April, year not known"),
        ("XXXX-04-16/XXXX-04-18", "16 to 18 April, year not known"),
        ("XXXX", "date not known"),
    ],
)
def test_words(text: str, words: str) -> None:
    """People read a date as exactly as it is known, never more so."""
    assert EventDate.parse(text).in_words() == words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "missing"),
        ("yesterday", "not a date"),
        ("2025-4-1", "not a date"),
        ("16/04/2025", "not a date"),
        ("2025-04-16T10:00:00", "not a date"),
        ("[2025,2026]", "not a date"),
        ("2025-02-29", "not a day of the calendar"),
        ("2025-04-31?", "not a day of the calendar"),
        ("XXXX-02-30", "not a day of the calendar"),
        ("2025-13", "no month 13"),
        ("2025-1X", "not a date"),
        ("XXXX-00", "no month 00"),
        ("0000", "years run from"),
        ("000X", "years run from"),
        ("20XX", "wider than a decade"),
        ("202X-04", "leave out the month"),
        ("2025-XX-16", "day without a month"),
        ("2025-21-XX", "leave out the day"),
        ("2025-01-01/..", "is open"),
        ("../2025", "is open"),
        ("2025/", "is open"),
        ("2025-11-09/2025-11-07", "ends before it begins"),
        ("2025/2026/2027", "not a date"),
        ("2025/XXXX-04", "one end only"),
        ("2025?-04-16?", "not a date in EDTF"),
        ("2" * 5000, "too long"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    """What can't stand on a timeline is refused with a reason of one line."""
    with pytest.raises(InvalidDate, match=reason) as caught:
        EventDate.parse(text)
    assert "\n" not in str(caught.value)


def test_year_inferred_and_whole_uncertain_differ() -> None:
    """A doubt about the year is not a doubt about the day: two texts, two readings."""
    assert EventDate.parse("2025?-04-16") != EventDate.parse("2025-04-16?")
    assert EventDate.parse("?2025-04-16") == EventDate.parse("2025?-04-16")
    assert EventDate.parse("2025?-04-16").uncertain
    assert not EventDate.parse("2025?-04-16").approximate


@given(edtf_texts)
@example("?2025-04-16")
@example("2025-01-01/2025-01-01")
def test_text_round_trips(text: str) -> None:
    """The canonical text is canonical: reading it gives the same date and the same text."""
    once = EventDate.parse(text)
    again = EventDate.parse(once.text)
    assert again == once
    assert hash(again) == hash(once)
    assert again.text == once.text
    assert (again.earliest, again.latest, again.precision) == (
        once.earliest,
        once.latest,
        once.precision,
    )


@given(event_dates)
def test_bounds_are_ordered(when: EventDate) -> None:
    """The earliest day is never after the latest, and both are known or neither is."""
    assert (when.earliest is None) == (when.latest is None)
    if when.earliest is not None and when.latest is not None:
        assert when.earliest <= when.latest


@given(event_dates, st.lists(days, min_size=2, max_size=2).map(sorted))
def test_overlap_is_its_definition(when: EventDate, window: list[date]) -> None:
    """A date overlaps a window exactly when the two share a day."""
    first, last = window
    if when.earliest is None or when.latest is None:
        assert not when.overlaps(first, last)
        return
    shared = max(first, when.earliest) <= min(last, when.latest)
    assert when.overlaps(first, last) == shared


def test_overlap_at_the_edges() -> None:
    """A window that touches a month's last day overlaps it, the day after does not."""
    january = EventDate.parse("2025-01")
    assert january.overlaps(D(2025, 1, 31), D(2025, 2, 10))
    assert not january.overlaps(D(2025, 2, 1), D(2025, 2, 10))
    assert january.overlaps(D(2024, 12, 1), D(2025, 1, 1))


@given(st.text(max_size=60))
@example("Y17E7")
@example("2025-21^x")
@example("\u0662\u0660\u0662\u0665")
@example("2004-06-\n11")
def test_any_text_is_a_date_or_invalid(text: str) -> None:
    """Whatever is typed, the answer is a date or `InvalidDate`, nothing else."""
    try:
        when = EventDate.parse(text)
    except InvalidDate:
        return
    assert when.text


@given(st.text(alphabet="0123456789X?~%-/.", max_size=24))
def test_near_misses_are_a_date_or_invalid(text: str) -> None:
    """The same for texts made of the signs of EDTF."""
    try:
        when = EventDate.parse(text)
    except InvalidDate:
        return
    assert EventDate.parse(when.text) == when
    assert when.in_words()


@given(days)
def test_days_agree_with_the_library(day: date) -> None:
    """The short cut for plain days gives what the library gives."""
    when = EventDate.parse(day.isoformat())
    expression = parse_edtf(day.isoformat())
    assert when == EventDate.of_day(day)
    assert tuple(expression.lower_strict()[:3]) == (day.year, day.month, day.day)
    assert (when.earliest, when.latest, when.text) == (day, day, str(expression))


@given(days, st.sampled_from(("%Y-%m", "%Y", "%Y?-%m", "%Y?-%m-%d", "%Y?")))
def test_months_and_years_agree_with_the_library(day: date, form: str) -> None:
    """The short cut for plain months and years gives what the library gives."""
    year, dash, rest = day.strftime(form).partition("-")
    text = f"{year.rjust(len(form.partition('-')[0]) + 2, '0')}{dash}{rest}"
    when = EventDate.parse(text)
    expression = parse_edtf(text)
    assert when.earliest == date(*expression.lower_strict()[:3])
    assert when.latest == date(*expression.upper_strict()[:3])
    assert when.text == str(expression)


def test_order() -> None:
    """Dates sort by earliest day, then by latest; those without a year come last."""
    texts = ["2025-01-01", "2025-01-01/2025-01-09", "2025-01", "2025", "2025-01-02", "XXXX-01-01"]
    shuffled = sorted(map(EventDate.parse, reversed(texts)), key=lambda when: when.sort_key)
    assert [when.text for when in shuffled] == texts


def test_every_day_of_a_leap_february() -> None:
    """A month holds each of its days and no other."""
    month = EventDate.parse("2024-02")
    start = D(2024, 1, 31)
    inside = [month.overlaps(start + timedelta(n), start + timedelta(n)) for n in range(31)]
    assert inside == [False, *[True] * 29, False]
