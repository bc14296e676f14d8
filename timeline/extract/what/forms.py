"""Pieces that the patterns of triggers are made of."""

from __future__ import annotations

import re
from typing import NamedTuple


def one_of(words: str) -> str:
    """Give a group of alternatives, parted by spaces; a line in one stands for a space."""
    return "(?:" + "|".join(word.replace("_", r"\s+") for word in words.split()) + ")"


ACTOR = r"<[PSONK]\d+>"
PLACE = (
    r"(?:the\s+)?(?:neighbou?ring\s+)?(?:<[SN]\d+>(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:capital|city|town|resort)(?:\s+city)?"
    r"(?:\s+of)?,?\s+<[CK]\d+>|<N\d+>\s+capital|<S\d+>['’]s\s+capital(?!\s+(?:city\s+)?(?:of\s+)?,?\s*<)|(?:(?:(?:holy|port|resort|southern|northern|eastern|western|coastal|historic|central)\s+)?(?:(?:Gulf|Baltic|Balkan|African|Asian|Caribbean|Pacific|island|desert|oil-rich)\s+)?(?:capital|city|republic|state|nation|country|sultanate|emirate|town|port|resort|province|region|island|kingdom)"
    r"\s+(?:city\s+)?(?:of\s+)?)?<[SCKO]\d+>)"
)
SOME = r"(?:(?:[\w’'“”\"$.-]+|<D\d+>)\s+){{0,{}}}?"
ADJ = SOME.format(6)
VISIT = r"(?:visit|trip|tour)s?"
BE = one_of("was were been be is are being")
CONFERENCE = r"(?<!press\s)(?<!news\s)(?<!video\s)conference"


class Trigger(NamedTuple):
    """A pattern that tells of an event of `type`.

    Groups may name marks: `visitor`, `host`, `dest` for visits, `a` and `b` for parties. `form`
    is how parties are found when the groups do not say: see `roles`.
    """

    type: str
    form: str
    pattern: re.Pattern[str]
    stems: tuple[str, ...]  # lower-case letters without one of which the pattern can't match


def trigger(kind: str, form: str, stems: str, pattern: str) -> Trigger:
    """Make a trigger; `stems` are parted by spaces, and a line in one stands for a space."""
    parted = tuple(stem.replace("_", " ") for stem in stems.split())
    return Trigger(kind, form, re.compile(pattern, re.IGNORECASE), parted)
