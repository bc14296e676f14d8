"""The date of an event: its own, that of its report, or that of the event it goes on about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.focus import FRONT
from timeline.extract.resolve import resolve

if TYPE_CHECKING:
    from timeline.extract.draft import Draft
    from timeline.extract.focus import Focus, Found
    from timeline.extract.parties import Actors
    from timeline.extract.resolve import When
    from timeline.extract.sentences import Sentence

_LOOSE = re.compile(
    r"\b(?:recent|recently|previous|earlier|last|past|series\s+of|regular)\b", re.IGNORECASE
)
_LATELY = re.compile(r"\brecent(?:ly)?\b", re.IGNORECASE)
_PASSING = re.compile(
    r"\b(?:after|following|before|since|ahead\s+of|result\s+of)\s+(?:the\s+)?"
    r"(?:<[PSNK]\d+>(?:['’]s?)?\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?:met|held|had|received|welcomed|hosted|meeting|chaired)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:is|are|currently)\s+(?:currently\s+|now\s+)?(?:on|paying)\s+(?:an?|his|her)\b",
    re.IGNORECASE,
)
_REPORT_DELAY = 2  # days after which a report may still be of the event just told


class Timing:
    """Settle the date of one draft; `signs` gets the name of the way that worked."""

    def __init__(self, draft: Draft, text: str, focus: Focus, signs: set[str]) -> None:
        """Take the draft, its skeleton's text and the state of the article."""
        self.draft, self.text, self.focus, self.signs = draft, text, focus, signs
        near = text[max(0, draft.order - 40) : draft.order + 12]
        self.loose = bool(_LOOSE.search(near))
        self.lately = bool(_LATELY.search(text[: draft.order]))

    def settle(self, sentence: Sentence, actors: Actors, found: list[Found]) -> When | None:
        """Return the date, or None when none can be known."""
        codes = {code for code, _ in actors}
        if self.draft.date:
            return self._own(actors, found)
        if self.draft.planned:
            return self._planned(codes)
        return self._known(actors, found) or self._from_text(sentence, codes)

    def _from_text(self, sentence: Sentence, codes: set[str]) -> When | None:
        """Take the date of what stands around, the nearest first."""
        if self._in_passing():
            return None
        when = self._shared(sentence)
        if when or sentence.kind == "caption":
            return when
        when = self._reported(codes)
        if when is None and self.draft.type == "visit":
            when = self._present(sentence)
        late = self.focus.position >= FRONT and (self.lately or self._undated_visit())
        return when or (None if late else self._inherited(codes) or self._lead())

    def _own(self, actors: Actors, found: list[Found]) -> When | None:
        one = self.draft.date.date if self.draft.date else None
        if one is None:
            return None
        focus, kind = self.focus, self.draft.type
        if kind == "visit" and any(e.planned and e.actors == actors for e in found):
            self.draft.planned = True
        self.signs.update({"dated", "anchored"} if one.kind == "anchored" else {"dated"})
        return resolve(
            one,
            focus.today,
            future=self.draft.planned,
            anchor=focus.anchor,
            nearby=focus.nearby,
        )

    def _planned(self, codes: set[str]) -> When | None:
        """Give a plan without a date that of the plan just told of the same parties."""
        last = self.focus.last
        if last is None or not last.planned or last.position < self.focus.position - 1:
            return None
        if not codes & set(last.codes):
            return None
        self.signs.add("inherited")
        return last.when

    def _known(self, actors: Actors, found: list[Found]) -> When | None:
        """Find the same visit, told of before with its date."""
        if self.draft.type != "visit":
            return None
        for one in reversed(found):
            if one.type == "visit" and one.actors == actors:
                self.signs.add("known")
                return one.when
        return None

    def _in_passing(self) -> bool:
        passing = self.draft.type == "visit" and self.draft.form == "noun"
        return self.draft.aloof or (
            passing and bool(_PASSING.search(self.text[: self.draft.order]))
        )

    def _shared(self, sentence: Sentence) -> When | None:
        here = self.focus.here
        if here is None or here.sentence is not sentence or "dated" not in here.signs:
            return None
        self.signs.add("shared")
        self.focus.parent = here
        return here.when

    def _reported(self, codes: set[str]) -> When | None:
        """Take the day of the report, or of the event it is about when that was just before."""
        if self.loose or not self.draft.said_date or not self.draft.said_date.date:
            return None
        told = resolve(self.draft.said_date.date, self.focus.today)
        last = self.focus.last
        if told and last and "dated" in last.signs and codes <= set(last.codes):
            first = last.when.first
            if first and told.first and 0 <= (told.first - first).days <= _REPORT_DELAY:
                self.signs.add("inherited")
                self.focus.parent = last
                return last.when
        self.signs.add("said")
        return told

    def _present(self, sentence: Sentence) -> When | None:
        """Take today for "is on an official visit", and for an arrival early in the text."""
        now = _NOW.search(self.text[: self.draft.order])
        arrival = self.draft.form == "verb" and self.draft.phrase.lower().startswith("arriv")
        early = arrival and self.focus.position >= FRONT >= sentence.paragraph
        if self.focus.base is None or not (now or (early and not self.lately)):
            return None
        self.signs.add("lead")
        return self.focus.base

    def _undated_visit(self) -> bool:
        return self.draft.type == "visit" and not self.draft.during

    def _inherited(self, codes: set[str]) -> When | None:
        """Take the date of the event that the sentence goes on about."""
        focus, last = self.focus, self.focus.last
        if last is None or not self._goes_on(last, codes):
            return None
        self.signs.add("inherited")
        lead = focus.lead
        far = focus.sentence and last.sentence.paragraph < focus.sentence.paragraph
        source = focus.here or last
        if not focus.here and lead and far and not self.draft.during and codes <= set(lead.codes):
            source = lead
        focus.parent = source
        return source.when

    def _goes_on(self, last: Found, codes: set[str]) -> bool:
        draft, lead = self.draft, self.focus.lead
        if last.planned:
            return draft.during
        if draft.during or draft.sides or draft.pronoun or codes <= set(last.codes):
            return True
        if lead is None:
            return False
        same_day = draft.type == "meeting" and lead.when.exact and bool(_DONE.match(draft.phrase))
        return codes <= set(lead.codes) or (same_day and bool(codes & set(lead.codes)))

    def _lead(self) -> When | None:
        """Take the article's own day, at its beginning."""
        focus, draft = self.focus, self.draft
        if focus.position >= FRONT or focus.base is None:
            return None
        if draft.form == "noun" and draft.type != "visit":
            return None
        recent = self.loose or _LATELY.search(self.text[: draft.order + 12])
        self.signs.add("recent" if recent else "lead")
        return focus.base
