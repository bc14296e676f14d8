"""Where the full name of a person begins and ends in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.sentences import is_wrapped
from timeline.extract.who.names import leaders
from timeline.extract.who.owners import LOOK_BACK
from timeline.extract.who.vocabulary import HEADLINE_VERBS, HONORIFICS, NOT_NAMES, PARTICLES
from timeline.extract.words import CALENDAR, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.who.mentions import Mention
    from timeline.extract.words import Word

_GAP = re.compile(r"(?:[ \t\xa0]+|\\_|\n|-|–|\.\s?|’|')")
NICKNAME = re.compile(r"\s[“\"‘']([A-Z][\w-]+)[”\"’']\s(?=[A-Z])")
_APPOSED = re.compile(r",\s+(?:the\s+|a\s+|an\s+)?$")
_FULL_WORD = 4  # letters; a shorter word with a full stop may be an abbreviation
_NAME_WORDS = 6
_NO_NAMES = CALENDAR | NOT_NAMES


def _short(word: Word) -> bool:
    """Say whether a word with a full stop is an initial or a title, not the end of a sentence."""
    return len(word.text) < _FULL_WORD or word.key in HONORIFICS


class FullNames:
    """The words of a text, and the names that they spell; `named` are its states and bodies."""

    def __init__(self, text: str, words: Sequence[Word], named: Sequence[Mention]) -> None:
        """Take a text, its words, and the states and organisations in it."""
        self.text, self.words = text, words
        self.at = {word.start: index for index, word in enumerate(words)}
        self.covered = {at for one in named for at in range(one.start, one.end)}
        self.wrapped = is_wrapped(text)

    def name_end(self, index: int) -> int:
        """Return the index of the last word of a name that begins at `index`, or one before."""
        last = index - 1
        for at in range(index, min(index + _NAME_WORDS, len(self.words))):
            word = self.words[at]
            gap = self.text[self.words[at - 1].end : word.start] if at > index else ""
            broken = "\n" in gap and not self.wrapped
            ended = "." in gap and not _short(self.words[at - 1])
            if gap and (broken or ended or not (_GAP.fullmatch(gap) or self._nicked(at))):
                break
            hyphened = at > index and self.text[word.start - 1] == "-"
            verb = word.key in HEADLINE_VERBS and (at > index or word.key != "will")
            if (word.start in self.covered and not hyphened) or word.text[0].isdigit() or verb:
                break
            plain = word.capital and word.key not in _NO_NAMES
            if hyphened or plain or (word.capital and at > index and self._known(index, at)):
                last = at
            elif word.capital or word.key not in PARTICLES:
                break
        return last

    def _nicked(self, index: int) -> bool:
        """Say whether a word is, or stands behind, a nickname in quotes: Joko “Jokowi” Widodo."""
        spots = (self.words[index].start - 2, self.words[index - 1].start - 2)
        return any(NICKNAME.match(self.text, spot) for spot in spots if spot >= 0)

    def _known(self, first: int, last: int) -> bool:
        """Say whether words are the full name of an office holder, as Theresa May is."""
        return folded(self.text[self.words[first].start : self.words[last].end]) in leaders()

    def _name_before(self, start: int) -> tuple[int, str] | None:
        """Read "X Y, President of Z" backwards from the office."""
        offset = max(0, start - 8)
        apposed = _APPOSED.search(self.text[offset:start])
        if apposed is None:
            return None
        comma = offset + apposed.start()
        found = (spot for spot in range(comma - 1, comma - LOOK_BACK, -1) if spot in self.at)
        at = self.at.get(next(found, -1))
        if at is None or self.words[at].end != comma:
            return None
        first = at
        while first >= 0 and at - first < _NAME_WORDS and self._plain(first):
            first -= 1
            if first >= 0 and not self._adjoins(first):
                break
        while first < at and not self.words[first + 1].capital:
            first += 1
        begin = self.words[first + 1].start
        if first + 1 >= at:
            return None
        name = self.text[begin:comma]
        while first >= 0 and self.words[first].key in HONORIFICS and self._adjoins(first):
            begin, first = self.words[first].start, first - 1
        return begin, name

    def _adjoins(self, index: int) -> bool:
        """Say whether a word and the next may be of one name."""
        word, following = self.words[index], self.words[index + 1]
        gap = self.text[word.end : following.start]
        return bool(_GAP.fullmatch(gap)) and "–" not in gap and "\n" not in gap

    def _plain(self, index: int) -> bool:
        word = self.words[index]
        return (
            (word.capital or word.key in PARTICLES)
            and word.start not in self.covered
            and word.key not in _NO_NAMES
            and word.key not in HONORIFICS
            and not word.text[0].isdigit()
        )

    def _end_of_name(self, index: int) -> int:
        return self.words[self.name_end(index)].end
