"""Who is named for the parties of an event, and whether two tellings name different people.

Persons are written "Name (CODE)", as candidates and events keep them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.extract.who.known import sound
from timeline.extract.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.extract.focus import Focus
    from timeline.extract.skeleton import Mark, Skeleton
    from timeline.extract.what.draft import Draft
    from timeline.extract.who.visit_parties import Actors

FACE_TO_FACE = frozenset({"meeting", "consultation"})  # types of what persons do, not states
_READABLE = 3  # letters
_AND = re.compile(r",?\s+(?:and|as\s+well\s+as)\s+(?:the\s+)?")
_PAIRS = frozenset({"pair", "received"})
_RIGHT_BEHIND = re.compile(r"\s+(?:(?:with|the|an?|his|her|its)\s+)*(?:[\w-]+\s+){0,2}")
_WITH = re.compile(r"\b(?:alongside|with)\s+(?:(?:the|his|her|its)\s+)?$")
_SPEAKS_FOR = re.compile(r"\bspokes")  # and does not meet anybody


def people_of(draft: Draft, actors: Actors, focus: Focus) -> list[str]:
    """Return those named for a party, as "Name (AZE)"."""
    codes = {code for code, _ in actors}
    subject = focus.whom(draft) if draft.pronoun else None
    named = [mark for mark in (subject, draft.visitor, *draft.actors) if mark]
    marks = [focus.holder(mark) or mark for mark in named]
    people = [_shown(mark, mark.code) for mark in marks if mark.code in codes]
    return list(dict.fromkeys(one for one in people if one))


def beside(draft: Draft, skeleton: Skeleton, codes: Sequence[str]) -> list[str]:
    """Return the officials at a meeting whose state is not told, where it is clear.

    It is that of the party known by guess, of the one of whom nobody is named, for who is met, or
    of whom somebody is listed with.
    """
    if draft.type not in FACE_TO_FACE:
        return []
    unknown = [mark for mark in skeleton.marks if mark.letter == "P" and not mark.code]
    unknown = [
        mark for mark in unknown if _shown(mark, "") and mark.mention and mark.mention.office
    ]
    told = {mark.code for mark in draft.actors}
    named = {mark.code for mark in draft.actors if _shown(mark, mark.code)}
    open_to = [code for code in codes if code not in told] or [
        code for code in codes if code not in named and _met(draft, skeleton, unknown)
    ]
    if len(open_to) == len(unknown) == 1:
        return [_shown(unknown[0], open_to[0])]
    met = [one for one in draft.actors if one.code in codes and one.start >= draft.order]
    pairs = ((mark, other) for mark in unknown for other in met if draft.form in _PAIRS)
    return [_shown(mark, other.code) for mark, other in pairs if _joined(skeleton, mark, other)]


def _met(draft: Draft, skeleton: Skeleton, unknown: Sequence[Mark]) -> bool:
    """Say whether the first of some officials stands right behind the words of a meeting."""
    first = unknown[0] if unknown and unknown[0].start >= draft.end else None
    if first is None:
        return False
    right_behind = _RIGHT_BEHIND.fullmatch(skeleton.text, draft.end, first.start)
    return bool(right_behind or _WITH.search(skeleton.text[draft.end : first.start]))


def _joined(skeleton: Skeleton, one: Mark, two: Mark) -> bool:
    """Say whether two are named together: "called on the president X and the premier Y"."""
    first, second = sorted((one, two), key=lambda mark: mark.start)
    return _AND.fullmatch(skeleton.text, first.end, second.start) is not None


def _shown(mark: Mark, code: str) -> str:
    """Return a person's name and state; "" for who is not named, or only speaks for others."""
    one = mark.mention if mark.letter == "P" else None
    if one is None or not one.name or _SPEAKS_FOR.search(one.office):
        return ""
    return f"{one.name} ({code.removeprefix('org:')})"


def different_people(one: Iterable[str], two: Iterable[str], sides: int = 2) -> bool:
    """Say whether two tellings name who met whom, and on one side nobody in common.

    Who is named for less than `sides` may just speak of what others did.
    """
    mine, theirs = _by_code(one), _by_code(two)
    told = min(len(mine), len(theirs)) >= sides
    return told and any(
        not any(_may_be_one(a, b) for a in mine[code] for b in theirs[code])
        for code in mine.keys() & theirs.keys()
    )


def distinct(people: Sequence[str]) -> tuple[str, ...]:
    """Drop a surname alone when the full name is there too."""
    kept: list[str] = []
    for person in dict.fromkeys(people):
        name, _, code = person.rpartition(" (")
        fuller = any(
            other != person
            and other.endswith(f" ({code}")
            and set(name.split()) <= set(other.rpartition(" (")[0].split())
            for other in people
        )
        if not fuller:
            kept.append(person)
    return tuple(kept)


def _by_code(people: Iterable[str]) -> dict[str, list[list[str]]]:
    """Return the names of each side's people, as words without initials."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for person in people:
        name, _, code = person.rpartition(" (")
        if words := [word for word in folded(name).replace("-", " ").split() if len(word) > 1]:
            found[code].append(words)
    return found


def _may_be_one(one: Sequence[str], two: Sequence[str]) -> bool:
    """Say whether two names may be one person's: Biden, Joe Biden and Joseph R. Biden are."""
    short, long = sorted((one, two), key=len)
    if all(any(_alike(mine, other) for other in long) for mine in short):
        return True
    return _alike(one[-1], two[-1]) and one[0][0] == two[0][0]


def _alike(one: str, two: str) -> bool:
    """Say whether two words may be spellings of one, or a letter at the end of one was broken."""
    short, long = sorted((one, two), key=len)
    return sound(one) == sound(two) or (len(short) >= _READABLE and long.startswith(short))
