"""How long a visit was: "returned on Friday from a three-day visit", "on its second day"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.extract.when.resolve import When, of_days

if TYPE_CHECKING:
    from timeline.extract.what.draft import Draft

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_LONG = re.compile(
    rf"\b(?P<n>{'|'.join(_WORDS)}|\d{{1,2}})[\s-](?P<unit>day|night)s?(?:['’]s?)?[\s,-]+(?:[\w-]+\s+){{0,4}}"
    r"(?:visit|trip|stay|stop|stopover|tour)\b",
    re.IGNORECASE,
)
_DAY_OF = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth)\s+(?:full\s+)?day\s+of\s+(?:an?|the|his|her|their)\s+"
    r"(?:[\w-]+\s+){0,4}(?:visit|trip|stay)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:return(?:s|ed|ing)?|wrap(?:s|ped|ping)?\s+up|conclud\w+|end(?:s|ed|ing)|complet\w+|finish\w*|w(?:i|ou)nds?\s+up"
    r"|departed\s+from|left\s+(?!for\b)(?:[\w<>]+\s+)?after|back\s+from|following|after)\b",
    re.IGNORECASE,
)
_MOST = 14


def stretched(when: When, text: str, draft: Draft) -> When:
    """Give a visit its first and last day, when the last is told and the days are counted."""
    day = draft.date
    if not when.exact or when.first is None or draft.listed or day is None:
        return when
    if nth := _DAY_OF.search(text):
        return of_days(when.first - timedelta(_NTH[nth["nth"].lower()] - 1), when.first)
    long = _LONG.search(text)
    if long is None:
        return when
    word = long["n"].lower()
    days = int(word) if word.isdigit() else _WORDS.index(word) + 1
    more = timedelta(days - (long["unit"].lower() == "day"))
    first, last = min(long.start(), day.start), max(long.end(), day.end)
    between = text[max(0, first - 45) : last]
    if not timedelta(0) < more <= timedelta(_MOST):
        return when
    if not _ENDS.search(between):
        return when
    return of_days(when.first - more, when.first, inferred=when.inferred)
