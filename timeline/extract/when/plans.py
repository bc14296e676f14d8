"""The date of what is still to come: that of the plan, the visit or the summit it is a part of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.what.forms import STAY
from timeline.extract.when.stated import Stated

if TYPE_CHECKING:
    from timeline.extract.focus import Found
    from timeline.extract.when.resolve import When

_AGAIN = re.compile(r"\b(?:again|next|later|soon|future|coming|upcoming)\b", re.IGNORECASE)
_SOME_DAY = re.compile(
    r"\b(?:in\s+the\s+near\s+future|in\s+(?:the\s+)?future|at\s+a\s+later\s+date)\b"
)
_STAY = re.compile(
    rf"\b(?:during|within|framework\s+of)\s+(?:the|this|his|her|their)\s+(?:[\w-]+\s+){{0,2}}{STAY}"
)
_THE_LEADERS = re.compile(r"^(?:The\s+)?(?:two|both)\s+(?:leaders|presidents)\b", re.IGNORECASE)
_SIDELINES = re.compile(r"\b(?:sidelines|margins|fringes)\b", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:will|would|is\s+to|are\s+to)\s+(?:then\s+)?also\b")
_PROGRAM = frozenset({"meeting", "signing", "consultation", "commission_session"})
_TALKS = ("with", "talks", "meeting", "meetings", "negotiations", "discussions")
_PROGRAM_DAYS = 2
_PLANS = 5  # sentences over which the programme of a visit to come may be told


class Plans(Stated):
    """Settle the date of a draft that gives none and is a plan, or was beside a summit."""

    def _planned(self, codes: set[str]) -> When | None:
        """Give a plan without a date that of the plan just told of the same parties."""
        if _SOME_DAY.search(self.text[max(0, self.draft.order - 90) : self.draft.end + 90]):
            return None
        focus, draft = self.focus, self.draft
        visits = [one for one in reversed(focus.visits) if codes & set(one.codes)]
        able = draft.type in _PROGRAM
        coming = [one for one in visits if able and one.planned and codes == set(one.codes)]
        last = focus.last
        if draft.during and (_STAY.search(self.text) or not (last and last.planned)):
            under_way = draft.type == "signing" and last and last.when == focus.base
            last = visits[0] if visits else last if under_way else None
        if not draft.during and (coming or self._just_begun(visits, codes)):
            self.signs.add("inherited")
            when = (coming or visits)[0].when
            later = draft.pronoun and draft.phrase.endswith(_TALKS[1:])
            return when if coming or not later else self._not_yet(when)
        trip = next((one for one in visits if one.planned and one.actors[0][0] in codes), None)
        if trip and self._on_the_trip() and focus.position - trip.position <= 2 * _PLANS:
            self.signs.add("inherited")
            return self._not_yet(trip.when)
        if last is None or not codes & set(last.codes):
            return None
        program = last.type == "visit" and draft.type in _PROGRAM
        if not draft.during:
            far = focus.position - last.position > (_PLANS if codes <= set(last.codes) else 1)
            near = focus.position - last.position <= 1
            beside = near and draft.type == "signing" and last.type == "meeting"
            beside = beside and "will" in self.text[: draft.order].split()
            if not last.planned or far or not (program or beside or last.type == draft.type):
                return None
        self.signs.add("inherited")
        return self._not_yet(last.when)

    def _on_the_trip(self) -> bool:
        """Say whether a plan is for what the visitor told of before does on the journey."""
        able = self.draft.type in {"meeting", "consultation"} and not _AGAIN.search(self.text)
        beside = _SIDELINES.search(self.text) or _ALSO.search(self.text[: self.draft.end])
        return able and (self.draft.pronoun or bool(beside))

    def _not_yet(self, when: When) -> When:
        """Give what is still to come during a visit that began days ago the day of the report."""
        base = self.focus.base
        days = (base.first - when.last).days if base and base.first and when.last else 0
        return base if base and 0 < days <= _PROGRAM_DAYS else when

    def _just_begun(self, visits: list[Found], codes: set[str]) -> bool:
        """Say whether a plan is for the visit that has just begun."""
        today = self.focus.today
        first = visits[0].when.first if visits and codes == set(visits[0].codes) else None
        begun = today is not None and first is not None and 0 <= (today - first).days <= 1
        theirs = self.draft.type == "signing" and _THE_LEADERS.search(self.text)
        ends = _TALKS if self.draft.pronoun else "with"
        talks = self.draft.type == "meeting" and self.draft.phrase.endswith(ends)
        paired = self.draft.form == "pair" or bool(theirs) or talks
        return begun and paired and not _AGAIN.search(self.text)

    def _on_sidelines(self) -> When | None:
        """Take the days of the summit on whose sidelines others met."""
        if self.draft.type not in _PROGRAM or not _SIDELINES.search(self.text):
            return None
        known = [one for one in self.focus.gathered if one.when and one.country]
        if not known:
            return None
        self.signs.add("inherited")
        self.focus.beside = known[-1]
        return known[-1].when
