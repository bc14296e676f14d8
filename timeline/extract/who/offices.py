"""Office holders by pattern: "Kazakh President X", "Minister of Y of the Republic of Z, X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.who.full_names import NICKNAME, FullNames
from timeline.extract.who.known import Who
from timeline.extract.who.mentions import Mention
from timeline.extract.who.names import capitals
from timeline.extract.who.owners import Owners
from timeline.extract.who.vocabulary import (
    HONORIFICS,
    OFFICE_MODIFIERS,
    OFFICES,
    PORTFOLIOS,
    word_set,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from timeline.extract.words import Word

_LINK = re.compile(r"\s*(?:,|-|–|&|/|of|and|for|the|at|to|in|with|’s|'s)?\s*")
_DASHES = frozenset({" - ", " – ", " — "})
_BESIDE = frozenset({" ", "-", "  ", " – ", "–", ", ", " and ", "\n"})
_AND = frozenset({" and ", ", ", ", and "})
_JUNIOR = re.compile(r",?\s+(?:Jr|Sr)\b\.?(?=,?\s)")
_OF_STATE = re.compile(r"\s+of\s+(?:the\s+)?")
_OF_MORE = re.compile(r"\s+(?:of|under|for|at)\s+(?:the\s+)?[A-Z]")
_NOT_OF = re.compile(
    r"['’]s?\s+(?:neighbou?r|all(?:y|ies)|partner|opponent|opposition|rival|friend)"
)
_FOR = re.compile(r"\b(?:for|on)\s+(?:the\s+)?$")
_FORMER = re.compile(r"\b(?:former|ex|late)[\s-]+$", re.IGNORECASE)
_SERVES = re.compile(
    r"['’]s\s+((?:[a-z-]+\s+){0,4}?(?:advis[eo]r|aide|assistant|envoy|representative|emissary|negotiator"
    r"|spokes\w+|chief\s+of\s+staff))\b"
)  # X, the Thai president's special envoy
_AFFAIRS = re.compile(r"\s(?:[A-Z]\w+\s(?:and\s)?){1,2}Affairs\b")
_TAIL = re.compile(r"(?:[\s,]+(?:of|the|and|for|to|at|in))+$")
_ELECTED = word_set("elect designate")
_SMALL = word_set("of for and the to at s in")
_NEEDS_PORTFOLIO = word_set("and to at in")
_SENT = word_set(  # offices that are held "to" a state or another office
    "ambassador ambassadors envoy representative adviser advisor aide assistant secretary"
    " negotiator commissioner delegate spokesperson"
)
_VERBS = word_set("chair head")
_BEFORE_VERB = word_set("will to would also and jointly co")
_ARTICLES = word_set("the a an")
_JOINING = _SMALL | _ARTICLES
_INTO = word_set("of for at the")
_POSTS = word_set("ambassador envoy representative commissioner")
_POSTED = word_set("to")
_STATES = frozenset({"state", "demonym", "org"})
_WORDS_BEFORE = 4
# Offices that no other state calls so.
_OF_STATE_DEPARTMENT = re.compile(
    r"[Ss]ecretary\s+of\s+State\b(?!\s+(?:for|of|at|in)\b)|Counselor\s+of\s+the\s+Department\b"
)
_UNION = "org:EU"
_OF_ONE_STATE = {"external affairs minister": "IND", "pope": "VAT", "pontiff": "VAT"}


class _Step(NamedTuple):
    """How far an office has been read, and the state and the name found on the way."""

    at: int
    end: int
    code: str
    seen: bool = False
    name: str = ""
    done: bool = False


class Offices(FullNames):
    """One pass over the words of a text; `who` remembers the persons for the rest of it."""

    def __init__(
        self, text: str, words: Sequence[Word], named: Sequence[Mention], day: date | None
    ) -> None:
        """Take a text, its words, and the states and organisations in it."""
        super().__init__(text, words, named)
        self.who = Who(day)
        self.starting = {one.start: one for one in named if one.kind != "other"}
        self.owners = Owners(text, named)
        self.union = any(one.code == _UNION for one in named)
        self.last: Mention | None = None
        self.apposed = False  # the office read now follows its holder: "X, President of Y, …"

    def read(self) -> Iterator[Mention]:
        """Yield the office holders, those without a name too when their state is said."""
        held: Mention | None = None
        for found in self._offices():
            if held and not found.name and self._goes_on(held, found):
                held = held._replace(end=found.end)
                continue
            if held:
                yield held
            held = found
        if held:
            yield held

    def _goes_on(self, held: Mention, found: Mention) -> bool:
        """Say whether a second office of one person is read: "Deputy Premier - Minister of Y"."""
        dashed = self.text[held.end : found.start] in _DASHES
        return dashed and bool(held.name) and found.code in {"", held.code}

    def _offices(self) -> Iterator[Mention]:
        end = -1
        for index, word in enumerate(self.words):
            office = word.key in OFFICES or (word.key == "number" and self._opposite(index))
            if not office or word.start < end:
                continue
            if self._is_verb(index) or self._leads(index) or self._qualifies(index):
                continue
            if self._is_given_name(index):
                continue
            if found := self._office(index):
                self.last, end = found, found.end
                yield found

    def _opposite(self, index: int) -> bool:
        """Say whether it is his opposite number, who is his counterpart."""
        return index > 0 and self.words[index - 1].key == "opposite"

    def _is_verb(self, index: int) -> bool:
        """Say whether "chair" and "head" are what somebody does: will chair the meeting."""
        if self.words[index].key not in _VERBS or not 0 < index < len(self.words) - 1:
            return False
        before, after = self.words[index - 1].key, self.words[index + 1].key
        return before in _BEFORE_VERB and after in _ARTICLES

    def _qualifies(self, index: int) -> bool:
        """Say whether "Official" stands as in "an Official Visit"."""
        word, following = self.words[index], self.words[min(index + 1, len(self.words) - 1)]
        return word.key == "official" and word.capital and following.capital

    def _leads(self, index: int) -> bool:
        """Say whether "deputy" belongs to an office behind it: Deputy National Security Adviser."""
        if self.words[index].key not in OFFICE_MODIFIERS:
            return False
        before = self.words[index]
        for word in self.words[index + 1 : index + _WORDS_BEFORE + 1]:
            if self.text[before.end : word.start] != " " or word.start in self.covered:
                return False
            if word.key in OFFICES:
                return before is not self.words[index] or word.key == "assistant"
            if word.key not in OFFICE_MODIFIERS:
                return False
            before = word
        return False

    def _is_given_name(self, index: int) -> bool:
        """Say whether "Amir" stands as in "Amir Hatami", not as in "Amir Sheikh Tamim"."""
        word, following = self.words[index], self.words[min(index + 1, len(self.words) - 1)]
        if word.key != "amir" or following.start - word.end != 1 or not following.capital:
            return False
        owned = self.owners.state_before(word.start)[0]
        return not owned and following.key not in HONORIFICS and following.start not in self.covered

    def _office(self, head: int) -> Mention | None:
        first = head
        while first and self._modifies(first - 1):
            first -= 1
        start = self.words[first].start
        office = self.text[start : self.words[head].end].lower()
        code, start = self.owners.find(start)
        self.apposed = self._apposed_to(start)
        code, end, name = self._after(head, code)
        nick = NICKNAME.search(name)
        name = NICKNAME.sub(" ", name)
        if not name and self.apposed and (owner := self._name_before(start)):
            start, name = owner
            code = code or self.owners.within(end)
            if serves := _SERVES.match(self.text, end):
                end, office = serves.end(), serves[1].lower()
        code = code or _OF_ONE_STATE.get(office, "") or self._of_union(office)
        washington = _OF_STATE_DEPARTMENT.match(self.text, self.words[head].start)
        if not code and name and (washington or office == "under secretary"):
            code = "USA"
        if name and not code:
            known = self.who.get(name) is not None
            code = self.who.state_of(name, office) or ("" if known else self._shared(start))
        if not name and (not code or "spokes" in office):
            return None
        former = "former" in office or bool(_FORMER.search(self.text[max(0, start - 8) : start]))
        if name and not former:
            self.who.remember(name, code)
            if nick and code:
                self.who.call(nick[1], name, code)
        return Mention("person", "" if former else code, start, end, name, office)

    def _of_union(self, office: str) -> str:
        """Return the Union for "the Commissioner" of a text that names it."""
        return _UNION if office.endswith("commissioner") and self.union else ""

    def _modifies(self, index: int) -> bool:
        """Say whether a word before an office belongs to it."""
        word, following = self.words[index], self.words[index + 1]
        beside = self.text[word.end : following.start] in _BESIDE
        return beside and word.key in OFFICE_MODIFIERS and word.start not in self.covered

    def _shared(self, start: int) -> str:
        """Share the state in "Iranian Supreme Leader X and President Y"."""
        before = self.last
        beside = before is not None and self.text[before.end : start] in _AND
        return before.code if before and beside else ""

    def _after(self, head: int, code: str) -> tuple[str, int, str]:
        """Read on from an office: its portfolio, its state, then a name."""
        if self._elected(head + 1):
            head += 1
        step = _Step(head + 1, self.words[head].end, code)
        while not step.done and step.at < len(self.words):
            step = self._step(step, head)
        if step.name:
            return step.code, step.end, step.name
        begin = self.words[head].start
        return step.code, begin + len(_TAIL.sub("", self.text[begin : step.end])), ""

    def _elected(self, index: int) -> bool:
        """Say whether a word only says that an office has not been taken yet: president-elect."""
        return (
            index < len(self.words)
            and self.words[index].key in _ELECTED
            and self.text[self.words[index - 1].end : self.words[index].start] == "-"
        )

    def _step(self, step: _Step, head: int) -> _Step:
        word = self.words[step.at]
        gap = self.text[step.end : word.start]
        if not _LINK.fullmatch(gap) or "\n\n" in gap:
            return step._replace(done=True)
        mention = self.starting.get(word.start)
        if mention and mention.kind in _STATES:
            return self._over_state(step, mention, gap, first=step.at == head + 1)
        if not word.capital and word.key in _SMALL:
            posted = word.key in _POSTED and self.words[head].key in _POSTS
            return (self._over_post(step) if posted else None) or self._over_small(step, word, head)
        region = word.key == "central" and self.words[head].key not in _POSTS
        region = region and not _AFFAIRS.match(self.text, word.end)
        portfolio = word.key in PORTFOLIOS and not region
        if word.capital and (portfolio or self._served(step.at)):
            return step._replace(at=step.at + 1, end=word.end)
        if last := self._institution(step.at):
            return step._replace(at=last + 1, end=self.words[last].end)
        return self._over_name(step, gap)

    def _over_post(self, step: _Step) -> _Step | None:
        """Pass over "to the STATE" or "to CITY" of an envoy, when the name stands behind it."""
        index = step.at + 1
        if index < len(self.words) and self.words[index].key == "the":
            index += 1
        word = self.words[min(index, len(self.words) - 1)]
        post = self.starting.get(word.start)
        if (post is None and word.key not in capitals()) or (post and post.kind == "demonym"):
            return None
        end = post.end if post else word.end
        following = next((self.at[spot] for spot in (end + 1, end + 2) if spot in self.at), None)
        if following is None or self.name_end(following) <= following:
            return None
        closed = self.text.startswith(",", self._end_of_name(following))
        if self.text.startswith(",", end) and not closed:
            return None
        return step._replace(at=following, end=end, seen=bool(step.code))

    def _institution(self, index: int) -> int:
        """Return the last word of what an office is of, "the Milli Majlis" of A; 0 for none.

        A name that follows it is left: "of the Federation Council Valentina Matviyenko".
        """
        before = self.words[index - 1]
        if before.capital or before.key not in _INTO:
            return 0
        last = self.name_end(index)
        if last < index:
            return 0
        if _OF_MORE.match(self.text, self.words[last].end):
            return last
        bodies = [at for at in range(index, last + 1) if self.words[at].key in PORTFOLIOS]
        if bodies:
            return bodies[-1]
        if last - index > 1:
            return last - 2
        return last if before.key == "the" else 0

    def _over_state(self, step: _Step, mention: Mention, gap: str, *, first: bool) -> _Step:
        """Take "of the Republic of Z" as the state, unless another was said before."""
        listed = "," in gap and not first and bool(step.code)
        joined = self.words[step.at - 1].key in _JOINING  # Secretary of the Thai Council
        loose = mention.kind == "demonym" and not gap.strip() and not first and not joined
        other = bool(step.code) and mention.code != step.code and len(gap) < 2  # noqa: PLR2004
        if step.seen or listed or loose or other or _NOT_OF.match(self.text, mention.end):
            return step._replace(done=True)
        following = next(
            (self.at[spot] for spot in range(mention.end, mention.end + 12) if spot in self.at),
            len(self.words),
        )
        if mention.kind == "state" and _FOR.search(self.text[mention.start - 8 : mention.start]):
            return step._replace(at=following, end=mention.end)  # envoy for Syria
        return _Step(following, mention.end, step.code or mention.code, seen=True)

    def _over_small(self, step: _Step, word: Word, head: int) -> _Step:
        """Pass over "of", "and", "for the" when more of the office follows."""
        index = step.at + 1
        following = self.words[index] if index < len(self.words) else None
        if following is None or not (following.capital or following.key == "the"):
            return step._replace(done=True)
        if word.key == "to" and self.words[head].key not in _SENT:
            return step._replace(done=True)  # the visit of the President to the Kingdom of Y
        served = word.key == "to" and self._served(index + 1)
        if word.key in _NEEDS_PORTFOLIO and not served and not self._portfolio(index):
            return step._replace(done=True)
        return step._replace(at=index, end=word.end)

    def _served(self, index: int) -> bool:
        """Say whether it is whom an adviser serves: Advisor to the President, to the Thai King."""
        first, words = index, self.words
        if first < len(words) and words[first].start in self.covered:
            first += 1  # the Thai King
        if first >= len(words) or not words[first].capital:
            return False
        if words[first].key not in OFFICES | OFFICE_MODIFIERS:
            return False
        back = index - 1
        while back > 1 and (
            words[back].key in OFFICE_MODIFIERS or words[back].start in self.covered
        ):
            back -= 1
        return words[back].key == "the" and words[back - 1].key in {"to", "of"}

    def _portfolio(self, index: int) -> bool:
        word = self.words[index]
        following = self.words[min(index + 1, len(self.words) - 1)]
        return word.key in PORTFOLIOS or (word.key == "the" and following.key in PORTFOLIOS)

    def _over_name(self, step: _Step, gap: str) -> _Step:
        """Take a name, and "of STATE" behind it; after a comma only when the state is known."""
        index = step.at
        while index < len(self.words) and self.words[index].key in HONORIFICS:
            index += 1
        last = self.name_end(index)
        if last < index or ("," in gap and self.apposed):
            return step._replace(done=True)
        begin, end = self.words[index].start, self.words[last].end
        name = " ".join(self.text[begin:end].replace("\\_", " ").split())
        code = step.code
        if "," in gap and self._somebody_else(name, code, end):
            return step._replace(done=True)
        junior = _JUNIOR.match(self.text, end)
        end = junior.end() if junior else end
        tail = _OF_STATE.match(self.text, end)
        mention = self.starting.get(tail.end()) if tail else None
        if mention and mention.kind in {"state", "org"}:
            code, end = code or mention.code, mention.end
        return _Step(last + 1, end, code, step.seen, name, done=True)

    def _somebody_else(self, name: str, code: str, end: int) -> bool:
        """Say whether "…, X" opens the main clause: "With the Thai envoy, Lee discussed …"."""
        known = self.who.get(name)
        alone = " " not in name and not self.text.startswith(",", end)
        return alone or (known is not None and known[0] != code)

    def _apposed_to(self, start: int) -> bool:
        """Say whether a name that no other office has taken stands before, with a comma."""
        owner = self._name_before(start)
        return owner is not None and (self.last is None or self.last.end <= owner[0])
