"""The date and the place of a trigger inside its sentence: the nearest that belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.triggers import SAYING

if TYPE_CHECKING:
    from timeline.extract.clauses import Clause
    from timeline.extract.skeleton import Mark, Skeleton

# Distances are in characters of the skeleton; what is farther than this belongs elsewhere.
_TOO_FAR = 400.0
_BEFORE, _YEAR_ONLY = 15.0, 40.0
_IN_ASIDE, _IN_CLAUSE = 60.0, 90.0
_OPENING, _OPENING_PLACE = 30, 40
_ELSEWHERE = 200.0

_NOT_ITS = re.compile(
    r"\b(?:anniversary\s+of|since|until|till|by|compared\s+(?:to|with)|than|for\s+the)\s+(?:the\s+)?$"
    r"|\bsince\s+(?:[\w’'-]+\s+){0,4}(?:in\s+)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+$")
_FROM = re.compile(r"\bfrom\s+$")
_WHICH_HELD = re.compile(
    r",\s+which\s+(?:was|is|will\s+be|were)\s+held\s+(?:in\s+<[CK]\d+>\s+)?on\s+$"
)
_TOLD_THAT = re.compile(
    r"\b(?:noted|said|stated|added|announced|underlined|emphasi[sz]ed|hoped?|expressed)\b"
    r"[^.;]{0,60}?\bthat\b"
)
_AGREED_TO = re.compile(
    r"\b(?:agreed|called|invited|decided|offered|accepted|promised|pledged|vowed|ordered)\b[^.;]*\bto\b"
)
_AFTERWARDS = re.compile(r"\b(?:after|following)\s+(?:[\w’'-]+\s+){0,4}$")
_JOURNEY = re.compile(r"visit|trip|tour")
_FOR = re.compile(r"\bfor\s+$")
_TO_COME = re.compile(r"\b(?:will|would|going\s+to)\b")
_SAID_AFTER = re.compile(r"\s*,?\s*(?:said|announced|told)\b")
_RELEASED = re.compile(
    r"(?:release|statement|communiqu[eé])\s+(?:issued|released|published|sent)\b[^.;,]{0,40}\bon\s+$"
)
_SAID_ON = re.compile(
    r"(?:\s+(?:reporters|journalists|the\s+media|media|state\s+TV))?"
    r"(?:\s+(?:in|at)\s+<[CK]\d+>)?(?:\s+(?:on|late|early))?\s*",
    re.IGNORECASE,
)
_NOT_REPORT = frozenset({"according to", "added"})
_IN_PLACE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?:<[SN]\d+>(?:['’]s)?\s+)?(?:capital,?\s+)?(?:city\s+of\s+)?"
    r"(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_HOSTS = re.compile(r"\s+(?:hosted|hosts|(?:will|to)\s+host|(?:is|was|will\s+be)\s+hosting)\b")
_LONGER_NAME = re.compile(
    r"\s+(?!(?:Region|Province|City|Airport|International\s+Airport)\b)[A-Z][a-z]+"
)
_ROUTE_AFTER = re.compile(r"\s*[-–—]\s*<?[CKSA-Z]")
_ROUTE_BEFORE = re.compile(r"[\w>]\s*[-–—]\s*$")
_NOT_THERE = re.compile(
    r"\b(?:said|told\s+\w+|announced|reported)\s+(?:\w+\s+)?(?:in|at)\s+$"
    r"|\b(?:university|studied|born|based|street|near|capital's)\s+(?:in\s+)?$"
    r"|\b(?:conflict|war|situation|crisis|fighting|process|developments?|events|troops|forces"
    r"|violence|cease-?fire|elections?|stability|security|presence|involvement|attacks?|offensive"
    r"|operations?|investments?|projects?|peace|reconciliation|settlement|coup)\s+in\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_GATHERING = re.compile(r"\s+(?:summit|meeting|talks|forum|conference)\b")
_CAPITAL = re.compile(r"\bin\s+(?:the\s+)?<N(\d+)>\s+capital\b")
_OWNED = re.compile(r"['’]s")


def dates(
    skeleton: Skeleton, clause: Clause, span: tuple[int, int], *, planned: bool
) -> tuple[Mark | None, Mark | None]:
    """Return the date of an event and the date of who told it; either may be None."""
    best: tuple[float, Mark] | None = None
    said: Mark | None = None
    for mark in skeleton.dates():
        if not _can_be_its(skeleton.text, mark, span):
            continue
        if _reported(skeleton.text, mark):
            said = said or mark
            continue
        distance = _date_distance(skeleton, clause, mark, span, planned=planned)
        if distance < _TOO_FAR and (best is None or distance < best[0]):
            best = (distance, mark)
    return (best[1] if best else None), said


def _can_be_its(text: str, mark: Mark, span: tuple[int, int]) -> bool:
    """Say whether a date may be that of an event at all: no period, no "since", no other's."""
    one = mark.date
    if one is None or one.kind == "period" or (one.kind == "anchored" and one.word == "after"):
        return False
    before = text[max(0, mark.start - 60) : mark.start]
    if _NOT_ITS.search(before) or (one.kind != "days" and _BETWEEN.search(before)):
        return False
    coarse = one.kind in {"year", "month"} and _FROM.search(before)
    if coarse or (one.kind == "year" and _FOR.search(before)):
        return False
    between = text[mark.end : span[0]] if mark.end < span[0] else ""
    if _AGREED_TO.search(between):  # on Friday they agreed to meet
        return False
    if between and _AFTERWARDS.search(between) and _JOURNEY.match(text, span[0]):
        return False  # returned on Monday after visits to
    told = _TOLD_THAT.search(between)  # a plan told of on that day is not for that day
    return not (told and _TO_COME.search(between, told.start()))


def _reported(text: str, mark: Mark) -> bool:
    """Say whether a date goes with "said", not with what is said."""
    if _SAID_AFTER.match(text, mark.end) or _RELEASED.search(text[: mark.start]):
        return True
    before = text[max(0, mark.start - 40) : mark.start]
    verbs = list(SAYING.finditer(before))
    if not verbs or verbs[-1][0].lower() in _NOT_REPORT:
        return False
    return bool(_SAID_ON.fullmatch(before, verbs[-1].end()))


def _date_distance(
    skeleton: Skeleton, clause: Clause, mark: Mark, span: tuple[int, int], *, planned: bool
) -> float:
    """Measure how far a date is from a trigger, more when a clause lies between."""
    opening = mark.start < _OPENING  # it holds for the whole sentence
    distance = _gap(mark, span)
    if mark.end <= span[0] and not opening:
        distance += _BEFORE
    if mark.date and mark.date.kind == "year":
        distance += _YEAR_ONLY
    if clause.holds(mark.start):
        return distance
    distance += _IN_CLAUSE if clause.start <= mark.start < clause.end else _IN_ASIDE
    if planned and not opening:
        return distance + _TOO_FAR
    foreign = clause.owner is not None or not opening
    if foreign and not _WHICH_HELD.search(skeleton.text[: mark.start]):
        return distance + _TOO_FAR
    return distance


def _gap(mark: Mark, span: tuple[int, int]) -> float:
    return float(min(abs(mark.start - span[1]), abs(span[0] - mark.end)))


def place(skeleton: Skeleton, clause: Clause, span: tuple[int, int]) -> tuple[Mark | None, str]:
    """Return the place nearest to a trigger, and the country when only that is said."""
    text = skeleton.text
    best: tuple[float, Mark] | None = None
    land: tuple[float, str] | None = None
    for mark in skeleton.marks:
        if mark.letter not in "CKS" or not _is_location(text, mark):
            continue
        distance = _gap(mark, span)
        if not clause.holds(mark.start):
            near = mark.start < _OPENING_PLACE or clause.owner
            distance += _ELSEWHERE if near else _TOO_FAR
        if mark.letter == "S":
            land = min(land or (distance, mark.code), (distance, mark.code))
        elif distance < _TOO_FAR and (best is None or distance < best[0]):
            best = (distance, mark)
    if best:
        return best[1], best[1].code
    if capital := _CAPITAL.search(text):
        mark = skeleton.marks[int(capital[1])]
        return mark, mark.code
    return None, land[1] if land else ""


def _is_location(text: str, mark: Mark) -> bool:
    """Say whether a city or a state is named as where something is."""
    before, after = text[max(0, mark.start - 45) : mark.start], text[mark.end : mark.end + 40]
    if _ROUTE_AFTER.match(after) or _ROUTE_BEFORE.search(before):
        return False  # the Azerbaijan-Kazakhstan route
    located = bool(_IN_PLACE.search(before))
    if mark.letter == "S":
        return located and not _OWNED.match(after) and not _NOT_THERE.search(before)
    if _HOSTS.match(after):
        return True
    if _LONGER_NAME.match(after) or _NOT_THERE.search(before):
        return False  # Antalya Diplomacy Forum; said in Yerevan
    return located or (mark.letter == "C" and bool(_GATHERING.match(after)))
