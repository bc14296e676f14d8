"""The place of a trigger inside its sentence: the nearest that belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.clauses import IS_HELD, WHERE
from timeline.extract.skeleton import gap
from timeline.extract.when.nearest import SINCE
from timeline.extract.where.locations import is_location

if TYPE_CHECKING:
    from timeline.extract.clauses import Clause
    from timeline.extract.skeleton import Mark, Skeleton

# Distances are in characters of the skeleton; what is farther than this belongs elsewhere.
_TOO_FAR = 400.0
_OPENING_PLACE = 40
_ELSEWHERE = 200.0
_WHERE_HELD = re.compile(
    IS_HELD + r"(?:(?:on\s+|from\s+|in\s+)?<D\d+>,?\s+)?(?:in|at)\s+(?:the\s+)?$"
)
_MEANWHILE = re.compile(r",\s+as\s+<")
# what talks are about may be in a state; that is not where they are
_TOPIC = re.compile(
    r"\b(?:over|about|ahead\s+of|prior\s+to|regarding|concerning|discuss\w*|on\s+(?!<D)(?!the\s+(?:side|marg|occasion)))\b"
)
_FOR_ANOTHER = re.compile(
    r"(?:\b(?:ahead\s+of|prior\s+to|before|after|following)|<D\d+>)\s+(?:[\w’'-]+\s+|<[ODNP]\d+>(?:['’]s)?\s+){0,4}"
    r"(?:summit|meeting|talks|conference|forum|session|visit|trip)\b"
)
_CAPITAL = re.compile(r"\bin\s+(?:the\s+)?<N(\d+)>\s+capital\b", re.IGNORECASE)
_CAPITAL_OF = re.compile(r"\bin\s+the\s+capital\s+of\s+(?:the\s+)?<S(\d+)>", re.IGNORECASE)
_GONE_TO = re.compile(
    r"\bto\s+(?:the\s+)?<[CK](\d+)>(?:,\s+<S\d+>,?)?\s+(?:(?:on\s+)?<D\d+>\s+)?"
    r"(?:for|to\s+(?:attend|hold|have))\s+(?:(?!in\b|at\b)[\w-]+\s+){0,4}$|\bto\s+<[CK](\d+)>\s+to\s+$"
)
_UP_TO = re.compile(r"\s*(?:\(\w+\)\s*)?(?:on\s+<D\d+>)?\s*")


def place(skeleton: Skeleton, clause: Clause, span: tuple[int, int]) -> tuple[Mark | None, str]:
    """Return the place nearest to a trigger, and the country when only that is said."""
    text = skeleton.text
    if before := _place_before(skeleton, clause, span[0]):
        return (None if before.letter == "S" else before), before.code
    meanwhile = [hole for hole in clause.holes if _MEANWHILE.match(text, hole[0])]
    best: tuple[float, Mark] | None = None
    land: tuple[float, str] | None = None
    for mark in skeleton.marks:
        if mark.letter not in "CKS" or not _is_there(skeleton, mark, span):
            continue
        distance = gap(mark, span)
        if not clause.holds(mark.start):
            near = (
                mark.start < _OPENING_PLACE
                or clause.owner
                or (mark.start > span[1] and _WHERE_HELD.search(text, span[1], mark.start))
            )
            distance += _ELSEWHERE if near else _TOO_FAR
        if mark.letter == "S":
            if mark.start >= clause.end or any(a <= mark.start < b for a, b in meanwhile):
                continue
            land = min(land or (distance, mark.code), (distance, mark.code))
        elif distance < _TOO_FAR and (best is None or distance < best[0]):
            best = (distance, mark)
    if best:
        return best[1], best[1].code
    named = "capital" in skeleton.small
    capital = named and (_CAPITAL.search(text) or _CAPITAL_OF.search(text))
    if capital and (clause.holds(capital.start()) or capital.start() < _OPENING_PLACE):
        mark = skeleton.marks[int(capital[1])]
        return mark, mark.code
    return None, land[1] if land else ""


def _place_before(skeleton: Skeleton, clause: Clause, stop: int) -> Mark | None:
    """Return the place of "X, where they met", of "flew to X for talks with Y"."""
    if WHERE.match(skeleton.text, clause.start):
        return _last_place(skeleton, clause.start)
    gone = _GONE_TO.search(skeleton.text, clause.start, stop)
    return skeleton.marks[int(gone[1] or gone[2])] if gone else None


def _is_there(skeleton: Skeleton, mark: Mark, span: tuple[int, int]) -> bool:
    """Say whether a mark is a place, and not what talks are about, nor that of other talks."""
    if not is_location(skeleton, mark):
        return False
    behind = skeleton.text[span[1] : max(span[1], mark.start)]
    topical = mark.letter == "S" and _TOPIC.search(behind)
    return not (topical or _FOR_ANOTHER.search(behind) or SINCE.search(behind))


def _last_place(skeleton: Skeleton, at: int) -> Mark | None:
    """Return the place right before ", where", over its state and a date at most."""
    for mark in reversed(skeleton.marks):
        if mark.end <= at and mark.letter in "CKS":
            return mark if _UP_TO.fullmatch(skeleton.text, mark.end, at) else None
    return None
