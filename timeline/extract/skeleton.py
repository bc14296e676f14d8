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

from timeline.extract.lists.present import past
from timeline.extract.words import for_small, small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.lists.chronicle import Entry
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
_PLACES = frozenset({"city", "seat"})
_WORD = re.compile(r"[\w’'-]+")
_PARTED = re.compile(r"(?:\s*:|\s[–—-])\s+")
_CITING = re.compile(r"(?<=[\w>])(?:\s*[(,;|]+|\s+[–—-])\s*$")  # of the place of an entry
_CITED = re.compile(
    r"(?:,\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?(?:\)|\W*$|\W*\n|[,;]\s*(?:\d|[A-Z][a-z]{2,8}\.?\s\d))"
)
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
    sessions: str = ""  # the type of the meetings in its list
    listed: bool = False  # a part of a list
    fresh: bool = False  # the beginning of an entry, which goes on about none before
    _cuts: list[int] = field(default_factory=list)
    _back: list[int] = field(default_factory=list)

    def source(self, at: int) -> int:
        """Return where position `at` of the skeleton is in the given text.

        A word that is not in it stands for one there, with its first and its last letter.
        """
        index = bisect_right(self._cuts, at) - 1
        back = self._back[index]
        return back + at - self._cuts[index] if back >= 0 else ~back

    def mark_at(self, text: str) -> Mark:
        """Return the mark that is written as `text`, such as `<P0>`."""
        match = MARK.fullmatch(text)
        if match is None:
            raise ValueError(text)
        return self.marks[int(match[2])]

    def dates(self) -> list[Mark]:
        """Return the marks of dates."""
        return [mark for mark in self.marks if mark.letter == "D"]


def build(  # noqa: PLR0913, PLR0917 - a part of a text, and what is known of it
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    expressions: Sequence[Expression],
    entry: Entry | None = None,
) -> Skeleton:
    """Build the skeleton of `text[start:end]`; mentions and expressions are those inside it.

    An `entry` of a chronology is told as prose: behind its date, in the past tense.
    """
    items: list[tuple[int, int, Mention | None, Expression | None]] = [
        *((one.start, one.end, one, None) for one in mentions),
        *((one.start, one.end, None, one) for one in expressions),
    ]
    items.sort(key=lambda item: (item[0], -item[1]))
    made = _Draft(text, retold=entry is not None)
    at = start
    if entry:
        if entry.day:
            at = made.site(start, mentions[0] if mentions else None)
            made.open(entry.day)
        made.stem(entry)
    for first, last, mention, date in items:
        if first < at:
            continue
        made.words(at, first)
        made.mark(first, mention, date)
        junior = mention and text[last - 2 : last] in _JUNIOR and text.startswith(". ", last)
        closed = made.marks[-1].letter == "P" and _closes(text, first, last)
        at = last + bool(junior or closed)
    made.words(at, end)
    shown = _LISTED.sub(",", made.out)
    found = Skeleton(shown, _small(shown), made.marks, start, end, _cuts=made.cuts, _back=made.back)
    if entry:
        found.listed, found.fresh, found.sessions = True, entry.fresh, entry.sessions
    return found


def _plain(text: str) -> str:
    """Leave nothing that looks like a mark."""
    return text.replace("<", "(").replace(">", ")").replace("\n", " ")


def _small(text: str) -> str:
    """Return a skeleton's text in small letters but for its marks."""
    return _SMALL_MARK.sub(lambda mark: mark[0].upper(), small(text))


class _Draft:
    """A skeleton in the making."""

    def __init__(self, text: str, *, retold: bool) -> None:
        self.text, self.retold = text, retold
        self.out = ""
        self.marks: list[Mark] = []
        self.cuts: list[int] = []
        self.back: list[int] = []

    def open(self, day: Expression) -> None:
        """Put "On <D0>, " before all: the date that stands over an entry."""
        when = "On " if day.day or day.kind == "weekday" else "In "
        self._tell(" " + when.lower() if self.out else when, day.start, day.end)
        self.mark(day.start, None, day)
        self._tell(", ", day.start, day.end)

    def site(self, start: int, first: Mention | None) -> int:
        """Put "In <C0>" before all for "Oslo: …"; return where the words of the entry go on."""
        there = first is not None and first.kind in _PLACES and first.start == start
        parted = _PARTED.match(self.text, first.end) if there and first else None
        if parted is None or first is None:
            return start
        self._tell("In ", start, first.end)
        self.mark(start, first, None)
        return parted.end()

    def stem(self, entry: Entry) -> None:
        """Add the words that the heading stands for."""
        before, whose, after = entry.stem.partition("<>")
        if whose and entry.owner is None:
            return
        first = _WORD.match(self.text, entry.start)
        span = first.span() if first else (entry.start, entry.start + 1)
        self._tell(before, *span)
        if entry.owner and whose:
            self.mark(entry.owner.start, entry.owner, None)
            self._tell(after, *span)

    def words(self, start: int, end: int) -> None:
        """Add a part of the text that has no marks in it."""
        part = _plain(self.text[start:end])
        at = 0
        for first, last, told in past(part, self.out) if self.retold else ():
            self._add(part[at:first], start + at)
            self._tell(told, start + first, start + last)
            at = last
        self._add(part[at:], start + at)

    def mark(self, start: int, mention: Mention | None, date: Expression | None) -> None:
        """Add the mark of a mention or a date; "(Oslo)" behind an entry is "in Oslo"."""
        place = self.retold and mention is not None and mention.kind in _PLACES
        if place and mention and _CITED.match(self.text, mention.end):
            bare = _CITING.sub("", self.out)
            if bare != self.out and bare:
                self.out = bare
                self._tell(" in ", start, start + 1)
        letter, begin = _letter(self.out, mention), len(self.out)
        self._add(f"<{letter}{len(self.marks)}>", start)
        self.marks.append(Mark(letter, begin, len(self.out), mention, date))

    def _tell(self, words: str, start: int, end: int) -> None:
        """Add words that stand for a part of the text."""
        if words:
            self._add(words[:-1], ~start)
            self._add(words[-1], ~(end - 1))

    def _add(self, part: str, source: int) -> None:
        self.cuts.append(len(self.out))
        self.back.append(source)
        self.out += part


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
    quoted = any(mark in text for mark in '“"«')
    found = [
        match.span()
        for match in (_QUOTES.finditer(text) if quoted else ())
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
