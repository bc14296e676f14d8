"""The heads of entries: "14 January – …", "2015: …", a line "Tuesday, 12 March" over others."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.when.date_forms import MONTH, WEEKDAY, YEAR
from timeline.extract.when.dates import Expression, month_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.sentences import Sentence

_BULLETED = r"[\s•·▪●*|>–—-]*(?:\(?\d{1,2}[.)]\s+)?"
BULLET = re.compile(_BULLETED)
# a month or a year that no preposition tells
_BARE = re.compile(
    rf"(?P<y>{YEAR}),?\s+(?P<m>{MONTH})|(?P<month>{MONTH})(?:,?\s+(?P<of>{YEAR}))?"
    rf"|(?P<year>{YEAR})|(?P<d>\d{{1,2}})\.(?P<number>0[1-9]|1[0-2])\.?(?=\s+[–—-]\s)"
)
_YEAR_FIRST = re.compile(rf"(?P<y>{YEAR}),?\s+(?=\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d{{1,2}}\b)")
_MONTHS = re.compile(
    rf"(?P<m>{MONTH})(?:\s+(?P<y>{YEAR}))?\s?(?:[–—-]|to\b)\s?(?P<m2>{MONTH})(?!\s+\d{{1,2}}\b)(?:\s+(?P<y2>{YEAR}))?"
)
_ASIDE = r"(?:\s*\([^()\n]{1,40}\))?"
_PARTED = re.compile(
    rf"{_ASIDE}(?:\s*[:|;\t]|\s+[–—-]{{1,2}}(?=\s)|\s+\*{{1,2}}(?=\s)|[–—](?=\s)|\.(?=\s+[A-Z])|\s-(?=[A-Z]))\s*"
)
_COMMA = re.compile(r",\s+(?=[A-Z]|the\s)")  # behind the date of a bullet
_IN_TABLE = re.compile(r"\s+(?=[A-Z])")
_ALONE = re.compile(rf"{_ASIDE}\W*")
_WITH_PLACE = re.compile(r"\s*[,:–—-]\s*(?:[A-Z][\w’'-]+,?\s*){1,3}\W*")
_HOUR = r"\d{1,2}[:.]\d\d(?!\d|\.\d)"
_CLOCK = re.compile(
    rf"(?:(?:at\s+)?{_HOUR}(?:\s*[–—-]\s*{_HOUR})?(?:\s*(?:[ap]\.?m\.?|hrs?|h|GMT|CET|local\s+time)(?!\w))?"
    r"\s*(?:[:,;|–—-]\s*)?)"
)
_BEGINS = re.compile(
    rf"{_BULLETED}(?:{MONTH}|{WEEKDAY}|[\d.,/–—\s-]|(?:st|nd|rd|th|and|to)\b){{1,40}}(?<=\s|\d|[.a-z])"
    r"(?:[:|\t]|(?<=\s)[–—-]{1,2}\s)|\d{1,2}[:.]\d\d\s"
)  # a line that begins so goes on with no sentence of the line before
_FULL = frozenset({"day", "days"})
_KINDS = frozenset({"day", "days", "month", "year", "months", "period", "weekday"})
_TITLE = 60  # characters of a line with a day and a place


class Head(NamedTuple):
    """The head of an entry: the number of its sentence, where its own words begin, its date.

    The date is None for an hour alone; `alone` says that what follows stands on further lines.
    """

    at: int
    start: int
    day: Expression | None
    alone: bool
    sure: bool = True  # else one of a list only if others are like it


def head(text: str, at: int, sentence: Sentence, expressions: Sequence[Expression]) -> Head | None:
    """Return the head that a sentence begins with, if it is an entry of a list."""
    lead = BULLET.match(text, sentence.start, sentence.end)
    start = lead.end() if lead else sentence.start
    if start >= sentence.end or not (text[start].isdigit() or text[start].isupper()):
        return None
    day = _opening(text, start, sentence.end, expressions)
    if day is None:
        hour = _CLOCK.match(text, start, sentence.end)
        return Head(at, hour.end(), None, alone=False) if hour else None
    behind = day.end
    if _ALONE.fullmatch(text, behind, sentence.end):
        return Head(at, sentence.end, day, alone=True)
    short = sentence.end - sentence.start < _TITLE
    if short and day.kind in _FULL and _WITH_PLACE.fullmatch(text, behind, sentence.end):
        return Head(at, behind, day, alone=True)
    parted = _PARTED.match(text, behind, sentence.end)
    loose = parted is None
    if loose and day.year and day.kind in _FULL and start > sentence.start:
        parted = _COMMA.match(text, behind, sentence.end)
    if loose and day.year and text[start].isdigit():
        parted = parted or _IN_TABLE.match(text, behind, sentence.end)
    if parted is None:
        return None
    hour = _CLOCK.match(text, parted.end(), sentence.end)
    numbers = day.kind == "day" and not day.year and not any(map(str.isalpha, day.text))
    sure = not numbers and (not loose or day.kind in _FULL)
    return Head(at, hour.end() if hour else parted.end(), day, alone=False, sure=sure)


def begins_entry(line: str) -> bool:
    """Say whether a line is an entry of a list by its first letters."""
    match = _BEGINS.match(line)
    return match is not None and any(letter.isdigit() for letter in match[0])


def _opening(
    text: str, start: int, end: int, expressions: Sequence[Expression]
) -> Expression | None:
    """Return the date at the beginning of a line, be it a month or a year alone."""
    if months := _MONTHS.match(text, start, end):
        return _months(months)
    before = _YEAR_FIRST.match(text, start, end)
    if one := _at(before.end() if before else start, expressions):
        if before and not one.year:
            return replace(one, start=start, year=int(before["y"]), year2=int(before["y"]))
        if one.kind in _KINDS and not before:
            return replace(one, kind="years") if one.kind == "period" else one
        return None
    bare = _BARE.match(text, start, end)
    return _bare(bare) if bare and not text[bare.end() : bare.end() + 1].isalnum() else None


def _bare(match: re.Match[str]) -> Expression:
    """Read a month, a year, or a day and a month in numbers."""
    if match["d"]:
        day, month = int(match["d"]), int(match["number"])
        return Expression("day", *match.span(), match[0], month=month, day=day)
    year = int(match["y"] or match["of"] or match["year"] or 0)
    name = match["m"] or match["month"]
    month = month_number(name) if name else 0
    return Expression("month" if name else "year", *match.span(), match[0], year=year, month=month)


def _at(start: int, expressions: Sequence[Expression]) -> Expression | None:
    """Return the date that begins at a place."""
    index = bisect_left(expressions, start, key=lambda one: one.start)
    one = expressions[index] if index < len(expressions) else None
    return one if one and one.start == start else None


def _months(match: re.Match[str]) -> Expression:
    """Read "February 2014 - July 2015"."""
    first, last = month_number(match["m"]), month_number(match["m2"])
    until = int(match["y2"] or 0)
    year = int(match["y"] or 0) or (until and until - (last < first))
    return Expression(
        "months", *match.span(), match[0], year=year, month=first, year2=until or year, month2=last
    )
