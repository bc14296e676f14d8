"""What is only named by the way, so that it counts with a date of its own or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.draft import Draft

FIRST_TO = re.compile(
    r"\b(?:first|second|third|last|latest|only|highest[\w-]*|key)\b[^.;,]{0,80}\bto\s+(?:ever\s+)?$",
    re.IGNORECASE,
)
_ALOOF = re.compile(
    r"\b(?:ahead\s+of|before|prior\s+to|for|following|after|since|on|about|into|regarding|of)\s+"
    r"(?:(?:the|an?|his|her|their|this|upcoming|next|previous|\d{4}|[\w’'-]+)\s+){0,3}$",
    re.IGNORECASE,
)
_RECALLED = re.compile(
    r"\b(?:referr(?:ed|ing)\s+to|recall\w*|point(?:ed|ing)\s+to|mention\w*|describ\w+|satisf\w+\s+(?:over|with|at|about)"
    r"|touch\w*\s+(?:up)?on|elaborat\w+\s+on|allud\w+\s+to|comment\w*\s+on)\b[^;]{0,110}$",
    re.IGNORECASE,
)
# the agreements signed between them; the accord that they signed
_SIGNED_ONE = re.compile(
    r"(?:agreements|memoranda|mous|protocols|treaties|contracts|documents|deals|accords|pacts)"
    r"(?:\s+of\s+understanding)?\s+(?:already\s+|previously\s+|recently\s+)?(?:signed|inked)",
    re.IGNORECASE,
)
_SIGNED_BEFORE = re.compile(
    r"\b(?:that|which)\s+(?:they|he|she|it|the\s+(?:two\s+)?(?:sides|countries|parties))\s+(?:had\s+)?"
    r"(?:signed|inked|concluded)$",
    re.IGNORECASE,
)
_LONG_SINCE = re.compile(
    r"\b(?:anniversary|years?|decades?|months|ever)\b[^.;]{0,30}\b(?:since|of|after)\b[^.;]*$"
    r"|\bsince\s+(?:the\s+)?[^.;,]{0,40}$|\b(?:once|until|unless|if)\b[^.;,]*$",
    re.IGNORECASE,
)


def is_aloof(text: str, draft: Draft) -> bool:
    """Say whether an event is only named by the way, so that it needs a date of its own."""
    start = draft.order
    if draft.form in {"attend", "spoke", "views"}:
        return True
    if draft.form == "deal":
        return not (draft.during or draft.sides)
    if draft.type == "meeting":
        passing = draft.form == "noun" and _ALOOF.search(text[max(0, start - 50) : start])
        return bool(passing or _RECALLED.search(text[max(0, start - 150) : start]))
    if draft.type in {"signing", "opening"} and FIRST_TO.search(text[max(0, start - 110) : start]):
        return True
    if draft.type == "signing":
        return bool(_SIGNED_ONE.fullmatch(draft.phrase) or _SIGNED_BEFORE.search(draft.phrase))
    return draft.type == "other" and bool(_LONG_SINCE.search(text[max(0, start - 80) : start]))
