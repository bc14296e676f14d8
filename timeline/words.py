"""Days and lists in words, as the page says them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events import Event


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DECEMBER = 12


def long_day(day: date) -> str:
    """`23 April 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """`23 Apr 2025`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def window_words(first: date, last: date, *, months: bool = False) -> str:
    """Return a window as people say it: `2025`, `April 2025`, `5 to 10 April 2023`.

    With `months` the days are left out.
    """
    if months or (first.day == 1 and _ends_month(last)):
        return _months(first, last, years=not months)
    if first == last:
        return long_day(first)
    if first.year != last.year:
        return f"{long_day(first)} to {long_day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {long_day(last)}"
    return f"{first.day} to {long_day(last)}"


def _months(first: date, last: date, *, years: bool) -> str:
    if years and first.month == 1 and last.month == _DECEMBER:
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    low, high = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if first.year != last.year:
        return f"{low} {first.year} to {high} {last.year}"
    return f"{low} {first.year}" if low == high else f"{low} to {high} {last.year}"


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def state_words(event: Event, today: date) -> str:
    """Return what keeps an event from having happened, "" for one that has.

    A plan whose last day is over stays a plan until a source tells how it ended.
    """
    if event.status == "happened":
        return ""
    over = event.status == "planned" and event.date.latest and event.date.latest < today
    return f"{event.status}, no report since" if over else event.status


def joined(names: Sequence[str], most: int) -> str:
    """`China, Pakistan and Rwanda`, or `China, Pakistan, Rwanda and 2 more`."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def is_month(first: date, last: date) -> bool:
    """Whether two days bound one calendar month."""
    same = (first.year, first.month) == (last.year, last.month)
    return same and first.day == 1 and _ends_month(last)
