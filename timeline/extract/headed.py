"""A joint statement that a text is: its heading names those who make it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.acting import takes_part
from timeline.extract.draft import Draft
from timeline.extract.focus import Found
from timeline.extract.resolve import resolve
from timeline.extract.settle import evidence_of, people_of

if TYPE_CHECKING:
    from timeline.extract.focus import Focus
    from timeline.extract.sentences import Sentence
    from timeline.extract.skeleton import Mark, Skeleton

_HEADING = re.compile(
    r"^(?:[^.;]{0,60}?>[’']?s?[\s,–-]+)?(?:(?:full\s+)?text\s+of\s+(?:the\s+)?)?"
    r"(?P<t>(?:joint|trilateral|leaders[’']?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:statement|declaration|communiqu[eé])\b)",
    re.IGNORECASE,
)
# what follows "by" makes the statement, what follows "on" is what it is about
_TURN = re.compile(
    r"\b(?P<by>from|by|of|between|among|issued)\b|[:–—]"
    r"|\b(?:on|regarding|concerning|about|for|against|in|at|after|following|condemning|welcoming"
    r"|calling|marking|announcing|launching|establishing|toward|towards|to)\b",
    re.IGNORECASE,
)


def joint_statement(
    text: str, sentence: Sentence, skeleton: Skeleton, focus: Focus
) -> Found | None:
    """Read "Joint statement on X by the presidents of A and B", the first line of a text."""
    match = _HEADING.match(skeleton.text)
    if match is None or focus.position:
        return None
    makers = _makers(skeleton, match.end("t"))
    codes = list(dict.fromkeys(mark.code for mark in makers))
    day = _day(skeleton)
    when = resolve(day.date, focus.today) if day and day.date else focus.base
    if len(codes) < 2 or when is None:  # noqa: PLR2004 - nobody makes a joint statement alone
        return None
    trigger = skeleton.source(match.start("t")), skeleton.source(match.end("t") - 1) + 1
    draft = Draft("statement", trigger, phrase=match["t"], actors=makers, date=day)
    actors = [(code, "participant") for code in codes]
    return Found(
        "statement",
        when,
        None,
        None,
        actors,
        people_of(draft, actors, focus),
        evidence_of(text, draft),
        sentence,
        signs={"dated" if day else "lead"},
        phrase=draft.phrase,
    )


def _makers(skeleton: Skeleton, end: int) -> list[Mark]:
    """Return those who make the statement: named before it, or behind "by", "of" and the like."""
    found, at, making = [], end, True
    for mark in skeleton.marks:
        if not mark.code or mark.letter not in "PSNKO":
            continue
        if mark.start >= end:
            for turn in _TURN.finditer(skeleton.text, at, mark.start):
                making = bool(turn["by"])
            at = mark.end
            if not making:
                continue
        if mark.letter in "PN" or takes_part(skeleton, mark):
            found.append(mark)
    return found


def _day(skeleton: Skeleton) -> Mark | None:
    """Return the one day that the heading names."""
    marks = skeleton.dates()
    alone = len(marks) == 1 and marks[0].date and marks[0].date.kind == "day"
    return marks[0] if alone else None
