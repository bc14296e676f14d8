"""Persons whom a text introduces without an office beside them.

"Malta's Joan Vella met …", and "The Maltese prime minister spoke on Monday. Joan Vella said …":
the state stands before the name, or in the sentence before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.who.names import leaders, names
from timeline.extract.who.vocabulary import (
    NOT_NAMES,
    NOT_PLACES,
    OFFICE_MODIFIERS,
    OFFICES,
    PORTFOLIOS,
)
from timeline.extract.words import CALENDAR, folded, for_small

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.who.known import Who
    from timeline.extract.who.mentions import Mention

_NAME = (
    r"(?P<name>[A-Z][a-zà-ÿ’'-]+(?:\s+(?:al-|el-|bin\s|van\s|von\s|de\s|da\s|der\s)?"
    r"[A-Z][\wà-ÿ’'-]+){1,2})"
)
_OWNED = re.compile(rf"['’]s?\s+{_NAME}(?=[,.;)]|\s+(?:and|[–—-]|[a-z]{{2,}}))")
_WITH_OTHERS = re.compile(r"\b(?:with|and|between|met|meet|meets)\s+(?:the\s+)?$")
_TOGETHER = re.compile(
    r"\b(?:met|meets?|meetings?|talks|summit|agreed|discussed|spoke|signed|phone|telephone|call|received)\b"
)
_PLURAL = (
    r"(?:ministers|presidents|premiers|leaders|envoys|representatives|speakers|heads\s+of\s+(?:state|government)"
    r"|chiefs|secretaries|chancellors)"
)
_OF_THEM = re.compile(rf"\b{_PLURAL}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_THEIRS = re.compile(rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}?{_PLURAL}\b", re.IGNORECASE)
_ONE_MORE = re.compile(r"(?:['’]s)?(?:,|,?\s+and|\s*[-–])\s+(?:the\s+)?")
_ONE_NAME = r"[A-Z][\wà-ÿ’'-]+(?:\s+(?:al-|el-|bin\s|van\s|de\s)?[A-Z][\wà-ÿ’'-]+){1,2}"
_LIST = re.compile(
    rf"(?:\s+(?:for|on)\s+[^,.;()]{{3,40}})?\s*[,(–—-]?\s+(?P<names>{_ONE_NAME}(?:,\s+{_ONE_NAME}){{0,4}}"
    rf",?\s+and\s+{_ONE_NAME})(?=[,.;)]|\s+[a-z])"
)
_NAME_OF = re.compile(rf"(?:(?i:{_PLURAL})\s+)?(?P<name>{_ONE_NAME})\s+of\s+(?:the\s+)?$")
_OF = (" of ", " of the ")
_OFFICES_OF = re.compile(rf"\b{_PLURAL}\s+$", re.IGNORECASE)
_ANY_OFFICES = for_small(_PLURAL)  # in small letters
_NEXT = re.compile(
    rf"[^.!?\n]{{0,260}}[.!?][”\"’']?\s+{_NAME}(?=,?\s+(?:also\s+|later\s+|is\s|was\s|has\s|had\s|will\s|[a-z]+(?:ed|es|s)\s"
    r"|met\s|flew\s|spoke\s|told\s|held\s))"
)
_OPENS = re.compile(r"(?:^|[.!?\n]\W{1,3})(?:The\s+|An?\s+)?$")
_NO_NAMES = NOT_NAMES | NOT_PLACES | OFFICES | OFFICE_MODIFIERS | PORTFOLIOS | CALENDAR
_BACK = 40  # characters before a name in which the office stands
_NEAR = 90  # characters between two who are named side by side
_CHIEF = re.compile(
    r"(?:president|minister|premier|chancellor|leader|king|pm|secretary|taoiseach)$"
)


def introduce(text: str, named: Sequence[Mention], holders: Sequence[Mention], who: Who) -> None:
    """Let `who` know them; `holders` are the office holders found, `named` states and others."""
    for name, code in _met(text, named, holders):
        if not who.get(name) and folded(name) not in leaders() and _may_be_name(text, name):
            who.remember(name, code)
    for name, code in (*_owned(text, named), *_told_before(text, holders)):
        if not who.get(name) and folded(name) not in leaders() and _is_name(text, name):
            who.remember(name, code)


def introduce_listed(text: str, named: Sequence[Mention], who: Who) -> None:
    """Let `who` know those of "the ministers of A and B, X and Y", each of his state."""
    for name, code in _of_states(text, named):
        who.remember(name, code)
    for group in _groups(text, [one for one in named if one.kind in {"state", "demonym"}]):
        at = group[-1].end
        if not _OF_THEM.search(text[max(0, group[0].start - 40) : group[0].start]):
            office = _THEIRS.match(text, at)
            at = office.end() if office else -1
        found = _LIST.match(text, at) if at >= 0 else None
        people = re.split(r",?\s+and\s+|,\s+", found["names"]) if found else []
        if len(people) == len(group):
            for name, one in zip(people, group, strict=True):
                who.remember(name, one.code)


def _groups(text: str, named: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the states that are named as a list, two or more."""
    group: list[Mention] = []
    for one in sorted(named, key=lambda one: one.start):
        if group and _ONE_MORE.fullmatch(text, group[-1].end, one.start):
            group.append(one)
            continue
        if len(group) > 1:
            yield group
        group = [one]
    if len(group) > 1:
        yield group


def _met(
    text: str, named: Sequence[Mention], holders: Sequence[Mention]
) -> Iterator[tuple[str, str]]:
    """Yield those named once: "talks between President X and Chile's Y Z"."""
    found = [(one, _OWNED.match(text, one.end)) for one in named if one.kind == "state"]
    people = [(one, match) for one, match in found if match]
    for one, match in people:
        start = max(text.rfind(mark, 0, one.start) for mark in (". ", "\n", "! ", "? "))
        near = [
            (other, its)
            for other, its in people
            if start < other.start and abs(other.start - one.start) < _NEAR
        ]
        after = text[match.end() : match.end() + _NEAR].partition(". ")[0]
        others = len(near) > 1 or any(start < other.start < one.start for other in holders)
        beside = any(_beside(text, *pair) for pair in near)
        if others and beside and _TOGETHER.search(text[start + 1 : one.start] + after):
            yield match["name"], one.code


def _beside(text: str, one: Mention, match: re.Match[str]) -> bool:
    """Say whether somebody is named beside another: with him, between them, and he."""
    before = text[max(0, one.start - 12) : one.start]
    return bool(_WITH_OTHERS.search(before)) or text.startswith(" and ", match.end())


def _of_states(text: str, named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Yield those of "Presidents X of A and Y of B"."""
    last = -1
    for one in sorted(named, key=lambda one: one.start):
        if one.kind != "state" or not text.endswith(_OF, 0, one.start):
            continue
        offset = max(0, one.start - _NEAR)
        if last < 0 and not _ANY_OFFICES.search(text[max(0, offset - _BACK) : one.start].lower()):
            continue
        match = _NAME_OF.search(text[offset : one.start])
        if match is None:
            continue
        start = offset + match.start("name")
        opens = _OFFICES_OF.search(text[max(0, start - _BACK) : start])
        if opens or (0 <= last <= start and _ONE_MORE.fullmatch(text, last, start)):
            yield match["name"], one.code
            last = one.end


def _owned(text: str, named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    for one in named:
        match = _OWNED.match(text, one.end) if one.kind == "state" else None
        if match:
            yield match["name"], one.code


def _told_before(text: str, holders: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    for one in holders:
        opens = _OPENS.search(text[max(0, one.start - 8) : one.start])
        match = _NEXT.match(text, one.end) if opens and one.code and not one.name else None
        if match and _CHIEF.search(one.office):
            yield match["name"], one.code


def _is_name(text: str, name: str) -> bool:
    """Say whether words are those of a person: no place, no office, and told of again."""
    return _may_be_name(text, name) and (
        len(re.findall(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", text)) > 1
    )


def _may_be_name(text: str, name: str) -> bool:
    """Say whether words are neither a place nor an office nor common words."""
    words = [folded(word) for word in name.split()]
    if any(word in _NO_NAMES or word in names() for word in words):
        return False
    if any(re.search(rf"\b{re.escape(word)}\b", text) for word in words):
        return False  # also a common word
    # only a part of a longer name
    return not re.search(rf"\b[A-Z][a-z]+ {re.escape(name)}\b", text)
