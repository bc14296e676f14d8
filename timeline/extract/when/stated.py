"""The date that the sentence of an event states, as a day, a month or a year of the calendar."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.extract.skeleton import speech
from timeline.extract.when.planned import is_present
from timeline.extract.when.resolve import SAME_DAY, beside, resolve

if TYPE_CHECKING:
    from timeline.extract.focus import Focus, Found
    from timeline.extract.skeleton import Mark
    from timeline.extract.what.draft import Draft
    from timeline.extract.when.dates import Expression
    from timeline.extract.when.resolve import When
    from timeline.extract.who.visit_parties import Actors

ARRIVED = re.compile(
    r"\b(?:arrived|flew|travell?ed|left|departed|went|landed|came|headed|visited)\b"
)
_THAT_YEAR = re.compile(r",?\s+(?:of\s+)?(?:that|the)(?:\s+same)?\s+year\b")
_PAST_CUE = re.compile(
    r"\b(?:held|last|past|previous|recent|after|following|since|during|was|were|had|took|began|begun|met|ended|concluded"
    r"|from(?!\s+<D)|\w+ed|has|have)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\bwill\b")
STORY = 4  # sentences over which a story keeps its year
_JUST_NOW = 60  # days within which a date without a year is of late
_HALF = 5  # months ahead that are nearer than the ones behind


def _ahead(one: Expression, base: date) -> bool:
    """Say whether a day without a year comes within the next weeks."""
    return (one.month, one.day) > (base.month, base.day) or one.month != base.month


_AFTER_TALKS = re.compile(
    r"\b(?:after|following|at\s+the\s+end\s+of|at|during)\s+(?:the\s+|their\s+)?(?:[a-z-]+\s+){0,3}$"
)  # signed an accord following official talks
_THEY_SAY = re.compile(
    r"[^.;]{0,80}?\b(?:said|says|call(?:ed|s)|urged?s?|condemned|warned|read|reads)\b"
)
_LONG_PAST, _FRESH = 90, 20  # days before the article


class Stated:
    """Settle what the date of a draft means; `signs` gets the name of the way that worked."""

    def __init__(self, draft: Draft, text: str, focus: Focus, signs: set[str]) -> None:
        """Take the draft, its skeleton's text and the state of the article."""
        self.draft, self.text, self.focus, self.signs = draft, text, focus, signs

    def own(self, actors: Actors, found: list[Found]) -> When | None:
        """Return what the date of the sentence means."""
        mark = self.draft.date
        one = mark.date if mark else None
        if mark is None or one is None:
            return None
        focus, draft = self.focus, self.draft
        if focus.said_year and not one.year and _THAT_YEAR.match(self.text, mark.end):
            one = replace(one, year=focus.said_year)
        again = draft.type == "visit" and draft.form == "noun"
        if again and any(e.planned and e.actors == actors for e in found):
            self.draft.planned = True
        if one.word == "that year":
            one = replace(one, year=self._told_year(one))
        future = (draft.planned and not self._came_to()) or is_present(self.text, draft)
        told = draft.form == "noun" or _TO_COME.search(self.text, 0, mark.start)
        if told and not draft.planned and self._sooner_ahead(one):
            draft.planned = future = True
        self.signs.update({"dated", "anchored"} if one.kind == "anchored" else {"dated"})
        if one.kind == "relative" and one.unit == "day" and (spoke := self._spoke(mark)):
            return resolve(one, spoke, future=future)
        if in_year := self._narrated(one):
            return resolve(one, None, nearby=in_year)
        if focus.stand_in and one.kind in {"weekday", "weekdays", "relative"}:
            return beside(one, focus.stand_in, future=future)
        if draft.cancelled and not one.year and (near := self._nearest(one)):
            return near
        return resolve(
            one,
            focus.today,
            future=future,
            anchor=focus.last.when
            if focus.last and one.word.removeprefix("the ") in SAME_DAY | {"same"}
            else self._beside(),
            nearby=focus.nearby,
        )

    def _narrated(self, one: Expression) -> date | None:
        """Return a day of the year that a story told in order of time is in.

        After "in February 2022", "On March 10" is of that year, unless it was just now.
        """
        focus, today = self.focus, self.focus.today
        year, month, position = focus.said_month
        if one.year or one.word or one.kind not in {"day", "days", "month"} or self.draft.planned:
            return None
        near = focus.position - position <= STORY and one.month >= month
        when = resolve(one, today)
        if not (year and near and today and year < today.year and when and when.first):
            return None
        return date(year, one.month, 1) if (today - when.first).days > _JUST_NOW else None

    def _spoke(self, mark: Mark) -> date | None:
        """Return the day on which a speaker's words were said: his "today" is not the report's."""
        if not any(a <= mark.start < b for a, b in speech(self.text)):
            return None
        said = self.draft.said_date.date if self.draft.said_date else None
        when = resolve(said, self.focus.today) if said else self.focus.spoken
        return when.first if when else None

    def _nearest(self, one: Expression) -> When | None:
        """Return the nearer of the day before and the day to come that a date may mean."""
        today = self.focus.today
        both = [resolve(one, today, future=future) for future in (False, True)]
        able = [when for when in both if when and when.first and today]
        return min(able, key=lambda when: abs((when.first - today).days), default=None)  # type: ignore[operator]

    def _beside(self) -> When | None:
        """Return what "a month later" counts from: the event before it, here or further up."""
        here = self.focus.here
        counted = here is None or "anchored" in here.signs
        return (self._day_before() or self.focus.anchor) if here is None or counted else here.when

    def _day_before(self) -> When | None:
        """Return the day that the sentence names right before "two days after they met"."""
        focus, mark = self.focus, self.draft.date
        one = mark.date if mark else None
        if one is None or one.kind != "anchored" or focus.sentence is None:
            return None
        before = [d for d in focus.dates if focus.sentence.start <= d.start < d.end <= one.start]
        exact = [d for d in before if d.kind in {"day", "weekday", "relative"}]
        future = self.draft.planned
        return resolve(exact[-1], focus.today, future=future) if exact else None

    def _told_year(self, one: Expression) -> int:
        """Return the year that "that year" means: the last one that was told."""
        years = [other.year for other in self.focus.dates if other.year and other.end <= one.start]
        return years[-1] if years else 0

    def _came_to(self) -> bool:
        """Say whether the date is that of the arrival: "arrived on Wednesday to attend …"."""
        mark = self.draft.date
        before = mark is not None and mark.end <= self.draft.order
        return before and mark is not None and bool(ARRIVED.search(self.text[: mark.start]))

    def _sooner_ahead(self, one: Expression) -> bool:
        """Say whether "the summit in May" or "on 7 December" is rather the coming one."""
        base = self.focus.today
        if base is None or one.year or one.word or one.kind not in {"day", "days", "month"}:
            return False
        until = max(self.draft.end + 25, self.draft.date.end if self.draft.date else 0)
        if _PAST_CUE.search(self.text[max(0, self.draft.order - 60) : until]):
            return False
        months = (one.month - base.month) % 12
        return 0 < months < _HALF if one.kind == "month" else months <= 1 and _ahead(one, base)

    def before_signing(self) -> bool:
        """Say whether the talks are those after which a document was signed that day."""
        here = self.focus.here
        signed = here is not None and here.type in {"signing", "statement"} and here.when.exact
        talks = self.draft.type == "meeting" and self.draft.form == "noun"
        return bool(signed and talks and _AFTER_TALKS.search(self.text[: self.draft.order]))

    def of_now(self) -> Found | None:
        """Return the event of late, or the first one when the last was told of as long past."""
        focus, draft, last = self.focus, self.draft, self.focus.last
        lead, base = focus.lead, focus.base.first if focus.base else None
        if last is None or lead is None or base is None or draft.during or draft.sides:
            return last
        if draft.pronoun or draft.person or draft.aside:
            return last
        past = last.when.last is not None and (base - last.when.last).days > _LONG_PAST
        fresh = lead.when.first is not None and abs((base - lead.when.first).days) <= _FRESH
        return lead if past and fresh and not focus.here else last

    def stated_now(self) -> When | None:
        """Return the article's own day for what states say together: "in a joint statement"."""
        now = self.draft.type == "statement" and _THEY_SAY.match(self.text, self.draft.end)
        if not now or self.focus.base is None:
            return None
        self.signs.add("lead")
        return self.focus.base
