"""Where ambassadors present their credentials: the state that they are posted to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.focus import Focus
    from timeline.extract.skeleton import Skeleton
    from timeline.extract.what.draft import Draft

_CREDENTIALS = re.compile(r"credentials|credence", re.IGNORECASE)
_AMBASSADORS = re.compile(r"\b(?:ambassadors|envoys|heads\s+of\s+missions?)\b", re.IGNORECASE)
_POSTED = re.compile(
    r"(?:\b(?:ambassador|envoy|commissioner)s?(?:[\s-]designate)?|<P\d+>)\s+to\s+"
    r"(?:the\s+)?(<[SCK]\d+>)",
    re.IGNORECASE,
)


def accredit(found: list[str], draft: Draft, skeleton: Skeleton, focus: Focus) -> None:
    """Add the state that receives credentials to the parties, and let the act take place there."""
    if draft.type != "other" or not found or not _CREDENTIALS.search(draft.phrase):
        return
    host = _host(draft, skeleton)
    if not host and (len(found) == 1 or _AMBASSADORS.search(skeleton.text)):
        near = focus.spot.code if focus.spot else focus.line.place.code if focus.line else ""
        host = focus.home or near
    if host and ":" not in host:
        draft.country = draft.country or host
        found += [host] if host not in found else []


def _host(draft: Draft, skeleton: Skeleton) -> str:
    """Return the state that the sentence sends them to, or places the act in."""
    posted = _POSTED.search(skeleton.text)
    if posted:
        return skeleton.mark_at(posted[1]).code
    return draft.place.code if draft.place else draft.country
