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
from timeline.extract.words import CALENDAR, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.who.known import Who
    from timeline.extract.who.mentions import Mention

_NAME = (
    r"(?P<name>[A-Z][a-zà-ÿ’'-]+(?:\s+(?:al-|el-|bin\s|van\s|von\s|de\s|da\s|der\s)?"
    r"[A-Z][\wà-ÿ’'-]+){1,2})"
)
_OWNED = re.compile(rf"['’]s?\s+{_NAME}(?=[,.;)]|\s+(?:and|[a-z]{{2,}}))")
_NEXT = re.compile(
    rf"[^.!?\n]{{0,260}}[.!?][”\"’']?\s+{_NAME}(?=,?\s+(?:also\s+|later\s+|is\s|was\s|has\s|had\s|will\s|[a-z]+(?:ed|es|s)\s"
    r"|met\s|flew\s|spoke\s|told\s|held\s))"
)
_OPENS = re.compile(r"(?:^|[.!?\n]\W{1,3})(?:The\s+|An?\s+)?$")
_NO_NAMES = NOT_NAMES | NOT_PLACES | OFFICES | OFFICE_MODIFIERS | PORTFOLIOS | CALENDAR
_CHIEF = re.compile(
    r"(?:president|minister|premier|chancellor|leader|king|pm|secretary|taoiseach)$"
)


def introduce(text: str, named: Sequence[Mention], holders: Sequence[Mention], who: Who) -> None:
    """Let `who` know them; `holders` are the office holders found, `named` states and others."""
    for name, code in (*_owned(text, named), *_told_before(text, holders)):
        if not who.get(name) and folded(name) not in leaders() and _is_name(text, name):
            who.remember(name, code)


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
    words = [folded(word) for word in name.split()]
    if any(word in _NO_NAMES or word in names() for word in words):
        return False
    if any(re.search(rf"\b{re.escape(word)}\b", text) for word in words):
        return False  # also a common word
    if re.search(rf"\b[A-Z][a-z]+ {re.escape(name)}\b", text):
        return False  # only a part of a longer name
    return len(re.findall(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", text)) > 1
