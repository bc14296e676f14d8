"""Whose voice an article speaks with: the state that it says "we" and "the Minister" for.

A ministry's release rarely names its own state beside its minister. It does say what that state is
and does ("Norway supports …", "the Norwegian Government"), while other states are those that it
goes to, meets and has ties with.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.extract.who.mentions import Mention
from timeline.extract.words import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_ACTS = re.compile(
    r"(?:\s+and\s+(?:the\s+)?[A-Z][\w ]{2,20})?\s+(?:Federal\s+)?Government\b"
    r"|['’]s\s+(?!(?:President|Prime|Foreign|Minister|King|Crown|capital|leaders?|representative)\b)"
    r"|\s+(?:is|has|will|also|remains?|continues?|supports?|strongly|stands?|welcomes?|believes?|values?"
    r"|looks|condemns?|calls|was|have|had|would|recogni[sz]es|reaffirms?|reiterates?|shares?|are)\b"
    r"|\s?[-–]\s?(?=[A-Z])"
)
_SPEAKS = re.compile(
    r"(?:\b[Gg]overnment\s+of|\b(?:MFA|Ministry\s+of\s+Foreign\s+Affairs|Foreign\s+Ministry)\s+of"
    r"|\bpeople\s+of|\brepresent(?:ing)?|\bon\s+behalf\s+of)\s+(?:the\s+)?(?:Republic\s+of\s+)?$"
)
_AWAY = re.compile(
    r"(?:\b(?:[Vv]isit\w*|in|to|from|with|of|and|[Cc]apital)\s+(?:the\s+|our\s+)?|[-–]\s?)$"
)
# whose partnership, support and delegation a text of its own tells of
_PARTNER = re.compile(
    r"\b(?:partnership|relations(?:hip)?|ties|cooperation|friendship|dialogue|alliance)\s+with\s+(?:the\s+)?$"
)
_ITS_OWN = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z]+\s+){0,2}?(?:support|commitment|concerns?|delegation|polic(?:y|ies)|assistance"
    r"|priorit(?:y|ies)|engagement|partnership|presence|position|stance|contribution|readiness|(?:ties|relations|links)\s+with)\b|\s+(?:[a-z]+\s+)?(?:efforts|interests?|leadership)\b"
)
_CENSURED = re.compile(
    r"\b(?:condemn\w*|denounc\w*|against|urg\w+|calls?\s+on|threats?\s+from|counter\w*|by)\s+(?:the\s+)?$"
)
_JOINED = re.compile(r"\s?[-–]\s?|\s+and\s+(?:the\s+)?")
_OWNS = re.compile(r"['’]s?\s+(?!(?:shared|joint|common|mutual|bilateral|close|own|strong)\b)")
_LISTED = re.compile(r"\w,\s+(?:the\s+)?$")
_OURS = re.compile(r"\b(?:our|their|other)\s+$")  # our Peruvian and Chilean partners
_SAYING = frozenset({"state", "demonym", "org", "seat"})
_GOES_TO = re.compile(
    r"\b(?:[Vv]isit\w*|in|to|from|with|and)\s+(?:the\s+)?(?:[Rr]epublic\s+of\s+)?$"
    r"|\b(?:in|to|at)\s+[A-Z][\w ]{2,20},\s+$"
)
_MARGIN = 2
_LOOK = 45
_QUOTED = re.compile(r"[“«\"][^“”«»\"]{0,2000}(?:[”»\"]|$)")
_I = re.compile(r"(?<![.&/-])\b(?:I|[Mm]y)\b(?![.&/-]|\s+(?:of|and\s+II)\b)")
_OFTEN = 2


def own_state(text: str, start: int, end: int, named: Sequence[Mention]) -> str:
    """Return the state that `text[start:end]` speaks for; "" when none stands out."""
    score: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    for one in named:
        if one.kind not in {"state", "demonym"} or not start <= one.start < end:
            continue
        before = text[max(start, one.start - _LOOK) : one.start]
        if _SPEAKS.search(before):
            score[one.code] += 2
            acts[one.code] += 2
        elif _AWAY.search(before):
            score[one.code] -= 1
        elif _ACTS.match(text, one.end):
            score[one.code] += 1
            acts[one.code] += 1
    ranked = [code for code, _ in score.most_common(2)]
    if not ranked or not acts[ranked[0]]:
        return ""
    top, second = ranked[0], ranked[1] if len(ranked) > 1 else ""
    clear = score[top] - score[second] >= _MARGIN
    twice = acts[top] >= _MARGIN and acts[top] >= 2 * acts[second]
    return top if clear or twice else ""


def away(text: str, one: Mention) -> bool:
    """Say whether a state is named as where somebody goes or whom he meets."""
    before = text[max(0, one.start - _LOOK) : one.start]
    return bool(_GOES_TO.search(before)) and text[one.end : one.end + 1] != "-"


def speaker_state(
    text: str, start: int, end: int, named: Sequence[Mention], guests: Collection[str]
) -> str:
    """Return the state that a text speaks for which opens with an official of no state.

    It is none of the `guests`, whose officials are named with their state; what it does, and that
    others have ties with it ("the Australia-Fiji partnership"), tells it. "" when none stands out.
    """
    score: Counter[str] = Counter()
    inside = [one for one in named if start <= one.start < end and one.kind in _SAYING]
    score.update({one.code: _MARGIN for one in named if one.kind == "person"})
    for one, two in pairwise(inside):
        others = {one.code, two.code} - set(guests)
        pair = one.code != two.code and len(others) == 1
        owns = _OWNS.match(text, two.end)
        theirs = owns or _OURS.search(text[max(start, one.start - _LOOK) : one.start])
        people = text[two.end - 1] == "s" and two.kind == "demonym"  # Chileans and Peruvians alike
        listed = _LISTED.search(text[max(start, one.start - 6) : one.start])  # A, B and C
        apart = theirs or people or listed
        if pair and not apart and _JOINED.fullmatch(text, one.end, two.start):
            score[others.pop()] += _MARGIN
    for one in inside:
        before = text[max(start, one.start - _LOOK) : one.start]
        if one.kind == "seat":
            residence = folded(text[one.start : one.end]) != folded(one.name)
            score[one.code] += _MARGIN * residence  # the White House, no capital
        elif _CENSURED.search(before):
            score[one.code] -= 1
        elif _SPEAKS.search(before) or _PARTNER.search(before) or _ITS_OWN.match(text, one.end):
            score[one.code] += _MARGIN
        elif not _AWAY.search(before) and (acts := _ACTS.match(text, one.end)):
            score[one.code] += acts[0][0] not in "'’"
    ranked = [item for item in score.most_common() if item[0] not in guests and ":" not in item[0]]
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked and ranked[0][1] > max(second, 1) else ""


def first_person(text: str, start: int, end: int, home: str) -> list[Mention]:
    """Return "I" and "my" outside quotes as mentions of somebody of the state `home`."""
    quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
    found = [one.span() for one in _I.finditer(text, start, end)]
    free = [(a, b) for a, b in found if not any(first <= a < last for first, last in quoted)]
    return list(_persons(free, home)) if len(free) >= _OFTEN else []


def _persons(spans: list[tuple[int, int]], home: str) -> Iterator[Mention]:
    for first, last in spans:
        yield Mention("person", home, first, last, "", "first person")
