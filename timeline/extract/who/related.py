"""The two states whose relations a text is about, as its title tells: "Malta – Fiji: treaties"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.what.forms import one_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.sentences import Sentence
    from timeline.extract.skeleton import Skeleton
    from timeline.extract.what.draft import Draft

_TITLES = 3  # sentences
_PAIR = _FEW = 2
_RELATIONS = re.compile(
    rf"\b{one_of('relations ties bilateral treaties agreements cooperation')}\b", re.IGNORECASE
)
_HISTORY = re.compile(
    r"\b"
    + one_of(
        "visits contacts chronology timeline (?:key|main)_dates documents_signed history diplomacy"
        " milestones partnership year"
    )
    + r"\b|:\s|^<[SN]\d+>\s(?:and|–|-)\s<[SN]\d+>$",
    re.IGNORECASE,
)  # of two that are both named

_MINISTERS_MEET = re.compile(
    r"\bmeeting\s+(?:of|between)\b.*\b(?:ministers|presidents|leaders)$", re.IGNORECASE
)
# what a text about the relations of two tells of them without naming them
_BETWEEN_TWO = frozenset({"signing", "other", "opening", "commission_session", "consultation"})


def related(
    skeletons: Sequence[tuple[Sentence, Skeleton]], home: str, main: Sequence[str]
) -> tuple[str, ...]:
    """Return the two whose relations a title names; of one alone, the other is the text's own."""
    if sum(skeleton.listed for _, skeleton in skeletons) < _FEW:
        return ()  # news of the two
    told: dict[str, None] = {}
    for sentence, skeleton in skeletons[:_TITLES]:
        if sentence.kind != "title":
            continue
        marks = (one for one in skeleton.marks if one.letter in "PSNKO" and one.code)
        here = dict.fromkeys(one.code for one in marks)
        told |= here
        between = _RELATIONS.search(skeleton.text)
        named = tuple(here if here and not between else told)
        if len(named) == 1 and named[0] != home and between:
            other = home or next((one for one in main if named[0] in main and one != named[0]), "")
            named = (other, *named) if other else ()
        if len(named) == _PAIR and (between or _HISTORY.search(skeleton.text)):
            return named
    return ()


def of_related(draft: Draft, skeleton: Skeleton) -> bool:
    """Say whether words that name nobody are of the two whose relations the text is about."""
    if draft.date is None or draft.stranger or draft.sides or draft.pronoun or draft.during:
        return False
    theirs = skeleton.sessions or _MINISTERS_MEET.search(draft.phrase)
    return draft.type in _BETWEEN_TWO or (draft.type == "meeting" and bool(theirs))
