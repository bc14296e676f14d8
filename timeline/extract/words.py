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


def words(text: str, first: int = 0, last: int = sys.maxsize) -> list[Word]:
    """Find the words of `text[first:last]`; what is longer than any word is left out."""
    found = []
    for match in _WORD.finditer(text, first, last):
        start, end = match.span()
        if end - start <= _LONGEST_WORD:
            word = match[0]
            found.append(Word(word, folded(word), start, end, word[0].isupper()))
    return found
