"""Visits that were called off or put off: the day that they were set for, or their new one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.focus import Found
    from timeline.extract.skeleton import Mark, Skeleton
    from timeline.extract.what.draft import Draft

_OFF = r"(?:cancel(?:l?ed|s|l?ing|lation)?|postpon(?:ed|es|ing|ement)|scrapp(?:ed|ing)|shelved"
_BEFORE = re.compile(
    rf"\b{_OFF}|call(?:ed|s|ing)\s+off|put(?:s|ting)?\s+off)\s+(?:[^.;,<]|<[PSNKD]\d+>){{0,50}}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:[^.;]|\.\d){0,110}?\b(?:was|were|been|is|being|be)\s+(?:\w+\s+){0,2}?"
    rf"{_OFF}|called\s+off|put\s+off)\b"
    r"|^(?:[^.;,<]|<[A-Z]\d+>){0,50}?\son\s+(?:hold|ice)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\bnot\b|n['’]t\b|\b(?:den(?:y|ied|ies)|rather\s+than|instead\s+of|if|unless|could|may|might"
    r"|should|reports?\s+that|rumou?rs?)\b",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:scheduled|planned|set|slated|due|supposed|meant|expected|originally|initially|was\s+to|were\s+to)"
    r"\b(?:[^.;<]|<[SCK]\d+>){0,50}$",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:postponed|put\s+off|moved)\s+(?:\w+\s+)?(?:to|until|till|for)\s+$")
_RIGHT_BEHIND = re.compile(
    r"(?:\s+(?:of|to|by|in)\s+(?:the\s+)?<[PSNKC]\d+>)*,?\s+(?:(?:on|in|at|for|from)\s+)?"
    r"(?:the\s+(?:end|beginning|middle)\s+of\s+|late\s+|early\s+)?"
)
_NEAR = 60


def called_off(text: str, span: tuple[int, int]) -> bool:
    """Say whether a visit at `span` of a skeleton's text was called off or put off."""
    before = _BEFORE.search(text[max(0, span[0] - _NEAR) : span[0]])
    after = None if before else _AFTER.match(text[span[1] :])
    if before is None and after is None:
        return False
    about = text[max(0, span[0] - _NEAR) : span[1]] + (after[0] if after else "")
    return _NOT.search(about) is None


def settle_off(skeleton: Skeleton, draft: Draft) -> None:
    """Give a draft that was called off the day it was set for; a new day makes it a plan."""
    draft.planned, draft.cancelled, draft.date, draft.said_date = True, True, None, None
    for mark in skeleton.dates():
        before = skeleton.text[max(0, mark.start - _NEAR) : mark.start]
        if _NEW.search(before):
            draft.date, draft.cancelled = mark, False
            return
        if _SET.search(before) or _is_its_own(skeleton, draft, mark):
            draft.date = mark


def _is_its_own(skeleton: Skeleton, draft: Draft, mark: Mark) -> bool:
    """Say whether the date stands right behind the visit: a trip to X at the end of June."""
    if mark.date is None or mark.date.kind == "weekday" or mark.start < draft.end:
        return False
    return bool(_RIGHT_BEHIND.fullmatch(skeleton.text, draft.end, mark.start))


def spread(found: list[Found], off: list[Found | list[tuple[str, str]]]) -> None:
    """Call off the plans that `off` is about: with its day those of that day, else all."""
    for event in found:
        if event.type == "visit" and event.planned:
            event.cancelled |= any(_about(one, event) for one in off)


def _about(one: Found | list[tuple[str, str]], event: Found) -> bool:
    if isinstance(one, list):
        return one == event.actors
    return one.actors == event.actors and one.when.overlaps(event.when)
