"""Bodies that a text introduces itself: "the Latin American Energy Organization (OLADE)".

What a table knows keeps its code, and its abbreviation is read from there on, even one that means
other things elsewhere. A body that no table knows is `org:` and its abbreviation for that text,
when its name says that it is one of several states.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.who.mentions import Mention
from timeline.extract.who.names import names
from timeline.extract.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHORT = re.compile(r"\s?\(\s?(?:the\s+)?([A-Z][A-Za-z0-9-]{1,9})\s?\)")
_CAPITALS = 2
_LONGEST_NAME = 120
_WORD = r"(?:[A-Z][\w’'&/-]*|(?:of|the|for|and|on|in|to|with)\b)"
_FULL_NAME = re.compile(rf"{_WORD}(?:,?\s+{_WORD})*$")
_CAPITAL = re.compile(r"\b[A-Z]")
# Its head: the last word, or that before "of" and the like.
_HEAD = re.compile(
    r"(?:(?:[A-Z][\w’'&/-]*,?|and)\s+)*(?:Organi[sz]ation|Union|Council|Community|Commission|Bank"
    r"|Fund|Agency|League|Assembly|Authority)(?=\s+(?:of|for|on|in|to|with)\b|$)"
)
# Whose it is: of the world, of a continent, of states.
_OF_STATES = re.compile(
    r"\b(?:International|World|Global|United\s+Nations|UN|Intergovernmental|Interstate|Multilateral"
    r"|Inter-?American|European|Euro-?\w+|Eurasian?|African?|Asian?|Asia-\w+|Arab"
    r"|Latin|American\s+States|Caribbean|Pacific|Nordic|Baltic|Balkans?|Caucasus|Caspian|Turkic"
    r"|Gulf\s+States|Mediterranean|Adriatic|Black\s+Sea|Red\s+Sea|Mekong|Amazon|Andean|Sahel"
    r"|States|Countries|Nations)\b"
)
# What is of people or of a trade, not of states; and what is of one state.
_OF_OTHERS = re.compile(
    r"\b(?:Olympic|Football|Cricket|Athletics|Basketball|Chess|Boxing|Swimming|Sports?|Games|News"
    r"|Press|Journalis\w+|Broadcasting|Students?|Youth|Women|Workers|Employers|Unions|Lawyers|Police"
    r"|Chiefs|Chambers?|Employees|Airports?|Wildlife|Business|Companies|Industr\w+|Airlines?|Banks"
    r"|Universit\w+|Academ\w+|Scholars"
    r"|Studies|Research|Science|Churches|Muslims?|Jewish|Christian|Jewry|Uyghur|Democratic|Socialist"
    r"|National|Royal|Federal|State|Ministry|Department|Center|Centre|Inc|Ltd|Group|Development\s+Agency"
    r"|on\s+Foreign\s+Relations|Tour|Hotels?|Export|Import|Nuclear\s+Corporation|Relations)\b"
)
_OWNED = re.compile(r"['’]s?\s+$")


def introduced(text: str, start: int, end: int, named: Sequence[Mention]) -> list[Mention]:
    """Return further mentions of bodies that `text[start:end]` introduces with an abbreviation.

    `named` are the states and bodies found there by their names.
    """
    ending = {one.end: one for one in named}
    bodies = {one.start: one.code for one in named if one.kind == "org"}
    codes: dict[str, str] = {}
    found: list[Mention] = []
    for match in _SHORT.finditer(text, start, end):
        short = match[1]
        if short in codes or sum(letter.isupper() for letter in short) < _CAPITALS:
            continue
        known = ending.get(match.start())
        if known and known.kind == "org" and " " in text[known.start : known.end]:
            codes[short] = known.code
        elif folded(short) not in names() and (full := _full_name(text, start, match, named)):
            codes[short] = bodies.get(full, f"org:{short.upper()}")  # an organ is of its body
            found.append(Mention("org", codes[short], full, match.start()))
    taken = {at for one in (*named, *found) for at in range(one.start, one.end)}
    for short, code in codes.items():
        found += _again(text, (start, end), short, code, taken)
    return found


def _full_name(text: str, start: int, short: re.Match[str], named: Sequence[Mention]) -> int | None:
    """Return where the full name before an abbreviation begins; None unless it is such a body's."""
    offset = max(start, short.start() - _LONGEST_NAME)
    before = _FULL_NAME.search(text, offset, short.start())
    if before is None:
        return None
    letters = _CAPITAL.finditer(text, before.start(), short.start())
    begin = next((one.start() for one in letters if one[0] == short[1][0]), -1)
    if begin < 0 or not _is_of_states(text[begin : short.start()]):
        return None
    owned = _OWNED.search(text[max(0, begin - 4) : begin])
    near = range(begin - 1, short.start() + 1)  # an adjective right before it, or a state in it
    theirs = any(one.kind in {"state", "demonym"} and one.end in near for one in named)
    return None if owned or theirs else begin


def _is_of_states(name: str) -> bool:
    return bool(_HEAD.match(name) and _OF_STATES.search(name) and not _OF_OTHERS.search(name))


def _again(
    text: str, span: tuple[int, int], short: str, code: str, taken: set[int]
) -> Iterator[Mention]:
    """Yield each further mention by the abbreviation alone."""
    for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text[span[0] : span[1]]):
        at = span[0] + match.start()
        if at not in taken:
            yield Mention("org", code, at, span[0] + match.end())
