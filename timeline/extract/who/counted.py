"""Whom "the three countries" and "a trilateral meeting" mean: those last named as just so many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.what.forms import SIDES
from timeline.extract.who.acting import codes, takes_part

if TYPE_CHECKING:
    from timeline.extract.focus import Focus
    from timeline.extract.skeleton import Skeleton
    from timeline.extract.what.draft import Draft

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LATERAL = {"trilateral": 3, "tripartite": 3, "quadrilateral": 4}
_SO_MANY = re.compile(
    rf"\b(?:({'|'.join(_NUMBERS)})\s+{SIDES}|(trilateral|tripartite|quadrilateral)\s+[a-z]+)\b",
    re.IGNORECASE,
)


def so_many(draft: Draft, skeleton: Skeleton, focus: Focus) -> tuple[tuple[str, ...], int]:
    """Return whom "the three countries" means, and the number: those last named as just so many."""
    matches = list(_SO_MANY.finditer(skeleton.text)) if draft.sides else []
    if not matches:
        return (), 0
    before = [match for match in matches if match.start() < draft.end]
    last = (before or matches)[-1]
    marks = [m for m in skeleton.marks if m.code and m.end <= last.start() and m.letter in "PSNK"]
    named = tuple(codes([mark for mark in marks if takes_part(skeleton, mark)]))
    wanted = _NUMBERS[last[1].lower()] if last[1] else _LATERAL[last[2].lower()]
    if before and len(named) == wanted:
        return named, wanted
    if wanted in {len(focus.parties()), len(focus.here.codes) if focus.here else 0}:
        return (), wanted
    return next((one for one in focus.sets() if len(one) == wanted), ()), wanted
