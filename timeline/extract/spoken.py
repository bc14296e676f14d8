"""The record of what leaders of several states said to each other: they met that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.focus import Found
from timeline.extract.settle import evidence_of
from timeline.extract.skeleton import Mark
from timeline.extract.what.draft import Draft, place_name
from timeline.extract.who.persons import people_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.focus import Focus
    from timeline.extract.sentences import Sentence
    from timeline.extract.skeleton import Skeleton

_SPOKEN = re.compile(
    r"\W*(?P<who><P\d+>)(?:,\s+[^.;:<]{2,60})?(?:\s*\([^)]{1,40}\))?:(?=\s+[^\s“\"]|$)"
)
_RULER = re.compile(r"president|minister|premier|chancellor|king|emir|sultan|taoiseach")
_AT_A_DISTANCE = re.compile(
    r"\bvia\s+(?:tele|video)\s?-?conference|\b(?:this|first|second)\s+virtual\b"
    r"|\b(?:meet(?:ing)?|gather(?:ing)?|together)\s+virtually\b|\bvirtual\s+format\b",
    re.IGNORECASE,
)
_TURNS = 4  # so many turns make an exchange of those who are not written in capitals


def remarks(
    text: str, skeletons: Sequence[tuple[Sentence, Skeleton]], focus: Focus
) -> Found | None:
    """Read the record of what leaders of several states said to each other: they met that day."""
    turns = [
        (sentence, skeleton.mark_at(match["who"]))
        for sentence, skeleton in skeletons
        if ":" in skeleton.text and (match := _SPOKEN.match(skeleton.text))
    ]
    capitals = [_in_capitals(text, mark) for _, mark in turns]
    if focus.base is None or not (sum(capitals) > 1 or len(turns) >= _TURNS):
        return None
    first = turns[0][0]
    head = [one for sentence, one in skeletons if sentence.start < first.start]
    spots = [mark for one in head for mark in one.marks if mark.letter in "CK" and mark.code]
    if focus.line and not spots:
        spots = [Mark("C", 0, 0, focus.line.place)]
    makers = list({mark.code or mark.mention: mark for _, mark in reversed(turns)}.values())
    makers.sort(key=lambda mark: mark.mention.start if mark.mention else 0)
    codes = _speakers(makers, spots, focus)
    if len(codes) < 2:  # noqa: PLR2004 - nobody meets himself
        return None
    start = first.start
    distant = _AT_A_DISTANCE.search(text, max(0, start - 300), start + 600)
    kind = "consultation" if distant else "meeting"
    spot = spots[-1] if spots and not distant else None
    mention = makers[0].mention
    draft = Draft(kind, (start, mention.end if mention else start + 1), actors=makers, place=spot)
    actors = [(code, "participant") for code in codes]
    return Found(
        kind,
        focus.base,
        place_name(spot),
        spot.code if spot else None,
        actors,
        people_of(draft, actors, focus),
        evidence_of(text, draft),
        first,
        signs={"lead", "placed"} if spot else {"lead"},
    )


def _in_capitals(text: str, mark: Mark) -> bool:
    one = mark.mention
    return one is not None and text[one.start : one.end].isupper()


def _speakers(turns: Sequence[Mark], spots: Sequence[Mark], focus: Focus) -> list[str]:
    """Return whose leaders speak; one of no known state is of the place or the other state."""
    codes = list(dict.fromkeys(mark.code for mark in turns if mark.code))
    strangers = [mark.mention for mark in turns if not mark.code]
    ruler = any(one and _RULER.search(one.office) for one in strangers)
    if len(codes) == 1 and ruler:
        others = [mark.code for mark in spots if mark.code not in codes]
        others += [code for code in focus.main if code not in codes and codes[0] in focus.main]
        codes += others[:1]
    return codes
