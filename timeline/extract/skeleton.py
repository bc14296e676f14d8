"""A sentence with its mentions and dates replaced by marks, so that patterns stay short.

"Kazakh President Kassym-Jomart Tokayev visited Baku on 24 August" becomes `<P0> visited <C1> on
<D2>`. The letters: `P` person, `S` state, `N` demonym, `O` organisation, `C` place, `K` capital
that stands for its government, `D` date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.words import for_small, small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.when.dates import Expression
    from timeline.extract.who.mentions import Mention

_LETTERS = {"person": "P", "state": "S", "demonym": "N", "org": "O", "city": "C", "seat": "K"}
MARK = re.compile(r"<([PSNOCKD])(\d+)>")
_SMALL_MARK = re.compile(r"<[psnockd]\d+>")
_PLACE_BEFORE = for_small(
    r"(?:\b(?:in|at|to|from|near|of|into|via|for|outside|visit|visits|visited|visiting|leave|left"
    r"|around|reached|toward|towards|through|capital|city|capital city|downtown|central)"
    r"|<C\d+>\s*(?:,|and|or))\s+(?:the\s+)?(?:capital\s+)?(?:city\s+)?(?:of\s+)?$"
)
_LISTED = re.compile(
    r"(?<=>);(?=\s+(?:and\s+)?<[CK]\d+>(?:,\s+<S\d+>)?(?:;|,?\s+and\s|\s*(?:[.,]|<D|on\s|from\s|$)))"
)  # Oslo, Norway; Riga, Latvia; and Accra, Ghana
_CLOSING = re.compile(
    r",(?=\s+(?!(?:who|whose|whom|which|where|as|after|before|following|ahead|amid|while|when|but|although"
    r"|though|adding|noting|according|he|she|they|it|the|said|says|told)\b)[a-z])"
)
_QUOTES = re.compile(r"[“\"«][^“”\"«»]{0,1200}[”\"»]")
_SPEECH_LENGTH = 60
_JUNIOR = ("Jr", "Sr")


class Mark(NamedTuple):
    """A mark of the skeleton and what it stands for."""

    letter: str
    start: int  # in the skeleton
    end: int
    mention: Mention | None = None
    date: Expression | None = None

    @property
    def code(self) -> str:
        """The state or organisation; "" when it is not known."""
        return self.mention.code if self.mention else ""


@dataclass(slots=True)
class Skeleton:
    """The marked sentence: its text, its marks in order, and the way back to the given text.

    `small` is the text in small letters but for the marks, which patterns read faster than they
    read a text whose case they have to ignore.
    """

    text: str
    small: str
    marks: list[Mark]
    source_start: int
    source_end: int
    acting: dict[int, bool] = field(default_factory=dict)  # whether a mark takes part, by start
    _cuts: list[int] = field(default_factory=list)
    _back: list[int] = field(default_factory=list)

    def source(self, at: int) -> int:
        """Return where position `at` of the skeleton is in the given text."""
        index = bisect_right(self._cuts, at) - 1
        return self._back[index] + at - self._cuts[index]

    def mark_at(self, text: str) -> Mark:
        """Return the mark that is written as `text`, such as `<P0>`."""
        match = MARK.fullmatch(text)
        if match is None:
            raise ValueError(text)
        return self.marks[int(match[2])]

    def dates(self) -> list[Mark]:
        """Return the marks of dates."""
        return [mark for mark in self.marks if mark.letter == "D"]


def build(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    expressions: Sequence[Expression],
) -> Skeleton:
    """Build the skeleton of `text[start:end]`; mentions and expressions are those inside it."""
    items: list[tuple[int, int, Mention | None, Expression | None]] = [
        *((one.start, one.end, one, None) for one in mentions),
        *((one.start, one.end, None, one) for one in expressions),
    ]
    items.sort(key=lambda item: (item[0], -item[1]))
    marks: list[Mark] = []
    cuts: list[int] = []
    back: list[int] = []
    out = ""
    at = start
    for first, last, mention, date in items:
        if first < at:
            continue
        cuts.append(len(out))
        back.append(at)
        out += _plain(text[at:first])
        letter = _letter(out, mention)
        cuts.append(len(out))
        back.append(first)
        begin = len(out)
        out += f"<{letter}{len(marks)}>"
        marks.append(Mark(letter, begin, len(out), mention, date))
        junior = mention and text[last - 2 : last] in _JUNIOR and text.startswith(". ", last)
        at = last + bool(junior or (letter == "P" and _closes(text, first, last)))
    cuts.append(len(out))
    back.append(at)
    out = _LISTED.sub(",", out + _plain(text[at:end]))
    return Skeleton(out, _small(out), marks, start, end, _cuts=cuts, _back=back)


def _plain(text: str) -> str:
    """Leave nothing that looks like a mark."""
    return text.replace("<", "(").replace(">", ")").replace("\n", " ")


def _small(text: str) -> str:
    """Return a skeleton's text in small letters but for its marks."""
    return _SMALL_MARK.sub(lambda mark: mark[0].upper(), small(text))


def _closes(text: str, first: int, last: int) -> bool:
    """Say whether a comma behind a mention only closes it: "X, President of Y, met Z"."""
    return "," in text[first:last] and bool(_CLOSING.match(text, last))


def _letter(before: str, mention: Mention | None) -> str:
    if mention is None:
        return "D"
    letter = _LETTERS[mention.kind]
    if letter == "K" and _PLACE_BEFORE.search(_small(before[-60:])):
        return "C"
    return letter


def gap(mark: Mark, span: tuple[int, int]) -> float:
    """Return how many characters lie between a mark and a span."""
    return float(min(abs(mark.start - span[1]), abs(span[0] - mark.end)))


@lru_cache(maxsize=256)
def speech(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of direct speech in a skeleton; short quotes are names of things."""
    found = [
        match.span()
        for match in _QUOTES.finditer(text)
        if match.end() - match.start() >= _SPEECH_LENGTH and not _named(text, match)
    ]
    opened = max(text.rfind("“"), text.rfind("«"))
    if opened >= 0 and "”" not in text[opened:] and "»" not in text[opened:]:
        found.append((opened, len(text)))
    closed = text.find("”")
    if closed >= 0 and "“" not in text[:closed]:
        found.append((0, closed))
    return tuple(found)


def _named(text: str, match: re.Match[str]) -> bool:
    """Say whether a long quote is the title of a document: signed a “Joint Statement on …”."""
    before = text[max(0, match.start() - 25) : match.start()].lower()
    return bool(
        re.search(r"\b(?:an?|the|titled|entitled|on|called|declaration|statement)\s+$", before)
    )
