"""Officials named by a title alone, in the press of their own state or as hosts.

"The Amir met X in Doha", "EAM met Y", "X met senior government officials in Riga": the state is
that of the place where the one who is named is a guest, else that of the article's press.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.focus import Focus
    from timeline.extract.skeleton import Skeleton
    from timeline.extract.what.draft import Draft

_MONARCH = (  # who is met at home
    r"(?:[Tt]he\s+(?:[Kk]ing|[Qq]ueen|[Ee]mir|[Aa]mir|[Ss]ultan|(?:Supreme\s+)?Leader|Crown\s+Prince)"
    r"|(?:His|Her)\s+(?:Royal\s+)?(?:Majesty|Highness)(?:\s+the\s+\w+(?:\s+Prince)?)?|Leader|Mr\.?\s+Speaker)"
)
_MINISTER = (
    r"(?:[Tt]he\s+(?:President|P(?:rime\s+Minister|M)|Premier|F(?:oreign\s+Minister|M))|EAM|PM|FM)"
)
_TITLE = rf"(?:(?P<monarch>{_MONARCH})|{_MINISTER})"
_SUBJECT = re.compile(
    rf"(?:^|[;:“\"–—-]\s*|,\s+){_TITLE}\s+(?:(?:also|later|earlier|will|would|has|is\s+to|(?:on\s+)?<D\d+>)\s+){{0,3}}$"
)
_OBJECT = re.compile(rf"\s+(?:(?:with|by)\s+)?{_TITLE}(?=\s+(?:in|on|at|and|<D)|[.,;]|\s*$)")
_OFFICIALS = re.compile(
    r"\s+(?:with\s+)?(?:(?:a\s+number\s+of|several|other|some)\s+)?"
    r"(?:(?:senior|top|high-ranking|high-level|government|local)\s+){1,3}(?:officials|authorities)"
    r"(?!\s+(?:of|from|and\s+<))"
)
_TALKS = frozenset({"meeting", "consultation"})


def untold(draft: Draft, skeleton: Skeleton, found: Sequence[str], focus: Focus) -> list[str]:
    """Return the state of the other side when it is named by a title alone; none if not known."""
    if draft.type not in _TALKS or len(found) != 1:
        return []
    text = skeleton.text
    titled = _SUBJECT.search(text[: draft.order]) or _OBJECT.match(text, draft.end)
    hosts = titled["monarch"] if titled else _OFFICIALS.match(text, draft.end) and draft.place
    there = draft.place.code if draft.place else draft.country
    known = "IND" if titled and "EAM" in titled[0] else focus.press  # no other state calls him so
    state = there if hosts and there else known if titled else ""
    return [state] if state and state not in found else []
