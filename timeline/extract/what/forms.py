"""Pieces that the patterns of triggers are made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.extract.words import for_small


def one_of(words: str) -> str:
    """Return a pattern for any of some words, parted by spaces; a line in one stands for a space.

    A word may itself be a piece of a pattern, such as `visit(?:ed|s)?`.
    """
    return f"(?:{'|'.join(words.split())})".replace("_", r"\s+")


def spelt(pattern: str) -> str:
    """Return a pattern of which `<PS>` stands for the marks P and S, a space for any space."""
    return re.sub(r"<([A-Z]+)>", r"<[\1]\\d+>", pattern).replace(" ", r"\s+")


STAY = one_of("visit trip tour stay")
OFFICIAL = one_of(
    "president vice-president minister premier chancellor leader king queen emir sultan monarch"
    " crown_prince pope pontiff head_of_state head_of_(?:the_)?government secretary speaker"
    " attorney-general treasurer commissioner chair(?:man|person|woman)? representative diplomat"
    " envoy politician official delegation guest"
)  # "the president", "the visiting foreign minister"
MINISTERS = one_of(
    "(?:(?:foreign|prime|defen[cs]e|transport|energy|interior|economy|trade|finance)_)?ministers"
)
SIDES = one_of(
    f"sides countries states nations governments parties neighbou?rs leaders presidents {MINISTERS}"
    " heads_of_state officials diplomats delegations negotiators teams men ministries"
)  # behind "the two", "both", "the"
ACTOR = r"<[PSONK]\d+>"
SOME = r"(?:(?:[\w’'“”\"$.-]+|<D\d+>)\s+){{0,{}}}?"
ADJ = SOME.format(6)
BE = one_of("was were been be is are being")
# what must not stand before is asked last: most words are none of these
_NO_PRESS = "".join(rf"(?<!{one}\sconference)" for one in ("press", "news", "video"))
CONFERENCE = f"conference{_NO_PRESS}"
SUMMIT = (
    rf"(?:summit|gathering(?<!intelligence\sgathering)(?<!data\sgathering)|{CONFERENCE}|retreat)"
)


class Trigger(NamedTuple):
    """A pattern that tells of an event of `type`, for skeletons in small letters.

    Groups may name marks: `visitor`, `host`, `dest` for visits, `a` and `b` for parties. `form`
    is how parties are found when the groups do not say: see `roles`.
    """

    type: str
    form: str
    pattern: re.Pattern[str]
    stems: tuple[tuple[str, ...], ...]  # small letters of which a text must have one of each


def trigger(kind: str, form: str, stems: str, pattern: str) -> Trigger:
    """Make a trigger; `stems` are parted by spaces, and a line in one stands for a space.

    A text must have one of them for the pattern to match, and one of those behind each `&` too.
    """
    parted = tuple(tuple(one.replace("_", " ") for one in row.split()) for row in stems.split("&"))
    return Trigger(kind, form, for_small(pattern), parted)
