"""What was called off or put off: the day that it was set for, or its new one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.words import for_small

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.extract.focus import Found
    from timeline.extract.skeleton import Mark, Skeleton
    from timeline.extract.what.draft import Draft

_OFF = r"(?:cancel(?:l?ed|s|l?ing|lation)?|postpon(?:ed|es|ing|ement)|scrapp(?:ed|ing)|shelved"
_BEFORE = for_small(
    rf"\b{_OFF}|call(?:ed|s|ing)\s+off|put(?:s|ting)?\s+off)\s+(?:[^.;,<]|<[PSNKD]\d+>){{0,50}}$"
)
_FELL = (
    r"(?:withdrew|pulled\s+out|backed\s+out|stayed\s+away|fell\s+through|never\s+(?:took\s+place|happened)"
    r"|did(?:\s+not|n['’]t)\s+(?:take\s+(?:place|part)|attend|happen|materiali[sz]e|show\s+up|arrive|come)"
    r"|(?:refused|declined)\s+to\s+(?:attend|take\s+part|meet|come|go|travel)"
    rf"|(?:was|were|been)\s+(?:\w+\s+){{0,2}}?{_OFF}|called\s+off|put\s+off))\b"
)
_IT = r"(?:it|them|the\s+(?:\w+\s+)?(?:talks|meeting|summit|visit|trip|event))"
_FELL_THROUGH = re.compile(
    rf"\b{_FELL}|\b(?:cancel(?:l?ed)|postponed|scrapped|called\s+off)\s+{_IT}\b"
)
# what a sentence can't do without that tells of it; most have none
_HINT = for_small(r"cancel|postpon|scrapp|shelved|off\b|hold\b|ice\b|place\b|fell\b|but\b")
_AFTER = for_small(
    r"^(?:[^.;]|\.\d){0,110}?\b(?:was|were|been|is|being|be)\s+(?:\w+\s+){0,2}?"
    rf"{_OFF}|called\s+off|put\s+off)\b"
    r"|^(?:[^.;,<]|<[A-Z]\d+>){0,70}?\s(?:on\s+(?:hold|ice)"
    r"|(?:is|are|was|were)\s+(?:(?:also|now)\s+)?off(?=[.,;]|$))"
    r"|^[^.;]{0,110}?\s(?:did(?:\s+not|n['’]t)\s+take\s+place|never\s+took\s+place|fell\s+through)\b"
    r"|^[^.;]{0,70}?\s(?:planned|scheduled|set|due|slated|supposed|(?:was|were)\s+to)\b"
    rf"[^.;]{{0,70}}?,?\s+but\s[^.;]{{0,60}}?\b{_FELL}"
)
_DUE = re.compile(
    r"\b(?:had\s+been|was|were)\s+(?:due|set|scheduled|expected|slated)\s+(?:to|in)\s*$"
)
_BY_HIM = re.compile(
    r"[^.;]{0,110}?\s(?:cancel(?:l?ed)|called\s+off|scrapped)\s+(?:his|her|their|the)\s+(?:[\w-]+\s+)?"
    r"(?:visit|trip|tour|journey)\b"
)  # who had been due to arrive in X on Tuesday, cancelled his trip
_NOT = re.compile(
    r"\b(?:not|n['’]t)\s+(?!take\s|attend|happen|come|show|materiali|arrive)|\b(?:den(?:y|ied|ies)|rather\s+than|instead\s+of|if|unless|could|may|might"
    r"|should|reports?\s+that|rumou?rs?)\b",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:scheduled|planned|set|slated|due|supposed|meant|expected|originally|initially|was\s+to|were\s+to)"
    r"\b(?:[^.;<]|<[^D]\d+>){0,50}$",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:postponed|put\s+off|moved)\s+(?:\w+\s+)?(?:to|until|till|for)\s+$")
_RIGHT_BEHIND = re.compile(
    r"(?:\s+(?:of|to|by|in)\s+(?:the\s+)?(?:<N\d+>(?:\s+(?!to\b)[\w’'-]+){1,6}|<[PSNKC]\d+>))*,?\s+(?:(?:on|in|at|for|from)\s+)?(?:the\s+)??"
    r"(?:the\s+(?:end|beginning|middle)\s+of\s+|late\s+|early\s+)?"
)
_JOURNEY = r"(?:visits?|trips?|tours?|travel|journey)\b"
_TOLD = re.compile(
    rf"\b{_OFF}|call(?:ed|ing)?\s+off|put(?:ting)?\s+off)\s+(?:[\w’'-]+\s+){{0,6}}?{_JOURNEY}"
    rf"|\b{_JOURNEY}[^.;]{{0,80}}?\b(?:was|were|been)\s+(?:\w+\s+)?{_OFF}|called\s+off|put\s+off)\b",
    re.IGNORECASE,
)
_NEAR = 60
_DONE = re.compile(
    r"(?:held|met|had|hosted|received|welcomed|attended|chaired|spoke|talked|began|opened|concluded|ended)\b"
)
_MAY_BE_OFF = frozenset({"meeting", "commission_session", "consultation"})


def called_off(kind: str, skeleton: Skeleton, span: tuple[int, int]) -> bool:
    """Say whether an event at `span` of a skeleton was called off or put off."""
    text, small = skeleton.text, skeleton.small
    if kind != "visit" and (kind not in _MAY_BE_OFF or _DONE.match(text, *span)):
        return False
    if not _HINT.search(small):
        return False
    before = _BEFORE.search(small[max(0, span[0] - _NEAR) : span[0]])
    after = None if before else _AFTER.match(small[span[1] :])
    if before is None and after is None and _DUE.search(small[: span[0]]):
        after = _BY_HIM.match(small, span[1])
    if before is None and after is None:
        return False
    about = text[max(0, span[0] - _NEAR) : span[1]] + (after[0] if after else "")
    return _NOT.search(about) is None


def settle_off(skeleton: Skeleton, draft: Draft) -> None:
    """Give a draft that was called off the day it was set for; a new day makes it a plan."""
    opening = draft.date if draft.date and draft.date.end <= draft.order else None
    draft.planned, draft.cancelled, draft.date, draft.said_date = True, True, None, None
    for mark in skeleton.dates():
        before = skeleton.text[max(0, mark.start - _NEAR) : mark.start]
        if _NEW.search(before):
            draft.date, draft.cancelled = mark, False
            return
        if _SET.search(before) or _is_its_own(skeleton, draft, mark):
            draft.date = mark
    if draft.date is None and opening and opening.date and opening.date.kind == "day":
        draft.date = opening  # on December 23 a meeting was planned, but …


def _is_its_own(skeleton: Skeleton, draft: Draft, mark: Mark) -> bool:
    """Say whether the date stands right behind the visit: a trip to X at the end of June."""
    if mark.date is None or mark.date.kind == "weekday" or mark.start < draft.end:
        return False
    return bool(_RIGHT_BEHIND.fullmatch(skeleton.text, draft.end, mark.start))


def fell_through(text: str, last: Found | None, position: int) -> None:
    """Call off what was to have been when the next sentence says that it came to nothing."""
    near = last is not None and "slated" in last.signs and position - last.position <= 1
    if near and last is not None and _FELL_THROUGH.search(text):
        last.cancelled = True


def spread(
    found: list[Found], off: list[Found | list[tuple[str, str]]], texts: Iterable[str]
) -> None:
    """Call off the plans that `off` is about: with its day those of that day, else all.

    What "was slated" is off when a sentence tells that a journey was called off.
    """
    told = any("slated" in one.signs for one in found) and any(map(_TOLD.search, texts))
    for event in found:
        if event.type == "visit" and event.planned:
            event.cancelled |= any(_about(one, event) for one in off)
            event.cancelled |= told and "slated" in event.signs


def _about(one: Found | list[tuple[str, str]], event: Found) -> bool:
    if isinstance(one, list):
        return one == event.actors
    return one.actors == event.actors and one.when.overlaps(event.when)
