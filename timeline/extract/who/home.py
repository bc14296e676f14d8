"""Whose press an article is: officials named without a state there are those of its own state.

"Foreign Minister X left for Tokyo", datelined Islamabad, tells of Pakistan's; so does an article
that names another known office holder without a state.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.who.voice import away, own_state, speaker_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.where.dateline import Dateline
    from timeline.extract.who.mentions import Mention

_OFFICIAL = re.compile(
    r"\b(?:minister|premier|pm|fm|speaker|king|queen|emir|amir|sultan|chancellor|attorney-general"
    r"|attorney\s+general|treasurer|advis[eo]r)$"
    r"|\b(?:vice|deputy|first)[\s-]president$"
)
# Whose office holders the press of the whole world names without the state.
_SERVANT = re.compile(
    rf"{_OFFICIAL.pattern}|\b(?:secretary|assistant|representative|envoy|director|coordinator)$"
)  # whom a release names without its own state
_HOSTS = frozenset({"BEL"})  # Brussels is the dateline of the European Union's press
_WORLD = frozenset({"USA", "RUS", "CHN", "ISR", "UKR", "GBR"})
_PLACED = frozenset({"state", "demonym", "seat"})
_RELEASE = re.compile(r"\W*(?:Readout|Statement\s+(?:by|from)|Remarks|FACT\s+SHEET|Background)\b")
_WASHINGTON = re.compile(
    r"\bWhite\s+House\b|\bNSC\b|\bNational\s+Security\s+(?:Advisor|Council)\b|\bBiden-Harris\b"
)
_TITLE = 40  # characters of a headline before whose readout it is
_FRONT = 600  # characters in which a release names its own people
_SENT, _OWNER = 130, 40  # characters from a delegation to its head, and back to its state
_LED = re.compile(
    r"\bdelegation\b[^.;]{0,70}\b(?:led|headed|chaired|leadership\s+of)\s+(?:by\s+)?(?:the\s+|its\s+)?$"
)
_OPENING = 60  # characters before the first official of a text
_SENTENCE_END = re.compile(r'(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bMrs)(?<!\.[A-Z])\.\s+(?=[A-Z“"])|\n')
_NATIVE = re.compile(r"\b(?:king|queen|emir|amir|sultan|speaker|premier|chancellor)$")


class Home(NamedTuple):
    """The state of the article's press.

    `own` says that the article speaks for it, as a release does, `hidden` that it opens with an
    official of a state that it does not tell.
    """

    code: str = ""
    own: bool = False
    hidden: bool = False


def find_home(
    text: str,
    span: tuple[int, int],
    people: Sequence[Mention],
    named: Sequence[Mention],
    line: Dateline | None,
) -> Home:
    """Return the state whose officials the article names without it.

    It is that of known office holders named without their state, else the dateline's, else the one
    that the words speak for.
    """
    if released := _released(text, span[0], people):
        return Home(released, own=True)
    silent = _silent(people, named)
    for code in silent:
        if code not in _WORLD and ":" not in code:
            return Home(code)
    if line is not None:
        seated = line.place.kind == "seat" and line.place.code not in _HOSTS
        return Home(line.place.code if seated else "")
    guests = _opened(text, span[0], people, named)
    if guests is not None:
        own = speaker_state(text, *span, [*named, *_unsaid(people, silent)], guests)
        return Home(own, own=bool(own), hidden=not own)
    own = own_state(text, *span, named)
    if own and (not silent or own in silent):
        return Home(own, own=True)
    return Home()


def _unsaid(people: Sequence[Mention], silent: Sequence[str]) -> list[Mention]:
    """Return one office holder for each state whose own the text does not say."""
    return [next(one for one in people if one.code == code) for code in silent]


def _opened(
    text: str, start: int, people: Sequence[Mention], named: Sequence[Mention]
) -> frozenset[str] | None:
    """Return whom an official of no state meets, when a text opens with one; None otherwise."""
    first = min((one for one in people if one.name), key=lambda one: one.start, default=None)
    if first is None or first.code or not _SERVANT.search(first.office):
        return None
    states = [one for one in named if one.kind in _PLACED]
    if first.start - start > _OPENING or any(one.start < first.start for one in states):
        return None
    ends = _SENTENCE_END.search(text, first.end, first.end + _FRONT)
    here = range(first.end, ends.start() if ends else first.end + _FRONT)
    met = [one for one in people if one.code and one.start in here]
    stated = {one.code for one in met if any(one.start <= two.start < one.end for two in states)}
    bodies = {one.code for one in met if one.code.startswith("org:")}
    gone_to = {one.code for one in states if one.start in here and away(text, one)}
    return frozenset(stated | bodies | gone_to)


def _released(text: str, start: int, people: Sequence[Mention]) -> str:
    """Return the state whose "readout of X's call with Y" it is: that of X."""
    if not _RELEASE.match(text, start):
        return ""
    if _WASHINGTON.search(text, start, start + _FRONT // 2):
        return "USA"
    known = [one for one in people if one.code and start <= one.start < start + _TITLE]
    first = min(known, key=lambda one: one.start, default=None)
    return first.code if first and ":" not in first.code else ""


def settle_home(
    text: str, people: Sequence[Mention], named: Sequence[Mention], home: Home, start: int
) -> list[Mention]:
    """Give officials of no known state the state of the article's press, when that is known."""
    guests: dict[str, str | None] = {}
    for one in people:
        if not one.code and not guests.get(one.name):
            guests[one.name] = _sent_by(text, one, named)
    people = [one._replace(code=one.code or guests.get(one.name) or "") for one in people]
    if not home.code:
        return people
    known = {one.name for one in people if one.code}
    office = _SERVANT if home.own else _OFFICIAL
    names = {one.name for one in people if not one.code and office.search(one.office)} - known
    names -= {name for name, sender in guests.items() if sender is not None}
    if home.own:
        abroad = [one for one in named if one.kind in _PLACED and one.code != home.code]
        names = {name for name in names if _of_the_house(text, name, people, abroad, start)}
    return [
        one._replace(code=home.code) if not one.code and one.name in names else one
        for one in people
    ]


def _sent_by(text: str, one: Mention, named: Sequence[Mention]) -> str | None:
    """Return the state of "the Xian delegation headed by Y"; None for who heads no delegation."""
    offset = max(0, one.start - _SENT)
    led = _LED.search(text, offset, one.start)
    if led is None or "former" in one.office:
        return None
    near = (led.start() - _OWNER, one.start)
    states = [
        other
        for other in named
        if other.kind in {"state", "demonym"} and near[0] <= other.start and other.end <= near[1]
        if text.find(". ", other.end, one.start) < 0
    ]
    return max(states, key=lambda other: other.start).code if states else ""


def _of_the_house(
    text: str, name: str, people: Sequence[Mention], abroad: Sequence[Mention], start: int
) -> bool:
    """Say whether a release names its own official: early, and no other state stands before."""
    first = min((one for one in people if one.name == name), key=lambda one: one.start)
    if first.start - start > _FRONT or _NATIVE.search(first.office):
        return False
    begin = max(text.rfind(mark, start, first.start) for mark in (". ", "\n"))
    others = (one for one in (*abroad, *people) if begin < one.start < first.start and one.code)
    return next(others, None) is None


def _silent(people: Sequence[Mention], named: Sequence[Mention]) -> list[str]:
    """Return the states of known office holders whom the article names without it, often first."""
    stated = {one.start for one in named if one.kind in {"state", "demonym", "org", "seat"}}
    silent: Counter[str] = Counter()
    met: set[str] = set()
    first = {one.code: one.start for one in reversed(named) if one.kind in {"state", "demonym"}}
    for one in people:
        if one.name and one.name not in met and one.code and one.office:
            met.add(one.name)
            said = any(at in stated for at in range(one.start, one.end))
            if not said and one.start < first.get(one.code, one.end):
                silent[one.code] += 1
    return [code for code, _ in silent.most_common()]
