"""Words of a text with their places, and the word lists that several rooms share."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from geo.gazetteer import fold

_WORD = re.compile(
    r"(?:[A-Z]\.){2,4}"  # U.S.
    r"|[^\W\d_]+(?:['’ʼ‘`](?!s\b|S\b)[^\W\d_]+)*"  # noqa: RUF001 - Xi'an, but Azerbaijan + 's
    r"|\d+"
)
_LONGEST_WORD = 40
# the capitals of a pattern; those of `\W`, `(?P` and marks are of the first group
_CAPITALS = re.compile(r"(\\.|\(\?P|<\[?\^?[A-Z]+)|[A-Z]+")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
CALENDAR = frozenset((*WEEKDAYS, *MONTHS, *_SHORT, "today", "yesterday", "tomorrow"))


class Word(NamedTuple):
    """A word, its folded form, where it stands, and whether it begins with a capital."""

    text: str
    key: str
    start: int
    end: int
    capital: bool


@lru_cache(maxsize=131_072)
def folded(text: str) -> str:
    """Fold a word as the gazetteer does, remembering it."""
    return fold(text.replace(".", "") if "." in text else text)


def small(text: str) -> str:
    """Return a text in small letters, as long as it is: that of "İ" alone would be longer."""
    return text.replace("İ", "i").lower()


def for_small(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for texts in `small` letters, in which only marks have capitals.

    It reads such a text two to four times as fast as one whose case it has to ignore.
    """
    return re.compile(_CAPITALS.sub(lambda match: match[1] or match[0].lower(), pattern))


def words(text: str, first: int = 0, last: int = sys.maxsize) -> list[Word]:
    """Find the words of `text[first:last]`; what is longer than any word is left out."""
    found = []
    for match in _WORD.finditer(text, first, last):
        start, end = match.span()
        if end - start <= _LONGEST_WORD:
            word = match[0]
            found.append(Word(word, folded(word), start, end, word[0].isupper()))
    return found
