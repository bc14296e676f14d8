"""WHEN: a date as exact as its source, in EDTF (ISO 8601-2:2019 annex A), and how people read it.

The only module that imports the `edtf` library. What is taken from the standard, by level:

- 0: `2025-04-23`, `2025-01`, `2022`, and intervals of them, `2025-11-07/2025-11-09`;
- 1: `?` uncertain, `~` approximate, `%` both, after the whole date; `202X`, `2025-XX`,
  `2025-04-XX`; seasons `2025-21` (spring) to `2025-24` (winter);
- 2: a qualifier on one component, and `XXXX-04-16`, a year that is not known.

**An inferred year** is `2025?-04-16`: a qualifier right of a component holds for it and for those
left of it, so only the year is in doubt. `2025-04-16?` doubts the date as a whole and reads
"16 April 2025, uncertain".

Open intervals, sets, times of day, centuries and years outside 1-9999 are refused with a reason:
an event needs a first and a last day to stand on a timeline.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import core_schema

from timeline._errors import InvalidDate

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

__all__ = ["EventDate", "InvalidDate", "Precision"]

Precision = Literal["day", "interval", "month", "season", "year", "decade", "unknown_year"]

_LONGEST = 40
_NO_DATE = "is not a date; write it as 2025-04-23, 2025-01, 2022 or XXXX-04-16"
_ATOM = re.compile(
    r"(?P<yq>[?~%]?)(?P<year>[0-9X]{4})(?P<yq2>[?~%]?)"
    r"(?:-(?P<mq>[?~%]?)(?P<month>[0-9]{2}|XX)(?P<mq2>[?~%]?)"
    r"(?:-(?P<dq>[?~%]?)(?P<day>[0-9]{2}|XX)(?P<dq2>[?~%]?))?)?"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# with "?" where only the year is inferred, as extraction writes it
_DAY_OR_INFERRED = re.compile(r"[0-9]{4}\??-[0-9]{2}-[0-9]{2}")
_MONTH_OR_YEAR = re.compile(r"[0-9]{4}\??(?:-(?:0[1-9]|1[0-2]))?")
_LEADING_QUALIFIER = re.compile(r"^([?~%])([0-9]{4})(?=-|$)")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_WINTER = "24"
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class _Atom:
    """One date without an interval: canonical text, bounds, and words for its parts."""

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    words: tuple[str, str, str]  # day, month (or season), year; "" for what is not known
    about: bool
    doubt: str


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date that keeps its precision; equal when its canonical text is.

    `earliest` and `latest` are the first and last day it may mean, both None when the year is not
    known. Build it with `EventDate.parse`.
    """

    text: str
    earliest: date | None = field(compare=False)
    latest: date | None = field(compare=False)
    precision: Precision = field(compare=False)
    uncertain: bool = field(compare=False)
    approximate: bool = field(compare=False)

    @classmethod
    def parse(cls, text: str) -> EventDate:
        """Read EDTF; raises `InvalidDate` with a one-line reason."""
        return _parse(text)

    @classmethod
    def of_day(cls, day: date) -> EventDate:
        """Make a date that is known to the day."""
        return cls(day.isoformat(), day, day, "day", uncertain=False, approximate=False)

    @property
    def year_known(self) -> bool:
        """Whether the date can be placed on a timeline at all."""
        return self.earliest is not None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Earliest day, then latest, then text; dates without a year come last."""
        return (self.earliest or date.max, self.latest or date.max, self.text)

    def overlaps(self, first: date, last: date) -> bool:
        """Whether it may have happened on a day from `first` to `last`, both included.

        A date without a year overlaps nothing.
        """
        if self.earliest is None or self.latest is None:
            return False
        return self.earliest <= last and self.latest >= first

    def in_words(self, lang: str = "en") -> str:
        """As people read it: "16 April 2025", "January 2025", "7 to 9 November 2025".

        English is the one language that has words so far; any other `lang` reads English too.
        """
        del lang
        return _words(self.text)

    def __str__(self) -> str:
        """Give the canonical EDTF text."""
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls,
        _source: object,
        _handler: GetCoreSchemaHandler,
    ) -> core_schema.CoreSchema:
        """Let models take EDTF text and give it back."""
        return core_schema.no_info_plain_validator_function(
            cls._coerced,
            serialization=core_schema.plain_serializer_function_ser_schema(
                str, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def _coerced(cls, value: object) -> EventDate:
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        message = f"{type(value).__name__} is not a date; give EDTF text"
        raise InvalidDate(message)


@lru_cache(maxsize=65_536)
def _parse(text: str) -> EventDate:
    text = text.strip()
    if _DAY.fullmatch(text):
        return EventDate.of_day(_calendar_day(text, text))
    ends = _ends(text)
    low, high = ends[0], ends[-1]
    text = "/".join(dict.fromkeys(end.text for end in ends))
    if low.earliest and high.earliest:
        if low.earliest > (high.latest or date.max):
            message = f"'{text}' ends before it begins; swap the two dates"
            raise InvalidDate(message)
    elif low.earliest or high.earliest:
        message = f"'{text}' knows the year of one end only; give it for both or for none"
        raise InvalidDate(message)
    interval = "/" in text and low.earliest is not None
    return EventDate(
        text,
        low.earliest,
        high.latest,
        "interval" if interval else low.precision,
        uncertain=any(sign in text for sign in "?%"),
        approximate=any(sign in text for sign in "~%"),
    )


def _calendar_day(day: str, text: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        message = f"'{text}' is not a day of the calendar"
        raise InvalidDate(message) from None


def _ends(text: str) -> list[_Atom]:
    """Read the one or two dates of a text."""
    if not text:
        message = "a date is missing; write it as 2025-04-23, 2025-01 or 2022"
        raise InvalidDate(message)
    if len(text) > _LONGEST:
        message = f"'{text[:20]}…' is too long for a date"
        raise InvalidDate(message)
    parts = text.split("/")
    if len(parts) > 1 and ("" in parts or ".." in parts):
        message = f"'{text}' is open; give its first and its last day, as in 2025-11-07/2025-11-09"
        raise InvalidDate(message)
    if len(parts) > 2:  # noqa: PLR2004 - an interval has two ends
        message = f"{text!r} {_NO_DATE}"
        raise InvalidDate(message)
    return [_atom(part) for part in parts]


@lru_cache(maxsize=4_096)
def _atom(text: str) -> _Atom:
    """One date: its shape is checked here, its meaning by the library."""
    text = _LEADING_QUALIFIER.sub(r"\2\1", text)
    match = _ATOM.fullmatch(text)
    if match is None:
        message = f"{text!r} {_NO_DATE}"
        raise InvalidDate(message)
    year, month, day = (match[name] or "" for name in ("year", "month", "day"))
    _known_enough(text, year, month, day)
    earliest: date | None
    latest: date | None
    if "X" in year and not year[:3].isdigit():
        _check_without_year(text, month, day)
        earliest, latest = None, None
    else:
        earliest, latest = _bounds(text, year, month, day)
    words = (
        str(int(day)) if day.isdigit() else "",
        _SEASONS.get(month) or (calendar.month_name[int(month)] if month.isdigit() else ""),
        _year_in_words(year, month),
    )
    about, doubt = _qualifiers(match)
    return _Atom(text, earliest, latest, _precision(year, month, day), words, about, doubt)


def _known_enough(text: str, year: str, month: str, day: str) -> None:
    """Refuse what a timeline can't show: part of a year unknown, a day of an unknown month."""
    if year in {"0000", "000X"}:
        message = f"'{text}': years run from 0001 to 9999"
    elif year != "XXXX" and not year[:3].isdigit():
        message = f"'{text}' is wider than a decade; narrow it, as in 202X"
    elif year.endswith("X") and year != "XXXX" and month:
        message = f"'{text}': with a decade, leave out the month and day"
    elif month == "XX" and day.isdigit():
        message = f"'{text}' has a day without a month; write XX for the day too"
    elif month in _SEASONS and day:
        message = f"'{text}': with a season, leave out the day"
    else:
        return
    raise InvalidDate(message)


def _check_without_year(text: str, month: str, day: str) -> None:
    """Check the calendar of a date whose year is not known; it has no bounds."""
    if month.isdigit() and not 1 <= int(month) <= 12:  # noqa: PLR2004 - months
        message = f"'{text}': there is no month {month}"
        raise InvalidDate(message)
    if month.isdigit() and day.isdigit():
        _calendar_day(f"{_LEAP_YEAR}-{month}-{day}", text)
    if set(text) & set("?~%"):
        message = f"'{text}': a year that is not known needs no further doubt"
        raise InvalidDate(message)


def _bounds(text: str, year: str, month: str, day: str) -> tuple[date, date]:
    """First and last day, by the library; a day that the calendar lacks is refused.

    The library needs some 5 ms a date. Plain days, months and years, which are nearly all of an
    atlas, are read without it, those with an inferred year too; tests hold that it reads them
    alike.

    Winter begins in December of its year, as the library has it, and lasts to the end of February
    of the next: the meteorologists' winter of the northern half. The library ends it with the year.
    """
    if day.isdigit():
        earliest = latest = _calendar_day(f"{year}-{month}-{day}", text)
        if not _DAY_OR_INFERRED.fullmatch(text):
            _library(text)
        return earliest, latest
    if _MONTH_OR_YEAR.fullmatch(text):
        low, high = (int(month), int(month)) if month else (1, 12)
        last = calendar.monthrange(int(year), high)[1]
        return date(int(year), low, 1), date(int(year), high, last)
    if month.isdigit() and month not in _SEASONS and not 1 <= int(month) <= 12:  # noqa: PLR2004
        message = f"'{text}': there is no month {month}"
        raise InvalidDate(message)
    expression = _library(text)
    earliest = date(*expression.lower_strict()[:3])
    latest = date(*expression.upper_strict()[:3])
    if month == _WINTER and earliest.year < date.max.year:
        following = earliest.year + 1
        latest = date(following, 2, calendar.monthrange(following, 2)[1])
    return earliest, latest


def _library(text: str) -> Any:  # noqa: ANN401 - the library publishes no types
    """Parse a text of a checked shape with the library.

    It takes a fifth of a second to load, which most dates need not wait for (see `_bounds`).
    """
    from edtf import parse_edtf  # noqa: PLC0415
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        return parse_edtf(text)
    except EDTFParseException:
        message = f"'{text}' is not a date in EDTF"
        raise InvalidDate(message) from None


def _year_in_words(year: str, month: str) -> str:
    if year == "XXXX":
        return ""
    if month == _WINTER:
        return f"{int(year)}/{(int(year) + 1) % 100:02}"
    return year.lstrip("0").replace("X", "0s")


def _precision(year: str, month: str, day: str) -> Precision:
    if year == "XXXX":
        return "unknown_year"
    if day.isdigit():
        return "day"
    if month in _SEASONS:
        return "season"
    if month.isdigit():
        return "month"
    return "decade" if "X" in year else "year"


def _qualifiers(match: re.Match[str]) -> tuple[bool, str]:
    """Whether to say "about", and the words after the comma.

    A qualifier right of a component holds for it and all left of it, one on its left for it alone
    (EDTF level 2, "qualification").
    """
    given = [part for part in ("year", "month", "day") if match[part]]
    signs = dict.fromkeys(given, "")
    for index, part in enumerate(given):
        signs[part] += match[f"{part[0]}q"]
        for earlier in given[: index + 1]:
            signs[earlier] += match[f"{part[0]}q2"]
    unsure = [part for part in given if set(signs[part]) & set("?%")]
    rough = [part for part in given if set(signs[part]) & set("~%")]
    notes = []
    if unsure == given:
        notes.append("uncertain")
    elif unsure == ["year"]:
        notes.append("year inferred")
    elif unsure:
        notes.append(f"{' and '.join(unsure)} uncertain")
    if rough and rough != given:
        notes.append(f"{' and '.join(rough)} approximate")
    return rough == given, ", ".join(notes)


@lru_cache(maxsize=4_096)
def _words(text: str) -> str:
    """English words of a canonical text."""
    ends = _ends(text)
    low, high = ends[0], ends[-1]
    if low.earliest is None and not any(low.words):
        return "date not known"
    if len(ends) == 1 or (low.doubt, low.about) == (high.doubt, high.about):
        body = _span(low.words, high.words) if len(ends) > 1 else _joined(low.words)
        note = low.doubt if low.earliest else "year not known"
        return f"{'about ' * low.about}{body}{', ' * bool(note)}{note}"
    return " to ".join(
        f"{'about ' * end.about}{_joined(end.words)}{f' ({end.doubt})' * bool(end.doubt)}"
        for end in ends
    )


def _span(low: tuple[str, str, str], high: tuple[str, str, str]) -> str:
    """Two dates without what they share: "30 March to 2 April 2025"."""
    day, month, year = low
    if year == high[2] and (month or not high[1]):
        year = ""
        if month == high[1] and day and high[0]:
            month = ""
    shortened = _joined((day, month, year)) or _joined(low)
    return f"{shortened} to {_joined(high)}"


def _joined(words: tuple[str, str, str]) -> str:
    return " ".join(word for word in words if word)
