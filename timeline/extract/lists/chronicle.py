"""A text in order of time: timelines, agendas, lists of visits, whose entries' heads give dates.

Only here is known which year a list is of. Its entries are told as prose tells them (see
`skeleton`), so that nothing further on needs to know that they were a list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.lists import headings
from timeline.extract.lists.heads import BULLET, Head, head
from timeline.extract.when.date_forms import MONTH, YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.sentences import Sentence
    from timeline.extract.when.dates import Expression
    from timeline.extract.who.mentions import Mention

_YEAR = re.compile(rf"(?<!\d){YEAR}(?![\d-])")
_TITLES = 3  # sentences among which the year of a list may be told
_LONG = 400  # characters of a paragraph that is prose, and no line under a date
_SHORT = 22  # characters behind a date that are a heading
_FEW, _ALIKE = 2, 4
_IN_ORDER = re.compile(rf"(?:On|In|From)\s+(?:early\s+|late\s+|mid-)?(?=\d{{1,2}}\s|{MONTH})")
_PLACE = re.compile(r"\W*[A-Z][\w’' -]{1,30}(?:,\s+[A-Z][\w ]{2,20})?,?\s*\(?")
_REVIEW = 3  # sentences that open with a month of the year of their title
_SOON = 4  # so much nearer a list of what is to come must be than one of what was
_TURN = 3  # months back after which a list is in another year
_HALF = 6  # months
_WITHOUT_YEAR = frozenset({"day", "days", "month", "months"})
_EXACT = frozenset({"day", "days"})
_OWN = _WITHOUT_YEAR | {"year", "years", "weekday", "weekdays", "relative"}


class Entry(NamedTuple):
    """What a list says over a sentence: where the words behind its head begin, and its date.

    `stem` are words that stand for its heading, `under`: "visit of" for "Visits from Malta"; in
    them `<>` is the `owner` of the list, whose agenda it is.
    """

    start: int
    day: Expression | None
    stem: str = ""
    under: Sentence | None = None
    owner: Mention | None = None
    sessions: str = ""  # the type of the meetings in the list
    fresh: bool = False  # it begins here


@dataclass(slots=True)
class Chronicle:
    """The dates of an article, with the years of its lists, and the entries by their beginning."""

    expressions: Sequence[Expression]
    entries: dict[int, Entry] = field(default_factory=dict)


def read(
    text: str,
    sentences: Sequence[Sentence],
    expressions: Sequence[Expression],
    published: date | None,
) -> Chronicle:
    """Find the entries of an article that tells in order of time."""
    found = (head(text, at, one, expressions) for at, one in enumerate(sentences))
    heads = [one for one in found if one]
    if sum(not one.sure for one in heads) < _ALIKE:
        heads = [one for one in heads if one.sure]
    dated = [one for one in heads if one.day]
    year = _year_of_title(text, sentences[: min(dated[0].at if dated else _TITLES, _TITLES)])
    if len({one.day.text for one in dated if one.day}) < _FEW:
        heads = []
        expressions = _reviewed(text, sentences, expressions, year) if year else expressions
    else:
        dated = _with_years(dated, year, published)
        expressions = _completed(expressions, dated)
        told = {one.at: one for one in dated}
        heads = [told.get(one.at, one) for one in heads]
    return Chronicle(
        expressions, dict(_Reader(text, heads, expressions, published).entries(sentences))
    )


def _year_of_title(text: str, titles: Sequence[Sentence]) -> int:
    """Return the one year that the titles of a list tell: "2017 in Georgia"."""
    years = {year[0] for one in titles for year in _YEAR.finditer(text, one.start, one.end)}
    return int(years.pop()) if len(years) == 1 else 0


def _reviewed(
    text: str, sentences: Sequence[Sentence], expressions: Sequence[Expression], year: int
) -> Sequence[Expression]:
    """Give the months of a review the year of its title: "In January, …. In March, …"."""
    opened = sum(bool(_IN_ORDER.match(text, one.start)) for one in sentences)
    if opened < _REVIEW:
        return expressions
    return [_of_year(one, year) if _lacks_year(one) else one for one in expressions]


def _lacks_year(one: Expression) -> bool:
    return one.kind in _WITHOUT_YEAR and bool(one.month) and not one.year and not one.word


def _of_year(one: Expression, year: int, *, inferred: bool = False) -> Expression:
    """Complete a date; what goes on from December to January ends in the next year."""
    until = year + (one.month2 < one.month) if one.month2 else 0
    return replace(one, year=year, year2=until, inferred=inferred)


def _with_years(heads: list[Head], year: int, published: date | None) -> list[Head]:
    """Give each head its year: its own, that of the heads around it, of the title, or a likely."""
    days = [one.day for one in heads if one.day]
    years = [one.year for one in days]
    turns = [0] * len(days) if year else _turns(heads)
    inferred = not any(years) and not year
    if not any(years):
        spans = list(accumulate(turns))
        first = year or _likely(days, spans, published)
        years = [first and first + span for span in spans]
    for at in range(1, len(days)):
        years[at] = years[at] or (years[at - 1] and years[at - 1] + turns[at])
    for at in range(len(days) - 2, -1, -1):
        years[at] = years[at] or (years[at + 1] and years[at + 1] - turns[at + 1])
    return [
        one._replace(day=_of_year(day, told, inferred=inferred))
        if told and _lacks_year(day)
        else one
        for one, day, told in zip(heads, days, years, strict=True)
    ]


def _turns(heads: Sequence[Head]) -> list[int]:
    """Return how many years each head is after the one before, as far as the months tell."""
    days = [one.day for one in heads if one.day]
    steps = [b.month - a.month if a.month and b.month else 0 for a, b in pairwise(days)]
    way = -1 if sum(step < 0 for step in steps) > sum(step > 0 for step in steps) else 1
    turns = [0]
    under = False  # a year that stands over several lines is that of all
    for one, day, step in zip(heads, days, steps, strict=False):
        under = one.alone if not day.month else under
        turns.append(way if step * way <= -_TURN and not under else 0)
    return turns


def _likely(days: Sequence[Expression], spans: Sequence[int], published: date | None) -> int:
    """Return the year of the first day with which a list is nearest to the publication."""
    if published is None:
        return 0
    apart: dict[int, tuple[int, int]] = {}
    for year in range(published.year - 2, published.year + 2):
        on = [
            date(year + span, one.month, 1) + timedelta(days=max(one.day, 1) - 1)
            for one, span in zip(days, spans, strict=True)
            if one.month
        ]
        if on:
            ahead = (min(on) - published).days
            to_come = _SOON * ahead + (max(on) - min(on)).days if ahead > 0 else 0
            apart[year] = max((published - max(on)).days, to_come, 0), -year
    return min(apart, key=lambda one: apart[one], default=0)


def _completed(expressions: Sequence[Expression], heads: Sequence[Head]) -> list[Expression]:
    """Give the days of a list that lack a year that of the entry which they are in."""
    days = [one.day for one in heads if one.day]
    starts = [one.start for one in days]
    found = []
    for one in expressions:
        at = bisect_right(starts, one.start) - 1
        day = days[at] if at >= 0 else None
        if day and day.year and _lacks_year(one):
            found.append(day if one.start == day.start else _near(one, day))
        else:
            found.append(one)
    return found


def _near(one: Expression, day: Expression) -> Expression:
    """Give a day the year in which it is nearest to that of its entry."""
    apart = one.month - day.month if day.month else 0
    year = day.year + (apart < -_HALF) - (apart > _HALF)
    return _of_year(one, year, inferred=day.inferred)


class _Reader:
    """Goes through an article, and knows which date and which heading stand over a sentence."""

    def __init__(
        self,
        text: str,
        heads: Sequence[Head],
        expressions: Sequence[Expression],
        published: date | None,
    ) -> None:
        self.text, self.expressions, self.published = text, expressions, published
        self.heads = {one.at: one for one in heads}
        self.starts = [one.start for one in expressions]
        self.over: Expression | None = None  # on a line of its own, for those below it
        self.heading: Sentence | None = None
        self.title: Sentence | None = None  # all lines of it
        self.placed = False  # a line has just told where and when all was
        self.bulleted = False  # the date is that of a heading with a colon, for its bullets

    def entries(self, sentences: Sequence[Sentence]) -> list[tuple[int, Entry]]:
        """Return what stands over each sentence of a list, by its beginning."""
        found = []
        at = 0
        for _, group in groupby(sentences, key=lambda one: one.paragraph):
            paragraph = list(group)
            found += self._paragraph(paragraph, at)
            if self.placed:  # under the title
                titles = sentences[:at] if at < _TITLES and not found else ()
                found += [(one.start, Entry(one.start, self.over)) for one in titles]
                self.placed = False
            at += len(paragraph)
        return found

    def _paragraph(self, sentences: list[Sentence], first: int) -> list[tuple[int, Entry]]:
        """Return the entries of a paragraph; the date at its beginning holds for all of it."""
        start, end = sentences[0].start, sentences[-1].end
        here: Expression | None = None
        found = []
        bullet = BULLET.match(self.text, start, end)
        words = bullet.end() if bullet else start
        listed = words > start
        if self.bulleted and not listed:
            self.over, self.bulleted = None, False
        if (
            first not in self.heads
            and len(sentences) == 1
            and self._is_over(sentences[0], listed=listed)
        ):
            return []
        for at, sentence in enumerate(sentences, first):
            one = self.heads.get(at)
            if one and one.alone:
                self.over, self.bulleted = one.day, False
                here = one.day if len(sentences) > 1 else None
                continue
            here = one.day if one and one.day else here
            if one and sentence.kind == "title" and end - one.start < _SHORT:
                self.over = here  # a heading itself: "1997 - Summit"
            begin = one.start if one else words if at == first else sentence.start
            day = here or (self.over if end - start < _LONG else None)
            entry = self._entry(sentence, begin, day, headed=bool(one and one.day))
            if not (one or listed or sentence.end == end):
                entry = entry._replace(stem="")  # prose
            if one or day or entry.stem or (entry.sessions and end - start < _LONG):
                found.append((sentence.start, entry))
        return found

    def _is_over(self, sentence: Sentence, *, listed: bool) -> bool:
        """Take a line for the heading of those below it, with the one day that it tells."""
        line = self.text[sentence.start : sentence.end]
        colon = line.endswith(":")
        title = sentence.kind == "title" or (not sentence.paragraph and line.endswith(")"))
        if listed or not (colon or (title and headings.is_heading(line))):
            return False
        days = [one for one in self._told(sentence.start, sentence.end) if one.kind in _EXACT]
        if len(days) == 1 and days[0].kind == "days" and self._is_place(sentence, days[0]):
            self.over, self.placed = days[0], True
            return True
        if not colon and ((days and self.heading) or (self.over and not self.bulleted)):
            return False  # an entry
        self.heading = sentence
        if sentence.paragraph < _TITLES and not colon:
            self.title = (self.title or sentence)._replace(end=sentence.end)
        if colon and len(days) == 1:
            self.over, self.bulleted = days[0], True
        elif len(days) == 1 and days[0].kind == "day" and headings.is_agenda(line):
            year = days[0].year or _likely(days, [0], self.published)
            self.over = _of_year(days[0], year, inferred=not days[0].year) if year else days[0]
        return True

    def _is_place(self, sentence: Sentence, day: Expression) -> bool:
        """Say whether a line tells only where and when all of it was: "Oslo, 10-11 June 2021"."""
        before = self.text[sentence.start : day.start]
        return bool(_PLACE.fullmatch(before)) and not self.text[day.end : sentence.end].strip(" .)")

    def _entry(
        self, sentence: Sentence, start: int, day: Expression | None, *, headed: bool
    ) -> Entry:
        """Return what stands over a sentence that tells of a day itself, or does not."""
        own = any(one.kind in _OWN for one in self._told(start, sentence.end))
        day = day if headed or not own else None
        words = self.text[start : sentence.end]
        over = self._text(self.heading)
        sessions = headings.sessions(over)
        if item := headings.item(self._text(self.title), words):
            return Entry(start, day, item, self.title, sessions=sessions, fresh=headed)
        stem = headings.stem(over, words, dated=own or day is not None)
        return Entry(start, day, stem, self.heading, sessions=sessions, fresh=headed)

    def _text(self, sentence: Sentence | None) -> str:
        return self.text[sentence.start : sentence.end] if sentence else ""

    def _told(self, start: int, end: int) -> Sequence[Expression]:
        """Return the dates of a part of the text."""
        return self.expressions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
