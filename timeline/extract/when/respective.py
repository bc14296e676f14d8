"""Days told in turn: "will visit A and B on Monday and Thursday, respectively"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.skeleton import Mark, Skeleton

_IN_TURN = re.compile(
    r"\b(?:on|from|in)\s+(<D\d+>(?:(?:,|,?\s+and)\s+(?:(?:on|from|in)\s+)?<D\d+>){0,5})"
    r"(?P<told>,?\s+respectively\b)?"
)
_DAY = re.compile(r"<D\d+>")


def in_turn(skeleton: Skeleton, count: int, start: int) -> list[Mark]:
    """Return the days of so many things named up to `start`, in order; none when they differ."""
    told = _IN_TURN.search(skeleton.text, start) if count > 1 else None
    marks = [skeleton.mark_at(one) for one in _DAY.findall(told[1])] if told else []
    if told and len(marks) == 1:
        marks = list(_parted(marks[0], plain=not told["told"]))
    return marks if len(marks) == count else []


def _parted(mark: Mark, *, plain: bool) -> tuple[Mark, ...]:
    """Take "June 3 and 5", or "Monday and Tuesday", for two days instead of an interval."""
    one = mark.date
    if one is None or (plain and " and " not in one.text):
        return ()
    if one.kind == "days":
        first = replace(one, kind="day", year2=0, month2=0, day2=0)
        last = replace(first, month=one.month2, day=one.day2)
    elif one.kind == "weekdays" and one.count == 1:
        first = replace(one, kind="weekday", count=0)
        last = replace(first, weekday=(one.weekday + 1) % 7)
    else:
        return ()
    return mark._replace(date=first), mark._replace(date=last)
